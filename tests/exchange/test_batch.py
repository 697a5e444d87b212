"""Batches: every object or row becomes an article or one refusal, and nothing that it says is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused, Said
from curator.exchange.readers import batch
from curator.exchange.readers.source import Options, Reader, Source

ROWS: list[dict[str, Any]] = [
    {
        "headline": "Ferry \U0001f6a2",
        "body": "One.\r\nTwo.",
        "url": "https://a.example/1",
        "date": "2024-01-31",
    },
    {
        "text": "Cafe\u0301 قالت",
        "meta": {"title": "Café", "published": "2024", "kicker": "x", "headline": "h"},
        "score": 3,
    },
]


def read(reader: Reader, data: bytes | str, name: str, **options: Any) -> list[Found | Refused]:
    content = data if isinstance(data, bytes) else data.encode()
    return [
        found
        for found in reader(Source(f"in/{name}", name, content=content), Options(**options))
        if isinstance(found, Found | Refused)
    ]


def found(items: list[Found | Refused]) -> list[Found]:
    assert not [item for item in items if isinstance(item, Refused)]
    return [item for item in items if isinstance(item, Found)]


def code(reader: Reader, data: bytes | str) -> str:
    with pytest.raises(CuratorError) as refusal:
        read(reader, data, "a.json")
    return refusal.value.code


@pytest.mark.parametrize("wrapped", [ROWS, {"articles": ROWS}, {"hits": {"hits": ROWS}}, {"data": ROWS}])
def test_an_array_is_found_wherever_it_is_wrapped(wrapped: object):
    one, two = found(read(batch.read_json, json.dumps(wrapped), "a.json"))
    assert (one.text, one.place) == ("One.\r\nTwo.", "in/a.json:1")
    assert one.said["title"] == (Said("Ferry \U0001f6a2", "batch.headline"),)
    assert one.said["published"][0].value == "2024-01-31"
    assert one.said["address"][0].value == "https://a.example/1"
    assert (two.text, two.said["title"][0]) == ("Cafe\u0301 قالت", Said("Café", "batch.meta.title"))
    assert two.kept == {"score": 3, "meta": {"kicker": "x", "headline": "h"}}


def test_a_single_object_is_one_article_of_the_whole_file():
    (one,) = found(read(batch.read_json, json.dumps(ROWS[0]).encode("utf-16"), "a.json"))
    assert (one.place, one.text) == ("in/a.json", "One.\r\nTwo.")


def test_a_bad_line_does_not_spoil_the_others():
    lines = [json.dumps(ROWS[0]), "", '{"text": "cut', '["list"]', json.dumps({"a": 1}), json.dumps(ROWS[1])]
    items = read(batch.read_lines, "\n".join(lines), "a.jsonl")
    assert [item.place for item in items] == [f"in/a.jsonl:{number}" for number in (1, 3, 4, 5, 6)]
    refused = [item.code for item in items if isinstance(item, Refused)]
    assert refused == ["line.not_json", "line.not_json", "batch.no_text"]


def test_a_mapping_says_which_key_holds_what():
    row = {"a": {"b": "The text"}, "t": "Title", "title": "Not this"}
    keys = {"text": "a.b", "title": "t"}
    (one,) = found(read(batch.read_lines, json.dumps(row), "a.jsonl", keys=keys))
    assert (one.text, one.said["title"]) == ("The text", (Said("Title", "batch.t"),))
    assert one.kept == {"title": "Not this"}
    (refused,) = read(batch.read_lines, json.dumps(row), "a.jsonl", keys={"text": "missing"})
    assert isinstance(refused, Refused)
    assert (refused.code, refused.args) == ("batch.no_key", {"key": "missing"})


def test_an_unknown_batch_says_which_keys_there_are():
    (refused,) = read(batch.read_lines, '{"wort": "x", "zeile": 1}', "a.jsonl")
    assert isinstance(refused, Refused)
    assert (refused.code, refused.args) == ("batch.no_text", {"keys": "wort, zeile"})


def test_a_batch_of_unknown_keys_is_refused_once_and_not_a_thousand_times():
    with pytest.raises(CuratorError) as refusal:
        read(batch.read_lines, '{"wort": "x"}\n' * 1_000, "a.jsonl")
    assert (refusal.value.code, refusal.value.args_) == ("batch.no_text", {"keys": "wort"})
    late = '{"wort": "x"}\n' * 10 + '{"text": "y"}\n' + '{"wort": "x"}\n' * 50
    items = read(batch.read_lines, late, "a.jsonl")
    assert [item.place for item in items] == [f"in/a.jsonl:{number}" for number in range(1, 62)]
    assert [type(item) for item in items].count(Refused) == 60


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_stands_between_its_columns(sign: str):
    rows = ("title|text|author|note", '"A|B"|"One\nTwo ""x"""|Omi|', "", "C|Three||n", "")
    text = "\n".join(rows).replace("|", sign)
    one, two = found(read(batch.read_csv, text, "a.csv"))
    assert (one.text, one.said["title"][0].value) == ('One\nTwo "x"', f"A{sign}B")
    assert one.said["byline"] == (Said("Omi", "batch.author"),)
    assert (two.text, two.kept) == ("Three", {"note": "n"})


def test_a_table_in_an_older_encoding_says_so():
    text = "title;text\nПаром;" + "Паром зупинено, сказала вона журналістам на пристані. " * 5 + "\n"
    (one,) = found(read(batch.read_csv, text.encode("cp1251"), "a.csv"))
    assert one.text.startswith("Паром зупинено")
    assert one.guessed


def test_a_cell_may_hold_a_whole_article():
    (one,) = found(read(batch.read_csv, "text\n" + "é" * 300_000, "a.csv"))
    assert len(one.text) == 300_000


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("[]", "json.no_articles"),
        ("3", "json.no_articles"),
        ('{"text": "cut', "json.unreadable"),
        ("[" * 100_000 + "]" * 100_000, "json.too_deep"),
        ('[{"text": "x", "n": NaN}]', "json.unreadable"),
        ('{"n": ' + "9" * 5_000 + "}", "json.unreadable"),
    ],
    ids=["empty", "number", "cut", "deep", "NaN", "digits"],
)
def test_json_without_articles_is_refused_in_words(data: str, expected: str):
    assert code(batch.read_json, data) == expected


def test_a_number_too_large_to_write_again_is_refused_alone():
    items = read(batch.read_json, '[{"text": "x", "n": 1e999}, {"text": "y"}]', "a.json")
    assert [isinstance(item, Refused) for item in items] == [True, False]


def test_our_own_export_gives_its_texts_and_says_what_it_left():
    line = (Path(__file__).parents[1] / "peers/curator-jsonl-v1.examples.jsonl").read_bytes().splitlines()[0]
    (one,) = found(read(batch.read_lines, line, "a.jsonl"))
    assert one.said["title"][0].value == "Night ferry in Quellmar"
    assert [told.code for told in one.told] == ["line.own_export"]
    assert one.kept == {}
