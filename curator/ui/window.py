"""The main window: places desk, article view and inspector, and remembers where they stood."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QInputDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from curator.domain.doubt import doubt_of
from curator.domain.edit import Edit
from curator.domain.errors import CuratorError
from curator.domain.span import Span
from curator.session.feeding import Feeding
from curator.session.jobs import Jobs
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.reading_ahead import ReadingAhead
from curator.session.session import Session
from curator.session.suggester import Suggester, SuggesterState
from curator.session.versions import PIPELINE_CHOOSE, pipeline_location
from curator.store.workspace import Workspace
from curator.ui.acting import acts_of
from curator.ui.arriving import ArrivingRoom, WatchRoom
from curator.ui.article.view import ArticleView
from curator.ui.binding import Binding, label_styles
from curator.ui.bringing import BringingRoom
from curator.ui.carrying import Carrying
from curator.ui.comfort import ComfortRoom
from curator.ui.comfort.page import ComfortPage
from curator.ui.cover import uncover
from curator.ui.desk import Desk
from curator.ui.dispatch import Dispatch
from curator.ui.filing import FilingRoom
from curator.ui.find import FindRoom
from curator.ui.finishing import Finishing
from curator.ui.framing import Framing
from curator.ui.hint import Hint
from curator.ui.house import HouseRoom
from curator.ui.inspector import Inspector
from curator.ui.keyboard_frame import KeyboardShown
from curator.ui.keys import KeysRoom
from curator.ui.languages import LANGUAGES
from curator.ui.leaving import LeavingRoom
from curator.ui.looking_back import LookingBack
from curator.ui.marking import MarkingRoom
from curator.ui.overlay import Overlay
from curator.ui.palette import Palette
from curator.ui.pipelines.dialog import PipelineDialog
from curator.ui.search import SearchRoom
from curator.ui.sentences import sentence
from curator.ui.sifting import SiftRoom
from curator.ui.speaking import Speaking
from curator.ui.status import Status
from curator.ui.staying import Staying
from curator.ui.training import Training
from curator.ui.whereabouts import Whereabouts


class MainWindow(QMainWindow):
    """Only places the parts and passes between them; the rules live in session and domain."""

    def __init__(
        self,
        workspace: Workspace,
        linked: Callable[[Workspace], Linking],
        worker: Callable[[str], list[str]],
        preferences: Preferences,
        trainer: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.preferences = preferences
        self.comfort = ComfortRoom(preferences, self)
        self.jobs = Jobs(self)
        self.session = Session(workspace, linked(workspace), self)
        self._worker = worker
        self.suggester = Suggester(self._worker_command(), self)
        self.feeding = Feeding(self.session, self.suggester)
        self.carrying = Carrying(workspace, linked, self.jobs, preferences.folder, self)
        self.arriving = ArrivingRoom(workspace, self.carrying, self)
        self.watching = WatchRoom(self.carrying, preferences.folder, self)
        self.bringing = BringingRoom(self.session, self.carrying, self)
        self.leaving = LeavingRoom(workspace, linked, self.carrying, self)
        self.training = Training(self.session, linked, self.jobs, trainer, self)
        self.whereabouts = Whereabouts(self)
        self._place_parts(workspace)
        self.keys = KeysRoom(preferences, self.session.labels, self)
        self.house = HouseRoom(self.session, self.view.selection, self)
        self.filing = FilingRoom(self.session, self.desk, self)
        self.ahead = ReadingAhead(self.session, self.feeding, self.desk.next_to_do)
        self.marking = MarkingRoom(self.session, self.view, preferences, self)
        self.status.addPermanentWidget(self.watching.sign)
        self.status.addPermanentWidget(self.marking.button)
        self.sifting = SiftRoom(self, linked)
        self.search = SearchRoom(self.session, self.jobs, self.view, self.finding, self)
        self.looking_back = LookingBack(self.session, self.jobs, self)
        self._connect()
        self.dispatch = Dispatch(self, acts_of(self), self.whereabouts.place)
        self.dispatch.label_chosen.connect(self.marking.take_key)
        self.marking.asked.connect(lambda command: self.dispatch.run(command))
        self.palette_box.ran.connect(self.dispatch.run)
        self.overlay.asked.connect(self.dispatch.run)
        self._restore()

    # --- parts ---
    def _place_parts(self, workspace: Workspace) -> None:
        self.view = ArticleView(self.comfort.theme, label_styles(self.session.labels), self)
        self.desk = Desk(workspace.articles, self)
        self.inspector = Inspector(self.session, self)
        self.status = Status(self.session, self.feeding, self.jobs, self)
        self.overlay = Overlay(self.session, self.whereabouts.situation, self)
        self.palette_box = Palette(workspace.articles, self.preferences, self.whereabouts.missing, self)
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.pipelines = PipelineDialog(self.session, self.feeding, self._worker, self)
        self.hint = Hint(self)
        self.hint.setVisible(self.preferences.flag("hint", True))
        reading = QWidget(self)
        column = self.reading = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.binding = Binding(self.session, self.feeding, self.view)
        self.finding = FindRoom(self.session, self.view, self)
        column.addWidget(self.finding.bar)
        column.addWidget(self.view, 1)
        column.addWidget(self.arriving.report)
        self.finishing = Finishing(self.session, self.view, reading)
        column.addWidget(self.finishing)
        column.addWidget(self.hint)
        for pane, share in ((self.desk, 0), (reading, 1), (self.inspector, 0)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.indexOf(pane), share)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        self.setCentralWidget(self.panes)
        self.framing = Framing(
            self,
            {"desk_shown": self.desk, "inspector_shown": self.inspector},
            {"panes": self.panes, "inspector_panes": self.inspector.split},
            self.preferences,
        )
        self.setStatusBar(self.status)
        self.setWindowTitle(self.tr("Curator"))
        self.speaking = Speaking(self.session, self)
        self.keyboard = KeyboardShown(self)
        self.staying = Staying(self.session, self.view, self.preferences.folder / "places.json", self)

    def _connect(self) -> None:
        session = self.session
        self._desk_timer = QTimer(self, singleShot=True, interval=120)
        self._desk_timer.timeout.connect(self._refresh_desk_row)
        self.desk.opened.connect(session.open)
        self.desk.failed.connect(self._tell)
        self.palette_box.article_chosen.connect(self._open_chosen)
        self.hint.dismissed.connect(self._dismiss_hint)
        session.opened.connect(self._on_opened)
        session.edited.connect(self._on_edited)
        session.failed.connect(self._tell)
        for pane in (self.desk, self.inspector):
            pane.left.connect(self.view.setFocus)
        self.training.trainer.started.connect(self.status.watch)
        self.carrying.rules_chosen.connect(self.house.bring_in)
        rooms = (self.carrying, self.training, self.house, self.filing, self.arriving, self.bringing)
        for room in (
            *rooms,
            self.watching,
            self.marking,
            self.finding,
            self.search,
            self.looking_back,
            self.palette_box,
        ):
            room.told.connect(self.status.tell)
        self.arriving.opened.connect(session.open)
        self.arriving.report.left.connect(self.view.setFocus)
        self.status.told.connect(lambda said, urgent: self.speaking.say(said, urgent=urgent))
        self.finishing.asked.connect(self.speaking.say)
        self.finishing.finished.connect(lambda: self.go(1, only_todo=True))
        self.inspector.asked.connect(lambda command: self.dispatch.run(command))
        self.carrying.imported.connect(self._on_imported)
        self.ahead.started.connect(self.status.watch)
        self.ahead.counted.connect(self.desk.model.reread)
        self.feeding.fed.connect(lambda _: self._refresh_desk_row())
        self.suggester.state_changed.connect(self._on_suggester_state)
        self.feeding.fed.connect(lambda _: self._on_suggester_state(self.suggester.state.value))

    @Slot(str)
    def _open_chosen(self, article_id: str) -> None:
        if uncover(self):
            self.session.open(article_id)

    @Slot(str)
    def _on_opened(self, article_id: str) -> None:
        self.desk.set_current(article_id)
        title = self.session.sheet.article.title if self.session.sheet else ""
        self.setWindowTitle(self.tr("%1 – Curator").replace("%1", title))
        self.preferences.set(article=article_id)
        # What was learned since the article was last open may have changed how many are proposed in it.
        if self.session.sheet and self.session.sheet.open_count:
            self._desk_timer.start()

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        # After the repaint: counting decisions is not to delay the next key.
        self._desk_timer.start()
        # After an undo as after a choice.
        if edit.act == PIPELINE_CHOOSE:
            self._restart_worker()

    @Slot()
    def _refresh_desk_row(self) -> None:
        sheet = self.session.sheet
        if sheet is not None:
            try:
                self.session.workspace.articles.set_hints(sheet.article.id, sheet.open_count, doubt_of(sheet))
            except CuratorError as error:
                self._tell(error)
            self.desk.refresh_row(sheet.article.id, sheet.open_count)

    @Slot()
    def _dismiss_hint(self) -> None:
        self.preferences.set(hint=False)
        self.hint.hide()

    @Slot(str)
    def _on_suggester_state(self, state: str) -> None:
        sheet = self.session.sheet
        if state == SuggesterState.WORKING.value and not self.feeding.awaits:
            state = SuggesterState.READY.value
        self.inspector.set_suggester_state(state, sheet.open_count if sheet else 0)

    @Slot(object)
    def _on_imported(self, article_ids: list[str]) -> None:
        self.desk.refresh()
        self.search.indexing.wake()
        # One article is one that the editor wants to see now; many wait on the desk.
        if article_ids and (self.session.sheet is None or len(article_ids) == 1):
            self.session.open(article_ids[0])

    @Slot(object)
    def _tell(self, error: CuratorError) -> None:
        self.status.tell(sentence(error.code, error.args_), urgent=True)

    # --- acts that need several parts ---
    def go(self, by: int, *, only_todo: bool = False) -> None:
        sheet = self.session.sheet
        following = self.desk.next_id(sheet.article.id, by, only_todo=only_todo) if sheet else None
        if following is not None:
            self.session.open(following)
        else:
            self.status.tell(
                self.tr("That was the last one.") if by > 0 else self.tr("This is the first one.")
            )

    # --- panes ---
    def enter(self, act: Callable[[], object], pane: QWidget | None = None) -> None:
        """Show a pane if it is folded, then go into it."""
        (pane or self.inspector).show()
        act()

    def cycle_pane(self, by: int) -> None:
        panes = [pane for pane in (self.view, self.inspector, self.desk) if pane.isVisible()]
        here = next((i for i, pane in enumerate(panes) if pane.isAncestorOf(self.focusWidget())), 0)
        panes[(here + by) % len(panes)].setFocus()

    def back_to_text(self) -> None:
        """From a pane to the text; in the text, drop caret and selection, at last leave reading mode."""
        if self.view.grips.cancel():
            return
        if self.view.hasFocus():
            if self.view.caret is None and self.view.selection() is None:
                self.framing.leave_reading()
            self.view.set_caret(None)
            self.view.select(None)
        self.view.setFocus()

    def toggle_caret(self) -> None:
        """A caret at the focused mark, or at the first line in sight."""
        if self.view.caret is not None or self.session.sheet is None:
            self.view.set_caret(None)
            return
        found = self.session.focused_mark()
        first = self.session.sheet.paragraphs[0].start if found is None else found.parts[0].start
        self.view.setFocus()
        self.view.set_caret(first)
        self.view.ensure_visible(Span(first, first + 1))

    # --- questions ---
    def ask_alias(self) -> None:
        """The name that stands beside this editor's decisions in exports."""
        person = self.session.workspace.records.get("person", self.session.workspace.journal.author) or {}
        question = self.tr("Name beside your decisions in exports (an alias is enough):")
        alias, ok = QInputDialog.getText(self, self.tr("Your alias"), question, text=person.get("alias", ""))
        if ok and alias.strip():
            self.session.rename_person(alias)

    def choose_pipeline(self) -> None:
        """The dialog in which one chooses who suggests."""
        self.pipelines.open()

    def _restart_worker(self) -> None:
        """Let the worker run what is chosen; one that is just starting with it is left alone."""
        command = self._worker_command()
        if command != self.suggester.command or self.suggester.state is not SuggesterState.STARTING:
            self.suggester.restart(command)

    def _worker_command(self) -> list[str]:
        location = pipeline_location(self.session.workspace)
        return [*self._worker(location), *self.session.language_arguments()]

    # --- beginning and end ---
    def begin(self) -> None:
        """Open the article of last time, or the first, and start the worker."""
        # Where one was last, also if what the desk lists now leaves it out.
        kept = self.session.workspace.articles.row([self.preferences.text("article")])
        first = kept[0].id if kept else self.desk.first_id()
        if first is not None:
            self.session.open(first)
        self.suggester.start()
        self.arriving.begin()
        self.watching.begin()
        backup = self.session.workspace.backup_path
        if backup is not None:
            told = self.tr("The workspace has a new form; as it was before it is kept as %1.")
            self.status.tell(told.replace("%1", backup.name))

    def _restore(self) -> None:
        self.framing.restore()
        self.comfort_page = ComfortPage(list(LANGUAGES), self.inspector, self)
        self.comfort.show_in(self.view, self.comfort_page)
        self.desk.recall(self.preferences)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.framing.keep()
        self.staying.save()
        self.preferences.set(**self.desk.kept())
        self.desk.reader.close()
        self.marking.close()
        self.training.close()
        self.looking_back.close()
        self.suggester.close()
        self.search.close()
        self.arriving.close()
        self.bringing.close()
        self.leaving.close()
        self.watching.close()
        self.carrying.close()
        self.jobs.close()
        self.session.turns.finish()
        super().closeEvent(event)
