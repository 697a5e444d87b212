"""The articles of a workspace: their records, texts, and rows for the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, func, literal, select, update

from curator.domain.article import Article, ArticleState
from curator.domain.errors import CuratorError

from .database import Database
from .many import one_of
from .projection import article_fields, fold
from .tables import annotation
from .tables import article as table
from .texts import Texts

_DECIDED = (
    select(func.count()).select_from(annotation).where(annotation.c.article == table.c.id).scalar_subquery()
)
_HAS_DECIDED = select(annotation.c.id).where(annotation.c.article == table.c.id).exists()
_STATE: ColumnElement[str] = case(
    ((table.c.state == "todo") & _HAS_DECIDED, ArticleState.IN_PROGRESS.value), else_=table.c.state
)
_ORDERS = {
    "imported": (table.c.arrival.desc(),),
    "published": (table.c.published.desc(), table.c.arrival.desc()),
    "title": (table.c.folded_title, table.c.arrival.desc()),
}
_GET = select(table).where(table.c.id == bindparam("on_id"))
_TEXT_OF = select(table.c.text_sha256).where(table.c.id == bindparam("on_id"))


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A line of the desk; `open_hint` is the last known number of open suggestions, if any was known."""

    id: str
    title: str
    published: str
    state: ArticleState
    length: int
    decided: int
    open_hint: int | None
    imported_at: str


class Articles:
    """Reads what the journal says of articles."""

    def __init__(self, database: Database, texts: Texts) -> None:
        self._database = database
        self._texts = texts

    def get(self, article_id: str) -> Article:
        """Raises CuratorError `article.unknown`."""
        with self._database.read() as connection:
            row = connection.execute(_GET, {"on_id": article_id}).mappings().first()
        if row is None:
            raise CuratorError("article.unknown", id=article_id)
        return Article.from_fields(article_id, article_fields(row))

    def text(self, article_id: str) -> str:
        """Raises CuratorError `article.unknown`, `article.purged` or `article.damaged`."""
        with self._database.read() as connection:
            sha256 = connection.execute(_TEXT_OF, {"on_id": article_id}).scalar()
            if sha256 is None:
                raise CuratorError("article.unknown", id=article_id)
            return self._texts.get(connection, sha256)

    def rows(
        self, *, search: str = "", state: ArticleState | None = None, order: str = "imported"
    ) -> list[str]:
        """Ids whose title holds `search` (case and accents aside), newest first.

        `order` is imported, published or title.
        """
        query = select(table.c.id).order_by(*_ORDERS[order])
        if search:
            query = query.where(table.c.folded_title.contains(fold(search), autoescape=True))
        if state:
            query = query.where(literal(state.value) == _STATE)
        return self._ids(query)

    def row(self, ids: Sequence[str]) -> list[ArticleRow]:
        """The lines of these articles in this order; unknown ones are left out."""
        c = table.c
        query = select(
            c.id, c.title, c.published, _STATE, c.length, _DECIDED, c.open_hint, c.imported_at
        ).where(one_of(c.id, ids))
        with self._database.read() as connection:
            found = {row[0]: row for row in connection.execute(query)}
        return [
            ArticleRow(
                article_id, title or "", published or "", ArticleState(state), length, decided, hint, at or ""
            )
            for article_id, title, published, state, length, decided, hint, at in (
                found[article_id] for article_id in ids if article_id in found
            )
        ]

    def count_by_state(self) -> dict[ArticleState, int]:
        """How many articles stand where; every state is named."""
        query = select(_STATE, func.count()).group_by(_STATE)
        with self._database.read() as connection:
            found = dict(connection.execute(query).all())
        return {state: found.get(state.value, 0) for state in ArticleState}

    def ids_in_order(self) -> list[str]:
        """Every article in the order of arrival."""
        return self._ids(select(table.c.id).order_by(table.c.arrival))

    def languages(self) -> dict[str, int]:
        """The languages of the articles as their metadata has them, "" for none said, with how many."""
        said = func.coalesce(table.c.language, "")
        with self._database.read() as connection:
            return {row[0]: row[1] for row in connection.execute(select(said, func.count()).group_by(said))}

    def find_by_source(self, source_sha256: str) -> list[str]:
        """Articles imported from these very bytes."""
        return self._ids(select(table.c.id).where(table.c.source_sha256 == source_sha256))

    def set_open_count(self, article_id: str, count: int) -> None:
        """Remember how many suggestions were open; a hint for the desk, not of the journal."""
        with self._database.write() as connection:
            connection.execute(update(table).where(table.c.id == article_id).values(open_hint=count))

    def _ids(self, query: Select[Any]) -> list[str]:
        with self._database.read() as connection:
            return list(connection.execute(query).scalars())
