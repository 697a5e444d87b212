"""The first thing on the screen: the application with its look, and an empty window that says it is opening.

It imports nothing of the store or the session, whose libraries take longer to load than a window to show.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from curator import __version__
from curator.session.comfort import Comfort
from curator.session.places import config_folder
from curator.session.preferences import Preferences
from curator.ui.fonts import load_fonts
from curator.ui.languages import speak
from curator.ui.style import dress, theme_named
from curator.ui.theme import LIGHT

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


def stand(window: QWidget, preferences: Preferences) -> None:
    """Put a window where it stood last time, as large as then, wholly on a screen that is there now."""
    kept = preferences.numbers("place")
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if len(kept) == 4:
        window.setGeometry(on_screen(QRect(*kept), screens))
    else:
        window.resize(on_screen(QRect(0, 0, *SIZE), screens[:1]).size())
    if preferences.flag("maximised", False):
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def on_screen(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """A place for a window of this place and size: no larger than a screen, and wholly on it.

    The screen is the one that shows most of it, else the first, as when a second screen is gone.
    """
    if not screens:
        return wanted

    def seen(screen: QRect) -> int:
        shown = screen.intersected(wanted)
        return shown.width() * shown.height() if shown.isValid() else 0

    screen = max(screens, key=seen)
    size = wanted.size().boundedTo(screen.size())
    left = max(screen.left(), min(wanted.left(), screen.right() + 1 - size.width()))
    top = max(screen.top(), min(wanted.top(), screen.bottom() + 1 - size.height()))
    return QRect(QPoint(left, top), size)


class OpeningWindow(QMainWindow):
    """Stands where the window will stand until the workspace is open."""

    def __init__(self) -> None:
        super().__init__()
        app, preferences = application(), preferred()
        comfort = Comfort.read(preferences)
        dress(app, theme_named(comfort.theme), comfort.interface)
        words = QLabel(self.tr("Opening the workspace…"), self)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(words)
        self.setWindowTitle(self.tr("Curator"))
        stand(self, preferences)


def open_first() -> OpeningWindow:
    """Show the opening window and paint it."""
    app = application()
    window = OpeningWindow()
    window.show()
    app.processEvents()
    return window
