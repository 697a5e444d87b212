"""Looking for something in the open article, a slice at a time, so that typing never waits for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from curator.domain.finding import Finder
from curator.domain.span import Span

_SLICE_SECONDS = 0.006
_STRIDE = 20_000
"""Code points after which the clock is asked; under 1 ms of looking."""
_LONGEST = 2_000
"""Code points that a hit may have; nothing longer is typed."""


class Finding(QObject):
    """All hits of a finder in a text, from a place on and round its end.

    `found` says that there are more hits than before, `finished` that they are all. Nothing is
    emitted for a search that another one has replaced.
    """

    found = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: list[Span] = []
        self._after: list[Span] = []
        self._work: Iterator[int] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        return self._work is None

    @property
    def hits(self) -> list[Span]:
        """What is found so far, in the order of the text."""
        return self._before + self._after

    def seek(self, text: str, finder: Finder, near: int = 0) -> None:
        """Look anew, first from the line of code point `near` to the end, then from the start to there."""
        self.stop()
        self._before, self._after = [], []
        self._work = self._look(text, finder, text.rfind("\n", 0, near) + 1)
        self._timer.start()

    def hurry(self) -> None:
        """One slice more at once: whoever acts before the next event acts on what is sought now."""
        self._go_on()

    def stop(self) -> None:
        """Give the search up; what was found stays."""
        self._timer.stop()
        self._work = None

    def _look(self, text: str, finder: Finder, middle: int) -> Iterator[int]:
        for into, first, last in ((self._after, middle, len(text)), (self._before, 0, middle)):
            at = first
            while at < last:
                end = min(at + _STRIDE, last)
                # A hit may begin before the end of a stride and go over it.
                into.extend(hit for hit in finder.hits(text, at, end + _LONGEST) if hit.start < end)
                yield (at := max(end, into[-1].end if into else 0))

    def _go_on(self) -> None:
        work, known = self._work, len(self._before) + len(self._after)
        if work is None:
            return
        stop = perf_counter() + _SLICE_SECONDS
        while perf_counter() < stop:
            if next(work, None) is None:
                self.stop()
                break
        if len(self._before) + len(self._after) != known:
            self.found.emit()
        if self._work is None:
            self.finished.emit()


def hit_from(hits: list[Span], at: int) -> int | None:
    """The place of the first hit at a code point or after it, round the end; None if there are none."""
    return bisect_left(hits, Span(at, at)) % len(hits) if hits else None


def hit_before(hits: list[Span], at: int) -> int | None:
    """The place of the last hit that begins before a code point, round the start."""
    return (bisect_left(hits, Span(at, at)) - 1) % len(hits) if hits else None
