"""B: a label at the mark or at the selection, by a few letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.mark import Layer, Status
from curator.store.workspace import Workspace
from curator.ui.window import MainWindow

from ..conftest import bring, proposed
from ..windows import open_window
from .conftest import LEFT, NO_KEYS, focus, made, press, select

Key, Mod = Qt.Key, Qt.KeyboardModifier


def listed(window: MainWindow) -> list[str]:
    return [choice.title for choice in window.marking.picker.choices.choices]


def typed(letters: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), letters)


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_F2])
def test_it_opens_at_the_focused_mark_with_the_labels_of_its_layer(window: MainWindow, key: Qt.Key):
    focus(window, "Lviv")
    press(key)
    picker = window.marking.picker
    assert picker.field.hasFocus()
    assert listed(window) == [one.name for one in window.session.labels.of_layer(Layer.ENTITY)]
    (rect,) = window.view.mark_rects(window.session.focus)
    at = window.view.viewport().mapTo(window, rect.bottomLeft().toPoint())
    assert abs(picker.x() - at.x()) < 4 and 0 < picker.y() - at.y() < 20


def test_letters_find_a_label_and_enter_takes_it_and_goes_on(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    typed("organ")
    assert listed(window)[0] == "ORG"
    press(Key.Key_Return)
    decided = list(window.session.sheet.annotations.values())
    assert [(one.quotes, one.label, one.status) for one in decided] == [
        (("Ilva Brandt",), "ORG", Status.CORRECTED)
    ]
    assert window.marking.picker.isHidden() and window.view.hasFocus()
    assert window.session.focused_mark() is not decided[0]


def test_with_shift_the_focus_stays(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    typed("fac")
    press(Key.Key_Return, Mod.ShiftModifier)
    assert (made(window).quotes, made(window).label) == (("Ilva Brandt",), "FAC")


def test_a_digit_in_the_empty_field_is_the_label_that_stands_on_it(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    press(Key.Key_8)
    assert [one.label for one in window.session.sheet.annotations.values()] == ["LAW"]


def test_a_click_takes_a_label(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    choices = window.marking.picker.choices
    row = choices.visualRect(choices.model().index(2, 0))
    QTest.mouseClick(choices.viewport(), LEFT, NO_KEYS, row.center())
    assert [one.label for one in window.session.sheet.annotations.values()] == ["GPE"]
    assert window.view.hasFocus()


def test_the_arrows_choose_and_escape_leaves_everything_as_it_was(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    press(Key.Key_Down)
    assert window.marking.picker.choices.highlighted().title == "ORG"
    press(Key.Key_Escape)
    assert window.marking.picker.isHidden() and window.view.hasFocus()
    assert window.session.sheet.decided_count == 0


def test_what_no_label_begins_with_takes_nothing(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    typed("zzz")
    assert listed(window) == []
    press(Key.Key_Return)
    assert window.session.sheet.decided_count == 0 and window.marking.picker.isVisible()


def test_a_click_elsewhere_closes_it(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    window.desk.search.setFocus(Qt.FocusReason.MouseFocusReason)
    assert window.marking.picker.isHidden()
    assert window.desk.search.hasFocus()


def test_on_a_claim_only_labels_of_claims_are_offered(window: MainWindow):
    focus(window, "Kyiv will hold")
    press(Key.Key_B)
    assert listed(window) == ["CLAIM"]


def test_on_selected_text_both_are_and_a_claim_can_be_made(window: MainWindow):
    select(window, "Lviv is calm")
    press(Key.Key_B)
    assert {"PERSON", "CLAIM"} <= set(listed(window))
    typed("cla")
    press(Key.Key_Return)
    assert (made(window).layer, made(window).quotes) == (Layer.CLAIM, ("Lviv is calm",))
    assert window.view.selections() == ()


def test_several_pieces_can_only_be_a_claim(window: MainWindow):
    select(window, "Lviv is calm", "Kyiv is calm")
    press(Key.Key_B)
    assert listed(window) == ["CLAIM"]
    press(Key.Key_Return)
    assert made(window).quotes == ("Lviv is calm", "Kyiv is calm")
    press(Key.Key_Z, Mod.ControlModifier)
    assert window.session.sheet.decided_count == 0


def test_without_mark_and_selection_it_says_what_it_needs(window: MainWindow):
    window.session.set_focus(None)
    press(Key.Key_B)
    assert window.marking.picker.isHidden()
    assert window.status.currentMessage().startswith("Go to a mark or select some text first")


def test_the_labels_used_last_stand_first_also_after_a_restart(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
):
    bring(workspace)
    first = open_window(qtbot, workspace, tmp_path, proposed)
    press(Key.Key_7)
    select(first, "burned")
    press(Key.Key_8)
    focus(first, "Lviv")
    press(Key.Key_B)
    assert listed(first)[:3] == ["LAW", "EVENT", "PERSON"]
    press(Key.Key_Escape)
    first.close()
    again = open_window(qtbot, workspace, tmp_path, proposed)
    focus(again, "Lviv")
    press(Key.Key_B)
    assert listed(again)[:3] == ["LAW", "EVENT", "PERSON"]
    again.close()


def test_an_undo_is_no_use_of_a_label(window: MainWindow):
    for quote, key in (("Lviv", Key.Key_7), ("Ilva Brandt", Key.Key_8)):
        focus(window, quote)
        press(key)
    press(Key.Key_Z, Mod.ControlModifier)
    window.close()
    assert window.preferences.texts("recent_labels") == ["LAW", "EVENT"]


def test_it_labels_what_it_was_opened_for_though_the_focus_was_moved_meanwhile(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    window.session.set_focus(None)
    typed("org")
    press(Key.Key_Return)
    assert [one.quotes for one in window.session.sheet.annotations.values()] == [("Ilva Brandt",)]


def test_where_that_is_gone_nothing_else_is_labelled(window: MainWindow):
    focus(window, "Ilva Brandt")
    press(Key.Key_B)
    window.session.put_suggestions(window.session.sheet.article.id, {0: []})
    typed("org")
    press(Key.Key_Return)
    assert window.session.sheet.decided_count == 0
    assert window.status.currentMessage().startswith("This annotation is no longer there")
