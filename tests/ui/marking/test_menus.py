"""Every act by the mouse: the menu of all, the menu of a mark, the menu of a selection."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from curator.domain.annotation import NIL
from curator.domain.mark import Layer, Status
from curator.ui.commands import BY_ID, COMMANDS
from curator.ui.window import MainWindow

from ..conftest import mark_of
from .conftest import LEFT, focus, made, press, select, side

Key, Mod = Qt.Key, Qt.KeyboardModifier


def actions(menu: QMenu) -> Iterator[QAction]:
    """All entries, those of submenus too."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            below.aboutToShow.emit()
            yield from actions(below)
        elif not action.isSeparator():
            yield action


def ids(menu: QMenu) -> set[str]:
    return {str(action.data()) for action in actions(menu) if action.data()}


def shown() -> QMenu:
    """The menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entry(menu: QMenu, name: str) -> QAction:
    return next(action for action in actions(menu) if action.text().split("\t")[0] == name)


def right_click(window: MainWindow, quote: str) -> QMenu:
    at = side(window, quote, start=True)
    window.view.menu_asked.emit(window.view.viewport().mapToGlobal(at), QPointF(at))
    return shown()


def test_every_command_can_be_reached_by_the_mouse_alone(window: MainWindow):
    QTest.mouseClick(window.marking.button, LEFT)
    menu = shown()
    assert ids(menu) == {command.id for command in COMMANDS}
    menu.close()


def test_an_entry_shows_its_key_and_does_what_the_key_does(window: MainWindow):
    QTest.mouseClick(window.marking.button, LEFT)
    full = next(one for one in actions(shown()) if one.data() == "view.rejected")
    assert full.text() == f"{BY_ID['view.rejected'].title}\t{BY_ID['view.rejected'].key_text}"
    before = window.preferences.flag("rejected", True)
    full.trigger()
    assert window.preferences.flag("rejected", True) is not before
    shown().close()


def test_a_right_click_focuses_the_mark_and_offers_what_can_be_done_with_it(window: MainWindow):
    menu = right_click(window, "Ilva")
    assert window.session.focus == mark_of(window.session, "Ilva Brandt")
    offered = {str(action.data()) for action in menu.actions() if action.data()}
    assert {"mark.confirm", "mark.reject", "mark.unsure", "mark.note", "house.never"} <= offered
    assert not {one for one in offered if one.startswith(("claim.", "article."))}
    entry(menu, "Confirm").trigger()
    assert [one.status for one in window.session.sheet.annotations.values()] == [Status.CONFIRMED]
    menu.close()


def test_commands_that_come_later_stand_in_the_menu_of_a_mark_by_themselves(window: MainWindow):
    menu = right_click(window, "Ilva")
    about = {one.id for one in COMMANDS if one.id.startswith("mark.")}
    elsewhere = {"mark.confirm_settled", "mark.menu", "mark.claim"}
    assert about - elsewhere <= ids(menu)
    menu.close()


def test_a_label_is_chosen_from_the_menu_and_the_present_one_is_marked(window: MainWindow):
    menu = right_click(window, "Ilva")
    assert entry(menu, "PERSON").isChecked() and not entry(menu, "LAW").isChecked()
    entry(menu, "LAW").trigger()
    assert [one.label for one in window.session.sheet.annotations.values()] == ["LAW"]
    menu.close()


@pytest.mark.parametrize(("name", "linked"), [("Kyiv – capital of Ukraine", "e1"), ("None fits", NIL)])
def test_candidates_and_none_are_in_the_menu(window: MainWindow, name: str, linked: str):
    menu = right_click(window, "Kyiv")
    entry(menu, name).trigger()
    assert [one.link.kb_id for one in window.session.sheet.annotations.values()] == [linked]
    menu.close()


def test_a_new_local_entity_is_made_from_the_menu(window: MainWindow):
    menu = right_click(window, "Ilva")
    entry(menu, "New local entity “Ilva Brandt”").trigger()
    (found,) = window.session.sheet.annotations.values()
    assert (found.link.kb, found.link.name) == ("local", "Ilva Brandt")
    menu.close()


def test_the_part_under_the_mouse_is_removed_from_a_claim(window: MainWindow):
    focus(window, "Kyiv will hold")
    select(window, "according", "calm too")
    press(Key.Key_C, Mod.ShiftModifier)
    assert made(window).quotes == ("Kyiv will hold", "according", "calm too")
    menu = right_click(window, "according")
    entry(menu, "Remove the chosen part").trigger()
    assert made(window).quotes == ("Kyiv will hold", "calm too")
    menu.close()
    press(Key.Key_Z, Mod.ControlModifier)
    assert made(window).quotes == ("Kyiv will hold", "according", "calm too")


def test_a_claim_has_its_own_acts_and_one_of_one_part_none_about_parts(window: MainWindow):
    focus(window, "Kyiv will hold")
    menu = right_click(window, "will")
    offered = {str(action.data()) for action in menu.actions() if action.data()}
    assert {"claim.source", "claim.check", "claim.attributes"} <= offered
    assert not offered & {"mark.link", "claim.drop_part", "claim.next_part"}
    menu.close()


def test_a_right_click_on_selected_text_offers_labels_for_it(window: MainWindow):
    select(window, "burned down")
    menu = right_click(window, "burned")
    entry(menu, "EVENT").trigger()
    assert (made(window).quotes, made(window).label) == (("burned down",), "EVENT")
    menu.close()


def test_a_right_click_beside_marks_offers_all_acts(window: MainWindow):
    menu = right_click(window, "calm too")
    assert ids(menu) == {command.id for command in COMMANDS}
    menu.close()


@pytest.mark.parametrize("key", [(Key.Key_F10, Mod.ShiftModifier), (Key.Key_Menu, Mod.NoModifier)])
def test_a_key_opens_the_menu_at_the_focused_mark(
    window: MainWindow, key: tuple[Qt.Key, Qt.KeyboardModifier]
):
    focus(window, "Lviv")
    press(*key)
    menu = shown()
    assert entry(menu, "Confirm")
    (rect,) = window.view.mark_rects(window.session.focus)
    at = window.view.viewport().mapToGlobal(rect.bottomLeft().toPoint())
    # A small screen moves it to the left; the mark stays in sight.
    assert menu.x() <= at.x() and 0 <= menu.y() - at.y() < 15
    menu.close()


def test_the_key_opens_that_of_the_selection_where_there_is_one(window: MainWindow):
    select(window, "burned down")
    press(Key.Key_F10, Mod.ShiftModifier)
    assert entry(shown(), "CLAIM")
    shown().close()


def test_a_menu_that_is_closed_decides_nothing_and_is_gone(window: MainWindow, qtbot: QtBot):
    menu = right_click(window, "Ilva")
    with qtbot.waitSignal(menu.destroyed):
        QTest.keyClick(menu, Key.Key_Escape)
    assert window.session.sheet.decided_count == 0


def test_a_claim_of_several_parts_by_mouse_from_the_menu(window: MainWindow):
    select(window, "Lviv is calm", "Kyiv is calm")
    menu = right_click(window, "Kyiv is")
    assert [one.text().split("\t")[0] for one in menu.actions()][0] == "CLAIM"
    entry(menu, "CLAIM").trigger()
    assert (made(window).layer, len(made(window).parts)) == (Layer.CLAIM, 2)
    menu.close()
