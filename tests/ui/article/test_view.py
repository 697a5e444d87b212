"""Marks, focus and selection of the view, and how little each change draws."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.mark import Layer, Mark, Status
from curator.domain.span import Span
from curator.ui.article import ArticleView
from curator.ui.theme import DARK, LabelStyle

MakeMark = Callable[..., Mark]
MakeView = Callable[..., ArticleView]

TEXT = "Kyiv’s mayor spoke. 🚨\n\nThe Council met in Brussels.\n\nNobody else did."


class Painted(ArticleView):
    """Remembers the areas that were painted."""

    def __init__(self, labels: dict[str, LabelStyle]) -> None:
        super().__init__(DARK, labels)
        self.areas: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.areas.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def painted(qtbot: QtBot, labels: dict[str, LabelStyle]) -> Painted:
    view = Painted(labels)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    return view


def test_changing_one_mark_makes_new_shapes_for_its_paragraph_only(show: MakeView, entity: MakeMark):
    mark = entity(TEXT, "Brussels", "GPE", Status.SUGGESTED)
    view = show(TEXT, [entity(TEXT, "Kyiv", "GPE"), mark])
    before = [view.page.decor(index) for index in range(5)]
    view.set_mark(replace(mark, status=Status.CONFIRMED))
    after = [view.page.decor(index) for index in range(5)]
    assert [old is new for old, new in zip(before, after, strict=True)] == [True, True, False, True, True]
    assert view.page.decor(2).boxes[0].mark.status is Status.CONFIRMED


def test_changing_one_mark_lays_out_no_text(show: MakeView, entity: MakeMark):
    mark = entity(TEXT, "Brussels", "GPE", Status.SUGGESTED)
    view = show(TEXT, [mark])
    before = view.page.typeset(2)
    view.set_mark(replace(mark, status=Status.ADDED, label="ORG"))
    view.remove_mark(mark.id)
    assert view.page.typeset(2) is before


def test_changing_one_mark_repaints_its_paragraph_only(painted: Painted, entity: MakeMark):
    mark = entity(TEXT, "Brussels", "GPE", Status.SUGGESTED)
    painted.set_article(TEXT, [mark])
    QApplication.processEvents()
    painted.areas.clear()
    painted.set_mark(replace(mark, status=Status.CONFIRMED))
    QApplication.processEvents()
    (area,) = painted.areas
    (box,) = painted.mark_rects(mark.id)
    assert area.toRectF().contains(box)
    assert area.height() <= painted.page.height(2)


def test_a_new_claim_gives_later_ones_their_new_numbers_on_the_screen(painted: Painted, claim: MakeMark):
    painted.set_article(TEXT, [claim(TEXT, "Nobody else did")])
    QApplication.processEvents()
    painted.areas.clear()
    painted.set_mark(claim(TEXT, "mayor spoke"))
    QApplication.processEvents()
    assert painted.areas[-1] == painted.viewport().rect()


def test_marks_are_added_replaced_and_removed_by_id(show: MakeView, entity: MakeMark):
    view = show(TEXT, [entity(TEXT, "Kyiv", "GPE")])
    view.set_marks([entity(TEXT, "Brussels", "GPE"), entity(TEXT, "Kyiv", "PERSON")])
    assert view.marks.get("Kyiv").label == "PERSON"
    assert len(view.mark_rects("Brussels")) == 1
    view.remove_mark("Brussels")
    assert view.mark_rects("Brussels") == []
    assert view.marks.get("Brussels") is None
    view.remove_mark("Brussels")


def test_rejected_marks_can_be_hidden_and_come_back(show: MakeView, entity: MakeMark, claim: MakeMark):
    rejected = Status.REJECTED
    marks = [entity(TEXT, "Kyiv", "GPE", rejected), claim(TEXT, "The Council met", status=rejected)]
    view = show(TEXT, marks)
    assert view.mark_rects("Kyiv") and view.mark_rects(marks[1].id)
    view.set_show_rejected(False)
    assert not view.mark_rects("Kyiv") and not view.mark_rects(marks[1].id)
    view.set_article(TEXT, marks)
    assert not view.mark_rects("Kyiv")
    view.set_show_rejected(True)
    assert view.mark_rects("Kyiv")


@pytest.mark.parametrize("layer", list(Layer))
def test_every_status_looks_different_without_colour(show: MakeView, layer: Layer):
    pictures = set()
    view = show(TEXT)
    for status in Status:
        view.set_article(TEXT, [Mark("m", layer, (Span(26, 37),), "ORG", status)])
        grey = view.grab().toImage().convertToFormat(view.grab().toImage().Format.Format_Grayscale8)
        pictures.add(bytes(grey.constBits()))
    assert len(pictures) == len(Status)


def test_focus_hint_and_companions_each_change_the_picture(show: MakeView, entity: MakeMark):
    view = show(TEXT, [entity(TEXT, "Kyiv", "GPE")])
    pictures = [view.grab().toImage()]
    for act in (view.set_hint, view.set_focus, lambda name: view.set_companions([name])):
        act("Kyiv")
        pictures.append(view.grab().toImage())
        act(None) if act in (view.set_hint, view.set_focus) else view.set_companions([])
        assert view.grab().toImage() == pictures[0]
    assert all(left != right for left, right in zip(pictures, pictures[1:], strict=False))


def test_a_theme_changes_the_paper_and_nothing_else(show: MakeView, entity: MakeMark):
    view = show(TEXT, [entity(TEXT, "Kyiv", "GPE")])
    view.restore((0, 5.0))
    place, rects = view.place(), view.mark_rects("Kyiv")
    view.set_theme(DARK)
    assert view.grab().toImage().pixelColor(3, 3) == DARK.paper
    assert (view.place(), view.mark_rects("Kyiv")) == (place, rects)


def test_the_selection_is_copied_as_it_is_stored(show: MakeView):
    text = "One\u00a0two\u2028three 🚨 four"
    view = show(text)
    view.copy()
    view.select(Span(3, 16))
    view.copy()
    assert QGuiApplication.clipboard().text() == text[3:16]


def test_a_new_article_has_no_focus_and_no_selection(show: MakeView, entity: MakeMark):
    view = show(TEXT, [entity(TEXT, "Kyiv", "GPE")])
    view.set_focus("Kyiv")
    view.select(Span(0, 4))
    view.set_article("Another text.", [])
    assert view.focus is None and view.selection() is None
    assert len(view.marks) == 0


def test_the_picture_of_an_article_holds_its_last_line(show: MakeView, entity: MakeMark):
    text = TEXT + "\n\n" + "More of the same. " * 300
    view = show(text, [entity(text, "Kyiv", "GPE")])
    image = view.render_article(800)
    assert (image.width(), image.height() > 1500) == (800, True)
    below = image.copy(100, image.height() - 120, 600, 100)
    assert below != image.copy(0, 0, 600, 100)
    assert len({below.pixel(x, y) for x in range(0, 600, 3) for y in range(0, 100, 3)}) > 5
    assert view.render_article(800, 300).height() == 300


def test_an_article_view_comes_and_goes_many_times(qtbot: QtBot, labels: dict[str, LabelStyle]):
    for _ in range(60):
        view = ArticleView(DARK, labels)
        view.set_article(TEXT, [])
        assert QAccessible.queryAccessibleInterface(view).role() == QAccessible.Role.Document
        view.deleteLater()
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def test_a_screen_reader_reads_text_and_marks_in_its_own_counting(show: MakeView, entity: MakeMark):
    text = "🚨 Kyiv is calm"
    view = show(text, [entity(text, "Kyiv", "GPE", Status.CONFIRMED)])
    reader = QAccessible.queryAccessibleInterface(view).textInterface()
    assert reader.characterCount() == len(text) + 1
    assert reader.text(3, 7) == "Kyiv"
    told, start, end = reader.attributes(4)
    assert (start, end) == (3, 7)
    assert "GPE confirmed" in told
    view.set_focus("Kyiv")
    assert reader.cursorPosition() == 3
