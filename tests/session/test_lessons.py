"""What a workspace has to teach."""

from __future__ import annotations

import pytest

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.errors import CuratorError
from curator.session.lessons import Lessons, gather, next_job
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.versions import Versions, choice_of
from curator.store.workspace import Workspace

from .conftest import TEXT, bring, session_on
from .teaching import ARTICLES, decide, teach
from .test_versions import version


def lessons(workspace: Workspace) -> Lessons:
    return gather(workspace, Linking(workspace, None), Versions.of(workspace).ever())


def test_decided_articles_teach_or_are_held_back_and_never_both(workspace: Workspace):
    teach(workspace)
    found = lessons(workspace)
    sides = [{record["text"] for record in side} for side in (found.articles, found.held_back)]
    assert len(sides[0]) + len(sides[1]) == ARTICLES
    assert not sides[0] & sides[1]
    assert len(sides[1]) >= 3
    assert (found.read, found.mentions) == (ARTICLES, 10 * ARTICLES)
    assert found.by_label["GPE"] == 3 * len(sides[0])
    found.check()


def test_the_same_articles_are_held_back_whatever_comes_later(workspace: Workspace):
    teach(workspace)
    before = {record["curator"]["story"] for record in lessons(workspace).held_back}
    for n in range(8):
        decide(workspace, f"[Omar Lind|PERSON] came for the {n}th time to [Lviv|GPE].")
    assert before <= {record["curator"]["story"] for record in lessons(workspace).held_back}


def test_too_little_is_told_with_what_is_missing(workspace: Workspace):
    teach(workspace, 2)
    with pytest.raises(CuratorError) as told:
        lessons(workspace).check()
    assert (told.value.code, told.value.args_["articles"], told.value.args_["mentions"]) == (
        "training.too_few", 2, 20,
    )  # fmt: skip


def test_an_article_that_nobody_finished_teaches_what_was_decided_and_measures_nothing(workspace: Workspace):
    teach(workspace, 2, done=False)
    found = lessons(workspace)
    assert found.read == len(found.held_back) == 0
    assert all(record["curator"]["review"]["entities"]["state"] == "none" for record in found.articles)


def test_skipped_articles_teach_nothing_and_undecided_ones_are_read_beside(workspace: Workspace):
    session = session_on(workspace)
    session.open(bring(workspace))
    session.set_state(ArticleState.SKIPPED)
    bring(workspace, "Nobody read this.", "Undecided")
    found = lessons(workspace)
    assert found.read == 0
    assert [each["text"] for each in found.undecided] == ["Nobody read this."]


def test_of_an_article_goes_along_what_was_refused_and_what_is_still_open(session: Session):
    session.open(bring(session.workspace, TEXT + "\n"))
    session.decide(Verdict.REJECTED)
    session.set_state(ArticleState.DONE)
    (record,) = [*lessons(session.workspace).articles, *lessons(session.workspace).held_back]
    assert [mark["text"] for mark in record["curator"]["rejected"]] == ["Ilva Brandt"]
    assert record["curator"]["review"]["entities"]["state"] == "partial"


def test_the_next_job_goes_on_from_what_is_in_use(session: Session):
    workspace = session.workspace
    versions = Versions.of(workspace)
    first = next_job(workspace, versions)
    assert (first.pipeline, first.number, first.labels["PERSON"]) == ("", 1, "PERSON")
    session.choose_pipeline(choice_of(version(1).number))
    assert next_job(workspace, versions).pipeline == str(versions.folder_of(1))
