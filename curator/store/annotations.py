"""The annotations of an article, and who decided them when."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, func, or_, select, text

from curator.domain.annotation import Annotation, Link
from curator.domain.edit import ANNOTATION

from .collector import paused
from .database import Database
from .many import one_of
from .projection import parse
from .tables import annotation as table
from .tables import edit

_TOGETHER = 1_000
_OF_ARTICLE = select(table.c.id, table.c.record).where(table.c.article == bindparam("on_article"))
_DECISIONS = (
    select(table.c.id, edit.c.author, edit.c.at, edit.c.guideline)
    .join(edit, table.c.edit == edit.c.id)
    .where(table.c.article == bindparam("on_article"))
)


class Decision(NamedTuple):
    """Who decided, when (UTC), and by which guideline version."""

    author_id: str
    at: str
    guideline: str


_LINKS = (
    select(
        table.c.label,
        func.json_extract(table.c.record, "$.quotes[0]"),
        func.json_extract(table.c.record, "$.link").label("link"),
        func.json_extract(table.c.record, "$.origin.link").label("proposed"),
        func.count(),
    )
    .where(table.c.layer == "entity", table.c.verdict == "accepted")
    .where(
        or_(
            func.json_extract(table.c.record, "$.link").is_not(None),
            func.json_extract(table.c.record, "$.origin.link").is_not(None),
        )
    )
    .group_by(text("1, 2, 3, 4"))
)


_LINKED_ARTICLES = (
    select(table.c.article)
    .where(table.c.layer == "entity", func.json_extract(table.c.record, "$.link").is_not(None))
    .group_by(table.c.article)
    .order_by(func.max(table.c.edit).desc())
    .limit(bindparam("most"))
)


class LinkCount(NamedTuple):
    """How often accepted mentions with this label and these words got a link, and what was proposed."""

    label: str
    quote: str
    link: Link | None
    proposed: Link | None
    times: int


class Annotations:
    """Reads what the journal says of annotations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_article(self, article_id: str) -> list[Annotation]:
        """All annotations of an article, in no order."""
        found: list[Annotation] = []
        with paused(), self._database.read() as connection:
            rows = connection.execute(_OF_ARTICLE, {"on_article": article_id})
            for some in rows.partitions(_TOGETHER):
                # One array of many: a call of json.loads for each would cost as much as all the rest.
                records = parse(f"[{','.join([record for _, record in some])}]", ANNOTATION, article_id)
                found += [
                    Annotation.from_record(annotation_id, record)
                    for (annotation_id, _), record in zip(some, records, strict=True)
                ]
        return found

    def articles_of(self, ids: Sequence[str]) -> dict[str, str]:
        """The article of each of these annotations; one that is not here is left out."""
        query = select(table.c.id, table.c.article).where(one_of(table.c.id, ids))
        with self._database.read() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def links(self) -> list[LinkCount]:
        """The links of all articles and the proposals that were not taken, counted."""
        with self._database.read() as connection:
            rows = connection.execute(_LINKS).all()
        return [
            LinkCount(label, quote, _link(link), _link(proposed), times)
            for label, quote, link, proposed, times in rows
        ]

    def linked_articles(self, most: int) -> list[str]:
        """The articles whose mentions were linked last, at most so many, the latest first."""
        with self._database.read() as connection:
            return list(connection.execute(_LINKED_ARTICLES, {"most": most}).scalars())

    def decisions(self, article_id: str) -> dict[str, Decision]:
        """For each annotation the last edit that touched it."""
        with paused(), self._database.read() as connection:
            rows = connection.execute(_DECISIONS, {"on_article": article_id})
            return {annotation_id: Decision(*decision) for annotation_id, *decision in rows}


def _link(stored: str | None) -> Link | None:
    return Link(*json.loads(stored)) if stored else None
