"""The pinned PySide6 survives void calls: 6.12.0 lost a reference to None at each (decision 0005)."""

from __future__ import annotations

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
timer, widget = QTimer(), QWidget()
for _ in range(25_000):
    timer.stop()
    widget.update()
"""


def test_fifty_thousand_void_calls_do_not_abort() -> None:
    child = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=120)
    assert (child.returncode, child.stderr) == (0, "")
