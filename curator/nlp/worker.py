"""The worker process: reads requests as JSON lines, answers each paragraph as soon as it is done."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, TextIO

from curator.domain.errors import CuratorError
from curator.domain.spotted import Spot

from .readers import Readers
from .records import Linker
from .suggest import Pipeline, Reading


@dataclass(frozen=True, slots=True)
class _Request:
    id: str
    rev: int
    lang: str
    published: str
    paras: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class _Cancel:
    id: str


@dataclass(frozen=True, slots=True)
class _Unreadable:
    why: str


@dataclass(frozen=True, slots=True)
class _End:
    """No more input."""


_Message = _Request | _Cancel | _Unreadable | _End


def _message(line: str) -> _Message:
    try:
        fields: dict[str, Any] = json.loads(line)
        if "cancel" in fields:
            return _Cancel(str(fields["cancel"]))
        paras = tuple((int(index), int(offset), str(text)) for index, offset, text in fields["paras"])
        lang, published = str(fields.get("lang") or ""), str(fields.get("published") or "")
        return _Request(str(fields["id"]), int(fields["rev"]), lang, published, paras)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        return _Unreadable(f"{type(error).__name__}: {error}")


_PATIENCE = 2.0
"""Seconds that the end waits for the input to end too."""


class _Inbox:
    """Messages from the window, read in a thread so that a newer one can stop the work in hand."""

    def __init__(self, stdin: TextIO) -> None:
        self._queue: queue.SimpleQueue[_Message] = queue.SimpleQueue()
        self._ahead: list[_Message] = []
        self._listener = threading.Thread(target=self._listen, args=(stdin,), daemon=True)
        self._listener.start()

    def _listen(self, stdin: TextIO) -> None:
        for line in stdin:
            if line.strip():
                self._queue.put(_message(line))
        self._queue.put(_End())

    def next(self) -> _Message:
        """The next message; waits for it."""
        return self._ahead.pop(0) if self._ahead else self._queue.get()

    def close(self) -> None:
        """Wait a moment for the thread that reads: Python aborts at its end while one holds the input."""
        self._listener.join(_PATIENCE)

    def ahead(self) -> list[_Message]:
        """The messages that have come meanwhile, which `next` will still hand out; does not wait."""
        while not self._queue.empty():
            self._ahead.append(self._queue.get())
        return self._ahead


class _Worker:
    def __init__(
        self,
        inbox: _Inbox,
        write: Callable[[Mapping[str, Any]], None],
        readers: Readers,
        linker: Linker | None,
    ) -> None:
        self._inbox = inbox
        self.write = write
        self._readers = readers
        self._linker = linker
        self._article: tuple[str, str] | None = None
        self._reading = Reading(readers.first)

    def run(self) -> None:
        """Answers until the end of input."""
        while True:
            match self._inbox.next():
                case _End():
                    return
                case _Unreadable(why):
                    self.write({"error": why})
                case _Cancel():
                    continue
                case _Request() as request:
                    self._answer(request)

    def _answer(self, request: _Request) -> None:
        head = {"id": request.id, "rev": request.rev}
        if self._article != (request.id, request.lang):
            self._article = (request.id, request.lang)
            pipeline = self._readers.of(request.lang)
            self._reading = Reading(pipeline, request.lang, self._linker, request.published)
        for index, offset, text in request.paras:
            if self._is_stopped(request):
                return
            self.write({**head, "i": index, **self._reading.read(index, text, offset).to_json()})
        for index, suggestions in self._reading.changed():
            self.write({**head, "i": index, **suggestions.to_json()})
        self.write({**head, "done": True})

    def _is_stopped(self, request: _Request) -> bool:
        for message in self._inbox.ahead():
            match message:
                case _End():
                    return True
                case _Cancel(id) if id == request.id:
                    return True
                case _Request(rev=rev) if rev > request.rev:
                    return True
                case _:
                    continue
        return False


def serve(
    stdin: TextIO,
    stdout: TextIO,
    pipeline_name: str = "",
    linker: Linker | None = None,
    *,
    by_language: Mapping[str, str] | None = None,
    spot: Spot | None = None,
) -> int:
    """Serves suggestions until `stdin` ends; returns the exit status 0.

    Writes `{"ready": {…}}` once the pipeline is loaded, with the labels that its names can have, and again,
    with the language as `"for"`, when that of `by_language` is loaded at the first request of its language,
    which `{"loading": "de"}` announces.
    A choice that cannot be loaded is answered by `{"refused": {"for", "code", "args"}}`, and what stands in
    for it is used. A request is `{"id", "rev", "lang", "published", "paras": [[index, offset, text], …]}`,
    offsets in code points of the article, the day as ISO 8601; what is unknown is "" or absent. The answers
    are one line per paragraph in that order (`{"id", "rev", "i", "ents", "claims", "sentences", …}`, labels
    in the pipeline's own words), then again those that the pass over the article changed, then
    `{"id", "rev", "done": true}`. A request with a higher `rev`, `{"cancel": id}` or the end of input stops
    the running one after its current paragraph; no `done` is written for it. Names are remembered over
    requests with the same id. A line that is no request is answered by `{"error": "…"}`. Both streams must
    be UTF-8. Raises CuratorError as `load` does for the embedded pipeline.
    """

    def write(message: Mapping[str, Any]) -> None:
        stdout.write(json.dumps(message) + "\n")
        stdout.flush()

    def tell_loaded(lang: str, pipeline: Pipeline) -> None:
        write({"ready": {**asdict(pipeline.info), "for": lang}})

    def tell_refused(lang: str, error: CuratorError) -> None:
        write({"refused": {"for": lang, "code": error.code, "args": error.args_}})

    readers = Readers(
        pipeline_name,
        by_language or {},
        spot,
        loaded=tell_loaded,
        refused=tell_refused,
        loading=lambda lang: write({"loading": lang}),
    )
    inbox = _Inbox(stdin)
    try:
        _Worker(inbox, write, readers, linker).run()
    finally:
        inbox.close()
    return 0
