"""Acts through the session: on disk, on the sheet, told by signals; undo across articles and restarts."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.candidate import Candidate
from curator.domain.errors import CuratorError
from curator.domain.mark import Status
from curator.domain.span import Span
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace

from .conftest import SEEDS, TEXT, bring, propose, session_on


def quote(session: Session, mark_id: str | None = None) -> str:
    mark_id = mark_id or session.focus
    assert session.sheet is not None and mark_id is not None
    return session.sheet.mark(mark_id).hull.of(TEXT)


def stored(session: Session) -> dict[str, str]:
    found = session.workspace.annotations.of_article(session.sheet.article.id)
    return {" ".join(annotation.quotes): annotation.status.value for annotation in found}


def test_an_article_opens_on_its_first_open_suggestion(session: Session):
    assert quote(session) == "Ilva Brandt"
    assert quote(session, session.hint()) == "Lviv"


def test_a_decision_is_stored_and_the_focus_moves_on(session: Session, qtbot: QtBot):
    with qtbot.waitSignal(session.changed):
        session.decide(Verdict.ACCEPTED)
    assert stored(session) == {"Ilva Brandt": "confirmed"}
    assert quote(session) == "Lviv"
    session.decide(Verdict.REJECTED, stay=True)
    assert quote(session) == "Lviv"
    session.move_focus(1)
    assert quote(session) == "Lviv is safe"


def test_deciding_everything_leaves_the_focus_on_the_last(session: Session):
    for _ in range(5):
        session.decide(Verdict.ACCEPTED)
    assert session.sheet.open_count == 0
    assert quote(session) == "Noir"
    assert session.hint() is None


def test_an_act_that_changes_nothing_writes_nothing(session: Session):
    session.decide(Verdict.ACCEPTED, stay=True)
    before = len(list(session.workspace.journal.edits()))
    assert session.decide(Verdict.ACCEPTED, stay=True) is False
    assert session.relabel("PERSON", stay=True) is False
    assert len(list(session.workspace.journal.edits())) == before


def test_undo_and_redo_cross_articles(session: Session):
    first = session.sheet.article.id
    session.decide(Verdict.ACCEPTED)
    second = bring(session.workspace, "Lviv is safe. Ilva Brandt, Lviv, Noir.", "Other")
    session.open(second)
    session.decide(Verdict.REJECTED)
    assert session.undo() and session.sheet.article.id == second
    assert session.undo() and session.sheet.article.id == first
    assert quote(session) == "Ilva Brandt" and session.sheet.mark(session.focus).status is Status.SUGGESTED
    assert session.undo() is False
    assert session.redo() and session.redo()
    assert session.sheet.article.id == second
    assert session.sheet.decided_count == 1


def test_the_last_act_of_yesterday_can_be_undone(place: Path, qtbot: QtBot):
    with Workspace.open(place, "d1") as workspace:
        prepare(workspace, SEEDS)
        session = session_on(workspace)
        article = bring(workspace)
        session.open(article)
        session.decide(Verdict.ACCEPTED)
        session.relabel("LOC")
    with Workspace.open(place, "d1") as workspace:
        session = session_on(workspace)
        session.open(article)
        session.undo()
        assert stored(session) == {"Ilva Brandt": "confirmed"}
        session.redo()
        assert stored(session) == {"Ilva Brandt": "confirmed", "Lviv": "corrected"}


def test_another_laptops_acts_are_not_ours_to_undo(place: Path):
    with Workspace.open(place, "d1") as workspace:
        prepare(workspace, SEEDS)
        session = session_on(workspace)
        session.open(bring(workspace))
        session.decide(Verdict.ACCEPTED)
    with Workspace.open(place, "d2") as workspace:
        assert session_on(workspace).undo() is False


def test_moving_an_edge_of_a_suggestion_corrects_it(session: Session):
    session.move_edge(start=-1)
    assert stored(session) == {"Mayor Ilva Brandt": "corrected"}
    session.move_edge(start=1)
    assert stored(session) == {"Ilva Brandt": "confirmed"}
    session.move_edge(end=-1, by_character=True)
    assert stored(session) == {"Ilva Brand": "corrected"}


def test_links_none_fits_and_new_entities(session: Session):
    session.link(Candidate("curator-kb", "Q1", "Ilva Brandt", "PERSON", "", 0.9, "name"))
    session.link_none()
    session.set_focus(session.sheet.open_ids()[-1])
    session.link_new(" Café Noir ")
    found = {a.quotes[0]: a.link for a in session.workspace.annotations.of_article(session.sheet.article.id)}
    assert found["Ilva Brandt"].kb_id == "Q1"
    assert found["Lviv"].kb_id == "NIL"
    assert found["Noir"].kb == "local"
    assert session.workspace.records.get("entity", found["Noir"].kb_id)["name"] == "Café Noir"
    session.undo()
    assert session.workspace.records.get("entity", found["Noir"].kb_id) is None


def test_a_local_entity_is_offered_for_the_same_name_next_time(session: Session):
    session.set_focus(session.sheet.open_ids()[-1])
    session.link_new("Noir")
    other = bring(session.workspace, "Ilva Brandt said Lviv is safe. Lviv. Noir reopened.", "Again")
    session.open(other)
    noir = session.sheet.open_ids()[-1]
    assert [one.name for one in session.candidates(noir)] == ["Noir"]


def test_done_says_how_far_each_layer_was_read(session: Session):
    session.decide(Verdict.ACCEPTED)
    session.set_state(ArticleState.DONE)
    review = session.workspace.articles.get(session.sheet.article.id).review
    assert review["entities"]["state"] == "partial"
    session.undo()
    assert session.workspace.articles.get(session.sheet.article.id).state is ArticleState.TODO
    for _ in range(5):
        session.decide(Verdict.ACCEPTED)
    session.set_state(ArticleState.DONE)
    review = session.workspace.articles.get(session.sheet.article.id).review
    assert (review["entities"]["state"], review["claims"]["state"]) == ("complete", "complete")


def test_an_article_that_cannot_be_opened_leaves_the_present_one(session: Session, qtbot: QtBot):
    here = session.sheet
    with qtbot.waitSignal(session.failed) as told:
        assert session.open("nowhere") is False
    assert isinstance(told.args[0], CuratorError)
    assert session.sheet is here


def test_a_refused_act_is_told_and_changes_nothing(session: Session, qtbot: QtBot):
    session.decide(Verdict.ACCEPTED)
    start = TEXT.index("Ilva")
    with qtbot.waitSignal(session.failed) as told:
        assert session.add((type(session.sheet.paragraphs[0])(start, start + 11),), "PERSON") is False
    assert told.args[0].code == "annotation.twice"


def test_suggestions_that_arrive_late_do_not_move_the_focus(session: Session):
    session.move_focus(1)
    before = session.focus
    session.put_suggestions(session.sheet.article.id, {2: [propose(TEXT, "calm", "EVENT")]})
    assert session.focus == before
    assert [session.sheet.mark(i).hull.of(TEXT) for i in session.sheet.open_ids()][-1] == "calm"


@pytest.mark.parametrize("name", ["", "my-pipeline"])
def test_the_chosen_pipeline_is_kept_with_the_workspace(session: Session, name: str):
    session.choose_pipeline(name)
    assert session.pipeline_name == name
    assert session.undo() is bool(name)
    assert session.pipeline_name == ""


@pytest.mark.parametrize("name", ["", "my-pipeline"])
def test_choosing_the_pipeline_that_is_chosen_writes_nothing(session: Session, name: str):
    if name:
        session.choose_pipeline(name)
    before = list(session.workspace.journal.edits())
    assert session.choose_pipeline(name)
    assert list(session.workspace.journal.edits()) == before


def test_a_claim_does_not_take_the_label_of_an_entity(session: Session, qtbot: QtBot):
    session.move_focus(1)
    session.move_focus(1)
    assert quote(session) == "Lviv is safe"
    with qtbot.waitSignal(session.failed) as told:
        assert session.relabel("PERSON") is False
    assert told.args[0].code == "label.other_layer"
    assert stored(session) == {}


def test_taking_a_link_away_where_there_is_none_decides_nothing(session: Session):
    assert session.unlink() is False
    assert stored(session) == {}


def test_the_focus_stays_near_a_mark_that_is_taken_away(session: Session):
    start = TEXT.index("calm")
    session.add((Span(start, start + 4),), "EVENT")
    session.undo()
    assert quote(session) == "Noir"
    session.redo()
    session.decide(Verdict.REJECTED, stay=True)
    assert quote(session) == "Noir"


@pytest.mark.parametrize("state", [ArticleState.DONE, ArticleState.SKIPPED])
def test_done_or_skipped_twice_is_one_act_to_undo(session: Session, state: ArticleState):
    assert session.set_state(state) and session.set_state(state)
    session.undo()
    assert session.sheet.article.state is ArticleState.TODO
