"""Looks at what is about to be imported in a thread of its own; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from curator.domain.errors import CuratorError
from curator.exchange.columns import Column, columns_of
from curator.exchange.readers.pool import Readers
from curator.exchange.readers.source import Source
from curator.session.previewing import Preview, Unread
from curator.session.surveying import Tally, Wish, survey
from curator.store.workspace import Workspace

_HEAD = 2**20


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

    def __init__(self, workspace: Workspace, readers: Readers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._readers = readers
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._latest = 0
        self._told.connect(self._pass_on)

    def look(self, wish: Wish) -> None:
        """Look at something else; what is going on is broken off."""

        def work(number: int) -> None:
            try:
                for told in survey(self._workspace, self._readers, wish, lambda: number != self._latest):
                    self._told.emit(number, told)
            except CuratorError as error:
                self._told.emit(number, error)

        self._start(work)

    def columns(self, source: Source) -> None:
        """Offer the columns of a batch; none where it cannot be read."""

        def work(number: int) -> None:
            try:
                found = columns_of(source.head(_HEAD))
            except OSError:
                found = ()
            self._told.emit(number, found)

        self._start(work)

    def stop(self) -> None:
        """Break off what is going on; nothing more is told of it."""
        self._latest += 1

    def close(self) -> None:
        """Break off, and wait until the thread is free."""
        self.stop()
        self._pool.waitForDone()

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
