"""What a search shows of an article: its facts, and the lines in which something was found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, bindparam, select

from curator.domain.annotation import Annotation
from curator.domain.article import ArticleState
from curator.domain.edit import ANNOTATION
from curator.domain.finding import Finder
from curator.domain.mark import Layer, Mark
from curator.domain.searching import Place, Request, Term
from curator.domain.span import Span

from .projection import parse
from .search_index import NOTES
from .tables import annotation, article, search_noted, search_row
from .tables import text as texts

HITS = 3
"""Lines shown of one article."""
COUNTED = 100
"""Hits are counted up to here."""
_AROUND = 120
"""Code points shown to either side of a hit."""
_STRIDE = 60_000
_LONGEST = 2_000

_FACTS = select(
    search_row.c.number,
    *(article.c[name] for name in ("id", "title", "published", "outlet", "state", "text_sha256")),
    select(annotation.c.id).where(annotation.c.article == article.c.id).exists().label("decided"),
).join(article, article.c.id == search_row.c.article)
_TEXT = select(texts.c.text).where(texts.c.sha256 == bindparam("on_sha256"))
_OVER = (
    select(annotation.c.id, annotation.c.record)
    .where(annotation.c.article == bindparam("on_article"))
    .where(annotation.c.start < bindparam("end"), annotation.c.end > bindparam("start"))
)
_NOTED = (
    select(annotation.c.id, annotation.c.record)
    .join(search_noted, search_noted.c.annotation == annotation.c.id)
    .where(search_noted.c.number.between(bindparam("first"), bindparam("last")))
    .order_by(search_noted.c.number)
)


class Hit(NamedTuple):
    """A place in its line. `span` is in code points of the article: the hit, or what a note is about;
    None in a title.

    `term` is what was looked for; `mark` the annotation on the hit, or the one that has the note.
    """

    place: Place
    span: Span | None
    before: str
    quote: str
    after: str
    term: Term
    mark: Mark | None


class FoundArticle(NamedTuple):
    """An article with the first of its hits, and how many it has, counted up to COUNTED."""

    id: str
    title: str
    published: str
    outlet: str
    state: ArticleState
    hits: tuple[Hit, ...]
    times: int


def lines_of(connection: Connection, request: Request, numbers: list[int]) -> Iterator[FoundArticle]:
    """The articles with these numbers in the order given; one that has gone is left out."""
    query = _FACTS.where(search_row.c.number.in_(numbers))
    rows = {row["number"]: row for row in connection.execute(query).mappings()}
    finder = request.finder()
    for number in numbers:
        if number in rows:
            yield _article(connection, request, finder, rows[number])


def _article(connection: Connection, request: Request, finder: Finder, row: RowMapping) -> FoundArticle:
    hits = list(islice(_hits(connection, request, finder, row), COUNTED))
    state = ArticleState.IN_PROGRESS if row["state"] == "todo" and row["decided"] else row["state"]
    return FoundArticle(
        row["id"],
        row["title"] or "",
        row["published"] or "",
        row["outlet"] or "",
        ArticleState(state or "todo"),
        tuple(_marked(connection, row["id"], hit) for hit in _shown(hits)),
        len(hits),
    )


def _shown(hits: list[Hit]) -> list[Hit]:
    """The first of each term, then the first of all, in the order they came."""
    first = {hit.term: at for at, hit in reversed(list(enumerate(hits)))}
    wanted = [*sorted(first.values()), *(at for at in range(len(hits)) if at not in first.values())]
    return [hits[at] for at in sorted(wanted[:HITS])]


def _hits(connection: Connection, request: Request, finder: Finder, row: RowMapping) -> Iterator[Hit]:
    if Place.TITLE in request.places:
        for span, place in finder.hits_with_places(row["title"] or ""):
            yield _line(Place.TITLE, row["title"], span, request.sought[place])._replace(span=None)
    if Place.NOTES in request.places and request.sought:
        yield from _notes(connection, request, finder, row["number"])
    if Place.TEXT in request.places:
        text = connection.execute(_TEXT, {"on_sha256": row["text_sha256"]}).scalar() or ""
        for span, place in _in_strides(finder, text):
            yield _line(Place.TEXT, text, span, request.sought[place])


def _in_strides(finder: Finder, text: str) -> Iterator[tuple[Span, int]]:
    """Other threads come to their turn between two: one look through 3 MB would hold them up."""
    at = 0
    while at < len(text):
        end = min(at + _STRIDE, len(text))
        after = end
        for span, place in finder.hits_with_places(text, at, end + _LONGEST):
            if span.start >= end:
                break
            after = max(end, span.end)
            yield span, place
        at = after


def _notes(connection: Connection, request: Request, finder: Finder, number: int) -> Iterator[Hit]:
    values = {"first": number << NOTES, "last": ((number + 1) << NOTES) - 1}
    for annotation_id, record in connection.execute(_NOTED, values):
        noted = Annotation.from_record(annotation_id, parse(record, ANNOTATION, annotation_id))
        places = {place for _, place in finder.hits_with_places(noted.note)}
        # All terms are in one note, or it was not this note that was found.
        if len(places) == len(request.sought):
            span, place = next(finder.hits_with_places(noted.note))
            line = _line(Place.NOTES, noted.note, span, request.sought[place])
            yield line._replace(span=noted.hull, mark=noted.mark)


def _line(place: Place, text: str, span: Span, term: Term) -> Hit:
    """The paragraph around a hit, as far as a line can show it."""
    low = max(span.start - _AROUND, text.rfind("\n", 0, span.start) + 1)
    end = text.find("\n", span.end)
    high = min(span.end + _AROUND, len(text) if end < 0 else end)
    return Hit(
        place,
        span,
        text[low : span.start].lstrip(),
        span.of(text),
        text[span.end : high].rstrip(),
        term,
        None,
    )


def _marked(connection: Connection, article_id: str, hit: Hit) -> Hit:
    """The hit with the innermost annotation on it, a mention before a claim."""
    if hit.mark is not None or hit.span is None:
        return hit
    values = {"on_article": article_id, "start": hit.span.start, "end": hit.span.end}
    rows = connection.execute(_OVER, values)
    marks = [Annotation.from_record(one, parse(record, ANNOTATION, one)).mark for one, record in rows]
    inner = min(
        marks, key=lambda mark: (mark.layer is Layer.CLAIM, mark.hull.end - mark.hull.start), default=None
    )
    return hit._replace(mark=inner)
