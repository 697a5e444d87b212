"""Dragging the edges of the focused mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from curator.domain.edges import Edge
from curator.domain.mark import Layer, Mark, Status
from curator.domain.span import Parts, Span
from curator.ui.article import ArticleView

MakeView = Callable[..., ArticleView]
On, Told = Callable[..., ArticleView], list[tuple[str, list[str]]]
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier

TEXT = (
    "🚨 “We won,” she said in Cafe\u0301 Noir, “at once.”\n"
    "قال محمد علي إن المدينة هادئة في Kyiv اليوم.\n"
    + "A sentence that is much longer than one line of the column and so goes on and on. "
    * 3
)


def mark(*quotes: str, mark_id: str = "m") -> Mark:
    spans = tuple(Span(TEXT.index(quote), TEXT.index(quote) + len(quote)) for quote in quotes)
    layer = Layer.ENTITY if len(spans) == 1 else Layer.CLAIM
    return Mark(mark_id, layer, spans, "PERSON" if len(spans) == 1 else "CLAIM", Status.SUGGESTED)


def grip(view: ArticleView, part: int, *, start: bool) -> QPoint:
    """A point at which the mouse takes hold of an edge."""
    found = next(one for one in view.grips.all() if one.edge == Edge(part, start))
    return found.reach.center().toPoint()


def before(view: ArticleView, quote: str) -> QPoint:
    """Just inside the side at which a quote begins."""
    at = TEXT.index(quote)
    rect = view.character_rect(at)
    backwards = "\u0590" < TEXT[at] < "\u0700"
    return QPoint(round(rect.right() - 1 if backwards else rect.left() + 1), round(rect.center().y()))


def behind(view: ArticleView, quote: str) -> QPoint:
    """Just inside the side at which a quote ends."""
    at = TEXT.index(quote) + len(quote) - 1
    rect = view.character_rect(at)
    backwards = "\u0590" < TEXT[at] < "\u0700"
    return QPoint(round(rect.left() + 1 if backwards else rect.right() - 1), round(rect.center().y()))


def drag(view: ArticleView, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    hold(view, start, end, keys)
    QTest.mouseRelease(view.viewport(), LEFT, keys, end)


def hold(view: ArticleView, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    window = view.viewport()
    QTest.mouseMove(window, start)
    QTest.mousePress(window, LEFT, keys, start)
    for share in (0.5, 1.0):
        # QTest.mouseMove carries no keys: the pointer reads those of the press and the release.
        QTest.mouseMove(window, start + (end - start) * share)


def read(parts: Parts) -> list[str]:
    return [part.of(TEXT) for part in parts]


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def on(show: MakeView, told: Told) -> On:
    """`on("quote", …)`: a view with one focused mark of these parts; `told` hears what was dragged."""

    def make(*quotes: str) -> ArticleView:
        view = show(TEXT, [mark(*quotes)])
        view.set_focus("m")
        view.reshaped.connect(lambda mark_id, parts: told.append((mark_id, read(parts))))
        return view

    return make


def test_an_edge_is_dragged_to_whole_words_and_told_once(on: On, told: Told):
    view = on("Noir")
    drag(view, grip(view, 0, start=True), before(view, "Cafe\u0301"))
    assert told == [("m", ["Cafe\u0301 Noir"])]
    drag(view, grip(view, 0, start=False), behind(view, ", “at"))
    assert told[1] == ("m", ["Cafe\u0301 Noir, “at"])


def test_the_mark_is_seen_as_it_will_be_while_the_button_is_down(on: On, told: Told):
    view = on("Noir")
    hold(view, grip(view, 0, start=True), before(view, "in Cafe\u0301"))
    assert read(view.marks.get("m").parts) == ["in Cafe\u0301 Noir"]
    assert told == []


def test_escape_leaves_the_mark_as_it_was(on: On, told: Told):
    view = on("Noir")
    end = before(view, "in Cafe\u0301")
    hold(view, grip(view, 0, start=True), end)
    assert view.grips.cancel()
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, end)
    assert read(view.marks.get("m").parts) == ["Noir"]
    assert told == []


def test_a_drag_back_to_where_it_began_is_no_correction(on: On, told: Told):
    view = on("Noir")
    start = grip(view, 0, start=False)
    hold(view, start, behind(view, ", “at"))
    QTest.mouseMove(view.viewport(), start)
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, start)
    assert told == [] and read(view.marks.get("m").parts) == ["Noir"]


def test_with_alt_an_edge_stops_at_characters_but_inside_none(on: On, told: Told):
    view = on("Noir")
    accent = view.character_rect(TEXT.index("e\u0301"))
    drag(view, grip(view, 0, start=True), accent.center().toPoint() + QPoint(-3, 0), ALT)
    assert told == [("m", ["e\u0301 Noir"])]


def test_each_part_of_a_claim_has_its_edges_and_none_enters_another(on: On, told: Told):
    view = on("We won", "at once")
    assert len(view.grips.all()) == 4
    drag(view, grip(view, 0, start=False), behind(view, "at once"))
    assert told[-1][1] == ["We won,” she said in Cafe\u0301 Noir, “", "at once"]
    drag(view, grip(view, 1, start=False), before(view, "We won"))
    assert told[-1][1][1] == "at"


def test_in_arabic_the_start_is_at_the_right(on: On, told: Told):
    view = on("محمد علي")
    start, end = (next(g for g in view.grips.all() if g.edge == Edge(0, side)) for side in (True, False))
    assert start.at.left() > end.at.left()
    assert (start.outward, end.outward) == (1, -1)
    drag(view, grip(view, 0, start=True), before(view, "قال"))
    drag(view, grip(view, 0, start=False), behind(view, "المدينة"))
    assert [parts for _, parts in told] == [["قال محمد علي"], ["قال محمد علي إن المدينة"]]


def test_latin_words_in_an_arabic_line_are_held_at_their_own_sides(on: On):
    view = on("Kyiv")
    start, end = (next(g for g in view.grips.all() if g.edge == Edge(0, side)) for side in (True, False))
    assert start.at.left() < end.at.left()
    assert (start.outward, end.outward) == (-1, 1)


def test_a_mark_of_several_lines_is_held_on_its_first_and_its_last(on: On, told: Told):
    view = on(TEXT.split("\n")[2].strip())
    start, end = (next(g for g in view.grips.all() if g.edge == Edge(0, side)) for side in (True, False))
    assert end.at.top() > start.at.top() + view.line_pitch()
    drag(view, grip(view, 0, start=False), before(view, "that is"))
    assert told[-1][1] == ["A sentence"]


def test_the_cursor_says_that_an_edge_can_be_dragged_and_its_grip_grows(on: On):
    view = on("Noir")
    QTest.mouseMove(view.viewport(), view.mark_rects("m")[0].center().toPoint())
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    quiet = view.grab().toImage()
    QTest.mouseMove(view.viewport(), grip(view, 0, start=True))
    assert view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
    assert dark(view.grab().toImage()) > dark(quiet)
    QTest.mouseMove(view.viewport(), QPoint(4, 400))
    assert view.grips.hot is None


def test_a_grip_leaves_a_comma_to_be_read(on: On):
    view = on("Noir")
    drawn = next(one.shape(QSizeF(3.5, 11.0)) for one in view.grips.all() if not one.edge.is_start)
    assert drawn.right() < view.character_rect(TEXT.index(", “at")).center().x()


def test_without_a_focus_there_is_nothing_to_take_hold_of(on: On):
    view = on("Noir")
    at = grip(view, 0, start=True)
    view.set_focus(None)
    assert view.grips.all() == []
    QTest.mouseMove(view.viewport(), at)
    assert view.viewport().cursor().shape() is not Qt.CursorShape.SizeHorCursor


def test_a_click_on_a_grip_is_a_click_on_the_mark(on: On):
    view = on("Noir")
    clicked: list[str] = []
    view.clicked.connect(clicked.append)
    inner = next(g for g in view.grips.all() if g.edge.is_start).at.center().toPoint() + QPoint(2, 0)
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, inner)
    assert clicked == ["m"]


def test_another_article_forgets_a_drag(on: On, told: Told):
    view = on("Noir")
    end = before(view, "in Cafe\u0301")
    hold(view, grip(view, 0, start=True), end)
    view.set_article("Another text.", [])
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, end)
    assert told == [] and len(view.marks) == 0


def dark(image: QImage) -> int:
    """How many pixels have the colour of the focus."""
    wide, tall = image.width(), image.height()
    return sum(image.pixelColor(x, y).lightness() < 40 for x in range(0, wide) for y in range(0, tall, 2))
