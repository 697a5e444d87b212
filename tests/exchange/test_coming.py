"""Files and folders as they would be stored: nothing is lost on the way, and the counts add up."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Incoming, PassedOver, Refused, Said, Told
from curator.exchange.coming import Arrivals, Wanted
from curator.exchange.freezing import frozen
from curator.exchange.readers.here import read_here
from curator.exchange.readers.source import Options
from tests.exchange.taken import put, read

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def names(items: list[Incoming | Refused | PassedOver]) -> list[str]:
    return [item.file_name for item in items if isinstance(item, Incoming)]


def test_a_folder_s_pictures_are_counted_and_its_broken_articles_named(tmp_path: Path):
    put(tmp_path / "a.txt", "Text.")
    put(tmp_path / "b.png", PNG)
    put(tmp_path / "deep" / "c.jpg", PNG)
    put(tmp_path / "deep" / "style.css", "body {}")
    put(
        tmp_path / "deep" / "old.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
    )
    put(tmp_path / ".hidden" / "d.txt", "No.")
    put(tmp_path / ".DS_Store", "No.")
    items = read([tmp_path])
    assert names(items) == ["a.txt"]
    assert [item.code for item in items if isinstance(item, Refused)] == ["file.old_word"]
    (passed,) = [item for item in items if isinstance(item, PassedOver)]
    assert (passed.place, passed.count) == (str(tmp_path), 4)
    assert passed.kinds == (".css", ".jpg", ".png", "hidden")
    assert len(passed.places) == 4


def test_a_picture_that_was_named_itself_is_refused(tmp_path: Path):
    (item,) = read([put(tmp_path / "b.png", PNG)])
    assert isinstance(item, Refused)


def test_pictures_in_an_archive_are_counted_as_in_a_folder(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("b.png", PNG)
        packed.writestr("c.txt", "Text.")
    items = read([tmp_path / "a.zip"])
    assert names(items) == ["c.txt"]
    assert items[-1] == PassedOver(str(tmp_path / "a.zip"), 1, (".png",), (f"{tmp_path / 'a.zip'}!b.png",))


def test_what_a_browser_saved_beside_a_page_is_not_taken_for_articles(tmp_path: Path):
    put(tmp_path / "Ferry.html", f"<p>{'The ferry stops in May, the mayor said. ' * 9}</p>")
    put(tmp_path / "Ferry_files" / "frame.html", "<p>Buy now.</p>")
    put(tmp_path / "other_files" / "story.txt", "A story of its own.")
    items = read([tmp_path])
    assert names(items) == ["Ferry.html", "story.txt"]
    assert [item.count for item in items if isinstance(item, PassedOver)] == [1]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no links")
def test_a_link_in_a_ring_is_not_followed_and_a_link_to_a_file_is(tmp_path: Path):
    put(tmp_path / "in" / "a.txt", "Text.")
    (tmp_path / "in" / "ring").symlink_to(tmp_path / "in")
    put(tmp_path / "b.txt", "Another.")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "b.txt")
    items = read([tmp_path / "in"])
    assert names(items) == ["a.txt", "link.txt"]
    assert [item.code for item in items if isinstance(item, Refused)] == ["file.not_a_file"]


def test_metadata_beside_is_no_article_but_a_batch_is(tmp_path: Path):
    put(tmp_path / "a.txt", "Text.")
    put(tmp_path / "a.json", '{"title": "T"}')
    put(tmp_path / "b.json", '[{"text": "Of a batch."}]')
    items = read([tmp_path])
    assert names(items) == ["a.txt", "b.json"]


def test_rules_of_the_house_in_a_folder_are_named(tmp_path: Path):
    put(tmp_path / "a.txt", "Text.")
    put(tmp_path / "own.house.jsonl", "{}")
    assert [item.code for item in read([tmp_path]) if isinstance(item, Refused)] == ["house.not_articles"]


def test_only_what_is_wanted_anyway_is_taken(tmp_path: Path):
    put(tmp_path / "a.txt", "Text.")
    put(tmp_path / "b.jsonl", '{"text": "One."}\n{"text": "Two."}\n')
    put(tmp_path / "c.png", PNG)
    place = f"{tmp_path / 'b.jsonl'}:2"
    arrivals = Arrivals(Wanted([tmp_path], anyway={place}), lambda: False)
    items = [item for item in arrivals.read(read_here, lambda _: "known") if not isinstance(item, tuple)]
    assert [(item.place, item.text) for item in items if isinstance(item, Incoming)] == [(place, "Two.")]
    assert len(items) == 1


def test_a_head_in_yaml_says_what_a_text_is_of_and_stays_in_it(tmp_path: Path):
    head = (
        "---\ntitle: 'The ferry stops'\nauthor: Omi Sandrel\ndate: 2026-01-04 10:00:00\nlang: en\n"
        "url: https://news.example/a\ntags:\n  - harbour\n  - city\ndraft: true\n---\n\n# Another\n\nText.\n"
    )
    (item,) = read([put(tmp_path / "a.md", head)])
    assert isinstance(item, Incoming)
    about = item.metadata
    assert item.text == head
    assert (about.title, about.byline, about.published) == ("The ferry stops", "Omi Sandrel", "2026-01-04")
    assert (about.language, about.address, about.tags) == (
        "en",
        "https://news.example/a",
        ("city", "harbour"),
    )
    assert json.loads(about.foreign) == {"meta": {"draft": "true"}}
    assert item.told == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Ferry stops #\n\nText.", "Ferry stops"),
        ("---\n\n# After a rule\n\nText.", "a"),
        ("---\nno end: of it\n\n# Inside", "a"),
        ("---\ntags: [a, b]\n---\n## Under tags\n", "Under tags"),
        ("#hashtag first\n", "hashtag first"),
    ],
)
def test_a_heading_is_a_title(tmp_path: Path, text: str, title: str):
    (item,) = read([put(tmp_path / "a.md", text)])
    assert isinstance(item, Incoming)
    assert item.metadata.title == title


def found(**fields: object) -> Found:
    values: dict[str, object] = {"place": "p", "kind": "text", "text": "Text.", "file_name": "a.txt"}
    return Found(**{**values, "source_sha256": "0" * 64, **fields})  # pyright: ignore[reportArgumentType]


def test_the_first_usable_value_is_taken_and_a_field_without_one_is_told():
    said = {
        "published": (Said("4 May", "a"), Said("2026-05-04", "b")),
        "language": (Said("English", "a"),),
        "title": (Said(" A\nferry ", "a"), Said("B", "b")),
    }
    item = frozen(found(said=said))
    assert (item.metadata.published, item.metadata.title) == ("2026-05-04", "A ferry")
    assert item.told == (Told("meta.bad_value", {"field": "language", "value": "English"}),)


def test_what_a_pdf_says_of_itself_is_only_offered():
    said = {"title": (Said("Microsoft Word - draft7.doc", "pdf.info"),)}
    assert frozen(found(said=said, text="Ferry stops\n\nText.")).metadata.title == "Ferry stops"


def test_an_editor_s_values_count_and_empty_ones_too():
    said = {"title": (Said("Theirs", "a"),), "byline": (Said("Theirs", "a"),)}
    item = frozen(found(said=said, raw="All of it."), {"title": "Ours", "byline": ""}, everything=True)
    assert (item.text, item.metadata.title, item.metadata.byline) == ("All of it.", "Ours", "")
    with pytest.raises(CuratorError, match=r"meta\.unusable"):
        frozen(found(), {"published": "yesterday"})


def test_a_chosen_encoding_is_used_for_every_file(tmp_path: Path):
    put(tmp_path / "a.txt", "Паром".encode("koi8-r"))
    (item,) = read([tmp_path], Options(encoding="koi8-r"))
    assert isinstance(item, Incoming)
    assert item.text == "Паром"


def test_a_picture_in_a_folder_that_is_called_a_text_is_told_of_by_itself(tmp_path: Path):
    put(tmp_path / "a.txt", "Text.")
    put(tmp_path / "b.txt", PNG)
    items = read([tmp_path])
    assert [item.code for item in items if isinstance(item, Refused)] == ["file.picture"]
    assert not [item for item in items if isinstance(item, PassedOver)]


def test_what_an_office_leaves_beside_an_open_document_is_not_seen(tmp_path: Path):
    put(tmp_path / "a.txt", "Text.")
    put(tmp_path / "~$draft.docx", b"\x05Marta" + bytes(150))
    put(tmp_path / ".~lock.draft.odt#", ",marta,laptop;")
    items = read([tmp_path])
    assert names(items) == ["a.txt"]
    assert len(items) == 1
