"""Files written under passing names, which take their places together or leave no trace."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from curator.domain.errors import CuratorError
from curator.domain.files import is_full, is_read_only, sync_folder


@contextmanager
def disk_errors(path: Path) -> Generator[None]:
    """Turn what a disk refuses into `disk.full`, `export.read_only` or `export.failed`."""
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise CuratorError("disk.full", path=str(path)) from error
        if is_read_only(error):
            raise CuratorError("export.read_only", path=str(path)) from error
        raise CuratorError("export.failed", path=str(path), reason=error.strerror or str(error)) from error


@dataclass(slots=True)
class _Staged:
    file: IO[bytes]
    path: Path
    digest: Any = field(default_factory=hashlib.sha256)


class Staging:
    """New files of one folder: written beside their places, renamed by `commit`, else removed.

    The files are readable by their owner only. What was in the folder stays until `commit`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, _Staged] = {}

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        for staged in self._files.values():
            # Closing writes what is buffered, which fails again on a full disk.
            with suppress(OSError):
                staged.file.close()
            staged.path.unlink(missing_ok=True)

    def write(self, name: str, data: bytes) -> None:
        staged = self._files.get(name) or self._open(name)
        staged.file.write(data)
        staged.digest.update(data)

    @property
    def names(self) -> list[str]:
        return list(self._files)

    def sync(self) -> dict[str, Path]:
        """Push all files to the disk; returns where each can be read back, by name."""
        for staged in self._files.values():
            staged.file.flush()
            os.fsync(staged.file.fileno())
        return {name: staged.path for name, staged in self._files.items()}

    def sha256(self, name: str) -> str:
        """The hash of what was written under a name so far."""
        return self._files[name].digest.hexdigest()

    def commit(self, without: Iterable[str] = ()) -> None:
        """Rename every file to its name, remove those of `without`, and push the folder to the disk."""
        self.sync()
        for name in list(self._files):
            staged = self._files[name]
            staged.file.close()
            staged.path.replace(self._folder / name)
            del self._files[name]
        for name in without:
            (self._folder / name).unlink(missing_ok=True)
        sync_folder(self._folder)

    def _open(self, name: str) -> _Staged:
        handle, path = tempfile.mkstemp(dir=self._folder, prefix=f".{name}.", suffix=".part")
        self._files[name] = _Staged(os.fdopen(handle, "wb"), Path(path))
        return self._files[name]
