"""The Desk: the list of articles with their progress, to search and to sift."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QWidget

from curator.domain.article import ArticleState
from curator.store.articles import ArticleRow, Articles
from curator.ui.article_list import ROW, ArticleDelegate, ArticleModel
from curator.ui.buttons import KeyButton
from curator.ui.commands import BY_ID, KEYS
from curator.ui.layouts import FlowLayout, in_column, in_line
from curator.ui.still_list import StillList
from curator.ui.style import dim

_SEARCH_MS = 150
_TO_DO = (ArticleState.TODO, ArticleState.IN_PROGRESS)
_FILTERS: tuple[tuple[ArticleState, ...], ...] = (
    tuple(ArticleState),
    _TO_DO,
    (ArticleState.DONE,),
    (ArticleState.SKIPPED,),
)


class Desk(QWidget):
    """Articles by title and state.

    `opened` carries the id of the one to open, `left` gives the keyboard to the text.
    """

    opened = Signal(str)
    left = Signal()

    def __init__(self, articles: Articles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._wanted = _FILTERS[0]
        self._counts = articles.count_by_state()
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search titles"))
        self.search.setAccessibleName(self.tr("Search articles by title"))
        self.search.installEventFilter(self)
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._timer.timeout.connect(self._list)
        self.search.textChanged.connect(lambda: self._timer.start())
        self.filters = [KeyButton("", pad=5) for _ in _FILTERS]
        self.model = ArticleModel(articles, self)
        self.list = self._make_list()
        self.empty = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        dim(self.empty)
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

    def _make_list(self) -> StillList:
        view = StillList()
        view.setModel(self.model)
        view.setItemDelegate(ArticleDelegate(self))
        view.setAccessibleName(self.tr("Articles"))
        view.clicked.connect(self._open)
        view.activated.connect(self._open)
        return view

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for button, wanted in zip(self.filters, _FILTERS, strict=True):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _checked=False, w=wanted: self._sift(w))
            flow.addWidget(button)
        self.filters[0].setChecked(True)
        top = in_column(None, 6, (10, 10, 10, 6))
        top.addWidget(self.search)
        top.addWidget(row)
        said = QWidget()
        words = in_line(said, 0, (18, 16, 18, 16))
        words.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._pages.addWidget(self.list)
        self._pages.addWidget(said)
        column = in_column(self, 0)
        column.addLayout(top)
        column.addWidget(self._pages, 1)

    # --- what is listed ---
    def refresh(self) -> None:
        """List and count anew, as after an import."""
        self._counts = self._articles.count_by_state()
        self._name_filters()
        self._list()

    @Slot()
    def _name_keys(self) -> None:
        find = BY_ID["view.find"]
        self.search.setToolTip(" · ".join(part for part in (find.title, find.keys_text) if part))
        self.empty.setText(self._nothing_listed(self.search.text().strip()))

    def _list(self) -> None:
        """List what search and filter ask for."""
        self._timer.stop()
        search = self.search.text().strip()
        everything = self._wanted == _FILTERS[0]
        if everything:
            ids = self._articles.rows(search=search)
        else:
            found = [set(self._articles.rows(search=search, state=state)) for state in self._wanted]
            wanted = set[str]().union(*found)
            ids = [one for one in self._articles.rows(search=search) if one in wanted]
        self.model.put(ids)
        self._pages.setCurrentIndex(0 if ids else 1)
        self.empty.setText(self._nothing_listed(search))
        self._show_current()

    def refresh_row(self, article_id: str, waiting: int | None = None) -> None:
        """Follow an edit in one article; it stays listed until the editor goes on to another.

        `waiting` is how many suggestions are open there now, where that is known.
        """
        before = self.model.state_of(article_id)
        self.model.reread(article_id, waiting)
        after = self.model.state_of(article_id)
        # Counting 100,000 articles takes a quarter of a second: an edit only moves one of them.
        if before is None or after is None:
            self._counts = self._articles.count_by_state()
        elif before != after:
            self._counts[before] -= 1
            self._counts[after] += 1
        self._name_filters()

    def set_current(self, article_id: str) -> None:
        """Mark the open article; one that no longer fits the filter leaves the list."""
        before, self.model.current = self.model.current, article_id
        if before and before != article_id:
            # "Done" opens the next article before the desk has heard of it.
            self.refresh_row(before)
            at = self.model.place(before)
            line = self.model.line(at) if at is not None else None
            if line is not None and line.state not in self._wanted:
                self.model.drop(before)
        self._show_current()

    def _show_current(self) -> None:
        at = self.model.place(self.model.current)
        if at is not None:
            index = self.model.index(at)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
            self.list.viewport().update()

    def _sift(self, wanted: tuple[ArticleState, ...]) -> None:
        self._wanted = wanted
        self._list()

    def _name_filters(self) -> None:
        names = (self.tr("All %1"), self.tr("To do %1"), self.tr("Done %1"), self.tr("Skipped %1"))
        for button, name, wanted in zip(self.filters, names, _FILTERS, strict=True):
            count = sum(self._counts[state] for state in wanted)
            text = name.replace("%1", self.locale().toString(count))
            if text != button.text():
                button.setText(text)

    def _nothing_listed(self, search: str) -> str:
        if search:
            return self.tr("No title holds “%1”.").replace("%1", search)
        if self._wanted == _FILTERS[0]:
            return self.tr("No articles yet. %1 opens some; nothing leaves this laptop.").replace(
                "%1", BY_ID["file.open"].key_text
            )
        if self._wanted == _TO_DO:
            return self.tr("Nothing is left to do.")
        return self.tr("None here yet.")

    # --- going through the list ---
    def first_id(self, preferred: str) -> str | None:
        """The preferred article if it is listed, else the first one; None where nothing is."""
        return preferred if self.model.place(preferred) is not None else next(iter(self.model.ids), None)

    def next_id(self, article_id: str, by: int, *, only_todo: bool = False) -> str | None:
        """The article `by` (1 or -1) rows on, None past the end.

        With `only_todo`, the next one that is not done or skipped, round the end of the list.
        """
        at = self.model.place(article_id)
        if only_todo:
            start = 0 if at is None else at + by
            return self.model.first(start, by, lambda row: row.state in _TO_DO and row.id != article_id)
        to = 0 if at is None else at + by
        return self.model.ids[to] if 0 <= to < len(self.model.ids) else None

    def focus_search(self) -> None:
        """Take the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        """Take the keyboard into the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press_in_search(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the list or on a filter, which they leave to their pane."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    def _press_in_search(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
                self._list()
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
        if self._timer.isActive():
            self._list()
        if self.model.ids:
            self.opened.emit(self.model.ids[0])
            self.left.emit()

    def _open(self, index: QModelIndex) -> None:
        row: ArticleRow | None = index.data(ROW)
        if row is not None:
            self.opened.emit(row.id)
            # Whoever has chosen an article goes on in its text: the next key decides there.
            self.left.emit()
