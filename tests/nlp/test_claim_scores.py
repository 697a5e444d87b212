"""Claims against gold: exact, half the same, touching; sources; what is not judged."""

from __future__ import annotations

import pytest

from curator.domain.span import Span
from curator.nlp.claim_scores import claim_counts
from curator.nlp.gold import ClaimGold, GoldClaim
from curator.nlp.records import ClaimSuggestion
from curator.nlp.scores import Counts

WHOLE = (Span(0, 1000),)


def claim(
    *parts: tuple[int, int],
    score: float = 0.9,
    source: tuple[int, int] | None = None,
    voice: str = "reported",
):
    spans = tuple(Span(*part) for part in parts)
    told = None if source is None else Span(*source)
    return ClaimSuggestion(spans, score, None, "factual", "none", "asserts", voice, told, False, None, "")


def gold(*claims: GoldClaim, reported_only: bool = False, ignore: tuple[Span, ...] = ()) -> ClaimGold:
    return ClaimGold(claims, WHOLE, ignore, reported_only)


def said(
    *parts: tuple[int, int], source: tuple[int, int] | None = None, nominal: bool | None = None
) -> GoldClaim:
    told = () if source is None else (Span(*source),)
    return GoldClaim(tuple(Span(*part) for part in parts), told, nominal)


def test_a_claim_is_found_exactly_mostly_or_by_a_touch():
    wanted = gold(said((0, 10)), said((20, 30)), said((40, 50)), said((60, 70)))
    # The same; 10 of 12 characters shared; 2 of 18 shared; nothing.
    found = [claim((0, 10)), claim((20, 32)), claim((48, 58)), claim((80, 90))]
    counts, _ = claim_counts(wanted, found)
    assert counts["all", "exact"] == Counts(4, 1, 4, 1)
    assert counts["all", "iou50"] == Counts(4, 2, 4, 2)
    assert counts["all", "overlap"] == Counts(4, 3, 4, 3)


def test_a_gold_claim_is_found_once_and_the_nearest_takes_it():
    counts, judged = claim_counts(gold(said((0, 10))), [claim((0, 12)), claim((0, 11))])
    assert counts["all", "iou50"] == Counts(2, 1, 1, 1)
    assert counts["all", "overlap"] == Counts(2, 2, 1, 1)
    assert [right for _, right in judged] == [True, True]


def test_what_is_unlikely_counts_in_one_table_only():
    counts, judged = claim_counts(
        gold(said((0, 10))), [claim((0, 10), score=0.49), claim((20, 30), score=0.5)]
    )
    assert counts["all", "exact"] == Counts(2, 1, 1, 1)
    assert counts["likely", "exact"] == Counts(1, 0, 1, 0)
    assert judged == [(0.49, True), (0.5, False)]


def test_each_part_of_a_claim_stands_for_itself():
    counts, judged = claim_counts(gold(said((0, 10), (20, 30))), [claim((0, 10), (22, 40))])
    assert counts["all", "exact"] == Counts(2, 1, 2, 1)
    assert judged == [(0.9, True)]


def test_a_source_is_asked_for_where_the_claim_was_found_and_has_one():
    wanted = gold(
        said((0, 10), source=(12, 15)),
        said((20, 30), source=(32, 35)),
        said((40, 50)),
        said((60, 70), source=(72, 75)),
    )
    found = [claim((0, 10), source=(12, 20)), claim((20, 30)), claim((40, 50), source=(0, 3))]
    assert claim_counts(wanted, found)[0]["all", "source"] == Counts.share(1, 2)


def test_recall_on_clauses_is_told_where_the_gold_says_which_they_are():
    wanted = gold(said((0, 10), nominal=False), said((20, 30), nominal=False), said((40, 50), nominal=True))
    counts, _ = claim_counts(wanted, [claim((0, 10)), claim((28, 40)), claim((40, 50))])
    assert counts["all", "clauses_iou50"] == Counts.share(1, 2)
    assert counts["all", "clauses_overlap"] == Counts.share(2, 2)
    assert ("all", "clauses_iou50") not in claim_counts(gold(said((0, 10))), [])[0]


@pytest.mark.parametrize(("reported_only", "count"), [(True, 0), (False, 1)])
def test_the_articles_own_claims_are_judged_where_they_were_annotated(reported_only: bool, count: int):
    counts, _ = claim_counts(gold(reported_only=reported_only), [claim((0, 10), voice="writer")])
    assert counts["all", "exact"].found == count


def test_unsure_and_undecided_places_are_not_judged():
    wanted = ClaimGold(
        (GoldClaim((Span(0, 10),)), GoldClaim((Span(90, 99),))), (Span(0, 50),), (Span(20, 30),)
    )
    counts, _ = claim_counts(wanted, [claim((22, 35)), claim((45, 55)), claim((90, 99)), claim((36, 40))])
    assert counts["all", "overlap"] == Counts(1, 0, 1, 0)
