"""Links against gold: coverage, ranks, what was pre-selected, and ids that cannot be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from curator.domain.annotation import NIL
from curator.domain.span import Span
from curator.nlp.gold import EntityGold, GoldMention, GoldText
from curator.nlp.link_scores import Ranked, link_counts
from curator.nlp.scores import Counts

TEXT = "Ada, Bo, Cy, Di, Ed, Fo, Gu"


class Shelf:
    """A ranker with answers by quote; what is linked before takes the first place."""

    preselect = 0.7

    def __init__(self, answers: Mapping[str, Ranked], known: set[str]) -> None:
        self._answers = answers
        self._known = known

    def knows(self, kb_id: str) -> bool:
        return kb_id in self._known

    def rank(
        self, text: str, date: str, mentions: Sequence[tuple[Span, str]], linked: Sequence[str]
    ) -> Sequence[Ranked]:
        found: list[Ranked] = []
        for at, (span, _) in enumerate(mentions):
            before = set(linked[:at])
            found.append(sorted(self._answers.get(span.of(text), []), key=lambda one: one[0] not in before))
        return found


def gold(**links: str) -> GoldText:
    mentions = []
    for quote, kb_id in links.items():
        start = TEXT.index(quote)
        mentions.append(GoldMention(Span(start, start + 2 + (quote == "Ada")), "PERSON", kb_id))
    return GoldText(TEXT, entities=EntityGold.of(mentions, [Span(0, len(TEXT))]))


def test_places_are_counted_over_all_linked_mentions_and_over_those_in_the_base():
    shelf = Shelf(
        {
            "Ada": [("Q1", 0.9), ("Q9", 0.1)],
            "Bo": [("Q9", 0.6), ("Q2", 0.3)],
            "Cy": [("Q8", 0.5)],
        },
        {"Q1", "Q2", "Q3"},
    )
    found = link_counts(gold(Ada="Q1", Bo="Q2", Cy="Q3", Di="Q4", Ed=""), shelf)
    assert found is not None
    assert found.counts["coverage"] == Counts.share(3, 4)
    assert found.counts["at_1"] == Counts.share(1, 4)
    assert found.counts["at_5"] == Counts.share(2, 4)
    assert found.counts["at_1_known"] == Counts.share(1, 3)
    assert found.counts["at_5_known"] == Counts.share(2, 3)


def test_what_is_preselected_is_right_wrong_or_cannot_be_told():
    shelf = Shelf(
        {
            "Ada": [("Q1", 0.9)],
            "Bo": [("Q9", 0.8)],
            "Cy": [("geonames:3", 0.9)],
            "Di": [("Q7", 0.9)],
            "Ed": [("Q5", 0.9)],
            "Fo": [("Q6", 0.3)],
        },
        {"Q1"},
    )
    found = link_counts(gold(Ada="Q1", Bo="Q2", Cy="Q3", Di="", Ed=NIL, Fo=NIL, Gu=NIL), shelf)
    assert found is not None
    # Right Ada, wrong Bo and Ed; the place by another numbering and the unlinked Di cannot be told.
    assert found.counts["preselected"] == Counts.share(1, 3)
    assert found.counts["preselected_strict"] == Counts.share(1, 5)
    assert found.counts["none_fits"] == Counts.share(2, 3)
    assert found.judged == [(0.9, True), (0.8, False), (0.9, False), (0.3, False)]


def test_what_an_editor_linked_before_speaks_for_the_later_mentions():
    shelf = Shelf({"Ada": [("Q1", 0.9)], "Bo": [("Q5", 0.5), ("Q1", 0.4)]}, {"Q1"})
    found = link_counts(gold(Ada="Q1", Bo="Q1"), shelf)
    assert found is not None
    assert found.counts["at_1"] == Counts.share(1, 2)
    assert found.counts["at_1_after"] == Counts.share(2, 2)


def test_gold_without_links_has_none_to_measure():
    assert link_counts(gold(Ada=""), Shelf({}, set())) is None
    assert link_counts(GoldText(TEXT), Shelf({}, set())) is None


def test_mentions_outside_the_decided_ranges_are_not_asked_for():
    mentions = [GoldMention(Span(0, 3), "PERSON", "Q1"), GoldMention(Span(5, 7), "PERSON", "Q2")]
    text = GoldText(TEXT, entities=EntityGold.of(mentions, [Span(0, 4)]))
    found = link_counts(text, Shelf({}, set()))
    assert found is not None
    assert found.counts["coverage"] == Counts.share(0, 1)
