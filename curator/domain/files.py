"""Files that are either whole and new, or as they were."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from .errors import CuratorError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_atomically(path: Path, content: bytes | Callable[[BinaryIO], None]) -> None:
    """Put bytes, or what a writer writes, at `path`, for its owner only; an older file stands until then.

    Raises CuratorError `disk.full`, `file.read_only` or `file.unwritable`, and leaves nothing behind.
    """
    try:
        _replace(path, content)
    except OSError as error:
        raise unwritten(path, error) from error


def unwritten(path: Path, error: OSError) -> CuratorError:
    """The situation in which something could not be written."""
    return CuratorError(_code(error), path=str(path), reason=error.strerror or "")


def make_folder(path: Path) -> None:
    """Make a folder and those above it, for their owner only, unless it is there.

    Raises CuratorError as `write_atomically` does.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise unwritten(path, error) from error


def _replace(path: Path, content: bytes | Callable[[BinaryIO], None]) -> None:
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            if callable(content):
                content(file)
            else:
                file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last through a power cut; Windows has no such call."""
    if sys.platform == "win32":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def is_full(error: OSError) -> bool:
    """True if there is no room: the disk, a quota or a limit on file sizes."""
    return error.errno in _FULL


def is_read_only(error: OSError) -> bool:
    return error.errno in _READ_ONLY


def _code(error: OSError) -> str:
    if is_full(error):
        return "disk.full"
    return "file.read_only" if is_read_only(error) else "file.unwritable"
