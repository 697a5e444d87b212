from __future__ import annotations

import pytest

from curator.nlp.dates import date_ranges


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("It fell on Tuesday , they said", "Tuesday"),
        ("signed on November 11 , 2023 in Paris", "November 11 , 2023"),
        ("born 3 May 1990 near Lyon", "3 May 1990"),
        ("in the 1990s", "1990s"),
        ("it ended two years ago", "two years ago"),
        ("since 2014 the war", "2014"),
    ],
)
def test_a_date_is_found_whole(words: str, date: str):
    tokens = words.split()
    assert [" ".join(tokens[start:end]) for start, end in date_ranges(tokens)] == [date]


@pytest.mark.parametrize("words", ["for two years", "at 5 p.m.", "they may go", "2014 soldiers", "march on"])
def test_durations_clock_times_and_common_words_are_no_dates(words: str):
    assert list(date_ranges(words.split())) == []
