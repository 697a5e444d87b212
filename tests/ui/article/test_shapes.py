"""What stands where on the page, and what a click there means."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF

from curator.domain.mark import Layer, LinkState, Mark, Status
from curator.domain.span import Span
from curator.ui.article import ArticleView
from curator.ui.article.decor import Decor

MakeMark = Callable[..., Mark]
MakeView = Callable[..., ArticleView]

TEXT = "Kyiv’s mayor, Vitali Klitschko, met the European Council President in Brussels."
LONG = "On Friday in the capital of the country the President of the European Council of the Union. " * 2
ARABIC = "قال الرئيس الأميركي Joe Biden في واشنطن اليوم إن الاتفاق جيد"


def shapes(view: ArticleView, paragraph: int = 0) -> Decor:
    return view.page.decor(paragraph)


def in_view(view: ArticleView, rect: QRectF) -> QPointF:
    """The middle of a rectangle of the first paragraph, in the viewport."""
    origin = view.character_rect(0).topLeft() - view.page.rects_of(0, Span(0, 1))[0].topLeft()
    return rect.center() + origin


def ink_of(view: ArticleView, quote: str) -> QRectF:
    start = view.text.index(quote)
    first, last = view.character_rect(start), view.character_rect(start + len(quote) - 1)
    return first.united(last)


def test_a_click_on_nested_boxes_means_the_inner_one_first(show: MakeView, entity: MakeMark):
    outer, inner = entity(TEXT, "European Council President"), entity(TEXT, "European Council", "ORG")
    view = show(TEXT, [outer, inner])
    at = ink_of(view, "European Council").center()
    assert view.hits(at) == [inner.id, outer.id]
    assert view.hits(ink_of(view, "President").center()) == [outer.id]


def test_a_nested_box_lies_inside_its_parent(show: MakeView, entity: MakeMark):
    view = show(TEXT, [entity(TEXT, "European Council President"), entity(TEXT, "European Council", "ORG")])
    outer, inner = shapes(view).boxes
    assert outer.rect.contains(inner.rect)
    assert inner.rect.top() > outer.rect.top() and inner.rect.bottom() < outer.rect.bottom()


def test_a_chip_is_hit_before_the_box_below_it(show: MakeView, entity: MakeMark):
    view = show(TEXT, [entity(TEXT, "European Council President"), entity(TEXT, "European Council", "ORG")])
    outer, inner = shapes(view).chips
    assert view.hits(in_view(view, outer.rect))[0] == outer.mark.id
    assert view.hits(in_view(view, inner.rect))[0] == inner.mark.id


def test_chips_of_one_line_do_not_touch_and_stand_outer_before_inner(show: MakeView, entity: MakeMark):
    quotes = ("European Council President", "European Council", "European")
    marks = [entity(TEXT, quote, status=Status.UNSURE, link=LinkState.LINKED) for quote in quotes]
    view = show(TEXT, marks)
    chips = [chip for chip in shapes(view).chips if not chip.crowded]
    assert [chip.mark.id for chip in chips][:2] == list(quotes[:2])
    for left, right in zip(chips, chips[1:], strict=False):
        assert right.rect.left() - left.rect.right() >= 2


def test_a_chip_without_room_shows_when_its_mark_has_the_focus(show: MakeView, entity: MakeMark):
    quotes = ("European Council President", "European Council", "European")
    view = show(TEXT, [entity(TEXT, quote, status=Status.UNSURE, link=LinkState.LINKED) for quote in quotes])
    crowded = next(chip for chip in shapes(view).chips if chip.crowded)
    assert not view.page.look.shows(crowded)
    view.set_focus(crowded.mark.id)
    assert view.page.look.shows(crowded)


def test_plain_text_and_the_claim_around_it_are_told_apart(show: MakeView, entity: MakeMark, claim: MakeMark):
    held = claim(TEXT, "Vitali Klitschko, met the European Council President")
    view = show(TEXT, [held, entity(TEXT, "Vitali Klitschko")])
    assert view.hits(ink_of(view, "mayor").center()) == []
    assert view.hits(ink_of(view, "met").center()) == [held.id]
    assert view.hits(ink_of(view, "Klitschko").center()) == ["Vitali Klitschko", held.id]
    badge = shapes(view).brackets[0].badge
    assert view.hits(in_view(view, badge)) == [held.id]


def test_a_wrapped_mark_has_a_piece_on_each_line_and_one_chip(show: MakeView, entity: MakeMark):
    quote = "in the capital of the country the President of the European Council of the Union"
    view = show(LONG, [entity(LONG, quote)])
    boxes, chips = shapes(view).boxes, shapes(view).chips
    assert len(boxes) == 2
    assert boxes[1].rect.top() - boxes[0].rect.top() == view.page.metrics.pitch.line
    assert len(chips) == 1
    assert chips[0].rect.bottom() == pytest.approx(boxes[0].rect.top(), abs=1.5)
    assert [box.last for box in boxes] == [False, True]


@pytest.mark.parametrize("zoom", [80, 100, 150])
def test_a_box_does_not_cover_the_comma_after_it(show: MakeView, entity: MakeMark, zoom: int):
    view = show(TEXT, [entity(TEXT, "Vitali Klitschko"), entity(TEXT, "Kyiv", "GPE")])
    view.set_zoom(zoom)
    for mark_id, follower in (("Vitali Klitschko", ", met"), ("Kyiv", "’s")):
        box = view.mark_rects(mark_id)[0]
        assert box.right() <= view.character_rect(TEXT.index(follower)).left() + 0.5


def test_a_box_has_air_before_a_space(show: MakeView, entity: MakeMark):
    view = show(TEXT, [entity(TEXT, "mayor"), entity(TEXT, "President")])
    box = view.mark_rects("President")[0]
    word = ink_of(view, "President")
    assert box.left() < word.left() - 0.9 and box.right() > word.right() + 0.9


def test_a_two_way_span_is_one_box_over_arabic_and_latin_words(show: MakeView, entity: MakeMark):
    quote = "الرئيس الأميركي Joe Biden"
    view = show(ARABIC, [entity(ARABIC, quote)])
    (box,) = view.mark_rects(quote)
    for word in ("الرئيس", "الأميركي", "Joe", "Biden"):
        start = ARABIC.index(word)
        for point in range(start, start + len(word)):
            rect = view.character_rect(point)
            assert rect.isEmpty() or box.contains(rect.center()), word
    for word in ("قال", "واشنطن"):
        assert not box.contains(view.character_rect(ARABIC.index(word)).center())


def test_a_span_of_one_direction_out_of_two_is_split_where_it_must_be(show: MakeView, entity: MakeMark):
    # Next to each other in the text, apart on the line: an Arabic word, then the first of two Latin ones.
    quote = "الأميركي Joe"
    view = show(ARABIC, [entity(ARABIC, quote)])
    boxes = view.mark_rects(quote)
    assert len(boxes) == 2
    biden = view.character_rect(ARABIC.index("Biden")).center()
    assert not any(box.contains(biden) for box in boxes)


def test_an_arabic_chip_stands_at_the_right_where_reading_begins(show: MakeView, entity: MakeMark):
    view = show(ARABIC, [entity(ARABIC, "الرئيس الأميركي Joe Biden")])
    (chip,), (box,) = shapes(view).chips, shapes(view).boxes
    assert chip.rect.right() == pytest.approx(box.rect.right(), abs=1.5)


def test_an_arabic_paragraph_begins_at_the_right_of_the_column(show: MakeView):
    view = show(ARABIC)
    right = view.page.rects_of(0, Span(0, 1))[0].right()
    assert right == pytest.approx(view.page.metrics.column, abs=2)


def test_a_claim_in_two_parts_has_two_lines_a_join_and_one_badge(show: MakeView, claim: MakeMark):
    view = show(TEXT, [claim(TEXT, "Vitali Klitschko", "in Brussels")])
    decor = shapes(view)
    assert len(decor.rules) == 2
    assert len(decor.brackets) == 1
    (join,) = decor.joins
    assert decor.rules[0].band.right() <= join.left + 4 and join.right <= decor.rules[1].band.left() + 4


def test_claims_that_overlap_have_lines_and_brackets_apart(show: MakeView, claim: MakeMark):
    quotes = ("mayor, Vitali Klitschko, met", "Klitschko, met the European")
    view = show(TEXT, [claim(TEXT, quote) for quote in quotes])
    first, second = shapes(view).rules
    assert second.y - first.y > 3
    left, right = shapes(view).brackets
    assert abs(left.x - right.x) > 5
    assert not left.badge.intersects(right.badge)


def test_an_emoji_before_a_name_does_not_move_its_box(show: MakeView, entity: MakeMark):
    text = "👩‍👩‍👧 🚨 e\u0301 Kyiv is calm"
    view = show(text, [entity(text, "Kyiv", "GPE")])
    box = view.mark_rects("Kyiv")[0]
    assert box.contains(view.character_rect(text.index("Kyiv")).center())
    assert box.contains(view.character_rect(text.index("Kyiv") + 3).center())
    assert not box.contains(view.character_rect(text.index("is calm")).center())


def test_a_line_separator_of_unicode_breaks_the_line_and_moves_no_box(show: MakeView, entity: MakeMark):
    text = "One\u2028Kyiv is calm"
    view = show(text, [entity(text, "Kyiv", "GPE")])
    box = view.mark_rects("Kyiv")[0]
    assert box.contains(view.character_rect(text.index("Kyiv")).center())
    assert box.top() > view.character_rect(0).bottom()


def test_a_mark_over_a_paragraph_break_shows_in_both_paragraphs(show: MakeView):
    text = "It began here\n\nand ended there."
    mark = Mark("m", Layer.ENTITY, (Span(3, 24),), "ORG", Status.CONFIRMED)
    view = show(text, [mark])
    assert len(view.mark_rects("m")) == 2
    assert len(shapes(view, 0).chips) == 1 and shapes(view, 2).chips == []


def test_without_the_lane_of_chips_lines_are_closer_and_focus_shows_a_chip(show: MakeView, entity: MakeMark):
    view = show(TEXT, [entity(TEXT, "Vitali Klitschko")])
    pitch = view.page.metrics.pitch.line
    view.set_compact(True)
    assert view.page.metrics.pitch.line < 0.8 * pitch
    (chip,) = shapes(view).chips
    assert not view.page.look.shows(chip)
    view.set_focus(chip.mark.id)
    assert view.page.look.shows(chip)
