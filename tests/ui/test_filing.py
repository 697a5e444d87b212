"""Tags and stories by the keyboard, on the open article and on rows of the desk, in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.store.check import check
from curator.store.desk_rows import Order
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.style import dress
from curator.ui.theme import LIGHT
from curator.ui.window import MainWindow

from .conftest import bring
from .windows import open_window

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """Three articles, the harbour open; two of them with nearly one title."""
    application()
    bring(workspace, "Mill in the harbour burned", "One.")
    bring(workspace, "Grain waits", "Two.")
    bring(workspace, "Harbour mill burned down", "Three.")
    made = open_window(qtbot, workspace, tmp_path)
    yield made
    made.close()
    dress(qapp, LIGHT)


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def type_in(qtbot: QtBot, text: str) -> None:
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)


def tags(window: MainWindow) -> list[tuple[str, ...]]:
    """The tags of every article, newest first."""
    articles = window.session.workspace.articles
    return [row.tags for row in articles.row(articles.rows())]


def test_several_tags_are_put_on_the_open_article_as_one_edit(window: MainWindow, qtbot: QtBot):
    before = len(list(window.session.workspace.journal.edits()))
    press(qtbot, Key.Key_T, Mod.ControlModifier)
    type_in(qtbot, "harbour news")
    press(qtbot, Key.Key_Return)
    type_in(qtbot, "flut,")
    press(qtbot, Key.Key_Return)
    assert QApplication.focusWidget() is window.view
    assert tags(window) == [("flut", "harbour news"), (), ()]
    assert len(list(window.session.workspace.journal.edits())) == before + 1
    assert "#flut" in window.view._page.heading[1]
    press(qtbot, Key.Key_Z, Mod.ControlModifier)
    assert tags(window) == [(), (), ()]
    assert "#flut" not in window.view._page.heading[1]


def rows_of(window: MainWindow) -> list[str]:
    model = window.desk.model
    return [model.data(model.index(at)) for at in range(model.rowCount())]


def test_tags_go_on_all_selected_rows_and_one_undo_takes_them_off(window: MainWindow, qtbot: QtBot):
    window.desk.focus_list()
    press(qtbot, Key.Key_Home)
    press(qtbot, Key.Key_Down, Mod.ShiftModifier)
    press(qtbot, Key.Key_T, Mod.ControlModifier)
    assert window.filing.tag_box.title.text() == "Tags · 2 articles"
    type_in(qtbot, "flood")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Return)
    assert tags(window) == [("flood",), ("flood",), ()]
    assert window.desk.model.line(1).tags == ("flood",)
    press(qtbot, Key.Key_T, Mod.ControlModifier)
    type_in(qtbot, "FLO")
    assert [row.title for row in window.filing.tag_box.choices.choices] == ["#flood", "#FLO"]
    press(qtbot, Key.Key_Escape)
    assert window.session.undo()
    assert tags(window) == [(), (), ()]
    assert window.desk.model.line(1).tags == ()
    assert check(window.session.workspace) == []


def test_articles_turned_with_ctrl_held_down_are_not_selected_together(window: MainWindow, qtbot: QtBot):
    window.session.open(window.desk.first_id())
    window.view.setFocus()
    for _ in range(2):
        # Through the window, as from a keyboard: only so is Ctrl known to be held.
        qtbot.keyClick(window.windowHandle(), Key.Key_PageDown, Mod.ControlModifier)
    qtbot.keyClick(window.windowHandle(), Key.Key_T, Mod.ControlModifier)
    assert window.filing.tag_box.title.text() == "Tags · Mill in the harbour burned"


def test_a_tag_that_all_have_is_taken_off_by_the_same_key(window: MainWindow, qtbot: QtBot):
    for _ in range(2):
        press(qtbot, Key.Key_T, Mod.ControlModifier)
        type_in(qtbot, "flood")
        press(qtbot, Key.Key_Return)
        press(qtbot, Key.Key_Return)
    assert tags(window) == [(), (), ()]


def test_escape_leaves_the_tags_as_they_were(window: MainWindow, qtbot: QtBot):
    press(qtbot, Key.Key_T, Mod.ControlModifier)
    type_in(qtbot, "flood")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Escape)
    assert tags(window) == [(), (), ()]


def test_an_article_like_this_one_makes_a_story_of_both(window: MainWindow, qtbot: QtBot):
    press(qtbot, Key.Key_Y, Mod.ControlModifier | Mod.ShiftModifier)
    rows = window.filing.story_box.choices.choices
    assert [row.title for row in rows] == ["Mill in the harbour burned", "Harbour mill burned down"]
    assert rows[0].tag == "like this"
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    workspace = window.session.workspace
    stories = [row.story for row in workspace.articles.row(workspace.articles.rows())]
    assert stories == ["Mill in the harbour burned", "", "Mill in the harbour burned"]
    assert "Mill in the harbour burned" in window.view._page.heading[1]
    press(qtbot, Key.Key_Z, Mod.ControlModifier)
    assert {row.story for row in workspace.articles.row(workspace.articles.rows())} == {""}


def test_the_desk_is_narrowed_to_a_story_and_a_cross_shows_all_again(window: MainWindow, qtbot: QtBot):
    press(qtbot, Key.Key_Y, Mod.ControlModifier | Mod.ShiftModifier)
    type_in(qtbot, "The fire")
    press(qtbot, Key.Key_Return)
    window.filing.ask_for("story")
    type_in(qtbot, "fi")
    press(qtbot, Key.Key_Return)
    assert rows_of(window) == ["Harbour mill burned down"]
    cross = window.desk.sifting.crosses["story"]
    assert cross.isVisible()
    assert cross.text() == "The fire ×"
    cross.click()
    assert len(rows_of(window)) == 3
    assert not cross.isVisible()


def test_order_filter_search_and_place_are_the_same_after_a_restart(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    window.desk.sifting.put(order=Order.TITLE, outlet="")
    window.desk.focus_search()
    type_in(qtbot, "mill")
    qtbot.waitUntil(lambda: rows_of(window) == ["Harbour mill burned down", "Mill in the harbour burned"])
    window.close()
    again = open_window(qtbot, window.session.workspace, tmp_path)
    assert rows_of(again) == ["Harbour mill burned down", "Mill in the harbour burned"]
    assert again.desk.search.text() == "mill"
    again.dispatch.run("desk.clear")
    assert len(rows_of(again)) == 3
    again.close()
