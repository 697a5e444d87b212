"""Where paragraphs begin and end, and how high they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span
from curator.ui.article.paragraphs import LONGEST, Paragraphs, Pitch

PITCH = Pitch(line=40, gap=12, blank=10, characters=70)


@given(st.text(alphabet="ab \n🚨\u2028é", max_size=200))
def test_paragraphs_and_newlines_together_are_the_text(text: str):
    paragraphs = Paragraphs(text)
    parts = [paragraphs.span(index).of(text) for index in range(len(paragraphs))]
    assert "\n".join(parts) == text


def test_a_line_separator_of_unicode_does_not_end_a_paragraph():
    assert len(Paragraphs("one\u2028two\u2029three")) == 1


def test_a_long_paragraph_is_cut_after_a_space_and_loses_nothing():
    text = "word " * 2000
    paragraphs = Paragraphs(text)
    spans = [paragraphs.span(index) for index in range(len(paragraphs))]
    assert len(spans) == 3
    assert all(span.end - span.start <= LONGEST for span in spans)
    assert all(span.of(text).endswith(" ") for span in spans)
    assert "".join(span.of(text) for span in spans) == text
    assert [paragraphs.ends_hard(index) for index in range(3)] == [False, False, True]


def test_a_long_run_without_spaces_is_not_cut_inside_a_character():
    text = "x" + "e\u0301" * LONGEST
    paragraphs = Paragraphs(text)
    assert len(paragraphs) > 1
    assert all(paragraphs.span(index).of(text)[0] in "xe" for index in range(len(paragraphs)))


def test_every_character_is_found_in_its_paragraph():
    paragraphs = Paragraphs("ab\n\ncd")
    assert [paragraphs.at(point) for point in range(7)] == [0, 0, 0, 1, 2, 2, 2]
    assert paragraphs.covering(Span(1, 5)) == range(0, 3)
    assert paragraphs.covering(Span(4, 6)) == range(2, 3)


def test_a_corrected_height_moves_all_that_stands_below():
    paragraphs = Paragraphs("one\ntwo\nthree")
    paragraphs.estimate(PITCH)
    before = paragraphs.top(2)
    paragraphs.set_height(0, paragraphs.height(0) + 100)
    assert paragraphs.top(2) == before + 100
    assert paragraphs.at_pixel(before + 105) == (2, 5)


def test_an_empty_line_is_lower_than_a_line_of_text():
    paragraphs = Paragraphs("one\n\ntwo")
    paragraphs.estimate(PITCH)
    assert paragraphs.height(1) == PITCH.blank
    assert paragraphs.height(0) == PITCH.line + PITCH.gap
