"""A watched folder: what arrives in it is told of once it stands still, once, and over restarts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.session.watching import Watched, Watching


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "arrives"
    made.mkdir()
    return made


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "watched.json"


@pytest.fixture
def watching(kept: Path) -> Iterator[Watching]:
    made = Watching(Watched(kept), settle_ms=60)
    yield made
    made.close()


def begin(watching: Watching, folder: Path, qtbot: QtBot) -> None:
    """Watch a folder, and wait until it is known what lies in it."""
    with qtbot.waitSignal(watching.looked):
        watching.watch(folder)


def names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


def test_what_is_there_when_watching_begins_stays_outside_and_what_comes_is_told(
    watching: Watching, folder: Path, kept: Path, qtbot: QtBot
):
    (folder / "old.txt").write_text("Old.")
    begin(watching, folder, qtbot)
    assert list(Watched(kept).taken) == ["old.txt"]
    with qtbot.waitSignal(watching.arrived, timeout=15_000) as told:
        (folder / "new.txt").write_text("New.")
    assert names(told.args[0]) == ["new.txt"]
    assert (folder / "new.txt").read_text() == "New."


def test_a_file_that_is_still_growing_is_waited_for(watching: Watching, folder: Path, qtbot: QtBot):
    begin(watching, folder, qtbot)
    grows = folder / "grows.txt"
    sizes: list[int] = []

    def grow(_: object = None) -> None:
        if len(sizes) < 2:
            with grows.open("a") as file:
                file.write("A line.\n")
            sizes.append(grows.stat().st_size)

    watching.looked.connect(grow)
    with qtbot.waitSignal(watching.arrived, timeout=15_000) as told:
        grow()
    assert names(told.args[0]) == ["grows.txt"]
    assert grows.stat().st_size == sizes[-1]


def test_what_arrived_while_nobody_watched_is_told_at_the_next_start_and_nothing_twice(
    watching: Watching, folder: Path, kept: Path, qtbot: QtBot
):
    begin(watching, folder, qtbot)
    with qtbot.waitSignal(watching.arrived, timeout=15_000) as told:
        (folder / "one.txt").write_text("One.")
    watching.taken(told.args[0])
    watching.close()
    (folder / "two.txt").write_text("Two.")
    again = Watching(Watched(kept), settle_ms=60)
    with qtbot.waitSignal(again.arrived, timeout=15_000) as told:
        again.begin()
    assert names(told.args[0]) == ["two.txt"]
    again.close()


def test_what_was_not_done_with_before_a_crash_is_told_again(
    watching: Watching, folder: Path, kept: Path, qtbot: QtBot
):
    begin(watching, folder, qtbot)
    with qtbot.waitSignal(watching.arrived, timeout=15_000):
        (folder / "one.txt").write_text("One.")
    watching.close()
    again = Watching(Watched(kept), settle_ms=60)
    with qtbot.waitSignal(again.arrived, timeout=15_000) as told:
        again.begin()
    assert names(told.args[0]) == ["one.txt"]
    again.close()


def test_hidden_and_unfinished_files_and_folders_are_no_arrivals(
    watching: Watching, folder: Path, qtbot: QtBot
):
    begin(watching, folder, qtbot)
    (folder / "inside").mkdir()
    for name in (".hidden.txt", "page.html.part", "~$report.docx"):
        (folder / name).write_text("x")
    with qtbot.waitSignal(watching.arrived, timeout=15_000) as told:
        (folder / "real.txt").write_text("Real.")
    assert names(told.args[0]) == ["real.txt"]


def test_a_folder_that_goes_and_comes_back_is_told_and_watched_again(
    watching: Watching, folder: Path, qtbot: QtBot
):
    begin(watching, folder, qtbot)
    with qtbot.waitSignal(watching.changed, timeout=15_000):
        folder.rmdir()
    assert watching.is_gone
    folder.mkdir()
    with qtbot.waitSignal(watching.arrived, timeout=15_000) as told:
        (folder / "back.txt").write_text("Back.")
        watching.begin()
    assert names(told.args[0]) == ["back.txt"]
    assert not watching.is_gone


def test_none_is_watched_unless_somebody_says_so_and_a_broken_note_is_none(kept: Path, folder: Path):
    assert Watched(kept).folder is None
    kept.write_bytes(b'{"folder": 3, "taken": [1')
    assert Watched(kept).folder is None
    Watched(kept).put(folder, {"a.txt": (1, 2)})
    assert (Watched(kept).folder, Watched(kept).taken) == (folder, {"a.txt": (1, 2)})
    Watched(kept).put(None, {})
    assert not kept.exists()
