"""A file that was named, opened to be read: what is in the way is told in words."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from curator.domain.errors import CuratorError
from curator.domain.files import is_read_only

MAX_FILE_BYTES = 50 * 2**20


@contextmanager
def opened_for_reading(path: Path) -> Generator[BinaryIO]:
    """A file to read from.

    Raises CuratorError `file.missing`, `file.not_a_file`, `file.forbidden` or `file.unreadable`.
    """
    try:
        if not path.exists():
            raise CuratorError("file.missing")
        # Before it is opened: a pipe would wait for ever.
        if not path.is_file():
            raise CuratorError("file.not_a_file")
        with path.open("rb") as file:
            yield file
    except OSError as error:
        code = "file.forbidden" if is_read_only(error) else "file.unreadable"
        raise CuratorError(code, reason=error.strerror or "") from error


def checked_size(path: Path) -> None:
    """Refuse what is too large before it is read. Raises CuratorError `file.too_large`."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise CuratorError("file.too_large", megabytes=MAX_FILE_BYTES // 2**20)
