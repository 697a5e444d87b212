"""Drives the worker process: batches, deadlines, restarts, and giving up in words.

spaCy never runs in the window's process: the worker can be killed at any moment, and its memory
and its faults stay its own (docs/decisions/0002-worker-process.md).
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

BATCH_CODE_POINTS = 4_000
START_DEADLINE_MS = 60_000
BATCH_DEADLINE_MS = 20_000
FAILURES_BEFORE_OFF = 3

Paragraph = tuple[int, int, str]
"""Index, offset in the article, text."""


def worker_environment() -> QProcessEnvironment:
    """A worker's: one thread of its own, so that the window keeps the other cores."""
    environment = QProcessEnvironment.systemEnvironment()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        environment.insert(name, "1")
    return environment


class SuggesterState(StrEnum):
    STARTING = "starting"
    READY = "ready"
    WORKING = "working"
    OFF = "off"


class Suggester(QObject):
    """Asks the worker for suggestions of one article at a time, paragraph by paragraph.

    `ready` carries what the worker says of a pipeline that it has loaded, `refused` of one that it could not
    load. `answered` carries (article id, paragraph index, the worker's reply) also for an article that is
    no longer wanted: late work fills the cache. Three failures in a row turn it off; `last_words` is
    what the worker last complained of.
    """

    ready = Signal(dict)
    refused = Signal(dict)
    answered = Signal(str, int, dict)
    finished = Signal(str)
    state_changed = Signal(str)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = SuggesterState.STARTING
        self.failures = 0
        self.last_words = ""
        self._command = list(command)
        self._article = ""
        self._language = ""
        self._queue: deque[Paragraph] = deque()
        self._batch: list[Paragraph] = []
        self._revision = 0
        self._loaded = False
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._give_up_on_batch)
        self._process: QProcess | None = None

    # --- what others ask ---
    def start(self) -> None:
        """Start the worker; replies come when it has loaded its pipeline."""
        self._loaded = False
        process = self._process = QProcess(self)
        process.setProcessEnvironment(worker_environment())
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._listen)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(self._command[0], self._command[1:])
        self._deadline.start(START_DEADLINE_MS)
        self._say(SuggesterState.STARTING)

    def request(self, article_id: str, language: str, paragraphs: Sequence[Paragraph]) -> None:
        """Work on these paragraphs, in this order, instead of whatever was waiting."""
        self._article, self._language = article_id, language
        self._queue = deque(paragraphs)
        self._batch = []
        self._send_next()

    def prioritise(self, first: range) -> None:
        """Bring waiting paragraphs with these indexes to the front."""
        self._queue = deque(sorted(self._queue, key=lambda p: (p[0] not in first, p[0] < first.start, p[0])))

    def restart(self, command: Sequence[str]) -> None:
        """Go on with another pipeline, or with the same one anew; what was waiting is asked of it."""
        waiting = [*self._batch, *self._queue]
        self.close()
        self._queue.extend(waiting)
        self._command = list(command)
        self.failures = 0
        self.start()

    def retry(self) -> None:
        """Try again after having given up."""
        self.failures = 0
        if self._process is None:
            self.start()
        else:
            self._say(SuggesterState.READY)

    def close(self) -> None:
        """End the worker; it is killed if it does not go by itself."""
        process, self._process = self._process, None
        self._deadline.stop()
        self._queue.clear()
        self._batch = []
        if process is None:
            return
        process.finished.disconnect(self._on_finished)
        process.errorOccurred.disconnect(self._on_error)
        process.closeWriteChannel()
        if not process.waitForFinished(300):
            process.kill()
            process.waitForFinished(2_000)

    # --- sending ---
    def _send_next(self) -> None:
        if not self._loaded or self._process is None or self.state is SuggesterState.OFF:
            return
        size = 0
        self._batch = []
        while self._queue and (not self._batch or size + len(self._queue[0][2]) <= BATCH_CODE_POINTS):
            self._batch.append(self._queue.popleft())
            size += len(self._batch[-1][2])
        if not self._batch:
            self._say(SuggesterState.READY)
            return
        self._revision += 1
        request = {"id": self._article, "rev": self._revision, "lang": self._language, "paras": self._batch}
        self._process.write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
        self._allow_for_batch()
        self._say(SuggesterState.WORKING)

    def _allow_for_batch(self) -> None:
        # A long paragraph is one unit of work: the deadline grows with it.
        self._deadline.start(BATCH_DEADLINE_MS + 2 * sum(len(text) for _, _, text in self._batch))

    # --- receiving ---
    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            line = bytes(process.readLine().data())
            try:
                reply = json.loads(line)
            except ValueError:
                continue  # a library's stray print on stdout is no answer
            if isinstance(reply, dict):
                self._handle(reply)

    def _handle(self, reply: dict[str, Any]) -> None:
        if "ready" in reply:
            if reply["ready"].get("for"):
                self._allow_for_batch()
            else:
                self._loaded = True
                self._deadline.stop()
            self.ready.emit(reply["ready"])
            # Who hears this may have asked already; another request would stop that one.
            if self.state is not SuggesterState.WORKING:
                self._send_next()
        elif "loading" in reply:
            # A pipeline for one language, while its first paragraphs wait.
            self._deadline.start(START_DEADLINE_MS)
        elif "refused" in reply:
            self.refused.emit(reply["refused"])
        elif "i" in reply:
            self.failures = 0
            # Should the next paragraph end the worker, this one is not to be asked again: it would
            # be answered again, and the failures would never be three in a row.
            if reply.get("rev") == self._revision:
                self._batch = [paragraph for paragraph in self._batch if paragraph[0] != reply["i"]]
            self.answered.emit(str(reply["id"]), int(reply["i"]), reply)
        elif reply.get("done") and reply.get("rev") == self._revision:
            self._deadline.stop()
            self._batch = []
            if not self._queue:
                self.finished.emit(self._article)
            self._send_next()
        elif "error" in reply and reply.get("rev") == self._revision:
            self._batch = []
            self._fail()
            if self.state is not SuggesterState.OFF:
                self._send_next()

    def _listen(self) -> None:
        """Keep the last line that the worker complained with: it says why suggestions are off."""
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").split("\n")
            self.last_words = next((line.strip() for line in reversed(said) if line.strip()), self.last_words)

    # --- failing ---
    def _give_up_on_batch(self) -> None:
        """The deadline passed: kill, and let the finished signal count it."""
        if self._process is not None:
            self._process.kill()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_finished()

    def _on_finished(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        self._loaded = False
        self._deadline.stop()
        # The paragraph that broke it, the first without an answer, goes last: the others are not to
        # wait for it again.
        self._queue.extend([*self._batch[1:], *self._batch[:1]])
        self._batch = []
        self._fail()
        if self.state is not SuggesterState.OFF:
            self.start()

    def _fail(self) -> None:
        self.failures += 1
        if self.failures >= FAILURES_BEFORE_OFF:
            self._queue.clear()
            self._say(SuggesterState.OFF)

    def _say(self, state: SuggesterState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state.value)
