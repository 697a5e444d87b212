"""Files of our own read in this process: those that ship with the program, and what a test writes."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace

from curator.exchange.arriving import Refused

from .items import Ended, Item, Tasks
from .reading import read_source
from .source import Caller


class _Asking(Caller):
    def __init__(self, known: Callable[[str], str]) -> None:
        self._known = known

    def known(self, sha256: str) -> str:
        return self._known(sha256)


def read_here(tasks: Tasks, should_stop: Callable[[], bool], known: Callable[[str], str]) -> Generator[Item]:
    """As `pool.Readers.read` does it, without its guard: never for what a stranger made."""
    for task in tasks:
        if should_stop():
            return
        if isinstance(task, Refused):
            yield task
            yield Ended(task.place)
            continue
        source, options = task
        yield from read_source(replace(source, caller=_Asking(known)), options)
        yield Ended(source.place)
