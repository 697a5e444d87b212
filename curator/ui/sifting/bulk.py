"""Ctrl+B: the marks of the article under a filter, and all that is ticked decided as one edit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.domain.annotation import Verdict
from curator.domain.sift import Grain
from curator.domain.span import Span
from curator.session.session import Session
from curator.session.sifting import Sifting
from curator.session.together import Together
from curator.ui.article.view import ArticleView
from curator.ui.buttons import KeyButton
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter, is_plain, key_of
from curator.ui.inspector.reading import quote_of
from curator.ui.layouts import in_column, in_line
from curator.ui.sifting.filters import Filters
from curator.ui.sifting.ticked import Shown, TickedList
from curator.ui.sifting.words import WORDS
from curator.ui.style import dim, face

_WIDTH, _FILTERS, _REST = 1180, 280, 240
_TYPING_MS = 120
_CONTEXT = 80


class BulkBox(BoxCover):
    """The list is the preview of what will be decided; rows can be unticked."""

    def __init__(
        self, session: Session, sifting: Sifting, together: Together, view: ArticleView, parent: QWidget
    ) -> None:
        super().__init__(parent, _WIDTH)
        self._session, self._sifting, self._together, self._view = session, sifting, together, view
        title = QLabel(self.tr("Sift and decide many"), textFormat=Qt.TextFormat.PlainText)
        title.setFont(face(1.15, bold=True))
        title.setContentsMargins(8, 2, 8, 0)
        self.setAccessibleName(title.text())
        self.filters = Filters(session.labels)
        self.filters.setFixedWidth(_FILTERS)
        self.list = TickedList(self.tr("Marks that are listed"), self._describe)
        self.said = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.said.setContentsMargins(8, 0, 8, 0)
        self.acts = {
            Verdict.ACCEPTED: KeyButton("", "A"),
            Verdict.REJECTED: KeyButton("", "X"),
            Verdict.UNSURE: KeyButton("", "U"),
        }
        self.ticks = KeyButton(self.tr("Tick all or none"), "T")
        self.none = KeyButton(self.tr("Leave"), "Esc")
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._timer.timeout.connect(self._sift)
        self.column.addWidget(title)
        self.column.addLayout(self._lay_out())
        self._connect()

    def _lay_out(self) -> QHBoxLayout:
        right = in_column(None, 6)
        right.addWidget(self.list, 1)
        right.addWidget(dim(self.said))
        line = in_line(None, 2)
        for button in (*self.acts.values(), self.ticks, self.none):
            line.addWidget(button)
        line.addStretch(1)
        right.addLayout(line)
        whole = in_line(None, 8)
        whole.addWidget(self.filters)
        whole.addLayout(right, 1)
        return whole

    def _connect(self) -> None:
        self.filters.changed.connect(self._timer.start)
        self.filters.text.installEventFilter(self)
        for verdict, button in self.acts.items():
            button.clicked.connect(lambda _checked=False, v=verdict: self.decide(v))
        self.ticks.clicked.connect(self.tick_all)
        self.none.clicked.connect(self.leave)
        self.list.model_of_rows.ticked.connect(self._name_acts)
        self._sifting.grew.connect(self.list.grow)
        self.list.due.connect(self._draw)
        self._sifting.ended.connect(self._draw)
        self._together.busy.connect(self._name_acts)
        self._together.written.connect(self._leave_written)

    def open(self) -> None:
        """Show all that waits for a decision."""
        self.list.setFixedHeight(max(220, self._under.height() - _REST))
        self.filters.reset()
        self._sifting.sieve = self.filters.sieve(None)
        self._sifting.read()
        super().open()
        self._draw()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- what is listed ---
    @Slot()
    def _sift(self) -> None:
        self._timer.stop()
        if self.isVisible() and not self._together.is_busy:
            self._sifting.sift(self.filters.sieve(self._in_sight()))

    def _in_sight(self) -> Span | None:
        """The part of the text on the screen, in whole paragraphs."""
        sheet = self._session.sheet
        shown = self._view.visible_paragraphs()
        if sheet is None or not shown:
            return None
        last = min(shown.stop, len(sheet.paragraphs)) - 1
        return Span(sheet.paragraphs[shown.start].start, sheet.paragraphs[last].end)

    @Slot()
    def _draw(self) -> None:
        if not self.isVisible():
            return
        self.list.show_rows(self._sifting.rows)
        self.filters.count(self._sifting.tally)
        self._name_acts()

    @Slot()
    def _name_acts(self) -> None:
        model, busy = self.list.model_of_rows, self._sifting.is_busy
        count = model.count
        said = WORDS.listed(count, len(model.rows))
        if self._together.is_busy:
            said = self.tr("Saving…")
        elif busy:
            said = self.tr("looking…") + " " + said
        self.said.setText(said)
        for verdict, text in (
            (Verdict.ACCEPTED, self.tr("Confirm %n", None, count)),
            (Verdict.REJECTED, self.tr("Reject %n", None, count)),
            (Verdict.UNSURE, self.tr("Unsure about %n", None, count)),
        ):
            self.acts[verdict].setText(text)
            self.acts[verdict].setEnabled(count > 0 and not busy)

    def _describe(self, row: Grain) -> Shown:
        sheet = self._session.sheet
        text = sheet.text if sheet is not None else ""
        start, end = row.parts[0].start, row.parts[-1].end
        low = max(text.rfind("\n", 0, start) + 1, start - _CONTEXT)
        line_end = text.find("\n", end)
        high = min(line_end if line_end >= 0 else len(text), end + _CONTEXT)
        label = self._session.labels.get(row.label)
        name = label.name if label else row.label
        score = f" · {self.locale().toString(row.score, 'f', 2)}" if row.score is not None else ""
        return Shown(
            text[low:start], quote_of(text, row.parts), text[end:high], f"{name}{score}", label, row.status
        )

    # --- acting ---
    def decide(self, verdict: Verdict) -> None:
        """Give all that is ticked one verdict."""
        if self._timer.isActive():
            self._sift()
        if not self._sifting.is_busy:
            self._sifting.decide(self.list.model_of_rows.chosen(), verdict)

    def tick_all(self) -> None:
        """Tick all rows, or none if all are."""
        model = self.list.model_of_rows
        model.tick_all(model.count < len(model.rows))

    def leave(self) -> None:
        """Close it, unless an edit is just being written."""
        if not self._together.is_busy:
            super().leave()

    @Slot()
    def _leave_written(self) -> None:
        if self.isVisible():
            super().leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filters.text and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and (is_enter(event) or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Escape)):
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            "A": lambda: self.decide(Verdict.ACCEPTED),
            "X": lambda: self.decide(Verdict.REJECTED),
            "U": lambda: self.decide(Verdict.UNSURE),
            "T": self.tick_all,
            "V": self.filters.visible_part.click,
            "/": self.filters.text.setFocus,
        }
        act = acts.get(key_of(event)) if is_plain(event) else None
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)
