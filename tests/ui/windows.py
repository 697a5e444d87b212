"""A whole window on a workspace, with a worker that says nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Suggestion
from curator.domain.sheet import Sheet
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.store.workspace import Workspace
from curator.ui.window import MainWindow

from .conftest import answer

SILENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]


def open_window(
    qtbot: QtBot,
    workspace: Workspace,
    own: Path,
    propose: Callable[[Sheet], list[Suggestion]] | None = None,
) -> MainWindow:
    """The window of a person whose own files lie in `own`, with the keyboard in the text.

    With `propose` every article opens with these suggestions, as if they were in the cache.
    """
    made = MainWindow(
        workspace, lambda w: Linking(w, None), lambda _: SILENT, Preferences(own / "curator.toml")
    )
    if propose is not None:
        answer(made.session, propose)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
    return made
