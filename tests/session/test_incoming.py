"""Many mixed files, in small: each once, every skip with its reason, and it goes on where it stopped."""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from curator.exchange.coming import Wanted
from curator.exchange.readers.here import read_here
from curator.exchange.readers.items import Item, Tasks
from curator.exchange.readers.pool import Readers
from curator.exchange.readers.source import Options
from curator.session.incoming import Imported, import_paths, take_in
from curator.session.places import device_id, seeds
from curator.session.setting_up import prepare
from curator.store.check import check
from curator.store.workspace import Workspace
from tests.exchange.taken import put

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.db", device_id()) as workspace:
        prepare(workspace, seeds())
        yield workspace


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Twelve files and parts of files: six articles, three of them twice, and three that are none."""
    folder = tmp_path / "in"
    put(folder / "a.txt", "Story one.\r\n")
    put(folder / "again.md", "Story one.\n")
    put(
        folder / "b.html", f"<html><body><h1>Ferry</h1><p>{'The ferry stops in May. ' * 20}</p></body></html>"
    )
    put(folder / "c.jsonl", '{"text": "Story two."}\n{"title": "none"}\n{"text": "Story one.\\n"}\n')
    put(folder / "deep" / "d.png", PNG)
    put(folder / "deep" / "e.txt", "Паром зупиниться у травні, сказала мер.".encode("cp1251"))
    put(folder / "deep" / "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    with zipfile.ZipFile(folder / "z.zip", "w") as packed:
        packed.writestr("f.txt", "Story three.")
        packed.writestr("g.txt", "Story four.")
        packed.writestr("h.txt", "Story two.")
    return folder


def adds_up(imported: Imported) -> bool:
    parts = (len(imported.new), len(imported.duplicates), len(imported.refused))
    return imported.found == sum(parts) + sum(each.count for each in imported.passed)


def test_every_file_is_in_one_place_of_the_report(desk: Workspace, mixed: Path):
    imported = import_paths(desk, [mixed])
    assert (len(imported.new), len(imported.duplicates), imported.found) == (6, 3, 12)
    assert {each.place for each in imported.duplicates} == {
        str(mixed / "again.md"),
        f"{mixed / 'c.jsonl'}:3",
        f"{mixed / 'z.zip'}!h.txt",
    }
    assert {Path(each.place).name: each.code for each in imported.refused} == {
        "c.jsonl:2": "batch.no_text",
        "old.doc": "file.old_word",
    }
    assert [(each.count, each.kinds) for each in imported.passed] == [(1, (".png",))]
    assert adds_up(imported)
    assert len(imported.places) == len(imported.new)
    assert [told.code for place, told in imported.told if place.endswith("e.txt")] == ["text.guessed"]
    assert desk.articles.ids_in_order() == imported.new
    assert check(desk) == []


def test_a_second_import_reads_nothing_that_is_here(desk: Workspace, mixed: Path, tmp_path: Path):
    first = import_paths(desk, [mixed])
    parsed: list[str] = []

    def watched(
        tasks: Tasks, should_stop: Callable[[], bool], known: Callable[[str], str]
    ) -> Generator[Item]:
        def asked(sha256: str) -> str:
            found = known(sha256)
            parsed.append(sha256) if not found else None
            return found

        return read_here(tasks, should_stop, asked)

    second = take_in(desk, Wanted([mixed]), watched)
    again = hashlib.sha256(b"Story one.\n").hexdigest()
    two = hashlib.sha256(b"Story two.").hexdigest()
    # The bytes of a text that came from another file are not those of its article.
    assert set(parsed) == {again, two}
    assert (second.new, len(second.duplicates), second.found) == ([], 9, 12)
    assert set(second.known) == set(first.new)


def test_a_stopped_import_goes_on_where_it_was(desk: Workspace, tmp_path: Path):
    for number in range(60):
        put(tmp_path / "in" / f"{number:02}.txt", f"Story {number}.")
    done: list[int] = []
    first = import_paths(desk, [tmp_path / "in"], lambda: len(done) > 20, lambda now, _: done.append(now))
    assert 0 < len(first.new) < 60
    assert desk.articles.ids_in_order() == first.new
    assert adds_up(first)
    second = import_paths(desk, [tmp_path / "in"])
    assert (len(second.new), len(second.known)) == (60 - len(first.new), len(first.new))
    assert [desk.articles.get(i).title for i in desk.articles.ids_in_order()] == [
        f"Story {number}." for number in range(60)
    ]


def test_progress_counts_files_up_to_their_number(desk: Workspace, mixed: Path):
    told: list[tuple[int, int]] = []
    import_paths(desk, [mixed], progress=lambda *numbers: told.append(numbers))
    assert told == [(number, 8) for number in range(1, 9)]


def test_an_encoding_that_is_chosen_reads_a_file_anew(desk: Workspace, tmp_path: Path):
    path = put(tmp_path / "a.txt", "Паром".encode("koi8-r"))
    wrong = import_paths(desk, [path], options=Options(encoding="cp1251"))
    right = import_paths(desk, [path], options=Options(encoding="koi8-r"))
    assert [desk.articles.text(i) for i in (*wrong.new, *right.new)] == ["рБТПН", "Паром"]


def test_duplicates_come_in_when_they_are_wanted_anyway(desk: Workspace, mixed: Path):
    first = import_paths(desk, [mixed])
    places = {each.place for each in first.duplicates}
    second = import_paths(desk, [mixed], anyway=places)
    assert (len(second.new), second.found, set(second.places)) == (3, 3, places)


def test_originals_are_kept_when_they_are_wanted(desk: Workspace, mixed: Path):
    plain = import_paths(desk, [mixed / "b.html"])
    (page,) = plain.new
    assert desk.originals.get(desk.articles.get(page).source_sha256) is None
    kept = import_paths(desk, [mixed], options=Options(keep=True))
    files = {place: desk.articles.get(i) for place, i in zip(kept.places, kept.new, strict=True)}
    for place, article in files.items():
        if "jsonl" not in place:
            assert desk.originals.has(article.source_sha256), place
    # The page was here already, and its file is kept all the same.
    data = desk.originals.get(desk.articles.get(page).source_sha256)
    assert data == (mixed / "b.html").read_bytes()
    member = files[f"{mixed / 'z.zip'}!f.txt"]
    assert desk.originals.get(member.source_sha256) == b"Story three."
    assert check(desk) == []


def test_a_dry_run_tells_all_and_writes_nothing(desk: Workspace, mixed: Path):
    imported = import_paths(desk, [mixed], dry_run=True)
    assert (len(imported.new), len(imported.duplicates), imported.found) == (6, 3, 12)
    assert desk.articles.ids_in_order() == []


def test_an_import_that_cannot_be_written_keeps_what_is_in(desk: Workspace, tmp_path: Path):
    for number in range(30):
        put(tmp_path / "in" / f"{number:02}.txt", f"Story {number}.")

    def broken(tasks: Tasks, should_stop: Callable[[], bool], known: Callable[[str], str]) -> Generator[Item]:
        for count, item in enumerate(read_here(tasks, should_stop, known)):
            if count == 40:
                raise OSError("the disk is gone")
            yield item

    with pytest.raises(OSError, match="gone"):
        take_in(desk, Wanted([tmp_path / "in"]), broken)
    assert 0 < len(desk.articles.ids_in_order()) < 30
    assert check(desk) == []


def test_a_process_that_dies_over_and_over_does_not_stop_an_import(desk: Workspace, tmp_path: Path):
    for number in range(6):
        put(tmp_path / "in" / f"{number}a.txt", f"Story {number}.")
        put(tmp_path / "in" / f"{number}b.txt", "DIE")
    with Readers([sys.executable, "-m", "tests.exchange.readers.odd_process"], at_once=2) as readers:
        imported = take_in(desk, Wanted([tmp_path / "in"]), readers.read)
    assert (len(imported.new), [each.code for each in imported.refused]) == (6, ["reader.broke"] * 6)


def test_a_batch_of_many_lines_is_all_there(desk: Workspace, tmp_path: Path):
    lines = "".join(json.dumps({"text": f"Story {number} 🚨"}) + "\n" for number in range(2_000))
    imported = import_paths(desk, [put(tmp_path / "a.jsonl", lines)])
    assert len(imported.new) == 2_000
    assert desk.articles.text(imported.new[1_234]) == "Story 1234 🚨"
