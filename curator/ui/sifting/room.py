"""Where the window keeps what decides on many: the threshold, the same again, bulk decisions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.edit import Edit
from curator.session.again import SameAgain
from curator.session.linking import Linking
from curator.session.sifting import Sifting
from curator.session.thresholds import Thresholds
from curator.session.together import Together
from curator.store.workspace import Workspace
from curator.ui.buttons import act_button
from curator.ui.sifting.again import AgainBox
from curator.ui.sifting.bulk import BulkBox
from curator.ui.sifting.saving import SavingCover
from curator.ui.sifting.stepping import StepBar
from curator.ui.sifting.threshold import ThresholdRow
from curator.ui.sifting.words import WORDS

if TYPE_CHECKING:
    from curator.ui.window import MainWindow

# The lists are read anew once the slider rests so long; the text follows at once.
_LISTS_MS = 120


class SiftRoom(QObject):
    """Places the small parts, opens the panels, and tells in a sentence what became of an act."""

    def __init__(self, window: MainWindow, linked: Callable[[Workspace], Linking]) -> None:
        super().__init__(window)
        self._session, self._view, self._status = window.session, window.view, window.status
        self._preferences, self._everything = window.preferences, window.inspector.everything
        self.together = Together(self._session, window.jobs)
        self._desk = window.desk
        self.together.written.connect(self._tell_written)
        self.saving = SavingCover(self.together, window)
        self._place_threshold(window)
        self._place_again(window, linked)
        self.sifting = Sifting(self._session, self.together)
        self.bulk_box = BulkBox(self._session, self.sifting, self.together, self._view, window)

    @Slot(object)
    def _tell_written(self, edit: Edit) -> None:
        """Say how many were decided, and bring the desk's lines of other articles up to date."""
        self._status.tell(WORDS.decided(len(edit.changes)))
        made = (change.after or change.before or {} for change in edit.changes)
        sheet = self._session.sheet
        here = sheet.article.id if sheet is not None else ""
        for article_id in {str(record.get("article", here)) for record in made} - {here}:
            self._desk.refresh_row(article_id)

    # --- the threshold ---
    def _place_threshold(self, window: MainWindow) -> None:
        self.thresholds = Thresholds(self._session)
        self.threshold = ThresholdRow(self._session, self.thresholds)
        self._everything.add_foot(self.threshold)
        # It was made last, and Tab would come to it only after everything else.
        for view in self._everything.views.values():
            QWidget.setTabOrder(view, self.threshold.slider)
        self._lists = QTimer(self, singleShot=True, interval=_LISTS_MS)
        self._lists.timeout.connect(self._read_lists)
        self._everything.turned.connect(self.threshold.show_layer)
        self.threshold.left.connect(window.inspector.left)
        self.threshold.shown_chosen.connect(self._show_hidden)
        self.thresholds.moved.connect(self._follow_thresholds)
        shown = self._preferences.flag("hidden", False)
        self.thresholds.show_hidden(shown)

    @Slot(bool)
    def _show_hidden(self, shown: bool) -> None:
        self._preferences.set(hidden=shown)
        self.thresholds.show_hidden(shown)

    @Slot()
    def _follow_thresholds(self) -> None:
        self._view.hide_below(self.thresholds.least, shown=self._session.shows_hidden)
        self._view.set_hint(self._session.hint())
        self._lists.start()

    @Slot()
    def _read_lists(self) -> None:
        self._everything.read(self._session.sheet)
        # No mark is another, but how many wait is.
        self._session.changed.emit(set[str]())

    # --- the same again ---
    def _place_again(self, window: MainWindow, linked: Callable[[Workspace], Linking]) -> None:
        self.again = SameAgain(self._session, linked, window.jobs, self.together)
        self.again_box = AgainBox(self._session, self.again, self.together, window)
        self.stepping = StepBar(self._session, self.again, self._view, window)
        window.reading.addWidget(self.stepping)
        self.again_box.stepping.connect(self.stepping.begin)
        self.stepping.left.connect(self._view.setFocus)
        self.more = act_button("mark.again")
        self.more.clicked.connect(self.same_again)
        self.more.hide()
        self._status.insertWidget(0, self.more)
        self.again.counted.connect(self._show_count)

    def same_again(self) -> None:
        """Where else the string of the last decision stands, and what is to be done there."""
        decision = self.again.decision()
        if self.together.is_busy or self.stepping.isVisible():
            return
        if decision is None:
            self._status.tell(
                self.tr("Confirm or reject something first: the same is then done wherever its words stand.")
            )
        else:
            self.again_box.ask(decision)

    def decide_many(self) -> None:
        """The marks of the article under a filter, to be decided together."""
        if self._session.sheet is not None and not self.together.is_busy:
            self.bulk_box.open()

    @Slot(int, str)
    def _show_count(self, count: int, quote: str) -> None:
        if count:
            self.more.setText(WORDS.more_here(count, quote))
        self.more.setVisible(count > 0)
