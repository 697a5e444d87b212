"""An export read back: each kind of damage is seen before "done" is said."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.record import to_line, to_record
from curator.exchange.verify import FIRST, validators_of, verified
from tests.exchange import samples

Record = dict[str, Any]


VALIDATORS = validators_of(samples.SCHEMA)


def read_back(data: bytes) -> int:
    lines = data.splitlines(keepends=True)
    verified(lines, FIRST, VALIDATORS, "a.jsonl")
    return len(lines)


def lower_quote(record: Record) -> None:
    record["spans"][0]["text"] = record["spans"][0]["text"].lower()


def other_text(record: Record) -> None:
    record["text"] += " "
    record["tokens"][-1]["ws"] = True


def gap_in_tokens(record: Record) -> None:
    del record["tokens"][3]


def word_for_number(record: Record) -> None:
    record["spans"][0]["start"] = str(record["spans"][0]["start"])


def new_key(record: Record) -> None:
    record["curator"]["extra"] = ""


def swapped(record: Record) -> None:
    record["spans"].reverse()


def nested_as_span(record: Record) -> None:
    record["spans"] = sorted(
        record["spans"] + record["curator"]["nested"], key=lambda s: (s["start"], s["end"], s["label"])
    )
    record["curator"]["nested"] = []


def same_id(record: Record) -> None:
    record["claims"][0]["id"] = record["spans"][0]["id"]


def open_swapped(record: Record) -> None:
    record["curator"]["unsure"].reverse()


DAMAGE = [
    lower_quote,
    other_text,
    gap_in_tokens,
    word_for_number,
    new_key,
    swapped,
    nested_as_span,
    same_id,
    open_swapped,
]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_damage_to_a_record_is_seen(damage: Callable[[Record], None]):
    record = to_record(samples.ferry())
    assert read_back(f"{to_line(record)}\n".encode()) == 1
    damage(record)
    with pytest.raises(CuratorError, match=r"export\.unverified"):
        read_back(f"{to_line(record)}\n".encode())


def test_a_line_in_another_form_is_seen():
    record = to_record(samples.ferry())
    with pytest.raises(CuratorError, match="canonical"):
        read_back(json.dumps(record).encode() + b"\n")
    with pytest.raises(CuratorError, match="canonical"):
        read_back(to_line(record).encode())


def test_an_article_that_stands_twice_is_seen():
    line = f"{to_line(to_record(samples.ferry()))}\n".encode()
    with pytest.raises(CuratorError, match="twice"):
        read_back(line + line)
