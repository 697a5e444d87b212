"""Files read by a few processes at once; their articles come in the order in which the files were given."""

from __future__ import annotations

import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused

from . import limits
from .items import Ended, Item, Tasks
from .source import Options, Source
from .warm import Begun, Broken, Warm

_AHEAD = 2
"""Files that may wait, read, for each process: enough that none stands idle while a long one is read."""

_ANSWERS = 8
"""Articles of one file that may wait: a batch of a million lines is not held."""

_LOOK = 0.05
"""Seconds between two looks whether to stop."""


def _never() -> bool:
    return False


def _unknown(_sha256: str) -> str:
    return ""


class Readers:
    """A pool of reading processes; they start when the first file comes, and end with `close`."""

    def __init__(self, command: Sequence[str], at_once: int = 0) -> None:
        self._command = command
        self.at_once = at_once or max(1, min(4, os.cpu_count() or 1))
        self._lock = threading.Lock()
        self._idle: list[Warm] = []
        self._busy: set[Warm] = set()
        self._closed = threading.Event()
        self._watch: threading.Thread | None = None

    def read(
        self,
        tasks: Tasks,
        should_stop: Callable[[], bool] = _never,
        known: Callable[[str], str] = _unknown,
    ) -> Generator[Item]:
        """The articles of each source, what was refused, and `Ended`, in the order of the sources.

        A `Refused` among the tasks is handed on in its place. `known` is asked, in another thread, for the
        article that was made of bytes with this SHA-256. It ends early, with its processes killed, when
        `should_stop` says so or when the iterator is closed.
        """
        run = _Run(self, tasks, known)
        try:
            yield from run.items(should_stop)
        finally:
            run.stop()

    def close(self) -> None:
        """End every process; those that read are killed."""
        self._closed.set()
        with self._lock:
            children = [*self._idle, *self._busy]
            self._idle.clear()
        for child in children:
            child.close()
        if self._watch is not None:
            self._watch.join()

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def take(self) -> Warm:
        """A process to read with. Raises CuratorError `reader.no_start`."""
        with self._lock:
            if self._closed.is_set():
                raise CuratorError("reader.stopped")
            child = self._idle.pop() if self._idle else None
        try:
            child = child or Warm(self._command)
        except OSError as error:
            raise CuratorError("reader.no_start", reason=error.strerror or "") from error
        with self._lock:
            self._busy.add(child)
            if self._watch is None:
                self._watch = threading.Thread(target=self._look, name="readers", daemon=True)
                self._watch.start()
        return child

    def give_back(self, child: Warm) -> None:
        """Let another file have it, or end it if it has had enough."""
        full = child.is_full or self._closed.is_set()
        with self._lock:
            self._busy.discard(child)
            if not full:
                self._idle.append(child)
        if full:
            child.close()

    def _look(self) -> None:
        while not self._closed.wait(limits.LOOK_SECONDS):
            with self._lock:
                busy = list(self._busy)
            for child in busy:
                child.look()


_Slot = queue.Queue[Item]


