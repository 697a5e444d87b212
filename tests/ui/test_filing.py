"""Tags and stories by the keyboard, on the open article and on rows of the desk, in the whole window."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.style import dress
from curator.ui.theme import LIGHT
from curator.ui.window import MainWindow

from .conftest import bring

Key, Mod = Qt.Key, Qt.KeyboardModifier
SILENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """Three articles, the harbour open; two of them with nearly one title."""
    application()
    bring(workspace, "Mill in the harbour burned", "One.")
    bring(workspace, "Grain waits", "Two.")
    bring(workspace, "Harbour mill burned down", "Three.")
    made = MainWindow(
        workspace, lambda there: Linking(there, None), lambda name: SILENT, Preferences(tmp_path / "c.toml")
    )
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
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
