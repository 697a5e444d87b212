"""Patterns on real text, and what becomes of the pipeline's suggestions beside them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.annotation import Link, Suggester, Suggestion
from curator.domain.house import HouseRule, says
from curator.domain.house_hits import SUGGESTER, HouseRules
from curator.domain.mark import Layer
from curator.domain.span import Span

from .test_house import NATO, always, never

BY = Suggester("model", "p", "1")


def found(rules: list[HouseRule], text: str) -> list[tuple[str, str]]:
    """The words and label of each hit."""
    return [(hit.span.of(text), hit.rule.label) for hit in HouseRules(rules).hits(text)]


def said(
    text: str,
    quote: str,
    label: str,
    score: float | None = 0.9,
    link: Link | None = None,
    layer: Layer = Layer.ENTITY,
) -> Suggestion:
    """A suggestion of a pipeline in a paragraph that begins at code point 100."""
    start = 100 + text.index(quote)
    return Suggestion(layer, (Span(start, start + len(quote)),), label, score, "name", BY, link)


def left(rules: list[HouseRule], text: str, *suggestions: Suggestion) -> list[tuple[str, str]]:
    made = HouseRules(rules).applied(suggestions, text, 100, 0.3).suggestions
    return sorted((text[one.parts[0].start - 100 : one.parts[-1].end - 100], one.label) for one in made)


@pytest.mark.parametrize(
    ("string", "text", "quotes"),
    [
        ("NATO", "🚨 NATO’s chief: NATO-led, “NATO”, nato", ["NATO", "NATO", "NATO"]),
        ("Café", "🚨 Cafe\u0301 Noir\u2028Café", ["Cafe\u0301", "Café"]),
        (
            "New York",
            "New\u00a0York, New  York, New\u2028York, NewYork",
            ["New\u00a0York", "New  York", "New\u2028York"],
        ),
        ("Осло", "в Осло, Ослом", ["Осло"]),
        ("مجلس الأمن", "قال مجلس الأمن، اليوم", ["مجلس الأمن"]),
        ("U.N.", "The U.N. met. UN", ["U.N."]),
        ("C++", "C++ and C and C+", ["C++"]),
        ("F", "F16 and F", ["F"]),
        ("7", "G7, B7x, 7", ["7"]),
        ("[Ab(", "an [Ab( here", ["[Ab("]),
        ("€$", "a €$ sign", ["€$"]),
    ],
)
def test_a_pattern_is_found_on_whole_words_only(string: str, text: str, quotes: list[str]):
    assert [quote for quote, _ in found([always(string)], text)] == quotes


def test_of_one_label_the_longest_is_taken_and_none_overlap():
    rules = [always("York"), always("New York"), always("New York Times"), always("Times Square")]
    assert found(rules, "The New York Times Square is in York.") == [
        ("New York Times", "ORG"),
        ("York", "ORG"),
    ]


def test_patterns_of_different_labels_may_lie_in_each_other():
    rules = [always("Bank of Kyiv"), always("Kyiv", "GPE")]
    assert found(rules, "Bank of Kyiv") == [("Bank of Kyiv", "ORG"), ("Kyiv", "GPE")]


def test_any_capitals_and_these_capitals():
    text = "NATO Nato nato"
    assert len(found([always("nato", case_sensitive=False)], text)) == 3
    assert found([always("Nato")], text) == [("Nato", "ORG")]


def test_a_hit_is_a_suggestion_of_the_house_with_its_link_and_its_reason():
    (one,) = HouseRules([always("NATO", entity=NATO)]).applied((), "In NATO.", 100).suggestions
    assert (one.parts, one.label, one.link) == ((Span(103, 107),), "ORG", NATO)
    assert (one.suggester, one.score) == (SUGGESTER, None)
    assert one.reason == "house rule: “NATO” is ORG, linked to NATO"


def test_the_label_of_the_house_wins_on_the_same_words():
    text = "In Georgia."
    assert left([always("Georgia", "GPE")], text, said(text, "Georgia", "PERSON")) == [("Georgia", "GPE")]


def test_the_link_of_the_pipeline_stays_where_it_says_the_same():
    text = "In NATO."
    made = HouseRules([always("NATO")]).applied([said(text, "NATO", "ORG", link=NATO)], text, 100).suggestions
    assert [(one.suggester, one.link) for one in made] == [(SUGGESTER, NATO)]
    made = HouseRules([always("NATO")]).applied([said(text, "NATO", "GPE", link=NATO)], text, 100).suggestions
    assert [(one.label, one.link) for one in made] == [("ORG", None)]


def test_a_longer_name_that_is_shown_stands_and_the_pattern_inside_it_is_not_proposed():
    text = "The Kyiv Post is in Kyiv."
    rules = [always("Kyiv", "GPE")]
    assert left(rules, text, said(text, "Kyiv Post", "ORG")) == [("Kyiv", "GPE"), ("Kyiv Post", "ORG")]
    hidden = said(text, "Kyiv Post", "ORG", 0.1)
    assert left(rules, text, hidden) == [("Kyiv", "GPE"), ("Kyiv", "GPE"), ("Kyiv Post", "ORG")]


def test_a_longer_name_that_is_never_proposed_hides_no_pattern():
    text = "The Kyiv Post."
    rules = [always("Kyiv", "GPE"), never("Kyiv Post")]
    assert left(rules, text, said(text, "Kyiv Post", "ORG")) == [("Kyiv", "GPE")]


def test_names_inside_a_pattern_and_across_its_edge_make_room():
    text = "The Bank of Kyiv Oblast."
    names = (said(text, "Kyiv", "GPE"), said(text, "Kyiv Oblast", "GPE"))
    assert left([always("Bank of Kyiv")], text, *names) == [("Bank of Kyiv", "ORG")]


def test_claims_are_not_touched_by_patterns_and_are_removed_by_never():
    text = "Reuters could not verify the report."
    claim = said(text, text, "CLAIM", layer=Layer.CLAIM)
    assert (text, "CLAIM") in left([always("Reuters")], text, claim)
    assert left([never(text, "CLAIM")], text, claim) == []


def test_never_about_a_link_takes_the_link_alone():
    text = "In NATO."
    rules = HouseRules([never("NATO", entity=NATO)])
    made = rules.applied([said(text, "NATO", "ORG", link=NATO)], text, 100)
    assert [(one.label, one.link) for one in made.suggestions] == [("ORG", None)]
    assert len(made.used) == 1
    assert rules.forbids_link("NATO", "ORG", Link("kb", "Q7184", "NATO"))
    assert not rules.forbids_link("NATO", "ORG", Link("kb", "Q1", "Nato"))


def test_two_laptops_that_made_one_rule_propose_it_once():
    assert left([always("NATO"), always("NATO")], "In NATO.") == [("NATO", "ORG")]


def test_each_use_of_a_rule_is_told():
    one, other, idle = always("NATO"), never("May"), always("Oslo")
    text = "NATO met in May, NATO said."
    made = HouseRules([one, other, idle]).applied([said(text, "May", "DATE")], text, 100)
    assert sorted(made.used) == sorted([one.id, one.id, other.id])


WORDS = st.sampled_from(["NATO", "of", "Cafe\u0301", "🚨", "U.S.", "Xi’an", "مجلس", "7", "New", "York", "-"])
BLANKS = st.sampled_from([" ", "  ", "\u00a0", "\u2028", ""])


STRINGS = st.lists(WORDS, min_size=1, max_size=3)


@given(st.lists(STRINGS, min_size=1, max_size=6), st.lists(st.tuples(WORDS, BLANKS)))
def test_what_is_found_reads_as_the_rule_and_lies_in_the_paragraph(
    strings: list[list[str]], pieces: list[tuple[str, str]]
):
    text = "".join(word + blank for word, blank in pieces)
    rules = [always(" ".join(words)) for words in strings]
    hits = HouseRules(rules).hits(text)
    assert all(says(hit.rule, hit.span.of(text)) for hit in hits)
    assert all(one.span.end <= other.span.start for one, other in pairwise(hits))


@given(STRINGS)
def test_a_pattern_is_found_in_a_text_that_is_just_its_words(words: list[str]):
    string = " ".join(words)
    if any(character.isalnum() for character in string):
        assert [hit.span.of(string) for hit in HouseRules([always(string)]).hits(string)] == [string]
