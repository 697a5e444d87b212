"""Finding in the open article with real keys: painted, counted, gone through, and annotated."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.mark import Status
from curator.domain.span import Span
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.window import MainWindow

from .conftest import bring, span

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = Mod.ControlModifier, Mod.ShiftModifier, Mod.AltModifier
MANY = "".join(f"Paragraph {n} says that Kyiv is calm. 🚨\n\n" for n in range(60))


def silent_worker(_: str) -> list[str]:
    return [sys.executable, "-c", "import sys; sys.stdin.read()"]


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """TEXT is open, and an article with sixty paragraphs is next."""
    application()
    bring(workspace, "Many", MANY)
    first = bring(workspace)
    made = MainWindow(
        workspace, lambda there: Linking(there, None), silent_worker, Preferences(tmp_path / "curator.toml")
    )
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.session.open(first)
    qtbot.waitExposed(made)
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
    yield made
    made.close()


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def find(qtbot: QtBot, window: MainWindow, typed: str, counted: str) -> None:
    """Ctrl+F, type, and wait for the count."""
    press(qtbot, Key.Key_F, CTRL)
    qtbot.keyClicks(window.finding.bar.field, typed)
    told(qtbot, window, counted)


def told(qtbot: QtBot, window: MainWindow, counted: str) -> None:
    qtbot.waitUntil(lambda: window.finding.bar.count.text() == counted)


def picture(window: MainWindow) -> QImage:
    return window.view.viewport().grab().toImage()


def test_typing_goes_to_the_first_hit_and_paints_all_of_them(qtbot: QtBot, window: MainWindow):
    before = picture(window)
    find(qtbot, window, "lviv", "1 of 2")
    assert window.view.selection() == span("Lviv")
    second = window.view.character_rect(span("Lviv", 1).start).toRect().center()
    assert picture(window).pixelColor(second.x(), second.y() - 5) != before.pixelColor(
        second.x(), second.y() - 5
    )


def test_enter_and_shift_enter_go_round_the_ends_and_say_so(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "kyiv", "1 of 2")
    press(qtbot, Key.Key_Return)
    told(qtbot, window, "2 of 2")
    assert window.view.selection() == span("Kyiv", 1)
    press(qtbot, Key.Key_Return)
    told(qtbot, window, "1 of 2")
    assert "from the top" in window.status.currentMessage()
    press(qtbot, Key.Key_Return, SHIFT)
    told(qtbot, window, "2 of 2")
    assert "from the end" in window.status.currentMessage()


def test_esc_leaves_the_hit_selected_and_a_digit_annotates_it(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "burned", "1 of 1")
    press(qtbot, Key.Key_Escape)
    assert not window.finding.bar.isVisible()
    assert QApplication.focusWidget() is window.view
    press(qtbot, Key.Key_7)
    mark = next(mark for mark in window.session.sheet.marks() if mark.hull == span("burned"))
    assert mark.status is Status.ADDED


def test_esc_right_after_the_last_letter_leaves_the_hit_of_all_letters(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "burn", "1 of 1")
    qtbot.keyClicks(window.finding.bar.field, "ed")
    press(qtbot, Key.Key_Escape)
    assert window.view.selection() == span("burned")


def test_after_a_hit_was_annotated_the_next_one_follows(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "calm", "1 of 2")
    for _ in range(2):
        press(qtbot, Key.Key_Escape)
        press(qtbot, Key.Key_7)
        press(qtbot, Key.Key_G, CTRL)
        qtbot.waitUntil(lambda: window.view.selection() is not None)
    added = {mark.hull for mark in window.session.sheet.marks() if mark.status is Status.ADDED}
    assert added == {span("calm"), span("calm", 1)}


def test_without_accents_one_finds_what_has_them_unless_they_are_to_count(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "cafe", "1 of 1")
    assert window.view.selection() == span("Cafe\u0301")
    press(qtbot, Key.Key_A, ALT)
    told(qtbot, window, "no hits")
    press(qtbot, Key.Key_A, ALT)
    press(qtbot, Key.Key_C, ALT)
    told(qtbot, window, "no hits")
    press(qtbot, Key.Key_C, ALT)
    told(qtbot, window, "1 of 1")


def test_whole_words_can_be_asked_for(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "calm", "1 of 2")
    window.finding.bar.field.clear()
    qtbot.keyClicks(window.finding.bar.field, "cal")
    told(qtbot, window, "1 of 2")
    press(qtbot, Key.Key_W, ALT)
    told(qtbot, window, "no hits")


def test_selected_text_is_what_is_looked_for(qtbot: QtBot, window: MainWindow):
    window.view.select(span("Lviv", 1))
    press(qtbot, Key.Key_F, CTRL)
    assert window.finding.bar.field.text() == "Lviv"
    told(qtbot, window, "2 of 2")


def test_ctrl_g_goes_on_from_the_text_without_the_bar(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "kyiv", "1 of 2")
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_G, CTRL)
    told(qtbot, window, "2 of 2")
    assert QApplication.focusWidget() is window.view
    press(qtbot, Key.Key_G, CTRL | SHIFT)
    told(qtbot, window, "1 of 2")
    press(qtbot, Key.Key_Escape)
    assert window.view.selection() == span("Kyiv")
    assert not window.finding.bar.isVisible()


def test_ctrl_g_before_anything_was_sought_opens_the_bar(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_G, CTRL)
    assert QApplication.focusWidget() is window.finding.bar.field


def test_letters_in_the_bar_decide_nothing(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "ax1", "no hits")
    assert window.session.sheet.annotations == {}


def test_an_emptied_field_takes_all_paint_away(qtbot: QtBot, window: MainWindow):
    window.view.select(None)
    find(qtbot, window, "k", "1 of 2")
    press(qtbot, Key.Key_Backspace)
    told(qtbot, window, "")
    window.view.select(None)
    painted = picture(window)
    press(qtbot, Key.Key_Escape)
    window.view.setFocus()
    window.finding.bar.show()
    assert picture(window) == painted


def test_a_far_hit_is_scrolled_to_and_the_next_article_is_searched_too(qtbot: QtBot, window: MainWindow):
    find(qtbot, window, "kyiv", "1 of 2")
    window.go(1)
    told(qtbot, window, "60 hits")
    window.finding.bar.field.setText("paragraph 59")
    told(qtbot, window, "1 of 1")
    start = MANY.index("Paragraph 59")
    assert window.view.selection() == Span(start, start + 12)
    assert window.view.character_rect(start).isValid()
