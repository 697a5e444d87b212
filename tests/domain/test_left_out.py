"""What a text leaves out of its file, shown in its place; what was only joined is not left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from curator.domain.left_out import Line, beside

LINES = st.lists(
    st.sampled_from(["", "Share", "The mill burned down.", "🚨 e\u0301", "مرحبا بكم", "12", "a\u2028b"])
    | st.text(max_size=8),
    max_size=12,
).map("\n".join)


def left_out(text: str, everything: str) -> list[str]:
    return [line.text for line in beside(text, everything) if not line.kept]


@given(LINES, LINES)
def test_the_kept_lines_are_the_text_to_the_letter(text: str, everything: str):
    assert "\n".join(line.text for line in beside(text, everything) if line.kept) == text


@given(LINES)
def test_of_a_text_that_is_everything_nothing_is_left_out(text: str):
    assert left_out(text, text) == []
    assert left_out(text, "") == []


def test_navigation_and_captions_stand_where_they_were():
    text = "The mill burned.\n\nIt was insured."
    everything = "Home · News\nThe mill burned.\nPhoto: Ilva Brandt\nIt was insured.\nRead also: Grain"
    assert beside(text, everything) == (
        Line("Home · News", False),
        Line("The mill burned.", True),
        Line("Photo: Ilva Brandt", False),
        Line("", True),
        Line("It was insured.", True),
        Line("Read also: Grain", False),
    )


def test_lines_of_a_page_that_were_joined_are_not_left_out_but_its_number_is():
    text = "The govern-ment said that the mill burned.\n\nOn page 12 it says more of the government."
    printed = (
        "The govern-\nment said that\nthe mill burned.\n12\nOn page 12 it\nsays more of the govern-\nment."
    )
    assert left_out(text.replace("govern-ment", "government"), printed) == ["12"]


def test_of_equal_paragraphs_as_many_are_left_out_as_the_text_has_fewer():
    assert left_out("No.\n\nYes.", "No.\nNo.\nNo.\nYes.") == ["No.", "No."]


def test_blanks_make_no_difference():
    assert left_out("The mill  burned.", "  The\u00a0mill burned. ") == []
