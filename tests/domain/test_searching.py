"""What is typed into the search becomes terms; nothing in it is an operator that one did not mean."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from curator.domain.finding import index_words, indexed
from curator.domain.searching import Filters, Request, Term, parse


def terms(typed: str) -> list[str]:
    """Terms in short: -excluded, prefix*, words in a row with dots between."""
    return [("-" * one.is_excluded) + ".".join(one.words) + ("*" * one.is_prefix) for one in parse(typed)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("kyiv grain", ["kyiv", "grain"]),
        ('"peace plan" zel* -Lavrov', ["peace.plan", "zel*", "-lavrov"]),
        ("“peace plan” «grain deal»", ["peace.plan", "grain.deal"]),
        ('-"peace plan"', ["-peace.plan"]),
        ('"peace pl*"', ["peace.pl*"]),
        ('"never closed', ["never.closed"]),
        ("U.N. Café", ["u.n", "cafe"]),
        ("北京 🚨", ["北.京", "🚨"]),
        ("AND OR NOT NEAR(a b) title:x ^y {z}", ["and", "or", "not", "near.a", "b", "title.x", "y", "z"]),
        ("peace-plan - * \" -- … \x00 '", ["peace.plan"]),
        ("", []),
        ("\ud83d half", ["half"]),
    ],
)
def test_words_phrases_beginnings_and_what_is_not_wanted(typed: str, read: list[str]):
    assert terms(typed) == read


def test_what_would_bring_every_article_asks_for_nothing():
    assert not Request().asks
    assert not Request(parse("-lviv")).asks
    assert Request(parse("lviv")).asks
    assert Request(filters=Filters(outlet="AP")).asks


def found(typed: str, text: str) -> list[tuple[str, Term]]:
    request = Request(parse(typed))
    return [(hit.of(text), request.sought[place]) for hit, place in request.finder().hits_with_places(text)]


def test_a_line_shows_each_term_where_it_stands():
    text = "The U.N. Council’s councillors, 在北京. Un-council 🚨"
    assert [quote for quote, _ in found('"u n" council*', text)] == [
        "U.N",
        "Council",
        "councillors",
        "council",
    ]
    assert [quote for quote, _ in found("北京 🚨", text)] == ["北京", "🚨"]
    assert found("council", "councils") == []


def test_words_in_a_row_may_have_anything_but_words_between():
    assert [
        quote for quote, _ in found('"peace plan"', "peace, plan; peace\nplan; peace a plan; peaceplan")
    ] == [
        "peace, plan",
        "peace\nplan",
    ]


def test_a_beginning_takes_the_whole_word():
    assert [quote for quote, _ in found("zel*", "Zelenskyy’s and Ze\u0301liko\u0301 azel")] == [
        "Zelenskyy",
        "Ze\u0301liko\u0301",
    ]


SIGNS = st.lists(
    st.sampled_from([*"abzAßЙї北 ไทย🚨“”\"'*-(){}:^+.,\n", "e\u0301", "कि", "كِ"]), max_size=30
).map("".join)


@given(SIGNS)
def test_every_word_of_a_text_is_found_where_the_index_has_it(text: str):
    # Longer runs of signs that stand for two each are in no word, and all their spellings would be endless.
    assume("ßßßß" not in text.replace("\u0301", ""))
    for word in dict.fromkeys(index_words(text)):
        assert re.search(f"(?:^|[^a-z0-9]){re.escape(indexed(word).strip())}", f" {indexed(text)} ")
        assert found(f'"{word}"', text), word
