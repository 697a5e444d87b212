"""What the statistics read: the journal's times, decided suggestions counted, finished articles."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, text

from curator.domain.blind import COMPARISON, tally_of
from curator.domain.comparison import Tally
from curator.domain.mark import Layer
from curator.domain.statistics import Finished, Judged, Moment

from .database import Database

_PAGE = 20_000

_MOMENTS = text("""
SELECT id, at, author, act, undoes,
    json_extract(args, '$.article'), coalesce(json_extract(args, '$.count'), 1),
    json_extract(args, '$.verdict')
FROM edit
WHERE (at, id) > (:at, :id) AND at >= :at AND (:author = '' OR +author = :author)
ORDER BY at, id LIMIT :size
""")

_SAME = (
    "(json_extract(record, '$.parts') = json_extract(record, '$.origin.parts')"
    " AND a.label = json_extract(record, '$.origin.label') AND a.verdict = 'accepted')"
)
# Cross joined, so that it is read by the edits and not by all annotations.
_JUDGED = """
SELECT a.layer, json_extract(record, '$.origin.label') AS proposed,
    json_extract(record, '$.origin.suggester[1]') || ' ' ||
    json_extract(record, '$.origin.suggester[2]') AS who,
    a.verdict, {same} AS same, cast(json_extract(record, '$.origin.score') * 10 AS integer) AS tenth,
    count(*), coalesce(sum(json_extract(record, '$.origin.score')), 0.0)
FROM edit CROSS JOIN annotation AS a ON a.edit = edit.id
WHERE edit.at >= :first_at AND edit.at <= :last_at
    AND (edit.at, edit.id) >= (:first_at, :first_id) AND (edit.at, edit.id) <= (:last_at, :last_id)
    AND (:author = '' OR +edit.author = :author) AND json_extract(record, '$.origin') IS NOT NULL
    AND json_extract(record, '$.brought') IS NULL
GROUP BY a.layer, proposed, who, a.verdict, same, tenth
"""

_FINISHED = """
WITH done AS (
    SELECT article.id, article.review, json_extract(article.extra, '$.blind') AS blind, article.text_sha256
    FROM article WHERE article.state = 'done' AND article.id IN (SELECT value FROM json_each(:ids))
)
SELECT done.id, done.blind, done.review,
    (SELECT length(text) - length(replace(replace(text, ' ', ''), char(10), '')) + 1
     FROM text WHERE text.sha256 = done.text_sha256) AS words,
    a.layer, sum(a.verdict = 'accepted') AS marks, sum({same}) AS same,
    sum(json_extract(record, '$.origin') IS NOT NULL AND a.verdict <> 'unsure') AS proposed
FROM done LEFT JOIN annotation AS a ON a.article = done.id
GROUP BY done.id, a.layer
"""

_ANY_BLIND = text(
    "SELECT EXISTS (SELECT 1 FROM article WHERE state = 'done' AND json_extract(extra, '$.blind') = 1)"
)


class Figures:
    """Reads for statistics; may be used from any thread. Times are UTC in ISO 8601, "" is no bound."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def moments(self, since: str, author: str) -> Iterator[list[Moment]]:
        """Every edit since then, by one person or all, in the order of time, in pages."""
        at, last = since, ""
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    _MOMENTS, {"at": at, "id": last, "author": author, "size": _PAGE}
                ).all()
            if not rows:
                return
            yield [Moment(*row) for row in rows]
            at, last = rows[-1][1], rows[-1][0]

    def judged(self, page: Sequence[Moment], author: str) -> list[Judged]:
        """The suggestions that were decided last by the edits of a page of moments, counted."""
        first, last = page[0], page[-1]
        bounds = {"first_at": first.at, "first_id": first.id, "last_at": last.at, "last_id": last.id}
        with self._database.read() as connection:
            rows = connection.execute(text(_JUDGED.format(same=_SAME)), {**bounds, "author": author}).all()
        return [
            Judged(Layer(layer), proposed, who, verdict, bool(same), tenth, count, scores)
            for layer, proposed, who, verdict, same, tenth, count, scores in rows
        ]

    def finished(self, ids: Collection[str]) -> list[Finished]:
        """Those of these articles that are done, and how far editor and pipeline agree in each.

        None at all while no article of the workspace was done blind: then there is nothing to compare.
        """
        with self._database.read() as connection:
            if not connection.execute(_ANY_BLIND).scalar():
                return []
            return list(_finished(connection, ids))


def _finished(connection: Connection, ids: Collection[str]) -> Iterator[Finished]:
    by_article: dict[str, list[Any]] = {}
    query = text(_FINISHED.format(same=_SAME))
    for row in connection.execute(query, {"ids": json.dumps(list(ids))}):
        by_article.setdefault(row.id, []).append(row)
    for article_id, rows in by_article.items():
        blind, marks = rows[0].blind == 1, sum(row.marks or 0 for row in rows)
        if blind:
            compared = json.loads(rows[0].review or "{}").get(COMPARISON, {})
            agreed = {layer: tally_of(compared, layer) for layer in Layer}
        else:
            agreed = {
                Layer(row.layer): Tally(row.same, row.proposed - row.same, row.marks - row.same)
                for row in rows
                if row.layer
            }
        yield Finished(article_id, blind, rows[0].words or 0, marks, agreed)
