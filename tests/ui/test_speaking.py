"""What a screen reader is told of each act; the sentences, not the voice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.errors import CuratorError
from curator.domain.span import Span
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.window import MainWindow

from .conftest import SEEDS, bring, proposed
from .windows import open_window

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        prepare(made, SEEDS)
        yield made


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    application()
    bring(workspace)
    made = open_window(qtbot, workspace, tmp_path, proposed)
    qtbot.wait(0)
    yield made
    made.close()


def heard(qtbot: QtBot, window: MainWindow, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> str:
    """The one sentence that is said after a key."""
    with qtbot.waitSignal(window.speaking.spoken) as said:
        qtbot.keyClick(QApplication.focusWidget(), key, mod)
    assert said.args is not None
    return said.args[0]


def test_a_decision_is_said_and_what_comes_next(qtbot: QtBot, window: MainWindow):
    told = heard(qtbot, window, Key.Key_A)
    assert told == "confirmed GPE Kyiv. next: CLAIM Kyiv will hold, suggested 0.62"
    assert (
        heard(qtbot, window, Key.Key_X)
        == "rejected CLAIM Kyiv will hold. next: PERSON Ilva Brandt, suggested 0.93"
    )
    assert heard(qtbot, window, Key.Key_U).startswith("unsure PERSON Ilva Brandt. next: ")


def test_a_decision_that_stays_does_not_say_what_is_next(qtbot: QtBot, window: MainWindow):
    assert heard(qtbot, window, Key.Key_A, Mod.ShiftModifier) == "confirmed GPE Kyiv"


def test_moving_says_what_has_the_focus(qtbot: QtBot, window: MainWindow):
    heard(qtbot, window, Key.Key_A, Mod.ShiftModifier)
    assert heard(qtbot, window, Key.Key_N) == "CLAIM Kyiv will hold, suggested 0.62"
    assert heard(qtbot, window, Key.Key_P) == "GPE Kyiv, confirmed"


def test_a_corrected_label_is_said_by_its_new_name(qtbot: QtBot, window: MainWindow):
    organisation = window.session.labels.get("ORG")
    assert organisation is not None
    told = heard(qtbot, window, Key[f"Key_{organisation.key}"])
    assert told.startswith("corrected ORG Kyiv. next: ")


def test_undo_and_redo_say_what_is_so_again(qtbot: QtBot, window: MainWindow):
    heard(qtbot, window, Key.Key_A, Mod.ShiftModifier)
    assert heard(qtbot, window, Key.Key_Z, Mod.ControlModifier) == "Taken back: suggested GPE Kyiv"
    assert heard(qtbot, window, Key.Key_Y, Mod.ControlModifier) == "Done again: confirmed GPE Kyiv"


def test_done_says_what_is_open_and_then_that_it_is_done(qtbot: QtBot, window: MainWindow):
    assert heard(qtbot, window, Key.Key_Return, Mod.ControlModifier) == "8 still open"
    assert "Article done: Mill burned" in heard(qtbot, window, Key.Key_Return, Mod.ControlModifier)


def test_hiding_is_said(qtbot: QtBot, window: MainWindow):
    assert heard(qtbot, window, Key.Key_F8) == "Rejected ones are hidden"
    assert heard(qtbot, window, Key.Key_F8) == "Rejected ones are shown"


def test_what_went_wrong_interrupts_and_what_is_done_does_not(qtbot: QtBot, window: MainWindow):
    with qtbot.waitSignal(window.speaking.spoken) as said:
        window.session.failed.emit(CuratorError("span.empty"))
    assert said.args == ["Nothing is selected but blanks; nothing was changed", True]
    with qtbot.waitSignal(window.speaking.spoken) as said:
        qtbot.keyClick(window.view, Key.Key_A)
    assert said.args is not None
    assert said.args[1] is False


def test_an_article_that_opens_is_said_with_its_first_suggestion(qtbot: QtBot, window: MainWindow):
    other = bring(window.session.workspace, "Mill again")
    with qtbot.waitSignal(window.speaking.spoken) as said:
        window.session.open(other)
    assert said.args is not None
    assert said.args[0] == "Article: Mill again. next: GPE Kyiv, suggested 0.93"


@pytest.fixture
def listening() -> Iterator[None]:
    """As if a screen reader ran."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_with_a_screen_reader_running_acts_caret_and_selection_go_out(
    qtbot: QtBot, window: MainWindow, listening: None, monkeypatch: pytest.MonkeyPatch
):
    sent: list[tuple[QAccessible.Event, object]] = []
    update = QAccessible.updateAccessibility

    def note(event: Any) -> None:
        kind = event.type()
        words = kind == QAccessible.Event.Announcement
        sent.append((kind, event.message() if words else event.cursorPosition()))
        update(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    heard(qtbot, window, Key.Key_A, Mod.ShiftModifier)
    assert (QAccessible.Event.Announcement, "confirmed GPE Kyiv") in sent
    window.view.set_caret(2)
    window.view.select(Span(2, 6))
    # The emoji before Kyiv counts two in Qt's counting.
    assert (QAccessible.Event.TextCaretMoved, 3) in sent
    assert (QAccessible.Event.TextSelectionChanged, 7) in sent
