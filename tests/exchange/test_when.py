"""Dates in files become ISO 8601, and a day that can be read two ways becomes none."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.exchange.metadata import PATTERNS
from curator.exchange.readers.when import iso


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2024", "2024"),
        ("2024-02", "2024-02"),
        ("2024-13", ""),
        ("2024-02-30", ""),
        ("2024-01-31", "2024-01-31"),
        ("20240131", "2024-01-31"),
        ("20240131T101500+0200", "2024-01-31T10:15:00+02:00"),
        ("20240131T101500Z", "2024-01-31T10:15:00Z"),
        ("2024-01-31T10:15:00", "2024-01-31"),
        ("2024-01-31T10:15:00.123Z", "2024-01-31T10:15:00Z"),
        ("2024-01-31 10:15+0200", "2024-01-31T10:15:00+02:00"),
        ("Wed, 31 Jan 2024 10:15:00 +0200", "2024-01-31T10:15:00+02:00"),
        ("Wed, 31 Jan 2024 10:15:00 GMT", "2024-01-31T10:15:00Z"),
        (1706696100, "2024-01-31T10:15:00Z"),
        ("1706696100000", "2024-01-31T10:15:00Z"),
        ("3/4/2024", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_date_has_one_form(typed: str | int, expected: str):
    assert iso(typed) == expected


@given(st.one_of(st.text(max_size=30), st.datetimes().map(str), st.integers(), st.floats()))
def test_whatever_is_typed_the_schema_takes_what_comes_out(typed: str | float):
    found = iso(typed)
    assert found == "" or re.fullmatch(PATTERNS["published"], found)
