"""One window per workspace: a lock that the system gives up when its holder dies."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from curator.domain.errors import CuratorError

if sys.platform == "win32":
    import msvcrt

    def _take(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Holds `NAME.lock` beside a workspace; the file alone, left by a dead program, means nothing."""

    def __init__(self, workspace: Path) -> None:
        """Raises CuratorError `workspace.locked` if another program, or this one, holds it; OSError."""
        self._path = workspace.with_name(workspace.name + ".lock")
        number = _open_locked(self._path)
        if number is None:
            raise CuratorError("workspace.locked", path=str(workspace))
        self._file: int | None = number

    def release(self) -> None:
        """Let go and take the file away; again and again is no harm."""
        if self._file is None:
            return
        number, self._file = self._file, None
        if sys.platform == "win32":
            # An open file cannot be removed there, and one that someone else opened since stays.
            os.close(number)
            with suppress(PermissionError):
                self._path.unlink(missing_ok=True)
        else:
            self._path.unlink(missing_ok=True)
            os.close(number)


def _open_locked(path: Path) -> int | None:
    while True:
        number = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(number)
        except (BlockingIOError, PermissionError):
            os.close(number)
            return None
        # The last holder may have removed the file between our two calls: then ours has no name.
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(number), path.stat()):
                return number
        os.close(number)
