"""The annotations of an article, and who decided them when."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from curator.domain.annotation import Annotation
from curator.domain.edit import ANNOTATION

from .collector import paused
from .database import Database
from .projection import parse
from .tables import annotation as table
from .tables import edit

_OF_ARTICLE = select(
    func.aggregate_strings(table.c.id, "\n"), func.aggregate_strings(table.c.record, ",")
).where(table.c.article == bindparam("on_article"))
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


class Annotations:
    """Reads what the journal says of annotations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_article(self, article_id: str) -> list[Annotation]:
        """All annotations of an article, in no order."""
        with self._database.read() as connection:
            ids, joined = connection.execute(_OF_ARTICLE, {"on_article": article_id}).one()
        if not ids:
            return []
        with paused():
            # One array: 60,000 rows and calls of json.loads cost three times as much.
            records = parse(f"[{joined}]", ANNOTATION, article_id)
            pairs = zip(ids.split("\n"), records, strict=True)
            return [Annotation.from_record(annotation_id, record) for annotation_id, record in pairs]

    def decisions(self, article_id: str) -> dict[str, Decision]:
        """For each annotation the last edit that touched it."""
        with paused(), self._database.read() as connection:
            rows = connection.execute(_DECISIONS, {"on_article": article_id})
            return {annotation_id: Decision(*decision) for annotation_id, *decision in rows}
