"""The status bar: what is saved, who suggests, how far the article is, how fast it goes."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QDateTime, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from curator.domain.edit import Edit
from curator.domain.pace import Pace
from curator.session.feeding import Feeding
from curator.session.jobs import Job, Jobs
from curator.session.reading_ahead import ReadingAhead
from curator.session.session import Session
from curator.session.suggester import SuggesterState
from curator.session.suggesting import spoken
from curator.session.trainer import Trainer
from curator.ui.buttons import KeyButton
from curator.ui.commands import BY_ID, KEYS
from curator.ui.layouts import in_line
from curator.ui.pipelines.words import language_name
from curator.ui.style import dim

MESSAGE_MS = 15_000
# Moving an edge or writing a note is work on a decision, not another one.
_DECISIONS = (".confirm", ".reject", ".unsure", ".relabel", ".add", ".link", ".nil", ".new_entity")


class Status(QStatusBar):
    """Rebuilt from session and suggester; a sentence about a problem stands at the left for a while.

    `told` carries that sentence and whether it is about something that went wrong.
    """

    told = Signal(str, bool)

    def __init__(self, session: Session, feeding: Feeding, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._feeding = feeding
        self._pace_now = Pace()
        self.setSizeGripEnabled(False)
        self._saved, self._pipeline, self._progress, self._pace = (QLabel(self) for _ in range(4))
        self._network = QLabel(self.tr("no network"), self)
        self._network.setToolTip(self.tr("Curator never uses the network. Articles and decisions stay here."))
        told = QWidget(self)
        line = in_line(told, 18, (0, 3, 8, 3))
        for label in (self._saved, self._pipeline, self._progress, self._pace, self._network):
            line.addWidget(dim(label))
        self.addPermanentWidget(told)
        self._job: Job | Trainer | ReadingAhead | None = None
        self._bar = QProgressBar(self)
        self._bar.setMaximumWidth(160)
        self._bar.setTextVisible(False)
        self._stop = KeyButton(self.tr("Cancel"), parent=self)
        self._doing = QLabel(self)
        dim(self._doing)
        # Permanent ones: a message would hide the others, and with them the way to cancel.
        for at, widget in enumerate((self._doing, self._bar, self._stop)):
            self.insertPermanentWidget(at, widget)
            widget.hide()
        self._stop.clicked.connect(self._cancel)
        jobs.started.connect(self.watch)
        session.edited.connect(self._on_edit)
        for signal in (session.opened, session.changed):
            signal.connect(self._count)
        feeding.suggester.state_changed.connect(self._say_state)
        feeding.pipeline_changed.connect(self._say_state)
        feeding.fed.connect(self._say_state)
        session.opened.connect(self._say_state)
        KEYS.changed.connect(self._say_state)
        clock = QTimer(self)
        clock.timeout.connect(self._show_pace)
        clock.start(5_000)
        self._say_state()

    def tell(self, sentence: str, *, urgent: bool = False) -> None:
        """Show a sentence for a while, not to be clicked away; an urgent one interrupts a screen reader."""
        self.showMessage(sentence, MESSAGE_MS)
        self.told.emit(sentence, urgent)

    @Slot(object)
    def _on_edit(self, edit: Edit) -> None:
        self.clearMessage()
        self._saved.setText(self.tr("saved %1").replace("%1", local_time(edit.at)))
        # A rule of the house is added too, and is no decision on the text.
        if edit.undoes is None and edit.act.endswith(_DECISIONS) and not edit.act.startswith("house."):
            self._pace_now.note(monotonic())
        self._count()

    @Slot()
    def _show_pace(self) -> None:
        now, sheet = monotonic(), self._session.sheet
        pace = self._pace_now.per_minute(now)
        told = [] if pace is None else [self.tr("%n decisions/min", None, round(pace))]
        left = self._pace_now.minutes_left(sheet.open_count if sheet else 0, now)
        if left is not None:
            told.append(
                self.tr("about %n min left", None, round(left))
                if left >= 1
                else self.tr("less than a minute left")
            )
        self._pace.setText(" · ".join(told))
        self._pace.setVisible(bool(told))

    @Slot()
    def _count(self) -> None:
        sheet = self._session.sheet
        if sheet is None:
            self._progress.clear()
            return
        if self._session.blindfold.is_on:
            self._progress.setText(self.tr("blind article: suggestions come when you are done"))
            self._progress.show()
            return
        whole = sheet.decided_count + sheet.open_count
        self._progress.setVisible(whole > 0)
        text = self.tr("%1 of %n decided", None, whole)
        self._progress.setText(text.replace("%1", self.locale().toString(sheet.decided_count)))
        self._show_pace()

    @Slot()
    def _say_state(self) -> None:
        off = self._feeding.suggester.state is SuggesterState.OFF
        self._pipeline.setText(self._pipeline_text())
        self._pipeline.setToolTip(self._feeding.suggester.last_words if off else "")

    def _pipeline_text(self) -> str:
        pipeline, state = self._feeding.pipeline, self._feeding.suggester.state
        sheet = self._session.sheet
        name = f"{pipeline.name} {pipeline.version}" if pipeline else ""
        if state is SuggesterState.OFF:
            why = self._feeding.suggester.last_words[:160] or self.tr("the worker stopped three times")
            return (
                self.tr("suggestions are off: %1 · %2 starts them again")
                .replace("%1", why)
                .replace("%2", BY_ID["suggest.retry"].key_text)
            )
        if sheet is not None and not self._feeding.speaks(sheet.article.language):
            said = self.tr("no trained pipeline for %1: only names that the knowledge base knows")
            return said.replace("%1", language_name(spoken(sheet.article.language)))
        if state is SuggesterState.STARTING:
            return self.tr("%1 starting…").replace("%1", name or self.tr("pipeline"))
        reads = state is SuggesterState.WORKING and self._feeding.awaits
        return self.tr("%1 reading…").replace("%1", name) if reads else name

    # --- long work ---
    @Slot(object)
    def watch(self, job: Job | Trainer | ReadingAhead) -> None:
        """Show how far long work is, and let it be cancelled."""
        self._job = job
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.name)
        self._doing.setText(job.name)
        for widget in (self._doing, self._bar, self._stop):
            widget.show()
        job.progressed.connect(self._show_progress)
        job.ended.connect(self._unwatch)

    @Slot(int, int)
    def _show_progress(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        if self._job is not None:
            number = self.locale().toString
            told = number(done) if not of else f"{number(done)} / {number(of)}"
            self._doing.setText(f"{self._job.name} · {told}")

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _unwatch(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            # A trainer comes again: what it says is to be heard once.
            job.progressed.disconnect(self._show_progress)
            job.ended.disconnect(self._unwatch)
        for widget in (self._doing, self._bar, self._stop):
            widget.hide()


def local_time(at: str) -> str:
    """A journal's UTC time as the wall clock shows it."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs)
    return moment.toLocalTime().toString("HH:mm:ss")
