"""A process beside this one that reads or writes a peer's files with the peer's own library.

Such a library is slow to import and its files come from anywhere, so it is never loaded where the window is.
Both sides speak in lines of JSON; a line with `bytes` is followed by that many bytes.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import IO, Any

import orjson
import psutil

from curator.domain.errors import CuratorError

PATIENCE = 60.0
"""Seconds without an answer after which the child is killed: reading is told of article by article."""
MAX_MEMORY = 3 * 2**30
"""Bytes of memory at which it is killed."""
_GLANCE = 0.25


def command_for(task: str) -> list[str]:
    """The command line of this program as the child for a task (`docbin`, `cas`), frozen or not."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "curator"]
    return [*program, f"--{task}"]


class _Watch(threading.Thread):
    """Kills the child where it is too slow or too large: who waits for an answer cannot look at a clock."""

    def __init__(self, process: subprocess.Popen[bytes], patience: float) -> None:
        super().__init__(daemon=True)
        self.waiting_since: float | None = None
        self.ended = threading.Event()
        self._process = process
        self._patience = patience

    def run(self) -> None:
        try:
            seen = psutil.Process(self._process.pid)
            while not self.ended.wait(_GLANCE):
                since = self.waiting_since
                slow = since is not None and time.monotonic() - since > self._patience
                if slow or seen.memory_info().rss > MAX_MEMORY:
                    self._process.kill()
                    return
        except psutil.Error:
            return


def _end(process: subprocess.Popen[bytes], watch: _Watch) -> None:
    watch.ended.set()
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        # What was still to be written goes nowhere: the child is dead.
        with suppress(OSError):
            if stream:
                stream.close()


class Child:
    """One running child, ended by the end of its `with` or by nobody holding it any more.

    `peer` is the name that its sentences give. All methods raise CuratorError `peer.broken` where it died,
    took too much memory or did not answer in time.
    """

    def __init__(self, command: Sequence[str], peer: str, patience: float = PATIENCE) -> None:
        self._peer = peer
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert process.stdin and process.stdout
        self._to: IO[bytes] = process.stdin
        self._from: IO[bytes] = process.stdout
        self._watch = _Watch(process, patience)
        self._watch.start()
        # Not `__exit__` alone: a writer that failed half-way is only dropped.
        self._finish = weakref.finalize(self, _end, process, self._watch)

    def __enter__(self) -> Child:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._finish()

    def send(self, message: Mapping[str, Any]) -> None:
        try:
            self._to.write(orjson.dumps(message, option=orjson.OPT_APPEND_NEWLINE))
        except (OSError, ValueError) as error:
            raise CuratorError("peer.broken", peer=self._peer) from error

    def answer(self) -> dict[str, Any]:
        """The next line. What it refuses (`{"refused": code, "args": {…}}`) is raised as CuratorError."""
        found: dict[str, Any] = orjson.loads(self._waited_for(self._from.readline))
        if "refused" in found:
            raise CuratorError(found["refused"], **found["args"])
        return found

    def data(self, size: int) -> bytes:
        return self._waited_for(lambda: self._from.read(size))

    def _waited_for(self, read: Callable[[], bytes]) -> bytes:
        try:
            self._to.flush()
            self._watch.waiting_since = time.monotonic()
            found = read()
        except OSError as error:
            raise CuratorError("peer.broken", peer=self._peer) from error
        finally:
            self._watch.waiting_since = None
        if not found:
            raise CuratorError("peer.broken", peer=self._peer)
        return found
