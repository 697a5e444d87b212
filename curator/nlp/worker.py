"""The worker process: reads requests as JSON lines, answers each paragraph as soon as it is done."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Mapping
from typing import Any, TextIO

from .records import Linker
from .suggest import Pipeline, Reading, load

_END = None


class _Inbox:
    """Messages from the window, read in a thread so that a newer one can stop the work in hand."""

    def __init__(self, stdin: TextIO) -> None:
        self._queue: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, args=(stdin,), daemon=True).start()

    def _listen(self, stdin: TextIO) -> None:
        for line in stdin:
            if line.strip():
                self._queue.put(line)
        self._queue.put(_END)

    def next(self) -> str | None:
        """The next line; None at the end of input. Waits."""
        return self._queue.get()

    def waiting(self) -> list[str | None]:
        """The lines that have come meanwhile, without waiting."""
        lines: list[str | None] = []
        while not self._queue.empty():
            lines.append(self._queue.get())
        return lines


class _Worker:
    def __init__(self, inbox: _Inbox, stdout: TextIO, pipeline: Pipeline, linker: Linker | None) -> None:
        self._inbox = inbox
        self._stdout = stdout
        self._pipeline = pipeline
        self._linker = linker
        self._todo: list[str | None] = []
        self._article = ""
        self._lang = ""
        self._reading = Reading(pipeline)

    def write(self, message: Mapping[str, Any]) -> None:
        self._stdout.write(json.dumps(message) + "\n")
        self._stdout.flush()

    def run(self) -> None:
        """Answers until the end of input."""
        while True:
            line = self._todo.pop(0) if self._todo else self._inbox.next()
            if line is _END:
                return
            request = self._parsed(line)
            if request is not None and "paras" in request:
                self._answer(request)

    def _parsed(self, line: str) -> dict[str, Any] | None:
        """The message, or None after an error was written for one that is not understood."""
        try:
            message = json.loads(line)
            if "cancel" not in message:
                message["paras"] = [(int(i), int(offset), str(text)) for i, offset, text in message["paras"]]
                message = {"lang": "", **message, "id": str(message["id"]), "rev": int(message["rev"])}
        except (ValueError, TypeError, KeyError) as error:
            self.write({"error": f"{type(error).__name__}: {error}"})
            return None
        return message

    def _answer(self, request: dict[str, Any]) -> None:
        head = {"id": request["id"], "rev": request["rev"]}
        if (request["id"], request["lang"]) != (self._article, self._lang):
            self._article, self._lang = request["id"], request["lang"]
            self._reading = Reading(self._pipeline, request["lang"], self._linker)
        for index, offset, text in request["paras"]:
            if self._is_stopped(request):
                return
            self.write({**head, "i": index, **self._reading.read(index, text, offset).to_json()})
        for index, suggestions in self._reading.changed():
            self.write({**head, "i": index, **suggestions.to_json()})
        self.write({**head, "done": True})

    def _is_stopped(self, request: dict[str, Any]) -> bool:
        """True if a newer request or a cancel for this one has come; everything that came stays in order."""
        self._todo += self._inbox.waiting()
        return any(_stops(line, request) for line in self._todo)


def _stops(line: str | None, request: dict[str, Any]) -> bool:
    if line is _END:
        return True
    try:
        message = json.loads(line)
    except ValueError:
        return False
    if not isinstance(message, dict):
        return False
    return message.get("cancel") == request["id"] or "paras" in message and message.get("rev", 0) > request["rev"]


def serve(stdin: TextIO, stdout: TextIO, pipeline_name: str = "", linker: Linker | None = None) -> int:
    """Serves suggestions until `stdin` ends; returns the exit status 0.

    Writes `{"ready": {…}}` once the pipeline is loaded. A request is `{"id", "rev", "lang", "paras": [[index,
    offset, text], …]}`, offsets in code points of the article; the answers are one line per paragraph in that order
    (`{"id", "rev", "i", "ents", "claims", "sentences", …}`), then again those that the pass over the article
    changed, then `{"id", "rev", "done": true}`. A request with a higher `rev`, `{"cancel": id}` or the end of
    input stops the running one after its current paragraph; no `done` is written for it. Names are remembered
    over requests with the same id. Raises CuratorError as `load` does.
    """
    pipeline = load(pipeline_name)
    worker = _Worker(_Inbox(stdin), stdout, pipeline, linker)
    info = pipeline.info
    ready = {"name": info.name, "version": info.version, "digest": info.digest, "lang": info.lang}
    worker.write({"ready": {**ready, "trained_langs": [info.lang]}})
    worker.run()
    return 0
