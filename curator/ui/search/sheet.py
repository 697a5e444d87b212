"""The sheet on which one searches all articles: what is sought, filters, and the lines found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QWidget

from curator.domain.searching import Order, Place, Request, parse
from curator.session.session import Session
from curator.store.search import Found
from curator.store.search_lines import FoundArticle
from curator.ui.buttons import KeyButton
from curator.ui.choose import Choose
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter, is_plain
from curator.ui.layouts import in_column, in_line
from curator.ui.search.filters import FilterColumn
from curator.ui.search.rows import FOUND, FoundDelegate, FoundModel, Row
from curator.ui.search.words import WORDS
from curator.ui.still_list import StillList
from curator.ui.style import dim, face

_WIDTH, _ABOVE, _FILTERS = 1240, 28, 230
_TYPING_MS = 150


class SearchSheet(BoxCover):
    """`asked` carries a Request, `wanted` the numbers of articles whose lines are to be read, `opened`
    a Row."""

    asked = Signal(object)
    wanted = Signal(object)
    opened = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _ABOVE)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setFont(face(1.15))
        self.field.setPlaceholderText(self.tr("Search all articles"))
        self.field.setAccessibleName(self.tr("Search all articles"))
        self.places = {
            Place.TEXT: self._toggle(self.tr("Texts")),
            Place.TITLE: self._toggle(self.tr("Titles")),
            Place.NOTES: self._toggle(self.tr("Notes")),
        }
        self.order = Choose(
            (
                (self.tr("newest import"), Order.IMPORTED.value),
                (self.tr("newest publication"), Order.PUBLISHED.value),
                (self.tr("best fit"), Order.RELEVANT.value),
            )
        )
        self.order.choose(Order.IMPORTED.value)
        self.filters = FilterColumn(session)
        self.model = FoundModel(session.labels, self)
        self.list = self._make_list(session)
        self.count, self.standing = QLabel(), QLabel()
        self.empty = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._pages = QStackedWidget()
        self._request = Request()
        self._stale = False
        self._kept: Row | None = None
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Search everything"))

    # --- parts ---
    def _toggle(self, name: str) -> KeyButton:
        button = KeyButton(name)
        button.setCheckable(True)
        button.setChecked(True)
        return button

    def _make_list(self, session: Session) -> StillList:
        view = StillList()
        view.setModel(self.model)
        view.setItemDelegate(FoundDelegate(session.labels, self))
        view.setAccessibleName(self.tr("Found"))
        view.installEventFilter(self)
        view.clicked.connect(self._open)
        return view

    def _lay_out(self) -> None:
        self.column.addWidget(self.field)
        self.column.addLayout(self._make_top())
        body = in_line(None, 16, (0, 6, 0, 0))
        self.filters.setFixedWidth(_FILTERS)
        body.addWidget(self.filters)
        said = QWidget()
        words = in_column(said, 0, (14, 12, 14, 12))
        words.addWidget(dim(self.empty), 0, Qt.AlignmentFlag.AlignTop)
        words.addStretch(1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(said)
        body.addWidget(self._pages, 1)
        self.column.addLayout(body, 1)
        self.column.addLayout(self._make_foot())

    def _make_top(self) -> QHBoxLayout:
        top = in_line(None, 0, (2, 0, 6, 0))
        top.addWidget(dim(QLabel(self.tr("in"))))
        for button in self.places.values():
            top.addWidget(button)
        top.addSpacing(14)
        top.addWidget(dim(QLabel(self.tr("first the"))))
        top.addWidget(self.order, 1)
        top.addWidget(dim(self.standing))
        top.addSpacing(14)
        top.addWidget(self.count)
        return top

    def _make_foot(self) -> QHBoxLayout:
        foot = in_line(None, 2)
        for name, key, act in (
            (self.tr("Open at the hit"), "Enter", self._open_current),
            (self.tr("To the results"), "↓", self._enter_list),
            (self.tr("Next article"), "→", lambda: self._leap(1)),
        ):
            button = KeyButton(name, key)
            button.clicked.connect(lambda _checked=False, run=act: run())
            foot.addWidget(button)
        foot.addStretch(1)
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.leave)
        foot.addWidget(close)
        return foot

    def _connect(self) -> None:
        self._timer.timeout.connect(self._ask)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self.field.installEventFilter(self)
        for button in self.places.values():
            button.toggled.connect(lambda _: self._ask())
        self.order.changed.connect(self._ask)
        self.filters.changed.connect(self._ask)
        self.model.wanted.connect(self.wanted)

    # --- asking ---
    def open(self) -> None:
        """Show it as it was left; what has changed since is looked up again."""
        self.filters.refresh()
        super().open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()
        if self._stale or not self.model.rows:
            self._kept = self.current()
            self._ask(again=True)

    def forget(self) -> None:
        """What is shown may no longer be so: it is asked for again when the sheet is opened next."""
        self._stale = True

    def request(self) -> Request:
        """What is asked for now."""
        places = frozenset(place for place, button in self.places.items() if button.isChecked())
        return Request(parse(self.field.text()), places, self.filters.filters(), Order(self.order.chosen()))

    def _ask(self, *, again: bool = False) -> None:
        self._timer.stop()
        request = self.request()
        if request != self._request or again:
            self._request, self._stale = request, False
            self.asked.emit(request)

    @Slot(object)
    def put(self, found: Found) -> None:
        """Show what was found for the last request."""
        self.model.put(found.numbers)
        self.list.scrollToTop()
        self.standing.setText(WORDS.indexing(found.standing))
        asks = self._request.asks
        self.count.setText(WORDS.articles(len(found.numbers), more=found.more) if asks else "")
        self._pages.setCurrentIndex(0 if found.numbers else 1)
        self.empty.setText(self._nothing())

    @Slot(object)
    def add(self, articles: list[FoundArticle]) -> None:
        """The lines that were wanted; the row that one was at is the current one again."""
        self.model.add(articles)
        kept, self._kept = self._kept, None
        if kept is not None and (at := self.model.place(kept)) >= 0:
            self.list.setCurrentIndex(self.model.index(at))

    def _nothing(self) -> str:
        if not self._request.asks:
            if self._request.terms:
                return self.tr("Say at least one word that must occur.")
            return self.tr(
                "All words must occur, in any case and with any accents. “Words in quotes” stand in a"
                " row, begin* finds what begins so, -word leaves out what has it. Filters alone list"
                " all that they let through."
            )
        if not self._request.places:
            return self.tr("Choose where to look: in texts, titles or notes.")
        return self.tr("No article has all of this.")

    # --- going through what was found ---
    def current(self) -> Row | None:
        index = self.list.currentIndex()
        return index.data(FOUND) if index.isValid() else None

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row: Row = index.data(FOUND)
        self.opened.emit(row)

    def _open_current(self) -> None:
        """The current row, else the first; what is still being typed is asked for first."""
        if self._timer.isActive():
            self._ask()
        elif self.model.rows:
            at = self.list.currentIndex()
            self._open(at if at.isValid() else self.model.index(0))

    def _enter_list(self) -> None:
        if self.model.rows:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _leap(self, by: int) -> None:
        """To the next or previous article's own row."""
        at = self.list.currentIndex().row() + by
        while 0 <= at < len(self.model.rows) and self.model.rows[at].hit is not None:
            at += by
        if 0 <= at < len(self.model.rows):
            self.list.setCurrentIndex(self.model.index(at))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    # --- keys ---
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched in (self.field, self.list) and is_enter(event):
                self._open_current()
                return True
            if watched is self.field and event.key() == Qt.Key.Key_Down:
                self._enter_list()
                return True
            if watched is self.list and self._press_in_list(event):
                return True
        return super().eventFilter(watched, event)

    def _press_in_list(self, event: QKeyEvent) -> bool:
        """Up from the first row and any letter go to the field; the arrows at the sides leap."""
        if event.key() == Qt.Key.Key_Up and self.list.currentIndex().row() <= 0:
            self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._leap(1 if event.key() == Qt.Key.Key_Right else -1)
        elif is_plain(event) and event.text().strip() and event.text().isprintable():
            # Any reason that selects what is there would have it overwritten.
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.insert(event.text())
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fill(self.height())
