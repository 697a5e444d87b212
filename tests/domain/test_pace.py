"""The pace is told only when it is known, and a pause is no deciding."""

import pytest

from curator.domain.pace import FEWEST, PAUSE, WINDOW, Pace


def paced(*times: float) -> Pace:
    made = Pace()
    for time in times:
        made.note(time)
    return made


def steady(count: int, every: float, start: float = 100.0) -> list[float]:
    return [start + every * n for n in range(count)]


def test_a_steady_hand_decides_as_often_as_it_does():
    times = steady(13, every=5)
    assert paced(*times).per_minute(times[-1]) == pytest.approx(12)
    assert paced(*times).minutes_left(48, times[-1]) == pytest.approx(4)


def test_too_few_decisions_say_nothing():
    times = steady(FEWEST - 1, every=10)
    assert paced(*times).per_minute(times[-1]) is None
    assert paced(*times).minutes_left(10, times[-1]) is None


def test_a_burst_of_a_few_seconds_says_nothing_of_the_rest():
    times = steady(8, every=0.5)
    assert paced(*times).per_minute(times[-1]) is None


def test_a_pause_does_not_slow_the_pace_down():
    before, after = steady(10, every=4), steady(10, every=4, start=100 + 36 + PAUSE + 60)
    assert paced(*before, *after).per_minute(after[-1]) == pytest.approx(15)


def test_in_a_pause_no_pace_is_told():
    times = steady(13, every=5)
    assert paced(*times).per_minute(times[-1] + PAUSE + 1) is None


def test_what_was_long_ago_does_not_count():
    slow, quick = steady(10, every=30), steady(60, every=6, start=100 + 270 + 6)
    assert paced(*slow, *quick).per_minute(quick[-1]) == pytest.approx(10)
    assert quick[-1] - quick[0] > WINDOW


def test_where_nothing_is_open_no_time_is_left_to_tell():
    times = steady(13, every=5)
    assert paced(*times).minutes_left(0, times[-1]) is None
