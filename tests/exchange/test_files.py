"""Articles from files: what is read, what is told, what is refused in words."""

from __future__ import annotations

import hashlib
import json
import os
import struct
import zlib
from pathlib import Path

import pytest

from curator.exchange.arriving import Incoming, Refused, Told
from curator.exchange.lines import MAX_LINE_BYTES
from curator.exchange.metadata import PATTERNS
from tests.exchange import samples
from tests.exchange.taken import read

TEXT = "Ferry \U0001f6a2 stops\r\n\r\nCafe\u0301 owner Omi Sandrel said so.\u2028قالت"
FROZEN = TEXT.replace("\r\n", "\n")


def one(path: Path) -> Incoming:
    found = list(read([path]))
    assert len(found) == 1
    assert isinstance(found[0], Incoming), found[0]
    return found[0]


def refusal(path: Path) -> str:
    found = list(read([path]))
    assert len(found) == 1
    assert isinstance(found[0], Refused)
    assert str(path) in found[0].place
    return found[0].code


def put(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(8 * (1 + 24)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\r\n", "\r").encode(),
        TEXT.replace("\r\n", "\n").encode(),
    ],
    ids=["UTF-8", "BOM", "UTF-16", "UTF-16 BE", "UTF-32", "CR", "LF"],
)
def test_one_text_in_seven_forms_is_one_text(tmp_path: Path, data: bytes):
    found = one(put(tmp_path / "a.txt", data))
    assert found.text == FROZEN
    assert found.source_sha256 == hashlib.sha256(data).hexdigest()
    assert found.told == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["Ferry stops in May, she said.\n" * 3, "Паром зупинено, сказала вона.\n" * 3]
)
def test_utf_16_is_known_without_a_mark(tmp_path: Path, text: str, encoding: str):
    assert one(put(tmp_path / "a.txt", text.encode(encoding))).text == text


def test_many_marks_at_the_start_do_not_stay(tmp_path: Path):
    assert one(put(tmp_path / "a.txt", "\ufeff\ufeff\ufeffOslo")).text == "Oslo"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "article.empty"),
        (b" \n\r\n\t", "article.empty"),
        (b"\xef\xbb\xbf", "article.empty"),
        (png(), "file.picture"),
        (b"abc\x00def\n", "file.binary"),
        (b"A longer text with one NUL\x00in it, and more words after it.", "file.binary"),
        ("a" * 4_000_001, "article.too_long"),
    ],
    ids=["empty", "blank", "BOM alone", "PNG", "NUL", "one NUL", "too long"],
)
def test_what_is_no_article_is_refused(tmp_path: Path, data: bytes | str, code: str):
    assert refusal(put(tmp_path / "a.txt", data)) == code
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_text_of_4_000_000_code_points_is_taken(tmp_path: Path):
    assert len(one(put(tmp_path / "a.txt", "é" * 4_000_000)).text) == 4_000_000


def test_a_few_bad_bytes_are_replaced_and_counted(tmp_path: Path):
    found = one(put(tmp_path / "a.txt", b"x" * 999 + b" \xff\xfe"))
    assert found.text == "x" * 999 + " \ufffd\ufffd"
    assert found.told == (Told("text.bad_bytes", {"count": 2, "encoding": "utf-8"}),)


def test_controls_are_replaced_and_counted(tmp_path: Path):
    found = one(put(tmp_path / "a.txt", "bell\x07 and tab\t"))
    assert found.text == "bell\ufffd and tab\t"
    assert found.told == (Told("text.controls", {"count": 1}),)


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    assert refusal(tmp_path / "gone.txt") == "file.missing"


def test_a_text_is_one_whatever_its_name(tmp_path: Path):
    for name in ("README", "story.docx", "story.jpg", "story.pdf"):
        assert one(put(tmp_path / name, "The ferry stops in May.")).text == "The ferry stops in May."


def test_a_file_over_50_mb_is_refused_unread(tmp_path: Path):
    path = put(tmp_path / "a.txt", "x" * 70_000)
    os.truncate(path, 50 * 2**20 + 1)
    assert refusal(path) == "file.too_large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "a.txt")
    assert refusal(tmp_path / "a.txt") == "file.not_a_file"


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    put(tmp_path / "c.MD", "# Third\n\nText.")
    put(tmp_path / "b" / "2.txt", "Second")
    put(tmp_path / "a.jsonl", '{"text":"First"}\n')
    put(tmp_path / "picture.png", png())
    put(tmp_path / ".hidden.txt", "No")
    put(tmp_path / ".git" / "d.txt", "No")
    found = [item for item in read([tmp_path]) if isinstance(item, Incoming)]
    assert [item.metadata.title for item in found] == ["First", "Second", "Third"]


