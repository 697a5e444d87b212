"""The widget that shows an article with its marks; it knows marks, and nothing of where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from curator.domain.mark import Layer, Mark
from curator.domain.span import Span
from curator.ui.fonts import load_fonts
from curator.ui.theme import LabelStyle, Theme

from .access import ArticleAccess, tell, tell_move
from .gesture import Snap
from .marks import MarkIndex
from .metrics import Metrics, measure
from .page import Page, Place, column_left, room_for_column
from .paint import Look
from .pointer import Pointer

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
READING_BAND = (0.2, 0.7)
"""Where a line is brought to, as shares of the window's height, when it has to be moved."""
TALLEST_IMAGE = 30_000


class ArticleView(QAbstractScrollArea):
    """Text with nested boxes, chips and claim lines; positions are code points of the article.

    Layout and shapes are made for visible paragraphs only, and a changed mark redraws its own
    paragraphs only. The scroll position is a paragraph and pixels into it, so text never jumps when
    an estimated height above it turns out otherwise.
    """

    clicked = Signal(str)
    plain_clicked = Signal(int)
    selected = Signal(object)
    visible_changed = Signal(int, int)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, labels: Mapping[str, LabelStyle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._look = Look(theme, dict(labels))
        self._zoom = 100
        self._compact = False
        self._page = Page("", (), self._measured(640), self._look)
        self._place: Place = (0, -self._page.head)
        self._shown: tuple[int, int] | None = None
        self._syncing = False
        self._pointer = Pointer(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._access: ArticleAccess | None = None
        _install_accessibility()

    # What is shown

    @property
    def text(self) -> str:
        return self._page.text

    @property
    def marks(self) -> MarkIndex:
        """The marks by id; change them only through this view."""
        return self._page.marks

    @property
    def page(self) -> Page:
        """The layout behind the window, for measuring."""
        return self._page

    @property
    def zoom(self) -> int:
        """Percent of the natural size."""
        return self._zoom

    @property
    def focus(self) -> str | None:
        """The id of the focused mark."""
        return self._look.focus

    def set_article(self, text: str, marks: Iterable[Mark]) -> None:
        """Show another text from its top, without focus and selection; the heading is emptied."""
        look = self._look
        look.focus = look.hint = look.hover = look.selection = None
        look.companions = frozenset()
        shows_rejected = self._page.show_rejected
        self._page = Page(text, marks, self._measured(self.viewport().width()), look)
        self._page.show_rejected = shows_rejected
        self._shown = None
        self._go((0, -self._page.head))

    def set_heading(self, title: str, subtitle: str) -> None:
        """The words above the text; at the top of the page the heading stays in sight."""
        at_top = self._place == (0, -self._page.head)
        self._page.set_heading(title, subtitle)
        self._go((0, -self._page.head) if at_top else self._place)

    def set_theme(self, theme: Theme) -> None:
        self._look.theme = theme
        self.viewport().update()

    def set_labels(self, labels: Mapping[str, LabelStyle]) -> None:
        self._look.labels = dict(labels)
        self._redecorate_all()

    def set_mark(self, mark: Mark) -> None:
        """Add a mark, or replace the one of its id."""
        old = self._page.marks.get(mark.id)
        touched = self._page.marks.put(mark)
        self._redecorate(touched)
        if mark.layer is Layer.CLAIM and (old is None or old.parts != mark.parts):
            self.viewport().update()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Add or replace many marks at once; those not named stay."""
        touched: set[int] = set()
        for mark in marks:
            touched |= self._page.marks.put(mark)
        self._page.forget_decor(touched)
        self.viewport().update()

    def remove_mark(self, mark_id: str) -> None:
        """Take a mark away; one that is not there is no error."""
        mark = self._page.marks.get(mark_id)
        self._redecorate(self._page.marks.remove(mark_id))
        if mark is not None and mark.layer is Layer.CLAIM:
            self.viewport().update()

    def set_show_rejected(self, shown: bool) -> None:
        self._page.show_rejected = shown
        self._redecorate_all()

    def set_compact(self, compact: bool) -> None:
        """Without the lane of the chips; a chip then shows for the mark in focus or under the mouse."""
        self._compact = compact
        self._remeasure()

    # Focus and selection

    def set_focus(self, mark_id: str | None) -> None:
        """Draw a ring around a mark; it is not scrolled to."""
        before, self._look.focus = self._look.focus, mark_id
        self._redraw_marks(before, mark_id)
        mark = self._page.marks.get(mark_id)
        if mark is not None:
            tell_move(self, mark.hull.start)

    def set_hint(self, mark_id: str | None) -> None:
        """Point quietly at the mark that comes next."""
        before, self._look.hint = self._look.hint, mark_id
        self._redraw_marks(before, mark_id)

    def set_hover(self, mark_id: str | None) -> None:
        """The mark under the mouse, whose chip shows even where there is no room for it."""
        before, self._look.hover = self._look.hover, mark_id
        if before != mark_id:
            self._redraw_marks(before, mark_id)

    def set_companions(self, ids: Iterable[str]) -> None:
        """Light up the other ends of the focused mark, such as a claim's source."""
        before, self._look.companions = self._look.companions, frozenset(ids)
        self._redraw_marks(*before, *self._look.companions)

    def selection(self) -> Span | None:
        return self._look.selection

    def select(self, span: Span | None) -> None:
        """Select a span, or nothing; `selected` is not emitted."""
        before, self._look.selection = self._look.selection, span
        for changed in (before, span):
            if changed is not None:
                self._redraw(self._page.paragraphs.covering(changed))

    def set_snap(self, snap: Snap) -> None:
        """How a span drawn with the mouse is widened to whole tokens."""
        self._pointer.snap = snap

    # Place and size

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
        percent = min(max(ZOOMS[0], percent), ZOOMS[-1])
        if percent != self._zoom:
            self._zoom = percent
            self._remeasure()
            self.zoomed.emit(percent)

    def zoom_by(self, steps: int) -> None:
        """Some steps larger, or smaller if negative."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self._zoom))
        self.set_zoom(ZOOMS[min(max(0, nearest + steps), len(ZOOMS) - 1)])

    def visible_paragraphs(self) -> range:
        """The paragraphs of which at least a pixel is in the window."""
        rows = [index for index, _ in self._rows()]
        return range(rows[0], rows[-1] + 1)

    def paragraph_spans(self) -> list[Span]:
        """All paragraphs in order; a paragraph of more than 4,000 characters counts as several."""
        return [self._page.paragraphs.span(index) for index in range(len(self._page.paragraphs))]

    def ensure_visible(self, target: Span | str) -> None:
        """Bring the first line of a span or mark into the reading band, if it is not in the window."""
        if isinstance(target, str):
            mark = self._page.marks.get(target)
            if mark is None:
                return
            target = mark.hull
        index = self._page.paragraphs.at(target.start)
        line = self._page.typeset(index).line_at(target.start - self._page.paragraphs.starts[index])
        pitch = self._page.metrics.pitch.line
        at = line * pitch
        height = self.viewport().height()
        now = self._y_of(index, at)
        if now is not None and now >= 0 and now + 1.5 * pitch <= height:
            return
        above = (index, at) < self._place
        share = READING_BAND[1] if above else READING_BAND[0] + 0.05
        self._go((index, at - (share * height - (pitch if above else 0.0))))

    def mark_rects(self, mark_id: str) -> list[QRectF]:
        """Where the visible part of a mark's text stands in the viewport, line by line."""
        places = self._page.marks.places(mark_id)
        left = self._left()
        return [
            rect.translated(left, y)
            for index, y in self._rows()
            if index in places
            for rect in self._page.decor(index).rects_of(mark_id)
        ]

    def render_article(self, width: int, height: int | None = None) -> QImage:
        """A picture of the article from its top: all of it, or `height` pixels; at most 30,000."""
        page = Page(self.text, self.marks, self._measured(width), self._look)
        page.show_rejected = self._page.show_rejected
        page.take_heading_of(self._page)
        rows = list(page.rows((0, -page.head), height or TALLEST_IMAGE))
        tall = height or min(TALLEST_IMAGE, round(page.total()))
        image = QImage(width, tall, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        _paint(painter, page, rows, QRect(0, 0, width, tall))
        painter.end()
        return image

    # What pointer and screen reader ask

    def announce(self, sentence: str) -> None:
        """Have a screen reader say what an act has done."""
        tell(self, sentence)

    def accessible(self) -> ArticleAccess:
        """The interface that Qt gives to screen readers."""
        if self._access is None:
            self._access = ArticleAccess(self)
        return self._access

    def label_name(self, label: str) -> str:
        return self._look.name(label)

    def character_rect(self, point: int) -> QRectF:
        """Where a character stands in the viewport; empty if it is out of sight."""
        index = self._page.paragraphs.at(point)
        y = self._y_of(index, 0.0)
        rects = [] if y is None else self._page.rects_of(index, Span(point, point + 1))
        return rects[0].translated(self._left(), y or 0.0) if rects else QRectF()

    def hits(self, at: QPointF) -> list[str]:
        """The marks at a point of the viewport: chip before box, inner before outer, then claims."""
        row = self._row_at(at.y())
        if row is None:
            return []
        return self._page.hits(row[0], at - QPointF(self._left(), row[1]))

    def is_over_text(self, at: QPointF) -> bool:
        return 0 <= at.x() - self._left() <= self._page.metrics.column and self._row_at(at.y()) is not None

    def point_at(self, at: QPointF) -> int:
        """The code point before which a cursor set at a point of the viewport would stand."""
        rows = list(self._rows())
        index, y = next((row for row in reversed(rows) if row[1] <= at.y()), rows[0])
        return self._page.point_at(index, at - QPointF(self._left(), y))

    def _row_at(self, y: float) -> tuple[int, float] | None:
        for index, top in self._rows():
            if top <= y < top + self._page.height(index):
                return index, top
        return None

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        _paint(painter, self._page, self._rows(), event.rect())
        painter.end()

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.set_hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif turned:
            self.zoom_by(1 if turned > 0 else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            if self._look.selection:
                QGuiApplication.clipboard().setText(self._look.selection.of(self.text))
        else:
            super().keyPressEvent(event)

    # Layout and repaint

    def _measured(self, width: float) -> Metrics:
        dots = self.logicalDpiY()
        return measure(self._zoom, room_for_column(width, self._zoom), dots, self._compact)

    def _remeasure(self) -> None:
        """Lay out anew for another width or size, with the same line at the top."""
        index, pixels = self._place
        pitch = self._page.metrics.pitch.line
        line = int(max(0.0, pixels) // pitch)
        point = self._page.typeset(index).start_of(min(line, max(0, self._page.typeset(index).lines - 1)))
        share = pixels / pitch - line if pixels >= 0 else pixels / self._page.head
        self._page.measure(self._measured(self.viewport().width()))
        if pixels < 0:
            return self._go((index, share * self._page.head))
        top = self._page.typeset(index).line_at(point) + share
        return self._go((index, top * self._page.metrics.pitch.line))

    def _go(self, place: Place) -> None:
        height = self.viewport().height()
        self._place = self._page.settled(place, height)
        self._sync_bar()
        self.viewport().update()
        visible = self.visible_paragraphs()
        shown = visible.start, visible.stop - 1
        if shown != self._shown:
            self._shown = shown
            self.visible_changed.emit(*shown)

    def _sync_bar(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._syncing = True
        bar.setRange(0, max(0, round(self._page.total() - height)))
        bar.setPageStep(max(1, height - round(self._page.metrics.pitch.line)))
        bar.setSingleStep(round(self._page.metrics.pitch.line))
        if not bar.isSliderDown():
            index, pixels = self._place
            bar.setValue(round(self._page.head + self._page.paragraphs.top(index) + pixels))
        self._syncing = False

    def _rows(self) -> list[tuple[int, float]]:
        index, pixels = self._place
        rows = self._page.rows((index, round(pixels)), max(1, self.viewport().height()))
        return list(rows)

    def _left(self) -> float:
        return column_left(self.viewport().width(), self._page.metrics)

    def _y_of(self, index: int, pixels: float) -> float | None:
        return next((y + pixels for row, y in self._rows() if row == index), None)

    def _redecorate_all(self) -> None:
        self._page.forget_decor()
        self.viewport().update()

    def _redecorate(self, indexes: Iterable[int]) -> None:
        touched = set(indexes)
        self._page.forget_decor(touched)
        self._redraw(touched)

    def _redraw_marks(self, *ids: str | None) -> None:
        self._redraw({index for mark_id in ids if mark_id for index in self._page.marks.places(mark_id)})

    def _redraw(self, indexes: Iterable[int]) -> None:
        touched = set(indexes)
        width, over = self.viewport().width(), round(self._page.metrics.chip_height)
        for index, y in self._rows():
            if index in touched:
                height = round(self._page.height(index)) + 2
                self.viewport().update(QRect(0, round(y) - over, width, height + over))


@cache
def _install_accessibility() -> None:
    QAccessible.installFactory(_accessible)


def _accessible(_key: str, thing: QObject) -> ArticleAccess | None:
    return thing.accessible() if isinstance(thing, ArticleView) else None


def _paint(painter: QPainter, page: Page, rows: Iterable[tuple[int, float]], area: QRect) -> None:
    """Paint the rows that reach into `area`; a chip may reach over the paragraph above."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(area, page.look.theme.paper)
    left, over = column_left(painter.device().width(), page.metrics), page.metrics.chip_height
    for index, y in rows:
        painter.resetTransform()
        if index == 0 and y > area.top():
            painter.translate(left, y - page.head)
            page.paint_heading(painter)
            painter.resetTransform()
        if y - over <= area.bottom() and y + page.height(index) >= area.top():
            painter.translate(left, y)
            page.paint(painter, index)
