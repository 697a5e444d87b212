"""Where the focus goes: in reading order, after an act on many marks too, and never away from a reader."""

from __future__ import annotations

import pytest

from curator.domain.annotation import Suggestion, Verdict
from curator.domain.mark import Layer
from curator.session.linking import Linking
from curator.session.session import Session
from curator.store.workspace import Workspace

from .conftest import bring, propose

TEXT = "Lviv and Lviv, Lviv, said Ilva Brandt.\n\nLviv is calm. Noir closed in Lviv, and Ilva Brandt left."
LVIV = [propose(TEXT, "Lviv", "GPE", nth=n) for n in range(5)]
BRANDT = [propose(TEXT, "Ilva Brandt", "PERSON", nth=n) for n in range(2)]
NOIR = propose(TEXT, "Noir", "ORG")
CLAIM = propose(TEXT, "Lviv is calm", "CLAIM", Layer.CLAIM)


@pytest.fixture
def session(workspace: Workspace) -> Session:
    made = Session(workspace, Linking(workspace, None))
    made.open(bring(workspace, TEXT))
    return made


def arrive(session: Session, *suggestions: Suggestion) -> None:
    assert session.sheet is not None
    found: dict[int, list[Suggestion]] = {}
    for one in suggestions:
        found.setdefault(session.sheet.paragraph_at(one.parts[0].start), []).append(one)
    session.put_suggestions(session.sheet.article.id, found)


def id_of(session: Session, suggestion: Suggestion) -> str:
    assert session.sheet is not None
    return session.sheet.id_of(suggestion)


def test_a_claim_comes_after_the_entities_inside_it(session: Session):
    arrive(session, CLAIM, LVIV[3], NOIR)
    order: list[str | None] = [session.focus]
    for _ in range(2):
        session.decide(Verdict.ACCEPTED)
        order.append(session.focus)
    assert order == [id_of(session, one) for one in (LVIV[3], CLAIM, NOIR)]


def test_the_hint_is_where_the_focus_goes(session: Session):
    arrive(session, *LVIV, *BRANDT, NOIR)
    for _ in range(7):
        hint = session.hint()
        session.decide(Verdict.ACCEPTED)
        assert session.focus == hint
    assert session.hint() is None


def test_after_many_were_confirmed_together_focus_and_hint_go_on_to_what_is_open(session: Session):
    arrive(session, *LVIV, *BRANDT, NOIR)
    for _ in range(3):
        session.decide(Verdict.ACCEPTED)
    session.set_focus(id_of(session, LVIV[3]))
    assert session.confirm_settled() == 2
    assert session.focus == id_of(session, BRANDT[0])
    assert session.hint() == id_of(session, NOIR)


def test_what_arrives_late_leaves_the_focus_where_it_is(session: Session):
    arrive(session, NOIR)
    arrive(session, *LVIV, *BRANDT, CLAIM, NOIR)
    assert session.focus == id_of(session, NOIR)


def test_the_first_focus_is_where_the_reader_is_and_not_at_the_top(session: Session):
    session.reads_from = lambda: TEXT.index("Lviv is calm")
    arrive(session, *LVIV[:3], LVIV[3], NOIR)
    assert session.focus == id_of(session, LVIV[3])


def test_behind_the_last_suggestion_the_reader_is_led_to_the_first(session: Session):
    session.reads_from = lambda: len(TEXT) - 2
    arrive(session, *LVIV)
    assert session.focus == id_of(session, LVIV[0])
