"""Opens the workspace and its window, and ends both cleanly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from curator.domain.errors import CuratorError
from curator.session.linking import linked
from curator.session.places import device_id, seeds
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.crash import report_crashes
from curator.ui.opening import OpeningWindow, application, preferred
from curator.ui.sentences import sentence
from curator.ui.window import MainWindow


def run(
    path: Path, worker: Callable[[str], list[str]], trainer: Sequence[str], opening: OpeningWindow
) -> int:
    """Open the window on a workspace in the place of the opening one; returns the exit status.

    `worker` gives the command line of the worker process for a pipeline's name, `trainer` is that of the
    training process.
    """
    app = application()
    report_crashes()
    with ExitStack() as open_things:
        try:
            workspace = open_things.enter_context(Workspace.open(path, device_id()))
            prepare(workspace, seeds(), with_articles=True)
            window = MainWindow(workspace, linked, worker, preferred(), trainer)
        except CuratorError as error:
            QMessageBox.critical(opening, "Curator", sentence(error.code, error.args_))
            opening.close()
            return 1
        if not opening.isMaximized():
            window.setGeometry(opening.geometry())
        window.show()
        opening.close()
        opening.deleteLater()
        # The first paint comes before the work.
        QTimer.singleShot(0, window.begin)
        status = app.exec()
        window.close()
        window.deleteLater()
        app.processEvents()
    return status