def test_a_folder_without_articles_is_told(tmp_path: Path):
    put(tmp_path / ".hidden.txt", "No")
    assert "folder.no_articles" in {item.code for item in read([tmp_path]) if isinstance(item, Refused)}


def test_metadata_beside_a_file_is_taken(tmp_path: Path):
    put(tmp_path / "a.txt", "First line\n\nText.")
    about = {
        "title": "A ferry\nstops",
        "byline": "Desk",
        "published": "2026-01-04T10:00:00Z",
        "language": "nn",
        "source_name": "Example Daily",
        "source_url": "https://news.example/ferry",
        "section": None,
        "licence": "CC0-1.0",
        "tags": ["b", "a", "b"],
        "desk": {"id": 1},
    }
    put(tmp_path / "a.json", json.dumps(about))
    found = one(tmp_path / "a.txt")
    metadata = found.metadata
    assert metadata.title == "A ferry stops"
    assert (metadata.outlet, metadata.address) == ("Example Daily", "https://news.example/ferry")
    assert (metadata.published, metadata.language, metadata.section) == ("2026-01-04T10:00:00Z", "nn", "")
    assert metadata.tags == ("a", "b")
    assert metadata.foreign == '{"meta":{"desk":{"id":1}}}'
    assert found.told == ()


def test_metadata_of_a_wrong_form_is_told_and_left_out(tmp_path: Path):
    put(tmp_path / "a.txt", "First line")
    bad = {"published": "4 May", "language": "English", "title": 7, "tags": ["", "x" * 65, 1, "ok"]}
    put(tmp_path / "a.json", json.dumps(bad))
    found = one(tmp_path / "a.txt")
    assert {told.args["field"] for told in found.told} == {"published", "language", "title", "tags"}
    assert len(found.told) == 6
    assert found.metadata.title == "First line"
    assert found.metadata.tags == ("ok",)


@pytest.mark.parametrize("data", ["{", "[1]", '{"a":NaN}', "[" * 100_000, b"\xff\xfe\x00"])
def test_metadata_that_cannot_be_read_does_not_stop_the_article(tmp_path: Path, data: bytes | str):
    put(tmp_path / "a.txt", "First line")
    put(tmp_path / "a.json", data)
    assert one(tmp_path / "a.txt").told == (Told("meta.unreadable", {"file": "a.json"}),)


def test_the_patterns_are_those_of_the_export():
    properties = samples.SCHEMA["$defs"]["meta"]["properties"]
    assert {name: f"^{pattern}$" for name, pattern in PATTERNS.items()} == {
        name: properties[name]["pattern"] for name in PATTERNS
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n  Ferry stops  \nText", "Ferry stops"),
        ("# Ferry stops\n\nText", "Ferry stops"),
        ("---\nkey: value\n---\nText", "story"),
        ("word " * 40, "story"),
    ],
)
def test_the_title_is_the_first_short_line_or_the_name(tmp_path: Path, text: str, title: str):
    assert one(put(tmp_path / "story.md", text)).metadata.title == title


def test_each_line_is_an_article_with_its_own_source(tmp_path: Path):
    lines = [json.dumps({"text": f"Story {n}", "meta": {"title": f"T{n}"}}) for n in (1, 2)]
    put(tmp_path / "a.jsonl", "\ufeff" + "\r\n\n".join(lines))
    found = [item for item in read([tmp_path / "a.jsonl"]) if isinstance(item, Incoming)]
    assert [item.text for item in found] == ["Story 1", "Story 2"]
    assert [item.metadata.title for item in found] == ["T1", "T2"]
    assert [item.place.rsplit(":")[-1] for item in found] == ["1", "3"]
    assert found[0].source_sha256 == hashlib.sha256(lines[0].encode()).hexdigest()
    assert found[0].file_name == "a.jsonl"


