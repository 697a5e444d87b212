"""What the operating system and the database report, as situations of the editor."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.files import is_full, is_read_only

_EXACT = {
    "SQLITE_IOERR_WRITE": "disk.full",
    "SQLITE_IOERR_FSYNC": "disk.full",
    "SQLITE_IOERR_TRUNCATE": "disk.full",
    "SQLITE_IOERR_SHMSIZE": "disk.full",
}
_PRIMARY = {
    5: "workspace.busy",
    6: "workspace.busy",
    8: "workspace.read_only",
    10: "disk.failed",
    11: "workspace.corrupt",
    13: "disk.full",
    14: "workspace.read_only",
    26: "workspace.corrupt",
}
"""SQLite's primary result codes: sqlite.org/rescode.html."""


def from_driver(error: BaseException, path: Path) -> CuratorError | None:
    """The situation behind an error of the driver, None where it is our own mistake."""
    name = getattr(error, "sqlite_errorname", None)
    number = getattr(error, "sqlite_errorcode", None)
    if str(error).startswith("Could not decode to UTF-8"):
        # A flipped bit inside a text; the driver gives it no code.
        return CuratorError("workspace.corrupt", path=str(path))
    if not isinstance(number, int):
        return None
    code = _EXACT.get(str(name)) or _PRIMARY.get(number & 0xFF)
    return CuratorError(code, path=str(path)) if code else None


def from_system(error: OSError, path: Path) -> CuratorError:
    if is_full(error):
        return CuratorError("disk.full", path=str(path))
    if is_read_only(error):
        return CuratorError("workspace.read_only", path=str(path))
    return CuratorError("workspace.unreadable", path=str(path), reason=error.strerror or "")


@contextmanager
def told(path: Path) -> Generator[None]:
    """Turn an OSError about a workspace's files into a CuratorError."""
    try:
        yield
    except OSError as error:
        raise from_system(error, path) from error
