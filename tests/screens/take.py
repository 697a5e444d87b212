"""Takes the pictures of docs/images: the real window with the real pipeline, driven by keys.

`make screenshots` runs it; names after it take only those. Drawn offscreen, so that no desktop's frame,
font or scale shows in them.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from curator.__main__ import trainer_command, worker_command
from curator.domain.mark import Layer
from curator.session.linking import linked
from curator.session.places import seeds
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.window import MainWindow

OUT = Path(__file__).parents[2] / "docs/images"
PATIENCE_S = 120
SIZE = (1440, 900)


class Stage:
    """A window on a fresh workspace with the seed articles, as a first start shows it."""

    def __init__(self, folder: Path, size: tuple[int, int] = SIZE, **preferred: str | int | bool) -> None:
        preferences = Preferences(folder / "curator.toml")
        preferences.set(theme="light", size=list(size), **preferred)
        self.workspace = Workspace.open(folder / "desk.curator", "screens")
        prepare(self.workspace, seeds(), with_articles=True)
        self.window = MainWindow(self.workspace, linked, worker_command, preferences, trainer_command())
        self.window.resize(*size)
        self.window.show()
        self.fed: list[str] = []
        self.window.feeding.fed.connect(self.fed.append)
        self.window.begin()
        self.until(lambda: self.fed)

    def until(self, what: Callable[[], object]) -> None:
        """Let the window work until something is so."""
        end = monotonic() + PATIENCE_S
        while not what():
            if monotonic() > end:
                raise TimeoutError("the window did not get so far")
            QTest.qWait(20)
        QTest.qWait(300)

    def open(self, words: str) -> None:
        """Open the article whose title holds some words, and wait for its suggestions."""
        (found, *_) = self.workspace.articles.rows(search=words)
        self.fed.clear()
        self.window.session.open(found)
        self.until(lambda: found in self.fed)

    def focus(self, quote: str, layer: Layer = Layer.ENTITY) -> None:
        """Put the focus on the first open suggestion with these words in it."""
        session = self.window.session
        sheet = session.sheet
        assert sheet is not None
        for mark_id in sheet.open_ids():
            mark = sheet.mark(mark_id)
            if mark and mark.layer is layer and quote in mark.hull.of(sheet.text):
                session.set_focus(mark_id)
                QTest.qWait(200)
                return
        raise LookupError(quote)

    def press(self, key: Qt.Key, times: int = 1, modifiers: Qt.KeyboardModifier | None = None) -> None:
        for _ in range(times):
            on = QApplication.focusWidget() or self.window.view
            QTest.keyClick(on, key, modifiers or Qt.KeyboardModifier.NoModifier)
            QTest.qWait(60)

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window.view, text)
        QTest.qWait(400)

    def take(self, name: str, of: QWidget | None = None) -> None:
        QTest.qWait(400)
        (of or self.window).grab().save(str(OUT / f"{name}.png"))
        print(name, flush=True)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        self.workspace.close()


@contextmanager
def stage(size: tuple[int, int] = SIZE, **preferred: str | int | bool) -> Iterator[Stage]:
    with tempfile.TemporaryDirectory() as folder:
        made = Stage(Path(folder), size, **preferred)
        try:
            yield made
        finally:
            made.close()
