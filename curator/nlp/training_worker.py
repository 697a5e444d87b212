"""The training process: takes a job and articles as JSON lines, tells its progress, ends with a version."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from curator.domain.errors import CuratorError
from curator.domain.training import Job

from .trainer import Record, Taught, train


def serve_training(stdin: TextIO, stdout: TextIO) -> int:
    """Run one training; returns the exit status, 0 also where a situation of the user ended it.

    Reads `{"job": {…}}`, `{"article": {…}, "held_back": bool}` and `{"undecided": {"text", "language"}}` in
    any number, then `{"go": true}`. Whatever comes after that, and the end of input, stops the training.
    Writes `{"progress": [phase, done, of, loss, seconds left]}`, at last `{"version": {…}}` or `{"error":
    code, "args": {…}}`. Both streams must be UTF-8.
    """
    job, taught = _read(stdin)
    stopped = threading.Event()
    threading.Thread(target=_wait, args=(stdin, stopped), daemon=True).start()

    def progress(phase: str, done: int, of: int, loss: float, left: float) -> None:
        if stopped.is_set():
            raise CuratorError("training.stopped")
        _write(stdout, {"progress": [phase, done, of, round(loss, 4), round(left, 1)]})

    try:
        version = train(job, taught, progress)
    except CuratorError as error:
        _write(stdout, {"error": error.code, "args": dict(error.args_)})
        return 0
    _write(stdout, {"version": version.record()})
    return 0


def _read(lines: Iterable[str]) -> tuple[Job, Taught]:
    job: Job | None = None
    kept: tuple[list[Record], list[Record], list[Record]] = ([], [], [])
    for line in lines:
        said: dict[str, Any] = json.loads(line)
        if "go" in said:
            break
        if "job" in said:
            job = Job.from_record(said["job"])
        elif "article" in said:
            kept[bool(said["held_back"])].append(said["article"])
        else:
            kept[2].append(said["undecided"])
    if job is None:
        raise EOFError("the window went before it had said what to learn")
    return job, Taught(*kept)


def _wait(stdin: TextIO, stopped: threading.Event) -> None:
    # Not through the buffered reader: its lock, held by a waiting thread, would abort the program at its end.
    os.read(stdin.fileno(), 1)
    stopped.set()


def _write(stdout: TextIO, message: Mapping[str, Any]) -> None:
    stdout.write(json.dumps(message) + "\n")
    stdout.flush()
