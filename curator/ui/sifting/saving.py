"""While an edit of very many changes is written: the window goes on, and no other act comes between."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from curator.session.together import Together
from curator.ui.cover import BoxCover

_WIDTH = 320


class SavingCover(BoxCover):
    """Lies over the window until the edit is on disk and shown, whatever panel asked for it."""

    lies_over = True

    def __init__(self, together: Together, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._together = together
        said = QLabel(self.tr("Saving…"))
        said.setContentsMargins(8, 2, 8, 2)
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, 0)
        bar.setFixedHeight(3)
        self.column.addWidget(said)
        self.column.addWidget(bar)
        self.setAccessibleName(said.text())
        together.busy.connect(self._follow)

    @Slot(bool)
    def _follow(self, busy: bool) -> None:
        # A panel that is open says so itself, and stays in front.
        others = (one for one in self._under.children() if isinstance(one, BoxCover) and one is not self)
        if busy and not any(one.isVisible() for one in others):
            self.open()
        elif not busy:
            self.leave()

    def leave(self) -> None:
        if not self._together.is_busy:
            super().leave()
