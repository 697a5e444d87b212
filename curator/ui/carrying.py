"""Opening articles and exporting, from the window: a file dialog, a job beside, a sentence at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.exchange.arriving import Changes
from curator.exchange.coming import Wanted
from curator.exchange.readers.pool import Readers
from curator.exchange.report import Report
from curator.session import taking_in
from curator.session.house_files import parted
from curator.session.incoming import take_in
from curator.session.jobs import Job, Jobs
from curator.session.linking import Linking
from curator.session.outgoing import Order, export_articles
from curator.session.places import reader_command
from curator.session.previewing import Preview, keep
from curator.session.unfinished import Unfinished
from curator.store.workspace import Workspace
from curator.ui.arriving.origins import name_filters
from curator.ui.arriving.words import WORDS, Arrived, counts_of
from curator.ui.file_dialogs import files_to_open, folder_to_open
from curator.ui.sentences import sentence

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Brought:
    """Annotations that were taken in, all of a file's or those until it was stopped."""

    found: taking_in.TakenIn
    stopped: bool


class Carrying(QObject):
    """Carries articles in and annotations out while editing goes on.

    `told` carries a sentence for the status bar, `imported` says that the desk has changed, `arrived`
    carries an Arrived, `brought` a Brought; `rules_chosen` carries files that hold rules of the house,
    `chosen` files and folders that somebody wants to open.
    """

    told = Signal(str)
    imported = Signal(object)
    arrived = Signal(object)
    brought = Signal(object)
    rules_chosen = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        linked: Callable[[Workspace], Linking],
        jobs: Jobs,
        own: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._linked = linked
        self._jobs = jobs
        # One article is kept at once, also while thousands come in.
        self._at_once = Jobs(self)
        self._window = window
        self.unfinished = Unfinished(own / "imports.json", workspace.path)

    # --- in ---
    def ask_for_articles(self) -> None:
        paths = files_to_open(self._window, self.tr("Open articles"), name_filters())
        if paths:
            self.chosen.emit(paths)

    def ask_for_folder(self) -> None:
        path = folder_to_open(self._window, self.tr("Open a folder of articles"))
        if path:
            self.chosen.emit([path])

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Import files and folders as they are."""
        articles = self.without_rules(paths)
        if articles:
            self.take_in(Wanted(articles))

    def without_rules(self, paths: Sequence[Path]) -> list[Path]:
        """The paths without those of rules of the house, which are taken in by themselves."""
        rules, articles = parted(paths)
        if rules:
            self.rules_chosen.emit(rules)
        return articles

    def take_in(self, wanted: Wanted, *, quiet: bool = False) -> None:
        """Import what is wanted; a quiet import opens no article."""

        def work(progress: Progress, should_stop: Callable[[], bool]) -> Arrived:
            # What is watched has a list of its own of what was not taken in yet.
            if not quiet:
                self.unfinished.begin(wanted)
            with Readers(reader_command()) as readers:
                imported = take_in(self._workspace, wanted, readers.read, should_stop, progress)
            stopped = should_stop()
            if not stopped:
                self.unfinished.end(wanted)
            here = self._workspace.articles.row(imported.known)
            rows = WORDS.rows(imported, {row.id: row.title for row in here})
            return Arrived(imported, wanted, rows, stopped=stopped, quiet=quiet)

        self._start(self.tr("Opening articles"), work, self._tell_imported)

    def keep(self, preview: Preview, changes: Changes) -> None:
        """Take in one article as it was shown."""

        def work(_progress: Progress, _should_stop: Callable[[], bool]) -> str:
            return keep(self._workspace, preview, changes)

        self._start(self.tr("Keeping the text"), work, self._tell_kept, self._at_once)

    @Slot(object)
    def _tell_kept(self, article_id: str) -> None:
        self.imported.emit([article_id])

    @Slot(object)
    def _tell_imported(self, arrived: Arrived) -> None:
        report = arrived.imported
        self.told.emit(counts_of(arrived))
        # A duplicate is shown as a new one would be, so that whoever opens it again finds it.
        self.imported.emit([] if arrived.quiet else report.new or report.known)
        self.arrived.emit(arrived)

    def take_annotations(self, wanted: taking_in.Wanted, of: int) -> None:
        """Take in a file of annotations; `of` is how many articles it has."""

        def work(progress: Progress, should_stop: Callable[[], bool]) -> Brought:
            found = taking_in.bring_in(
                self._workspace, wanted, should_stop=should_stop, progress=lambda done: progress(done, of)
            )
            return Brought(found, should_stop())

        self._start(self.tr("Bringing in annotations"), work, self.brought.emit)

    # --- out ---
    def take_out(self, order: Order) -> None:
        """Export what is ordered; told only after the files were read back and verified."""
        workspace = self._workspace

        def work(progress: Progress, should_stop: Callable[[], bool]) -> Report:
            # A KB connection of its own: the window's belongs to the window's thread.
            with self._linked(workspace) as linking:
                of = len(workspace.articles.ids_in_order())
                return export_articles(
                    workspace,
                    order,
                    linking,
                    should_stop=should_stop,
                    progress=lambda done: progress(done, of),
                )

        self._start(self.tr("Exporting"), work, self._tell_exported)

    @Slot(object)
    def _tell_exported(self, report: Report) -> None:
        told = self.tr("%n articles exported and verified: %1", None, report.records)
        told = told.replace("%1", str(report.path))
        lost = sum(report.losses.values())
        if lost:
            told += " · " + self.tr("%n entries not written whole, see export.json", None, lost)
        self.told.emit(told)

    def close(self) -> None:
        """Wait until what was to be kept at once is kept."""
        self._at_once.close()

    def _start(self, name: str, work: Any, done: Callable[[Any], None], jobs: Jobs | None = None) -> None:
        job = Job(name, work, self)
        job.done.connect(done)
        job.failed.connect(lambda error: self.told.emit(sentence(error.code, error.args_)))
        (jobs or self._jobs).start(job)
