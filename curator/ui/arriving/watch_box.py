"""The watched folder: which one it is, and what watching means."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from curator.ui.buttons import KeyButton
from curator.ui.commands import shown
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_line
from curator.ui.style import dim, face

_WIDTH = 520


class WatchBox(BoxCover):
    """Enter asks for a folder, Del stops watching, Esc leaves it as it is.

    `asked` wants a folder to be chosen, `stopped` none to be watched any more.
    """

    asked = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        heading = QLabel(self.tr("Watched folder"))
        heading.setFont(face(1.15, bold=True))
        self.folder = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        means = QLabel(
            self.tr(
                "Whatever arrives in the folder is imported by itself, while Curator is open and at its next"
                " start. Its files are only read, never moved or deleted. What lies in it when the watching"
                " begins stays outside, and so do folders in it."
            ),
            wordWrap=True,
        )
        for label in (heading, self.folder, dim(means)):
            label.setContentsMargins(8, 2, 8, 4)
            self.column.addWidget(label)
        choose = KeyButton(self.tr("Choose a folder…"), "Enter")
        self.stop_button, leave = (
            KeyButton(self.tr("Watch none"), shown("Del")),
            KeyButton(self.tr("Close"), "Esc"),
        )
        for button, act in ((choose, self._ask), (self.stop_button, self._stop), (leave, self.leave)):
            button.clicked.connect(act)
        foot = in_line(None, 4)
        foot.addWidget(choose)
        foot.addWidget(self.stop_button)
        foot.addStretch(1)
        foot.addWidget(leave)
        self.column.addLayout(foot)
        self.setAccessibleName(heading.text())

    def ask(self, folder: Path | None, *, is_gone: bool) -> None:
        """Show which folder is watched."""
        told = self.tr("No folder is watched.") if folder is None else str(folder)
        gone = self.tr("%1 is not there now; watching goes on when it is back.")
        self.folder.setText(gone.replace("%1", told) if is_gone else told)
        self.folder.setAccessibleName(self.folder.text())
        self.stop_button.setVisible(folder is not None)
        self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self._ask()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self.stop_button.isHidden():
            self._stop()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.leave()
        self.asked.emit()

    def _stop(self) -> None:
        self.leave()
        self.stopped.emit()
