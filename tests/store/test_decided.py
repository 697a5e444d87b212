"""Decisions of a whole workspace, read in pages: the same as one reads off the annotations."""

from __future__ import annotations

from collections import Counter

from curator.domain import acts
from curator.domain.annotation import Suggester, Suggestion, Verdict
from curator.domain.article import Article
from curator.domain.ids import text_hash
from curator.domain.mark import Layer
from curator.domain.memory import Outcome, Telling, tellings
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store.workspace import Workspace

TEXT = "🚨 President Ilva Brandt of Lviv said that Cafe\u0301 Noir is safe in Lviv, not in Kyiv."
BY = Suggester("model", "p", "1")


def at(quote: str) -> Span:
    return Span(TEXT.index(quote), TEXT.index(quote) + len(quote))


def propose(quote: str, label: str, layer: Layer = Layer.ENTITY) -> Suggestion:
    return Suggestion(layer, (at(quote),), label, 0.9, "name", BY, features=("rule=x",))


def decided(workspace: Workspace) -> Sheet:
    """An article with one decision of each kind."""
    article = Article("r1", text_hash(TEXT), len(TEXT), title="Lviv")
    workspace.import_article(article, TEXT)
    sheet = Sheet(article, TEXT)
    found = [
        propose("President Ilva Brandt", "PERSON"),
        propose("Lviv", "ORG"),
        propose("Cafe\u0301 Noir", "ORG"),
        propose("Kyiv", "GPE"),
        propose("Cafe\u0301 Noir is safe in Lviv", "CLAIM", Layer.CLAIM),
    ]
    sheet.load((), found)
    person, place, cafe, city, claim = map(sheet.id_of, found)
    for draft in (
        lambda: acts.resize(sheet, person, (at("Ilva Brandt"),)),
        lambda: acts.relabel(sheet, place, "GPE"),
        lambda: acts.decide(sheet, cafe, Verdict.REJECTED),
        lambda: acts.decide(sheet, city, Verdict.UNSURE),
        lambda: acts.decide(sheet, claim, Verdict.ACCEPTED),
        lambda: acts.add(sheet, (Span(TEXT.rindex("Lviv"), TEXT.rindex("Lviv") + 4),), Layer.ENTITY, "GPE"),
    ):
        made = draft()
        workspace.journal.append(made)
        sheet.apply(made.changes)
    return sheet


def test_pages_tell_what_the_annotations_tell(workspace: Workspace):
    sheet = decided(workspace)
    told: Counter[Telling] = Counter()
    claims: list[str] = []
    after, pages = "", 0
    while page := workspace.decided.page(after, 2):
        for one, count in page.tellings:
            told[one] += count
        claims += [claim.annotation.id for claim in page.claims]
        after, pages = page.last, pages + 1
    assert pages == 3
    assert told == Counter(one for each in sheet.annotations.values() for one in tellings(each, TEXT))
    assert told == {
        Telling("Ilva Brandt", "PERSON", Outcome.ACCEPTED): 1,
        Telling("President Ilva Brandt", "PERSON", Outcome.RESIZED): 1,
        Telling("Lviv", "GPE", Outcome.ACCEPTED): 2,
        Telling("Cafe\u0301 Noir", "ORG", Outcome.REJECTED): 1,
    }
    assert claims == [one.id for one in sheet.annotations.values() if one.layer is Layer.CLAIM]


def test_a_claim_comes_with_what_held_for_it_and_its_last_edit(workspace: Workspace):
    decided(workspace)
    page = workspace.decided.page("", 100)
    assert page is not None
    edits = [edit.id for edit in workspace.journal.edits()]
    (claim,) = page.claims
    assert claim.annotation.origin is not None
    assert claim.annotation.origin.features == ("rule=x",)
    assert claim.edit in edits
    assert workspace.decided.page(page.last, 100) is None