def test_bad_lines_are_named_and_the_others_come_in(tmp_path: Path):
    bad = {
        2: ("{", "line.not_json"),
        3: ('["text"]', "line.not_json"),
        4: ('{"title":"x"}', "batch.no_text"),
        5: ('{"text":7}', "batch.no_text"),
        6: ('{"text":""}', "article.empty"),
        7: ('{"text":"x","a":' + "[" * 100_000 + "]" * 100_000 + "}", "json.too_deep"),
        8: ('{"text":"x","a":NaN}', "line.not_json"),
        9: ('{"text":"x","a":1e999}', "line.not_json"),
        10: ('{"text":"x","a":' + "9" * 5_000 + "}", "line.not_json"),
    }
    rows = ['{"text":"First"}', *(line for line, _ in bad.values()), '{"text":"Last"}']
    put(tmp_path / "a.jsonl", "\n".join(rows).encode() + b'\n{"text":"\xff"}\n')
    found = list(read([tmp_path / "a.jsonl"]))
    assert [item.text for item in found if isinstance(item, Incoming)] == ["First", "Last"]
    refused = {int(item.place.rsplit(":")[-1]): item.code for item in found if isinstance(item, Refused)}
    assert refused == {number: code for number, (_, code) in bad.items()} | {12: "line.not_utf8"}


def test_a_line_over_32_mb_is_refused_and_the_next_comes_in(tmp_path: Path):
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.write(b'{"text":"' + b"x" * MAX_LINE_BYTES + b'"}\n{"text":"Next"}\n')
    first, second = read([tmp_path / "a.jsonl"])
    assert isinstance(first, Refused)
    assert first.code == "line.too_long"
    assert isinstance(second, Incoming)


def test_lone_surrogates_are_replaced_and_counted(tmp_path: Path):
    line = '{"text":"a \\ud83d b \\ud83d\\udea2","meta":{"title":"t\\ud83d"},"x\\ud83d":"\\udea2"}'
    found = one(put(tmp_path / "a.jsonl", line))
    assert found.text == "a \ufffd b \U0001f6a2"
    assert found.told == (Told("text.surrogates", {"count": 1}),)
    assert found.metadata.title == "t\ufffd"
    assert found.metadata.foreign == '{"x\ufffd":"\ufffd"}'


def test_unknown_keys_are_kept_in_canonical_form(tmp_path: Path):
    line = '{"b": 1.0, "text": "Oslo", "a": [true, null], "meta": {"url2": "x"}}'
    assert (
        one(put(tmp_path / "a.jsonl", line)).metadata.foreign
        == '{"a":[true,null],"b":1.0,"meta":{"url2":"x"}}'
    )


def test_a_line_of_our_own_export_comes_in_as_a_new_article_and_says_so(tmp_path: Path):
    examples = samples.PEERS / "curator-jsonl-v1.examples.jsonl"
    found = [item for item in read([examples]) if isinstance(item, Incoming)]
    assert len(found) == 3
    assert all(Told("line.own_export") in item.told for item in found)
    assert all(item.metadata.foreign == "" for item in found)
    assert found[0].metadata.outlet == "Example Daily"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said that the ferry is late, and that it will stop in May.", "en"),
        ("Der Bürgermeister sagte, dass die Fähre im Mai eingestellt wird und was das kostet.", ""),
        ("Мер сказав, що пором зупиниться у травні, і це її рішення.", "uk"),
        ("Мэр сказал, что паром остановится в мае, и это её решение, был ответ.", "ru"),
        ("Кметът каза, че фериботът ще спре през май.", ""),
        ("قالت العمدة إن الجسر آمن.", "ar"),
        ("شهردار گفت که پل امن است.", ""),
        ("2026-01-04: 17 + 4", ""),
    ],
)
def test_a_language_is_guessed_only_where_the_text_shows_it(tmp_path: Path, text: str, language: str):
    assert one(put(tmp_path / "a.txt", text)).metadata.language == language


def test_a_name_that_the_export_could_not_hold_is_changed(tmp_path: Path):
    name = b"a\\b\xff.txt"
    with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:  # noqa: PTH118, PTH123
        file.write(b"Oslo")
    assert one(tmp_path / os.fsdecode(name)).file_name == "a_b\ufffd.txt"


def test_the_source_in_a_head_is_an_outlet_or_an_address(tmp_path: Path):
    outlet = one(put(tmp_path / "a.md", "---\nsource: The Post\n---\nThe ferry stops.")).metadata
    assert (outlet.outlet, outlet.address) == ("The Post", "")
    address = one(put(tmp_path / "b.md", "---\nsource: https://post.example/1\n---\nA pier.")).metadata
    assert (address.outlet, address.address) == ("", "https://post.example/1")
