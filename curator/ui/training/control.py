"""Train from my corrections: joins the panel, the training process and the workspace's choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.edit import Edit
from curator.domain.errors import CuratorError
from curator.domain.training import Version, outcome
from curator.session.jobs import Job, Jobs
from curator.session.lessons import Lessons, gather, next_job
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.trainer import Trainer
from curator.session.versions import PIPELINE_CHOOSE, Versions, choice_of
from curator.store.workspace import Workspace
from curator.ui.sentences import sentence
from curator.ui.training.panel import TrainingPanel

Progress = Callable[[int, int], None]


class Training(QObject):
    """Opens the panel, gathers, trains, and asks; `told` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(
        self,
        session: Session,
        linked: Callable[[Workspace], Linking],
        jobs: Jobs,
        command: Sequence[str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._linked = linked
        self._jobs = jobs
        self.versions = Versions.of(session.workspace)
        self.trainer = Trainer(command, self.versions, self.tr("Training"), self)
        self.panel = TrainingPanel(session.labels, window)
        self._lessons: Lessons | None = None
        self._result: Version | None = None
        self._connect()

    def _connect(self) -> None:
        self.panel.started.connect(self._start)
        self.panel.cancelled.connect(self.trainer.cancel)
        self.panel.agreed.connect(self._agree)
        self.panel.declined.connect(self._decline)
        self.panel.versions.restored.connect(self._session.choose_pipeline)
        self.panel.versions.deleted.connect(self._delete)
        self.trainer.advanced.connect(self.panel.advance)
        self.trainer.trained.connect(self._on_trained)
        self.trainer.failed.connect(self._on_failed)
        self._session.edited.connect(self._on_edited)

    def open(self) -> None:
        """Show the panel where it stands: at work, with a result, or with what could be learned."""
        self._list_versions()
        if not self.trainer.is_working and self._result is None:
            self._gather()
        self.panel.show()
        self.panel.activateWindow()

    def close(self) -> None:
        """Stop what is going on; the panel goes with the window."""
        self.trainer.close()
        self.panel.close()

    # --- before ---
    def _gather(self) -> None:
        self.panel.show_reading()
        workspace, ever = self._session.workspace, self.versions.ever()

        def work(progress: Progress, should_stop: Callable[[], bool]) -> Lessons:
            # A KB connection of its own: the window's belongs to the window's thread.
            with self._linked(workspace) as linking:
                return gather(workspace, linking, ever, should_stop=should_stop, progress=progress)

        job = Job(self.tr("Reading what was decided"), work, self)
        job.done.connect(self._on_gathered)
        job.failed.connect(self._on_failed)
        self._jobs.start(job)

    @Slot(object)
    def _on_gathered(self, lessons: Lessons) -> None:
        self._lessons = lessons
        try:
            lessons.check()
        except CuratorError as error:
            self.panel.show_told(sentence(error.code, error.args_))
            return
        self.panel.show_lessons(lessons, self._pipeline_name())

    def _pipeline_name(self) -> str:
        record = self._session.workspace.records.get("settings", "workspace") or {}
        now = record.get("pipeline")
        return f"{now['name']} {now['version']}" if now else self.tr("The pipeline")

    # --- while it goes on ---
    @Slot()
    def _start(self) -> None:
        if self._lessons is None or self.trainer.is_working:
            return
        self.panel.show_working()
        self.trainer.start(next_job(self._session.workspace, self.versions), self._lessons)

    @Slot(object)
    def _on_failed(self, error: CuratorError) -> None:
        told = sentence(error.code, error.args_)
        self.panel.show_told(told, again=self._lessons is not None)
        if not self.panel.isVisible():
            self.told.emit(told)

    # --- afterwards ---
    @Slot(object)
    def _on_trained(self, version: Version) -> None:
        self._result = version
        self.panel.show_result(version)
        self._list_versions()
        if not self.panel.isVisible():
            self.told.emit(sentence(*outcome(version)))

    @Slot()
    def _agree(self) -> None:
        version, self._result = self._result, None
        if version is not None and self._session.choose_pipeline(choice_of(version.number)):
            told = self.tr("%1 is in use; undo takes it back.")
            self.panel.show_told(told.replace("%1", f"{version.name} {version.version}"))

    @Slot()
    def _decline(self) -> None:
        self._result = None
        self.panel.show_told(self.tr("The old one stays in use; the new one is in the list."))

    @Slot(int)
    def _delete(self, number: int) -> None:
        try:
            self.versions.delete(number, self._session.pipeline_name)
        except CuratorError as error:
            self.told.emit(sentence(error.code, error.args_))
        if self._result is not None and self._result.number == number:
            self._decline()
        self._list_versions()

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.act == PIPELINE_CHOOSE:
            self._list_versions()

    def _list_versions(self) -> None:
        self.panel.versions.put(self.versions.listed(), self._session.pipeline_name)
