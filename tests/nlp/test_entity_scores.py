"""Entities against gold: what counts as right, as missed, and what is not judged."""

from __future__ import annotations

import pytest

from curator.domain.span import Span
from curator.nlp.entity_scores import entity_scores, judged
from curator.nlp.gold import EntityGold, GoldMention
from curator.nlp.records import EntitySuggestion
from curator.nlp.scores import Counts

WHOLE = [Span(0, 100)]


def ent(start: int, end: int, label: str, score: float = 0.5) -> EntitySuggestion:
    return EntitySuggestion(start, end, label, score, "")


def mention(start: int, end: int, label: str) -> GoldMention:
    return GoldMention(Span(start, end), label)


def test_a_name_is_right_with_its_very_span_and_label():
    gold = EntityGold.of(
        [mention(0, 5, "PERSON"), mention(10, 15, "ORG"), mention(20, 25, "GPE"), mention(30, 34, "DATE")],
        WHOLE,
    )
    found = [ent(0, 5, "PERSON"), ent(10, 15, "GPE"), ent(20, 24, "GPE"), ent(30, 34, "DATE")]
    told = entity_scores([gold], [found])
    assert told.whole["all"].counts == Counts(4, 2, 4, 2)
    assert told.whole["without_date"].counts == Counts(3, 1, 3, 1)
    assert told.whole["span_only"].counts == Counts(4, 3, 4, 3)
    assert told.whole["span_without_date"].counts == Counts(3, 2, 3, 2)
    assert {label: tuple(score.counts) for label, score in told.labels.items()} == {
        "DATE": (1, 1, 1, 1),
        "GPE": (2, 0, 1, 0),
        "ORG": (0, 0, 1, 0),
        "PERSON": (1, 1, 1, 1),
    }
    assert told.labels["GPE"].f1.value == 0.0
    assert told.whole["without_date"].f1.value == pytest.approx(1 / 3)


def test_what_lies_outside_the_decided_ranges_is_not_judged():
    gold = EntityGold.of([mention(0, 5, "ORG"), mention(60, 65, "ORG")], [Span(0, 20), Span(40, 50)])
    found = [ent(0, 5, "ORG"), ent(18, 22, "ORG"), ent(42, 45, "ORG"), ent(60, 65, "ORG")]
    assert entity_scores([gold], [found]).whole["all"].counts == Counts(2, 1, 1, 1)


def test_what_touches_an_ignored_zone_counts_only_where_it_is_right():
    gold = EntityGold.of([mention(0, 5, "ORG")], WHOLE, ignore=[Span(3, 12)])
    found = [ent(0, 5, "ORG"), ent(10, 20, "ORG"), ent(12, 15, "ORG")]
    assert [right for _, right in judged(gold, found)] == [True, False]


def test_labels_that_nobody_asked_about_are_not_judged():
    gold = EntityGold.of([mention(0, 5, "ORG")], WHOLE, labels=["ORG", "PERSON"])
    told = entity_scores([gold], [[ent(0, 5, "GPE"), ent(8, 9, "PERSON")]])
    assert told.whole["all"].counts == Counts(1, 0, 1, 0)
    assert set(told.labels) == {"ORG", "PERSON"}


def test_of_overlapping_mentions_the_longest_is_wanted_and_the_others_may_be_found():
    gold = EntityGold.of([mention(0, 4, "GPE"), mention(0, 10, "ORG"), mention(8, 12, "LOC")], WHOLE)
    assert [one.label for one in gold.mentions] == ["ORG"]
    outer = entity_scores([gold], [[ent(0, 10, "ORG")]]).whole["all"]
    inner = entity_scores([gold], [[ent(0, 4, "GPE")]]).whole["all"]
    assert outer.counts == Counts(1, 1, 1, 1)
    assert inner.counts == Counts(1, 1, 1, 0)


def test_the_same_suggestion_twice_counts_once():
    gold = EntityGold.of([mention(0, 5, "ORG")], WHOLE)
    assert entity_scores([gold], [[ent(0, 5, "ORG")] * 2]).whole["all"].counts == Counts(1, 1, 1, 1)
