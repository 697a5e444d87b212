"""Articles with all that was decided about them, many at a time: for what reads through a workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, bindparam, func, select

from curator.domain.annotation import Annotation
from curator.domain.article import Article
from curator.domain.edit import ANNOTATION, ARTICLE, LIFE
from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash

from .annotations import Decision
from .collector import paused
from .database import Database
from .many import among, listed
from .projection import article_fields, parse
from .tables import annotation, article, edit, head, record, text

TOGETHER = 32
"""Articles read by one statement: some 100 kB of text, 1,000 annotations."""
_REVIEW = "review"
_IN_ORDER = select(article.c.id).order_by(func.substr(article.c.text_sha256, 1, 32), article.c.id)
_ARTICLES = (
    select(article, text.c.text)
    .outerjoin(text, article.c.text_sha256 == text.c.sha256)
    .where(among(article.c.id, "on_ids"))
)
_ANNOTATIONS = (
    select(
        annotation.c.article,
        annotation.c.id,
        annotation.c.record,
        edit.c.author,
        edit.c.at,
        edit.c.guideline,
    )
    .join(edit, annotation.c.edit == edit.c.id)
    .where(among(annotation.c.article, "on_ids"))
)
_BESIDE = select(record.c.id, record.c.fields).where(
    record.c.kind == bindparam("on_kind"), among(record.c.id, "on_ids")
)
_REVIEWS = (
    select(head.c.record, edit.c.author, edit.c.at, edit.c.guideline)
    .join(edit, head.c.edit == edit.c.id)
    .where(
        head.c.kind == ARTICLE, head.c.register == bindparam("on_register"), among(head.c.record, "on_ids")
    )
    .order_by(edit.c.seq)
)


Decided = tuple[Sequence[Annotation], Mapping[str, Decision]]
_NOTHING: Decided = ((), {})


class Whole(NamedTuple):
    """One article; `text` is None where it was taken down. `decisions` are by annotation; `reviewer` is who
    last said how far it was read, where anybody did; `beside` the record of another kind under its id."""

    article: Article
    text: str | None
    annotations: Sequence[Annotation]
    decisions: Mapping[str, Decision]
    reviewer: Decision | None
    beside: Mapping[str, Any]


class WholeArticles:
    """Reads what the journal says of whole articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def in_order(self) -> list[str]:
        """Every article's id by (doc_id, id), the order of an export."""
        with self._database.read() as connection:
            return list(connection.execute(_IN_ORDER).scalars())

    def each(self, ids: Sequence[str], beside: str = "") -> Iterator[Whole]:
        """These articles in this order, unknown ones left out; some are read at a time, as one snapshot.

        `beside` is the kind of record that is read with each.
        Raises CuratorError `article.damaged` or `record.damaged`.
        """
        for at in range(0, len(ids), TOGETHER):
            some = ids[at : at + TOGETHER]
            found = self._read(some, beside)
            yield from (found[article_id] for article_id in some if article_id in found)

    def _read(self, ids: Sequence[str], beside: str) -> dict[str, Whole]:
        wanted = {"on_ids": listed(ids)}
        with paused(), self._database.read() as connection:
            rows = connection.execute(_ARTICLES, wanted).mappings().all()
            decided = _decided(connection, wanted)
            reviews = _reviews(connection, wanted)
            others = _beside(connection, wanted, beside)
        found: dict[str, Whole] = {}
        for row in rows:
            each = Article.from_fields(row["id"], article_fields(row))
            written: str | None = row["text"]
            if written is not None and text_hash(written) != each.text_sha256:
                raise CuratorError("article.damaged", sha256=each.text_sha256)
            annotations, decisions = decided.get(each.id, _NOTHING)
            reviewer = reviews.get(each.id) if each.review else None
            found[each.id] = Whole(each, written, annotations, decisions, reviewer, others.get(each.id, {}))
        return found


def _decided(
    connection: Connection, wanted: Mapping[str, str]
) -> dict[str, tuple[list[Annotation], dict[str, Decision]]]:
    """The annotations of each article in no order, and the last edit that touched each."""
    rows = connection.execute(_ANNOTATIONS, wanted).all()
    # One array of many: a call for each would cost as much as all the rest.
    records = _parsed([row[2] for row in rows])
    found: dict[str, tuple[list[Annotation], dict[str, Decision]]] = {}
    for (article_id, mark_id, _, author, at, guideline), fields in zip(rows, records, strict=True):
        annotations, decisions = found.setdefault(article_id, ([], {}))
        annotations.append(Annotation.from_record(mark_id, fields))
        decisions[mark_id] = Decision(author, at, guideline)
    return found


def _parsed(records: Sequence[str]) -> Sequence[Any]:
    try:
        return orjson.loads(f"[{','.join(records)}]")
    except ValueError as error:
        raise CuratorError("record.damaged", kind=ANNOTATION, id="") from error


def _beside(connection: Connection, wanted: Mapping[str, str], kind: str) -> dict[str, Any]:
    rows = connection.execute(_BESIDE, {**wanted, "on_kind": kind})
    return {article_id: parse(fields, kind, article_id) for article_id, fields in rows}


def _reviews(connection: Connection, wanted: Mapping[str, str]) -> dict[str, Decision]:
    """The edits that set the review; one that came with its article was set by the edit that made it."""
    found: dict[str, Decision] = {}
    for register in (LIFE, _REVIEW):
        rows = connection.execute(_REVIEWS, {**wanted, "on_register": register})
        found |= {article_id: Decision(*made) for article_id, *made in rows}
    return found
