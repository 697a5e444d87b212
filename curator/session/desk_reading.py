"""Lists of the desk, read beside the window: 100,000 articles take up to 75 ms, four repaints long."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from curator.domain.article import ArticleState
from curator.domain.errors import CuratorError
from curator.store.desk_rows import DeskRows, Wanted

AT_ONCE = 5_000
"""Up to so many articles a list takes under 5 ms, and no thread is worth its while."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The rows of what was wanted, in order; how many articles stand where in the workspace, if asked for."""

    wanted: Wanted
    numbers: array[int]
    counts: dict[ArticleState, int] | None


class DeskReader(QObject):
    """Answers the last question asked by `listed`; what was asked before it is answered no more."""

    listed = Signal(object)
    failed = Signal(object)
    _found = Signal(object)
    _broke = Signal(object, object)

    def __init__(self, rows: DeskRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._asked: Wanted | None = None
        self._is_counting = False
        self._found.connect(self._take)
        self._broke.connect(self._fail)

    @property
    def is_reading(self) -> bool:
        return self._asked is not None

    def ask(self, wanted: Wanted, *, counted: bool = False) -> None:
        """List what is wanted, and count the articles by their states: at once if they are few, else soon."""
        self._asked = wanted
        # A question that comes in between does not let the one before go uncounted.
        self._is_counting |= counted
        if self._rows.are_fewer_than(AT_ONCE):
            self.read(wanted)
        else:
            self._pool.clear()
            self._pool.start(_Reading(self, wanted))

    def read(self, wanted: Wanted) -> None:
        """Read a list in whichever thread this is."""
        try:
            counts = self._rows.count_by_state() if self._is_counting else None
            self._found.emit(Listed(wanted, self._rows.numbers(wanted), counts))
        except CuratorError as error:
            self._broke.emit(wanted, error)

    @Slot(object)
    def _take(self, found: Listed) -> None:
        if found.wanted == self._asked:
            self._asked = None
            self._is_counting &= found.counts is None
            self.listed.emit(found)

    @Slot(object, object)
    def _fail(self, wanted: Wanted, error: CuratorError) -> None:
        if wanted == self._asked:
            self._asked = None
            self.failed.emit(error)

    def close(self) -> None:
        """Wait until the thread is free; what it still finds is not told."""
        self._asked = None
        self._pool.waitForDone()


class _Reading(QRunnable):
    def __init__(self, reader: DeskReader, wanted: Wanted) -> None:
        super().__init__()
        self._reader, self._wanted = reader, wanted

    def run(self) -> None:
        self._reader.read(self._wanted)
