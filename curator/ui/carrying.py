"""Opening articles and exporting, from the window: a file dialog, a job beside, a sentence at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from curator.exchange.report import Report
from curator.session.house_files import parted
from curator.session.incoming import Imported, import_paths
from curator.session.jobs import Job, Jobs
from curator.session.linking import Linking
from curator.session.outgoing import export_articles
from curator.store.workspace import Workspace
from curator.ui.sentences import sentence

# So many lines stand in the box itself; more are unfolded in it.
_FEW = 8
Progress = Callable[[int, int], None]


class Carrying(QObject):
    """Carries articles in and annotations out while editing goes on.

    `told` carries a sentence for the status bar, `imported` says that the desk has changed,
    `rules_chosen` carries files that hold rules of the house.
    """

    told = Signal(str)
    imported = Signal(object)
    rules_chosen = Signal(object)

    def __init__(
        self, workspace: Workspace, linked: Callable[[Workspace], Linking], jobs: Jobs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._linked = linked
        self._jobs = jobs
        self._window = window

    # --- in ---
    def ask_for_articles(self) -> None:
        title = self.tr("Open articles")
        kinds = self.tr("Articles (*.txt *.md *.jsonl);;All files (*)")
        paths, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        if paths:
            self.bring_in([Path(path) for path in paths])

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Import files and folders; what was refused is told with its reason."""
        rules, articles = parted(paths)
        if rules:
            self.rules_chosen.emit(rules)
        if not articles:
            return

        def work(progress: Progress, should_stop: Callable[[], bool]) -> Imported:
            return import_paths(self._workspace, articles, should_stop, lambda done: progress(done, 0))

        self._start(self.tr("Opening articles"), work, self._tell_imported)

    @Slot(object)
    def _tell_imported(self, report: Imported) -> None:
        told = [self.tr("%n articles opened", None, len(report.new))]
        if report.known:
            told.append(self.tr("%n were here already", None, len(report.known)))
        if report.refused:
            told.append(self.tr("%n not opened", None, len(report.refused)))
        self.told.emit(" · ".join(told))
        self.imported.emit(report.new or report.known)
        listed = [*report.told, *((refused.place, refused) for refused in report.refused)]
        if listed:
            self._list(
                "\n".join(f"{place}: {sentence(note.code, note.args)}" for place, note in listed), told
            )

    def _list(self, lines: str, told: list[str]) -> None:
        """Everything that an import refused or changed, beside its counts; work goes on meanwhile."""
        box = QMessageBox(
            QMessageBox.Icon.Information, self.tr("Opened articles"), " · ".join(told), parent=self._window
        )
        box.setInformativeText(
            lines if lines.count("\n") < _FEW else "\n".join(lines.split("\n")[:_FEW]) + "\n…"
        )
        if lines.count("\n") >= _FEW:
            box.setDetailedText(lines)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setModal(False)
        box.show()

    # --- out ---
    def ask_for_export(self) -> None:
        title, kind = self.tr("Export annotations"), self.tr("Curator JSONL (*.jsonl)")
        path, _ = QFileDialog.getSaveFileName(self._window, title, "curator.jsonl", kind)
        if path:
            self.take_out(Path(path))

    def take_out(self, path: Path) -> None:
        """Export every article of the workspace; told only after the file was read back and verified."""
        workspace = self._workspace

        def work(progress: Progress, should_stop: Callable[[], bool]) -> Report:
            # A KB connection of its own: the window's belongs to the window's thread.
            with self._linked(workspace) as linking:
                of = len(workspace.articles.ids_in_order())
                return export_articles(
                    workspace,
                    path,
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

    def _start(self, name: str, work: Any, done: Callable[[Any], None]) -> None:
        job = Job(name, work, self)
        job.done.connect(done)
        job.failed.connect(lambda error: self.told.emit(sentence(error.code, error.args_)))
        self._jobs.start(job)
