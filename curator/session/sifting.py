"""The marks of the open article under a filter, found between events; and all of them decided together."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain import sift
from curator.domain.annotation import Verdict
from curator.domain.edit import Change
from curator.domain.sift import Grain, Sieve, Tally
from curator.session.session import Session
from curator.session.together import Together

# Work between two events, in seconds.
SLICE_SECONDS = 0.008


class Sifting(QObject):
    """One article's marks: `grew` says that there are more rows, `ended` that all marks were looked at."""

    grew = Signal()
    ended = Signal()

    def __init__(self, session: Session, together: Together) -> None:
        super().__init__(session)
        self._session, self._together = session, together
        self.sieve = Sieve()
        self.rows: list[Grain] = []
        self.tally = Tally()
        self._grains: list[Grain] = []
        self._reading: Iterator[Grain | None] | None = None
        self._passed = 0
        self._deciding: Iterator[Change] | None = None
        self._changes: list[Change] = []
        self._verdict = Verdict.ACCEPTED
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """True while it is not yet known what is listed, or a decision is on its way."""
        looking = self._reading is not None or self._passed < len(self._grains)
        return looking or self._deciding is not None or self._together.is_busy

    def read(self) -> None:
        """Look at all marks of the open article anew."""
        sheet = self._session.sheet
        self._grains, self.tally = [], Tally()
        self._reading = sift.grains(sheet) if sheet is not None else None
        self.sift(self.sieve)

    def sift(self, sieve: Sieve) -> None:
        """List what passes another filter."""
        self.sieve, self.rows, self._passed = sieve, [], 0
        self._go_on()

    def decide(self, rows: Sequence[Grain], verdict: Verdict) -> None:
        """Give these marks one verdict, as one edit."""
        sheet = self._session.sheet
        if sheet is None or not rows or self.is_busy:
            return
        self._verdict, self._changes = verdict, []
        self._deciding = sift.decisions(sheet, [row.id for row in rows], verdict)
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        until = time.perf_counter() + SLICE_SECONDS
        if self._deciding is not None:
            self._decide_on(self._deciding, until)
        else:
            if self._reading is not None:
                self._read_on(self._reading, until)
            self._sift_on(until)
        if self._deciding is not None or self._reading is not None or self._passed < len(self._grains):
            self._timer.start()

    def _read_on(self, reading: Iterator[Grain | None], until: float) -> None:
        for found in reading:
            if found is not None:
                self._grains.append(found)
                self.tally.add(found)
            elif time.perf_counter() > until:
                return
        self._reading = None

    def _sift_on(self, until: float) -> None:
        sheet = self._session.sheet
        if sheet is None:
            return
        while self._passed < len(self._grains):
            some = self._grains[self._passed : self._passed + 256]
            self._passed += len(some)
            self.rows += [one for one in some if sift.passes(one, self.sieve, sheet.text)]
            if time.perf_counter() > until:
                break
        self.grew.emit()
        if self._reading is None and self._passed == len(self._grains):
            self.ended.emit()

    def _decide_on(self, deciding: Iterator[Change], until: float) -> None:
        for change in deciding:
            self._changes.append(change)
            if time.perf_counter() > until:
                return
        self._deciding = None
        sheet, changes, self._changes = self._session.sheet, self._changes, []
        if sheet is not None and changes:
            self._together.write(sift.draft(sheet, changes, self._verdict))
        else:
            self.ended.emit()
