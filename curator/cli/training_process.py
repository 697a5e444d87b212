"""The training process: learning behind a pipe, for the window; it gives way to whatever the editor does."""

from __future__ import annotations

import ctypes
import io
import os
import sys

from curator.nlp.training_worker import serve_training

_NICE = 5
_BELOW_NORMAL = 0x4000
"""BELOW_NORMAL_PRIORITY_CLASS of the Windows API (processthreadsapi.h)."""


def run() -> int:
    """Train once, as told on stdin."""
    _give_way()
    stdin = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
    stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    return serve_training(stdin, stdout)


def _give_way() -> None:
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICE)
