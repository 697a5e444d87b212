"""The index follows what the editor does, and only the last question is answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Verdict
from curator.domain.searching import Filters, Request, parse
from curator.session.indexing import Indexing
from curator.session.jobs import Job, Jobs
from curator.session.searching import Searching
from curator.session.session import Session
from curator.store.workspace import Workspace

from .conftest import bring


@pytest.fixture
def searching(workspace: Workspace) -> Iterator[Searching]:
    made = Searching(workspace)
    yield made
    made.close()


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def indexing(session: Session, jobs: Jobs, qtbot: QtBot) -> Iterator[Indexing]:
    """One that has caught up with the article of the session."""
    made = Indexing(session, jobs)
    with qtbot.waitSignal(made.caught_up, timeout=20_000):
        pass
    yield made
    made.close()


def numbers(qtbot: QtBot, searching: Searching, typed: str) -> tuple[int, ...]:
    with qtbot.waitSignal(searching.found) as told:
        searching.ask(Request(parse(typed)))
    return told.args[0].numbers


def test_what_an_editor_writes_is_found_a_moment_later(
    qtbot: QtBot, session: Session, indexing: Indexing, searching: Searching
):
    assert len(numbers(qtbot, searching, "lviv")) == 1
    assert numbers(qtbot, searching, "spelling") == ()
    with qtbot.waitSignal(indexing.caught_up, timeout=20_000):
        session.set_note("Check the spelling")
    assert len(numbers(qtbot, searching, "spelling")) == 1
    with qtbot.waitSignal(indexing.caught_up, timeout=20_000):
        session.undo()
    assert numbers(qtbot, searching, "spelling") == ()


def test_an_import_is_not_held_up_and_is_read_after_it(
    qtbot: QtBot, workspace: Workspace, indexing: Indexing, jobs: Jobs, searching: Searching
):
    seen: list[bool] = []
    indexing.caught_up.connect(lambda: seen.append(jobs.is_busy))

    def work(progress: object, should_stop: object) -> None:
        for n in range(30):
            bring(workspace, f"Odesa report {n}")

    job = Job("import", work)
    jobs.start(job)
    assert jobs.is_busy
    indexing.wake()
    with qtbot.waitSignal(indexing.caught_up, timeout=20_000):
        pass
    assert seen[-1] is False
    assert len(numbers(qtbot, searching, "odesa")) == 30


def test_only_the_last_question_is_answered(
    qtbot: QtBot, workspace: Workspace, indexing: Indexing, searching: Searching
):
    answers: list[object] = []
    searching.found.connect(answers.append)
    with qtbot.waitSignal(searching.found):
        for typed in ("lviv", "noir", "lviv noir", "nothing"):
            searching.ask(Request(parse(typed)))
    assert [one.numbers for one in answers] == [()]


def test_lines_of_an_older_question_do_not_come(qtbot: QtBot, indexing: Indexing, searching: Searching):
    found = numbers(qtbot, searching, "lviv")
    lined: list[object] = []
    searching.lined.connect(lined.append)
    searching.fetch(found)
    assert numbers(qtbot, searching, "brandt") == found
    with qtbot.waitSignal(searching.lined):
        searching.fetch(found)
    ((article,),) = lined
    assert {hit.quote for hit in article.hits} == {"Brandt"}


def test_closing_in_the_middle_leaves_a_workspace_that_goes_on_later(
    qtbot: QtBot, place: Path, session: Session, jobs: Jobs, workspace: Workspace
):
    for n in range(200):
        bring(workspace, f"Report {n}")
    first = Indexing(session, jobs)
    first.run()
    first.close()
    again = Indexing(session, jobs)
    with qtbot.waitSignal(again.caught_up, timeout=20_000):
        pass
    again.close()
    search = Searching(workspace)
    assert len(numbers(qtbot, search, "report")) == 200
    search.close()


def test_decisions_are_filtered_by_as_soon_as_they_are_indexed(
    qtbot: QtBot, session: Session, indexing: Indexing, searching: Searching
):
    from_rejected = Request(filters=Filters(verdict=Verdict.REJECTED))
    with qtbot.waitSignal(indexing.caught_up, timeout=20_000):
        session.decide(Verdict.REJECTED)
    with qtbot.waitSignal(searching.found) as told:
        searching.ask(from_rejected)
    assert len(told.args[0].numbers) == 1
