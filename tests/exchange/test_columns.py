"""What a batch calls its columns, told from its beginning; the form begins with what they seem to hold."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from curator.exchange.columns import Column, columns_of, guessed


def test_the_columns_of_json_lines_have_the_first_value_that_says_something():
    lines = '{"headline": "", "body": "The mill\\nburned."}\n{"headline": "Fire 🚨", "body": "x", "n": 3}\n'
    assert columns_of(lines.encode()) == (
        Column("headline", "Fire 🚨"),
        Column("body", "The mill burned."),
        Column("n", "3"),
    )


def test_a_list_of_objects_in_an_object_is_looked_into():
    batch = {"articles": [{"headline": "Fire", "body": "The mill burned."}, {"by": "Weber"}]}
    assert [column.name for column in columns_of(json.dumps(batch).encode())] == ["headline", "body", "by"]
    assert columns_of(json.dumps(batch["articles"], indent=1).encode()) == columns_of(
        json.dumps(batch).encode()
    )


def test_a_table_is_parted_by_whatever_parts_its_first_line():
    for separator in ",;\t|":
        table = f'headline{separator}body\r\nFire{separator}"The mill{separator}\r\nburned"\r\n'
        assert columns_of(b"\xef\xbb\xbf" + table.encode()) == (
            Column("headline", "Fire"),
            Column("body", f"The mill{separator} burned" if separator != "\t" else "The mill burned"),
        )


def test_usual_names_are_recognised_however_they_are_written():
    columns = [Column(name, "") for name in ("Article_Body", "HEADLINE", "pub-date", "url", "score")]
    assert guessed(columns) == {
        "text": "Article_Body",
        "title": "HEADLINE",
        "published": "pub-date",
        "address": "url",
    }
    assert guessed([Column("body", ""), Column("text", "")])["text"] == "text"


def test_a_batch_longer_than_what_is_looked_at_shows_its_columns():
    record = {"body": "x" * 1000, "headline": "Fire"}
    assert [c.name for c in columns_of(json.dumps([record] * 5000).encode())] == ["body", "headline"]


@given(st.binary(max_size=300) | st.text(alphabet='{}[]",:;a\n\t1', max_size=300).map(str.encode))
def test_any_bytes_have_columns_or_none(data: bytes):
    assert all(isinstance(column.name, str) for column in columns_of(data))


def test_endless_nesting_is_no_column():
    assert columns_of(b'{"a":' * 100_000) == ()
    assert columns_of(b"[" * 500_000) == ()
