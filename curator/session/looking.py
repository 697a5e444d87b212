"""Looks at what is about to be imported in a thread of its own; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from curator.domain.errors import CuratorError
from curator.exchange.columns import columns_of
from curator.exchange.readers.pool import Readers
from curator.session.places import reader_command
from curator.session.previewing import Preview, Unread
from curator.session.surveying import Tally, Wish, source_of, survey
from curator.store.workspace import Workspace

_HEAD = 2**20
_AT_ONCE = 2
_REST_MS = 60_000
"""So long the reading processes wait for the next look: to start one takes a second."""


class Looking(QObject):
    """One wish at a time; what is told of an earlier one is dropped.

    `previewed` carries the Preview of the only article there is, `unread` an Unread, `listed` Rows,
    `counted` a Tally, `offered` the Columns of a batch, `failed` a CuratorError.
    """

    previewed = Signal(object)
    unread = Signal(object)
    listed = Signal(object)
    counted = Signal(object)
    offered = Signal(object)
    failed = Signal(object)
    _told = Signal(int, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._readers: Readers | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._end_readers)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._latest = 0
        self._told.connect(self._pass_on)

    def look(self, wish: Wish) -> None:
        """Look at something else; what is going on is broken off."""

        self._rest.stop()
        readers = self._readers = self._readers or Readers(reader_command(), _AT_ONCE)

        def work(number: int) -> None:
            try:
                for told in survey(self._workspace, readers.read, wish, lambda: number != self._latest):
                    self._told.emit(number, told)
            except CuratorError as error:
                self._told.emit(number, error)

        self._start(work)

    def columns(self, place: str) -> None:
        """Offer the columns of the batch in which a place is; none where it cannot be read."""

        def work(number: int) -> None:
            try:
                found = columns_of(source_of(place).head(_HEAD))
            except OSError:
                found = ()
            self._told.emit(number, found)

        self._start(work)

    def stop(self) -> None:
        """Break off what is going on; nothing more is told of it."""
        self._latest += 1
        self._rest.start()

    def close(self) -> None:
        """Break off, and wait until the thread is free."""
        self.stop()
        self._rest.stop()
        self._end_readers()

    def _end_readers(self) -> None:
        """Let go of processes that nobody has wanted for a while."""
        self._pool.waitForDone()
        if self._readers is not None:
            self._readers.close()
            self._readers = None

    def _start(self, work: Callable[[int], None]) -> None:
        self._latest += 1
        number = self._latest
        self._pool.start(QRunnable.create(lambda: work(number)))

    @Slot(int, object)
    def _pass_on(self, number: int, told: object) -> None:
        if number != self._latest:
            return
        match told:
            case Preview():
                self.previewed.emit(told)
            case Unread():
                self.unread.emit(told)
            case Tally():
                self.counted.emit(told)
            case CuratorError():
                self.failed.emit(told)
            case tuple():
                self.offered.emit(told)
            case _:
                self.listed.emit(told)
