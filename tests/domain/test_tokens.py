import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span
from curator.domain.tokens import (
    MARK,
    is_inside_character,
    pieces,
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


LETTER_MARKS = re.compile(f"{MARK}*")


def plainly(text: str) -> Iterator[str]:
    """The tokens by the rule in words (docs/decisions/0006), one character after the other."""
    at = 0
    while at < len(text):
        end = next(filter(None, (kind(text, at) for kind in KINDS)))
        yield text[at:end]
        at = end + (not text[at].isspace() and text[end : end + 1] == " ")


def run(text: str, at: int, wanted: Callable[[str], bool]) -> int:
    while at < len(text) and wanted(text[at]):
        at += 1
    return at


def is_letter(character: str) -> bool:
    return re.fullmatch(r"[^\W\d_]", character) is not None


def marks(text: str, at: int) -> int:
    found = LETTER_MARKS.match(text, at)
    assert found
    return found.end()


def letters(text: str, at: int) -> int:
    while at < len(text) and is_letter(text[at]):
        at = marks(text, at + 1)
    return at


def is_s(text: str, at: int) -> bool:
    return text[at : at + 1] in ("s", "S", "ſ") and not re.match(r"\w", text[at + 1 : at + 2])


def blanks(text: str, at: int) -> int:
    end = run(text, at, lambda character: re.match(r"\s", character) is not None)
    return end if end > at else 0


def initials(text: str, at: int) -> int:
    count = 0
    while is_letter(text[at : at + 1] or " ") and text[at + 1 : at + 2] == ".":
        at, count = at + 2, count + 1
    return at if count > 1 else 0


def number(text: str, at: int) -> int:
    found = re.compile(r"\d+(?:[.,:]\d+)*").match(text, at)
    return found.end() if found else 0


def word(text: str, at: int) -> int:
    end = letters(text, at)
    while end > at and text[end : end + 1] in ("'", "’") and not is_s(text, end + 1):
        further = letters(text, end + 1)
        if further == end + 1:
            break
        end = further
    return end if end > at else 0


def possessive(text: str, at: int) -> int:
    return at + 2 if text[at] in "'’" and is_s(text, at + 1) else 0


def flag(text: str, at: int) -> int:
    pair = text[at : at + 2]
    return at + 2 if len(pair) == 2 and all("\U0001f1e6" <= one <= "\U0001f1ff" for one in pair) else 0


def dots(text: str, at: int) -> int:
    end = run(text, at, lambda character: character == ".")
    return end if end > at + 1 else 0


def anything(text: str, at: int) -> int:
    end = at + 1
    while (after := marks(text, end)) > end:
        end = after
        if end < len(text) and re.match(r"[^\w\s]", text[end]):
            end += 1
    return end


KINDS = (blanks, initials, number, word, possessive, flag, dots, anything)
TRICKY = [
    *"ab sſSs'’.,:12 \n\t\x1c_-–K\u2028\u00a0🇺🇦👨🏽",
    "e\u0301",
    "\u200d",
    "U.N.",
    "’s",
    "  ",
    "mayor said",
]


@given(st.lists(st.sampled_from(TRICKY)).map("".join))
def test_the_fast_way_to_tokens_is_the_rule(text: str):
    assert [token for token, _ in pieces(text)] == list(plainly(text))
    assert "".join(token + space for token, space in pieces(text)) == text
