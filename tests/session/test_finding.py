"""Looking in the open article goes on in slices and tells all it finds, in the order of the text."""

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.finding import Finder, Manner
from curator.domain.span import Span
from curator.session.finding import Finding, hit_before, hit_from

KYIV = Finder.literal("kyiv")


def looked(qtbot: QtBot, text: str, finder: Finder = KYIV, near: int = 0) -> list[Span]:
    finding = Finding()
    with qtbot.waitSignal(finding.finished):
        finding.seek(text, finder, near)
    return finding.hits


def test_a_long_text_is_looked_through_round_its_end(qtbot: QtBot):
    text = "Grain waits in Kyiv. 🚨\n" * 40_000
    hits = looked(qtbot, text, near=len(text) // 2)
    assert len(hits) == 40_000
    assert hits == sorted(hits)
    assert {hit.of(text) for hit in hits} == {"Kyiv"}


@pytest.mark.parametrize("line", ["x" * 19_998 + "Kyiv", "x" * 19_999 + " Kyiv " + "y" * 30_000 + "Kyiv"])
def test_a_hit_on_the_border_of_two_slices_is_found_once(qtbot: QtBot, line: str):
    assert [hit.of(line) for hit in looked(qtbot, line)] == ["Kyiv"] * line.count("Kyiv")


def test_a_word_that_goes_on_behind_a_slice_is_no_whole_word(qtbot: QtBot):
    whole = Finder.literal("kyiv", Manner(whole_words=True))
    assert looked(qtbot, "x" * 19_995 + " Kyivans", whole) == []
    assert looked(qtbot, "x" * 20_000 + "Kyiv", whole) == []


def test_a_search_that_is_replaced_tells_nothing_more(qtbot: QtBot):
    finding = Finding()
    finding.seek("Kyiv " * 100_000, KYIV)
    with qtbot.waitSignal(finding.finished):
        finding.seek("Lviv Kyiv", KYIV)
    assert finding.hits == [Span(5, 9)]


def test_the_next_and_the_previous_hit_go_round_the_ends():
    hits = [Span(3, 5), Span(9, 11)]
    assert [hit_from(hits, at) for at in (0, 3, 4, 10)] == [0, 0, 1, 0]
    assert [hit_before(hits, at) for at in (3, 4, 9, 20)] == [1, 0, 0, 1]
    assert hit_from([], 0) is None and hit_before([], 0) is None
