"""Links that flow through a long article: those in sight follow at once, the others between events."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain.annotation import Link
from curator.domain.sheet import Sheet

# So many follow at once, wherever they stand: a short article has no more.
AT_ONCE = 200
# So many are shown together, and work between two events in seconds.
TOGETHER = 50
SLICE_SECONDS = 0.004


class LinkFlow(QObject):
    """Draws what a sheet owes; whoever reads a mark before has its new link already. `flowed` carries ids."""

    flowed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._visible = range(0)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    def open(self, sheet: Sheet) -> None:
        """Turn to another article, shown from its top."""
        self._sheet, self._visible = sheet, range(1)

    def look_at(self, paragraphs: range) -> None:
        """What is on the screen; what is owed there follows before the repaint."""
        self._visible = paragraphs
        if self._sheet is not None and (seen := self._sheet.settle(self._sheet.owed_in(paragraphs))):
            self.flowed.emit(seen)

    def owe(self, links: Mapping[str, Link | None]) -> set[str]:
        """Let suggestions have other links; returns the ids to draw now."""
        sheet = self._sheet
        if sheet is None or not links:
            return set()
        sheet.owe(links)
        if len(links) <= AT_ONCE:
            return sheet.settle(links)
        self._timer.start()
        return sheet.settle(sheet.owed_in(self._visible))

    @Slot()
    def _go_on(self) -> None:
        sheet = self._sheet
        until = time.perf_counter() + SLICE_SECONDS
        while sheet is not None and (due := sheet.owed(TOGETHER)):
            self.flowed.emit(sheet.settle(due))
            if time.perf_counter() > until:
                self._timer.start()
                return
