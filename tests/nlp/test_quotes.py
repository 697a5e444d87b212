from __future__ import annotations

from curator.nlp.quotes import quoted_ranges


def quoted(words: str) -> list[str]:
    tokens = words.split()
    return [" ".join(tokens[start:end]) for start, end in quoted_ranges(tokens)]


def test_straight_and_typographic_quotation_marks_are_read():
    assert quoted('" a b " , he said , " c "') == ["a b", "c"]
    assert quoted("“ a b ” and « c »") == ["a b", "c"]


def test_a_quotation_that_is_not_closed_runs_to_the_end():
    assert quoted("he said : “ a b .") == ["a b ."]


def test_apostrophes_open_nothing():
    assert quoted("Russia ’s army did n't ' go '") == []
