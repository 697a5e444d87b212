"""The Desk: the list of articles with their progress, to search and to sift."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from curator.domain.article import ArticleState
from curator.session.desk_reading import DeskReader, Listed
from curator.session.preferences import Preferences, Value
from curator.store.articles import Articles
from curator.store.desk_rows import KINDS, TO_DO, ArticleRow, Order, Wanted
from curator.ui.article_list import ROW, ArticleDelegate, ArticleModel
from curator.ui.commands import BY_ID, KEYS
from curator.ui.desk_list import DeskList
from curator.ui.desk_sifting import ALL, Sifting
from curator.ui.layouts import in_column, in_line
from curator.ui.style import dim

_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Desk(QWidget):
    """Articles by title and state.

    `opened` carries the id of the one to open, `left` gives the keyboard to the text.
    """

    opened = Signal(str)
    left = Signal()
    failed = Signal(object)
    listed = Signal()

    def __init__(self, articles: Articles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = articles.desk
        self._counts = dict.fromkeys(ArticleState, 0)
        self.sifting = Sifting(self)
        self.search = self.sifting.search
        self.search.installEventFilter(self)
        self.sifting.changed.connect(self._list)
        self.reader = DeskReader(self._rows, self)
        self.reader.listed.connect(self._take)
        self.reader.failed.connect(self.failed)
        self.model = ArticleModel(self._rows, self)
        self.list = self._make_list()
        self.empty = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        dim(self.empty)
        self._top: int | None = None
        self._pages = QStackedWidget()
        self._lay_out()
        self.setAccessibleName(self.tr("Desk"))
        # The key dispatch leaves plain keys to whoever has this property.
        self.setProperty("ownKeys", True)
        self.setFocusProxy(self.list)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(200)
        self.refresh()
        KEYS.changed.connect(self._name_keys)
        self._name_keys()

    def sizeHint(self) -> QSize:
        return QSize(290, 700)

    def _make_list(self) -> DeskList:
        view = DeskList()
        view.setModel(self.model)
        view.setItemDelegate(ArticleDelegate(self))
        view.setAccessibleName(self.tr("Articles"))
        view.clicked.connect(self._click)
        view.activated.connect(self._open)
        view.selectionModel().currentChanged.connect(self._say_place)
        view.installEventFilter(self)
        return view

    def _lay_out(self) -> None:
        said = QWidget()
        words = in_line(said, 0, (18, 16, 18, 16))
        words.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._pages.addWidget(self.list)
        self._pages.addWidget(said)
        self.column = in_column(self, 0)
        self.column.addWidget(self.sifting)
        self.column.addWidget(self._pages, 1)

    # --- what is listed ---
    @property
    def wanted(self) -> Wanted:
        return self.sifting.wanted

    def refresh(self) -> None:
        """List and count anew, as after an import."""
        self.reader.ask(self.wanted, counted=True)

    @Slot()
    def _name_keys(self) -> None:
        find = BY_ID["view.find"]
        self.search.setToolTip(" · ".join(part for part in (find.title, find.keys_text) if part))
        self.empty.setText(self._nothing_listed())

    @Slot()
    def _list(self) -> None:
        self.reader.ask(self.wanted)

    @Slot(object)
    def _take(self, found: Listed) -> None:
        """Show a list that was asked for."""
        if found.counts is not None:
            self._counts = found.counts
        self.sifting.count(self._counts)
        self.model.put(found.numbers)
        self._pages.setCurrentIndex(0 if found.numbers else 1)
        self.empty.setText(self._nothing_listed())
        self._show_current()
        self._say_place()
        self.listed.emit()

    def refresh_row(self, article_id: str, waiting: int | None = None) -> None:
        """Follow an edit in one article; it stays listed until the editor goes on to another.

        `waiting` is how many suggestions are open there now, where that is known.
        """
        before = self.model.state_of(article_id)
        self.model.reread(article_id, waiting)
        after = self.model.state_of(article_id)
        # An edit only moves one of them: there is no need to count 100,000.
        if before is None or after is None:
            self._counts = self._rows.count_by_state()
        elif before != after:
            self._counts[before] -= 1
            self._counts[after] += 1
        self.sifting.count(self._counts)

    def set_current(self, article_id: str) -> None:
        """Mark the open article; one that no longer fits the filter leaves the list."""
        before, self.model.current = self.model.current, article_id
        if before and before != article_id:
            # "Done" opens the next article before the desk has heard of it.
            self.refresh_row(before)
            at = self.model.place(before)
            line = self.model.line(at) if at is not None else None
            if line is not None and line.state not in self.wanted.states:
                self.model.drop(before)
        self._show_current()

    def _show_current(self) -> None:
        at = self.model.place(self.model.current)
        if at is not None:
            index = self.model.index(at)
            self.list.choose(index)
            self.list.scrollTo(index)
            self.list.viewport().update()
        if self._top is not None and self.model.numbers:
            self.list.executeDelayedItemsLayout()
            self.list.verticalScrollBar().setValue(self._top)
            if self.model.current:
                self._top = None

    def _nothing_listed(self) -> str:
        wanted = self.wanted
        if wanted.search:
            return self.tr("No title holds “%1”.").replace("%1", wanted.search)
        if wanted.narrows():
            return self.tr("No article has all of what is asked for above.")
        if wanted.states == ALL:
            return self.tr("No articles yet. %1 opens some; nothing leaves this laptop.").replace(
                "%1", BY_ID["file.open"].key_text
            )
        if wanted.states == TO_DO:
            return self.tr("Nothing is left to do.")
        return self.tr("None here yet.")

    @Slot()
    def _say_place(self) -> None:
        at = self.list.currentIndex().row() if self.list.hasFocus() else -1
        self.sifting.say_place(at, len(self.model.numbers))

    # --- remembering ---
    def kept(self) -> dict[str, Value]:
        """What is to be the same after a restart: what was wanted, and the place in the list."""
        wanted = self.wanted
        return {
            "desk_states": " ".join(sorted(wanted.states)),
            "desk_order": wanted.order.value,
            "desk_search": wanted.search,
            **{f"desk_{kind}": getattr(wanted, kind) for kind in KINDS},
            "desk_top": self.list.verticalScrollBar().value(),
        }

    def recall(self, preferences: Preferences) -> None:
        """List what was wanted last time, at the place of last time."""
        known = {state.value: state for state in ArticleState}
        words = preferences.text("desk_states").split()
        states = frozenset(known[word] for word in words if word in known) or ALL
        order = preferences.text("desk_order")
        narrowed = {kind: preferences.text(f"desk_{kind}") for kind in KINDS}
        self._top = preferences.number("desk_top", 0)
        self.sifting.recall(
            Wanted(
                states,
                preferences.text("desk_search"),
                **narrowed,
                order=Order(order) if order in set(Order) else Order.IMPORTED,
            )
        )
        self._list()

    # --- going through the list ---
    def first_id(self) -> str | None:
        """The first article that is listed; None where nothing is."""
        first = self._rows.ids(self._rows.numbers(self.wanted, 1))
        return first[0] if first else None

    def next_id(self, article_id: str, by: int, *, only_todo: bool = False) -> str | None:
        """The article `by` (1 or -1) rows on, None past the end.

        With `only_todo`, the next one that is not done or skipped, round the end of the list.
        """
        if only_todo:
            return next(iter(self.next_to_do(article_id, 1, by)), None)
        at = self.model.place(article_id)
        return self.model.id_at(0 if at is None else at + by)

    def next_to_do(self, article_id: str, most: int, by: int = 1) -> list[str]:
        """The next articles that are not done or skipped, round the end of the list, without this one."""
        at = self.model.place(article_id)
        rows = self.model.after(0 if at is None else at, by)
        return [one for one in self._rows.to_do(rows, most + 1) if one != article_id][:most]

    def to_do(self) -> array[int]:
        """The rows of all wanted articles that are not done or skipped, in order."""
        return self._rows.numbers(replace(self.wanted, states=self.wanted.states & TO_DO))

    def chosen(self) -> Sequence[str]:
        """The articles that an act on the desk is about: the selected rows, else the open article."""
        rows = self.list.rows_selected()
        if len(rows) > 1 or (rows and self.list.hasFocus()):
            return self._rows.ids([self.model.numbers[row] for row in rows])
        return [self.model.current] if self.model.current else []

    def focus_search(self) -> None:
        """Take the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        """Take the keyboard into the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                QTimer.singleShot(0, self._say_place)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press_in_search(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the list or on a filter, which they leave to their pane."""
        if event.key() == Qt.Key.Key_Escape:
            if len(self.list.rows_selected()) > 1:
                self._select_one()
            else:
                self.left.emit()

    def _select_one(self) -> None:
        """Let go of all selected rows but the one with the keyboard."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.list.selectionModel().select(self.list.currentIndex(), flag)

    def _press_in_search(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
                self.sifting.settle()
            self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Down:
            self.focus_list()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_first()
            return True
        return False

    def _open_first(self) -> None:
        self.sifting.settle()
        first = self.first_id()
        if first is not None:
            self.opened.emit(first)
            self.left.emit()

    def _click(self, index: QModelIndex) -> None:
        # With Ctrl or Shift a click selects, as in every list.
        if not QGuiApplication.keyboardModifiers() & _MORE:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        row: ArticleRow | None = index.data(ROW)
        if row is not None:
            self.opened.emit(row.id)
            # Whoever has chosen an article goes on in its text: the next key decides there.
            self.left.emit()
