"""Figures with intervals from counts per document, and how they say that little was measured."""

from __future__ import annotations

import pytest

from curator.nlp.logistic import calibration_error, error_by_chance, reliability
from curator.nlp.scores import Counts, Rate, macro, ranking, scores


def test_precision_recall_and_f1_are_of_the_summed_counts():
    documents = [
        {"a": Counts(3, 2, 4, 2), "b": Counts(1, 0, 0, 0)},
        {"a": Counts(1, 1, 1, 1)},
    ]
    found = scores(documents)
    assert found["a"].counts == Counts(4, 3, 5, 3)
    assert found["a"].precision.value == pytest.approx(3 / 4)
    assert found["a"].recall.value == pytest.approx(3 / 5)
    assert found["a"].f1.value == pytest.approx(2 * 0.75 * 0.6 / 1.35)
    assert (found["b"].precision.value, found["b"].recall.value, found["b"].f1.value) == (0, 0, 0)


def test_few_documents_give_no_interval_and_equal_ones_give_a_narrow_one():
    assert scores([{"a": Counts(2, 1, 2, 1)}] * 4)["a"].f1 == Rate(0.5)
    f1 = scores([{"a": Counts(2, 1, 2, 1)}] * 5)["a"].f1
    assert (f1.value, f1.low, f1.high) == pytest.approx((0.5, 0.5, 0.5))


def test_the_interval_is_that_of_drawing_documents():
    # Of n documents half are wholly right: the share is a binomial one, ±1.96·√(.25/n) around one half.
    documents = [{"a": Counts.share(n % 2, 1)} for n in range(400)]
    rate = scores(documents)["a"].precision
    assert rate.low == pytest.approx(0.5 - 0.049, abs=0.01)
    assert rate.high == pytest.approx(0.5 + 0.049, abs=0.01)
    assert scores(documents)["a"].precision == rate


def test_the_macro_gives_each_group_the_same_weight_and_leaves_out_those_without_gold():
    large = [{"a": Counts(1, 1, 1, 1)}] * 50
    small = [{"a": Counts(2, 1, 2, 1)}] * 5
    silent = [{"a": Counts(3, 0, 0, 0)}] * 5
    rate = macro([large, small, silent], "a")
    assert rate is not None
    assert rate.value == pytest.approx(0.75)
    assert (rate.low, rate.high) == pytest.approx((0.75, 0.75))
    assert macro([silent], "a") is None


def test_a_ranking_is_the_mean_precision_at_each_hit():
    rate = ranking([0.9, 0.8, 0.1], [True, False, True], [0, 1, 2])
    assert rate == Rate(pytest.approx((1 + 2 / 3) / 2))
    perfect = ranking([0.9, 0.8, 0.7, 0.2, 0.1], [True, True, True, False, False], range(5))
    assert perfect.value == 1.0
    assert perfect.high == pytest.approx(1.0)


def test_groups_of_scores_have_the_same_size_and_equal_scores_stay_together():
    bins = reliability([0.1, 0.2, 0.8, 0.9], [False, True, True, True], bins=2)
    assert [(one.count, one.score, one.right) for one in bins] == [
        (2, pytest.approx(0.15), 0.5),
        (2, pytest.approx(0.85), 1.0),
    ]
    assert calibration_error([0.1, 0.2, 0.8, 0.9], [False, True, True, True], 2) == pytest.approx(0.25)
    assert len(reliability([0.75] * 4, [True, True, True, False])) == 1
    assert calibration_error([], []) == 0.0


def test_few_scores_show_an_error_even_where_they_are_exact():
    # One coin: half a unit off whichever way it falls. Many coins: the mean of |N(0, ¼)| / √n in each group.
    assert error_by_chance([0.5], bins=1) == pytest.approx(0.5)
    assert error_by_chance([0.5] * 10_000, bins=1) == pytest.approx(0.5 * 0.798 / 100, rel=0.15)
    assert error_by_chance([0.0, 1.0]) == 0.0
    assert error_by_chance([]) == 0.0
