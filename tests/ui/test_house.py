"""Rules of the house in the real window, by keyboard alone; suggestions come out of the cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.house import HouseRule, RuleKind, new_rule_id
from curator.domain.span import Span
from curator.exchange.house import to_bytes
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.house.dialog import RulesDialog
from curator.ui.window import MainWindow

from ..session.conftest import SEEDS, TEXT, bring
from ..session.test_house import SILENT, read

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with Workspace.open(tmp_path / "w.curator", "d1") as workspace:
        prepare(workspace, SEEDS)
        bring(workspace)
        read(workspace)
        settings = Preferences(tmp_path / "curator.toml")
        made = MainWindow(workspace, lambda w: Linking(w, None), lambda name: SILENT, settings)
        qtbot.addWidget(made)
        made.show()
        made.begin()
        to_text(qtbot, made)
        yield made
        made.close()


def to_text(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.view)


def press(key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, mod)


def quotes(window: MainWindow) -> list[str]:
    return [mark.hull.of(TEXT) for mark in window.session.sheet.marks()]


def opened(qtbot: QtBot, window: MainWindow) -> RulesDialog:
    dialog = window.house.dialog
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)
    return dialog


def listed(dialog: RulesDialog) -> list[str]:
    return [rule.string for rule in dialog.model.rules]


def test_h_never_proposes_it_again_and_ctrl_z_brings_it_back(qtbot: QtBot, window: MainWindow):
    assert quotes(window) == ["Ilva Brandt", "Lviv", "Lviv", "Noir"]
    press(Key.Key_Tab)
    press(Key.Key_H)
    press(Key.Key_1)
    assert quotes(window) == ["Ilva Brandt", "Noir"]
    assert QApplication.focusWidget() is window.view
    assert window.session.sheet.mark(window.session.focus).hull.of(TEXT) == "Noir"
    assert window.status.currentMessage() == "New rule: never “Lviv”"
    press(Key.Key_Z, Mod.ControlModifier)
    assert quotes(window) == ["Ilva Brandt", "Lviv", "Lviv", "Noir"]
    assert window.status.currentMessage() == "Rule taken back: never “Lviv”"
    press(Key.Key_Y, Mod.ControlModifier)
    assert window.status.currentMessage() == "New rule: never “Lviv”"
    assert window.session.sheet.decided_count == 0


def test_the_box_offers_the_string_the_label_and_the_link(qtbot: QtBot, window: MainWindow):
    press(Key.Key_Tab)
    press(Key.Key_H)
    titles = [choice.title for choice in window.house.scopes.choices.choices]
    assert titles == ["Never propose “Lviv”", "Never propose “Lviv” as GPE", "Never link “Lviv” to Q36036"]
    press(Key.Key_Escape)
    assert window.house.keeping.rules() == []
    press(Key.Key_H)
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert quotes(window) == ["Ilva Brandt", "Lviv", "Lviv", "Noir"]
    assert window.session.focused_mark().link is None


def test_a_link_that_is_never_to_be_is_not_proposed_though_it_was_decided_before(
    qtbot: QtBot, window: MainWindow
):
    press(Key.Key_Tab)
    press(Key.Key_A)
    ids = [mark.id for mark in window.session.sheet.marks() if mark.hull.of(TEXT) == "Lviv"]
    window.session.set_focus(ids[1])
    second = window.session.focused_mark()
    assert second.link is not None
    press(Key.Key_H)
    press(Key.Key_3)
    assert window.session.focused_mark().link is None
    assert len(window.house.keeping.rules()) == 1
    press(Key.Key_Z, Mod.ControlModifier)
    assert window.session.focused_mark().link == second.link


def test_shift_h_makes_a_pattern_of_the_selection(qtbot: QtBot, window: MainWindow):
    start = TEXT.index("Cafe")
    window.view.select(Span(start, start + 5))
    press(Key.Key_H, Mod.ShiftModifier)
    dialog = opened(qtbot, window)
    assert dialog.form.words.text() == "Cafe\u0301"
    press(Key.Key_Return)
    assert dialog.form.trouble.text().startswith("Choose the label")
    dialog.form.label.button("ORG").click()
    press(Key.Key_Return)
    assert dialog.isHidden()
    assert "Cafe\u0301" in quotes(window)


def test_a_rule_from_nothing_is_refused_in_words(qtbot: QtBot, window: MainWindow):
    window.session.set_focus(None)
    for mod in (Mod.NoModifier, Mod.ShiftModifier):
        press(Key.Key_H, mod)
        assert "Go to a suggestion" in window.status.currentMessage()
    assert window.house.dialog.isHidden() and window.house.scopes.isHidden()


def test_a_rule_is_made_found_changed_removed_and_taken_back_by_keyboard(qtbot: QtBot, window: MainWindow):
    press(Key.Key_H, Mod.ControlModifier)
    dialog = opened(qtbot, window)
    assert "There are no rules yet" in dialog.empty.text()
    for words in ("Lviv", "Cafe\u0301 Noir"):
        press(Key.Key_Insert)
        dialog.form.words.setText(words)
        dialog.form.label.button("ORG").click()
        press(Key.Key_Return)
    assert listed(dialog) == ["Cafe\u0301 Noir", "Lviv"]
    assert {mark.label for mark in window.session.sheet.marks()} == {"PERSON", "ORG"}
    qtbot.waitUntil(lambda: dialog.counts.text() == "2 rules · 2 at work in this article")
    press(Key.Key_L)
    press(Key.Key_V)
    assert (dialog.search.text(), listed(dialog)) == ("lv", ["Lviv"])
    press(Key.Key_Return)
    dialog.form.kind.button(False).click()
    dialog.form.label.button("").click()
    press(Key.Key_Return)
    assert "Lviv" not in quotes(window)
    dialog.list.setFocus()
    press(Key.Key_Delete)
    assert listed(dialog) == ["Cafe\u0301 Noir"]
    assert quotes(window).count("Lviv") == 2
    press(Key.Key_Z, Mod.ControlModifier)
    assert listed(dialog) == ["Cafe\u0301 Noir", "Lviv"]
    press(Key.Key_Y, Mod.ControlModifier)
    assert listed(dialog) == ["Cafe\u0301 Noir"]
    press(Key.Key_Escape)
    assert dialog.isHidden()


def test_the_list_does_not_undo_a_decision(qtbot: QtBot, window: MainWindow):
    press(Key.Key_A)
    press(Key.Key_H, Mod.ControlModifier)
    dialog = opened(qtbot, window)
    press(Key.Key_Z, Mod.ControlModifier)
    assert window.session.sheet.decided_count == 1
    assert dialog.told.text() == "The last thing done was about no rule."


def test_without_rules_the_search_field_keeps_its_place_and_takes_the_keys(qtbot: QtBot, window: MainWindow):
    window.house.keeping.save(HouseRule(new_rule_id(), RuleKind.NEVER, "Lviv"))
    press(Key.Key_H, Mod.ControlModifier)
    dialog = opened(qtbot, window)
    place = dialog.search.pos()
    assert QApplication.focusWidget() is dialog.list
    press(Key.Key_Z, Mod.ControlModifier)
    qtbot.waitUntil(dialog.empty.isVisible)
    assert QApplication.focusWidget() is dialog.search
    dialog.layout().activate()
    assert dialog.search.pos() == place


def test_esc_leaves_the_form_without_saving(qtbot: QtBot, window: MainWindow):
    press(Key.Key_H, Mod.ControlModifier)
    dialog = opened(qtbot, window)
    press(Key.Key_Insert)
    dialog.form.words.setText("Lviv")
    press(Key.Key_Escape)
    assert dialog.isVisible() and listed(dialog) == []


def test_the_form_says_which_rule_it_takes_the_place_of(qtbot: QtBot, window: MainWindow):
    window.house.keeping.save(HouseRule(new_rule_id(), RuleKind.NEVER, "Lviv"))
    press(Key.Key_H, Mod.ControlModifier)
    dialog = opened(qtbot, window)
    press(Key.Key_Insert)
    dialog.form.words.setText("Lviv")
    dialog.form.label.button("GPE").click()
    assert "Takes the place of: “Lviv” is never proposed" in dialog.form.says.text()
    press(Key.Key_Return)
    assert [rule.kind for rule in dialog.model.rules] == [RuleKind.PATTERN]


def test_rules_opened_among_articles_come_in_and_conflicts_are_listed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    window.house.keeping.save(HouseRule(new_rule_id(), RuleKind.PATTERN, "Lviv", "GPE"))
    path = tmp_path / "r.house.jsonl"
    path.write_bytes(
        to_bytes(
            [
                HouseRule(new_rule_id(), RuleKind.PATTERN, "Lviv", "ORG"),
                HouseRule(new_rule_id(), RuleKind.NEVER, "Noir"),
                HouseRule(new_rule_id(), RuleKind.NEVER, "Oslo"),
            ]
        )
    )
    window.carrying.bring_in([path])
    dialog = opened(qtbot, window)
    assert listed(dialog) == ["Lviv", "Noir", "Oslo"]
    counts, conflict = dialog.told.text().split("\n")
    assert counts == "2 rules came in · 1 did not"
    assert "“Lviv” is ORG: here a rule says otherwise (“Lviv” is GPE)" in conflict
    assert "Noir" not in quotes(window)
    press(Key.Key_Z, Mod.ControlModifier)
    assert listed(dialog) == ["Lviv"]
