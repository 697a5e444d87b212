"""The promises that tests/conftest.py makes to every other test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONNECT = "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)"
WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("seen")
label.setWindowTitle("Harness")
label.show()
app.exec()
"""


def test_a_program_started_by_a_test_has_no_network() -> None:
    child = subprocess.run([sys.executable, "-c", CONNECT], capture_output=True, text=True)
    assert child.returncode == 1
    assert "socket.getaddrinfo in a test" in child.stderr


def test_nothing_of_the_persons_own_is_read(private_home: Path) -> None:
    homes = [value for name, value in os.environ.items() if name == "HOME" or name.startswith("XDG_DATA_H")]
    assert len(homes) == 2
    assert all(Path(home).is_relative_to(private_home) for home in homes)


@pytest.mark.window
@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed: no key can be sent")
def test_a_program_started_by_a_window_test_has_a_real_window() -> None:
    child = subprocess.Popen([sys.executable, "-c", WINDOW])
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Harness$"]
        assert subprocess.run(search, capture_output=True, timeout=20).stdout.strip().isdigit()
    finally:
        child.kill()
        child.wait()
