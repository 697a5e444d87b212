"""Which paragraph a mark belongs to, nesting, lanes and numbers."""

from __future__ import annotations

from dataclasses import replace

from curator.domain.mark import Layer, Mark, Status
from curator.domain.span import Span
from curator.ui.article.marks import MarkIndex, arrange
from curator.ui.article.paragraphs import Paragraphs

TEXT = "The mayor of Kyiv spoke.\nHe said so.\nNobody else did."


def entity(mark_id: str, start: int, end: int) -> Mark:
    return Mark(mark_id, Layer.ENTITY, (Span(start, end),), "GPE", Status.SUGGESTED)


def claim(mark_id: str, *parts: tuple[int, int]) -> Mark:
    spans = tuple(Span(*part) for part in parts)
    return Mark(mark_id, Layer.CLAIM, spans, "CLAIM", Status.SUGGESTED)


def test_changing_a_mark_touches_only_the_paragraphs_it_leaves_and_enters():
    index = MarkIndex(Paragraphs(TEXT), [entity("a", 4, 9), entity("b", 37, 43)])
    assert index.put(replace(index.get("a"), status=Status.CONFIRMED)) == {0}
    assert index.put(entity("a", 25, 27)) == {0, 1}
    assert index.of_paragraph(0) == []
    assert [mark.id for mark in index.of_paragraph(1)] == ["a"]
    assert index.remove("a") == {1}
    assert index.remove("a") == set()
    assert [mark.id for mark in index] == ["b"]


def test_a_claim_in_two_parts_stands_in_their_paragraphs_and_not_between():
    index = MarkIndex(Paragraphs(TEXT), [claim("c", (0, 9), (37, 52))])
    assert index.places("c") == {0, 2}
    assert index.of_paragraph(1) == []


def test_claims_are_numbered_in_reading_order_outer_before_inner():
    index = MarkIndex(Paragraphs(TEXT), [claim("late", (37, 52)), claim("inner", (0, 9))])
    assert (index.number("inner"), index.number("late")) == (1, 2)
    index.put(claim("outer", (0, 20)))
    assert [index.number(name) for name in ("outer", "inner", "late")] == [1, 2, 3]
    index.remove("inner")
    assert index.number("late") == 2


def test_an_entity_is_one_deeper_than_the_one_around_it():
    marks = [entity("outer", 4, 17), entity("inner", 13, 17), entity("beside", 18, 23)]
    placed = {one.mark.id: one.depth for one in arrange(marks, Span(0, 24))}
    assert placed == {"outer": 0, "inner": 1, "beside": 0}


def test_overlapping_claims_take_lanes_of_their_own_and_a_later_one_the_first_again():
    marks = [claim("a", (0, 10)), claim("b", (5, 15)), claim("c", (12, 20))]
    assert [one.depth for one in arrange(marks, Span(0, 24))] == [0, 1, 0]


def test_a_mark_over_two_paragraphs_begins_in_one_and_ends_in_the_other():
    mark = claim("c", (13, 30))
    first, second = (arrange([mark], span)[0] for span in (Span(0, 24), Span(25, 36)))
    assert (first.first, first.last, first.spans) == (True, False, (Span(13, 24),))
    assert (second.first, second.last, second.spans) == (False, True, (Span(0, 5),))
