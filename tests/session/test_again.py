"""The same again: confirmed, relabelled, added or rejected wherever the string stands, as one edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.again import SAME_AGAIN, Doing
from curator.domain.annotation import Link, Suggester, Suggestion, Verdict
from curator.domain.mark import Layer, Status
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.session.again import Asked, SameAgain
from curator.session.jobs import Jobs
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.suggesting import Pipeline, use, written_paragraphs
from curator.session.together import AT_ONCE, Together
from curator.store.check import check
from curator.store.workspace import Workspace

from .conftest import bring

HERE = "🚨 Kyiv holds.\n\nKyiv, says Kyiv Post, is calm; Kyiv’s mayor agrees.\n\nIn Kyiv and kyiv."
THERE = "Kyiv again, and KyivLab.\n\nKyiv."
PIPELINE = Pipeline("p", "1", "0", "local", "")


def propose(sheet: Sheet, quote: str, label: str, nth: int = 0, score: float = 0.9) -> Suggestion:
    start = -1
    for _ in range(nth + 1):
        start = sheet.text.index(quote, start + 1)
    by = Suggester("model", "p", "1")
    return Suggestion(Layer.ENTITY, (Span(start, start + len(quote)),), label, score, "pipeline", by)


def proposals(sheet: Sheet) -> list[Suggestion]:
    if sheet.text != HERE:
        return []
    return [
        propose(sheet, "Kyiv", "GPE"),
        propose(sheet, "Kyiv", "GPE", 1),
        propose(sheet, "Kyiv Post", "ORG"),
        propose(sheet, "Kyiv", "PERSON", 3),
    ]


def cache(workspace: Workspace, article_id: str, quote: str) -> None:
    """Put one GPE into the cache, as the worker would have."""
    use(workspace, PIPELINE)
    text = workspace.articles.text(article_id)
    sheet = Sheet(workspace.articles.get(article_id), text)
    for start, paragraph in written_paragraphs(text, sheet.paragraphs).values():
        ents = []
        if start == 0:
            at = paragraph.index(quote)
            found = {"start": at, "end": at + len(quote), "label": "GPE", "score": 0.8, "reason": "pipeline"}
            ents.append(found)
        workspace.suggestions.put({PIPELINE.key(paragraph): {"ents": ents, "claims": []}})


@pytest.fixture
def other(workspace: Workspace) -> str:
    made = bring(workspace, THERE, "There")
    cache(workspace, made, "Kyiv")
    return made


@pytest.fixture
def session(workspace: Workspace, other: str) -> Session:
    made = Session(workspace, Linking(workspace, None))

    def put(article_id: str) -> None:
        found: dict[int, list[Suggestion]] = {}
        for one in proposals(made.sheet):
            found.setdefault(made.sheet.paragraph_at(one.parts[0].start), []).append(one)
        made.put_suggestions(article_id, found)

    made.opened.connect(put)
    made.open(bring(workspace, HERE, "Here"))
    return made


@pytest.fixture
def again(session: Session) -> Iterator[SameAgain]:
    jobs = Jobs(session)
    yield SameAgain(session, lambda w: Linking(w, None), jobs, Together(session, jobs))
    jobs.close()


def look(qtbot: QtBot, again: SameAgain, *, everywhere: bool = False, **options: bool) -> None:
    decision = again.decision()
    again.look(Asked(decision, replace(again.wanted(decision), **options), everywhere))
    qtbot.waitUntil(lambda: not again.is_looking)


def doings(again: SameAgain) -> list[tuple[Doing, bool]]:
    return [(line.place.doing, line.place.ticked) for line in again.lines]


def test_after_a_confirmation_the_rest_is_confirmed_and_added(
    qtbot: QtBot, session: Session, again: SameAgain
):
    session.decide(Verdict.ACCEPTED)
    look(qtbot, again)
    assert doings(again) == [
        (Doing.CONFIRM, True),
        (Doing.ADD, False),
        # Proposed as a person, until the memory heard of the confirmation.
        (Doing.CONFIRM, True),
        (Doing.ADD, True),
    ]
    assert again.lines[1].place.around == "Kyiv Post"
    again.take([line for line in again.lines if line.place.ticked])
    statuses = [(one.quotes[0], one.label, one.status) for one in session.sheet.annotations.values()]
    assert sorted(statuses) == [
        ("Kyiv", "GPE", Status.ADDED),
        ("Kyiv", "GPE", Status.CONFIRMED),
        ("Kyiv", "GPE", Status.CONFIRMED),
        ("Kyiv", "GPE", Status.CONFIRMED),
    ]
    look(qtbot, again)
    assert doings(again) == [(Doing.ADD, False)]


def test_one_undo_takes_all_of_it_back_and_one_redo_brings_it_again(
    qtbot: QtBot, session: Session, again: SameAgain
):
    session.decide(Verdict.ACCEPTED)
    look(qtbot, again)
    again.take(again.lines)
    assert (session.next_undo(), session.sheet.decided_count) == (SAME_AGAIN, 5)
    session.undo()
    assert (session.sheet.decided_count, session.sheet.open_count) == (1, 3)
    session.redo()
    assert session.sheet.decided_count == 5
    assert check(session.workspace) == []


def test_a_rejection_reaches_open_suggestions_of_the_string_alone(
    qtbot: QtBot, session: Session, again: SameAgain
):
    session.decide(Verdict.REJECTED)
    look(qtbot, again)
    # What was proposed as something else was not what the editor said no to.
    assert doings(again) == [(Doing.REJECT, True), (Doing.REJECT, False)]


def test_what_is_decided_is_never_touched(qtbot: QtBot, session: Session, again: SameAgain):
    first, second, *_ = session.sheet.open_ids()
    session.set_focus(second)
    session.decide(Verdict.UNSURE)
    session.set_focus(first)
    session.decide(Verdict.ACCEPTED, stay=True)
    look(qtbot, again)
    assert second not in {line.place.id for line in again.lines}
    lines = list(again.lines)
    session.set_focus(lines[1].place.id)
    session.decide(Verdict.REJECTED)
    again.take(lines)
    assert session.sheet.annotations[second].verdict is Verdict.UNSURE
    assert session.sheet.annotations[lines[1].place.id].verdict is Verdict.REJECTED


def test_the_options_widen_and_narrow_what_is_found(qtbot: QtBot, session: Session, again: SameAgain):
    session.decide(Verdict.ACCEPTED)
    look(qtbot, again, match_case=False)
    assert [line.quote for line in again.lines].count("kyiv") == 1
    look(qtbot, again, everywhere=True, whole_word=False)
    assert any(line.right.startswith("Lab") for line in again.lines)


def test_all_articles_are_reached_by_one_edit_with_the_ids_of_what_was_proposed(
    qtbot: QtBot, session: Session, again: SameAgain, other: str
):
    session.decide(Verdict.ACCEPTED)
    look(qtbot, again, everywhere=True)
    there = [line for line in again.lines if line.article == other]
    # One from the pipeline's cache, one that the memory proposes since.
    assert [line.place.doing for line in there] == [Doing.CONFIRM, Doing.CONFIRM]
    assert {line.title for line in there} == {"There"}
    edits = len(list(session.workspace.journal.edits()))
    again.take(again.lines)
    assert len(list(session.workspace.journal.edits())) == edits + 1
    made = session.workspace.annotations.of_article(other)
    assert [one.status for one in made] == [Status.CONFIRMED, Status.CONFIRMED]
    session.open(other)
    assert {line.place.id for line in there} == session.sheet.annotations.keys()
    session.undo()
    assert session.workspace.annotations.of_article(other) == []
    assert check(session.workspace) == []


def test_the_link_goes_with_the_label(qtbot: QtBot, session: Session, again: SameAgain):
    session.link_new("Kyiv city", stay=True)
    look(qtbot, again)
    again.take(again.lines)
    links = {one.link for one in session.sheet.annotations.values()}
    assert len(links) == 1
    assert isinstance(links.pop(), Link)


def test_very_many_places_are_written_beside_the_window_and_are_one_edit(
    qtbot: QtBot, session: Session, again: SameAgain
):
    count = AT_ONCE + 200
    session.open(bring(session.workspace, "Kyiv is calm.\n\n" * count, "Many"))
    session.add((Span(0, 4),), "GPE")
    look(qtbot, again)
    assert len(again.lines) == count - 1
    again.take(again.lines)
    assert session.sheet.decided_count == 1
    qtbot.waitUntil(lambda: session.sheet.decided_count == count, timeout=60_000)
    session.undo()
    assert session.sheet.decided_count == count
    qtbot.waitUntil(lambda: session.sheet.decided_count == 1, timeout=60_000)
    session.redo()
    qtbot.waitUntil(lambda: session.sheet.decided_count == count, timeout=60_000)
    assert check(session.workspace) == []


def test_the_hint_counts_what_is_left_here_and_goes_when_nothing_is(
    qtbot: QtBot, session: Session, again: SameAgain
):
    with qtbot.waitSignal(again.counted, check_params_cb=lambda count, quote: count > 0) as told:
        session.decide(Verdict.ACCEPTED)
    assert told.args == [3, "Kyiv"]
    with qtbot.waitSignal(again.counted, check_params_cb=lambda count, quote: count == 0):
        session.undo()


def test_nothing_is_repeated_before_something_is_decided(session: Session, again: SameAgain):
    assert again.decision() is None
    session.decide(Verdict.UNSURE)
    assert again.decision() is None
