"""By the mouse alone: presses and moves as the platform sends them, and what the journal then says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Annotation
from curator.store.workspace import Workspace
from curator.ui.window import MainWindow

from .conftest import TEXT, bring, mark_of, proposed
from .windows import open_window

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    article = bring(workspace)
    made = open_window(qtbot, workspace, tmp_path, proposed)
    made.resize(1280, 860)
    made.session.open(article)
    QApplication.processEvents()
    yield made
    made.close()


def screen_of(widget: QWidget) -> QWindow:
    """The platform's window around a widget: what is sent there finds its way as from a real mouse."""
    found = widget.window().windowHandle()
    assert found is not None
    return found


def click(widget: QWidget, at: QPoint | None = None, button: Qt.MouseButton = LEFT) -> None:
    QApplication.processEvents()
    assert widget.isVisible()
    place = widget.mapTo(widget.window(), widget.rect().center() if at is None else at)
    QTest.mouseClick(screen_of(widget), button, NO_KEYS, place)
    QApplication.processEvents()


def word(window: MainWindow, quote: str, *, end: bool = False) -> QPoint:
    """Just inside the start or the end of a quote, in the text's viewport."""
    rect = window.view.character_rect(TEXT.index(quote) + (len(quote) - 1 if end else 0))
    return QPoint(round(rect.right() - 1 if end else rect.left() + 1), round(rect.center().y()))


def drag(window: MainWindow, quote: str) -> None:
    """Select a quote: press at its start, move, let go at its end."""
    port, start, end = window.view.viewport(), word(window, quote), word(window, quote, end=True)
    first, middle, last = (port.mapTo(window, at) for at in (start, (start + end) / 2, end))
    QTest.mousePress(screen_of(window), LEFT, NO_KEYS, first)
    QTest.mouseMove(screen_of(window), middle)
    QTest.mouseMove(screen_of(window), last)
    QTest.mouseRelease(screen_of(window), LEFT, NO_KEYS, last)
    QApplication.processEvents()


def choose(*names: str) -> None:
    """Click through the menu that is open, submenu by submenu, by what stands on the entries."""
    for name in names:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(one for one in menu.actions() if one.text().split("\t")[0] == name)
        click(menu, menu.actionGeometry(entry).center())


def button(window: QWidget, name: str) -> QAbstractButton:
    """The button in sight with this name."""
    return next(one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.text() == name)


def acts(workspace: Workspace) -> list[str]:
    """What the journal says was done, from the first decision on."""
    known = [edit.act for edit in workspace.journal.edits()]
    return [act for act in known if act.startswith(("mention.", "claim.")) or act == "article.done"]


def decided(window: MainWindow, mark: str) -> Annotation:
    return window.session.sheet.annotations[mark]


def test_a_name_is_confirmed_rejected_and_relabelled_by_the_mouse(window: MainWindow, workspace: Workspace):
    port, marks = window.view.viewport(), window.session
    mayor, lviv, cafe = (mark_of(marks, quote) for quote in ("Ilva Brandt", "Lviv", "Cafe\u0301 Noir"))
    click(port, word(window, "Brandt"))
    assert window.session.focus == mayor
    click(button(window.inspector, "Confirm"))
    click(port, word(window, "Lviv"), RIGHT)
    choose("Reject or remove")
    click(port, word(window, "Cafe"), RIGHT)
    choose("Label", "GPE")
    click(port, word(window, "Cafe"))
    click(window.inspector.labels.buttons["PERSON"])
    assert acts(workspace) == ["mention.confirm", "mention.reject", "mention.relabel", "mention.relabel"]
    assert decided(window, lviv).verdict.value == "rejected"
    assert decided(window, cafe).label == "PERSON"


def test_a_link_is_chosen_from_the_list_and_taken_away(window: MainWindow, workspace: Workspace):
    kyiv = mark_of(window.session, "Kyiv", 1)
    click(window.view.viewport(), word(window, "Kyiv is calm"))
    click(window.inspector.links.open_button)
    rows = window.inspector.links.choices
    click(rows.viewport(), rows.visualRect(rows.model().index(0, 0)).center())
    assert decided(window, kyiv).link.kb_id == "e1"
    click(window.view.viewport(), word(window, "Kyiv is calm"), RIGHT)
    choose("Link", "Remove the link")
    assert decided(window, kyiv).link is None
    assert acts(workspace) == ["mention.link", "mention.unlink"]


def test_selected_words_become_a_name_and_a_claim_with_a_source(window: MainWindow, workspace: Workspace):
    drag(window, "burned down")
    click(button(window.marking.strip, "EVENT"))
    drag(window, "Lviv is calm")
    click(button(window.marking.strip, "CLAIM"))
    claim = window.session.focused_mark()
    assert claim.quotes == ("Lviv is calm",)
    click(window.inspector.source.open_button)
    rows = window.inspector.source.choices
    click(rows.viewport(), rows.visualRect(rows.model().index(0, 0)).center())
    assert decided(window, claim.id).claim.source
    click(window.inspector.attributes.open_button)
    click(window.inspector.attributes.buttons["kind"][1])
    assert decided(window, claim.id).claim.kind == "prediction"
    assert acts(workspace) == ["mention.add", "claim.add", "claim.source", "claim.attribute"]


def test_the_menu_takes_back_and_the_bar_ends_the_article(window: MainWindow, workspace: Workspace):
    first = window.session.sheet.article.id
    click(button(window.inspector, "Confirm"))
    click(window.marking.button)
    choose("Edit", "Undo")
    assert window.session.sheet.annotations == {}
    click(window.marking.button)
    choose("Article", "Done, open the next")
    click(window.finishing.end)
    assert acts(workspace) == ["mention.confirm", "mention.confirm", "article.done"]
    assert workspace.articles.get(first).state.value == "done"
