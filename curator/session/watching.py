"""A folder of which everything that arrives is imported; its files are only read, never moved or deleted."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from curator.domain.errors import CuratorError
from curator.domain.files import make_folder, write_atomically

Look = tuple[int, int]
"""A file's size in bytes and the time of its last change in nanoseconds."""

_SETTLE_MS, _GONE_MS = 1_000, 30_000
_UNFINISHED = (".part", ".crdownload", ".download", ".tmp", ".partial")


class Watched:
    """The folder and how each file of it looked when it was taken in; a small file beside the settings."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.folder: Path | None = None
        self.taken: dict[str, Look] = {}
        try:
            kept: dict[str, Any] = json.loads(path.read_text("utf-8"))
            self.taken = {str(name): (int(look[0]), int(look[1])) for name, look in kept["taken"].items()}
            self.folder = Path(str(kept["folder"]))
        except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError):
            self.taken = {}

    def put(self, folder: Path | None, taken: Mapping[str, Look]) -> None:
        """Keep it; where it cannot be written it holds until the program ends."""
        self.folder, self.taken = folder, dict(taken)
        try:
            if folder is None:
                self._path.unlink(missing_ok=True)
                return
            make_folder(self._path.parent)
            record = {"folder": str(folder), "taken": self.taken}
            write_atomically(self._path, json.dumps(record).encode())
        except (OSError, CuratorError):
            return


class Watching(QObject):
    """`arrived` carries the paths of files whose size has stopped changing; `changed` says that the folder
    is another one, is gone or has come back, `looked` carries a folder and how its files look."""

    arrived = Signal(object)
    changed = Signal()
    looked = Signal(object, object)

    def __init__(self, watched: Watched, parent: QObject | None = None, settle_ms: int = _SETTLE_MS) -> None:
        super().__init__(parent)
        self._watched = watched
        self._watcher = QFileSystemWatcher(self)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._before: dict[str, Look] = {}
        self._going: dict[str, Look] = {}
        self._begins = False
        self.is_gone = False
        self._settle_ms = settle_ms
        self._timer = QTimer(self, singleShot=True, interval=settle_ms)
        self._timer.timeout.connect(self._look)
        self.looked.connect(self._compare)
        self._watcher.directoryChanged.connect(self._timer.start)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched, None while none is."""
        return self._watched.folder

    def begin(self) -> None:
        """Go on with the folder of last time, and with what arrived in it meanwhile."""
        if self.folder is not None:
            self._watcher.addPath(str(self.folder))
            self._look()

    def watch(self, folder: Path | None) -> None:
        """Watch another folder, or none; what is in it now stays outside."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._timer.stop()
        self._watched.put(folder, {})
        self._before, self._going, self.is_gone = {}, {}, False
        self._begins = folder is not None
        self.begin()
        self.changed.emit()

    def taken(self, paths: Iterable[Path]) -> None:
        """Files that `arrived` told of are done with, imported or refused."""
        done = {path.name: self._going.pop(path.name) for path in paths if path.name in self._going}
        if self.folder is not None and done:
            self._watched.put(self.folder, {**self._watched.taken, **done})

    def close(self) -> None:
        """Stop, and wait until the thread is free."""
        self._timer.stop()
        self._pool.waitForDone()

    @Slot()
    def _look(self) -> None:
        folder = self.folder
        if folder is not None:
            self._pool.start(QRunnable.create(lambda: self.looked.emit(folder, looks_of(folder))))

    @Slot(object, object)
    def _compare(self, folder: Path, looks: dict[str, Look] | None) -> None:
        if folder != self.folder:
            return
        self._follow(looks is None)
        if looks is None:
            self._timer.start(_GONE_MS)
            return
        if self._begins:
            self._begins = False
            self._watched.put(folder, looks)
        known = {**self._watched.taken, **self._going}
        new = {name: look for name, look in looks.items() if known.get(name) != look}
        ready = {name: look for name, look in new.items() if self._before.get(name) == look}
        self._before = {name: look for name, look in new.items() if name not in ready}
        if self._before:
            self._timer.start(self._settle_ms)
        if ready:
            self._going |= ready
            self.arrived.emit([folder / name for name in sorted(ready)])

    def _follow(self, is_gone: bool) -> None:
        """A folder on a stick that was taken out is waited for."""
        if is_gone != self.is_gone:
            self.is_gone = is_gone
            if not is_gone:
                self._watcher.addPath(str(self.folder))
            self.changed.emit()


def looks_of(folder: Path) -> dict[str, Look] | None:
    """How each file right in a folder looks; None if the folder cannot be read.

    Hidden files and those that a browser or an office program is still writing are left out.
    """
    found: dict[str, Look] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.name.startswith((".", "~$")) and not entry.name.lower().endswith(_UNFINISHED):
                    look = _look_of(entry)
                    if look is not None:
                        found[entry.name] = look
    except OSError:
        return None
    return found


def _look_of(entry: os.DirEntry[str]) -> Look | None:
    try:
        if not entry.is_file():
            return None
        about = entry.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns
