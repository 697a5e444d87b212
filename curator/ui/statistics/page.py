"""The page of statistics: period and person, one line that sums up, the charts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from curator.session.statistics import Wanted
from curator.ui.buttons import KeyButton
from curator.ui.cover import Cover
from curator.ui.dropdown import Dropdown
from curator.ui.inspector.panel import digit_of, key_of
from curator.ui.layouts import in_column, in_line
from curator.ui.statistics.card import ChartCard
from curator.ui.statistics.chart import Chart
from curator.ui.style import bare, dim, face

_WIDTH, _TWO_COLUMNS = 1240, 940
PERIODS = (7, 30, 90, 0)


class StatisticsPage(Cover):
    """`changed` wants other numbers, `asked_for_all` every chart in a folder; `made` carries a new card."""

    opacity = 1.0
    changed = Signal()
    asked_for_all = Signal()
    made = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: list[ChartCard] = []
        self._shown: tuple[Sequence[Chart], Any, Any] | None = None
        self._to_draw: list[int] = []
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        self.summary = QLabel(wordWrap=True)
        self.person = Dropdown()
        self.person.setAccessibleName(self.tr("Whose decisions"))
        self.person.currentIndexChanged.connect(self.changed)
        self.periods = [KeyButton(name, str(at)) for at, name in enumerate(self._period_names(), 1)]
        self.tables = KeyButton(self.tr("As tables"), "T")
        self.tables.setCheckable(True)
        self.tables.toggled.connect(self._show_tables)
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self._scroll = QScrollArea(widgetResizable=True)
        self._lay_out()
        self.setAccessibleName(self.tr("Where am I"))

    def _period_names(self) -> list[str]:
        return [self.tr("7 days"), self.tr("30 days"), self.tr("90 days"), self.tr("All")]

    def _lay_out(self) -> None:
        bare(self._scroll)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDTH)
        column = in_column(sheet, 10, (24, 20, 24, 20))
        title = QLabel(self.tr("Where am I"))
        title.setFont(face(1.4, bold=True))
        private = QLabel(
            self.tr("For you alone: added up from the journal on this laptop, kept nowhere, sent to nobody."),
            wordWrap=True,
        )
        self.summary.setFont(face(1.15))
        column.addWidget(title)
        column.addWidget(dim(private))
        column.addLayout(self._make_choices())
        column.addWidget(self.summary)
        column.addLayout(self._grid)
        column.addStretch(1)
        page = QWidget()
        line = in_line(page, 0)
        line.addStretch(1)
        line.addWidget(sheet, 100)
        line.addStretch(1)
        self._scroll.setWidget(page)
        in_column(self, 0).addWidget(self._scroll)

    def _make_choices(self) -> QHBoxLayout:
        line = in_line(None, 2)
        for button in self.periods:
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda: self.changed.emit())
            line.addWidget(button)
        self.periods[1].setChecked(True)
        line.addSpacing(10)
        line.addWidget(self.person)
        line.addStretch(1)
        line.addWidget(self.tables)
        for text, key, act in (
            (self.tr("Export all…"), "Ctrl+S", self.asked_for_all.emit),
            (self.tr("Close"), "Esc", self.leave),
        ):
            button = KeyButton(text, key)
            button.clicked.connect(lambda _checked=False, run=act: run())
            line.addWidget(button)
        return line

    # --- what is chosen ---
    def wanted(self) -> Wanted:
        """Period and person, as they are chosen."""
        days = next(days for days, button in zip(PERIODS, self.periods, strict=True) if button.isChecked())
        return Wanted(days, self.person.currentData() or "")

    def put_people(self, aliases: dict[str, str], me: str) -> None:
        """Offer everybody, the editor first; who was chosen stays so."""
        chosen = self.person.currentData() if self.person.count() else me
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItem(self.tr("My decisions"), me)
        for person, alias in aliases.items():
            if person != me:
                self.person.addItem(alias, person)
        self.person.addItem(self.tr("Everybody"), "")
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.blockSignals(False)

    # --- what is shown ---
    def put(self, charts: Sequence[Chart], summary: str, pg: Any, numpy: Any) -> None:
        """Show these charts, in the cards that are there."""
        self._shown = (charts, pg, numpy)
        self.summary.setText(summary)
        self._to_draw = list(range(len(charts)))
        self._drawing.start()

    @property
    def is_drawn(self) -> bool:
        """False while charts are still to be drawn."""
        return not self._to_draw

    def _draw_next(self) -> None:
        """Draw one chart: all together would hold the next key up."""
        if self._shown is None or not self._to_draw:
            return
        charts, pg, numpy = self._shown
        at = self._to_draw.pop(0)
        if at == len(self.cards):
            self.cards.append(ChartCard())
            self._arrange()
            self.made.emit(self.cards[at])
        self.cards[at].show_table(self.tables.isChecked())
        self.cards[at].put(charts[at], pg, numpy)
        if self._to_draw:
            self._drawing.start()

    def tell(self, sentence: str) -> None:
        """Say what is going on in the place of the summary."""
        self.summary.setText(sentence)

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        for at, card in enumerate(self.cards):
            is_last_alone = columns == 2 and at == len(self.cards) - 1 and at % 2 == 0
            self._grid.addWidget(card, at // columns, at % columns, 1, 2 if is_last_alone else 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _show_tables(self, shown: bool) -> None:
        for card in self.cards:
            card.show_table(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Their colours are drawn in; a page that is not open is drawn when it is.
        if event.type() == QEvent.Type.PaletteChange and self._shown is not None and self.isVisible():
            charts, pg, numpy = self._shown
            self.put(charts, self.summary.text(), pg, numpy)

    # --- keys ---
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        digit = digit_of(event)
        moves = {
            Qt.Key.Key_Down: bar.singleStep() * 3,
            Qt.Key.Key_Up: -bar.singleStep() * 3,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        key = Qt.Key(event.key())
        if key in moves:
            bar.setValue(bar.value() + moves[key])
        elif digit is not None and 0 < digit <= len(self.periods):
            self.periods[digit - 1].click()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.asked_for_all.emit()
        elif key_of(event) == "T":
            self.tables.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: object) -> None:
        """A click beside the charts closes nothing: this is a page."""
