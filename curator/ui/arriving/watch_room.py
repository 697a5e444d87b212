"""Where the window watches a folder: the setting, its sign in the status bar, and what arrives."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from curator.exchange.coming import Wanted
from curator.session.watching import Watched, Watching
from curator.ui.arriving.watch_box import WatchBox
from curator.ui.arriving.words import Arrived
from curator.ui.carrying import Carrying
from curator.ui.file_dialogs import folder_to_open
from curator.ui.style import dim


class WatchRoom(QObject):
    """What arrives is imported as soon as it stands still; what was taken in is not taken in again."""

    told = Signal(str)

    def __init__(self, carrying: Carrying, own: Path, window: QWidget) -> None:
        super().__init__(window)
        self._carrying = carrying
        self._window = window
        self.watching = Watching(Watched(own / "watched.json"), self)
        self.box = WatchBox(window)
        self.sign = QLabel(textFormat=Qt.TextFormat.PlainText)
        dim(self.sign)
        self.watching.arrived.connect(self._take_in)
        self.watching.changed.connect(self._show)
        self.box.asked.connect(self._choose)
        self.box.stopped.connect(lambda: self._watch(None))
        carrying.arrived.connect(self._forget)
        self._show()

    def open(self) -> None:
        """Show which folder is watched, to be changed."""
        self.box.ask(self.watching.folder, is_gone=self.watching.is_gone)

    def begin(self) -> None:
        """Go on with the folder of last time."""
        self.watching.begin()

    def close(self) -> None:
        """Stop looking."""
        self.watching.close()

    @Slot()
    def _choose(self) -> None:
        folder = folder_to_open(self._window, self.tr("Choose the folder to watch"))
        if folder is not None:
            self._watch(folder)

    def _watch(self, folder: Path | None) -> None:
        self.watching.watch(folder)
        told = self.tr("No folder is watched any more.")
        if folder is not None:
            told = self.tr("What arrives in %1 from now on is imported.").replace("%1", str(folder))
        self.told.emit(told)

    @Slot(object)
    def _take_in(self, paths: list[Path]) -> None:
        articles = self._carrying.without_rules(paths)
        self.watching.taken([path for path in paths if path not in articles])
        if articles:
            self._carrying.take_in(Wanted(articles), quiet=True)

    @Slot(object)
    def _forget(self, arrived: Arrived) -> None:
        if arrived.quiet and not arrived.stopped:
            self.watching.taken(arrived.wanted.paths)

    @Slot()
    def _show(self) -> None:
        folder = self.watching.folder
        self.sign.setVisible(folder is not None)
        if folder is not None:
            words = self.tr("%1 is gone") if self.watching.is_gone else self.tr("watching %1")
            self.sign.setText(words.replace("%1", folder.name))
            self.sign.setToolTip(str(folder))
