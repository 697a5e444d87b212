"""Statistics by hand: every expected number is worked out on paper."""

from datetime import timedelta, timezone

import pytest

from curator.domain.act_kinds import ACTS, ActKind
from curator.domain.comparison import Tally
from curator.domain.mark import Layer
from curator.domain.statistics import (
    Finished,
    Judged,
    Moment,
    Rate,
    activity,
    calibration_error,
    rates,
    reliability,
    side,
    times,
    wilson,
)

UTC = timezone(timedelta(0))


def moment(
    time: str,
    act: str = "mention.confirm",
    *,
    id: str = "",
    article: str | None = "r1",
    undoes: str | None = None,
    author: str = "p1",
    count: int = 1,
) -> Moment:
    return Moment(id or time, f"2026-11-{time}.000Z", author, act, undoes, article, count)


def judged(label: str = "GPE", *, same: bool = True, count: int = 1, **values: object) -> Judged:
    score = float(values.get("score", 0.9))
    return Judged(
        values.get("layer", Layer.ENTITY),
        label,
        str(values.get("pipeline", "curator_en 1.0")),
        str(values.get("verdict", "accepted" if same else "rejected")),
        same,
        int(score * 10),
        count,
        score * count,
    )


def test_decisions_count_by_day_and_kind_and_a_bulk_act_as_often_as_it_decides():
    found = activity(
        [
            moment("20T10:00:00"),
            moment("20T10:00:05", "mention.reject"),
            moment("20T10:00:10", "mention.confirm_together", count=7),
            moment("20T10:00:15", "mention.note"),
            moment("21T10:00:00", "claim.add"),
        ],
        UTC,
    )
    first, second = found.days
    assert (first.day, first.total) == ("2026-11-20", 9)
    assert first.decisions[ActKind.CONFIRM] == 8 and first.decisions[ActKind.REJECT] == 1
    assert (second.day, second.decisions[ActKind.ADD], second.total) == ("2026-11-21", 1, 1)


def test_an_undo_takes_a_decision_back_and_a_redo_gives_it_again():
    undone = [moment("20T10:00:00", id="a"), moment("20T10:00:01", id="b", undoes="a")]
    assert activity(undone, UTC).days[0].total == 0
    redone = [*undone, moment("20T10:00:02", id="c", undoes="b")]
    assert activity(redone, UTC).days[0].total == 1
    again = [*redone, moment("20T10:00:03", id="d", undoes="c")]
    assert activity(again, UTC).days[0].total == 0


def test_what_is_undone_on_a_later_day_makes_no_day_negative():
    found = activity([moment("20T10:00:00", id="a"), moment("21T10:00:00", id="b", undoes="a")], UTC)
    assert [day.total for day in found.days] == [1, 0]


def test_a_day_is_the_local_one():
    east = timezone(timedelta(hours=5, minutes=45))
    found = activity([moment("20T18:14:59"), moment("20T18:15:00")], east)
    assert [(day.day, day.total) for day in found.days] == [("2026-11-20", 1), ("2026-11-21", 1)]


def test_time_in_an_article_is_the_gaps_before_its_acts_without_pauses_over_two_minutes():
    found = activity(
        [
            moment("20T10:00:00", article="r1"),
            moment("20T10:00:30", article="r1"),
            moment("20T10:10:00", article="r1"),  # came back after nine and a half minutes
            moment("20T10:12:00", "article.done", article="r1"),  # exactly two minutes still count
            moment("20T10:12:40", article="r2"),
            moment("20T10:13:00", "article.done", article="r2"),
            moment("20T10:13:10", article="r3"),  # never finished
        ],
        UTC,
    )
    assert found.finished == {"r1": 150.0, "r2": 60.0}
    assert found.days[0].seconds == 220.0
    assert found.days[0].per_minute == pytest.approx(5 * 60 / 220)


def test_each_person_has_a_clock_of_their_own():
    both = [
        moment("20T10:00:00", author="p1", article="r1"),
        moment("20T10:00:59", author="p2", article="r2"),
        moment("20T10:01:00", author="p1", article="r1"),
        moment("20T10:01:00", "article.done", author="p1", article="r1", id="x"),
    ]
    assert activity(both, UTC).finished == {"r1": 60.0}


