"""The desk's lists by row number: orders, filters, and columns that follow every edit and its undo."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from curator.domain import acts
from curator.domain.article import ArticleState
from curator.domain.edit import undo_of
from curator.domain.filing import retag, retell
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store import schema
from curator.store.check import check
from curator.store.desk_rows import TO_DO, Order, Wanted
from curator.store.workspace import Workspace

from .conftest import DEVICE, TEXT, MakeArticle

Listed = Callable[[Wanted], list[str]]


@pytest.fixture
def listed(workspace: Workspace, make_article: MakeArticle) -> Listed:
    """Titles of what is wanted, of four articles: a, b, c and d in the order of arrival."""
    for title, language, outlet, published in (
        ("a mill", "en", "Post", "2026-11-02"),
        ("b Mühle", "de", "Blatt", "2026-11-03"),
        ("c mill", "en", "Post", ""),
        ("d harbour", "en", "Blatt", "2026-11-01"),
    ):
        article = make_article(title=title, language=language, outlet=outlet, published=published)
        workspace.import_article(article, TEXT)
    desk = workspace.articles.desk
    return lambda wanted: [row.title[0] for row in desk.lines(desk.numbers(wanted))]


def by_title(workspace: Workspace, letter: str) -> str:
    return next(r.id for r in workspace.articles.row(workspace.articles.rows()) if r.title[0] == letter)


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (Wanted(), "dcba"),
        (Wanted(order=Order.PUBLISHED), "badc"),
        (Wanted(order=Order.TITLE), "abcd"),
        (Wanted(search="MILL"), "ca"),
        (Wanted(search=" muhle "), "b"),
        (Wanted(language="en", outlet="Post"), "ca"),
        (Wanted(language="en", search="mill", order=Order.TITLE), "ac"),
        (Wanted(states=frozenset({ArticleState.DONE})), ""),
        (Wanted(tag="gone"), ""),
    ],
)
def test_what_is_wanted_is_listed_in_its_order(listed: Listed, wanted: Wanted, titles: str):
    assert "".join(listed(wanted)) == titles


def test_tags_and_stories_are_listed_and_undo_takes_them_back(workspace: Workspace, listed: Listed):
    articles, desk = workspace.articles, workspace.articles.desk
    ids = [by_title(workspace, letter) for letter in "acd"]
    draft = retag(articles.many(ids), ["flood", "später"], [])
    assert draft is not None
    tagged = workspace.journal.append(draft)
    assert listed(Wanted(tag="flood")) == ["d", "c", "a"]
    assert desk.values("tag") == {"flood": 3, "später": 3}
    assert articles.row(ids[:1])[0].tags == ("flood", "später")
    told = retell(articles.many(ids[:2]), "The mill")
    assert told is not None
    workspace.journal.append(told)
    assert listed(Wanted(tag="flood", story="The mill")) == ["c", "a"]
    assert desk.values("story") == {"The mill": 2}
    assert check(workspace) == []
    workspace.journal.append(undo_of(tagged))
    assert listed(Wanted(tag="flood")) == []
    assert desk.values("tag") == {}
    assert check(workspace) == []


def test_progress_and_state_follow_decisions_and_their_undo(workspace: Workspace, listed: Listed):
    articles, desk = workspace.articles, workspace.articles.desk
    half, done = (articles.get(by_title(workspace, letter)) for letter in "bd")
    made = workspace.journal.append(acts.add(Sheet(half, TEXT), (Span(2, 5),), Layer.ENTITY, "PERSON"))
    articles.set_hints(half.id, 1, 0.5)
    workspace.journal.append(acts.set_state(done, ArticleState.DONE))
    assert listed(Wanted(order=Order.PROGRESS)) == ["d", "b", "c", "a"]
    assert listed(Wanted(TO_DO, order=Order.PROGRESS)) == ["b", "c", "a"]
    assert desk.count_by_state() == dict(zip(ArticleState, (2, 1, 1, 0), strict=True))
    workspace.journal.append(undo_of(made))
    assert articles.row([half.id])[0].decided == 0
    assert desk.count_by_state()[ArticleState.IN_PROGRESS] == 0
    assert check(workspace) == []


def test_the_most_uncertain_come_first_and_those_nobody_read_last(workspace: Workspace, listed: Listed):
    for letter, doubt in (("a", 0.2), ("c", 0.9)):
        workspace.articles.set_hints(by_title(workspace, letter), 3, doubt)
    assert listed(Wanted(order=Order.DOUBT)) == ["c", "a", "d", "b"]


def test_the_next_to_do_are_found_past_many_that_are_done(workspace: Workspace, listed: Listed):
    articles, desk = workspace.articles, workspace.articles.desk
    for letter in "dc":
        draft = acts.set_state(articles.get(by_title(workspace, letter)), ArticleState.SKIPPED)
        workspace.journal.append(draft)
    numbers = desk.numbers(Wanted())
    assert desk.to_do(numbers) == [by_title(workspace, "b")]
    assert desk.to_do(numbers, 5) == [by_title(workspace, "b"), by_title(workspace, "a")]
    assert desk.to_do([]) == []


def test_reports_of_the_days_around_are_found_and_those_without_a_date_only_for_such(
    workspace: Workspace, listed: Listed
):
    desk = workspace.articles.desk
    assert [row.title[0] for row in desk.around(("2026-11-01", "2026-11-02"), 9)] == ["a", "d"]
    assert [row.title[0] for row in desk.around(("", "9999"), 9)] == ["b", "a", "d", "c"]


def test_articles_with_one_text_are_found_by_it(workspace: Workspace, listed: Listed):
    sha256 = workspace.articles.get(by_title(workspace, "a")).text_sha256
    assert workspace.articles.find_by_text(sha256) == [by_title(workspace, letter) for letter in "abcd"]
    assert workspace.articles.find_by_text("0" * 64) == []


def test_a_workspace_of_before_is_counted_and_its_tags_are_listed(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path_factory.mktemp("before") / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder)
    for step in (folder / "versions").glob("000[2-9]*.py"):
        step.unlink()
    path = tmp_path / "old.curator"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", folder)
        with Workspace.open(path, DEVICE) as old, old.database.write() as connection:
            for statement in _OLD:
                connection.exec_driver_sql(statement)
    with Workspace.open(path, DEVICE) as workspace:
        desk = workspace.articles.desk
        lines = {row.id: row for row in desk.lines(desk.numbers(Wanted()))}
        assert [lines[one].decided for one in "xy"] == [2, 0]
        assert [lines[one].state for one in "xy"] == [ArticleState.IN_PROGRESS, ArticleState.TODO]
        assert desk.values("tag") == {"flood": 2, "später": 1}
        assert workspace.backup_path is not None


_ARTICLE = "INSERT INTO article (id, title, folded_title, state, tags, arrival, length) VALUES "
_MARK = "INSERT INTO annotation (id, article, layer, label, verdict, start, end, record, edit) VALUES "
_OLD = (
    "INSERT INTO edit (seq, id, device, author, at, clock, act, args, guideline, parents, changes, sha256)"
    " VALUES (1, 'e', 'd', '', '', '', 'x', '{}', '', '{}', '[]', '')",
    _ARTICLE + "('x', 'X', 'x', 'todo', '[\"flood\",\"später\"]', 1, 9)",
    _ARTICLE + "('y', 'Y', 'y', 'todo', '[\"flood\"]', 1, 9)",
    _MARK + "('m', 'x', 'entity', 'ORG', 'accepted', 0, 1, '{}', 'e')",
    _MARK + "('n', 'x', 'entity', 'ORG', 'rejected', 0, 1, '{}', 'e')",
)
