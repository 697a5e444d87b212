"""The texts of articles, kept under their hash and never believed without it."""

from __future__ import annotations

import threading

from sqlalchemy import Connection, bindparam, insert, select

from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash

from .tables import text as table

_READ = select(table.c.text).where(table.c.sha256 == bindparam("on_sha256"))
_KNOWN = select(table.c.sha256).where(table.c.sha256 == bindparam("on_sha256"))
_KEPT = 4
"""Texts held in memory: the open article and its neighbours, 12 MB each at most."""


class Texts:
    """Reads texts, the last few from memory, so that guarding an edit does not hash 3 MB each time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._recent: dict[str, str] = {}

    def get(self, connection: Connection, sha256: str) -> str:
        """Raises CuratorError `article.purged` or `article.damaged`."""
        with self._lock:
            found = self._recent.pop(sha256, None)
        if found is None:
            found = connection.execute(_READ, {"on_sha256": sha256}).scalar()
            if found is None:
                raise CuratorError("article.purged", sha256=sha256)
            if text_hash(found) != sha256:
                raise CuratorError("article.damaged", sha256=sha256)
        with self._lock:
            self._recent[sha256] = found
            while len(self._recent) > _KEPT:
                del self._recent[next(iter(self._recent))]
        return found

    def put(self, connection: Connection, text: str) -> None:
        """Keep a text, once however often it comes."""
        sha256 = text_hash(text)
        if connection.execute(_KNOWN, {"on_sha256": sha256}).first() is None:
            connection.execute(insert(table), {"sha256": sha256, "text": text})
