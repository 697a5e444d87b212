import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span
from curator.domain.tokens import (
    is_inside_character,
    snap,
    step,
    step_character,
    tokens,
    words,
    words_near,
)

CAFE = "Cafe\u0301"


def texts(line: str) -> list[str]:
    return [word.of(line) for word in words(line, Span(0, len(line)))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kyiv’s plan", ["Kyiv", "’s", "plan"]),
        ("the U.N. Charter.", ["the", "U.N.", "Charter", "."]),
        ("Nagorno-Karabakh", ["Nagorno", "-", "Karabakh"]),
        (f"{CAFE} José", [CAFE, "José"]),
        ("O’Brien’s 3,000.5", ["O’Brien", "’s", "3,000.5"]),
        ("👨\u200d👩\u200d👧 🇺🇦🚨", ["👨\u200d👩\u200d👧", "🇺🇦", "🚨"]),
        ("السَّلام عليكم", ["السَّلام", "عليكم"]),
        ("a\u2028b", ["a", "b"]),
    ],
)
def test_words_are_what_a_reader_would_call_words(line: str, expected: list[str]):
    assert texts(line) == expected


@given(st.text())
def test_tokens_and_single_spaces_rebuild_any_text(text: str):
    at = 0
    for token in tokens(text):
        assert token.start == at
        assert token.end > token.start
        at = token.end + token.ws
        assert not token.ws or text[token.end] == " "
    assert at == len(text)


def test_a_selection_grows_to_whole_words_and_sheds_blanks():
    line = "🚨 In Kyiv today"
    assert snap(line, Span(6, 8)).of(line) == "Kyiv"
    assert snap(line, Span(4, 10)).of(line) == "Kyiv"
    assert snap(line, Span(3, 6)).of(line) == "In Kyiv"


def test_an_edge_moves_by_words_within_its_paragraph():
    text = "one two three\nfour"
    assert step(text, 4, 1, edge_is_start=True) == 8
    assert step(text, 4, -1, edge_is_start=True) == 0
    assert step(text, 7, 1, edge_is_start=False) == 13
    assert step(text, 13, 1, edge_is_start=False) == 13
    assert step(text, 14, -1, edge_is_start=True) == 14


def test_an_edge_moves_by_characters_past_blanks_and_never_into_a_letter():
    text = f"{CAFE} de"
    assert step_character(text, 0, 1, edge_is_start=True) == 1
    assert step_character(text, 3, 1, edge_is_start=True) == 6  # not onto the accent, not onto the blank
    assert step_character(text, 5, 1, edge_is_start=False) == 7
    assert step_character(text, 3, 1, edge_is_start=False) == 5
    assert step_character(text, 0, -1, edge_is_start=True) == 0


@pytest.mark.parametrize("text", [CAFE, "👨\u200d👩\u200d👧", "👍🏽", "🇺🇦🇨🇭", "نَعَم", "a\u200db"], ids=ascii)
def test_a_cut_inside_a_character_is_known(text: str):
    cuts = [at for at in range(len(text) + 1) if not is_inside_character(text, at)]
    whole = {
        CAFE: [0, 1, 2, 3, 5],
        "👨\u200d👩\u200d👧": [0, 5],
        "👍🏽": [0, 2],
        "🇺🇦🇨🇭": [0, 2, 4],
        "نَعَم": [0, 2, 4, 5],
        "a\u200db": [0, 2, 3],
    }
    assert cuts == whole[text]


@given(
    st.lists(st.sampled_from([CAFE, "U.N.", "👨\u200d👩\u200d👧", "سلام", ",", "x"]), min_size=800), st.data()
)
def test_near_a_place_of_a_very_long_line_are_the_words_of_the_whole_line(
    parts: list[str], data: st.DataObject
):
    line = " ".join(parts)
    at = data.draw(st.integers(0, len(line) - 1))
    near = words_near(line, at)
    whole = words(line, Span(0, len(line)))
    assert near == whole[whole.index(near[0]) : whole.index(near[0]) + len(near)]
    assert [word for word in near if word.start <= at < word.end] == [
        word for word in whole if word.start <= at < word.end
    ]


def test_an_edge_finds_the_next_word_behind_any_number_of_blanks():
    line = f"one{' ' * 5_000}two"
    assert step(line, 0, 1, edge_is_start=True) == 5_003
    assert step(line, 5_003, -1, edge_is_start=True) == 0
