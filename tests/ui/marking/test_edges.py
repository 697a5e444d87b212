"""Edges and parts in the whole window, by keys and by the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from curator.domain.edges import Edge
from curator.domain.mark import Layer
from curator.ui.window import MainWindow

from .conftest import LEFT, NO_KEYS, focus, made, press, select, side

Key, Mod = Qt.Key, Qt.KeyboardModifier


def take(window: MainWindow, part: int, *, start: bool) -> QPoint:
    """Press the mouse on an edge of the focused mark."""
    found = next(one for one in window.view.grips.all() if one.edge == Edge(part, start))
    at = found.reach.center().toPoint()
    QTest.mousePress(window.view.viewport(), LEFT, NO_KEYS, at)
    return at


def let_go(window: MainWindow, at: QPoint) -> None:
    QTest.mouseMove(window.view.viewport(), at)
    QTest.mouseRelease(window.view.viewport(), LEFT, NO_KEYS, at)


def claim_of_parts(window: MainWindow) -> None:
    select(window, "Kyiv will hold", "Lviv is calm")
    press(Key.Key_C)


def test_a_drag_is_one_correction_that_keeps_the_link_and_can_be_undone(window: MainWindow):
    focus(window, "Kyiv")
    press(Key.Key_L)
    press(Key.Key_1)
    focus(window, "Kyiv")
    linked = made(window).link
    edits = window.session.workspace.journal.history().undo[:]
    take(window, 0, start=False)
    let_go(window, side(window, "Kyiv will", start=False))
    assert (made(window).quotes, made(window).link) == (("Kyiv will",), linked)
    assert window.session.workspace.journal.history().undo[:-1] == edits
    press(Key.Key_Z, Mod.ControlModifier)
    assert made(window).quotes == ("Kyiv",)


def test_escape_while_dragging_decides_nothing(window: MainWindow):
    focus(window, "Ilva Brandt")
    take(window, 0, start=True)
    QTest.mouseMove(window.view.viewport(), side(window, "Mayor", start=True))
    assert window.view.marks.get(window.session.focus).parts != window.session.focused_mark().parts
    press(Key.Key_Escape)
    let_go(window, side(window, "Mayor", start=True))
    assert window.session.sheet.decided_count == 0
    assert window.view.marks.get(window.session.focus).parts == window.session.focused_mark().parts


def test_a_drag_onto_the_bounds_of_a_twin_is_refused_in_words_and_shown_as_it_was(window: MainWindow):
    select(window, "Mayor Ilva Brandt")
    press(Key.Key_1)
    focus(window, "Ilva Brandt")
    take(window, 0, start=True)
    let_go(window, side(window, "Mayor", start=True))
    assert "already annotated with this label" in window.status.currentMessage()
    assert window.view.marks.get(window.session.focus).parts == window.session.focused_mark().parts


@pytest.mark.parametrize("key", [Key.Key_BracketRight, Key.Key_BraceLeft])
def test_brackets_move_an_edge_by_a_whole_character(window: MainWindow, key: Qt.Key):
    focus(window, "Cafe\u0301 Noir")
    press(Key.Key_Left, Mod.ShiftModifier)
    assert made(window).quotes == ("Cafe\u0301",)
    press(key)
    assert made(window).quotes == ("afe\u0301" if key == Key.Key_BracketRight else "Caf",)


def test_the_keys_move_the_edges_of_the_part_that_was_chosen(window: MainWindow):
    claim_of_parts(window)
    press(Key.Key_Right, Mod.ShiftModifier)
    assert made(window).quotes == ("Kyiv will hold", "Lviv is calm.")
    press(Key.Key_O)
    press(Key.Key_Left, Mod.ShiftModifier)
    assert made(window).quotes == ("Kyiv will", "Lviv is calm.")
    press(Key.Key_O)
    press(Key.Key_Right, Mod.AltModifier)
    assert made(window).quotes == ("Kyiv will", "is calm.")
    press(Key.Key_O)
    assert window.view.grips.part is None


def test_the_chosen_part_is_removed_and_the_last_one_stays(window: MainWindow):
    claim_of_parts(window)
    press(Key.Key_O, Mod.ShiftModifier)
    assert window.status.currentMessage() == "Choose a part of a claim first."
    press(Key.Key_O)
    press(Key.Key_O, Mod.ShiftModifier)
    assert made(window).quotes == ("Lviv is calm",)
    assert window.view.grips.part is None
    press(Key.Key_O)
    assert "claim with several parts" in window.status.currentMessage()


def test_another_focus_has_no_chosen_part(window: MainWindow):
    claim_of_parts(window)
    press(Key.Key_O)
    press(Key.Key_Tab)
    assert window.view.grips.part is None


@pytest.mark.parametrize(
    ("quote", "key", "mod", "said"),
    [
        ("Kyiv will hold", Key.Key_Left, Mod.AltModifier, ""),
        ("Kyiv", Key.Key_Left, Mod.ShiftModifier, "Nothing would be left"),
    ],
)
def test_an_edge_that_cannot_go_on_says_so(
    window: MainWindow, quote: str, key: Qt.Key, mod: Qt.KeyboardModifier, said: str
):
    focus(window, quote)
    press(key, mod)
    press(key, mod)
    message = window.status.currentMessage()
    assert message.startswith(said or "The paragraph goes no further")


def test_by_keyboard_alone_a_quote_in_two_parts_becomes_one_claim(window: MainWindow):
    press(Key.Key_F7)
    window.view.set_caret(2)
    for _ in range(3):
        press(Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
    press(Key.Key_Space, Mod.ControlModifier | Mod.ShiftModifier)
    press(Key.Key_Down, Mod.ControlModifier)
    for _ in range(2):
        press(Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
    press(Key.Key_C)
    assert (made(window).layer, made(window).quotes) == (Layer.CLAIM, ("Kyiv will hold", "The mill"))
    assert window.view.selections() == ()
    press(Key.Key_Z, Mod.ControlModifier)
    assert window.session.sheet.decided_count == 0


def test_a_label_of_names_on_several_pieces_is_refused_in_words_and_they_stay(window: MainWindow):
    select(window, "burned", "calm")
    press(Key.Key_3)
    assert window.status.currentMessage().startswith("A name is one piece of text, and 2 are selected")
    assert len(window.view.selections()) == 2


def test_the_same_claim_twice_is_refused_in_words(window: MainWindow):
    claim_of_parts(window)
    claim_of_parts(window)
    assert "already annotated with this label" in window.status.currentMessage()
    assert window.session.sheet.decided_count == 1


def test_claims_and_names_may_overlap_as_they_like(window: MainWindow):
    for quotes in (("Kyiv will",), ("will hold",), ("Kyiv will hold, Mayor",)):
        select(window, *quotes)
        press(Key.Key_C)
    select(window, "will")
    press(Key.Key_7)
    assert window.session.sheet.decided_count == 4


def test_to_keep_a_selection_there_has_to_be_one(window: MainWindow):
    press(Key.Key_Space, Mod.ControlModifier | Mod.ShiftModifier)
    assert window.status.currentMessage().startswith("Select some text first")
