"""A link that flows to hundreds of mentions: seen at once, true at once, drawn everywhere in the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy

from curator.domain.annotation import Suggester, Suggestion, Verdict
from curator.domain.mark import Layer, LinkState
from curator.domain.span import Span
from curator.session.link_flow import AT_ONCE
from curator.session.linking import Linking
from curator.session.session import Session
from curator.store.workspace import Workspace

from .conftest import bring

MANY = 3 * AT_ONCE
TEXT = "Ilva Brandt came.\n" + "\n".join(f"{number}. Brandt spoke." for number in range(MANY))
IN_SIGHT = 4


@pytest.fixture
def session(workspace: Workspace) -> Session:
    made = Session(workspace, Linking(workspace, None))
    made.open(bring(workspace, TEXT))
    found: dict[int, list[Suggestion]] = {}
    for index, paragraph in enumerate(made.sheet.paragraphs):
        name = "Brandt" if index else "Ilva Brandt"
        at = TEXT.index(name, paragraph.start)
        parts, suggester = (Span(at, at + len(name)),), Suggester("model", "p", "1")
        found[index] = [Suggestion(Layer.ENTITY, parts, "PERSON", 0.9, "name", suggester)]
    made.put_suggestions(made.sheet.article.id, found)
    made.flow.look_at(range(IN_SIGHT))
    return made


def link_the_full_name(session: Session) -> list[str]:
    """The short mentions in reading order, which follow."""
    full, *short = session.sheet.open_ids()
    session.set_focus(full)
    assert session.link_new("Mayor Brandt", stay=True)
    return short


def drawn(spy: QSignalSpy) -> set[str]:
    return {mark_id for at in range(spy.count()) for mark_id in spy.at(at)[0]}


def until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        QCoreApplication.processEvents()


def link_names(session: Session, mark_ids: list[str]) -> set[str]:
    found = [session.sheet.find(mark_id).link for mark_id in mark_ids]
    return {link.name if link else "" for link in found}


def test_what_is_in_sight_is_drawn_at_once_and_all_the_others_between_events(session: Session):
    spy = QSignalSpy(session.changed)
    short = link_the_full_name(session)
    first = drawn(spy)
    assert set(short[: IN_SIGHT - 1]) <= first
    assert short[-1] not in first
    until(lambda: not session.sheet.owed(1))
    assert set(short) <= drawn(spy)
    assert {session.sheet.mark(mark_id).link for mark_id in short} == {LinkState.PRESELECTED}


def test_a_mention_that_is_not_drawn_yet_is_confirmed_with_the_link_that_flowed_to_it(session: Session):
    last = link_the_full_name(session)[-1]
    session.set_focus(last)
    assert session.decide(Verdict.ACCEPTED, stay=True)
    assert session.sheet.annotations[last].link.name == "Mayor Brandt"


def test_scrolling_draws_what_comes_in_sight_before_its_turn(session: Session):
    short = link_the_full_name(session)
    spy = QSignalSpy(session.changed)
    session.flow.look_at(range(MANY, MANY + 1))
    assert drawn(spy) == {short[-1]}


def test_undo_takes_the_link_away_everywhere_though_it_was_still_flowing(session: Session):
    short = link_the_full_name(session)
    session.undo()
    assert link_names(session, short) == {""}
    until(lambda: not session.sheet.owed(1))
    assert {session.sheet.mark(mark_id).link for mark_id in short} == {LinkState.NONE}
    session.redo()
    assert link_names(session, short) == {"Mayor Brandt"}


def test_mentions_that_come_while_a_link_flows_have_it_from_the_start(session: Session):
    short = link_the_full_name(session)
    paragraph = MANY
    again = session.sheet.suggestions[short[-1]]
    session.put_suggestions(session.sheet.article.id, {paragraph: []})
    session.put_suggestions(session.sheet.article.id, {paragraph: [again]})
    assert link_names(session, [short[-1]]) == {"Mayor Brandt"}
    session.undo()
    assert link_names(session, short) == {""}
