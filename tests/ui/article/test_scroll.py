"""The place in the text, whatever happens around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.span import Span
from curator.ui.article import ArticleView

MakeView = Callable[..., ArticleView]

LINE = "The council said on Friday that talks with its neighbours would go on in Geneva next week. "
TEXT = "\n\n".join(f"Paragraph {number}. " + LINE * (1 + number % 5) for number in range(200))


def top_of(view: ArticleView, point: int) -> float:
    return view.character_rect(point).top()


def test_text_stays_where_it_is_when_a_height_above_turns_out_otherwise(show: MakeView):
    view = show(TEXT)
    view.restore((200, 15.0))
    point = view.page.paragraphs.starts[202]
    before, bar = top_of(view, point), view.verticalScrollBar().value()
    view.page.paragraphs.set_height(10, view.page.paragraphs.height(10) + 500)
    view.scroll_by(0)
    assert view.place() == (200, 15.0)
    assert top_of(view, point) == before
    assert view.verticalScrollBar().value() == bar + 500


def test_scrolling_down_and_up_again_returns_to_the_same_line(show: MakeView):
    view = show(TEXT)
    view.restore((100, 7.0))
    for _ in range(40):
        view.scroll_by(333)
    for _ in range(40):
        view.scroll_by(-333)
    assert view.place() == (100, 7.0)


def test_the_bar_moves_the_text_and_reaches_both_ends(show: MakeView):
    view = show(TEXT)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.visible_paragraphs().stop == len(view.paragraph_spans())
    bar.setValue(0)
    assert view.visible_paragraphs().start == 0
    assert view.place()[1] < 0


def test_scrolling_by_steps_of_the_bar_reaches_the_end(show: MakeView):
    view = show(TEXT[:20_000])
    bar = view.verticalScrollBar()
    for _ in range(2000):
        bar.triggerAction(bar.SliderAction.SliderSingleStepAdd)
    assert view.visible_paragraphs().stop == len(view.paragraph_spans())
    assert bar.value() == bar.maximum()


def test_each_step_up_through_text_never_seen_moves_it_by_one_step(show: MakeView):
    # Wide letters: these paragraphs are higher than their number of characters lets expect.
    view = show("\n\n".join("MWMW WMWM " * (8 + number % 12) for number in range(200)))
    bar = view.verticalScrollBar()
    view.restore((300, 20.0))
    moved = []
    for _ in range(60):
        text = next(index for index in view.visible_paragraphs()[1:] if index % 2 == 0)
        point = view.page.paragraphs.starts[text]
        before = top_of(view, point)
        bar.triggerAction(bar.SliderAction.SliderSingleStepSub)
        moved.append(top_of(view, point) - before)
    assert moved == [pytest.approx(bar.singleStep())] * len(moved)


def test_scrolling_far_past_the_end_stops_at_the_end(show: MakeView):
    view = show("One line.\n\nAnother.", height=200)
    view.scroll_by(5000)
    assert view.visible_paragraphs() == range(0, 3)


def test_zoom_and_width_keep_the_first_visible_line(show: MakeView):
    view = show(TEXT)
    view.restore((128, 100.0))
    for change in (lambda: view.set_zoom(200), lambda: view.resize(500, 600), lambda: view.set_zoom(80)):
        point = view.point_at(QPointF(0, 5))
        change()
        QApplication.processEvents()
        assert abs(top_of(view, point)) < view.page.metrics.pitch.line
        assert not view.character_rect(point).isEmpty()


def test_zoom_has_steps_and_ends(show: MakeView, qtbot: QtBot):
    view = show(TEXT)
    with qtbot.waitSignal(view.zoomed) as told:
        view.zoom_by(1)
    assert told.args == [110]
    view.zoom_by(100)
    assert view.zoom == 300
    view.set_zoom(1)
    assert view.zoom == 50


def test_a_target_in_sight_moves_nothing(show: MakeView):
    view = show(TEXT)
    view.restore((40, 0.0))
    start = view.page.paragraphs.starts[42]
    view.ensure_visible(Span(start, start + 3))
    assert view.place() == (40, 0.0)


def test_a_target_out_of_sight_comes_to_rest_in_the_reading_band(show: MakeView):
    view = show(TEXT)
    for paragraph in (150, 300, 20):
        start = view.page.paragraphs.starts[paragraph]
        view.ensure_visible(Span(start, start + 9))
        share = top_of(view, start) / view.viewport().height()
        assert 0.2 <= share <= 0.7


def test_visible_paragraphs_are_told_once_when_they_change(show: MakeView, qtbot: QtBot):
    view = show(TEXT)
    told: list[tuple[int, int]] = []
    view.visible_changed.connect(lambda first, last: told.append((first, last)))
    view.restore((50, 0.0))
    view.restore((50, 1.0))
    assert told == [(50, view.visible_paragraphs().stop - 1)]


def test_the_heading_scrolls_with_the_text_and_pushes_it_down(show: MakeView):
    view = show(TEXT)
    bare = top_of(view, 0)
    view.set_heading("A title", "11 Nov 2023")
    assert top_of(view, 0) > bare + 40
    view.set_article(TEXT, [])
    assert top_of(view, 0) > bare + 40
    view.restore((10, 0.0))
    view.set_heading("Another title", "")
    assert view.place() == (10, 0.0)


def test_an_empty_article_is_shown(show: MakeView):
    view = show("")
    assert view.visible_paragraphs() == range(0, 1)
    assert view.point_at(QPointF(300, 300)) == 0
    assert not view.grab().isNull()
