"""Annotations from other programs' files: told, looked at, taken in, and decided in the window."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Verdict
from curator.domain.mark import Status
from curator.session.setting_up import prepare
from curator.store.check import check
from curator.store.workspace import Workspace
from curator.ui.bringing import room as bringing_room
from curator.ui.bringing.box import BringBox
from curator.ui.leaving import room as leaving_room
from curator.ui.opening import application
from curator.ui.window import MainWindow

from .conftest import SEEDS, TEXT, bring, mark_of, proposed, span
from .windows import open_window

Key, Mod = Qt.Key, Qt.KeyboardModifier
Ask = Callable[[Path], BringBox]


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on one article for which nobody suggests anything."""
    application()
    bring(workspace)
    made = open_window(qtbot, workspace, tmp_path)
    made.resize(1024, 700)
    yield made
    made.close()


@pytest.fixture
def ask(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """The box on a file, when it has been looked at."""

    def asked(path: Path) -> BringBox:
        monkeypatch.setattr(bringing_room, "files_to_open", lambda *_: [path])
        window.dispatch.run("file.bring")
        assert window.bringing.box.isVisible()
        return looked(window.bringing.box, qtbot)

    return asked


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def looked(box: BringBox, qtbot: QtBot) -> BringBox:
    qtbot.waitUntil(lambda: not box.counts.text().startswith("Looking"), timeout=20_000)
    return box


def taken_in(window: MainWindow, qtbot: QtBot) -> str:
    """Press Enter; what the status line is told when all is in."""
    with qtbot.waitSignal(window.bringing.told, timeout=20_000) as told:
        press(qtbot, Key.Key_Return)
    assert not window.bringing.box.isVisible()
    return told.args[0]


def entry(quote: str, label: str, nth: int = 0) -> dict[str, object]:
    at = span(quote, nth)
    return {"start": at.start, "end": at.end, "label": label}


def lines(folder: Path, *rows: object, name: str = "in.jsonl") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def task(*spans: dict[str, object], text: str = TEXT) -> dict[str, object]:
    """A line as Prodigy writes it."""
    return {"text": text, "_input_hash": 1, "spans": list(spans), "answer": "accept"}


def edits(window: MainWindow) -> int:
    return sum(1 for _ in window.session.workspace.journal.edits())


def marks(window: MainWindow) -> dict[str, Status]:
    sheet = window.session.sheet
    assert sheet is not None
    return {mark.hull.of(TEXT): mark.status for mark in sheet.marks()}


# --- looking ---
def test_the_box_tells_the_format_and_counts_without_taking_anything_in(
    ask: Ask, window: MainWindow, tmp_path: Path
):
    before = edits(window)
    marked = task(entry("Kyiv", "GPE"), entry("Kyiv", "COUNTRY"))
    path = lines(tmp_path, marked, task(text="Lviv is new."), {"text": ""})
    box = ask(path)
    assert box.place.text() == "in.jsonl"
    assert box.format == "prodigy"
    assert not box.is_gold
    assert box.counts.text() == (
        "1 article new · 1 article added to · 1 article refused\n1 suggestion to be decided"
    )
    lost, refused = box.details.toPlainText().split("\n")
    assert lost == "Marks that say what another says already: 1."
    assert refused.startswith("in.jsonl:3: ")
    assert edits(window) == before


def test_esc_leaves_without_a_trace(ask: Ask, window: MainWindow, qtbot: QtBot, tmp_path: Path):
    before = edits(window)
    box = ask(lines(tmp_path, task(entry("Kyiv", "GPE"))))
    press(qtbot, Key.Key_Escape)
    assert not box.isVisible()
    assert (edits(window), marks(window)) == (before, {})
    assert QApplication.focusWidget() is window.view
    assert not window.jobs.is_busy


def test_whoever_names_no_file_may_name_a_folder(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "in").mkdir()
    lines(tmp_path / "in", task(entry("Kyiv", "GPE")))
    monkeypatch.setattr(bringing_room, "files_to_open", lambda *_: [])
    monkeypatch.setattr(bringing_room, "folder_to_open", lambda *_: tmp_path / "in")
    window.dispatch.run("file.bring")
    box = window.bringing.box
    assert box.place.text() == "Which file?"
    press(qtbot, Key.Key_Return)
    assert box.isVisible()
    box.folder.click()
    assert looked(box, qtbot).counts.text() == "1 article added to\n1 suggestion to be decided"
    assert box.place.text() == "in"


def test_where_nothing_tells_the_format_the_editor_chooses_it(ask: Ask, qtbot: QtBot, tmp_path: Path):
    row = {"text": TEXT, "annotations": [[span("Kyiv").start, span("Kyiv").end, "GPE"]]}
    box = ask(lines(tmp_path, row))
    assert box.format == ""
    assert box.counts.text() == "Nothing in it says which program wrote it: choose above."
    assert not box.go.isEnabled()
    box.formats.button("doccano").click()
    assert looked(box, qtbot).counts.text() == "1 article added to\n1 suggestion to be decided"
    assert box.go.isEnabled()


def test_a_file_that_is_not_there_and_a_table_without_texts_are_a_sentence(ask: Ask, tmp_path: Path):
    box = ask(tmp_path / "gone.jsonl")
    assert box.counts.text() != ""
    assert not box.go.isEnabled()
    table = tmp_path / "annotations.csv"
    table.write_text('"article_id","layer","label"\n', "utf-8")
    assert "no texts" in ask(table).counts.text()
    assert not box.go.isEnabled()


# --- labels ---
def test_labels_that_are_none_of_ours_are_listed_and_become_what_is_chosen(
    ask: Ask, window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    spans = [entry("Kyiv", "STAD"), entry("Kyiv", "STAD", 1), entry("Ilva Brandt", "PER"), entry("mill", "X")]
    box = ask(lines(tmp_path, task(*spans)))
    assert list(box.labels.boxes) == ["STAD", "X"]
    assert {one.currentText() for one in box.labels.boxes.values()} == {"Left out"}
    assert box.counts.text().endswith("\n1 suggestion to be decided")
    city = box.labels.boxes["STAD"]
    city.setCurrentIndex(city.findData("GPE"))
    assert looked(box, qtbot).counts.text().endswith("\n3 suggestions to be decided")
    # It can still be chosen otherwise.
    assert list(box.labels.boxes) == ["STAD", "X"]
    assert city.currentData() == "GPE"
    taken_in(window, qtbot)
    sheet = window.session.sheet
    assert [(mark.hull.of(TEXT), mark.label) for mark in sheet.marks()] == [
        ("Kyiv", "GPE"),
        ("Ilva Brandt", "PERSON"),
        ("Kyiv", "GPE"),
    ]


# --- taking in ---
def test_as_suggestions_they_wait_in_the_open_article_at_once(
    ask: Ask, window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    ask(lines(tmp_path, task(entry("Kyiv", "GPE"), entry("Ilva Brandt", "PERSON"))))
    assert taken_in(window, qtbot) == "1 article added to · 2 suggestions to be decided"
    assert marks(window) == {"Kyiv": Status.SUGGESTED, "Ilva Brandt": Status.SUGGESTED}
    assert list(check(window.session.workspace)) == []


def test_as_gold_they_are_decided_and_what_contradicts_is_listed(
    ask: Ask, window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    path = lines(tmp_path, task(entry("Kyiv", "GPE"), entry("Ilva Brandt", "PERSON")))
    ask(path).ways.button(True).click()
    box = looked(window.bringing.box, qtbot)
    assert box.counts.text() == "1 article added to\n2 decisions"
    assert taken_in(window, qtbot) == "1 article added to · 2 decisions"
    assert set(marks(window).values()) == {Status.ADDED}
    other = task(entry("Kyiv", "ORG"), entry("Ilva Brandt", "PERSON"))
    ask(lines(tmp_path, other, name="other.jsonl")).ways.button(True).click()
    assert "1 already there · 1 in conflict" in looked(box, qtbot).counts.text()
    assert "here it is GPE, in the file ORG" in box.details.toPlainText()
    # Nothing of it is new.
    assert not box.go.isEnabled()


def test_new_articles_come_to_the_desk_and_the_focus_stays(
    ask: Ask, window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    ask(lines(tmp_path, task(entry("Kyiv", "GPE"), entry("Ilva Brandt", "PERSON"))))
    taken_in(window, qtbot)
    window.session.set_focus(mark_of(window.session, "Ilva Brandt"))
    focus = window.session.focus
    ask(lines(tmp_path, task(entry("Lviv", "GPE")), task(text="Lviv is new."), name="more.jsonl"))
    assert taken_in(window, qtbot).startswith("1 article new · 1 article added to")
    assert window.session.focus == focus
    assert set(marks(window)) == {"Kyiv", "Ilva Brandt", "Lviv"}
    assert window.desk.model.rowCount() == 2


# --- from one workspace to another ---
@pytest.mark.parametrize("code", ["label-studio", "prodigy"])
def test_what_one_workspace_exports_is_brought_into_another_and_decided_there(
    code: str, workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    application()
    bring(workspace)
    monkeypatch.setattr(leaving_room, "folder_to_open", lambda *_: tmp_path / "out")
    monkeypatch.setattr(bringing_room, "files_to_open", lambda *_: [])
    monkeypatch.setattr(bringing_room, "folder_to_open", lambda *_: tmp_path / "out")
    (tmp_path / "one").mkdir()
    first = open_window(qtbot, workspace, tmp_path / "one", proposed)
    for quote in ("Ilva Brandt", "Cafe\u0301 Noir"):
        first.session.set_focus(mark_of(first.session, quote))
        assert first.session.decide(Verdict.ACCEPTED, stay=True)
    first.dispatch.run("file.export")
    first.leaving.box.formats.button(code).click()
    qtbot.waitUntil(lambda: first.leaving.box.counts.text().startswith("1 article"), timeout=20_000)
    with qtbot.waitSignal(first.carrying.told, timeout=20_000):
        first.leaving.box.go.click()
    first.close()
    (tmp_path / "two").mkdir()
    with Workspace.open(tmp_path / "two.curator", "d2") as other:
        prepare(other, SEEDS)
        second = open_window(qtbot, other, tmp_path / "two")
        second.dispatch.run("file.bring")
        second.bringing.box.folder.click()
        box = looked(second.bringing.box, qtbot)
        assert box.format == code
        assert box.counts.text() == "1 article new\n2 suggestions to be decided"
        taken_in(second, qtbot)
        assert marks(second) == {"Ilva Brandt": Status.SUGGESTED, "Cafe\u0301 Noir": Status.SUGGESTED}
        second.view.setFocus()
        second.session.set_focus(mark_of(second.session, "Ilva Brandt"))
        press(qtbot, Key.Key_A)
        assert marks(second)["Ilva Brandt"] is Status.CONFIRMED
        assert list(check(other)) == []
        second.close()
