"""The whole window for who cannot see it, cannot use a mouse, or needs to see where the keyboard is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.arriving.report import ArrivalReport
from curator.ui.cover import Cover
from curator.ui.opening import application
from curator.ui.sifting.stepping import StepBar
from curator.ui.style import dress
from curator.ui.theme import DARK, LIGHT, Theme
from curator.ui.window import MainWindow

from .conftest import SEEDS, bring, know, proposed
from .windows import open_window

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        prepare(made, SEEDS)
        know(made, "e1", "Kyiv", "GPE", "capital of Ukraine")
        yield made


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    application()
    bring(workspace)
    bring(workspace, "Mill again")
    made = open_window(qtbot, workspace, tmp_path, proposed)
    yield made
    made.close()
    dress(qapp, LIGHT)


def focusable(window: QWidget) -> list[QWidget]:
    """Every widget of a window that the keyboard can come to, those of its dialogs too.

    The list that a box folds out is announced by the name of the box.
    """
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not any(isinstance(one, QComboBox) for one in above(widget))
    ]


def above(widget: QWidget) -> Iterator[QWidget]:
    at = widget.parentWidget()
    while at is not None:
        yield at
        at = at.parentWidget()


def called(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def address(widget: QWidget) -> str:
    return " < ".join(type(one).__name__ for one in (widget, *above(widget)))


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow):
    asked_later = (Cover, ArrivalReport, StepBar)
    nameless = [
        address(widget)
        for widget in focusable(window)
        # These are named after what they ask, when they ask it.
        if not any(isinstance(one, asked_later) and one.isHidden() for one in (widget, *above(widget)))
        and not called(widget).strip()
    ]
    assert "\n".join(nameless) == ""


def test_names_are_in_words_and_not_in_code(window: MainWindow):
    technical = [
        called(one) for one in focusable(window) if called(one).startswith("Q") and " " not in called(one)
    ]
    assert technical == []


def reachable(window: QWidget) -> list[QWidget]:
    """What is on the screen now and takes the keyboard."""
    return [
        one
        for one in focusable(window)
        if one.isVisibleTo(window) and one.window() is window and one.isEnabled()
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_where_the_keyboard_is_can_be_seen(
    qtbot: QtBot, window: MainWindow, theme: Theme, qapp: QApplication
):
    dress(qapp, theme)
    window.view.set_theme(theme)
    window.inspector.open_links()
    QApplication.processEvents()
    unseen: list[str] = []
    for widget in reachable(window):
        elsewhere = next(one for one in reachable(window) if one is not widget)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        before = window.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        QApplication.processEvents()
        corner = widget.mapTo(window, widget.rect().topLeft())
        now, area = window.grab().toImage(), widget.rect().translated(corner).adjusted(-2, -2, 2, 2)
        if before.copy(area) == now.copy(area):
            unseen.append(address(widget))
    assert "\n".join(unseen) == ""


@pytest.mark.parametrize("pane", ["desk", "inspector"])
def test_tab_and_back_come_to_everything_in_a_pane(qtbot: QtBot, window: MainWindow, pane: str):
    within: QWidget = getattr(window, pane)
    been: list[QWidget] = []
    for key, mod in ((Key.Key_Tab, Mod.NoModifier), (Key.Key_Backtab, Mod.ShiftModifier)):
        within.setFocus()
        here = QApplication.focusWidget()
        while here is not None and within.isAncestorOf(here) and been.count(here) < 2:
            been.append(here)
            qtbot.keyClick(here, key, mod)
            here = QApplication.focusWidget()
    missed = [address(one) for one in reachable(window) if within.isAncestorOf(one) and one not in been]
    assert "\n".join(missed) == ""


def test_f6_goes_round_the_panes_and_back(qtbot: QtBot, window: MainWindow):
    been: list[QWidget] = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_F6)
        here = QApplication.focusWidget()
        been.append(
            next(
                pane
                for pane in (window.desk, window.inspector, window.view)
                if pane is here or pane.isAncestorOf(here)
            )
        )
    assert been == [window.inspector, window.desk, window.view]
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F6, Mod.ShiftModifier)
    assert window.desk.isAncestorOf(QApplication.focusWidget())
