"""What the operating system and the database report, as situations of the editor."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.files import is_full, is_read_only

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

_PROBE_BYTES = 1_000_000


def from_driver(error: BaseException, path: Path) -> CuratorError | None:
    """The situation behind an error of the driver, None where it is our own mistake."""
    if str(error).startswith("Could not decode to UTF-8"):
        # A flipped bit inside a text; the driver gives it no code.
        return CuratorError("workspace.corrupt", path=str(path))
    number = getattr(error, "sqlite_errorcode", None)
    code = _PRIMARY.get(number & 0xFF) if isinstance(number, int) else None
    if code == "disk.failed" and _lacks_room(path):
        code = "disk.full"
    return CuratorError(code, path=str(path)) if code else None


def _lacks_room(path: Path) -> bool:
    """Try to write where the database would grow next.

    SQLite calls a full disk an I/O error when a quota, a limit on file sizes or its shared memory is
    what hit the end, and the driver does not hand its extended codes on.
    """
    probe = path.with_name(f".{path.name}.probe")
    try:
        beside = [path, path.with_name(path.name + "-wal")]
        size = max((file.stat().st_size for file in beside if file.exists()), default=0)
        with probe.open("wb") as file:
            file.seek(size)
            file.write(bytes(_PROBE_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return is_full(error)
    finally:
        probe.unlink(missing_ok=True)
    return False


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
