"""The files of a peer in a folder, in the order in which they are read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.files import is_read_only

MAX_FILE_BYTES = 500 * 2**20


def files_of(path: Path, ends: Sequence[str], *, first: Sequence[str] = (), deep: bool = False) -> list[Path]:
    """A file itself, or the files of a folder with these ends: those of `first` in its order, then by name.

    With `deep` those of its folders too. Raises CuratorError `file.missing`, `file.forbidden`,
    `file.unreadable`, `file.too_large`, or `peer.no_files` for a folder without any.
    """
    try:
        if not path.exists():
            raise CuratorError("file.missing")
        found = _inside(path, ends, deep=deep) if path.is_dir() else [path]
        for file in found:
            if file.stat().st_size > MAX_FILE_BYTES:
                raise CuratorError("file.too_large", megabytes=MAX_FILE_BYTES // 2**20)
    except OSError as error:
        code = "file.forbidden" if is_read_only(error) else "file.unreadable"
        raise CuratorError(code, reason=error.strerror or "") from error
    if not found:
        raise CuratorError("peer.no_files", ends=", ".join(ends))
    order = {name: at for at, name in enumerate(first)}
    return sorted(found, key=lambda file: (order.get(file.stem, len(order)), file))


def _inside(folder: Path, ends: Sequence[str], *, deep: bool) -> list[Path]:
    found: list[Path] = []
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".")) if deep else []
        found += [Path(top, name) for name in names if name[0] != "." and name.lower().endswith(tuple(ends))]
    return found
