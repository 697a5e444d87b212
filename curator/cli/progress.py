"""A progress bar on a terminal: one line on stderr that rewrites itself, and goes at the end."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_WIDTH = 30
_SECONDS = 0.1


class Progress:
    """Shows how much is done; without a terminal it shows nothing. With a total of 0 it only counts."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = False
        self._due = 0.0

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, done: int, of: int) -> None:
        now = time.monotonic()
        if not sys.stderr.isatty() or (now < self._due and done != of):
            return
        self._due, self._shown = now + _SECONDS, True
        filled = _WIDTH * min(done, of) // of if of else 0
        bar = f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{of}" if of else str(done)
        sys.stderr.write(f"\r\x1b[K{self._what} {bar}")
        sys.stderr.flush()
