"""One chart on the page: title, words, the drawing or its table, and the ways to take it along."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from curator.exchange.tables import Cell
from curator.ui.buttons import KeyButton
from curator.ui.layouts import FlowLayout, in_column, in_line
from curator.ui.statistics.chart import Chart, Pencil
from curator.ui.statistics.figures import number
from curator.ui.style import SMALL, bare, dim, face

_HEIGHT, _SCALE, _RADIUS = 270, 2, 10
_FEW_COLUMNS = 4


class ChartCard(QWidget):
    """`asked_for_picture` and `asked_for_table` carry the card, which is to be written to a file."""

    asked_for_picture = Signal(object)
    asked_for_table = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self.figure = _Paper()
        self._title, self._about, self._nothing = QLabel(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._title.setFont(face(1.1, bold=True))
        self._legend = QWidget()
        self._keys = FlowLayout(self._legend)
        self.table = _table()
        self.pages = QStackedWidget()
        self._drawn = QWidget()
        self._canvas = in_column(self._drawn, 0)
        for page in (self._drawn, self.table, self._make_nothing()):
            self.pages.addWidget(page)
        self.pages.setFixedHeight(_HEIGHT)
        self._plot: Any = None
        column = in_column(self.figure, 6, (16, 14, 16, 10))
        for widget in (self._title, dim(self._about), self._legend, self.pages):
            column.addWidget(widget)
        column.addStretch(1)
        self._foot = self._make_foot()
        whole = in_column(self, 2)
        whole.addWidget(self.figure, 1)
        whole.addWidget(self._foot)

    def _make_nothing(self) -> QWidget:
        page = QWidget()
        column = in_column(page, 0, (0, 20, 0, 20))
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        return page

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        line = in_line(foot, 2, (8, 0, 8, 0))
        self._as_table = KeyButton(self.tr("Table"))
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(lambda _: self._turn())
        picture, table = KeyButton(self.tr("PNG…")), KeyButton(self.tr("CSV…"))
        picture.clicked.connect(lambda: self.asked_for_picture.emit(self))
        table.clicked.connect(lambda: self.asked_for_table.emit(self))
        for button in (self._as_table, picture, table):
            line.addWidget(button)
        line.addStretch(1)
        return foot

    def put(self, chart: Chart, pg: Any, numpy: Any) -> None:
        """Show a chart in place of the one before."""
        self.chart = chart
        self._title.setText(chart.title)
        self._about.setText(chart.about)
        self._nothing.setText(chart.nothing)
        self._about.setVisible(not chart.nothing)
        self._foot.setVisible(not chart.nothing)
        self._as_table.setVisible(chart.draw is not None)
        self._put_legend(chart)
        self._put_rows(chart)
        self._draw(chart, pg, numpy)
        self._turn()
        # What is drawn cannot be heard: it is told in full.
        self.figure.setAccessibleName(chart.title)
        self.figure.setAccessibleDescription(chart.in_words())

    def show_table(self, shown: bool) -> None:
        """Show the numbers or the drawing."""
        self._as_table.setChecked(shown)

    def _turn(self) -> None:
        chart = self.chart
        if chart is not None:
            table = chart.draw is None or self._as_table.isChecked()
            self.pages.setCurrentIndex(2 if chart.nothing else int(table))
            self._legend.setVisible(bool(chart.legend) and not chart.nothing and not table)

    def _put_legend(self, chart: Chart) -> None:
        while (item := self._keys.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for name, colour in chart.legend:
            square = colour(self.palette()).name()
            key = QLabel(f'<span style="color:{square}">■</span> {name}', textFormat=Qt.TextFormat.RichText)
            key.setFont(face(SMALL))
            key.setContentsMargins(0, 0, 14, 2)
            self._keys.addWidget(key)

    def _put_rows(self, chart: Chart) -> None:
        table = self.table
        table.setColumnCount(len(chart.columns))
        table.setRowCount(len(chart.rows))
        for at, name in enumerate(chart.columns):
            head = QTableWidgetItem(name)
            side = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(at, head)
        table.setAccessibleName(chart.title)
        for at, row in enumerate(chart.rows):
            for column, cell in enumerate(row):
                item = QTableWidgetItem(_shown(cell))
                if not isinstance(cell, str):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(at, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if len(chart.columns) <= _FEW_COLUMNS:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # A table alone is as high as its rows; beside drawings it has their height.
        rows = header.sizeHint().height() + table.verticalHeader().length() + 6
        self.pages.setFixedHeight(rows if chart.draw is None and chart.rows else _HEIGHT)

    def _draw(self, chart: Chart, pg: Any, numpy: Any) -> None:
        if self._plot is not None:
            self._canvas.removeWidget(self._plot)
            self._plot.deleteLater()
            self._plot = None
        if chart.draw is None or chart.nothing:
            return
        ground = self.palette().color(QPalette.ColorRole.Base)
        self._plot = widget = pg.PlotWidget(parent=self._drawn, background=ground)
        widget.setFrameShape(QTableWidget.Shape.NoFrame)
        # The wheel scrolls the page, and there is nothing to drag here.
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot = widget.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.showGrid(x=False, y=True, alpha=0.12)
        pencil = Pencil(pg, numpy, plot, self.palette())
        for side in ("bottom", "left"):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            # The grid belongs to the axes, and is to lie behind what is drawn.
            axis.setZValue(-1)
            axis.setPen(pg.mkPen(self.palette().color(QPalette.ColorRole.Mid)))
            axis.setTextPen(pg.mkPen(pencil.dim))
            axis.setStyle(tickFont=face(SMALL), tickLength=0)
        chart.draw(pencil)
        self._canvas.addWidget(widget)

    def picture(self) -> QPixmap:
        """What is shown, at twice the size, without the buttons."""
        size = self.figure.size()
        pixmap = QPixmap(QSize(size.width() * _SCALE, size.height() * _SCALE))
        pixmap.setDevicePixelRatio(_SCALE)
        pixmap.fill(self.palette().color(QPalette.ColorRole.Base))
        self.figure.render(pixmap)
        return pixmap


class _Paper(QWidget):
    """The ground of a chart."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), _RADIUS, _RADIUS)


def _table() -> QTableWidget:
    table = QTableWidget()
    bare(table)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    return table


def _shown(cell: Cell) -> str:
    if cell is None:
        return "–"
    return cell if isinstance(cell, str) else number(cell)
