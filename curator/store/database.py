"""Connections to one workspace's file, with the settings that keep it whole."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event
from sqlcipher3 import dbapi2  # pyright: ignore[reportMissingTypeStubs]

from curator.domain.errors import CuratorError

from .failures import from_driver
from .turn import Turn

# The driver has no type stubs.
_driver = cast(Any, dbapi2)

OLDEST_SQLITE = (3, 51, 3)
"""WAL could corrupt a file up to 3.51.2: sqlite.org/wal.html#walresetbug."""

APPLICATION = 0x43757241
"""`PRAGMA application_id`, "CurA": tells a workspace from any other SQLite file."""

_PRAGMAS = (
    "busy_timeout = 5000",
    "journal_mode = WAL",
    # A simulated power cut lost acknowledged edits under NORMAL, none under FULL.
    "synchronous = FULL",
    "foreign_keys = ON",
    "mmap_size = 0",
    "secure_delete = ON",
    "temp_store = MEMORY",
    # Plain fsync does not empty the drive's cache on macOS.
    *(("fullfsync = ON",) if sys.platform == "darwin" else ()),
)


class Database:
    """A pool of connections to one file: `write()` and `batch()` take turns, `read()` never waits."""

    def __init__(self, path: Path) -> None:
        if _driver.sqlite_version_info < OLDEST_SQLITE:
            raise CuratorError("sqlite.old", version=_driver.sqlite_version)
        self.path = path
        self.turn = Turn()
        self.engine = _engine(path)
        self._reader = self.engine.execution_options(begin="DEFERRED")
        self._bare = self.engine.execution_options(begin=None)

    @contextmanager
    def read(self) -> Generator[Connection]:
        """One snapshot."""
        with self._reader.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Generator[Connection]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        with self.turn.act(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def batch(self) -> Generator[Connection]:
        """The same for bulk work, after every waiting act."""
        with self.turn.batch(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def bare(self) -> Generator[Connection]:
        """No transaction, for statements that may not stand in one."""
        with self.turn.act(), self._bare.connect() as connection:
            yield connection

    def close(self) -> None:
        self.engine.dispose()


def _engine(path: Path) -> Engine:
    def connect() -> Any:
        # Transactions are ours (`isolation_level`), and the pool hands a connection to one thread at a time.
        connection = _driver.connect(
            str(path), isolation_level=None, check_same_thread=False, cached_statements=256
        )
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}").close()
        except _driver.Error:
            connection.close()
            raise
        return connection

    def begin(connection: Connection) -> None:
        # A transaction that reads before it writes would else fail at once when another writer came between.
        mode = connection.get_execution_options().get("begin", "IMMEDIATE")
        if mode:
            connection.exec_driver_sql(f"BEGIN {mode}")

    def tell(context: ExceptionContext) -> None:
        situation = from_driver(context.original_exception, path)
        if situation:
            raise situation from context.original_exception

    engine = create_engine(
        "sqlite://",
        module=_driver,
        creator=connect,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        # The last one used first: its statements and pages are warm.
        pool_use_lifo=True,
    )
    event.listen(engine, "begin", begin)
    event.listen(engine, "handle_error", tell)
    return engine
