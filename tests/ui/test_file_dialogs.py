"""The dialogs for files look into none of those they list."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from curator.store.workspace import Workspace
from curator.ui.file_dialogs import FileDialog

LOCKS = Path("/proc/locks")


def locks() -> int:
    """How many locks of this process the kernel holds; SQLite's are among them."""
    own = f" {os.getpid()} "
    return sum(own in line for line in LOCKS.read_text("ascii").splitlines() if " POSIX " in line)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process's locks in /proc/locks")
def test_the_workspace_stays_locked_while_its_folder_is_listed(qtbot: QtBot, tmp_path: Path):
    parent = QWidget()
    qtbot.addWidget(parent)
    with Workspace.open(tmp_path / "desk.curator", "test") as workspace:
        workspace.articles.rows()
        held = locks()
        assert held > 0
        dialog = FileDialog(parent, "Open articles", QFileDialog.FileMode.ExistingFiles)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        dialog.open()
        shown = dialog.findChild(QTreeView)
        assert shown is not None
        qtbot.waitUntil(lambda: shown.model().rowCount(shown.rootIndex()) > 0)
        dialog.grab()
        assert locks() == held
        dialog.reject()


def test_what_is_cancelled_gives_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(FileDialog, "exec", lambda _: 0)
    assert FileDialog(parent, "Open articles", QFileDialog.FileMode.ExistingFiles).ask() == []


def test_the_next_dialog_begins_where_the_last_one_ended(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    parent = QWidget()
    qtbot.addWidget(parent)
    (tmp_path / "a.txt").write_bytes(b"Text.")
    monkeypatch.setattr(FileDialog, "_last_folder", "")
    first = FileDialog(parent, "Open articles", QFileDialog.FileMode.ExistingFiles)
    first.setOption(QFileDialog.Option.DontUseNativeDialog)
    first.setDirectory(str(tmp_path))
    first.selectFile("a.txt")
    monkeypatch.setattr(FileDialog, "exec", lambda _: 1)
    assert first.ask() == [tmp_path / "a.txt"]
    again = FileDialog(parent, "Open articles", QFileDialog.FileMode.ExistingFiles)
    assert Path(again.directory().absolutePath()) == tmp_path
