"""The journal as a list, the history of a record, and the figures for statistics: on a real file."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from curator.domain import acts, blind
from curator.domain.act_kinds import ActKind, codes_of
from curator.domain.annotation import Suggester, Suggestion, Verdict
from curator.domain.article import ArticleState
from curator.domain.comparison import Tally
from curator.domain.edit import ANNOTATION, Change, Draft, Edit, undo_of
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.domain.statistics import Judged
from curator.store.history import CHAIN
from curator.store.listing import Extract, Line
from curator.store.workspace import Workspace

from .conftest import TEXT, article_of

BY = Suggester("model", "curator_en", "1.0")


def proposed(quote: str, label: str, score: float = 0.93) -> Suggestion:
    start = TEXT.index(quote)
    return Suggestion(Layer.ENTITY, (Span(start, start + len(quote)),), label, score, "name", BY)


PROPOSED = [proposed("Zoë Müller", "PERSON"), proposed("NATO", "ORG", 0.5), proposed("Kharkiv", "GPE", 0.41)]


@pytest.fixture
def open_sheet(workspace: Workspace, sheet: Sheet) -> Sheet:
    sheet.load((), PROPOSED)
    return sheet


def do(workspace: Workspace, sheet: Sheet, draft: Draft) -> Edit:
    edit = workspace.journal.append(draft)
    sheet.apply(edit.changes)
    return edit


def decided(workspace: Workspace, sheet: Sheet) -> tuple[str, list[Edit]]:
    """Confirm, relabel, undo, redo, note on the first suggestion; reject the second, correct the third."""
    first, second, third = (sheet.id_of(one) for one in PROPOSED)
    edits = [do(workspace, sheet, acts.decide(sheet, first, Verdict.ACCEPTED))]
    edits.append(do(workspace, sheet, acts.relabel(sheet, first, "ORG")))
    edits.append(do(workspace, sheet, undo_of(edits[-1])))
    edits.append(do(workspace, sheet, undo_of(edits[-1])))
    workspace.journal.author = "p2"
    edits.append(do(workspace, sheet, acts.note(sheet, first, "a minister")))
    do(workspace, sheet, acts.decide(sheet, second, Verdict.REJECTED))
    do(workspace, sheet, acts.relabel(sheet, third, "LOC"))
    return first, edits


def all_lines(workspace: Workspace, extract: Extract, size: int = 2) -> Iterator[Line]:
    after = None
    while page := workspace.listing.page(extract, after, size):
        yield from page
        after = page[-1].place


def test_the_history_of_an_annotation_is_its_edits_alone(workspace: Workspace, open_sheet: Sheet):
    mark_id, edits = decided(workspace, open_sheet)
    steps = workspace.histories.of(ANNOTATION, mark_id)
    assert [step.edit for step in steps] == [edit.id for edit in edits]
    assert [step.back for step in steps] == [0, 0, 1, 2, 0]
    assert [step.author for step in steps] == ["p1"] * 4 + ["p2"]
    assert [step.change for step in steps] == [edit.changes[0] for edit in edits]


def test_a_removed_annotation_still_has_its_history(workspace: Workspace, sheet: Sheet):
    start = TEXT.index("NATO")
    made = do(workspace, sheet, acts.add(sheet, (Span(start, start + 4),), Layer.ENTITY, "ORG"))
    mark_id = made.changes[0].id
    gone = do(workspace, sheet, acts.remove(sheet, mark_id))
    steps = workspace.histories.of(ANNOTATION, mark_id)
    assert [step.edit for step in steps] == [made.id, gone.id]
    assert steps[-1].change.after is None


def test_of_an_edit_on_many_marks_each_has_its_own_change(workspace: Workspace, open_sheet: Sheet):
    ids = [open_sheet.id_of(one) for one in PROPOSED]
    do(workspace, open_sheet, acts.confirm_together(open_sheet, ids))
    for mark_id in ids:
        (step,) = workspace.histories.of(ANNOTATION, mark_id)
        assert step.change.id == mark_id and step.act == "mention.confirm_together"
    assert workspace.histories.of(ANNOTATION, "s" + "0" * 32) == []


def test_a_history_reads_no_table_from_end_to_end(workspace: Workspace):
    with workspace.database.read() as connection:
        plan = connection.execute(
            text(f"EXPLAIN QUERY PLAN {CHAIN.text}"), {"kind": ANNOTATION, "record": "s1"}
        ).all()
    assert not [row.detail for row in plan if row.detail.startswith("SCAN edit")]


def test_the_journal_is_listed_newest_first_in_pages(workspace: Workspace, open_sheet: Sheet):
    decided(workspace, open_sheet)
    edits = list(workspace.journal.edits())
    lines = list(all_lines(workspace, Extract()))
    assert [line.id for line in lines] == [edit.id for edit in reversed(edits)]
    assert workspace.listing.count(Extract()) == len(edits)
    assert workspace.listing.authors() == ["p1", "p2"]
    first = next(line for line in reversed(lines) if line.act == "mention.confirm")
    assert (first.label, first.title, first.kind, first.back) == ("PERSON", "A storm", ANNOTATION, 0)
    assert first.article == open_sheet.article.id and first.args["quote"] == "Zoë Müller"
    assert [line.back for line in lines if line.act == "mention.relabel"] == [0, 2, 1, 0]


def test_the_list_is_sifted_by_person_act_article_words_and_time(workspace: Workspace, open_sheet: Sheet):
    decided(workspace, open_sheet)
    other = article_of("Another text.", title="Harbour")
    workspace.import_article(other, "Another text.")
    listing = workspace.listing

    def acts_of(extract: Extract) -> list[str]:
        return [line.act for line in listing.page(extract, None, 50)]

    assert acts_of(Extract(author="p2", article=open_sheet.article.id)) == [
        "mention.relabel",
        "mention.reject",
        "mention.note",
    ]
    assert acts_of(Extract(acts=codes_of(ActKind.REJECT))) == ["mention.reject"]
    known = ("mention.reject", "mention.note", "mention.confirm", "mention.relabel")
    assert acts_of(Extract(acts=known, others=True)) == ["article.import", "article.import"]
    assert acts_of(Extract(words="harbour")) == ["article.import"]
    assert set(acts_of(Extract(words="ZOË"))) == {"mention.confirm", "mention.relabel", "mention.note"}
    assert acts_of(Extract(words="100%")) == [] == acts_of(Extract(words='"}'))
    middle = listing.page(Extract(), None, 50)[3]
    after, before = acts_of(Extract(since=middle.at)), acts_of(Extract(until=middle.at))
    assert len(after) + len(before) == listing.count(Extract()) and len(after) >= 4
    assert listing.count(Extract(since=middle.at)) == len(after)


def test_an_act_of_many_says_how_many_without_reading_them_all(workspace: Workspace):
    changes = tuple(Change("note", f"n{n}", None, {"text": "x" * 2000}) for n in range(150))
    workspace.journal.append(Draft("future.act", changes, {}))
    (line,) = workspace.listing.page(Extract(), None, 10)
    assert (line.size, line.kind, line.act) == (150, "", "future.act")


def test_pages_and_times_are_read_off_the_index_alone(workspace: Workspace):
    query = "SELECT id, at, author, act, undoes, args FROM edit WHERE at >= '2026' ORDER BY at, id LIMIT 9"
    with workspace.database.read() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all()
    assert [row.detail for row in plan] == ["SEARCH edit USING COVERING INDEX edit_by_time (at>?)"]


def test_moments_come_in_the_order_of_time(workspace: Workspace, open_sheet: Sheet):
    decided(workspace, open_sheet)
    moments = [one for page in workspace.figures.moments("", "") for one in page]
    edits = list(workspace.journal.edits())
    assert [one.id for one in moments] == [edit.id for edit in edits]
    assert moments[1].article == open_sheet.article.id and moments[3].undoes == moments[2].id
    theirs = [one for page in workspace.figures.moments(edits[3].at, "p2") for one in page]
    assert [one.id for one in theirs] == [edit.id for edit in edits if edit.author == "p2"]


def test_decided_suggestions_are_counted_by_what_was_proposed(workspace: Workspace, open_sheet: Sheet):
    decided(workspace, open_sheet)

    def of(since: str, author: str) -> list[Judged]:
        pages = workspace.figures.moments(since, author)
        return sorted(one for page in pages for one in workspace.figures.judged(page, author))

    judged = of("", "")
    assert [(one.label, one.verdict, one.same, one.tenth, one.times) for one in judged] == [
        ("GPE", "accepted", False, 4, 1),
        ("ORG", "rejected", False, 5, 1),
        ("PERSON", "accepted", False, 9, 1),
    ]
    assert {one.pipeline for one in judged} == {"curator_en 1.0"}
    assert judged[2].scores == pytest.approx(0.93)
    # Their last edits are all by the second person.
    assert of("", "p2") == judged
    assert of("", "p1") == of("2999", "") == []


def test_finished_articles_are_compared_once_one_was_done_blind(workspace: Workspace, open_sheet: Sheet):
    decided(workspace, open_sheet)
    shown = open_sheet.article
    do(workspace, open_sheet, acts.set_state(shown, ArticleState.DONE, {}))
    assert workspace.figures.finished([shown.id]) == []
    article = article_of("Kyiv is calm.\nLviv too.")
    workspace.import_article(article, "Kyiv is calm.\nLviv too.")
    sheet = Sheet(article, "Kyiv is calm.\nLviv too.")
    do(workspace, sheet, acts.add(sheet, (Span(0, 4),), Layer.ENTITY, "GPE"))
    done = acts.set_state(article, ArticleState.DONE, {})
    compared = {"entities": [1, 2, 0], "claims": [0, 0, 0]}
    do(workspace, sheet, blind.finished(done, article, compared))
    assert workspace.articles.get(article.id).blind is True
    found = {one.id: one for one in workspace.figures.finished([shown.id, article.id])}
    ours, theirs = found[article.id], found[shown.id]
    assert (ours.blind, ours.words, ours.marks, ours.agreed[Layer.ENTITY]) == (True, 5, 1, Tally(1, 2, 0))
    # Of three proposals none was accepted as it came; two marks stand that were not proposed so.
    assert (theirs.blind, theirs.marks, theirs.agreed[Layer.ENTITY]) == (False, 2, Tally(0, 3, 2))
