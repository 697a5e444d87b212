"""The threshold, the same again and decisions on many, by their keys in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Suggestion
from curator.domain.mark import Layer, Status
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.session.setting_up import prepare
from curator.session.together import AT_ONCE
from curator.store.workspace import Workspace
from curator.ui.window import MainWindow

from ..conftest import SEEDS, TEXT, bring, claim, entity
from ..windows import open_window

Key, Mod = Qt.Key, Qt.KeyboardModifier
TWICE = TEXT + "\n\nLviv and Lviv."


def proposed(sheet: Sheet) -> list[Suggestion]:
    if not sheet.text.startswith(TEXT):
        return []
    return [
        entity("Kyiv", "GPE"),
        replace(entity("Ilva Brandt", "PERSON"), score=0.5),
        entity("Lviv", "GPE"),
        entity("Lviv", "GPE", 1),
        claim("Kyiv will hold"),
    ]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with Workspace.open(tmp_path / "w.curator", "d1") as workspace:
        prepare(workspace, SEEDS)
        bring(workspace, "Lviv is calm", "Lviv is far away.")
        bring(workspace, "Mill burned", TWICE)
        made = open_window(qtbot, workspace, tmp_path, proposed)
        made.session.open(workspace.articles.rows(search="Mill")[0])
        yield made
        made.close()


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def statuses(window: MainWindow, quote: str) -> list[Status]:
    sheet = window.session.sheet
    return [mark.status for mark in sheet.marks() if mark.hull.of(sheet.text) == quote]


def confirm(qtbot: QtBot, window: MainWindow, quote: str) -> None:
    sheet = window.session.sheet
    found = next(i for i in sheet.open_ids() if sheet.mark(i).hull.of(sheet.text) == quote)
    window.session.set_focus(found)
    press(qtbot, Key.Key_A)


def ask_again(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Key.Key_M)
    qtbot.waitUntil(lambda: not window.sifting.again.is_looking)
    assert window.sifting.again_box.isVisible()


# --- the same again ---
def test_m_repeats_the_decision_at_every_ticked_place(qtbot: QtBot, window: MainWindow):
    confirm(qtbot, window, "Lviv")
    qtbot.waitUntil(window.sifting.more.isVisible)
    assert "3" in window.sifting.more.text()
    ask_again(qtbot, window)
    rows = window.sifting.again_box.list.model_of_rows
    qtbot.waitUntil(lambda: rows.rowCount() == 3)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Space)
    assert rows.count == 2
    press(qtbot, Key.Key_Return)
    assert not window.sifting.again_box.isVisible()
    assert statuses(window, "Lviv") == [Status.CONFIRMED, Status.CONFIRMED, Status.ADDED]
    assert QApplication.focusWidget() is window.view
    press(qtbot, Key.Key_Z, Mod.ControlModifier)
    assert statuses(window, "Lviv") == [Status.CONFIRMED, Status.SUGGESTED]


def test_m_reaches_the_other_articles(qtbot: QtBot, window: MainWindow):
    confirm(qtbot, window, "Lviv")
    ask_again(qtbot, window)
    press(qtbot, Key.Key_2)
    rows = window.sifting.again_box.list.model_of_rows
    qtbot.waitUntil(lambda: not window.sifting.again.is_looking and rows.rowCount() == 4)
    press(qtbot, Key.Key_Return)
    workspace = window.session.workspace
    found = {one: workspace.annotations.of_article(one) for one in workspace.articles.ids_in_order()}
    assert sorted(len(each) for each in found.values()) == [1, 4]


def test_esc_leaves_without_a_decision(qtbot: QtBot, window: MainWindow):
    confirm(qtbot, window, "Lviv")
    ask_again(qtbot, window)
    press(qtbot, Key.Key_Escape)
    assert window.session.sheet.decided_count == 1
    assert QApplication.focusWidget() is window.view


def test_step_by_step_takes_and_passes_over_and_is_one_edit(qtbot: QtBot, window: MainWindow):
    confirm(qtbot, window, "Lviv")
    ask_again(qtbot, window)
    qtbot.waitUntil(lambda: window.sifting.again_box.list.model_of_rows.count == 3)
    press(qtbot, Key.Key_S)
    stepping, sheet = window.sifting.stepping, window.session.sheet
    assert QApplication.focusWidget() is stepping
    assert window.view.selection().of(sheet.text) == "Lviv"
    press(qtbot, Key.Key_X)
    press(qtbot, Key.Key_A)
    assert sheet.decided_count == 1
    press(qtbot, Key.Key_Escape)
    assert (sheet.decided_count, stepping.isVisible()) == (2, False)
    assert QApplication.focusWidget() is window.view
    press(qtbot, Key.Key_Z, Mod.ControlModifier)
    assert sheet.decided_count == 1


def test_without_a_decision_m_says_what_to_do(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_M)
    assert not window.sifting.again_box.isVisible()
    assert "first" in window.status.currentMessage()


def test_very_many_places_are_saved_and_taken_back_under_a_cover(qtbot: QtBot, window: MainWindow):
    session, count = window.session, AT_ONCE + 50
    session.open(bring(session.workspace, "Long", "Lviv is calm.\n\n" * count))
    session.add((Span(0, 4),), "GPE")
    ask_again(qtbot, window)
    qtbot.waitUntil(lambda: window.sifting.again_box.list.model_of_rows.count == count - 1)
    press(qtbot, Key.Key_Return)
    assert window.sifting.again_box.isVisible()
    press(qtbot, Key.Key_Escape)
    assert window.sifting.again_box.isVisible()
    qtbot.waitUntil(lambda: not window.sifting.again_box.isVisible())
    assert session.sheet.decided_count == count
    assert QApplication.focusWidget() is window.view
    press(qtbot, Key.Key_Z, Mod.ControlModifier)
    assert window.sifting.saving.isVisible()
    press(qtbot, Key.Key_A)
    qtbot.waitUntil(lambda: not window.sifting.saving.isVisible())
    assert session.sheet.decided_count == 1
    assert QApplication.focusWidget() is window.view


# --- many at once ---
def test_what_is_listed_and_ticked_gets_one_verdict_as_one_edit(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_B, Mod.ControlModifier)
    box = window.sifting.bulk_box
    qtbot.waitUntil(lambda: box.isVisible() and box.list.model_of_rows.rowCount() == 5)
    press(qtbot, Key.Key_Slash)
    qtbot.keyClicks(QApplication.focusWidget(), "lviv")
    qtbot.waitUntil(lambda: box.list.model_of_rows.rowCount() == 2)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_X)
    assert not box.isVisible()
    assert statuses(window, "Lviv") == [Status.REJECTED, Status.REJECTED]
    assert window.session.sheet.decided_count == 2
    press(qtbot, Key.Key_Z, Mod.ControlModifier)
    assert window.session.sheet.decided_count == 0


def test_chips_and_the_mouse_do_the_same(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_B, Mod.ControlModifier)
    box = window.sifting.bulk_box
    rows = box.list.model_of_rows
    qtbot.waitUntil(lambda: rows.rowCount() == 5)
    qtbot.mouseClick(box.filters.labels.buttons["GPE"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows.rowCount() == 3)
    where = QPoint(14, box.list.row_height() // 2)
    qtbot.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert rows.count == 2
    press(qtbot, Key.Key_T)
    press(qtbot, Key.Key_T)
    assert rows.count == 0
    press(qtbot, Key.Key_A)
    assert box.isVisible()
    assert window.session.sheet.decided_count == 0


# --- the threshold ---
def test_the_slider_hides_tells_how_many_and_can_show_them(qtbot: QtBot, window: MainWindow):
    row = window.sifting.threshold
    press(qtbot, Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    assert QApplication.focusWidget() is row.slider
    # Three presses are one act: nothing is kept while the hand is still on the key.
    with qtbot.assertNotEmitted(row.slider.settled, wait=50):
        for _ in range(3):
            press(qtbot, Key.Key_PageUp)
    assert row.slider.value() == 60
    sheet = window.session.sheet
    assert sheet.open_count == 4
    qtbot.waitUntil(lambda: row.hidden.text().startswith("1 "))
    assert "Ilva" not in [sheet.find(i).parts[0].of(sheet.text) for i in sheet.open_ids()]
    press(qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is window.view
    assert window.session.next_undo() == "threshold.set"
    qtbot.mouseClick(row.hidden, Qt.MouseButton.LeftButton)
    hidden = next(i for i in sheet.ids() if sheet.is_hidden(i))
    assert window.view.mark_rects(hidden)
    qtbot.mouseClick(row.hidden, Qt.MouseButton.LeftButton)
    assert not window.view.mark_rects(hidden)


def test_a_claim_that_is_hidden_has_no_number(qtbot: QtBot, window: MainWindow):
    thresholds, sheet = window.sifting.thresholds, window.session.sheet
    shown = next(mark for mark in sheet.marks() if mark.layer is Layer.CLAIM)
    assert window.view.marks.is_numbered(shown)
    thresholds.attempt(Layer.CLAIM, 0.9)
    assert not window.view.marks.is_numbered(shown)
