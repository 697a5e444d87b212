"""The articles of a workspace: their records, texts, and rows for the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, bindparam, func, select, update

from curator.domain.article import Article, ArticleState
from curator.domain.errors import CuratorError

from .database import Database
from .desk_rows import ArticleRow, DeskRows, Order, Wanted, line_of, lines_of
from .many import one_of
from .projection import article_fields
from .tables import article as table
from .texts import Texts

_GET = select(table).where(table.c.id == bindparam("on_id"))
_TEXT_OF = select(table.c.text_sha256).where(table.c.id == bindparam("on_id"))


class Articles:
    """Reads what the journal says of articles."""

    def __init__(self, database: Database, texts: Texts) -> None:
        self._database = database
        self._texts = texts
        self.desk = DeskRows(database)

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
        self,
        *,
        search: str = "",
        state: ArticleState | None = None,
        order: Order = Order.IMPORTED,
        most: int | None = None,
    ) -> list[str]:
        """Ids whose title holds `search` (case and accents aside), newest first; at most so many."""
        states = frozenset({state}) if state else frozenset(ArticleState)
        return self.desk.ids(self.desk.numbers(Wanted(states, search, order=order), most))

    def row(self, ids: Sequence[str]) -> list[ArticleRow]:
        """The lines of these articles in this order; unknown ones are left out."""
        with self._database.read() as connection:
            found = {row.id: line_of(row) for row in connection.execute(lines_of(ids))}
        return [found[article_id] for article_id in ids if article_id in found]

    def many(self, ids: Sequence[str]) -> list[Article]:
        """The records of these articles in this order; unknown ones are left out."""
        with self._database.read() as connection:
            rows = connection.execute(select(table).where(one_of(table.c.id, ids))).mappings()
            found = {row["id"]: Article.from_fields(row["id"], article_fields(row)) for row in rows}
        return [found[article_id] for article_id in ids if article_id in found]

    def ids_in_order(self) -> list[str]:
        """Every article in the order of arrival."""
        return self._ids(select(table.c.id).order_by(table.c.arrival))

    def languages(self) -> dict[str, int]:
        """The languages of the articles as their metadata has them, "" for none said, with how many."""
        said = func.coalesce(table.c.language, "")
        with self._database.read() as connection:
            return {row[0]: row[1] for row in connection.execute(select(said, func.count()).group_by(said))}

    def find_by_text(self, text_sha256: str) -> list[str]:
        """Articles with this very text, in the order of arrival."""
        return self._ids(
            select(table.c.id).where(table.c.text_sha256 == text_sha256).order_by(table.c.arrival)
        )

    def find_by_source(self, source_sha256: str) -> list[str]:
        """Articles from files with these very bytes, in the order of arrival."""
        return self._ids(
            select(table.c.id).where(table.c.source_sha256 == source_sha256).order_by(table.c.arrival)
        )

    def of_ids_or_texts(self, ids: Sequence[str], texts: Sequence[str]) -> list[tuple[str, str]]:
        """Ids and text hashes of the articles with one of these ids or texts, in the order of arrival."""
        which = one_of(table.c.id, ids) | one_of(table.c.text_sha256, texts)
        query = select(table.c.id, table.c.text_sha256).where(which).order_by(table.c.arrival)
        with self._database.read() as connection:
            return [(row[0], row[1]) for row in connection.execute(query)]

    def set_hints(self, article_id: str, open_count: int, doubt: float) -> None:
        """Remember how many suggestions were open and how uncertain they are (domain.doubt).

        Hints for the desk, not of the journal.
        """
        with self._database.write() as connection:
            connection.execute(
                update(table).where(table.c.id == article_id).values(open_hint=open_count, doubt=doubt)
            )

    def _ids(self, query: Select[Any]) -> list[str]:
        with self._database.read() as connection:
            return list(connection.execute(query).scalars())
