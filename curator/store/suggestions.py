"""A cache of what pipelines proposed; free to drop, never a fact."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from curator.domain.edit import canonical

from .database import Database
from .many import one_of
from .tables import suggestion as table

LIMIT_BYTES = 200_000_000
_KEPT = 0.8
_BATCH = 100
_DAY_SECONDS = 86_400
_DELETE = delete(table).where(table.c.key == bindparam("on_key"))
_INSERT = insert(table)


class SuggestionCache:
    """Payloads (any JSON value) under keys that the caller makes: the SHA-256 of all that went in, in hex."""

    def __init__(self, database: Database, limit_bytes: int = LIMIT_BYTES) -> None:
        self._database = database
        self._limit = limit_bytes
        self._size: int | None = None

    def get(self, keys: Sequence[str]) -> dict[str, Any]:
        """What is there of these keys."""
        query = select(table.c.key, table.c.payload, table.c.used).where(one_of(table.c.key, keys))
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        old = [key for key, _, used in rows if used < _today()]
        if old:
            with self._database.batch() as connection:
                connection.execute(update(table).where(one_of(table.c.key, old)).values(used=_today()))
        return {key: json.loads(payload) for key, payload, _ in rows}

    def held(self, keys: Sequence[str]) -> set[str]:
        """Which of these keys are there; what they hold is not read."""
        query = select(table.c.key).where(one_of(table.c.key, keys))
        with self._database.read() as connection:
            return set(connection.execute(query).scalars())

    def put(self, items: Mapping[str, Any]) -> None:
        """Keep payloads, in place of older ones under their keys; what was long unused may go."""
        rows = [_row(key, payload) for key, payload in items.items()]
        for at in range(0, len(rows), _BATCH):
            batch = rows[at : at + _BATCH]
            with self._database.batch() as connection:
                connection.execute(_DELETE, [{"on_key": row["key"]} for row in batch])
                connection.execute(_INSERT, batch)
        if rows:
            self._trim(sum(row["size"] for row in rows))

    def drop(self) -> None:
        """Forget everything."""
        while self._drop_oldest():
            continue
        self._size = 0

    def _trim(self, added: int) -> None:
        size = self._stored() if self._size is None else self._size + added
        if size > self._limit:
            while size > _KEPT * self._limit and (gone := self._drop_oldest()):
                size -= gone
        self._size = size

    def _stored(self) -> int:
        with self._database.read() as connection:
            return connection.execute(select(func.coalesce(func.sum(table.c.size), 0))).scalar_one()

    def _drop_oldest(self) -> int:
        """Take one batch away; returns its bytes."""
        query = select(table.c.key, table.c.size).order_by(table.c.used, table.c.key).limit(_BATCH)
        with self._database.batch() as connection:
            rows = connection.execute(query).all()
            connection.execute(delete(table).where(table.c.key.in_([key for key, _ in rows])))
        return sum(size for _, size in rows)


def _row(key: str, payload: object) -> dict[str, Any]:
    text = canonical(payload)
    return {"key": key, "payload": text, "size": len(text.encode()), "used": _today()}


def _today() -> int:
    return int(time.time()) // _DAY_SECONDS
