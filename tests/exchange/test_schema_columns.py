"""The check by columns never says yes where JSON Schema says no."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.exchange.record import to_record
from curator.exchange.schema_columns import check_of
from curator.exchange.verify import validators_of
from tests.exchange import samples

BOTH = validators_of(samples.SCHEMA)
RECORDS: list[Any] = [{**to_record(each), "tokens": []} for each in samples.everything()]
RECORDS += [
    {**json.loads(line), "tokens": []}
    for line in (samples.PEERS / "curator-jsonl-v1.examples.jsonl").read_bytes().splitlines()
]


def places(node: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value in a record."""
    yield way
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for name, each in inner:
        yield from places(each, (*way, name))


PLACES = [(at, way) for at, record in enumerate(RECORDS) for way in places(record) if way]
WRONG = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        2**40,
        0.5,
        7.0,
        "",
        "x",
        "unset",
        "A" * 65,
        "2026-01-01",
        [],
        [[0]],
        [{}],
        {},
        {"a": 1},
    ]
)


def damaged(record: Any, way: tuple[Any, ...], how: str, value: Any) -> Any:
    found = copy.deepcopy(record)
    node = found
    for step in way[:-1]:
        node = node[step]
    if how == "gone":
        del node[way[-1]]
    elif how == "more" and isinstance(node, dict):
        node["more"] = value
    elif how == "twice" and isinstance(node, list):
        node.append(node[way[-1]])
    else:
        node[way[-1]] = value
    return found


def test_right_records_are_right_all_together():
    assert BOTH.check(RECORDS)
    assert all(BOTH.validator.is_valid(record) for record in RECORDS)


@given(st.sampled_from(PLACES), st.sampled_from(["gone", "more", "twice", "other"]), WRONG)
def test_what_the_schema_refuses_is_refused_in_the_midst_of_right_ones(
    place: tuple[int, tuple[Any, ...]], how: str, value: Any
):
    at, way = place
    wrong = damaged(RECORDS[at], way, how, value)
    if not BOTH.validator.is_valid(wrong):
        assert not BOTH.check([*RECORDS, wrong])


def test_a_keyword_that_is_not_known_is_no_silent_yes():
    with pytest.raises(ValueError, match="dependentRequired"):
        check_of({"type": "object", "dependentRequired": {}})
