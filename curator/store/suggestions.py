"""A cache of what pipelines proposed; free to drop, never a fact."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from curator.domain.edit import canonical

from .database import Database
from .tables import suggestion as table

LIMIT_BYTES = 200_000_000
_KEPT = 0.8
_BATCH = 200
_DAY_SECONDS = 86_400


class SuggestionCache:
    """Payloads (any JSON value) under keys that the caller makes: the SHA-256 of all that went in, in hex."""

    def __init__(self, database: Database, limit_bytes: int = LIMIT_BYTES) -> None:
        self._database = database
        self._limit = limit_bytes
        self._size: int | None = None

    def get(self, keys: Sequence[str]) -> dict[str, Any]:
        """What is there of these keys."""
        query = select(table.c.key, table.c.payload, table.c.used).where(table.c.key.in_(keys))
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        old = [row.key for row in rows if row.used < _today()]
        if old:
            with self._database.write() as connection:
                connection.execute(update(table).where(table.c.key.in_(old)).values(used=_today()))
        return {row.key: json.loads(row.payload) for row in rows}

    def put(self, items: Mapping[str, Any]) -> None:
        """Keep payloads, in place of older ones under their keys; what was long unused may go."""
        rows = [
            {"key": key, "payload": canonical(payload), "used": _today()} for key, payload in items.items()
        ]
        for row in rows:
            row["size"] = len(str(row["payload"]).encode())
        for at in range(0, len(rows), _BATCH):
            batch = rows[at : at + _BATCH]
            with self._database.batch() as connection:
                connection.execute(
                    delete(table).where(table.c.key == bindparam("on_key")),
                    [{"on_key": row["key"]} for row in batch],
                )
                connection.execute(insert(table), batch)
        if rows:
            self._trim(sum(int(row["size"]) for row in rows))

    def drop(self) -> None:
        """Forget everything."""
        self._size = None
        while self._drop_oldest():
            continue

    def _trim(self, added: int) -> None:
        if self._size is None:
            with self._database.read() as connection:
                self._size = connection.execute(select(func.coalesce(func.sum(table.c.size), 0))).scalar_one()
        else:
            self._size += added
        if self._size > self._limit:
            while self._size > _KEPT * self._limit and (gone := self._drop_oldest()):
                self._size -= gone

    def _drop_oldest(self) -> int:
        """Take one batch away; returns its bytes."""
        query = select(table.c.key, table.c.size).order_by(table.c.used, table.c.key).limit(_BATCH)
        with self._database.batch() as connection:
            rows = connection.execute(query).all()
            connection.execute(delete(table).where(table.c.key.in_([row.key for row in rows])))
        return sum(row.size for row in rows)


def _today() -> int:
    return int(time.time()) // _DAY_SECONDS
