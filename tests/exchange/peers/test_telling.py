"""Which program wrote a file, told by its name and its beginning."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.peers.telling import HEAD, told, told_by
from curator.exchange.record import to_line
from curator.session.formats import CODES, JSONL, PEERS
from tests.exchange.peers.round_trip import records, written

READ_ALIKE = {
    "prodigy-spans": "prodigy",
    "doccano-relations": "doccano",
    "label-studio-pending": "label-studio",
}
"""Profiles of one program: nothing in reading them differs."""


@pytest.mark.parametrize("code", PEERS)
def test_the_folder_of_each_export_says_its_format(code: str, tmp_path: Path):
    written(PEERS[code], records(20), tmp_path)
    (tmp_path / "README.md").write_text("# A card\n", "utf-8")
    (tmp_path / "export.json").write_text('{"format": "prodigy"}', "utf-8")
    assert told(tmp_path) == READ_ALIKE.get(code, code)


@pytest.mark.parametrize("code", PEERS)
def test_no_file_of_an_export_is_taken_for_another_program(code: str, tmp_path: Path):
    written(PEERS[code], records(20), tmp_path)
    found = {told(path) for path in tmp_path.rglob("*") if path.is_file()}
    assert found - {""} == {READ_ALIKE.get(code, code)}


def test_our_own_export_is_told_from_prodigys_lines(tmp_path: Path):
    path = tmp_path / "out.jsonl"
    path.write_text("".join(to_line(one) + "\n" for one in records(3)), "utf-8")
    assert told(path) == JSONL
    assert JSONL in CODES


def test_our_own_export_cut_off_in_its_words_is_never_taken_for_another(tmp_path: Path):
    line = to_line(records(3)[0]).encode()
    found = {told_by("out.jsonl", line[:cut]) for cut in range(0, min(len(line), HEAD), 7)}
    assert found == {"", JSONL}


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("a.jsonl", {"text": "Kyiv", "label": [[0, 4, "LOC"]]}, "doccano"),
        ("a.json", [{"id": 1, "data": "Kyiv", "label": [[0, 4, "LOC"]]}], "doccano"),
        ("a.jsonl", {"text": "Kyiv", "entities": [{"id": 1, "start_offset": 0}], "relations": []}, "doccano"),
        ("a.jsonl", {"text": "Kyiv", "spans": [{"start": 0, "end": 4, "label": "LOC"}]}, "prodigy"),
        ("a.jsonl", {"text": "Kyiv", "_input_hash": 1, "tokens": [{"text": "answer"}]}, "prodigy"),
        ("a.json", [{"id": 1, "data": {"text": "K"}, "completions": []}], "label-studio"),
        ("a.json", [{"text": "K", "annotator": 1, "annotation_id": 2, "label": []}], "label-studio"),
        ("a.json", {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}, "web-annotation"),
        ("a.json", {"%TYPES": {}, "%VIEWS": {}}, "cas-json"),
        ("a.jsonl", {"text": "An article.", "title": "and no annotations"}, ""),
        ("a.json", {"note": 'A "text": with "spans": in its words', "n": [{"answer": 1}]}, ""),
    ],
)
def test_other_programs_files_are_told_by_the_keys_of_their_first_entry(name: str, value: object, code: str):
    assert told_by(name, json.dumps(value).encode()) == code
    assert told_by(name, b"\xef\xbb\xbf" + json.dumps(value, indent=2).encode()) == code
    assert told_by(name, json.dumps(value).encode("utf-16")) == code


@pytest.mark.parametrize(
    ("name", "head", "code"),
    [
        ("eng.train.txt", b"-DOCSTART- -X- O O\n\nKyiv NNP B-NP B-LOC\nholds VBZ B-VP O\n", "conll"),
        ("words.tsv", b"1\tKyiv\tB-LOC\n2\tholds\tO\n", "conll"),
        ("article.txt", b"Kyiv holds.\n\nThe mill burned down.\n", ""),
        ("grades.txt", b"Vitamin O\nGroup O\n", ""),
        ("config.xml", b"<View><Labels/></View>", ""),
        ("table.csv", b"name,age\n", ""),
        ("picture.bin", bytes(range(256)), ""),
        ("empty.jsonl", b"", ""),
        ("broken.json", b'[{"text": "Ky\\', ""),
        ("closed.json", b"]]}}", ""),
    ],
)
def test_files_that_are_no_json_are_told_by_what_stands_in_them(name: str, head: bytes, code: str):
    assert told_by(name, head) == code


def test_a_folder_with_nothing_known_in_it_says_nothing_and_an_empty_one_is_refused(tmp_path: Path):
    with pytest.raises(CuratorError, match=r"peer\.no_files"):
        told(tmp_path)
    (tmp_path / "notes.txt").write_text("Nothing here.", "utf-8")
    assert told(tmp_path) == ""
