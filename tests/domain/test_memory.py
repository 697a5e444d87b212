"""Counts of decided strings and what they make of a score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.memory import Memory, Outcome, Telling, coarse
from curator.domain.span import Span

ACCEPTED, REJECTED, RESIZED = Outcome
TOLD = st.builds(
    Telling,
    st.sampled_from(["Lviv", "LVIV", "Cafe\u0301  Noir", "الأمم المتحدة", "🚨", "U.N."]),
    st.sampled_from(["GPE", "ORG"]),
    st.sampled_from(list(Outcome)),
)


def memory_of(*told: tuple[str, str, Outcome]) -> Memory:
    memory = Memory()
    for one in told:
        memory.learn(Telling(*one))
    return memory


def found(memory: Memory, text: str, common: str = "") -> list[str]:
    whole = Span(0, len(text))
    return [one.span.of(text) for one in memory.find(text, whole, lambda word: word == common)]


@given(st.lists(TOLD, max_size=12), st.lists(TOLD, max_size=12))
def test_what_is_forgotten_leaves_no_trace(kept: list[Telling], passing: list[Telling]):
    memory, plain = Memory(), Memory()
    for told in (*kept, *passing):
        memory.learn(told)
    for told in passing:
        memory.learn(told, -1)
    for told in kept:
        plain.learn(told)
    text = "Lviv, LVIV, Cafe\u0301 Noir, الأمم المتحدة, 🚨 and the U.N."
    assert bool(memory) == bool(plain)
    assert found(memory, text) == found(plain, text)
    for quote in ("Lviv", "LVIV", "Cafe\u0301 Noir", "U.N."):
        assert memory.weigh(quote, "ORG", 0.4) == plain.weigh(quote, "ORG", 0.4)


def test_the_pipeline_s_score_is_the_prior_of_the_counts():
    memory = memory_of(("Lviv", "GPE", ACCEPTED))
    raised = memory.weigh("Lviv", "GPE", 0.5)
    assert raised.score == pytest.approx((0.5 + 1) / 2)
    assert raised.reason == "confirmed once here as GPE"
    assert memory.weigh("Kyiv", "GPE", 0.5) is None


def test_decisions_move_a_score_less_where_the_pipeline_was_surer():
    memory = memory_of(("Lviv", "GPE", REJECTED))
    sure, unsure = (memory.weigh("Lviv", "GPE", score).score for score in (0.9, 0.4))
    assert 0.9 > sure > unsure < 0.4


def test_one_decision_for_another_label_changes_the_label_and_one_against_it_changes_it_back():
    memory = memory_of(("Quay", "FAC", ACCEPTED))
    changed = memory.weigh("Quay", "PERSON", 0.95)
    assert (changed.label, changed.reason) == ("FAC", "confirmed once here as FAC")
    memory.learn(Telling("Quay", "PERSON", ACCEPTED))
    assert memory.weigh("Quay", "PERSON", 0.95).label == "PERSON"


def test_the_reason_names_everything_that_was_decided():
    memory = memory_of(
        *[("Quay", "FAC", ACCEPTED)] * 12, ("Quay", "ORG", ACCEPTED), ("Quay", "FAC", REJECTED)
    )
    assert (
        memory.weigh("Quay", "FAC", 0.5).reason
        == "confirmed more than 10 times here as FAC, once as ORG, rejected once"
    )


def test_a_reason_that_begins_with_another_label_is_a_whole_phrase():
    memory = memory_of(("Quay", "FAC", ACCEPTED))
    weighed = memory.weigh("Quay", "PERSON", 1.0)
    assert (weighed.label, weighed.reason) == ("PERSON", "confirmed once here as FAC")


@pytest.mark.parametrize(
    ("remembered", "asked", "is_known"),
    [("US", "us", False), ("Kyiv Opera", "KYIV OPERA", True), ("hope", "Hope", True), ("IRA", "Ira", False)],
)
def test_another_case_is_the_same_string_only_where_it_can_be(remembered: str, asked: str, is_known: bool):
    memory = memory_of((remembered, "ORG", ACCEPTED))
    assert (memory.weigh(asked, "ORG", 0.5) is not None) is is_known


def test_remembered_strings_are_found_as_whole_words_and_the_longest_first():
    memory = memory_of(
        *[(name, "ORG", ACCEPTED) for name in ("Cafe\u0301 Noir", "Noir", "Cafe\u0301 Noir Group", "Cafe")]
    )
    text = "🚨 Cafe\u0301 Noir Group, Cafe\u0301 Noir, Noirs, Noir’s, Cafe\u0301, Cafe."
    assert found(memory, text) == ["Cafe\u0301 Noir Group", "Cafe\u0301 Noir", "Noir", "Cafe"]
    assert "Noir" not in found(memory, text, common="Noir")


def test_a_string_whose_bounds_were_corrected_sinks():
    memory = memory_of(*[("President Brandt", "PERSON", RESIZED)] * 3, *[("Brandt", "PERSON", ACCEPTED)] * 3)
    assert memory.weigh("President Brandt", "PERSON", 0.8).score < 0.3
    assert memory.weigh("Brandt", "PERSON", 0.8).score > 0.9


def test_a_string_is_settled_when_it_was_never_anything_else():
    memory = memory_of(("Lviv", "GPE", ACCEPTED))
    assert not memory.is_settled("Lviv", "GPE", 0.95)
    memory.learn(Telling("Lviv", "GPE", ACCEPTED))
    assert memory.is_settled("Lviv", "GPE", 0.95)
    assert not memory.is_settled("Lviv", "ORG", 0.95)
    assert not memory.is_settled("Lviv", "GPE", 0.85)
    memory.learn(Telling("Lviv", "GPE", REJECTED))
    assert not memory.is_settled("Lviv", "GPE", 0.95)


def test_a_count_is_exact_up_to_ten():
    assert [coarse(count) for count in (0, 1, 10, 19, 20, 99, 1_000)] == [0, 1, 10, 10, 20, 50, 100]
