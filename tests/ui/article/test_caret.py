"""Moving and selecting in the text by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from curator.domain.span import Span
from curator.ui.article import ArticleView
from curator.ui.theme import LIGHT

TEXT = "🚨 Cafe\u0301 one two\n\nAnother line of words.\nسلام عليكم"
Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView(LIGHT, {})
    made.resize(700, 500)
    qtbot.addWidget(made)
    made.set_article(TEXT, [])
    made.show()
    qtbot.waitExposed(made)
    return made


def press(
    qtbot: QtBot, view: ArticleView, key: Qt.Key, *, times: int = 1, mod: Qt.KeyboardModifier = Mod.NoModifier
):
    for _ in range(times):
        qtbot.keyClick(view, key, mod)


def test_the_caret_steps_over_whole_characters(qtbot: QtBot, view: ArticleView):
    view.set_caret(0)
    press(qtbot, view, Key.Key_Right, times=6)
    assert TEXT[: view.caret] == "🚨 Cafe\u0301"
    press(qtbot, view, Key.Key_Left)
    assert TEXT[: view.caret] == "🚨 Caf"


def test_shift_selects_and_a_bare_arrow_lets_go(qtbot: QtBot, view: ArticleView):
    view.set_caret(2)
    press(qtbot, view, Key.Key_Right, times=4, mod=Mod.ShiftModifier)
    assert view.selection() == Span(2, 7)
    press(qtbot, view, Key.Key_Right, mod=Mod.ShiftModifier | Mod.ControlModifier)
    assert view.selection().of(TEXT) == "Cafe\u0301 "
    press(qtbot, view, Key.Key_Left)
    assert view.selection() is None


def test_words_lines_and_ends(qtbot: QtBot, view: ArticleView):
    view.set_caret(0)
    press(qtbot, view, Key.Key_Right, times=2, mod=Mod.ControlModifier)
    assert TEXT[view.caret :].startswith("one")
    press(qtbot, view, Key.Key_End)
    assert view.caret == TEXT.index("\n")
    press(qtbot, view, Key.Key_Right)
    assert view.caret == TEXT.index("\n") + 1
    press(qtbot, view, Key.Key_Down)
    assert TEXT[view.caret :].startswith("Another")
    press(qtbot, view, Key.Key_Up, times=2)
    assert view.caret == 0
    press(qtbot, view, Key.Key_End, mod=Mod.ControlModifier)
    assert view.caret == len(TEXT)


def test_the_arrows_follow_the_eye_in_a_line_from_right_to_left(qtbot: QtBot, view: ArticleView):
    start = TEXT.index("سلام")
    view.set_caret(start)
    press(qtbot, view, Key.Key_Left)
    assert view.caret == start + 1
    assert view._caret.rect(start).left() > view._caret.rect(start + 1).left()


def test_without_a_caret_the_arrows_are_not_taken(qtbot: QtBot, view: ArticleView):
    press(qtbot, view, Key.Key_Right)
    assert view.caret is None and view.selection() is None
