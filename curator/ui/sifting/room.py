"""Where the window keeps what decides on many: the threshold, the same again, bulk decisions."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.session.preferences import Preferences
from curator.session.session import Session
from curator.session.thresholds import Thresholds
from curator.ui.article.view import ArticleView
from curator.ui.inspector import Inspector
from curator.ui.sifting.threshold import ThresholdRow

# The lists are read anew once the slider rests so long; the text follows at once.
_LISTS_MS = 120


class SiftRoom(QObject):
    """Opens the panels; `told` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ArticleView,
        inspector: Inspector,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._view, self._preferences = session, view, preferences
        self._everything = inspector.everything
        self.thresholds = Thresholds(session)
        self.threshold = ThresholdRow(session, self.thresholds)
        self._everything.add_foot(self.threshold)
        self._lists = QTimer(self, singleShot=True, interval=_LISTS_MS)
        self._lists.timeout.connect(self._read_lists)
        self._everything.turned.connect(self.threshold.show_layer)
        self.threshold.left.connect(inspector.left)
        self.threshold.shown_chosen.connect(self._show_hidden)
        self.thresholds.moved.connect(self._follow_thresholds)
        shown = preferences.flag("hidden", False)
        self.threshold.hidden.setChecked(shown)
        self._view.hide_below(self.thresholds.least, shown=shown)

    @Slot(bool)
    def _show_hidden(self, shown: bool) -> None:
        self._preferences.set(hidden=shown)
        self.thresholds.show_hidden(shown)

    @Slot()
    def _follow_thresholds(self) -> None:
        self._view.hide_below(self.thresholds.least, shown=self._session.shows_hidden)
        self._lists.start()

    @Slot()
    def _read_lists(self) -> None:
        self._everything.read(self._session.sheet)
