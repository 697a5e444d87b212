"""Where the window keeps the journal's page: reads it page by page, goes to what a line is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.edit import ANNOTATION
from curator.domain.errors import CuratorError
from curator.exchange.tables import Cell, write_table
from curator.session.asking import Asking
from curator.session.jobs import Job, Jobs
from curator.session.session import Session
from curator.session.statistics import persons
from curator.store.listing import Extract, Line, Place
from curator.ui.act_words import moment
from curator.ui.file_dialogs import file_to_write
from curator.ui.journal_page.page import JournalPage
from curator.ui.journal_page.rows import PAGE, JournalModel
from curator.ui.sentences import sentence

if TYPE_CHECKING:
    from curator.ui.acting import Act

_FILE_PAGE = 2_000


class _Read(NamedTuple):
    """One page; `whole` is how many there are in all, None for a page that follows another."""

    lines: list[Line]
    aliases: dict[str, str]
    whole: int | None


class JournalRoom(QObject):
    """`told` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, show_history: Callable[[str], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._show_history = show_history
        self._asking = Asking(self)
        self._asking.answered.connect(self._put)
        self._asking.failed.connect(self._refuse)
        self.page = JournalPage(lambda: session.labels, window)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read_anew)
        self.page.filters.changed.connect(self._later.start)
        self.page.model.wanted.connect(self._read_on)
        self.page.chosen.connect(self._go)
        self.page.asked_for_file.connect(self._ask_for_file)
        session.edited.connect(self._follow)

    def acts(self) -> dict[str, Act]:
        return {"journal.list": lambda _: self.open()}

    def close(self) -> None:
        """Wait until the journal is no longer read."""
        self._asking.close()

    def open(self) -> None:
        """Show the page with its newest lines."""
        sheet = self._session.sheet
        self.page.filters.put_article(sheet.article.id if sheet else "")
        self.page.open()
        self._read_anew()

    # --- reading ---
    def _read_anew(self) -> None:
        self.page.model.clear()
        self.page.show_lines(self.tr("Reading the journal…"))
        self._ask(None)

    @Slot()
    def _read_on(self) -> None:
        if not self._asking.is_waiting and self.page.model.lines:
            self._ask(self.page.model.lines[-1].place)

    def _ask(self, after: Place | None) -> None:
        workspace, extract = self._session.workspace, self.page.filters.extract()

        def question(should_stop: Callable[[], bool]) -> _Read:
            lines = workspace.listing.page(extract, after, PAGE)
            if after is not None or should_stop():
                return _Read(lines, {}, None)
            whole = len(lines) if len(lines) < PAGE else workspace.listing.count(extract)
            return _Read(lines, persons(workspace), whole)

        self._asking.ask(question)

    @Slot(object)
    def _put(self, read: _Read) -> None:
        model = self.page.model
        if read.whole is not None:
            model.aliases = read.aliases
            self.page.filters.put_people(read.aliases)
            self.page.count.setText(self.tr("%Ln acts", None, read.whole))
        model.add(read.lines)
        self.page.show_lines(self._nothing())

    def _nothing(self) -> str:
        if self.page.filters.extract() == Extract():
            return self.tr("Nothing was done in this workspace yet.")
        return self.tr("No act fits what was chosen above.")

    @Slot(object)
    def _refuse(self, error: CuratorError) -> None:
        self.page.show_lines(sentence(error.code, error.args_))

    @Slot(object)
    def _follow(self, edit: object) -> None:
        if self.page.isVisible():
            self._later.start()

    # --- going ---
    @Slot(object)
    def _go(self, line: Line) -> None:
        """To the annotation in its article; where it is gone, to its history."""
        session = self._session
        if not line.article:
            self.told.emit(self.tr("This act is about no article."))
            return
        shown = session.sheet.article.id if session.sheet else ""
        if line.article != shown and not session.open(line.article):
            return
        self.page.leave()
        if line.kind != ANNOTATION or session.sheet is None:
            return
        if session.sheet.mark(line.record) is not None:
            session.set_focus(line.record)
        else:
            self._show_history(line.record)

    # --- a file ---
    def _ask_for_file(self) -> None:
        kinds = self.tr("Tables (*.csv)")
        path = file_to_write(self.page, self.tr("Export the journal"), "journal.csv", kinds)
        if path:
            self.export(path)

    def export(self, path: Path) -> None:
        """Write what is listed, all of it, as a table; long work that can be cancelled."""
        listing, extract, model = (
            self._session.workspace.listing,
            self.page.filters.extract(),
            self.page.model,
        )
        header = [
            self.tr("time"),
            self.tr("person"),
            self.tr("act"),
            self.tr("what was done"),
            self.tr("article"),
            self.tr("records changed"),
        ]

        def work(progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> int | None:
            def rows() -> Iterator[list[Cell]]:
                after, done = None, 0
                while page := listing.page(extract, after, _FILE_PAGE):
                    if should_stop():
                        raise _Stopped
                    yield from (_cells(line, model) for line in page)
                    after, done = page[-1].place, done + len(page)
                    progress(done, 0)

            try:
                return write_table(path, header, rows())
            except _Stopped:
                return None

        job = Job(self.tr("Exporting the journal"), work, self)
        job.done.connect(self._tell_written)
        job.failed.connect(self._tell_failed)
        self._jobs.start(job)

    @Slot(object)
    def _tell_written(self, count: int | None) -> None:
        if count is None:
            self.told.emit(self.tr("The export was stopped; an earlier file is as it was."))
        else:
            self.told.emit(self.tr("%Ln acts written", None, count))

    @Slot(object)
    def _tell_failed(self, error: CuratorError) -> None:
        self.told.emit(sentence(error.code, error.args_))


class _Stopped(Exception):
    """The editor cancelled; what was written so far is taken away."""


def _cells(line: Line, model: JournalModel) -> list[Cell]:
    at = moment(line.at).toString("yyyy-MM-dd HH:mm:ss")
    return [at, model.alias(line), line.act, model.sentence(line), line.title, line.size]
