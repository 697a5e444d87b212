"""What a threshold hides is not pending: not on the way of Tab, not for done, not in an export."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curator.domain.annotation import Suggestion, Verdict
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.session.linking import Linking
from curator.session.outgoing import collect
from curator.session.session import Session
from curator.session.suggesting import LEAST_SCORE, least_of
from curator.session.thresholds import Thresholds
from curator.store.workspace import Workspace

from .conftest import bring, proposals

SCORES = {"Ilva Brandt": 0.9, "Lviv": 0.6, "Noir": 0.4}


def scored(sheet: Sheet) -> list[Suggestion]:
    return [replace(one, score=SCORES.get(one.parts[0].of(sheet.text), 0.7)) for one in proposals(sheet)]


@pytest.fixture
def session(workspace: Workspace) -> Session:
    made = Session(workspace, Linking(workspace, None))

    def put(article_id: str) -> None:
        found: dict[int, list[Suggestion]] = {}
        for one in scored(made.sheet):
            found.setdefault(made.sheet.paragraph_at(one.parts[0].start), []).append(one)
        made.put_suggestions(article_id, found)

    made.opened.connect(put)
    made.open(bring(workspace))
    return made


def open_quotes(session: Session) -> list[str]:
    sheet = session.sheet
    return [sheet.suggestions[i].parts[0].of(sheet.text) for i in sheet.open_ids()]


def test_what_is_scored_lower_is_hidden_at_once_and_counted(session: Session):
    thresholds = Thresholds(session)
    assert thresholds.hidden(Layer.ENTITY) == 0
    thresholds.attempt(Layer.ENTITY, 0.65)
    assert open_quotes(session) == ["Ilva Brandt", "Lviv is safe"]
    assert (thresholds.hidden(Layer.ENTITY), thresholds.hidden(Layer.CLAIM)) == (3, 0)
    thresholds.attempt(Layer.ENTITY, 0.0)
    assert len(open_quotes(session)) == 5


def test_trying_writes_nothing_and_keeping_is_one_edit_that_undo_takes_back(session: Session):
    thresholds = Thresholds(session)
    edits = len(list(session.workspace.journal.edits()))
    thresholds.attempt(Layer.ENTITY, 0.5)
    thresholds.attempt(Layer.ENTITY, 0.65)
    assert len(list(session.workspace.journal.edits())) == edits
    assert thresholds.keep()
    assert not thresholds.keep()
    assert len(list(session.workspace.journal.edits())) == edits + 1
    assert least_of(session.workspace)[Layer.ENTITY] == 0.65
    assert session.undo()
    assert least_of(session.workspace) == LEAST_SCORE == thresholds.least
    assert len(open_quotes(session)) == 5
    assert session.redo()
    assert len(open_quotes(session)) == 2


def test_the_focus_leaves_what_is_hidden_and_steps_to_it_only_where_it_is_seen(session: Session):
    thresholds = Thresholds(session)
    session.move_focus(1)
    assert session.focused_mark().parts[0].of(session.sheet.text) == "Lviv"
    thresholds.attempt(Layer.ENTITY, 0.65)
    assert session.focused_mark().label == "CLAIM"
    steps = {session.focus}
    for _ in range(6):
        session.step_focus(1)
        steps.add(session.focus)
    assert len(steps) == 2
    thresholds.show_hidden(True)
    for _ in range(6):
        session.step_focus(1)
        steps.add(session.focus)
    assert len(steps) == 5
    assert session.sheet.open_count == 2


def test_done_is_complete_without_the_hidden_and_the_export_leaves_them_out(session: Session):
    workspace, article = session.workspace, session.sheet.article.id
    thresholds = Thresholds(session)
    thresholds.attempt(Layer.ENTITY, 0.65)
    thresholds.attempt(Layer.CLAIM, 0.9)
    thresholds.keep()
    session.move_focus(1)
    session.decide(Verdict.ACCEPTED)
    assert session.sheet.open_count == 0
    session.set_state(ArticleState.DONE)
    review = session.sheet.article.review
    assert [review[layer]["state"] for layer in ("entities", "claims")] == ["complete", "complete"]
    (outgoing,) = collect(workspace, [article], Linking(workspace, None))
    assert list(outgoing.pending) == []


def test_a_hidden_one_that_is_decided_after_all_is_like_any_other(session: Session):
    thresholds = Thresholds(session)
    thresholds.attempt(Layer.ENTITY, 0.65)
    *_, hidden = (i for i in session.sheet.ids() if session.sheet.is_hidden(i))
    session.set_focus(hidden)
    session.decide(Verdict.ACCEPTED)
    assert session.sheet.annotations[hidden].verdict is Verdict.ACCEPTED
    assert thresholds.hidden(Layer.ENTITY) == 2
    session.undo()
    assert session.sheet.is_hidden(hidden)
    assert thresholds.hidden(Layer.ENTITY) == 3


def test_a_new_session_opens_with_the_threshold_that_was_kept(session: Session):
    thresholds = Thresholds(session)
    thresholds.attempt(Layer.ENTITY, 0.65)
    thresholds.keep()
    again = Session(session.workspace, Linking(session.workspace, None))
    again.open(session.sheet.article.id)
    assert Thresholds(again).least[Layer.ENTITY] == 0.65
