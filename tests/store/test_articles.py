"""The articles of a workspace as the desk lists them."""

from typing import Any

import pytest
from sqlalchemy import delete, update

from curator.domain import acts
from curator.domain.article import Article, ArticleState
from curator.domain.edit import Change, Draft, undo_of
from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store import tables
from curator.store.check import check
from curator.store.desk_rows import Order
from curator.store.workspace import Workspace

from .conftest import DEVICE, TEXT, MakeArticle


def test_every_field_of_an_article_comes_back(workspace: Workspace):
    values: dict[str, Any] = {
        name: f"{name} Ünï"
        for name in Article.__dataclass_fields__
        if name not in ("text_sha256", "length", "tags", "state", "review")
    }
    review = {"entities": {"state": "partial", "labels": ["ORG"], "ranges": [[0, 4]]}}
    article = Article(
        text_sha256=text_hash(TEXT),
        length=len(TEXT),
        tags=("flood", "später"),
        state=ArticleState.SKIPPED,
        review=review,
        **values,
    )
    workspace.import_article(article, TEXT)
    assert workspace.articles.get(article.id) == article
    assert check(workspace) == []


def test_a_field_of_a_newer_version_is_kept(workspace: Workspace, make_article: MakeArticle):
    article = make_article()
    workspace.import_article(article, TEXT)
    newer = {"mood": {"grim": 0.5}, "licence": ["CC0", "BY"]}
    change = Change("article", article.id, {"mood": None, "licence": None}, newer)
    edit = workspace.journal.append(Draft("article.newer", (change,), {}))
    assert check(workspace) == []
    back = workspace.journal.append(undo_of(edit))
    assert workspace.articles.get(article.id) == article
    assert workspace.journal.append(undo_of(back)).changes[0].after == newer


@pytest.mark.parametrize("search", ["elan", "ÉLAN", "e\u0301lan", "Élan v", "", "ＥＬＡＮ"])
def test_titles_are_found_without_case_and_accents(
    workspace: Workspace, make_article: MakeArticle, search: str
):
    article = make_article(title="The Élan Vital")
    workspace.import_article(article, TEXT)
    assert workspace.articles.rows(search=search) == [article.id]


@pytest.mark.parametrize("search", ["%", "_", "élan vitale", "the vital"])
def test_signs_of_a_pattern_are_letters_to_the_search(
    workspace: Workspace, make_article: MakeArticle, search: str
):
    workspace.import_article(make_article(title="The Élan Vital"), TEXT)
    assert workspace.articles.rows(search=search) == []


def test_the_newest_article_comes_first_and_other_orders_are_there(
    workspace: Workspace, make_article: MakeArticle
):
    late = make_article(title="b", published="2026-11-03")
    early = make_article(title="Á", published="2024-02")
    unknown = make_article(title="c")
    for article in (late, early, unknown):
        workspace.import_article(article, TEXT)
    rows = workspace.articles.rows
    assert rows() == [unknown.id, early.id, late.id]
    assert rows(order=Order.PUBLISHED) == [late.id, early.id, unknown.id]
    assert rows(order=Order.TITLE) == [early.id, late.id, unknown.id]


def test_an_article_is_in_progress_from_its_first_decision_on(workspace: Workspace, sheet: Sheet):
    articles, article = workspace.articles, sheet.article
    assert articles.rows(state=ArticleState.TODO) == [article.id]
    made = workspace.journal.append(acts.add(sheet, (Span(2, 5),), Layer.ENTITY, "PERSON"))
    (row,) = articles.row([article.id])
    assert (row.state, row.decided, row.length) == (ArticleState.IN_PROGRESS, 1, len(TEXT))
    assert articles.rows(state=ArticleState.IN_PROGRESS) == [article.id]
    assert articles.rows(state=ArticleState.TODO) == []
    done = workspace.journal.append(acts.set_state(article, ArticleState.DONE, {"entities": {}}))
    assert articles.desk.count_by_state() == {
        ArticleState.TODO: 0,
        ArticleState.IN_PROGRESS: 0,
        ArticleState.DONE: 1,
        ArticleState.SKIPPED: 0,
    }
    assert articles.get(article.id).review == {"entities": {}}
    workspace.journal.append(undo_of(done))
    workspace.journal.append(undo_of(made))
    assert articles.get(article.id) == article
    assert articles.desk.count_by_state()[ArticleState.TODO] == 1


def test_rows_come_in_the_order_asked_for(workspace: Workspace, make_article: MakeArticle):
    made = [make_article(title=f"No {n}") for n in range(3)]
    for article in made:
        workspace.import_article(article, TEXT)
    asked = [made[1].id, "gone", made[0].id]
    assert [row.title for row in workspace.articles.row(asked)] == ["No 1", "No 0"]


def test_more_rows_than_a_statement_has_variables_can_be_asked_for(workspace: Workspace, sheet: Sheet):
    asked = [*(f"gone {n}" for n in range(300_000)), sheet.article.id]
    assert [row.id for row in workspace.articles.row(asked)] == [sheet.article.id]


def test_the_open_count_is_a_hint_that_edits_do_not_touch(workspace: Workspace, sheet: Sheet):
    article = sheet.article
    assert workspace.articles.row([article.id])[0].open_hint is None
    workspace.articles.set_hints(article.id, 7, 0.5)
    workspace.journal.append(acts.set_state(article, ArticleState.SKIPPED))
    assert workspace.articles.row([article.id])[0].open_hint == 7
    assert check(workspace) == []


def test_an_unknown_article_is_told(workspace: Workspace):
    for ask in (workspace.articles.get, workspace.articles.text):
        with pytest.raises(CuratorError, match="article.unknown"):
            ask("nowhere")


def test_a_text_that_changed_on_disk_is_never_shown(workspace: Workspace, sheet: Sheet):
    with workspace.database.write() as connection:
        connection.execute(update(tables.text).values(text=TEXT.replace("NATO", "NASA")))
    path = workspace.path
    workspace.close()
    with Workspace.open(path, DEVICE) as again:
        with pytest.raises(CuratorError, match="article.damaged"):
            again.articles.text(sheet.article.id)
        with pytest.raises(CuratorError, match="article.damaged"):
            again.journal.append(acts.add(sheet, (Span(2, 5),), Layer.ENTITY, "PERSON"))


def test_a_purged_text_leaves_its_article(path: Any, make_article: MakeArticle):
    article = make_article()
    with Workspace.open(path, DEVICE) as workspace:
        workspace.import_article(article, TEXT)
        with workspace.database.write() as connection:
            connection.execute(delete(tables.text))
    with Workspace.open(path, DEVICE) as workspace:
        assert workspace.articles.get(article.id) == article
        with pytest.raises(CuratorError, match="article.purged"):
            workspace.articles.text(article.id)
        assert check(workspace) == []
