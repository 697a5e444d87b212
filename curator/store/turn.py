"""Who may write next: an editor's act always goes before the next batch of bulk work."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager


class Turn:
    """A lock between the threads of one program; SQLite's own would let a bulk writer starve the others."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._taken = False
        self._waiting = 0

    @property
    def is_wanted(self) -> bool:
        """True if an act waits."""
        return self._waiting > 0

    @contextmanager
    def act(self) -> Generator[None]:
        """Hold the turn for one act."""
        with self._changed:
            self._waiting += 1
            self._changed.wait_for(lambda: not self._taken)
            self._waiting -= 1
            self._taken = True
        yield from self._held()

    @contextmanager
    def batch(self) -> Generator[None]:
        """Hold the turn for one batch, once no act waits."""
        with self._changed:
            self._changed.wait_for(lambda: not self._taken and not self.is_wanted)
            self._taken = True
        yield from self._held()

    def _held(self) -> Generator[None]:
        try:
            yield
        finally:
            with self._changed:
                self._taken = False
                self._changed.notify_all()
