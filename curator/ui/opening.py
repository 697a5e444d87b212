"""The first thing on the screen: the application with its look, and an empty window that says it is opening.

It imports nothing of the store or the session, whose libraries take longer to load than a window to show.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from curator import __version__
from curator.session.places import config_folder
from curator.session.preferences import Preferences
from curator.ui.fonts import load_fonts
from curator.ui.languages import speak
from curator.ui.style import dress
from curator.ui.theme import DARK, LIGHT, Theme

SIZE = (1380, 860)


def application() -> QApplication:
    """The one QApplication, with our fonts, in the person's language."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("curator")
    app.setApplicationDisplayName("Curator")
    app.setApplicationVersion(__version__)
    load_fonts()
    dress(app, LIGHT)
    speak(app, preferred().text("language"))
    return app


def preferred() -> Preferences:
    """The person's own settings."""
    return Preferences(config_folder() / "curator.toml")


def theme_of(preferences: Preferences) -> Theme:
    """The theme that was chosen, else the system's."""
    chosen = preferences.text("theme", "system")
    if chosen == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if chosen == "dark" else LIGHT


def size_of(preferences: Preferences) -> tuple[int, int]:
    """The window's size of last time."""
    width, height = (*preferences.numbers("size"), *SIZE)[:2]
    return width, height


class OpeningWindow(QMainWindow):
    """Stands where the window will stand until the workspace is open."""

    def __init__(self) -> None:
        super().__init__()
        app, preferences = application(), preferred()
        dress(app, theme_of(preferences))
        words = QLabel(self.tr("Opening the workspace…"), self)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(words)
        self.setWindowTitle(self.tr("Curator"))
        self.resize(*size_of(preferences))


def open_first() -> OpeningWindow:
    """Show the opening window and paint it."""
    app = application()
    window = OpeningWindow()
    window.show()
    app.processEvents()
    return window
