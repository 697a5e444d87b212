"""What stands in the way of the window is told in a dialog, not on a terminal that nobody sees."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from curator.session import linking
from curator.ui import app
from curator.ui.opening import OpeningWindow


def test_a_damaged_knowledge_base_is_told_in_a_dialog(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "kb.sqlite").write_bytes(b"no database" * 500)
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    opening = OpeningWindow()
    qtbot.addWidget(opening)
    monkeypatch.setattr(linking, "resource", lambda name: tmp_path)
    monkeypatch.setattr(QMessageBox, "critical", lambda parent, title, text: told.append(text))
    assert app.run(tmp_path / "w.curator", lambda pipeline: [], [], opening) == 1
    assert ["knowledge base" in text for text in told] == [True]
    assert not (tmp_path / "w.curator.lock").exists()
