"""Keeps the search index up to date beside the editor's work, in short turns of a thread."""

from __future__ import annotations

import threading
from time import monotonic

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from curator.domain.errors import CuratorError
from curator.session.jobs import Jobs
from curator.session.session import Session
from curator.store.search_index import SearchIndex

START_MS = 2_000
"""After the window stands: an opening is not to be slowed."""
_EDITED_MS = 1_000
_BUSY_MS = 1_000
_TURN_SECONDS, _REST_MS = 0.1, 50


class Indexing(QObject):
    """Reads what is new and what has changed; it rests while long work goes on.

    `caught_up` says that all of it is indexed, `failed` that the disk or the file would not have it.
    """

    caught_up = Signal()
    failed = Signal(object)
    _turned = Signal(bool)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = SearchIndex(session.workspace.database)
        self._jobs = jobs
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stop = threading.Event()
        self._is_turning = False
        self._timer = QTimer(self, singleShot=True, interval=START_MS)
        self._timer.timeout.connect(self._turn)
        self._turned.connect(self._on_turned)
        session.edited.connect(self.wake)
        self._timer.start()

    @Slot()
    def wake(self) -> None:
        """Something was written: read it soon."""
        if not self._timer.isActive():
            self._timer.start(_EDITED_MS)

    def close(self) -> None:
        """Stop, and wait for the batch that is being written."""
        self._timer.stop()
        self._stop.set()
        self._pool.waitForDone()

    @Slot()
    def _turn(self) -> None:
        if self._is_turning:
            self.wake()
        elif self._jobs.is_busy:
            self._timer.start(_BUSY_MS)
        else:
            self._is_turning = True
            self._pool.start(_Turn(self))

    def run(self) -> None:
        """One turn, in the thread."""
        end, more = monotonic() + _TURN_SECONDS, True
        try:
            while more and monotonic() < end and not self._stop.is_set():
                more = self._index.step()
        except CuratorError as error:
            more = False
            self.failed.emit(error)
        self._turned.emit(more)

    @Slot(bool)
    def _on_turned(self, more: bool) -> None:
        self._is_turning = False
        if self._stop.is_set():
            return
        if more:
            self._timer.start(_REST_MS)
        else:
            self.caught_up.emit()


class _Turn(QRunnable):
    def __init__(self, indexing: Indexing) -> None:
        super().__init__()
        self._indexing = indexing

    def run(self) -> None:
        self._indexing.run()
