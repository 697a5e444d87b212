"""Moving and selecting in the text by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
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


LONG = "\n\n".join(f"Number {n} begins. It says 🚨 that. “So?” she asked." for n in range(60))


@pytest.fixture
def long(view: ArticleView) -> ArticleView:
    view.set_article(LONG, [])
    return view


def test_alt_and_the_arrows_go_by_sentence(qtbot: QtBot, long: ArticleView):
    long.set_caret(0)
    press(qtbot, long, Key.Key_Right, mod=Mod.AltModifier)
    assert LONG[long.caret :].startswith("It says")
    press(qtbot, long, Key.Key_Right, mod=Mod.AltModifier | Mod.ShiftModifier)
    assert long.selection().of(LONG) == "It says 🚨 that. "
    press(qtbot, long, Key.Key_Left, times=2, mod=Mod.AltModifier)
    assert long.caret == 0 and long.selection() is None


def test_in_an_arabic_line_the_arrow_to_the_left_goes_to_the_next_sentence(qtbot: QtBot, view: ArticleView):
    text = "نعم. سلام عليكم."
    view.set_article(text, [])
    view.set_caret(0)
    press(qtbot, view, Key.Key_Left, mod=Mod.AltModifier | Mod.ShiftModifier)
    assert view.selection().of(text) == "نعم. "


def test_control_up_and_down_go_by_paragraph_and_shift_selects(qtbot: QtBot, long: ArticleView):
    long.set_caret(LONG.index("begins"))
    press(qtbot, long, Key.Key_Down, times=2, mod=Mod.ControlModifier)
    assert LONG[long.caret :].startswith("Number 2")
    press(qtbot, long, Key.Key_Up, mod=Mod.ControlModifier | Mod.ShiftModifier)
    assert long.selection().of(LONG) == LONG.split("\n\n")[1] + "\n\n"


def test_pages_go_on_in_the_same_column_and_the_caret_stays_in_sight(qtbot: QtBot, long: ArticleView):
    long.set_caret(4)
    column = long._caret.rect(4).left()
    press(qtbot, long, Key.Key_PageDown, times=2)
    there = long._caret.rect(long.caret)
    assert long.place()[0] > 5
    assert abs(there.left() - column) < 12
    assert long.viewport().rect().contains(there.toRect())
    before = long.caret
    press(qtbot, long, Key.Key_PageUp, times=9, mod=Mod.ShiftModifier)
    assert long.selection() == Span(0, before)
    press(qtbot, long, Key.Key_PageDown, times=200)
    assert long.caret == len(LONG)
    press(qtbot, long, Key.Key_PageUp, times=200)
    assert long.caret == 0


def test_a_kept_selection_stays_while_another_is_made(qtbot: QtBot, long: ArticleView):
    long.set_caret(0)
    press(qtbot, long, Key.Key_Right, mod=Mod.ControlModifier | Mod.ShiftModifier)
    assert long.keep_selection()
    press(qtbot, long, Key.Key_Right, times=2, mod=Mod.AltModifier)
    press(qtbot, long, Key.Key_Right, mod=Mod.AltModifier | Mod.ShiftModifier)
    assert [part.of(LONG) for part in long.selections()] == ["Number ", "“So?” "]
    press(qtbot, long, Key.Key_Right)
    assert [part.of(LONG) for part in long.selections()] == ["Number "]
    long.select(None)
    assert long.selections() == () and not long.keep_selection()


def test_the_caret_blinks_as_the_system_has_it(qtbot: QtBot, view: ArticleView):
    normal = QApplication.cursorFlashTime()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    try:
        QApplication.setCursorFlashTime(20)
        view.set_caret(0)
        assert view._caret.is_lit
        qtbot.waitUntil(lambda: not view._caret.is_lit)
        press(qtbot, view, Key.Key_Right)
        assert view._caret.is_lit
        QApplication.setCursorFlashTime(0)
        press(qtbot, view, Key.Key_Right)
        assert view._caret.is_lit and not view._caret._timer.isActive()
    finally:
        QApplication.setCursorFlashTime(normal)


def test_after_a_selection_with_the_mouse_the_keys_go_on_from_its_end(qtbot: QtBot, view: ArticleView):
    view.set_caret(0)
    view.select(Span(2, 7))
    view.selected.emit(view.selection())
    press(qtbot, view, Key.Key_Right, mod=Mod.ShiftModifier)
    assert view.selection() == Span(2, 8)
