from __future__ import annotations

from pathlib import Path

import pytest

from curator.nlp.checkworthy import CheckWorthy
from curator.nlp.logistic import average_precision, calibration_error


def test_training_tells_figures_from_greetings_and_survives_the_disk(tmp_path: Path):
    figures = [f"Prices rose by {n} percent in {1990 + n}." for n in range(40)]
    greetings = [f"Thank you, friend number {'x' * n}!" for n in range(40)]
    truth = [True] * 40 + [False] * 40
    check = CheckWorthy.train(figures + greetings, truth, [1.0] * 80, rounds=100)
    high, low = check.scores(["Exports rose by 7 percent in 2001.", "Thank you, friend!"])
    assert high > 0.8 > 0.2 > low
    check.to_disk(tmp_path / "check.npz")
    again = CheckWorthy.from_disk(tmp_path / "check.npz").scores(["Exports rose by 7 percent in 2001."])
    assert again == pytest.approx([high], abs=0.01)


def test_average_precision_and_calibration_error_of_known_rankings():
    assert average_precision([0.9, 0.8, 0.1], [True, False, True]) == pytest.approx((1 + 2 / 3) / 2)
    assert calibration_error([0.75] * 4, [True, True, True, False]) == pytest.approx(0.0)
