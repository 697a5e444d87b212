"""A window onto a page: which part is seen, at which size, and what stands under a point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil, floor

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from curator.domain.span import Span
from curator.ui.fonts import load_fonts

from .decor import Band
from .metrics import Metrics, Setting, measure
from .page import Page, Place, Side, column_left
from .paint import HINTS, Look
from .pictures import MOST_BYTES, Pictures, picture_left

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
READING_BAND = (0.2, 0.7)
"""Where a line is brought to, as shares of the window's height, when it has to be moved."""


class PageScroll(QAbstractScrollArea):
    """Scrolls and zooms a page.

    The scroll position is a paragraph and the pixels of it that are scrolled off. The bar is derived
    from it, so text never jumps when an estimated height above it turns out otherwise.
    """

    visible_changed = Signal(int, int)
    zoomed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._look = look
        self._setting = Setting()
        self._page = Page("", (), self._measured(640), look)
        self._pictures = Pictures(self._page)
        self._place: Place = (0, -self._page.head)
        self._shown: tuple[int, int] | None = None
        self._syncing = False
        # The next page is laid out while this one is read.
        self._ahead = QTimer(self, singleShot=True, interval=0)
        self._ahead.timeout.connect(self._lay_out_ahead)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def page(self) -> Page:
        """The layout behind the window, to ask and not to change."""
        return self._page

    @property
    def zoom(self) -> int:
        """Percent of the natural size."""
        return self._setting.zoom

    @property
    def setting(self) -> Setting:
        """Typeface, size, width, leading and density of the text."""
        return self._setting

    def set_setting(self, setting: Setting) -> None:
        """Set the text otherwise; the line at the top stays there."""
        before, self._setting = self._setting, setting
        if setting != before:
            self._remeasure()
        if setting.zoom != before.zoom:
            self.zoomed.emit(setting.zoom)

    def place(self) -> Place:
        """The first visible paragraph and the pixels of it that are scrolled off; for `restore`."""
        return self._place

    def restore(self, place: Place) -> None:
        """Go to a place; one outside the article becomes the nearest inside."""
        index = min(max(0, place[0]), len(self._page.paragraphs) - 1)
        self._go((index, place[1]))

    def scroll_by(self, pixels: float) -> None:
        self._go((self._place[0], self._place[1] + pixels))

    def set_zoom(self, percent: int) -> None:
        """Size of the text, 50 to 300 percent; the line at the top stays there."""
        self.set_setting(replace(self._setting, zoom=min(max(ZOOMS[0], percent), ZOOMS[-1])))

    def zoom_by(self, steps: int) -> None:
        """Some steps larger, or smaller if negative."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.zoom))
        self.set_zoom(ZOOMS[min(max(0, nearest + steps), len(ZOOMS) - 1)])

    def set_compact(self, compact: bool) -> None:
        """Without the lane of the chips; a chip then shows for the mark in focus or under the mouse."""
        self.set_setting(replace(self._setting, compact=compact))

    def visible_paragraphs(self) -> range:
        """The paragraphs of which at least a pixel is in the window."""
        rows = self._rows()
        return range(rows[0][0], rows[-1][0] + 1)

    def first_visible(self) -> int:
        """The code point at which the first line in sight begins."""
        index, pixels = self._place
        line = max(0, int(pixels // self.line_pitch()))
        typeset = self._page.typeset(index)
        return self._page.paragraphs.starts[index] + typeset.start_of(min(line, max(0, typeset.lines - 1)))

    def paragraph_spans(self) -> list[Span]:
        """All paragraphs in order; a paragraph of more than 4,000 characters counts as several."""
        return [self._page.paragraphs.span(index) for index in range(len(self._page.paragraphs))]

    def hits(self, at: QPointF) -> list[str]:
        """The marks at a point of the viewport: chip before box, inner before outer, then claims."""
        for index, y in reversed(self._rows()):
            if y - self._page.metrics.overhang <= at.y() < y + self._page.height(index):
                found = self._page.hits(index, at - QPointF(self._left(), y))
                if found or at.y() >= y:
                    return found
        return []

    def is_over_text(self, at: QPointF) -> bool:
        """True if the point of the viewport lies in the column, beside no heading."""
        rows = self._rows()
        return 0 <= at.x() - self._left() <= self._page.metrics.column and at.y() >= rows[0][1]

    def point_at(self, at: QPointF) -> int:
        """The code point before which a cursor set at a point of the viewport would stand."""
        rows = self._rows()
        index, y = next((row for row in reversed(rows) if row[1] <= at.y()), rows[0])
        return self._page.point_at(index, at - QPointF(self._left(), y))

    def character_rect(self, point: int) -> QRectF:
        """Where a character stands in the viewport; empty if it is out of sight."""
        index = self._page.paragraphs.at(point)
        y = self._y_of(index)
        rects = [] if y is None else self._page.rects_of(index, Span(point, point + 1))
        return rects[0].translated(self._left(), y or 0.0) if rects else QRectF()

    def blank_rect(self, point: int) -> QRectF:
        """Where a caret stands in the empty paragraph at `point`, in the viewport; empty if out of sight."""
        pitch = self._page.metrics.pitch.line
        y = self._y_of(self._page.paragraphs.at(point))
        return QRectF(self._left(), y + 0.3 * pitch, 2, 0.5 * pitch) if y is not None else QRectF()

    def side_rect(self, span: Span, *, start: bool) -> Side | None:
        """Where a span starts (or ends) in the viewport; None if that is out of sight."""
        y = self._y_of(self._page.paragraphs.at(span.start if start else span.end - 1))
        side = None if y is None else self._page.side_of(span, start=start)
        return None if side is None else side._replace(at=side.at.translated(self._left(), y or 0.0))

    def line_pitch(self) -> float:
        """Pixels from one line of text to the next."""
        return self._page.metrics.pitch.line

    def mark_rects(self, mark_id: str) -> list[QRectF]:
        """Where the visible part of a mark's text stands in the viewport, line by line."""
        places, left = self._page.marks.places(mark_id), self._left()
        return [
            rect.translated(left, y)
            for index, y in self._rows()
            if index in places
            for rect in self._page.decor(index).rects_of(mark_id)
        ]

    def span_rects(self, span: Span) -> list[QRectF]:
        """Where the visible part of a range of the text stands in the viewport, line by line."""
        left = self._left()
        return [
            rect.translated(left, y) for index, y in self._rows() for rect in self._page.rects_of(index, span)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        rows, ratio = self._rows(), self.viewport().devicePixelRatioF()
        found = {index: self._pictures.get(index, ratio) for index, _ in rows}
        ready = {index: picture for index, picture in found.items() if picture is not None}
        paint_rows(painter, self._page, rows, event.region(), ready)
        painter.end()
        if len(ready) < len(rows):
            self._ahead.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._remeasure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._syncing:
            return
        bar = self.verticalScrollBar()
        if bar.isSliderDown() or abs(dy) > 3 * self.viewport().height():
            self._go(self._page.paragraphs.at_pixel(bar.value() - self._page.head))
        else:
            self.scroll_by(-dy)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif turned:
            self.zoom_by(1 if turned > 0 else -1)

    def _show(self, page: Page) -> None:
        """Take another page and go to its top."""
        self._page = page
        self._pictures = Pictures(page)
        self._shown = None
        self._go((0, -page.head))

    def _bring(self, point: int) -> None:
        """Bring the line of a character into the reading band, if it is not wholly in the window."""
        index = self._page.paragraphs.at(point)
        pitch, height = self._page.metrics.pitch.line, self.viewport().height()
        line = self._page.typeset(index).line_at(point - self._page.paragraphs.starts[index])
        at = line * pitch
        y = self._y_of(index)
        if y is not None and y + at >= 0 and y + at + 1.5 * pitch <= height:
            return
        if (index, at) < self._place:
            self._go((index, at + pitch - READING_BAND[1] * height))
        else:
            self._go((index, at - (READING_BAND[0] + 0.05) * height))

    def _measured(self, width: float) -> Metrics:
        return measure(self._setting, width, self.logicalDpiY())

    def _remeasure(self) -> None:
        """Lay out anew for another width or size, with the same line at the top."""
        index, pixels = self._place
        metrics = self._measured(self.viewport().width())
        if pixels < 0:
            share = pixels / self._page.head
            self._page.measure(metrics)
            self._go((index, share * self._page.head))
            return
        typeset, pitch = self._page.typeset(index), self._page.metrics.pitch.line
        line = min(int(pixels // pitch), max(0, typeset.lines - 1))
        point, share = typeset.start_of(line), pixels / pitch - line
        self._page.measure(metrics)
        line = self._page.typeset(index).line_at(point)
        self._go((index, (line + share) * metrics.pitch.line))

    def _go(self, place: Place) -> None:
        self._place = self._page.settled(place, self.viewport().height())
        self._sync_bar()
        self.viewport().update()
        visible = self.visible_paragraphs()
        shown = visible.start, visible.stop - 1
        if shown != self._shown:
            self._shown = shown
            self._ahead.start()
            self.visible_changed.emit(*shown)

    def _lay_out_ahead(self) -> None:
        """One paragraph of this and the next screen after the other, each between two events."""
        (index, y), height = self._rows()[0], self.viewport().height()
        ratio, room = self.viewport().devicePixelRatioF(), MOST_BYTES
        while index < len(self._page.paragraphs) and y < 2 * height:
            if not self._page.is_laid_out(index):
                self._page.decor(index)
                self._ahead.start()
                return
            room -= self._pictures.bytes_of(index, ratio)
            if room >= 0 and self._pictures.lacks(index, ratio, height):
                self._pictures.make(index, ratio)
                self._ahead.start()
                return
            y += self._page.height(index)
            index += 1

    def _sync_bar(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        pitch = self._page.metrics.pitch.line
        self._syncing = True
        bar.setRange(0, max(0, round(self._page.total() - height)))
        bar.setPageStep(max(1, round(height - pitch)))
        bar.setSingleStep(round(pitch))
        if not bar.isSliderDown():
            index, pixels = self._place
            bar.setValue(round(self._page.head + self._page.paragraphs.top(index) + pixels))
        self._syncing = False

    def _rows(self) -> list[tuple[int, float]]:
        """The visible paragraphs, at least one, each with its y in the viewport."""
        index, pixels = self._place
        return list(self._page.rows((index, round(pixels)), self.viewport().height())) or [(index, -pixels)]

    def _left(self) -> float:
        return column_left(self.viewport().width(), self._page.metrics)

    def _y_of(self, index: int) -> float | None:
        return next((y for row, y in self._rows() if row == index), None)

    def _redraw(self, indexes: Iterable[int], stripe: Callable[[int], Band | None] | None = None) -> None:
        """Repaint these paragraphs and nothing else, or of each the `stripe` of it that has changed."""
        touched, width = set(indexes), self.viewport().width()
        for index, y in self._rows():
            if index in touched:
                over, height = self._page.metrics.overhang, self._page.height(index)
                changed = (stripe(index) if stripe else None) or Band(-over, height)
                top, bottom = max(-over, floor(changed.top)), min(height, ceil(changed.bottom))
                self.viewport().update(QRect(0, round(y + top), width, round(bottom - top)))


def paint_rows(
    painter: QPainter,
    page: Page,
    rows: Sequence[tuple[int, float]],
    area: QRegion,
    pictures: Mapping[int, QPixmap] | None = None,
) -> None:
    """Paint the rows that reach into `area` of the device; each with its y there.

    A row that has one of the `pictures` of the page is copied.
    """
    painter.setRenderHints(HINTS)
    wide, paper = painter.device().width(), page.look.theme.paper
    left, over = round(column_left(wide, page.metrics)), page.metrics.overhang
    bare = area
    for index, y in rows:
        if pictures and index in pictures:
            at = QPoint(left + picture_left(page.metrics), round(y))
            painter.drawPixmap(at, pictures[index])
            bare = bare.subtracted(QRegion(QRect(at, pictures[index].deviceIndependentSize().toSize())))
    if pictures:
        painter.setClipRegion(bare)
    painter.fillRect(area.boundingRect(), paper)
    for index, y in rows:
        if index == 0 and y > area.boundingRect().top():
            painter.translate(left, y - page.head)
            page.paint_heading(painter)
            painter.resetTransform()
        row = QRect(0, round(y) - over, wide, round(page.height(index)) + over)
        inside = bare.intersected(row).boundingRect()
        if not inside.isEmpty() and not (pictures and index in pictures):
            painter.translate(left, y)
            page.paint(painter, index, Band(inside.top() - y, inside.bottom() + 1 - y))
            painter.resetTransform()
