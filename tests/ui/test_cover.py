"""What lies over the window: one at a time, and nothing is done below it unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from curator.domain.span import Span
from curator.store.workspace import Workspace
from curator.ui.cover import Cover
from curator.ui.window import MainWindow

from .conftest import bring
from .windows import open_window

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    made = open_window(qtbot, workspace, tmp_path)
    for title in ("One", "Two"):
        made.session.open(bring(workspace, title, f"Lviv is calm. {title}."))
        made.session.add((Span(0, 4),), "GPE")
    return made


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def open_covers(window: MainWindow) -> list[Cover]:
    return [one for one in window.findChildren(Cover) if one.isVisible()]


def test_what_is_opened_by_a_key_closes_what_lay_there(window: MainWindow):
    press(Key.Key_J, Mod.ControlModifier)
    assert open_covers(window) == [window.looking_back.journal.page]
    press(Key.Key_F, Mod.ControlModifier | Mod.ShiftModifier)
    assert open_covers(window) == [window.search.sheet]
    press(Key.Key_Escape)
    assert open_covers(window) == []
    assert QApplication.focusWidget() is window.view


def test_the_palette_and_the_help_give_the_keyboard_back_to_what_they_lay_over(window: MainWindow):
    press(Key.Key_J, Mod.ControlModifier)
    words = QApplication.focusWidget()
    for key, modifiers in ((Key.Key_K, Mod.ControlModifier), (Key.Key_F1, Mod.NoModifier)):
        press(key, modifiers)
        assert len(open_covers(window)) == 2
        press(Key.Key_Escape)
        assert open_covers(window) == [window.looking_back.journal.page]
        assert QApplication.focusWidget() is words


def test_an_act_chosen_in_the_palette_closes_what_the_palette_lay_over(window: MainWindow):
    press(Key.Key_J, Mod.ControlModifier)
    press(Key.Key_K, Mod.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "sift and decide")
    press(Key.Key_Return)
    assert open_covers(window) == [window.sifting.bulk_box]


def test_an_article_is_not_turned_below_an_open_box(window: MainWindow):
    window.desk.refresh()
    window.session.open(window.desk.first_id())
    press(Key.Key_B, Mod.ControlModifier)
    press(Key.Key_PageDown, Mod.ControlModifier)
    assert window.session.sheet.article.id != window.desk.first_id()
    assert open_covers(window) == []
    assert QApplication.focusWidget() is window.view


def test_the_text_is_made_larger_beside_the_open_settings(window: MainWindow):
    press(Key.Key_Comma, Mod.ControlModifier)
    press(Key.Key_Plus, Mod.ControlModifier)
    assert window.comfort.now.zoom > 100
    assert open_covers(window) == [window.comfort_page]


def test_tab_goes_round_on_what_is_open_and_never_below_it(window: MainWindow):
    for key in (Key.Key_B, Key.Key_J, Key.Key_Comma, Key.Key_T):
        press(key, Mod.ControlModifier)
        (cover,) = open_covers(window)
        for step in (Key.Key_Tab, Key.Key_Backtab):
            seen = set()
            for _ in range(60):
                press(step)
                assert cover.isAncestorOf(QApplication.focusWidget())
                seen.add(QApplication.focusWidget())
            assert cover is window.filing.tag_box or len(seen) > 3
        press(Key.Key_Escape)


def test_the_help_names_what_is_open(window: MainWindow):
    press(Key.Key_Comma, Mod.ControlModifier)
    assert window.whereabouts.situation(QApplication.focusWidget()).title == "Settings"


def test_a_cover_opened_while_a_closed_dialog_still_has_the_keyboard_gives_it_back_to_the_window(
    window: MainWindow, qtbot: QtBot
):
    dialog = QDialog(window)
    field = QLineEdit(dialog)
    dialog.show()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    window.search.sheet.open()
    delete(dialog)
    QTest.keyClick(window.search.sheet, Key.Key_Escape)
    assert open_covers(window) == []
    assert window.focusWidget() is window.view


def test_a_cover_closes_though_what_had_the_keyboard_before_is_gone(window: MainWindow):
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    window.search.sheet.open()
    delete(field)
    QTest.keyClick(window.search.sheet, Key.Key_Escape)
    assert open_covers(window) == []
