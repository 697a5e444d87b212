"""The form of a workspace's file: making a new one, judging and migrating one that is there."""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, inspect, text

from curator.domain.errors import CuratorError
from curator.domain.files import sync_folder
from curator.domain.ids import uuid7_hex

from . import tables
from .database import APPLICATION, Database

MIGRATIONS = Path(__file__).parent / "migrations"

_MAGIC = b"SQLite format 3\0"
_QUICK_CHECK_BYTES = 16_000_000
"""Up to here the check at opening costs under 0.1 s (6 ms per MB)."""


def revisions() -> list[str]:
    """The revisions that this program knows, oldest first."""
    return sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def create(path: Path) -> None:
    """Make an empty workspace at `path` in one stroke: it is there whole, or not at all."""
    fresh = path.with_name(f".{path.name}.new")
    remove(fresh)
    try:
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        database = Database(fresh)
        try:
            _fill(database)
        finally:
            database.close()
        fresh.replace(path)
    finally:
        remove(fresh)
    sync_folder(path.parent)


def _fill(database: Database) -> None:
    created = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    with database.write() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        _upgrade(connection)
        connection.execute(tables.meta.insert().values(workspace=uuid7_hex(), created=created))


def remove(path: Path) -> None:
    """Take away a database file with what SQLite keeps beside it."""
    for name in (path.name, path.name + "-wal", path.name + "-shm"):
        path.with_name(name).unlink(missing_ok=True)


def sniff(path: Path) -> None:
    """Judge a file by its first bytes, so that a stranger's database is not even opened.

    Raises CuratorError `workspace.corrupt` or `workspace.not_curator`; OSError. The header's layout:
    sqlite.org/fileformat2.html, 1.3.
    """
    with path.open("r+b") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise CuratorError("workspace.corrupt", path=str(path))
    if int.from_bytes(header[68:72]) != APPLICATION:
        raise CuratorError("workspace.not_curator", path=str(path))


def verify(database: Database, *, closed_cleanly: bool) -> None:
    """Raises CuratorError `workspace.corrupt`. A big file that was closed in order is taken at its word."""
    with database.read() as connection:
        if closed_cleanly and database.path.stat().st_size > _QUICK_CHECK_BYTES:
            return
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if found != "ok":
        raise CuratorError("workspace.corrupt", path=str(database.path))


def migrate(database: Database) -> Path | None:
    """Bring an older schema up to date after a verified backup, whose path is returned; None if not needed.

    Raises CuratorError `workspace.newer` or `workspace.corrupt`.
    """
    known = revisions()
    found = revision(database)
    if found == known[-1]:
        return None
    if found not in known:
        raise CuratorError("workspace.newer", path=str(database.path), found=found, known=known[-1])
    backup = back_up(database, f"before-{known[-1]}")
    try:
        with database.write() as connection:
            _upgrade(connection)
    except BaseException:
        remove(backup)
        raise
    with database.bare() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return backup


def revision(database: Database) -> str:
    """The schema's revision. Raises CuratorError `workspace.corrupt` if the file names none."""
    with database.read() as connection:
        if not inspect(connection).has_table("alembic_version"):
            raise CuratorError("workspace.corrupt", path=str(database.path))
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if len(found) != 1:
        raise CuratorError("workspace.corrupt", path=str(database.path))
    return str(found[0])


def back_up(database: Database, reason: str) -> Path:
    """A verified copy beside the workspace, never over an older one.

    Raises CuratorError `workspace.backup_failed` or `disk.full`, and leaves no half copy.
    """
    path = database.path
    stamp = re.sub(r"\D", "", datetime.now(UTC).isoformat())
    backup = path.with_name(f"{path.name}.{reason}-{stamp}")
    os.close(os.open(backup, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with database.bare() as connection:
            connection.execute(text("VACUUM INTO :file"), {"file": str(backup)})
        _verify_backup(backup)
    except BaseException:
        remove(backup)
        raise
    sync_folder(path.parent)
    return backup


def _verify_backup(backup: Path) -> None:
    copy = Database(backup)
    try:
        with copy.read() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
    finally:
        copy.close()
    if found != "ok":
        raise CuratorError("workspace.backup_failed", path=str(backup))


def _upgrade(connection: Connection) -> None:
    # Alembic takes a tenth of a second to import, which a start with an up-to-date workspace does not owe.
    module = importlib.import_module("curator.store.migrate")
    cast("Callable[[Connection, Path], None]", module.upgrade)(connection, MIGRATIONS)
