"""Every edit that touched one record, found along the chain of parents that edits name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import text

from curator.domain.edit import Change

from .database import Database

# Heads name the edits that hold a record now, and each edit the ones that held its registers before: so
# nothing but the record's own edits is read, however long the journal is.
CHAIN = text("""
WITH RECURSIVE chain(id) AS (
    SELECT edit FROM head WHERE kind = :kind AND record = :record
    UNION
    SELECT held.value FROM chain
    CROSS JOIN edit ON edit.id = chain.id
    CROSS JOIN json_each(edit.parents) AS register
    CROSS JOIN json_each(register.value) AS held
    WHERE register.key >= :kind || '/' || :record || '/' AND register.key < :kind || '/' || :record || '0'
)
SELECT edit.id, edit.author, edit.at, edit.act, edit.args, edit.undoes, part.value
FROM chain CROSS JOIN edit ON edit.id = chain.id CROSS JOIN json_each(edit.changes) AS part
WHERE json_extract(part.value, '$[0]') = :kind AND json_extract(part.value, '$[1]') = :record
ORDER BY edit.at, edit.id, part.key
""")

_UNDONE = text("""
WITH RECURSIVE up(id, undoes) AS (
    SELECT id, undoes FROM edit WHERE id = :id
    UNION ALL
    SELECT edit.id, edit.undoes FROM up JOIN edit ON edit.id = up.undoes
)
SELECT count(*) FROM up WHERE undoes IS NOT NULL
""")


class Step(NamedTuple):
    """One edit of a record: who (a Person's id), when (UTC), the act, and what it changed.

    `back` says how the edit stands to others: 0 an act of its own, odd an undo, even a redo.
    """

    edit: str
    author: str
    at: str
    act: str
    args: Mapping[str, str | int]
    back: int
    change: Change


class Histories:
    """Reads the history of single records; may be used from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, kind: str, record: str) -> list[Step]:
        """All edits of a record, the oldest first; also of one that is gone."""
        with self._database.read() as connection:
            rows = connection.execute(CHAIN, {"kind": kind, "record": record}).all()
            back = {
                row.id: int(connection.execute(_UNDONE, {"id": row.id}).scalar_one())
                for row in rows
                if row.undoes is not None
            }
        return [
            Step(
                row.id,
                row.author,
                row.at,
                row.act,
                json.loads(row.args),
                back.get(row.id, 0),
                _change(json.loads(row.value)),
            )
            for row in rows
        ]


def _change(row: list[Any]) -> Change:
    return Change(*row)
