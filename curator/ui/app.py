"""Makes the application: fonts, translations, the workspace, the window; and ends it cleanly."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from curator import __version__
from curator.domain.errors import CuratorError
from curator.session.linking import linked
from curator.session.places import config_folder, device_id, resource, seeds
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.fonts import load_fonts
from curator.ui.sentences import sentence
from curator.ui.style import dress
from curator.ui.theme import LIGHT
from curator.ui.window import MainWindow


def application() -> QApplication:
    """The one QApplication, with our fonts and translations."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("curator")
    app.setApplicationDisplayName("Curator")
    app.setApplicationVersion(__version__)
    load_fonts()
    dress(app, LIGHT)
    translator = QTranslator(app)
    folder = str(resource("translations"))
    if translator.load(QLocale(), "curator", "_", folder) or translator.load("curator_en", folder):
        app.installTranslator(translator)
    return app


def run(path: Path, worker: Callable[[str], list[str]]) -> int:
    """Open the window on a workspace; returns the exit status.

    `worker` gives the command line of the worker process for a pipeline's name.
    """
    app = application()
    with ExitStack() as open_things:
        try:
            workspace = open_things.enter_context(Workspace.open(path, device_id()))
            prepare(workspace, seeds(), with_articles=True)
            window = MainWindow(workspace, linked, worker, Preferences(config_folder() / "curator.toml"))
        except CuratorError as error:
            QMessageBox.critical(None, "Curator", sentence(error.code, error.args_))
            return 1
        window.show()
        # The first paint comes before the work: the window stands there at once.
        QTimer.singleShot(0, window.begin)
        status = app.exec()
        window.close()
        window.deleteLater()
        app.processEvents()
    return status
