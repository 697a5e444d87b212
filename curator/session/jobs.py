"""Long work beside the window: one thread, progress by signal, cancelled by a flag."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from curator.domain.errors import CuratorError

Work = Callable[[Callable[[int, int], None], Callable[[], bool]], Any]
"""Takes `progress(done, of)` and `should_stop()`; returns the job's result."""


class Job(QObject):
    """One piece of long work. `done` carries the result, `failed` a CuratorError."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, name: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._work = work
        self._stop = threading.Event()
        self.over = False

    def cancel(self) -> None:
        """Ask it to stop; what is done so far is kept."""
        self._stop.set()

    def run(self) -> None:
        try:
            self.done.emit(self._work(self.progressed.emit, self._stop.is_set))
        except CuratorError as error:
            self.failed.emit(error)
        finally:
            self.over = True
            self.ended.emit()


class _Task(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs(QObject):
    """The queue of long work: one at a time, in order."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    def start(self, job: Job) -> None:
        self._jobs.append(job)
        # A bound method, so that the signal crosses from the job's thread to this one.
        job.ended.connect(self._forget)
        self.started.emit(job)
        self._pool.start(_Task(job))

    def _forget(self) -> None:
        self._jobs = [job for job in self._jobs if not job.over]

    def close(self) -> None:
        """Cancel everything and wait until the thread is free."""
        for job in self._jobs:
            job.cancel()
        self._pool.waitForDone()
