"""What looks back on the decisions: history of a mark, journal, statistics, blind articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.session.jobs import Jobs
from curator.session.session import Session
from curator.ui.blind import BlindRoom
from curator.ui.history import HistoryRoom
from curator.ui.journal_page import JournalRoom
from curator.ui.statistics import StatisticsRoom

if TYPE_CHECKING:
    from curator.ui.acting import Act


class LookingBack(QObject):
    """Makes the four rooms and passes their sentences on; `told` carries one for the status bar."""

    told = Signal(str)

    def __init__(self, session: Session, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self.history = HistoryRoom(session, window)
        self.journal = JournalRoom(session, jobs, self.history.open_on, window)
        self.statistics = StatisticsRoom(session, window)
        self.blind = BlindRoom(session, window)
        for room in (self.history, self.journal, self.statistics, self.blind):
            room.told.connect(self.told)

    def acts(self) -> dict[str, Act]:
        """What their commands do."""
        rooms = (self.history, self.journal, self.statistics, self.blind)
        return {name: act for room in rooms for name, act in room.acts().items()}

    def close(self) -> None:
        """Wait until none of them reads any more."""
        for room in (self.history, self.journal, self.statistics):
            room.close()
