"""Drives the training process: starts it on a workspace's lessons, follows it, cancels it at any moment."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from curator.domain.errors import CuratorError
from curator.domain.training import Job, Version
from curator.session.lessons import Lessons
from curator.session.versions import Versions

_GRACE_MS = 1_500
"""What a cancelled training has to go by itself; a library's long call is not waited for."""


class Trainer(QObject):
    """One training at a time, in a process of its own.

    `advanced` carries (phase, done, of, seconds left or -1), `progressed` the last count alone, as a `Job`
    has it. Then comes `trained` with the version or `failed` with a CuratorError, and `ended` in any case.
    """

    started = Signal(object)
    advanced = Signal(str, int, int, float)
    progressed = Signal(int, int)
    trained = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self, command: Sequence[str], versions: Versions, name: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._command = list(command)
        self._versions = versions
        self._process: QProcess | None = None
        self._end: Callable[[], None] | None = None
        self._last_words = ""
        self._kill = QTimer(self, singleShot=True, interval=_GRACE_MS)
        self._kill.timeout.connect(self._end_it)

    @property
    def is_working(self) -> bool:
        return self._process is not None

    @property
    def process_id(self) -> int:
        """Of the process that learns; 0 where none does."""
        return self._process.processId() if self._process is not None else 0

    def start(self, job: Job, lessons: Lessons) -> None:
        """Begin; nothing happens where a training is going on."""
        if self._process is not None:
            return
        self._versions.sweep()
        self._end, self._last_words = None, ""
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            environment.insert(name, "1")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._listen)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(self._command[0], self._command[1:])
        for message in lessons.messages(job):
            process.write(json.dumps(message, ensure_ascii=False).encode() + b"\n")
        self.started.emit(self)

    def cancel(self) -> None:
        """Stop it; what it had begun to write goes away."""
        if self._process is not None:
            self._stop_with(CuratorError("training.stopped"))
            self._process.closeWriteChannel()
            self._kill.start()

    def close(self) -> None:
        """Stop it and wait until it has gone."""
        if self._process is not None:
            self._stop_with(CuratorError("training.stopped"))
            self._process.kill()
            self._process.waitForFinished(2_000)

    # --- receiving ---
    @Slot()
    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            try:
                said = json.loads(bytes(process.readLine().data()))
            except ValueError:
                continue  # a library's stray print on stdout
            if isinstance(said, dict):
                self._handle(said)

    def _handle(self, said: dict[str, Any]) -> None:
        if "progress" in said and self._end is None:
            phase, done, of, _, left = said["progress"]
            self.advanced.emit(phase, done, of, left)
            self.progressed.emit(done, of)
        elif "version" in said:
            version = Version.from_record(said["version"])
            # One that was finished in the moment of a cancel is as good as any: it is in the list.
            self._end = lambda: self.trained.emit(version)
        elif "error" in said and self._end is None:
            self._stop_with(CuratorError(said["error"], **said["args"]))

    def _stop_with(self, error: CuratorError) -> None:
        self._end = lambda: self.failed.emit(error)

    @Slot()
    def _listen(self) -> None:
        """Keep the last line it complained with: it may say why it ended."""
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").split("\n")
            self._last_words = next(
                (line.strip() for line in reversed(said) if line.strip()), self._last_words
            )

    # --- ending ---
    @Slot()
    def _end_it(self) -> None:
        if self._process is not None:
            self._process.kill()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_finished()

    @Slot()
    def _on_finished(self) -> None:
        process = self._process
        if process is None:
            return
        self._read()
        self._listen()
        self._process = None
        self._kill.stop()
        process.deleteLater()
        self._versions.sweep()
        if self._end is None:
            why = self._last_words[:160] or process.errorString()
            self._stop_with(CuratorError("training.broken", why=why))
        end, self._end = self._end, None
        if end is not None:
            end()
        self.ended.emit()
