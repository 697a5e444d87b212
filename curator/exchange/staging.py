"""Files written in a hidden folder, which take their places together or leave no trace."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO, Any

from curator.domain.errors import CuratorError
from curator.domain.files import is_full, is_read_only, sync_folder

_OPEN_FILES = 32
"""A format may write thousands of files, and a system lets a program hold some hundreds open."""


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


@contextmanager
def folder_of(folder: Path, *, make: bool) -> Generator[None]:
    """The folder of an export; one made for it goes again if the export fails.

    Raises CuratorError `export.not_a_folder` or `export.no_folder`.
    """
    if folder.exists() and not folder.is_dir():
        raise CuratorError("export.not_a_folder", path=str(folder))
    if not folder.exists() and not make:
        raise CuratorError("export.no_folder", path=str(folder))
    made = not folder.exists()
    if made:
        folder.mkdir(mode=0o700)
    try:
        yield
    except BaseException:
        if made:
            folder.rmdir()
        raise


@dataclass(slots=True)
class _Staged:
    file: IO[bytes]
    digest: Any = field(default_factory=hashlib.sha256)


class Staging:
    """Files of one folder in the making, by names such as `train.jsonl` or `docs/a1.ann`; owner only.

    They lie under their names in a hidden folder of the folder; what was in the folder stays until `commit`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, _Staged] = {}
        self._closed: dict[str, str] = {}

    def __enter__(self) -> Staging:
        self.place = Path(tempfile.mkdtemp(dir=self._folder, prefix=".curator-", suffix=".part"))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        for staged in self._open.values():
            # Closing writes what is buffered, which fails again on a full disk.
            with suppress(OSError):
                staged.file.close()
        shutil.rmtree(self.place, ignore_errors=True)

    def write(self, name: str, data: bytes) -> None:
        """Append to a file; the one used last is closed last."""
        staged = self._open.pop(name, None) or self._opened(name)
        self._open[name] = staged
        staged.file.write(data)
        staged.digest.update(data)
        if len(self._open) > _OPEN_FILES:
            self._close(next(iter(self._open)))

    def written(self, name: str, since: int) -> bytes:
        """What stands in a file from a byte on, read from the disk."""
        if name in self._open:
            self._open[name].file.flush()
        with (self.place / name).open("rb") as file:
            file.seek(since)
            return file.read()

    @property
    def names(self) -> list[str]:
        return [*self._closed, *self._open]

    def sync(self) -> dict[str, Path]:
        """Push all files to the disk; returns where each can be read back, by name."""
        for name in list(self._open):
            self._close(name)
        return {name: self.place / name for name in self._closed}

    def sha256(self, name: str) -> str:
        """The hash of what was written under a name so far."""
        staged = self._open.get(name)
        return staged.digest.hexdigest() if staged else self._closed[name]

    def commit(self, without: Iterable[str] = ()) -> None:
        """Rename every file to its name, remove those of `without`, and push the folders to the disk."""
        places, folders = self.sync(), {self._folder}
        for name, place in places.items():
            target = self._folder / name
            if target.parent not in folders:
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                folders.add(target.parent)
            place.replace(target)
        for name in without:
            (self._folder / name).unlink(missing_ok=True)
        for folder in folders:
            sync_folder(folder)

    def _opened(self, name: str) -> _Staged:
        if not is_plain_name(name):
            raise ValueError(f"{name} does not stay in its folder")
        path = self.place / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        digest = hashlib.sha256()
        if self._closed.pop(name, None):
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256")
        # Not with `with`: it stays open for the next writes.
        return _Staged(open(path, "ab", opener=_for_owner), digest)  # noqa: SIM115

    def _close(self, name: str) -> None:
        staged = self._open.pop(name)
        self._closed[name] = staged.digest.hexdigest()
        with staged.file as file:
            file.flush()
            os.fsync(file.fileno())


def is_plain_name(name: str) -> bool:
    """True for the name of a file in a folder or below it, on every system."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not {"..", "/"} & set(parts) and not {"\\", ":", "\0"} & set(name)


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
