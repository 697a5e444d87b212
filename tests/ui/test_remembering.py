"""The memory through the window: a key decides one name, and the others follow on the screen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Suggester, Suggestion
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.window import MainWindow

from ..session.conftest import SEEDS, bring
from .conftest import answer

TEXT = "🚨 Quellmar sank. Quellmar rose.\n\nNow Quellmar, Quellmar and Quellmar are calm."
SILENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]


def proposals(sheet: Sheet) -> list[Suggestion]:
    by, found, at = Suggester("model", "p", "1"), [], sheet.text.find("Quellmar")
    while at >= 0:
        found.append(Suggestion(Layer.ENTITY, (Span(at, at + 8),), "PERSON", 0.75, "pipeline", by))
        at = sheet.text.find("Quellmar", at + 1)
    return found


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with Workspace.open(tmp_path / "w.curator", "d1") as workspace:
        prepare(workspace, SEEDS)
        bring(workspace, TEXT)
        made = MainWindow(
            workspace, lambda w: Linking(w, None), lambda name: SILENT, Preferences(tmp_path / "curator.toml")
        )
        answer(made.session, proposals)
        qtbot.addWidget(made)
        made.show()
        made.begin()
        qtbot.waitExposed(made)
        made.activateWindow()
        made.view.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
        yield made
        made.close()


def labels(window: MainWindow) -> list[str]:
    return [f"{mark.label} {mark.status.value}" for mark in window.session.sheet.marks()]


def digit(window: MainWindow, label: str) -> Qt.Key:
    return Qt.Key[f"Key_{window.session.labels.get(label).key}"]


def test_a_corrected_name_is_corrected_everywhere_and_says_why(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window.view, digit(window, "GPE"))
    assert labels(window) == ["GPE corrected", *["GPE suggested"] * 4]
    assert window.session.focused_mark().parts[0].start == TEXT.index("Quellmar rose")
    why = "why: confirmed once here as GPE; pipeline 0.75 as PERSON"
    qtbot.waitUntil(lambda: why in [label.text() for label in window.inspector.findChildren(QLabel)])
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert labels(window) == ["PERSON suggested"] * 5


def test_one_key_confirms_the_names_that_are_settled_and_one_takes_it_back(qtbot: QtBot, window: MainWindow):
    for _ in range(3):
        qtbot.keyClick(window.view, Qt.Key.Key_A)
    assert labels(window)[3:] == ["PERSON suggested"] * 2
    qtbot.keyClick(window.view, Qt.Key.Key_Y)
    assert labels(window)[3:] == ["PERSON confirmed"] * 2
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert labels(window)[3:] == ["PERSON suggested"] * 2
