"""The whole window on a short article, for marking by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Annotation
from curator.domain.span import Span
from curator.store.workspace import Workspace
from curator.ui.window import MainWindow

from ..conftest import TEXT, bring, mark_of, proposed
from ..windows import open_window

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    bring(workspace)
    made = open_window(qtbot, workspace, tmp_path, proposed)
    made.resize(1200, 800)
    yield made
    made.close()


def press(key: Qt.Key, mod: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A key, to whoever has the keyboard."""
    QTest.keyClick(QApplication.focusWidget(), key, mod)


def focus(window: MainWindow, quote: str, nth: int = 0) -> None:
    window.session.set_focus(mark_of(window.session, quote, nth))


def select(window: MainWindow, *quotes: str) -> None:
    """Select pieces of the text, as the mouse or the keys would."""
    window.view.select(None)
    for quote in quotes:
        window.view.keep_selection()
        start = TEXT.index(quote)
        window.view.select(Span(start, start + len(quote)), more=True)


def drag(window: MainWindow, quote: str, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Select words with the mouse."""
    start, end = side(window, quote, start=True), side(window, quote, start=False)
    port = window.view.viewport()
    QTest.mousePress(port, LEFT, keys, start)
    QTest.mouseMove(port, start + (end - start) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, LEFT, keys, end)


def side(window: MainWindow, quote: str, *, start: bool) -> QPoint:
    """Just inside the start or the end of a quote, in the viewport."""
    at = TEXT.index(quote) + (0 if start else len(quote) - 1)
    rect = window.view.character_rect(at)
    return QPoint(round(rect.left() + 1 if start else rect.right() - 1), round(rect.center().y()))


def made(window: MainWindow) -> Annotation:
    """What has the focus, decided on."""
    found = window.session.focused_mark()
    assert isinstance(found, Annotation)
    return found
