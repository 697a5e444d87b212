"""An article that comes in ready leaves the workspace as one that comes in change by change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from curator.domain.annotation import Annotation, Brought, Suggester, Suggestion, Verdict
from curator.domain.article import Article
from curator.domain.edit import Change, Draft, canonical, changes_to_json
from curator.domain.errors import CuratorError, StaleEdit
from curator.domain.ids import text_hash
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.store.check import check
from curator.store.journal import Entry
from curator.store.ready import ready
from curator.store.workspace import Workspace

TEXT = '🚨 Cafe\u0301 Noir\u2028closed, said Zoë \\ "e-1".'


def draft(number: int = 1, score: float | None = 0.5, note: str = "") -> Draft:
    article = Article(f"{number:032x}", text_hash(TEXT), len(TEXT), title="Noir", tags=("b", "a"))
    changes = [Change("article", article.id, None, article.fields())]
    for at, (start, end) in enumerate([(2, 12), (8, 12), (26, 29)]):
        span = (Span(start, end),)
        origin = Suggestion(Layer.ENTITY, span, "ORG", score, "name", Suggester("model", "p", "1"))
        made = Annotation(
            f"a{10 * number + at:032x}",
            article.id,
            Layer.ENTITY,
            span,
            (TEXT[start:end],),
            "ORG",
            Verdict.ACCEPTED,
            note=note,
            origin=origin if at else None,
            brought=Brought("x", "2026-01-01T00:00:00Z", ""),
        )
        changes.append(Change("annotation", made.id, None, made.record()))
    changes.append(Change("preannotation", article.id, None, {"proposals": []}))
    return Draft("article.import", tuple(changes), {"title": "Noir", "count": 3})


@pytest.fixture
def workspace(tmp_path: Path):
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        yield made


def take(workspace: Workspace, *entries: Any) -> int:
    return sum(len(batch) for batch in workspace.journal.batches(entries))


@pytest.mark.parametrize("score", [None, 0, 0.0, 1.0, 0.1234, 1e-5, 5e-324, 0.9999])
def test_its_changes_are_the_canonical_ones_whatever_the_score(score: float | None):
    one = draft(score=score, note="line\u2028\u0085\x7f\t“e-5”:1e5")
    assert ready(one, TEXT).changes == canonical(changes_to_json(one.changes))


def test_it_leaves_the_tables_that_its_changes_would(tmp_path: Path):
    found: list[list[Any]] = []
    for name in ("one", "other"):
        with Workspace.open(tmp_path / f"{name}.curator", "d1") as workspace:
            entry = ready(draft(), TEXT) if name == "one" else Entry(draft(), TEXT)
            assert take(workspace, entry) == 1
            assert check(workspace) == []
            article = f"{1:032x}"
            found.append(
                [
                    workspace.articles.get(article),
                    workspace.articles.text(article),
                    workspace.articles.row([article])[0].decided,
                    workspace.articles.desk.values("tag"),
                    sorted(workspace.annotations.of_article(article), key=lambda one: one.id),
                    workspace.records.get("preannotation", article),
                    [(edit.act, edit.args, edit.changes) for edit in workspace.journal.edits()],
                ]
            )
    assert found[0] == found[1]


def test_an_article_that_is_here_already_is_stale_and_its_batch_is_taken_back(workspace: Workspace):
    take(workspace, ready(draft(1), TEXT))
    with pytest.raises(StaleEdit):
        take(workspace, ready(draft(1), TEXT))
    assert sum(1 for _ in workspace.journal.edits()) == 1
    assert check(workspace) == []


def test_what_was_here_once_goes_on_from_where_it_ended(workspace: Workspace):
    take(workspace, ready(draft(1), TEXT))
    first = next(workspace.journal.edits())
    gone = Draft("article.gone", tuple(c.inverse() for c in reversed(first.changes)), {})
    workspace.journal.append(gone)
    take(workspace, ready(draft(1), TEXT))
    assert check(workspace) == []
    assert [len(edit.parents) > 0 for edit in workspace.journal.edits()] == [False, True, True]


def test_a_quote_that_is_not_in_the_text_is_refused_before_anything_is_written():
    with pytest.raises(CuratorError) as caught:
        ready(draft(), TEXT.upper())
    assert caught.value.code == "annotation.misquoted"


def test_an_edit_that_changes_something_cannot_be_made_ready():
    one = draft()
    changed = Change("annotation", one.changes[1].id, {"label": "ORG"}, {"label": "GPE"})
    with pytest.raises(ValueError, match="not made but changed"):
        ready(Draft(one.act, (*one.changes, changed), one.args), TEXT)
    with pytest.raises(ValueError, match="comes first"):
        ready(Draft(one.act, one.changes[::-1], one.args), TEXT)
