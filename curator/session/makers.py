"""Processes that make the lines of an export, each from its own look into the workspace.

A record is Python's work, and one interpreter makes one at a time. What goes through the pipes is ours at
both ends, so it is pickled.
"""

from __future__ import annotations

import pickle
import subprocess
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from curator.domain.errors import CuratorError
from curator.domain.wanted import Wanted
from curator.exchange.batches import Batch

ENOUGH = ()
"""After the batches of one list of articles; there are several where articles are long."""
_AT_ONCE = 2
_AHEAD = 2
"""Batches that each process may be asked for before the first is there: it then never waits."""
_WINDOWLESS: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


@dataclass(frozen=True, slots=True)
class Task:
    """What a process is told first: the workspace, and what is wanted of its articles."""

    workspace: Path
    wanted: Wanted
    by_split: bool


class Makers:
    """Asks its processes for batches in turn, so that they come in the order of an export."""

    def __init__(self, command: Sequence[str], task: Task) -> None:
        self._command = command
        self._task = task

    def made(self, ids: Sequence[Sequence[str]]) -> Iterator[Batch]:
        """The batch of each of these lists of articles, in their order.

        The processes end with the last one, or when the iterator is closed. Raises CuratorError as they do,
        and `export.broken` where one is gone.
        """
        processes = [self._start() for _ in range(_AT_ONCE)]
        try:
            yield from self._in_turn(processes, ids)
        finally:
            for process in processes:
                process.kill()
            for process in processes:
                process.communicate()

    def _in_turn(
        self, processes: Sequence[subprocess.Popen[bytes]], ids: Sequence[Sequence[str]]
    ) -> Iterator[Batch]:
        asked: deque[subprocess.Popen[bytes]] = deque()
        for at, some in enumerate(ids):
            process = processes[at % len(processes)]
            tell(_pipe(process.stdin), list(some))
            asked.append(process)
            if len(asked) >= _AHEAD * len(processes):
                yield from _answers(asked.popleft())
        while asked:
            yield from _answers(asked.popleft())

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            list(self._command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            creationflags=_WINDOWLESS,
        )
        tell(_pipe(process.stdin), self._task)
        return process


def tell(pipe: IO[bytes], value: object) -> None:
    """Send a value. Raises CuratorError `export.broken`."""
    try:
        pickle.dump(value, pipe, pickle.HIGHEST_PROTOCOL)
        pipe.flush()
    except OSError as error:
        raise CuratorError("export.broken") from error


def hear(pipe: IO[bytes]) -> Any:
    """The next value; None at the end."""
    try:
        return pickle.load(pipe)
    except EOFError:
        return None


def _answers(process: subprocess.Popen[bytes]) -> Iterator[Batch]:
    while (found := hear(_pipe(process.stdout))) != ENOUGH:
        if isinstance(found, Batch):
            yield found
            continue
        code, args = found or ("export.broken", {})
        raise CuratorError(code, **args)


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
