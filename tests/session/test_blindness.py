"""A blind article through the session: nothing of what is proposed is seen before it is done."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from curator.domain import blind
from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule, RuleKind, new_rule_id
from curator.domain.mark import Layer, Status
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.exchange.record import to_record
from curator.session.blindness import blind_share, is_hidden, set_share
from curator.session.feeding import Feeding
from curator.session.house import House
from curator.session.housekeeping import Housekeeping
from curator.session.linking import Linking
from curator.session.memory import lore_of
from curator.session.outgoing import collect
from curator.session.session import Session
from curator.session.suggester import Suggester
from curator.session.suggesting import Ways, open_suggestions
from curator.store.listing import Extract
from curator.store.workspace import Workspace

from .conftest import TEXT, bring, session_on
from .test_house import SILENT, read


@pytest.fixture
def blind_session(workspace: Workspace) -> Session:
    """Every article is blind; one is open, whose suggestions are known."""
    workspace.journal.append(set_share(workspace, 100))
    made = session_on(workspace)
    made.open(bring(workspace))
    return made


def mark(session: Session, quote: str, label: str) -> None:
    start = TEXT.index(quote)
    assert session.add((Span(start, start + len(quote)),), label)


def shown(session: Session) -> list[str]:
    return [one.hull.of(TEXT) for one in session.sheet.marks()]


def let_timers_run() -> None:
    """Wait until everything that is to be done between events is done."""
    loop = QEventLoop()
    for _ in range(20):
        QTimer.singleShot(0, loop.quit)
        loop.exec()


def test_a_blind_article_shows_nothing_and_tab_finds_nothing(blind_session: Session):
    let_timers_run()
    session = blind_session
    assert shown(session) == [] and session.sheet.open_count == 0
    assert session.focus is None and session.hint() is None
    session.move_focus(1)
    assert session.focus is None
    assert session.confirm_settled() == 0


def test_the_same_name_further_down_stays_hidden_after_a_decision(blind_session: Session):
    session = blind_session
    for _ in range(2):
        mark(session, "Lviv", "GPE")
        session.undo()
    mark(session, "Lviv", "GPE")
    let_timers_run()
    assert shown(session) == ["Lviv"]


@pytest.mark.parametrize(("share", "expected"), [(0, True), (100, False)])
def test_a_rule_of_the_house_proposes_nothing_in_a_blind_article(
    workspace: Workspace, share: int, expected: bool
):
    read(workspace)
    workspace.journal.append(set_share(workspace, share))
    session = Session(workspace, Linking(workspace, None))
    feeding = Feeding(session, Suggester(SILENT, session))
    session.open(bring(workspace))
    rule = HouseRule(new_rule_id(), RuleKind.PATTERN, "calm", label="EVENT")
    assert Housekeeping(session).save(rule) is None
    let_timers_run()
    assert feeding.pipeline is not None
    assert ("calm" in shown(session)) is expected


def test_a_claim_marked_by_hand_keeps_nothing_of_what_the_pipeline_knew(blind_session: Session):
    mark(blind_session, "Lviv is safe", "CLAIM")
    (made,) = blind_session.sheet.annotations.values()
    assert made.origin is None and made.missed is None and made.id.startswith("a")


def test_link_candidates_are_still_there(blind_session: Session):
    mark(blind_session, "Lviv", "GPE")
    assert blind_session.link_new("Lviv", stay=True)
    first = blind_session.focus
    start = TEXT.rindex("Lviv")
    assert blind_session.add((Span(start, start + 4),), "GPE")
    assert blind_session.focus != first
    assert [one.name for one in blind_session.candidates(blind_session.focus)] == ["Lviv"]


def test_done_shows_what_was_held_back_and_undo_hides_it_again(blind_session: Session):
    session = blind_session
    mark(session, "Lviv", "GPE")
    mark(session, "Noir", "PERSON")
    assert session.set_state(ArticleState.DONE)
    review = session.sheet.article.review
    assert review[blind.COMPARISON] == {"entities": [1, 3, 1], "claims": [0, 1, 0]}
    assert review["entities"]["state"] == "complete"
    # What the editor marked alike is settled; the rest is there to compare and to take over.
    assert "Ilva Brandt" in shown(session) and session.sheet.open_count == 3
    assert session.undo()
    let_timers_run()
    assert sorted(shown(session)) == ["Lviv", "Noir"]
    assert session.redo() and session.sheet.open_count == 3


def test_back_to_do_after_that_is_no_longer_blind(blind_session: Session):
    session = blind_session
    mark(session, "Lviv", "GPE")
    session.set_state(ArticleState.DONE)
    session.set_state(ArticleState.TODO)
    assert session.sheet.article.blind is False and session.sheet.open_count == 4
    session.open(session.sheet.article.id)
    assert session.sheet.open_count == 4


def test_setting_the_share_hides_an_untouched_article_at_once_and_can_be_undone(session: Session):
    assert session.sheet.open_count == 5
    assert session.write(set_share(session.workspace, 100))
    assert shown(session) == [] and session.focus is None
    assert session.undo()
    assert blind_share(session.workspace) == 0 and session.sheet.open_count == 5
    session.decide(Verdict.ACCEPTED)
    assert session.redo() is False
    session.write(set_share(session.workspace, 100))
    assert session.sheet.open_count == 4


def test_a_share_out_of_bounds_is_refused(workspace: Workspace):
    for share in (-1, 101):
        with pytest.raises(CuratorError) as refused:
            set_share(workspace, share)
        assert refused.value.code == "blind.share"


def test_scripts_see_no_suggestions_of_a_blind_article_either(workspace: Workspace):
    article_id = bring(workspace)
    read(workspace)
    article = workspace.articles.get(article_id)
    sheet, ways = Sheet(article, TEXT), Ways(lambda _: "", House(workspace), lore_of(workspace))
    assert open_suggestions(workspace, sheet, ways)
    workspace.journal.append(set_share(workspace, 100))
    assert is_hidden(workspace, article, ())
    assert open_suggestions(workspace, sheet, ways) == []


def test_an_export_says_which_articles_were_decided_blind(blind_session: Session):
    session = blind_session

    def said() -> bool:
        (outgoing,) = collect(session.workspace, [session.sheet.article.id], Linking(session.workspace, None))
        return to_record(outgoing)["curator"]["blind"]

    mark(session, "Lviv", "GPE")
    assert said() is True
    session.set_state(ArticleState.DONE)
    assert said() is True
    session.move_focus(1)
    session.decide(Verdict.ACCEPTED)
    assert said() is False


def test_an_article_that_is_not_blind_is_exported_as_such(session: Session):
    session.decide(Verdict.ACCEPTED)
    (outgoing,) = collect(session.workspace, [session.sheet.article.id], Linking(session.workspace, None))
    assert to_record(outgoing)["curator"]["blind"] is False


def test_it_is_still_blind_and_still_done_after_a_restart(place: Path, workspace: Workspace):
    workspace.journal.append(set_share(workspace, 100))
    session = session_on(workspace)
    first, second = bring(workspace), bring(workspace, title="Another")
    session.open(first)
    mark(session, "Lviv", "GPE")
    session.set_state(ArticleState.DONE)
    again = session_on(workspace)
    again.open(first)
    assert again.sheet.open_count == 4
    again.open(second)
    assert again.sheet.open_count == 0 and shown(again) == []


def test_a_restored_state_is_an_edit_that_undo_takes_back(session: Session):
    session.decide(Verdict.ACCEPTED, stay=True)
    mark_id = session.focus
    then = session.sheet.annotations[mark_id].record()
    session.relabel("ORG", stay=True)
    assert session.restore(mark_id, then)
    assert session.sheet.mark(mark_id).status is Status.CONFIRMED and session.focus == mark_id
    assert session.undo() and session.sheet.annotations[mark_id].label == "ORG"
    assert session.restore(mark_id, None)
    assert session.sheet.mark(mark_id).status is Status.SUGGESTED
    assert session.undo() and session.sheet.annotations[mark_id].layer is Layer.ENTITY


def test_a_state_with_a_twin_is_refused_and_nothing_is_written(session: Session):
    mark(session, "calm", "EVENT")
    first = session.focus
    then = session.sheet.annotations[first].record()
    session.decide(Verdict.REJECTED)
    mark(session, "calm", "EVENT")
    said: list[str] = []
    session.failed.connect(lambda error: said.append(error.code))
    before = session.workspace.listing.count(Extract())
    assert session.restore(first, then) is False
    assert said == ["annotation.twice"]
    assert session.workspace.listing.count(Extract()) == before
