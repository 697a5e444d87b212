"""Asks the search in a thread of its own; an answer that nobody waits for any more is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from curator.domain.errors import CuratorError
from curator.domain.searching import Request
from curator.store.search import Search, SearchStopped
from curator.store.workspace import Workspace


class Searching(QObject):
    """`found` carries a Found, `lined` a list of FoundArticle, `chosen` the Choices of the filters."""

    found = Signal(object)
    lined = Signal(object)
    offered = Signal(object)
    failed = Signal(object)
    _answered = Signal(int, object, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search = Search(workspace.path)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._latest = 0
        self._request = Request()
        self._answered.connect(self._on_answer)

    def ask(self, request: Request) -> None:
        """Look for something else; what is going on is broken off."""
        self._latest += 1
        self._request = request
        self._search.interrupt()
        self._start(self.found, lambda wanted: self._search.find(request, wanted))

    def fetch(self, numbers: tuple[int, ...]) -> None:
        """The lines of some of the articles that were found last."""
        request = self._request
        self._start(self.lined, lambda wanted: self._search.lines(request, numbers, wanted))

    def offer(self) -> None:
        """What there is to filter by."""
        self._start(self.offered, lambda _: self._search.choices())

    def close(self) -> None:
        """Break off what is going on and wait until the thread is free."""
        self._latest += 1
        self._search.interrupt()
        self._pool.waitForDone()
        self._search.close()

    def _start(self, told: Any, work: Callable[[Callable[[], bool]], object]) -> None:
        number = self._latest

        def is_wanted() -> bool:
            return number == self._latest

        def run() -> None:
            try:
                self._answered.emit(number, told, work(is_wanted))
            except SearchStopped:
                return
            except CuratorError as error:
                self._answered.emit(number, self.failed, error)

        self._pool.start(QRunnable.create(run))

    @Slot(int, object, object)
    def _on_answer(self, number: int, told: Any, answer: object) -> None:
        if number == self._latest:
            told.emit(answer)
