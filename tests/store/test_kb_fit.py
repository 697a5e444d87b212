"""Weights learn from decided links, stay near where they began, and are the same every time."""

from __future__ import annotations

from curator.store.kb_fit import Example, fit, loss

START = {"known": 1.0, "none": 0.5}
NONE, KNOWN, OTHER = {"none": 1.0}, {"known": 1.0}, {"other": 1.0}
OTHERS = [Example((NONE, KNOWN, OTHER), 2)] * 20
NONES = [Example((NONE, KNOWN), 0)] * 20


def test_what_editors_chose_becomes_more_probable():
    weights = fit(OTHERS, START, pull=0.0, rounds=5)
    assert loss(OTHERS, weights) < loss(OTHERS, START) / 2
    assert weights["other"] > weights["known"]


def test_none_fits_is_learned_like_any_answer():
    assert loss(NONES, fit(NONES, START, pull=0.0, rounds=5)) < loss(NONES, START) / 2


def test_a_strong_pull_keeps_the_weights_where_they_were():
    free, held = (fit(OTHERS, START, pull=pull, rounds=5) for pull in (0.0, 5.0))
    moved = [sum(abs(w.get(n, 0.0) - START.get(n, 0.0)) for n in (*START, "other")) for w in (free, held)]
    assert moved[1] < moved[0] / 2


def test_the_same_examples_give_the_same_weights_and_change_no_start():
    before = dict(START)
    assert fit([*OTHERS, *NONES], START, pull=0.01, rounds=3) == fit(
        [*OTHERS, *NONES], START, pull=0.01, rounds=3
    )
    assert before == START
    assert fit([], START, pull=0.01, rounds=3) == START
