"""Rules of the house at work on the open article: at once, undone, without a pipeline, after a restart."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Link, Verdict
from curator.domain.edit import Change, Draft
from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule, RuleKind, new_rule_id
from curator.domain.mark import Status
from curator.session.feeding import Feeding
from curator.session.house import House
from curator.session.housekeeping import Housekeeping
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.session.suggester import Suggester, SuggesterState
from curator.session.suggesting import Pipeline, use
from curator.store.check import check
from curator.store.workspace import Workspace

from .conftest import SEEDS, TEXT, bring

PIPELINE = Pipeline("p", "1", "digest", "kb", "1")
SILENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]
LVIV = Link("kb", "Q36036", "Q36036")


def payload(paragraph: str) -> dict[str, list[dict[str, object]]]:
    """What a worker said of a paragraph, as the cache keeps it."""
    ents: list[dict[str, object]] = []
    names = (("Ilva Brandt", "PERSON", ""), ("Lviv", "GPE", "Q36036"), ("Noir", "ORG", ""))
    for quote, label, kb_id in names:
        start = paragraph.find(quote)
        if start >= 0:
            end = start + len(quote)
            ents.append(
                {"start": start, "end": end, "label": label, "score": 0.9, "reason": "name", "kb_id": kb_id}
            )
    return {"ents": ents, "claims": []}


def read(workspace: Workspace, text: str = TEXT) -> None:
    """Fill the cache as if the pipeline had read a text."""
    use(workspace, PIPELINE)
    lines = [line for line in text.split("\n") if line]
    workspace.suggestions.put({PIPELINE.key(line): payload(line) for line in lines})


@pytest.fixture
def session(workspace: Workspace) -> Session:
    """The open article with suggestions out of the cache, Feeding between."""
    read(workspace)
    made = Session(workspace, Linking(workspace, None))
    made.feeding = Feeding(made, Suggester(SILENT, made))  # type: ignore[attr-defined]
    made.open(bring(workspace))
    return made


@pytest.fixture
def keeping(session: Session) -> Housekeeping:
    return Housekeeping(session)


def never(string: str, label: str = "", entity: Link | None = None) -> HouseRule:
    return HouseRule(new_rule_id(), RuleKind.NEVER, string, label, entity)


def always(string: str, label: str = "ORG") -> HouseRule:
    return HouseRule(new_rule_id(), RuleKind.PATTERN, string, label)


def shown(session: Session) -> list[tuple[str, str, str]]:
    return [(mark.hull.of(TEXT), mark.label, mark.status.value) for mark in session.sheet.marks()]


BEFORE = [
    ("Ilva Brandt", "PERSON", "suggested"),
    ("Lviv", "GPE", "suggested"),
    ("Lviv", "GPE", "suggested"),
    ("Noir", "ORG", "suggested"),
]


def test_never_takes_effect_at_once_and_undo_and_redo_do_too(session: Session, keeping: Housekeeping):
    assert shown(session) == BEFORE
    session.move_focus(1)
    assert keeping.save(never("Lviv")) is None
    assert [quote for quote, _, _ in shown(session)] == ["Ilva Brandt", "Noir"]
    assert session.focused_mark().label == "ORG", "the focus goes on from where it was"
    session.undo()
    assert shown(session) == BEFORE
    session.redo()
    assert [quote for quote, _, _ in shown(session)] == ["Ilva Brandt", "Noir"]


def test_a_pattern_takes_effect_at_once_in_every_paragraph(session: Session, keeping: Housekeeping):
    keeping.save(always("safe", "EVENT"))
    keeping.save(always("Cafe\u0301 Noir"))
    safe, cafe = ("safe", "EVENT", "suggested"), ("Cafe\u0301 Noir", "ORG", "suggested")
    assert shown(session) == [*BEFORE[:2], safe, BEFORE[2], cafe]
    keeping.remove(next(rule for rule in keeping.rules() if rule.string == "safe"))
    assert shown(session) == [*BEFORE[:3], cafe]


def test_what_is_decided_stays_as_it_is(session: Session, keeping: Housekeeping):
    session.decide(Verdict.ACCEPTED)
    session.decide(Verdict.REJECTED)
    decided = {"Ilva Brandt": Status.CONFIRMED.value, "Lviv": Status.REJECTED.value}
    for rule in (never("Ilva Brandt"), always("Ilva Brandt"), never("Lviv"), always("Lviv", "PERSON")):
        keeping.save(rule)
        annotations = session.sheet.annotations.values()
        assert {one.quotes[0]: one.status.value for one in annotations} == decided


def test_a_link_that_is_never_to_be_proposed_goes_and_the_name_stays(session: Session, keeping: Housekeeping):
    session.move_focus(1)
    assert session.focused_mark().link == LVIV
    offered = keeping.nevers()
    assert [(rule.label, rule.entity) for rule in offered] == [("", None), ("GPE", None), ("", LVIV)]
    keeping.save(offered[2])
    assert shown(session) == BEFORE
    session.decide(Verdict.ACCEPTED)
    assert [one.link for one in session.sheet.annotations.values()] == [None]


def test_without_a_pipeline_the_patterns_alone_are_proposed(workspace: Workspace, qtbot: QtBot):
    session = Session(workspace, Linking(workspace, None))
    Housekeeping(session).save(always("Cafe\u0301 Noir"))
    suggester = Suggester([sys.executable, "-c", "raise SystemExit('no')"], session)
    session.feeding = Feeding(session, suggester)  # type: ignore[attr-defined]
    session.open(bring(workspace))
    assert shown(session) == []
    suggester.start()
    qtbot.waitUntil(lambda: suggester.state is SuggesterState.OFF, timeout=60_000)
    assert shown(session) == [("Cafe\u0301 Noir", "ORG", "suggested")]
    other = bring(workspace, "Café Noir again.")
    session.open(other)
    assert session.sheet.open_count == 1


def test_rules_hold_after_a_restart_and_can_be_undone_then(place: Path, qtbot: QtBot):
    with Workspace.open(place, "d1") as workspace:
        prepare(workspace, SEEDS)
        Housekeeping(Session(workspace, Linking(workspace, None))).save(always("Noir"))
        assert check(workspace) == []
    with Workspace.open(place, "d1") as workspace:
        session = Session(workspace, Linking(workspace, None))
        assert [rule.string for rule in Housekeeping(session).rules()] == ["Noir"]
        assert Housekeeping(session).undo()
        assert Housekeeping(session).rules() == []


def test_the_undo_of_the_list_passes_no_decision(session: Session, keeping: Housekeeping):
    keeping.save(never("Noir"))
    session.decide(Verdict.ACCEPTED)
    assert keeping.undo() is False
    assert session.sheet.decided_count == 1
    session.undo()
    assert keeping.undo() and keeping.redo() and len(keeping.rules()) == 1


def test_what_is_refused_is_returned_and_nothing_is_written(session: Session, keeping: Housekeeping):
    edits = len(list(session.workspace.journal.edits()))
    error = keeping.save(always("x" * 10_000))
    assert isinstance(error, CuratorError) and error.code == "house.too_long"
    error = keeping.save(always("half \ud83d"))
    assert isinstance(error, CuratorError) and error.code == "text.surrogate"
    assert len(list(session.workspace.journal.edits())) == edits
    assert keeping.rules() == []


def test_saving_a_rule_as_it_is_writes_nothing(session: Session, keeping: Housekeeping):
    keeping.save(always("Noir"))
    edits = len(list(session.workspace.journal.edits()))
    assert keeping.save(keeping.rules()[0]) is None
    assert len(list(session.workspace.journal.edits())) == edits


def test_how_often_a_rule_was_used_is_counted_in_the_open_article(session: Session, keeping: Housekeeping):
    keeping.save(never("Lviv"))
    keeping.save(always("Noir"))
    uses = {rule.string: keeping.uses()[rule.id] for rule in keeping.rules()}
    assert uses == {"Lviv": 2, "Noir": 1}
    session.open(bring(session.workspace, "Nothing here."))
    assert not keeping.uses()


def test_a_pattern_of_a_retired_label_rests(session: Session, keeping: Housekeeping):
    keeping.save(always("safe", "EVENT"))
    change = Change("label", "EVENT", {"retired": False}, {"retired": True})
    session.workspace.journal.append(Draft("label.retire", (change,), {}))
    assert House(session.workspace).alone((0, "Lviv is safe.")) == []
