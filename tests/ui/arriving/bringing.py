"""Bringing articles to a window by drop, paste and keys, and waiting for what it shows of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.ui.arriving.preview_box import PreviewBox
from curator.ui.arriving.table_box import TableBox
from curator.ui.window import MainWindow

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def of_files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def of_text(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def hold(window: MainWindow, mime: QMimeData) -> bool:
    """Hold something over the window; True if it may be dropped."""
    event = QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: MainWindow, mime: QMimeData) -> None:
    assert hold(window, mime)
    where = QPointF(300, 300)
    event = QDropEvent(where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier)
    QApplication.sendEvent(window, event)


def paste(qtbot: QtBot, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    press(qtbot, Key.Key_V, Mod.ControlModifier)


def shown(window: MainWindow, qtbot: QtBot) -> PreviewBox:
    """The box, when an article or a reason stands in it."""
    box = window.arriving.trying.box
    qtbot.waitUntil(lambda: box.isVisible() and box.is_filled, timeout=20_000)
    return box


def counted(window: MainWindow, qtbot: QtBot) -> TableBox:
    """The table, when all of it has been looked at."""
    table = window.arriving.trying.table
    qtbot.waitUntil(lambda: table.isVisible() and table.tally.over, timeout=20_000)
    return table


def titles(window: MainWindow) -> list[str]:
    articles = window.session.workspace.articles
    return [row.title for row in articles.row(articles.rows())]
