"""The window as one: a key goes from the keyboard to the journal by the rules of the key table."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.store.workspace import Workspace
from curator.ui.window import MainWindow

from .conftest import answer, bring, mark_of, proposed, span

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """On an article with suggestions; the worker is not started."""
    settings = Preferences(tmp_path / "p.toml")
    made = MainWindow(workspace, lambda on: Linking(on, None), lambda name: [], settings)
    answer(made.session, proposed)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.session.open(bring(workspace))
    made.view.setFocus()
    yield made
    made.close()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def acts(window: MainWindow) -> list[str]:
    made = [edit.act for edit in window.session.workspace.journal.edits()]
    return [act for act in made if act.startswith(("mention", "claim"))]


def test_an_edge_moves_only_without_caret_and_selection(window: MainWindow):
    window.session.set_focus(mark_of(window.session, "Ilva Brandt"))
    window.view.select(span("will"))
    press(Key.Key_Left, Modifier.AltModifier)
    press(Key.Key_BraceRight, Modifier.ShiftModifier)
    press(Key.Key_Escape)
    press(Key.Key_F7)
    press(Key.Key_Left, Modifier.AltModifier)
    press(Key.Key_Escape)
    assert acts(window) == []
    press(Key.Key_Left, Modifier.AltModifier)
    assert acts(window) == ["mention.resize"]


def test_a_digit_on_a_claim_is_refused_in_words(window: MainWindow):
    window.session.set_focus(mark_of(window.session, "Kyiv will hold"))
    press(Key.Key_1)
    assert acts(window) == []
    assert window.status.currentMessage().startswith("PERSON is no label")
