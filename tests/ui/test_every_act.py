"""Every act by its name: the palette is opened, the title typed, the row is the act's own, Enter runs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog
from pytestqt.qtbot import QtBot

from curator.store.workspace import Workspace
from curator.ui.commands import COMMANDS, Command
from curator.ui.cover import Cover
from curator.ui.needs import Need, need_of
from curator.ui.window import MainWindow

from .conftest import bring, mark_of, proposed, span
from .windows import open_window

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
OTHER = "Lviv is quiet tonight."


@pytest.fixture
def window(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window on two articles; whoever is asked for a name cancels."""
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("", False))
    bring(workspace, "Quiet", OTHER)
    article = bring(workspace)
    made = open_window(qtbot, workspace, tmp_path, proposed)
    made.resize(1200, 800)
    made.session.open(article)
    yield made
    made.close()


def press(key: Qt.Key, mod: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None, "no widget has the keyboard"
    QTest.keyClick(focus, key, mod)


def dismiss() -> None:
    """Cancel whatever asks and holds the window up."""
    asking, menu = QApplication.activeModalWidget(), QApplication.activePopupWidget()
    if isinstance(asking, QDialog):
        asking.reject()
    if menu is not None:
        menu.close()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Close what the act before has opened, and come back to the text."""
    dismiss()
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    for cover in window.findChildren(Cover):
        if cover.isVisible():
            cover.leave()
    window.framing.leave_reading()
    window.activateWindow()
    window.view.setFocus()
    window.finding.leave()
    window.view.set_caret(None)
    window.view.select(None)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.view)


@dataclass(frozen=True)
class Scene:
    """What the acts work on: an article, a mention and a claim in it."""

    article: str
    mention: str
    claim: str

    def provide(self, window: MainWindow, command: Command) -> None:
        """Open the article, and focus or select what the act works on."""
        if window.session.sheet is None or window.session.sheet.article.id != self.article:
            window.session.open(self.article)
        need = need_of(command.id)
        window.session.set_focus(self.claim if need is Need.CLAIM else self.mention)
        if need is Need.SELECTION or command.id == "claim.part":
            window.view.select(span("calm too" if need is Need.CLAIM else "burned down"))


def run_by_name(window: MainWindow, command: Command) -> None:
    """Choose an act in the palette by typing its title; the highlighted row must be its own and not dim."""
    press(Key.Key_K, Control)
    box = window.palette_box
    assert box.isVisible() and QApplication.focusWidget() is box.field, command.id
    QTest.keyClicks(box.field, command.title.rstrip("…"))
    row = box.choices.highlighted()
    assert row is not None and row.value is command, (command.id, row)
    assert not row.dim, (command.id, row.detail)
    # What asks in a loop of its own holds this call up until it is answered.
    patience = QTimer(interval=0)
    patience.timeout.connect(dismiss)
    patience.start()
    press(Key.Key_Return)
    QApplication.processEvents()
    patience.stop()


def test_every_act_is_found_in_the_palette_by_its_name_and_runs(window: MainWindow, qtbot: QtBot):
    QGuiApplication.clipboard().setText("A text that was copied elsewhere.")
    here = window.session
    scene = Scene(here.sheet.article.id, mark_of(here, "Ilva Brandt"), mark_of(here, "Kyiv will hold"))
    ran: list[str] = []
    window.palette_box.ran.connect(ran.append)
    # The palette does not list itself; its key opens it each time.
    walked = [one for one in COMMANDS if one.id not in ("view.palette", "window.quit")]
    for command in walked:
        scene.provide(window, command)
        run_by_name(window, command)
        settle(window, qtbot)
    assert ran == [one.id for one in walked]
    run_by_name(window, next(one for one in COMMANDS if one.id == "window.quit"))
    assert not window.isVisible()
