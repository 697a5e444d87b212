"""What is held back from a training, and what it says of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.comparison import ALL, Row, Tally, chance_of
from curator.domain.errors import CuratorError
from curator.domain.training import (
    HELD_BACK,
    LEAST_ARTICLES,
    LEAST_HELD_BACK,
    LEAST_MENTIONS,
    Job,
    Version,
    held_back,
    next_name,
    outcome,
    refuse_too_few,
)

SHARES = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=4), st.floats(0, 0.9999), min_size=3)


def row(label: str, old: Tally, new: Tally, chance: float = 0.01) -> Row:
    return Row(label, old, new, (0.1, 0.9), None, chance)


def version(rows: tuple[Row, ...], check: tuple[Row, ...] = (), **taught: int) -> Version:
    return Version(
        2, "curator_en", "1.0+2", "1.0", "2026-11-22T13:00:00Z", 0, 40, "news@1", 24,
        ("a",), ("b",), taught, {}, rows, check, 6,
    )  # fmt: skip


@given(SHARES)
def test_a_fifth_but_at_least_three_are_held_back(shares: dict[str, float]):
    apart = held_back(shares)
    assert len(apart) >= max(min(LEAST_HELD_BACK, len(shares)), HELD_BACK * len(shares))
    assert {story for story, share in shares.items() if share >= 1 - HELD_BACK} <= apart


@given(SHARES, SHARES)
def test_what_was_held_back_never_teaches_and_what_taught_never_measures(
    first: dict[str, float], more: dict[str, float]
):
    before = held_back(first)
    taught = first.keys() - before
    after = held_back({**more, **first}, before, taught)
    assert before <= after
    assert not after & taught


def test_stories_that_taught_measure_only_where_there_are_no_others():
    shares = {"a": 0.1, "b": 0.2, "c": 0.95, "d": 0.3}
    assert held_back(shares, (), {"a", "b", "c"}) == {"d", "c", "b"}


def test_too_few_decisions_are_told_with_what_is_missing():
    refuse_too_few(LEAST_ARTICLES, LEAST_MENTIONS)
    for articles, mentions in ((LEAST_ARTICLES - 1, 900), (30, LEAST_MENTIONS - 1)):
        with pytest.raises(CuratorError) as told:
            refuse_too_few(articles, mentions)
        assert (told.value.args_["articles"], told.value.args_["mentions"]) == (articles, mentions)


def test_versions_are_named_after_the_pipeline_that_came_with_the_program():
    assert (next_name("1.0", 1), next_name("1.0+1", 2)) == ("1.0+1", "1.0+2")


def test_a_difference_that_one_article_makes_may_be_chance_and_one_of_all_articles_is_none():
    same = [Tally(5, 5, 5)] * 9
    better = [Tally(9, 1, 1)]
    assert chance_of([Tally(5, 5, 5), *same], [*better, *same]) > 0.4
    assert chance_of([Tally(5, 5, 5)] * 10, better * 10) < 0.05
    assert chance_of(same, same) == 1.0


@pytest.mark.parametrize(
    ("new", "chance", "code"),
    [
        (Tally(9, 1, 1), 0.01, "training.better"),
        (Tally(9, 1, 1), 0.4, "training.better_by_chance"),
        (Tally(1, 9, 9), 0.01, "training.worse"),
        (Tally(1, 9, 9), 0.4, "training.worse_by_chance"),
        (Tally(5, 5, 5), 1.0, "training.same"),
    ],
)
def test_the_outcome_says_honestly_whether_it_is_better(new: Tally, chance: float, code: str):
    assert outcome(version((row(ALL, Tally(5, 5, 5), new, chance),)))[0] == code


def test_labels_with_little_to_learn_from_are_watched_in_the_general_check():
    check = (
        row(ALL, Tally(20), Tally(15)),
        row("LAW", Tally(7), Tally(5, 0, 2)),
        row("ORG", Tally(9), Tally(8, 0, 1)),
        row("FAC", Tally(4), Tally(4)),
    )
    lost = version((row(ALL, Tally(1), Tally(1)),), check, ORG=50, LAW=3).losses
    assert [(loss.label, loss.old, loss.new, loss.mentions) for loss in lost] == [("LAW", 7, 5, 3)]


def test_a_version_and_a_job_come_back_from_their_records_as_they_were():
    made = version((row(ALL, Tally(5, 4, 3), Tally(6, 3, 2)),), (row("LAW", Tally(1), Tally(1)),), ORG=50)
    assert Version.from_record(made.record()) == made
    job = Job("", "/there/3", 3, {"PERSON": "Person"}, "news@1", "2026", maps={"p": {"PER": "PERSON"}})
    assert Job.from_record(job.record()) == job
    assert job.label_map("p", ("PER", "MISC")).of("PER") == "PERSON"
