"""A window with one article, to which others are brought."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.style import dress
from curator.ui.theme import LIGHT
from curator.ui.window import MainWindow

from ..conftest import bring
from ..windows import open_window


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    application()
    bring(workspace, "Grain waits", "Two.")
    made = open_window(qtbot, workspace, tmp_path)
    yield made
    made.close()
    # What Python made must not outlive it on the clipboard: the program would end in a crash.
    qapp.clipboard().clear()
    dress(qapp, LIGHT)