def test_an_article_put_back_by_undo_is_not_finished():
    found = activity(
        [
            moment("20T10:00:00"),
            moment("20T10:00:10", "article.done", id="d"),
            moment("20T10:00:20", "article.done", id="u", undoes="d"),
        ],
        UTC,
    )
    assert found.finished == {}


def test_importing_is_no_work_and_under_a_minute_there_is_no_pace():
    found = activity(
        [moment("20T10:00:00"), moment("20T10:00:30", "article.import"), moment("20T10:00:40")], UTC
    )
    assert found.days[0].seconds == 40.0
    assert found.days[0].per_minute is None


def test_the_interval_of_a_share_is_wilsons():
    # 8 of 10: centre (0.8 + 0.19207) / 1.38415, half (1.95996 * sqrt(0.016 + 0.0096036)) / 1.38415
    low, high = wilson(8, 10)
    assert (low, high) == (pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))
    assert wilson(0, 5)[0] == 0.0 and wilson(5, 5)[1] == 1.0
    assert wilson(0, 0) == (0.0, 1.0)


def test_accept_rates_leave_unsure_out_and_count_a_correction_as_not_as_proposed():
    rows = [
        judged(count=6),
        judged(same=False, count=1),
        judged(same=False, verdict="accepted", count=1),
        judged(same=False, verdict="unsure", count=5),
        judged("ORG", same=False, count=20, pipeline="memory 1"),
    ]
    assert rates(rows) == {"ORG": Rate(0, 20), "GPE": Rate(6, 8)}
    assert list(rates(rows)) == ["ORG", "GPE"]
    assert rates(rows, by_pipeline=True) == {"memory 1": Rate(0, 20), "curator_en 1.0": Rate(6, 8)}


def test_reliability_sets_the_mean_score_of_each_tenth_against_the_share_that_was_right():
    rows = [
        judged(score=0.91, count=3),
        judged(score=0.95, same=False, count=1),
        judged(score=0.35, same=False, count=2),
        judged(score=1.0, count=1),
        judged(score=0.6, layer=Layer.CLAIM, count=4),
    ]
    low, high = reliability(rows, Layer.ENTITY)
    assert (low.score, low.rate) == (pytest.approx(0.35), Rate(0, 2))
    assert (high.score, high.rate) == (pytest.approx((3 * 0.91 + 0.95 + 1.0) / 5), Rate(4, 5))
    assert calibration_error([low, high]) == pytest.approx((2 * 0.35 + 5 * abs(0.936 - 0.8)) / 7)
    assert calibration_error(reliability(rows[:4], Layer.CLAIM)) is None


def test_the_distribution_of_times_has_even_bars_a_median_and_an_open_end():
    found = times([30, 90, 150, 210, 3600])
    assert found.median == 2.5
    assert found.edges[:3] == [0, found.edges[1], 2 * found.edges[1]]
    assert sum(found.counts) == 5 and found.counts[-1] == 1
    assert len(found.counts) <= 14
    assert times([]).median is None and times([]).counts == ()
    assert sum(times([60]).counts) == 1


def test_blind_articles_are_added_up_apart_from_the_others():
    articles = [
        Finished("a", True, 500, 10, {Layer.ENTITY: Tally(6, 2, 4)}),
        Finished("b", True, 500, 20, {Layer.ENTITY: Tally(4, 0, 4)}),
        Finished("c", False, 1000, 90, {Layer.ENTITY: Tally(80, 10, 10)}),
    ]
    blind = side(articles, {"a": 100, "b": 300, "c": 50}, blind=True)
    assert (blind.articles, blind.marks_per_1000, blind.median_seconds) == (2, 30.0, 200)
    assert blind.agreed[Layer.ENTITY] == Tally(10, 2, 8)
    assert blind.agreed[Layer.ENTITY].f1 == pytest.approx(2 / 3)
    assert side(articles, {}, blind=False).median_seconds is None
    assert side([], {}, blind=True).marks_per_1000 is None


def test_every_kind_of_act_but_the_rest_has_codes():
    assert set(ACTS.values()) == set(ActKind) - {ActKind.OTHER}
