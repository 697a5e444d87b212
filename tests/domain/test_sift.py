"""What a filter lets pass, and many decided together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curator.domain.annotation import Link, Suggester, Suggestion, Verdict
from curator.domain.article import Article
from curator.domain.edit import ANNOTATION
from curator.domain.ids import text_hash
from curator.domain.mark import Layer, LinkState, Status
from curator.domain.sheet import Sheet
from curator.domain.sift import Grain, Origin, Sieve, decisions, draft, grains, passes
from curator.domain.span import Span

TEXT = "🚨 Kyiv and\u00a0Lviv hold, Ilva says. Kyiv."
MODEL = Suggester("model", "p", "1")


def entity(quote: str, label: str, score: float | None, **values: object) -> Suggestion:
    start = TEXT.index(quote)
    made = Suggestion(Layer.ENTITY, (Span(start, start + len(quote)),), label, score, "pipeline", MODEL)
    return replace(made, **values)


PROPOSED = [
    entity("Kyiv", "GPE", 0.9, link=Link("kb", "Q1", "Kyiv")),
    entity("Kyiv", "ORG", 0.4),
    entity("Lviv", "GPE", 0.6, reason="closed list"),
    entity("Ilva", "PERSON", None, suggester=Suggester("rule", "house", "1")),
    entity("says", "PERSON", 0.55, suggester=Suggester("rule", "memory", "1")),
    entity("hold", "EVENT", 0.1),
]


@pytest.fixture
def sheet() -> Sheet:
    made = Sheet(Article("x", text_hash(TEXT), len(TEXT)), TEXT, {Layer.ENTITY: 0.3})
    made.load((), PROPOSED)
    return made


def found(sheet: Sheet, **asked: object) -> list[str]:
    all_of_them = [one for one in grains(sheet) if one is not None]
    return [one.parts[0].of(TEXT) for one in all_of_them if passes(one, Sieve(**asked), TEXT)]


def ids(sheet: Sheet, *quotes: str) -> list[str]:
    return [i for i in sheet.open_ids() if sheet.find(i).parts[0].of(TEXT) in quotes]


def test_everything_passes_where_nothing_is_asked_but_what_a_threshold_hides(sheet: Sheet):
    assert found(sheet) == ["Kyiv", "Kyiv", "Lviv", "Ilva", "says"]


@pytest.mark.parametrize(
    ("asked", "passing"),
    [
        ({"labels": frozenset({"GPE", "ORG"})}, ["Kyiv", "Kyiv", "Lviv"]),
        ({"low": 0.5, "high": 0.8}, ["Lviv", "says"]),
        ({"low": 0.6, "high": 0.6}, ["Lviv"]),
        ({"origins": frozenset({Origin.RULE})}, ["Lviv"]),
        ({"origins": frozenset({Origin.HOUSE, Origin.MEMORY})}, ["Ilva", "says"]),
        ({"links": frozenset({LinkState.PRESELECTED})}, ["Kyiv"]),
        ({"text": "KYI"}, ["Kyiv", "Kyiv"]),
        ({"text": "v", "labels": frozenset({"ORG"})}, ["Kyiv"]),
        ({"within": Span(0, 8)}, ["Kyiv", "Kyiv"]),
        ({"statuses": frozenset({Status.CONFIRMED})}, []),
    ],
)
def test_a_filter_lets_pass_what_answers_to_all_of_it(
    sheet: Sheet, asked: dict[str, object], passing: list[str]
):
    assert found(sheet, **asked) == passing


def test_decided_ones_are_found_by_their_status_and_added_ones_by_that_nobody_proposed_them(sheet: Sheet):
    for verdict, quote in ((Verdict.ACCEPTED, "Lviv"), (Verdict.REJECTED, "Ilva")):
        sheet.apply(decisions(sheet, ids(sheet, quote), verdict))
    assert found(sheet, statuses=frozenset({Status.CONFIRMED, Status.REJECTED})) == ["Lviv", "Ilva"]
    assert found(sheet, origins=frozenset({Origin.ADDED})) == []


def test_of_several_suggestions_for_one_text_the_most_likely_is_accepted(sheet: Sheet):
    changes = list(decisions(sheet, sheet.open_ids(), Verdict.ACCEPTED))
    assert sorted(one.after["label"] for one in changes) == ["GPE", "GPE", "PERSON", "PERSON"]
    sheet.apply(changes)
    assert sheet.open_count == 0


def test_all_of_them_can_be_rejected_and_what_is_so_already_is_left_alone(sheet: Sheet):
    kyiv = ids(sheet, "Kyiv")
    sheet.apply(decisions(sheet, kyiv, Verdict.REJECTED))
    changes = list(decisions(sheet, [*kyiv, *ids(sheet, "Lviv")], Verdict.REJECTED))
    assert [one.after["quotes"] for one in changes] == [["Lviv"]]


def test_the_edit_tells_how_many_and_what(sheet: Sheet):
    changes = list(decisions(sheet, sheet.open_ids(), Verdict.UNSURE))
    made = draft(sheet, changes, Verdict.UNSURE)
    assert (made.args["count"], made.args["verdict"], made.args["article"]) == (5, "unsure", "x")
    assert {one.kind for one in made.changes} == {ANNOTATION}


def test_a_grain_without_a_score_passes_until_a_score_is_asked_for():
    bare = Grain("i", Layer.ENTITY, (Span(0, 1),), "GPE", Status.ADDED, LinkState.NONE, Origin.ADDED, None)
    assert passes(bare, Sieve(), TEXT)
    assert not passes(bare, Sieve(low=0.01), TEXT)
