"""Everything of the page of statistics, added up from a real workspace."""

from datetime import date, datetime

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.domain.statistics import Rate
from curator.session.blindness import set_share
from curator.session.session import Session
from curator.session.statistics import Wanted, persons, standing, utc

from .conftest import bring
from .test_blindness import mark

EVERYTHING = Wanted(0, "")


def test_decisions_rates_and_scores_are_added_up(session: Session):
    session.decide(Verdict.ACCEPTED)
    session.decide(Verdict.REJECTED)
    session.decide(Verdict.ACCEPTED)
    session.undo()
    found = standing(session.workspace, EVERYTHING, date.today())
    assert sum(day.total for day in found.activity.days) == 2
    assert found.labels == {"GPE": Rate(0, 1), "PERSON": Rate(1, 1)}
    assert found.pipelines == {"p 1": Rate(1, 2)}
    (tenth,) = found.tenths[Layer.ENTITY]
    assert (tenth.score, tenth.rate) == (0.9, Rate(1, 2))
    assert found.tenths[Layer.CLAIM] == []
    assert found.blind is None


def test_a_period_begins_at_midnight_here_and_a_person_has_only_their_own(session: Session):
    session.decide(Verdict.ACCEPTED)
    workspace = session.workspace
    me = workspace.journal.author
    assert persons(workspace) == {me: "editor"}
    own = standing(workspace, Wanted(7, me), date.today())
    assert own.labels == {"PERSON": Rate(1, 1)}
    assert standing(workspace, Wanted(7, "p" + "0" * 32), date.today()).labels == {}
    since = Wanted(7, me).since(date(2026, 11, 22))
    assert since == utc(datetime(2026, 11, 16).astimezone())
    assert EVERYTHING.since(date.today()) == ""


def test_blind_articles_stand_beside_the_others(session: Session):
    for _ in range(5):
        session.decide(Verdict.ACCEPTED)
    session.set_state(ArticleState.DONE)
    session.write(set_share(session.workspace, 100))
    session.open(bring(session.workspace, title="Blind"))
    mark(session, "Lviv", "GPE")
    session.set_state(ArticleState.DONE)
    found = standing(session.workspace, EVERYTHING, date.today())
    assert (found.blind.articles, found.shown.articles) == (1, 1)
    assert (found.blind.marks, found.shown.marks) == (1, 5)
    assert found.blind.agreed[Layer.ENTITY].f1 == 2 / 5
    assert found.shown.agreed[Layer.ENTITY].f1 == 1.0


def test_it_stops_when_nobody_waits_any_more(session: Session):
    session.decide(Verdict.ACCEPTED)
    assert standing(session.workspace, EVERYTHING, date.today(), lambda: True).labels == {}
