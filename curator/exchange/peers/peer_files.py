"""The files of a peer in a folder, in the order in which they are read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.files import is_read_only
from curator.exchange.manifest import MANIFEST

MAX_FILE_BYTES = 500 * 2**20


def files_of(
    path: Path, ends: Sequence[str], *, first: Sequence[str] = (), aside: Sequence[str] = ()
) -> list[Path]:
    """A file itself, or the files with these ends in a folder and its folders, those `aside` left out.

    They come by their first name, those of `first` in its order, then by path. Raises CuratorError
    `file.missing`, `file.forbidden`, `file.unreadable`, `file.too_large`, or `peer.no_files` where a folder
    has none.
    """
    try:
        if not path.exists():
            raise CuratorError("file.missing")
        found = list(_inside(path, ends, aside)) if path.is_dir() else [path]
        for file in found:
            # Whether it may be read is told here: a child could only break off.
            with file.open("rb") as opened:
                if os.fstat(opened.fileno()).st_size > MAX_FILE_BYTES:
                    raise CuratorError("file.too_large", megabytes=MAX_FILE_BYTES // 2**20)
    except OSError as error:
        code = "file.forbidden" if is_read_only(error) else "file.unreadable"
        raise CuratorError(code, reason=error.strerror or "") from error
    if not found:
        raise CuratorError("peer.no_files", ends=", ".join(ends))
    order = {name: at for at, name in enumerate(first)}
    begins = {file: file.relative_to(path).parts[0].split(".")[0] if file != path else "" for file in found}
    return sorted(found, key=lambda file: (order.get(begins[file], len(order)), file))


def _inside(folder: Path, ends: Sequence[str], aside: Sequence[str]) -> Iterator[Path]:
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in aside)
        kept = (name for name in names if not name.startswith(".") and name != MANIFEST)
        yield from (Path(top, name) for name in kept if name.lower().endswith(tuple(ends)))
