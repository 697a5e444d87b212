"""What was decided in the whole workspace, read in pages for the memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, case, func, select

from curator.domain.annotation import Annotation
from curator.domain.edit import ANNOTATION
from curator.domain.memory import Outcome, Telling

from .database import Database
from .projection import parse
from .tables import annotation as table
from .tables import article, text

_PAGE = (
    select(table.c.id, table.c.article, table.c.layer, table.c.label, table.c.verdict, table.c.record)
    .where(table.c.id > bindparam("after"))
    .order_by(table.c.id)
    .limit(bindparam("size"))
    .subquery()
)
_QUOTE = func.json_extract(_PAGE.c.record, "$.quotes[0]")
_PARTS = func.json_extract(_PAGE.c.record, "$.parts")
_PROPOSED = func.json_extract(_PAGE.c.record, "$.origin.parts")
_START = func.json_extract(_PAGE.c.record, "$.origin.parts[0][0]")
_END = func.json_extract(_PAGE.c.record, "$.origin.parts[0][1]")
_PROPOSED_QUOTE = (
    select(func.substr(text.c.text, _START + 1, _END - _START))
    .select_from(article.join(text, article.c.text_sha256 == text.c.sha256))
    .where(article.c.id == _PAGE.c.article)
    .scalar_subquery()
)
_MENTIONS = (
    select(
        _QUOTE.label("quote"),
        _PAGE.c.label,
        _PAGE.c.verdict,
        case((_PARTS != _PROPOSED, _PROPOSED_QUOTE)).label("proposed"),
        func.json_extract(_PAGE.c.record, "$.origin.label").label("proposed_label"),
        func.count().label("times"),
    )
    .where(_PAGE.c.layer == "entity", _PAGE.c.verdict != "unsure")
    .group_by("quote", _PAGE.c.label, _PAGE.c.verdict, "proposed", "proposed_label")
)
_CLAIMS = (
    select(table.c.id, table.c.record, table.c.edit)
    .where(table.c.layer == "claim", table.c.id > bindparam("after"), table.c.id <= bindparam("last"))
    .order_by(table.c.id)
)
_LAST = select(func.max(_PAGE.c.id))


class DecidedClaim(NamedTuple):
    """A claim, and the edit that touched it last; edits' ids are in the order of time."""

    annotation: Annotation
    edit: str


class Page(NamedTuple):
    """Counted tellings of mentions, and the claims, of a run of annotations that ends with `last`."""

    tellings: Sequence[tuple[Telling, int]]
    claims: Sequence[DecidedClaim]
    last: str


class Decided:
    """Reads all decisions of a workspace, a page at a time, in the order of annotation ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, after: str, size: int) -> Page | None:
        """The decisions on up to `size` annotations whose ids follow `after`; None if there are no more."""
        with self._database.read() as connection:
            last = connection.execute(_LAST, {"after": after, "size": size}).scalar()
            if last is None:
                return None
            mentions = connection.execute(_MENTIONS, {"after": after, "size": size}).all()
            claims = connection.execute(_CLAIMS, {"after": after, "last": last}).all()
        tellings = [(told, row.times) for row in mentions for told in _tellings(row)]
        return Page(tellings, [_claim(*row) for row in claims], last)


def _tellings(row: Row[Any, Any, Any, Any, Any, int]) -> Iterator[Telling]:
    """What rows of one kind say, as `domain.memory.tellings` reads it off an annotation."""
    accepted = row.verdict == "accepted"
    yield Telling(row.quote, row.label, Outcome.ACCEPTED if accepted else Outcome.REJECTED)
    if accepted and row.proposed is not None:
        yield Telling(row.proposed, row.proposed_label, Outcome.RESIZED)


def _claim(annotation_id: str, record: str, edit: str) -> DecidedClaim:
    fields = parse(record, ANNOTATION, annotation_id)
    return DecidedClaim(Annotation.from_record(annotation_id, fields), edit)
