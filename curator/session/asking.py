"""Questions to the store in a thread of their own: the window never waits for an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from curator.domain.errors import CuratorError

Question = Callable[[Callable[[], bool]], Any]
"""Takes `should_stop()`, which says that nobody waits for the answer any more; returns the answer."""


class Asking(QObject):
    """Answers in order; of a question that was overtaken by another nothing is heard.

    `answered` carries the answer, `failed` a CuratorError.
    """

    answered = Signal(object)
    failed = Signal(object)
    _came = Signal(int, object)
    _refused = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._latest = 0
        self._is_waiting = False
        self._came.connect(self._hand_on)
        self._refused.connect(self._tell)

    @property
    def is_waiting(self) -> bool:
        """True while an answer is still to come."""
        return self._is_waiting

    def ask(self, question: Question) -> None:
        """Ask in place of what was asked before."""
        self._latest += 1
        self._is_waiting = True
        self._pool.start(_Errand(self, self._latest, question))

    def run(self, number: int, question: Question) -> None:
        """Find one answer; runs in the thread."""
        if self._latest != number:
            return
        try:
            self._came.emit(number, question(lambda: self._latest != number))
        except CuratorError as error:
            self._refused.emit(number, error)

    def forget(self) -> None:
        """Nobody waits for the answer any more."""
        self._latest += 1
        self._is_waiting = False

    def close(self) -> None:
        """Forget what was asked and wait until the thread is free."""
        self.forget()
        self._pool.waitForDone()

    @Slot(int, object)
    def _hand_on(self, number: int, answer: object) -> None:
        if number == self._latest:
            self._is_waiting = False
            self.answered.emit(answer)

    @Slot(int, object)
    def _tell(self, number: int, error: CuratorError) -> None:
        if number == self._latest:
            self._is_waiting = False
            self.failed.emit(error)


class _Errand(QRunnable):
    def __init__(self, asking: Asking, number: int, question: Question) -> None:
        super().__init__()
        self._asking, self._number, self._question = asking, number, question

    def run(self) -> None:
        self._asking.run(self._number, self._question)
