"""Edits of very many changes: written beside the window, then shown in it between its events."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain.edit import Draft, Edit
from curator.session.jobs import Job, Jobs
from curator.session.session import Session

AT_ONCE = 400
"""So many changes are written before the next event; more would be felt (see tests/bench/bench_sift.py)."""
PIECE = 50
"""More are shown so many at a time, for so long between two events."""
SLICE_SECONDS = 0.008


class Together(QObject):
    """Writes drafts of any size, each as one edit.

    `written` carries the edit, `busy` says whether one is on its way: no other act is to come between.
    """

    written = Signal(object)
    busy = Signal(bool)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session)
        self._session = session
        self._jobs = jobs
        self._job: Job | None = None
        self._focus: str | None = None
        self._edit: Edit | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)
        session.beside = self._take_upon

    @property
    def is_busy(self) -> bool:
        return self._job is not None or self._edit is not None

    def write(self, draft: Draft) -> None:
        """Write an edit; one of many changes in a job, so that the window goes on."""
        if not draft.changes or self.is_busy:
            return
        if len(draft.changes) <= AT_ONCE:
            edit = self._session.append(draft)
            if edit is not None:
                self._session.take_in(edit, self._session.focus)
                self._tell(edit)
        else:
            self._start(draft, self._session.focus)

    def _take_upon(self, draft: Draft, focus: str | None) -> bool:
        """Undo or redo what is large; while an edit is on its way, nothing."""
        if len(draft.changes) > AT_ONCE and not self.is_busy:
            self._start(draft, focus)
        return len(draft.changes) > AT_ONCE or self.is_busy

    def _start(self, draft: Draft, focus: str | None) -> None:
        self._focus = focus
        journal = self._session.workspace.journal

        def work(progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Edit:
            return journal.append(draft)

        job = self._job = Job(self.tr("Saving"), work, self)
        job.done.connect(self._take_in)
        job.failed.connect(self._session.failed)
        job.ended.connect(self._end)
        self.busy.emit(True)
        self._jobs.start(job)

    @Slot(object)
    def _take_in(self, edit: Edit) -> None:
        session = self._session
        focus = session.focus if self._focus is None else self._focus
        self._edit = edit
        session.turns.begin(session.taking_in(edit, focus, PIECE))
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        is_over = True
        try:
            is_over = self._session.turns.go_on(SLICE_SECONDS)
            if is_over:
                self._tell(self._edit)
        finally:
            if is_over:
                self._edit = None
                self._make_way()
            else:
                self._timer.start()

    def _tell(self, edit: Edit | None) -> None:
        session = self._session
        sheet, focus = session.sheet, session.focus
        if sheet is not None and focus in sheet.annotations:
            session.set_focus(sheet.next_open(focus) or focus)
        self.written.emit(edit)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._make_way()

    def _make_way(self) -> None:
        """Other acts may come once the job is over and what it wrote is shown."""
        if not self.is_busy:
            self.busy.emit(False)
