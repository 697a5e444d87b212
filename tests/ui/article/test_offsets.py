"""Code points and UTF-16 units of one paragraph."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from curator.ui.article.offsets import Offsets

PIECES = ["a", " ", "\u2028", "\u2029", "🚨", "👩‍👩‍👧", "🇺🇦", "é", "e\u0301", "قال", "中", "𝒳", "\u200d"]
texts = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"]), max_size=40).map("".join)


def units_of(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_every_code_point_comes_back_from_its_unit(text: str):
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        unit = offsets.unit(point)
        assert unit == units_of(text[:point])
        assert offsets.point(unit) == point


@given(texts)
def test_every_unit_belongs_to_the_character_that_holds_it(text: str):
    offsets = Offsets(text)
    holders = [point for point, character in enumerate(text) for _ in range(units_of(character))]
    assert [offsets.point(unit) for unit in range(len(holders))] == holders


def test_an_emoji_before_a_name_does_not_move_the_name():
    text = "🚨🚨 Kyiv"
    offsets = Offsets(text)
    assert (offsets.unit(3), offsets.unit(7)) == (5, 9)
    assert (offsets.point(5), offsets.point(9)) == (3, 7)
