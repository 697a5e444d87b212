"""The very files that articles were read from, for whoever wants to see one again."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Collection

from sqlalchemy import bindparam, delete, insert, select

from curator.domain.errors import CuratorError

from .database import Database
from .many import one_of
from .tables import article, original

_LEVEL = 3
"""Of zlib: most formats are packed in themselves, and 50 MB of text take a second at 6."""

_READ = select(original.c.packed).where(original.c.sha256 == bindparam("on_sha256"))
_HAS = select(original.c.size).where(original.c.sha256 == bindparam("on_sha256"))


class Originals:
    """Bytes by their SHA-256, which is the `source_sha256` of their articles; not part of the journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def has(self, sha256: str) -> bool:
        with self._database.read() as connection:
            return connection.execute(_HAS, {"on_sha256": sha256}).first() is not None

    def get(self, sha256: str) -> bytes | None:
        """The bytes, None if they were not kept. Raises CuratorError `original.damaged`."""
        with self._database.read() as connection:
            packed = connection.execute(_READ, {"on_sha256": sha256}).scalar()
        return None if packed is None else unpacked(sha256, packed)

    def put(self, sha256: str, data: bytes) -> None:
        """Keep bytes, once however often they come. Raises ValueError if the hash is not theirs."""
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ValueError("the bytes have another hash")
        if self.has(sha256):
            return
        row = {"sha256": sha256, "size": len(data), "packed": zlib.compress(data, _LEVEL)}
        with self._database.batch() as connection:
            connection.execute(insert(original).prefix_with("OR IGNORE"), row)

    def drop_unused(self, hashes: Collection[str]) -> None:
        """Let go of those that no article is from: its import was stopped before it was stored."""
        if hashes:
            used = select(article.c.source_sha256).where(article.c.source_sha256.is_not(None))
            with self._database.batch() as connection:
                connection.execute(
                    delete(original)
                    .where(one_of(original.c.sha256, list(hashes)))
                    .where(original.c.sha256.not_in(used))
                )


def unpacked(sha256: str, packed: bytes) -> bytes:
    """The bytes of a row. Raises CuratorError `original.damaged`."""
    try:
        data = zlib.decompress(packed)
    except zlib.error as error:
        raise CuratorError("original.damaged", sha256=sha256) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise CuratorError("original.damaged", sha256=sha256)
    return data
