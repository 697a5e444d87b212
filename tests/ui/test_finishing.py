"""Done: at once when all is decided; else what is open is offered, without a dialog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.article import ArticleState
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.window import MainWindow

from .conftest import SEEDS, TEXT, bring, proposed
from .windows import open_window

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        prepare(made, SEEDS)
        yield made


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    """The mill is open with its eight suggestions; the grain comes next and has none."""
    application()
    mill = bring(workspace)
    bring(workspace, "Grain", "Grain waits.")
    made = open_window(qtbot, workspace, tmp_path, proposed)
    made.session.open(mill)
    yield made
    made.close()


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def done(qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Return, Mod.ControlModifier)


def title(window: MainWindow) -> str:
    assert window.session.sheet is not None
    return window.session.sheet.article.title


def test_when_all_is_decided_nothing_is_asked(qtbot: QtBot, window: MainWindow, workspace: Workspace):
    assert window.session.sheet is not None
    mill = window.session.sheet.article.id
    while window.session.sheet.open_count:
        press(qtbot, Key.Key_A)
    done(qtbot)
    assert title(window) == "Grain"
    assert workspace.articles.get(mill).state is ArticleState.DONE


def test_what_is_open_is_offered_with_its_count(qtbot: QtBot, window: MainWindow):
    done(qtbot)
    assert title(window) == "Mill burned"
    assert window.finishing.isVisible()
    assert window.finishing.words.text() == "8 still open"
    assert QApplication.activeModalWidget() is None


def test_enter_goes_to_the_first_open_one(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_A)
    assert window.session.sheet is not None
    first = window.session.sheet.open_ids()[0]
    window.session.move_focus(1)
    done(qtbot)
    press(qtbot, Key.Key_Return)
    assert window.session.focus == first
    assert window.session.sheet.decided_count == 1
    assert not window.finishing.isVisible()
    assert window.view.hasFocus()


def test_done_again_finishes_and_what_is_open_makes_it_partial(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
):
    assert window.session.sheet is not None
    mill = window.session.sheet.article.id
    done(qtbot)
    done(qtbot)
    assert title(window) == "Grain"
    found = workspace.articles.get(mill)
    assert found.state is ArticleState.DONE
    assert found.review["entities"]["state"] == "partial"
    assert not window.finishing.isVisible()
    assert window.view.hasFocus()


def test_esc_drops_it_and_the_next_done_offers_again(qtbot: QtBot, window: MainWindow):
    done(qtbot)
    press(qtbot, Key.Key_Escape)
    assert not window.finishing.isVisible()
    assert window.view.hasFocus()
    done(qtbot)
    assert title(window) == "Mill burned"


@pytest.mark.parametrize(("key", "decided"), [(Key.Key_A, 1), (Key.Key_X, 1), (Key.Key_J, 0)])
def test_any_other_key_drops_it_and_does_what_it_always_does(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, decided: int
):
    before = window.session.focus
    done(qtbot)
    press(qtbot, key)
    assert window.session.sheet is not None
    assert window.session.sheet.decided_count == decided
    assert window.session.focus != before
    assert not window.finishing.isVisible()


def test_the_mouse_can_do_all_of_it(qtbot: QtBot, window: MainWindow):
    left = Qt.MouseButton.LeftButton
    done(qtbot)
    qtbot.mouseClick(window.finishing.drop, left)
    assert not window.finishing.isVisible()
    done(qtbot)
    qtbot.mouseClick(window.finishing.first, left)
    assert (title(window), window.finishing.isVisible()) == ("Mill burned", False)
    done(qtbot)
    qtbot.mouseClick(window.finishing.end, left)
    assert title(window) == "Grain"


def test_skipping_asks_nothing(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_Return, Mod.ControlModifier | Mod.ShiftModifier)
    assert title(window) == "Grain"


def test_the_article_that_opens_takes_the_next_key(qtbot: QtBot, window: MainWindow):
    bring(window.session.workspace, "Mill again", TEXT)
    window.desk.refresh()
    done(qtbot)
    done(qtbot)
    while title(window) != "Mill again":
        done(qtbot)
    press(qtbot, Key.Key_A)
    assert window.session.sheet is not None
    assert window.session.sheet.decided_count == 1
