"""Which articles hold a string, in a real workspace."""

from __future__ import annotations

import pytest

from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.store.occurrences import articles_with
from curator.store.workspace import Workspace


def bring(workspace: Workspace, text: str) -> str:
    article = Article(uuid7_hex(), text_hash(text), len(text))
    workspace.import_article(article, text)
    return article.id


@pytest.fixture
def three(workspace: Workspace) -> list[str]:
    return [bring(workspace, text) for text in ("Kyiv holds.", "KYIV and Київ.", "Lviv.")]


def test_the_newest_comes_first_and_case_counts_where_it_is_to(workspace: Workspace, three: list[str]):
    first, second, third = three
    assert list(articles_with(workspace.database, "Kyiv", match_case=True)) == [first]
    assert list(articles_with(workspace.database, "kyiv", match_case=False)) == [second, first]
    # SQLite folds ASCII alone: what else may hold it is given, never missed.
    assert list(articles_with(workspace.database, "київ", match_case=False)) == [third, second, first]


def test_progress_is_told_and_stopping_stops(workspace: Workspace, three: list[str]):
    told: list[tuple[int, int]] = []
    found = articles_with(
        workspace.database, "v", match_case=True, progress=lambda done, of: told.append((done, of))
    )
    assert list(found) == [three[2], three[0]]
    assert told == [(3, 3)]
    assert list(articles_with(workspace.database, "v", match_case=True, should_stop=lambda: True)) == []
