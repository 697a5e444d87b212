"""A zip is a folder: its files are read in the order of names, and nothing of it touches the disk."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest

from curator.exchange.arriving import Found, Known, PassedOver, Refused
from curator.exchange.readers import archive
from curator.exchange.readers.reading import read_source
from curator.exchange.readers.source import Caller, Options, Source
from tests.exchange.taken import put

Members = dict[str, bytes | str]


def zipped(members: Members, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def read(data: bytes, caller: Caller | None = None, options: Options | None = None) -> list[object]:
    source = Source("a.zip", "a.zip", content=data, caller=caller or Caller())
    return list(read_source(source, options or Options()))


def said(items: list[object]) -> dict[str, str]:
    """By its place in the archive, the text or the reason of each."""
    return {
        item.place.removeprefix("a.zip!"): item.text if isinstance(item, Found) else item.code
        for item in items
        if isinstance(item, Found | Refused)
    }


def test_members_are_read_in_the_order_of_names_with_their_metadata():
    items = read(
        zipped(
            {
                "z/b.txt": "Second.",
                "z/": "",
                "c.txt": "Third? No: first.",
                "z/b.json": '{"title": "T", "language": "en"}',
                "z/a.md": "# First\n\nText.",
            }
        )
    )
    assert list(said(items)) == ["c.txt", "z/a.md", "z/b.txt"]
    last = items[-1]
    assert isinstance(last, Found)
    assert (last.file_name, last.said["title"][0].value, last.kind) == ("b.txt", "T", "text")


def test_what_is_no_article_by_its_place_is_counted():
    members: Members = {
        "story.html": "<p>The ferry stops in May, and that is all that is known of it by now.</p>",
        "story_files/a.css": "x",
        "story_files/deep/b.js": "x",
        ".git/config": "x",
        "__MACOSX/._story.html": "x",
        ".DS_Store": "x",
        "a.txt": "Text.",
    }
    items = read(zipped(members))
    places = ("a.zip!.git/config", "a.zip!story_files/a.css", "a.zip!story_files/deep/b.js")
    assert items[-1] == PassedOver("a.zip", 3, ("hidden", "page"), places)
    assert list(said(items)) == ["a.txt", "story.html"]


def test_zips_in_zips_are_read_until_it_is_too_deep():
    data = zipped({"story.txt": "Deep."})
    for depth in range(3):
        data = zipped({f"{depth}.zip": data})
    assert said(read(data)) == {"2.zip!1.zip!0.zip!story.txt": "reader.too_deep"}
    assert said(read(zipped({"in.zip": zipped({"story.txt": "Deep."})}))) == {"in.zip!story.txt": "Deep."}


def test_a_member_that_cannot_be_read_does_not_stop_the_others():
    flood = "x" * (archive.MAX_RATIO * 20_000)
    data = bytearray(
        zipped({"a.txt": "One.", "b.txt": "Two two two two two two.", "c.txt": flood, "d.txt": "Four."})
    )
    at = data.index(b"b.txt") + len("b.txt")
    data[at : at + 3] = b"\xff\xff\xff"
    assert said(read(bytes(data))) == {
        "a.txt": "One.",
        "b.txt": "file.damaged",
        "c.txt": "zip.too_large",
        "d.txt": "Four.",
    }


def test_a_member_that_is_larger_than_it_says_is_damaged():
    data = zipped({"a.txt": "One. " * 1000}, zipfile.ZIP_STORED)
    lying = data.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    assert said(read(lying)) == {"a.txt": "file.damaged"}


def test_links_and_names_that_climb_lead_nowhere(tmp_path: Path):
    put(tmp_path / "secret.txt", "Secret.")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.writestr(link, str(tmp_path / "secret.txt"))
        packed.writestr("../../secret.txt", "Harmless.")
        packed.writestr(str(tmp_path / "new.txt"), "Harmless too.")
    items = read(buffer.getvalue())
    assert sorted(said(items).values()) == ["Harmless too.", "Harmless."]
    assert isinstance(items[-1], PassedOver)
    assert items[-1].kinds == ("link",)
    assert [path.name for path in tmp_path.iterdir()] == ["secret.txt"]


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp866", "Паром.txt"), ("utf-8", "Paromу 🚢.txt"), ("cp437", "Fähre.txt")]
)
def test_names_are_letters_even_where_the_archive_does_not_say_which(encoding: str, name: str):
    raw = name.encode(encoding)
    data = zipped({"x" * len(raw): "Text."}).replace(b"x" * len(raw), raw)
    assert list(said(read(data))) == [name]


def test_a_chosen_kind_and_encoding_are_for_the_members():
    data = zipped({"a.bin": "Паром".encode("koi8-r")})
    (found,) = read(data, options=Options(kind="text", encoding="koi8-r"))
    assert isinstance(found, Found)
    assert (found.text, found.kind) == ("Паром", "text")


def test_members_that_are_known_are_not_parsed():
    class Knows(Caller):
        def known(self, sha256: str) -> str:
            return "the article"

    assert read(zipped({"a.txt": "One."}), Knows()) == [Known("a.zip!a.txt", "the article")]


@pytest.mark.parametrize(
    ("members", "code"),
    [({}, "zip.nothing"), ({".DS_Store": "x"}, "zip.nothing")],
)
def test_an_archive_without_articles_is_told(members: Members, code: str):
    assert said(read(zipped(members))) == {"a.zip": code}


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "MAX_MEMBERS", 3)
    assert said(read(zipped({f"{n}.txt": "x" for n in range(4)}))) == {"a.zip": "zip.too_many"}
