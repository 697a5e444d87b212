"""Corrections fitted to decided claims: what they change, and when they are not taken."""

from __future__ import annotations

import random

import pytest

from curator.domain.claim_learning import (
    FEWEST_CHECKS,
    Check,
    Example,
    Lessons,
    average_precision,
    calibration_error,
    check_scale,
    held_out,
    is_worse,
    learned,
    log_odds,
)


def decided(article: int, name: str, is_claim: bool, prior: float = 0.6) -> Example:
    return Example(f"a{article}", held_for(name), log_odds(prior), is_claim, 1.0)


def held_for(name: str) -> tuple[str, ...]:
    """As many features as a real candidate has, most of which go together."""
    return (*(f"{kind}={name}" for kind in "abcdefghijkl"), *(f"{kind}=2" for kind in "mnopqr"))


def fitted(examples: list[Example], checks: tuple[Check, ...] = ()) -> Lessons:
    work = learned(examples, checks)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def test_without_decisions_the_shipped_score_stands():
    assert fitted([]).claim_score(held_for("say"), 0.37) == 0.37


def test_each_decision_moves_what_is_like_it():
    one = fitted([decided(1, "wish", False)])
    many = fitted([decided(n, "wish", False) for n in range(40)])
    scores = [lessons.claim_score(held_for("wish"), 0.6) for lessons in (one, many)]
    assert 0.6 > scores[0] > scores[1]
    assert scores[1] < 0.3


def test_what_tells_accepted_from_rejected_ones_decides():
    both = [decided(n, name, name == "say") for n in range(40) for name in ("say", "wish")]
    lessons = fitted(both)
    assert lessons.claim_score(held_for("say"), 0.6) > 0.75
    assert lessons.claim_score(held_for("wish"), 0.6) < 0.4


def test_learned_scores_are_calibrated_on_articles_that_were_not_seen():
    chance = random.Random(7)
    rate = {"say": 0.9, "wish": 0.2, "think": 0.5}
    names = [chance.choice(list(rate)) for _ in range(800)]
    rows = [decided(n // 8, name, chance.random() < rate[name]) for n, name in enumerate(names)]
    past, later = rows[:400], rows[400:]
    lessons = fitted(past)
    truth = [row.is_claim for row in later]
    before = calibration_error([0.6] * 400, truth)
    after = [lessons.claim_score(row.features, 0.6) for row in later]
    assert average_precision(after, truth) > average_precision([0.6] * 400, truth) + 0.1
    assert calibration_error(after, truth) < max(before, 0.08)


def test_a_fit_that_is_worse_on_articles_kept_out_of_it_is_not_taken():
    articles = [f"a{n}" for n in range(100)]
    held = held_out(articles)
    # The articles in the fit say the contrary of those that were kept out.
    rows = [
        decided(n, name, (name == "say") is (f"a{n}" in held), prior)
        for n in range(100)
        for name, prior in (("say", 0.7), ("wish", 0.3))
        for _ in range(2)
    ]
    assert 0 < len(held) < 25
    assert fitted(rows).corrections == {}


def test_another_tenth_is_kept_out_after_every_ten_articles():
    turns = [held_out([f"a{n}" for n in range(count)]) for count in range(10, 100, 10)]
    assert len({frozenset(turn) for turn in turns}) == len(turns)
    assert max(len(turn) for turn in turns) < 25


def test_too_few_held_out_decisions_measure_nothing():
    contrary = Lessons({"a=say": -9.0})
    held = [decided(n, "say", n % 2 == 0) for n in range(10)]
    assert not is_worse(contrary, held)


def test_check_scores_are_rescaled_once_two_hundred_were_decided():
    chance = random.Random(3)
    scores = [chance.random() for _ in range(FEWEST_CHECKS)]
    # This desk thinks nearly nothing worth checking that the model gives less than .8.
    checks = [Check(score, score > 0.8) for score in scores]
    assert check_scale(checks[:-1]) == (1.0, 0.0)
    lessons = Lessons(check_scale=check_scale(checks))
    assert lessons.has_checks
    assert lessons.check_score(0.6) < 0.2 < 0.7 < lessons.check_score(0.95)


@pytest.mark.parametrize("is_worthy", [True, False])
def test_check_scores_stay_where_all_decisions_say_the_same(is_worthy: bool):
    assert check_scale([Check(0.4, is_worthy)] * 300) == (1.0, 0.0)
