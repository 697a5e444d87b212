"""The main window: places desk, article view and inspector, and remembers where they stood."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from curator.domain.article import ArticleState
from curator.domain.edit import Edit
from curator.domain.errors import CuratorError
from curator.domain.span import Span
from curator.domain.tokens import step
from curator.session.feeding import Feeding
from curator.session.jobs import Jobs
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.session import Session
from curator.session.suggester import Suggester, SuggesterState
from curator.session.versions import PIPELINE_CHOOSE, pipeline_location
from curator.store.workspace import Workspace
from curator.ui.acting import acts_of
from curator.ui.article.view import ArticleView
from curator.ui.binding import Binding, label_styles
from curator.ui.carrying import Carrying
from curator.ui.desk import Desk
from curator.ui.dispatch import Dispatch
from curator.ui.hint import Hint
from curator.ui.house import HouseRoom
from curator.ui.inspector import Inspector
from curator.ui.looking_back import LookingBack
from curator.ui.opening import size_of, theme_of
from curator.ui.overlay import Overlay
from curator.ui.palette import Palette
from curator.ui.pipelines.dialog import PipelineDialog
from curator.ui.sentences import sentence
from curator.ui.status import Status
from curator.ui.style import dress
from curator.ui.theme import DARK, LIGHT
from curator.ui.training import Training


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
        self.jobs = Jobs(self)
        self.session = Session(workspace, linked(workspace), self)
        self._worker = worker
        self.suggester = Suggester(self._worker_command(), self)
        self.feeding = Feeding(self.session, self.suggester)
        self.carrying = Carrying(workspace, linked, self.jobs, self)
        self.training = Training(self.session, linked, self.jobs, trainer, self)
        self._place_parts(workspace)
        self.house = HouseRoom(self.session, self.view.selection, self)
        self.looking_back = LookingBack(self.session, self.jobs, self)
        self._connect()
        self.dispatch = Dispatch(self, acts_of(self))
        self.dispatch.label_chosen.connect(self._on_label_key)
        self.palette_box.ran.connect(self.dispatch.run)
        self._restore()

    # --- parts ---
    def _place_parts(self, workspace: Workspace) -> None:
        self.theme = theme_of(self.preferences)
        self.view = ArticleView(self.theme, label_styles(self.session.labels), self)
        self.desk = Desk(workspace.articles, self)
        self.inspector = Inspector(self.session, self)
        self.status = Status(self.session, self.feeding, self.jobs, self)
        self.overlay = Overlay(self.session, self)
        self.palette_box = Palette(workspace.articles, self)
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.pipelines = PipelineDialog(self.session, self.feeding, self._worker, self)
        self.hint = Hint(self)
        self.hint.setVisible(self.preferences.flag("hint", True))
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.hint)
        for pane, share in ((self.desk, 0), (reading, 1), (self.inspector, 0)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.indexOf(pane), share)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        self.setCentralWidget(self.panes)
        self.setStatusBar(self.status)
        self.setWindowTitle(self.tr("Curator"))
        self.binding = Binding(self.session, self.feeding, self.view)
        self._apply_theme()

    def _connect(self) -> None:
        session = self.session
        self._desk_timer = QTimer(self, singleShot=True, interval=120)
        self._desk_timer.timeout.connect(self._refresh_desk_row)
        self.desk.opened.connect(session.open)
        self.palette_box.article_chosen.connect(session.open)
        self.hint.dismissed.connect(self._dismiss_hint)
        session.opened.connect(self._on_opened)
        session.edited.connect(self._on_edited)
        session.failed.connect(self._tell)
        for pane in (self.desk, self.inspector):
            pane.left.connect(self.view.setFocus)
        self.carrying.told.connect(self.status.tell)
        self.training.told.connect(self.status.tell)
        self.training.trainer.started.connect(self.status.watch)
        self.carrying.rules_chosen.connect(self.house.bring_in)
        self.house.told.connect(self.status.tell)
        self.looking_back.told.connect(self.status.tell)
        self.inspector.asked.connect(lambda command: self.dispatch.run(command))
        self.carrying.imported.connect(self._on_imported)
        self.feeding.next_of = lambda article_id: self.desk.next_id(article_id, 1, only_todo=True)
        self.feeding.fed.connect(lambda _: self._refresh_desk_row())
        self.suggester.state_changed.connect(self._on_suggester_state)
        self.feeding.fed.connect(lambda _: self._on_suggester_state(self.suggester.state.value))

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
                self.session.workspace.articles.set_open_count(sheet.article.id, sheet.open_count)
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
        self.inspector.set_suggester_state(state, sheet.open_count if sheet else 0)

    @Slot(object)
    def _on_imported(self, article_ids: list[str]) -> None:
        self.desk.refresh()
        # One article is one that the editor wants to see now; many wait on the desk.
        if article_ids and (self.session.sheet is None or len(article_ids) == 1):
            self.session.open(article_ids[0])

    @Slot(object)
    def _tell(self, error: CuratorError) -> None:
        self.status.tell(sentence(error.code, error.args_))

    # --- acts that need several parts ---
    @Slot(str, bool)
    def _on_label_key(self, key: str, stay: bool) -> None:
        label = self.session.labels.by_key(key)
        if label is None:
            return
        if self.view.selection() is not None:
            self.add_from_selection(label.id)
        else:
            self.session.relabel(label.id, stay=stay)

    def add_from_selection(self, label: str) -> None:
        """Annotate the selected text; without a selection say how to make one."""
        selected = self._selected()
        if selected is not None and self.session.add((selected,), label):
            self.view.select(None)

    def add_part(self) -> None:
        """Give the focused claim the selected text as another part."""
        selected = self._selected()
        if selected is not None and self.session.add_part(selected):
            self.view.select(None)

    def _selected(self) -> Span | None:
        selected = self.view.selection()
        if selected is None:
            self.status.tell(
                self.tr("Select some text first: with the mouse, or with F7 and Shift and the arrows.")
            )
        return selected

    def grow_selection(self, by: int) -> bool:
        """Move the end of the selection by a word; False if nothing is selected."""
        selected, sheet = self.view.selection(), self.session.sheet
        if selected is None or sheet is None:
            return False
        end = step(sheet.text, selected.end, by, edge_is_start=False)
        if end > selected.start:
            self.view.select(Span(selected.start, end))
        return True

    def finish(self, state: ArticleState) -> None:
        """Done or skipped; the next article to do opens by itself."""
        if self.session.set_state(state):
            self.go(1, only_todo=True)

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
        """From a pane to the text; in the text, drop caret and selection."""
        if self.view.hasFocus():
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

    def toggle_rejected(self) -> None:
        shown = not self.preferences.flag("rejected", True)
        self.preferences.set(rejected=shown)
        self.view.set_show_rejected(shown)

    def toggle_compact(self) -> None:
        compact = not self.preferences.flag("compact", False)
        self.preferences.set(compact=compact)
        self.view.set_compact(compact)

    # --- looks ---
    def toggle_theme(self) -> None:
        self.theme = LIGHT if self.theme.is_dark else DARK
        self.preferences.set(theme=self.theme.name)
        self._apply_theme()

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress(app, self.theme)
        self.view.set_theme(self.theme)

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
        first = self.desk.first_id(self.preferences.text("article"))
        if first is not None:
            self.session.open(first)
        self.suggester.start()

    def _restore(self) -> None:
        self.resize(*size_of(self.preferences))
        self.panes.setSizes(self.preferences.numbers("panes") or [275, 755, 350])
        self.view.set_zoom(self.preferences.number("zoom", 100))
        self.view.set_show_rejected(self.preferences.flag("rejected", True))
        self.view.set_compact(self.preferences.flag("compact", False))
        self.view.zoomed.connect(lambda percent: self.preferences.set(zoom=percent))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preferences.set(size=[self.width(), self.height()], panes=self.panes.sizes())
        self.training.close()
        self.looking_back.close()
        self.suggester.close()
        self.jobs.close()
        super().closeEvent(event)
