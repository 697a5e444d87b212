"""Tries a pipeline in a worker of its own before it takes the place of the one in use."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from curator.domain.errors import CuratorError
from curator.session.suggester import worker_environment

DEADLINE_MS = 90_000
_SAMPLE = "Angela Merkel spoke in Berlin on Monday."
_LONGEST = 200
_KILLED_MS = 10_000
"""A killed process is gone at once; only a busy machine takes seconds for it."""


class Trial(QObject):
    """Loads a pipeline and lets it read a sentence.

    `passed` carries what the worker says of it; `failed` a CuratorError: what `nlp.suggest.load` raises,
    `pipeline.broken` if it ended before it had read, `pipeline.hangs` if that took too long. One of them
    comes once, unless it is cancelled.
    """

    passed = Signal(dict)
    failed = Signal(object)

    def __init__(self, command: Sequence[str], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._name = name
        self._ready: Mapping[str, Any] | None = None
        self._words = ""
        self._deadline = QTimer(self, singleShot=True, interval=DEADLINE_MS)
        self._deadline.timeout.connect(self._give_up)
        self._process: QProcess | None = None

    def start(self) -> None:
        process = self._process = QProcess(self)
        process.setProcessEnvironment(worker_environment())
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._listen)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        process.start(self._command[0], self._command[1:])
        self._deadline.start()

    def cancel(self) -> None:
        """End it; nothing is told any more."""
        process, self._process = self._process, None
        self._deadline.stop()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._on_ended)
            process.errorOccurred.disconnect(self._on_error)
            process.kill()
            process.waitForFinished(_KILLED_MS)
            process.deleteLater()

    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            try:
                reply = json.loads(bytes(process.readLine().data()))
            except ValueError:
                continue  # a library's stray print
            if isinstance(reply, dict):
                self._handle(process, reply)

    def _handle(self, process: QProcess, reply: Mapping[str, Any]) -> None:
        if "refused" in reply:
            self._fail(CuratorError(reply["refused"]["code"], **reply["refused"]["args"]))
        elif "ready" in reply:
            self._ready = reply["ready"]
            language = reply["ready"].get("lang", "")
            request = {"id": "trial", "rev": 1, "lang": language, "paras": [[0, 0, _SAMPLE]]}
            process.write(json.dumps(request).encode() + b"\n")
        elif reply.get("done") and self._ready is not None:
            ready = dict(self._ready)
            self.cancel()
            self.passed.emit(ready)

    def _listen(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").splitlines()
            self._words = next((line.strip() for line in reversed(said) if line.strip()), self._words)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_ended()

    def _on_ended(self) -> None:
        why = self._words[:_LONGEST] or "it ended while it was tried"
        self._fail(CuratorError("pipeline.broken", name=self._name, why=why))

    def _give_up(self) -> None:
        self._fail(CuratorError("pipeline.hangs", name=self._name, seconds=DEADLINE_MS // 1000))

    def _fail(self, error: CuratorError) -> None:
        self.cancel()
        self.failed.emit(error)
