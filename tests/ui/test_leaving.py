"""The box of an export: what it counts, what is chosen in it, and what leaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Verdict
from curator.domain.mark import Layer, Status
from curator.domain.wanted import EVERYTHING
from curator.store.workspace import Workspace
from curator.ui.leaving import room
from curator.ui.leaving.box import ExportBox
from curator.ui.opening import application
from curator.ui.window import MainWindow

from .conftest import bring, mark_of, proposed
from .windows import open_window

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on two articles: in one Ilva Brandt is confirmed and Lviv rejected."""
    application()
    bring(workspace, "Quiet", "Lviv is quiet tonight.")
    article = bring(workspace)
    made = open_window(qtbot, workspace, tmp_path, proposed)
    made.resize(1024, 700)
    made.session.open(article)
    for quote, verdict in (("Ilva Brandt", Verdict.ACCEPTED), ("Lviv", Verdict.REJECTED)):
        made.session.set_focus(mark_of(made.session, quote))
        assert made.session.decide(verdict, stay=True)
    yield made
    made.close()


@pytest.fixture
def box(window: MainWindow, qtbot: QtBot) -> ExportBox:
    """The box as Ctrl+E opens it, when all is counted."""
    return asked(window, qtbot)


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def asked(window: MainWindow, qtbot: QtBot) -> ExportBox:
    press(qtbot, Key.Key_E, Mod.ControlModifier)
    box = window.leaving.box
    assert box.isVisible()
    counted(box, qtbot)
    return box


def counted(box: ExportBox, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not box.counts.text().startswith("Counting"), timeout=20_000)


def journal(window: MainWindow) -> int:
    return sum(1 for _ in window.session.workspace.journal.edits())


def test_the_box_counts_what_would_leave_and_shows_the_first_article(box: ExportBox):
    assert box.format == "curator-jsonl"
    assert box.counts.text().split(" · ")[:2] == ["2 articles", "1 mentions"]
    assert "1 rejected" in box.counts.text()
    assert box.losses.text() == "Nothing stays behind."
    shown = box.first.toPlainText()
    assert shown.startswith("curator.jsonl")
    assert '"text": "🚨 Kyiv will hold' in shown or '"text": "Lviv is quiet tonight."' in shown
    assert box.go.isEnabled()


def test_another_format_counts_anew_says_its_losses_and_shows_its_own_file(box: ExportBox, qtbot: QtBot):
    box.formats.button("conll").click()
    counted(box, qtbot)
    assert box.counts.text() == "0 articles"
    assert "2 " in box.losses.text()
    assert not box.first.isVisible()
    # Nothing would be in it.
    assert not box.go.isEnabled()
    box.formats.button("prodigy").click()
    counted(box, qtbot)
    assert box.first.toPlainText().startswith(("articles.jsonl", "negatives.jsonl", "partial.jsonl"))
    assert box.losses.text() != "Nothing stays behind."
    assert box.go.isEnabled()


def test_what_is_chosen_narrows_what_leaves(box: ExportBox, qtbot: QtBot):
    box.fold.click()
    box.choices.statuses.button(Status.REJECTED.value).click()
    qtbot.waitUntil(lambda: box.counts.text() == "1 article · 1 mentions", timeout=20_000)
    box.choices.states.button("complete").click()
    qtbot.waitUntil(lambda: box.counts.text() == "0 articles", timeout=20_000)
    assert not box.go.isEnabled()


def test_enter_exports_to_the_file_that_is_named_and_says_so(
    window: MainWindow, box: ExportBox, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "out.jsonl"
    monkeypatch.setattr(room, "file_to_write", lambda *_: target)
    with qtbot.waitSignal(window.carrying.told, timeout=20_000) as told:
        press(qtbot, Key.Key_Return)
    assert told.args[0].startswith("2 articles exported and verified")
    assert not box.isVisible()
    lines = [line for line in target.read_text("utf-8").split("\n") if line]
    assert {json.loads(line)["meta"]["title"] for line in lines} == {"Mill burned", "Quiet"}


def test_a_format_of_several_files_goes_into_a_folder(
    window: MainWindow, box: ExportBox, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(room, "folder_to_open", lambda *_: tmp_path / "tasks")
    box.formats.button("label-studio").click()
    counted(box, qtbot)
    with qtbot.waitSignal(window.carrying.told, timeout=20_000):
        press(qtbot, Key.Key_Return)
    # Nobody ticked that it is to be split.
    assert {one.name for one in (tmp_path / "tasks").iterdir()} == {
        *("tasks.json", "config.xml", "README.md", "export.json")
    }


def test_who_names_no_file_is_still_asked(
    box: ExportBox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, window: MainWindow
):
    monkeypatch.setattr(room, "file_to_write", lambda *_: None)
    press(qtbot, Key.Key_Return)
    assert box.isVisible()
    assert not window.jobs.is_busy


def test_esc_leaves_without_a_trace(window: MainWindow, qtbot: QtBot):
    before = journal(window)
    focus = window.session.focus
    box = asked(window, qtbot)
    press(qtbot, Key.Key_Escape)
    assert not box.isVisible()
    assert (journal(window), window.session.focus) == (before, focus)
    assert QApplication.focusWidget() is window.view
    assert not window.jobs.is_busy


def test_opened_again_it_keeps_the_choice(window: MainWindow, box: ExportBox, qtbot: QtBot):
    box.formats.button("doccano").click()
    box.splits.click()
    box.fold.click()
    with qtbot.waitSignal(box.changed):
        box.choices.layers.button("entity").click()
    wanted = box.wanted
    assert wanted.layers == {Layer.CLAIM}
    counted(box, qtbot)
    press(qtbot, Key.Key_Escape)
    again = asked(window, qtbot)
    assert (again.format, again.split, again.wanted) == ("doccano", True, wanted)
    assert wanted != EVERYTHING
