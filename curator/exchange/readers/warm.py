"""One reading process as its caller sees it: asked, watched while it reads, killed if it must be."""

from __future__ import annotations

import base64
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import IO, Any, NamedTuple, cast

import psutil

from curator.exchange.arriving import Found, Known, PassedOver, Refused

from . import limits
from .items import Original
from .messages import MAX_LINE, Message, item_of, of_line, of_options, to_line
from .source import Options, Source

WINDOWLESS = (
    {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    if sys.platform == "win32"
    # Ctrl-C is for the command; its reading processes end when their input does.
    else {"start_new_session": True}
)


class Begun(NamedTuple):
    """A source was come to; `member` is its number in the outermost one, None for that one."""

    place: str
    member: int | None


Answer = Found | Refused | Known | PassedOver | Original | Begun


class Broken(Exception):
    """The process ended while it read; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Warm:
    """A reading process that goes from file to file, so that its libraries are loaded once."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            **cast(Any, WINDOWLESS),
        )
        self._inside = psutil.Process(self._process.pid)
        self._lock = threading.Lock()
        self._why = ""
        self._since: tuple[float, float] | None = None
        self._patience = limits.LOADING_SECONDS

    def read(self, source: Source, options: Options, known: Callable[[str], str]) -> Iterator[Answer]:
        """What it answers for one file. Raises Broken; the process is then gone."""
        request: Message = {"read": source.place, "name": source.name}
        if source.path is not None:
            request["path"] = str(source.path)
        else:
            request["content"] = base64.b64encode(source.content or b"").decode()
        self._write({**request, "begin": source.begin, "options": of_options(options)})
        parts: list[bytes] = []
        while not (message := self._next()).get("done"):
            if "ask" in message:
                self._write({"article": known(message["ask"])})
            elif "original" in message:
                parts.append(base64.b64decode(message["original"]))
                if not message["more"]:
                    yield Original(message["sha256"], b"".join(parts))
                    parts = []
            elif "begins" in message:
                yield Begun(message["begins"], message["member"])
            elif (item := item_of(message)) is not None:
                yield item

    def look(self) -> None:
        """Kill it if it took more than one file may; called again and again from another thread."""
        with self._lock:
            since, patience = self._since, self._patience
        if since is None:
            return
        with suppress(psutil.Error):
            used = self._seconds() - since[1]
            waited = time.monotonic() - since[0]
            memory = self._inside.memory_info().rss
            if memory > limits.MEMORY_BYTES:
                self._kill("reader.too_much")
            elif waited > patience or (patience == limits.PATIENCE and _is_slow(waited, used)):
                self._kill("reader.too_slow")

    @property
    def is_full(self) -> bool:
        """True if it is gone, or holds on to so much memory that a fresh one is better."""
        try:
            return bool(self._why) or self._inside.memory_info().rss > limits.FULL_BYTES
        except psutil.Error:
            return True

    def close(self) -> None:
        """End it now."""
        self._kill("reader.stopped")
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", pipe).close()

    def _kill(self, why: str) -> None:
        with self._lock:
            self._why = self._why or why
        self._process.kill()
        self._process.wait()

    def _seconds(self) -> float:
        times = self._inside.cpu_times()
        return times.user + times.system

    def _next(self) -> dict[str, Any]:
        stdout = cast("IO[bytes]", self._process.stdout)
        try:
            line = stdout.readline(MAX_LINE + 1)
            message = of_line(line) if line.endswith(b"\n") else None
        except (ValueError, OSError):
            message = None
        if message is None:
            self._broke()
            raise Broken(self._why)
        self._clock(limits.LOADING_SECONDS if message.get("loading") else limits.PATIENCE)
        if message.get("done") or "ask" in message:
            self._rest()
        return message

    def _write(self, message: Message) -> None:
        stdin = cast("IO[bytes]", self._process.stdin)
        try:
            # A path may hold bytes that are no letters: escapes carry them.
            stdin.write(to_line(message))
            stdin.flush()
        except OSError as error:
            self._broke()
            raise Broken(self._why) from error
        self._clock(self._patience)

    def _broke(self) -> None:
        self._rest()
        self._kill("reader.broke")

    def _clock(self, patience: float) -> None:
        """The time for one article begins anew."""
        try:
            now = (time.monotonic(), self._seconds())
        except psutil.Error:
            return
        with self._lock:
            self._since, self._patience = now, patience

    def _rest(self) -> None:
        with self._lock:
            self._since = None


def _is_slow(waited: float, used: float) -> bool:
    """By the seconds since an article was begun, and those of the processor among them."""
    return used > limits.SECONDS or (waited > limits.SLOW_SECONDS and used > limits.SLOW_WORK)
