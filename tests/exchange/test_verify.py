"""An export read back: each kind of damage is seen before "done" is said."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.record import to_line, to_record
from curator.exchange.verify import validators_of, verify
from tests.exchange import samples

Record = dict[str, Any]


def read_back(path: Path, data: bytes, sha256: str = "") -> int:
    path.write_bytes(data)
    validators = validators_of(samples.SCHEMA)
    return verify(path, path.name, validators, sha256 or hashlib.sha256(data).hexdigest())


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
def test_damage_to_a_record_is_seen(tmp_path: Path, damage: Callable[[Record], None]):
    record = to_record(samples.ferry())
    assert read_back(tmp_path / "a.jsonl", f"{to_line(record)}\n".encode()) == 1
    damage(record)
    with pytest.raises(CuratorError, match=r"export\.unverified"):
        read_back(tmp_path / "a.jsonl", f"{to_line(record)}\n".encode())


def test_a_line_in_another_form_is_seen(tmp_path: Path):
    record = to_record(samples.ferry())
    with pytest.raises(CuratorError, match="canonical"):
        read_back(tmp_path / "a.jsonl", json.dumps(record).encode() + b"\n")
    with pytest.raises(CuratorError, match="canonical"):
        read_back(tmp_path / "a.jsonl", to_line(record).encode())


def test_bytes_that_changed_on_the_disk_are_seen(tmp_path: Path):
    record = to_record(samples.ferry())
    with pytest.raises(CuratorError, match="bytes differ"):
        read_back(tmp_path / "a.jsonl", f"{to_line(record)}\n".encode(), sha256="0" * 64)


def test_an_article_that_stands_twice_is_seen(tmp_path: Path):
    line = f"{to_line(to_record(samples.ferry()))}\n".encode()
    with pytest.raises(CuratorError, match="twice"):
        read_back(tmp_path / "a.jsonl", line + line)
