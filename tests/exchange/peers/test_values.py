"""The objects of a JSON file, in whatever way they stand in it, each on its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused
from curator.exchange.lines import MAX_LINE_BYTES
from curator.exchange.peers.values import objects

VALUES = [{"a": 'x\\"{[', "b": [{"c": "\\"}, [1, "]"]]}, {"é": "\u2028\U0001f6a8"}, {}]


def read(path: Path, data: bytes) -> list[object]:
    path.write_bytes(data)
    return [found.code if isinstance(found, Refused) else found for _, found in objects(path)]


@pytest.mark.parametrize(
    "data",
    [
        "\n".join(json.dumps(each, ensure_ascii=False) for each in VALUES).encode(),
        "\r\n\r\n".join(json.dumps(each, ensure_ascii=False) for each in VALUES).encode(),
        json.dumps(VALUES).encode(),
        json.dumps(VALUES, ensure_ascii=False, indent=2).encode(),
        "\n".join(json.dumps(each, indent=2) for each in VALUES).encode(),
        b"\xef\xbb\xbf" + json.dumps(VALUES).encode(),
        "\n".join(json.dumps(each) for each in VALUES).encode("utf-16"),
    ],
    ids=["lines", "CRLF", "array", "indented array", "one behind the other", "BOM", "UTF-16"],
)
def test_objects_are_found_however_they_stand(data: bytes, tmp_path: Path):
    assert read(tmp_path / "x", data) == VALUES


@pytest.mark.parametrize("block", [1, 2, 3, 7, 64])
def test_it_does_not_matter_where_a_block_of_the_file_ends(
    block: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("curator.exchange.peers.values._BLOCK", block)
    assert read(tmp_path / "x", json.dumps(VALUES * 9, ensure_ascii=False).encode()) == VALUES * 9


def test_a_bad_one_does_not_spoil_the_others(tmp_path: Path):
    assert read(tmp_path / "x", b'{"a": "cut\n{"b": 1}\n[2]\n{"c": NaN}\n{"d": 1}') == [
        "line.not_json",
        {"b": 1},
        "line.not_json",
        "line.not_json",
        {"d": 1},
    ]
    assert read(tmp_path / "x", b'[{"a": 1}, {b}, {"c": 2}, {"d": ') == [
        {"a": 1},
        "line.not_json",
        {"c": 2},
        "line.not_json",
    ]


@pytest.mark.parametrize("start", [b"[", b""])
def test_one_that_is_too_long_is_passed_over(start: bytes, tmp_path: Path):
    long = b'{"a": "' + b"x" * MAX_LINE_BYTES + b'"}'
    end = b", " if start else b"\n"
    assert read(tmp_path / "x", start + long + end + b'{"b": 1}') == ["line.too_long", {"b": 1}]


@pytest.mark.parametrize(("data", "code"), [(b" \n ", "article.empty"), (b"[1, 2]", "line.not_json")])
def test_a_file_without_objects_is_refused(data: bytes, code: str, tmp_path: Path):
    with pytest.raises(CuratorError) as caught:
        read(tmp_path / "x", data)
    assert caught.value.code == code


def test_endless_nesting_is_a_sentence(tmp_path: Path):
    assert read(tmp_path / "x", b'{"a":' * 100_000 + b"\n" + b'{"b": 1}') == ["json.too_deep", {"b": 1}]