class _Run:
    """One call of `read`: as many threads as processes, each with one file at a time."""

    def __init__(self, readers: Readers, tasks: Tasks, known: Callable[[str], str]) -> None:
        self._readers = readers
        self._tasks = iter(tasks)
        self._known = known
        self._taking = threading.Lock()
        self._changed = threading.Condition()
        self._slots: deque[_Slot] = deque()
        self._exhausted = False
        self._failed: BaseException | None = None
        self._stopped = threading.Event()
        self._room = threading.Semaphore(readers.at_once * _AHEAD)
        self._reading: set[Warm] = set()
        self._threads = [
            threading.Thread(target=self._drive, name=f"reader {number}", daemon=True)
            for number in range(readers.at_once)
        ]

    def items(self, should_stop: Callable[[], bool]) -> Iterator[Item]:
        for thread in self._threads:
            thread.start()
        while (slot := self._first(should_stop)) is not None:
            item = None
            while not isinstance(item, Ended):
                if (item := self._item(slot, should_stop)) is None:
                    return
                yield item
            with self._changed:
                self._slots.popleft()
            self._room.release()

    def stop(self) -> None:
        """Kill what reads for this run, and wait for its threads."""
        self._stopped.set()
        with self._changed:
            children = list(self._reading)
        for child in children:
            child.close()
        for thread in self._threads:
            if thread.ident is not None:
                self._room.release()
                thread.join()

    # --- the thread that asked ---
    def _first(self, should_stop: Callable[[], bool]) -> _Slot | None:
        """The slot of the next file; None at the end, or if it is to stop."""
        with self._changed:
            while not should_stop():
                self._check()
                if self._slots:
                    return self._slots[0]
                if self._exhausted:
                    return None
                self._changed.wait(_LOOK)
        return None

    def _item(self, slot: _Slot, should_stop: Callable[[], bool]) -> Item | None:
        while not should_stop():
            try:
                return slot.get(timeout=_LOOK)
            except queue.Empty:
                self._check()
        return None

    def _check(self) -> None:
        if self._failed is not None:
            raise self._failed

    # --- the threads that drive a process each ---
    def _drive(self) -> None:
        try:
            while (taken := self._take()) is not None:
                task, slot = taken
                if isinstance(task, Refused):
                    self._put(slot, task)
                    self._put(slot, Ended(task.place))
                else:
                    self._read(*task, slot)
        except _StoppedError:
            return
        except BaseException as error:  # noqa: BLE001
            # It belongs to whoever asked: a full disk, or a mistake of ours.
            self._failed = error

    def _take(self) -> tuple[tuple[Source, Options] | Refused, _Slot] | None:
        """The next task and where its answers go, in the order of the tasks; None at the end."""
        self._room.acquire()
        with self._taking:
            done = self._stopped.is_set() or self._exhausted
            task = None if done else next(self._tasks, None)
            with self._changed:
                self._exhausted = self._exhausted or task is None
                slot: _Slot = queue.Queue(_ANSWERS)
                if task is not None:
                    self._slots.append(slot)
                self._changed.notify_all()
        if task is None:
            # Whoever waits for room shall see the end too.
            self._room.release()
            return None
        return task, slot

    def _read(self, source: Source, options: Options, slot: _Slot) -> None:
        """One file; where a process breaks off, a fresh one goes on behind the member that did it."""
        begin: int | None = 0
        while begin is not None:
            try:
                child = self._readers.take()
            except CuratorError as error:
                self._put(slot, Refused.by(source.place, error))
                break
            begin = self._hear(child, replace(source, begin=begin), options, slot)
        self._put(slot, Ended(source.place))

    def _hear(self, child: Warm, source: Source, options: Options, slot: _Slot) -> int | None:
        """Hand on what a process answers; the member to go on with if it broke off, None if that is all."""
        place, begin, whole, refused = source.place, None, False, ""
        with self._changed:
            self._reading.add(child)
        try:
            for answer in child.read(source, options, self._known):
                if isinstance(answer, Begun):
                    place, begin = answer.place, None if answer.member is None else answer.member + 1
                else:
                    refused = answer.place if isinstance(answer, Refused) else ""
                    self._put(slot, answer)
            begin, whole = None, True
        except Broken as broken:
            # It gave up by itself, and was killed all the same before it could let go of its memory.
            if refused != place:
                self._put(slot, Refused(place, broken.code, {"seconds": round(limits.SECONDS)}))
        finally:
            if not whole:
                # It may still be answering, and nobody listens.
                child.close()
            with self._changed:
                self._reading.discard(child)
            self._readers.give_back(child)
        return begin

    def _put(self, slot: _Slot, item: Item) -> None:
        while not self._stopped.is_set():
            try:
                slot.put(item, timeout=_LOOK)
            except queue.Full:
                continue
            return
        raise _StoppedError


class _StoppedError(Exception):
    """Nobody wants what is read."""
