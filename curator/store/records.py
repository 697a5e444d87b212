"""Records of every other kind: labels, persons, entities, settings, and kinds of newer versions."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from .database import Database
from .tables import record as table


class RecordStore:
    """Reads what the journal says of them, as plain fields."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, kind: str, record_id: str) -> dict[str, Any] | None:
        query = select(table.c.fields).where(table.c.kind == kind, table.c.id == record_id)
        with self._database.read() as connection:
            found = connection.execute(query).scalar()
        return None if found is None else json.loads(found)

    def all(self, kind: str) -> dict[str, dict[str, Any]]:
        """Id → fields, by id."""
        query = select(table.c.id, table.c.fields).where(table.c.kind == kind).order_by(table.c.id)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {row[0]: json.loads(row[1]) for row in rows}
