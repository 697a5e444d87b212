"""Keys that a person has changed: in the window, on the buttons, in the palette, after a restart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from curator.domain.mark import Layer, Status
from curator.ui.buttons import KeyButton
from curator.ui.commands import COMMANDS, KEYS
from curator.ui.needs import Need, need_of
from curator.ui.window import MainWindow

from ..session.conftest import TEXT

Key, Mod = Qt.Key, Qt.KeyboardModifier
KEYLESS = {
    *("person.rename", "pipeline.choose", "blind.share", "file.report"),
    *("file.go_on", "file.watch", "file.bring"),
    *("desk.sift", "desk.read_ahead", "desk.clear"),
}
"""Acts that one wants once a month: the palette has them."""


@pytest.fixture
def window(start: Callable[[], MainWindow]) -> MainWindow:
    return start()


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def change(qtbot: QtBot, act: str, *keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """Open the page, find an act by its name, and press keys until it is content."""
    press(qtbot, Key.Key_K, Mod.ControlModifier | Mod.ShiftModifier)
    qtbot.keyClicks(QApplication.focusWidget(), act)
    press(qtbot, Key.Key_Return)
    for key, mod in keys:
        press(qtbot, key, mod)


def status(window: MainWindow, quote: str) -> Status:
    return next(mark.status for mark in window.session.sheet.marks() if mark.hull.of(TEXT) == quote)


def test_every_command_has_a_default_key_of_its_own_or_is_known_to_have_none(window: MainWindow):
    seen: dict[tuple[str, bool], str] = {}
    for command in COMMANDS:
        assert bool(command.keys) != (command.id in KEYLESS), command.id
        for key in command.keys:
            on = (key, need_of(command.id) is Need.CLAIM)
            assert on not in seen, (command.id, seen.get(on))
            seen[on] = command.id
    for act in COMMANDS:
        assert not [key for key in act.keys if KEYS.map.in_the_way(act.id, key)], act.id


def test_a_changed_key_acts_at_once_is_on_the_button_and_acts_after_a_restart(
    qtbot: QtBot, start: Callable[[], MainWindow]
):
    window = start()
    change(qtbot, "confirm", (Key.Key_Q, Mod.NoModifier))
    press(qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is window.view
    foot = {button.text(): button for button in window.inspector.findChildren(KeyButton)}
    assert foot["Confirm"].accessibleDescription() == "Key Q"
    assert "Q\u00a0\u00a0Confirm" in window.hint.accessibleName()
    press(qtbot, Key.Key_A)
    assert status(window, "Ilva Brandt") is Status.SUGGESTED
    press(qtbot, Key.Key_Q)
    assert status(window, "Ilva Brandt") is Status.CONFIRMED
    window = start()
    press(qtbot, Key.Key_Q, Mod.ShiftModifier)
    assert status(window, "Lviv") is Status.CONFIRMED
    assert window.session.focused_mark().hull.of(TEXT) == "Lviv"


def test_a_key_of_another_act_is_refused_by_its_name_and_taken_on_a_second_word(
    qtbot: QtBot, window: MainWindow
):
    change(qtbot, "unsure", (Key.Key_E, Mod.ControlModifier))
    page = window.keys.page
    assert page.told.text().startswith("Ctrl+E already is “Export…”.")
    assert KEYS.map.keys("mark.unsure") == ("U",)
    press(qtbot, Key.Key_Return)
    assert (KEYS.map.keys("mark.unsure"), KEYS.map.keys("file.export")) == (("Ctrl+E",), ())
    assert page.told.text() == "“Export…” has no key now."
    page.buttons["reset_all"].click()
    assert (KEYS.map.keys("mark.unsure"), KEYS.map.keys("file.export")) == (("U",), ("Ctrl+E",))
    assert window.session.sheet.decided_count == 0


@pytest.mark.parametrize(
    ("key", "mod", "name"),
    [
        (Key.Key_1, Mod.NoModifier, "PERSON"),
        (Key.Key_2, Mod.ShiftModifier, "ORG"),
        (Key.Key_X, Mod.ShiftModifier, "Reject or remove"),
    ],
)
def test_digits_of_labels_and_what_shift_makes_of_a_decision_are_refused_too(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, mod: Qt.KeyboardModifier, name: str
):
    change(qtbot, "next mark", (key, mod))
    assert f"already is “{name}”" in window.keys.page.told.text()
    assert KEYS.map.keys("go.next_mark") == ("N",)


def test_escape_while_a_key_is_asked_for_changes_nothing(qtbot: QtBot, window: MainWindow):
    change(qtbot, "next mark", (Key.Key_Escape, Mod.NoModifier))
    assert KEYS.map.keys("go.next_mark") == ("N",)
    assert window.keys.page.isVisible()


def test_tab_and_letters_of_another_layout_can_be_given(qtbot: QtBot, window: MainWindow):
    change(qtbot, "next mark", (Key.Key_F12, Mod.NoModifier))
    press(qtbot, Key.Key_Insert)
    assert QGuiApplication.platformName() == "offscreen"
    event = QKeyEvent(QEvent.Type.KeyPress, 0x0429, Mod.NoModifier, 24, 0, 0, "щ")
    QApplication.sendEvent(QApplication.focusWidget(), event)
    assert KEYS.map.keys("go.next_mark") == ("F12", "O")


def test_one_act_gets_its_default_back_and_one_loses_all_keys(qtbot: QtBot, window: MainWindow):
    change(qtbot, "next mark", (Key.Key_F12, Mod.NoModifier))
    press(qtbot, Key.Key_Backspace)
    assert KEYS.map.keys("go.next_mark") == ("N",)
    press(qtbot, Key.Key_Delete)
    assert KEYS.map.keys("go.next_mark") == ()
    assert "no key" in [row.aside for row in window.keys.page.model.rows if row.act == "go.next_mark"]


def test_a_pressed_key_is_looked_up_and_does_not_act(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_K, Mod.ControlModifier | Mod.ShiftModifier)
    page = window.keys.page
    press(qtbot, Key.Key_F9)
    assert [row.act for row in page.model.rows] == ["view.theme"]
    press(qtbot, Key.Key_Q, Mod.ControlModifier)
    assert [row.act for row in page.model.rows] == ["window.quit"]
    press(qtbot, Key.Key_F12, Mod.ControlModifier)
    assert page.told.text() == "Ctrl+F12 does nothing yet."
    page.field.selectAll()
    qtbot.keyClicks(page.field, "k")
    assert {row.act for row in page.model.rows[:2]} == {"go.previous", "claim.attributes"}
    assert window.isVisible()


def test_escape_and_the_digits_are_listed_and_cannot_be_changed(qtbot: QtBot, window: MainWindow):
    change(qtbot, "back to the text")
    assert window.keys.page.told.text() == "Esc always leads back; it stays as it is."
    press(qtbot, Key.Key_Escape)
    change(qtbot, "PERSON")
    assert "belongs to the label set" in window.keys.page.told.text()


def test_a_shared_key_acts_on_a_claim_as_its_page_says(qtbot: QtBot, window: MainWindow):
    change(qtbot, "check-worthiness", (Key.Key_J, Mod.NoModifier))
    assert window.keys.page.told.text() == (
        "J is “Check-worthiness” on a claim and “Next suggestion” elsewhere."
    )
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_J)
    press(qtbot, Key.Key_J)
    focus, before = window.session.focus, window.session.focused_mark()
    assert before.layer is Layer.CLAIM
    press(qtbot, Key.Key_J)
    assert window.session.focus == focus
    assert window.session.focused_mark().claim.check_worthiness != before.claim.check_worthiness


def test_no_field_of_the_window_loses_a_letter_to_an_act(qtbot: QtBot, window: MainWindow):
    before = list(window.session.workspace.journal.edits())
    fields = [one for kind in (QLineEdit, QPlainTextEdit) for one in window.findChildren(kind)]
    inner = [one.lineEdit() for one in window.findChildren(QAbstractSpinBox)]
    fields = [one for one in fields if one.window() is window and one not in inner and not one.isReadOnly()]
    assert window.desk.search in fields and window.inspector.note.field in fields and len(fields) >= 6
    for field in fields:
        at: QWidget | None = field
        while at is not None and at is not window:
            at.show()
            at = at.parentWidget()
        field.clear()
        field.setFocus()
        assert QApplication.focusWidget() is field
        for letter in "axuthncswkl1?[":
            qtbot.keyClicks(field, letter)
        written = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert written == "axuthncswkl1?["
        qtbot.keyClick(field, Key.Key_Z, Mod.ControlModifier)
        qtbot.keyClick(field, Key.Key_A, Mod.ControlModifier)
        field.clear()
    assert list(window.session.workspace.journal.edits()) == before


def test_digits_go_into_a_box_for_numbers_or_dates(qtbot: QtBot, window: MainWindow):
    box = QSpinBox(window)
    box.show()
    box.setFocus()
    box.selectAll()
    for digit in (Key.Key_4, Key.Key_2):
        press(qtbot, digit)
    assert box.value() == 42
    assert window.session.sheet.decided_count == 0


def test_altgr_writes_its_character_into_a_field(qtbot: QtBot, window: MainWindow):
    KEYS.use(KEYS.map.with_keys("go.next_mark", ("Ctrl+Alt+Q",)))
    field = window.desk.search
    field.setFocus()
    focused = window.session.focus
    both = Mod.ControlModifier | Mod.AltModifier
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Q, both, "@"))
    assert window.session.focus == focused
    window.view.setFocus()
    QApplication.sendEvent(window.view, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Q, both, "@"))
    assert window.session.focus != focused


def test_the_help_says_the_changed_key_where_one_is(qtbot: QtBot, window: MainWindow):
    change(qtbot, "confirm", (Key.Key_Q, Mod.NoModifier))
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_F1)
    texts = [label.text() for label in window.overlay.findChildren(QLabel)]
    assert texts[:3] == ["On a mention", "Confirm", "Q"]
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_F6)
    press(qtbot, Key.Key_F1)
    texts = [label.text() for label in window.overlay.findChildren(QLabel)]
    assert texts[0] == "In the list of this article"
    press(qtbot, Key.Key_Escape)


def test_a_key_pressed_over_the_help_decides_nothing_behind_it(qtbot: QtBot, window: MainWindow):
    before = list(window.session.workspace.journal.edits())
    press(qtbot, Key.Key_F1)
    press(qtbot, Key.Key_Return, Mod.ControlModifier)
    press(qtbot, Key.Key_A)
    assert list(window.session.workspace.journal.edits()) == before
    press(qtbot, Key.Key_F1)
    assert window.overlay.isHidden()
