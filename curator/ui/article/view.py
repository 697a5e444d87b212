"""The widget that shows an article with its marks; it knows marks, and nothing of where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QWidget

from curator.domain.edges import Edge
from curator.domain.mark import Least, Mark
from curator.domain.span import Parts, Span
from curator.ui.theme import LabelStyle, Theme

from .access import ArticleAccess, tell_move, tell_selection
from .caret import Caret
from .gesture import Snap
from .grips import Grips
from .hits import HitBar, Hits
from .marks import MarkIndex
from .page import Page
from .paint import Look
from .pointer import Pointer
from .scroll import PageScroll, paint_rows

TALLEST_IMAGE = 30_000


class ArticleView(PageScroll):
    """Text with nested boxes, chips and claim lines; positions are code points of the article.

    Layout and shapes are made for visible paragraphs only, and a changed mark redraws its own
    paragraphs only.
    """

    clicked = Signal(str)
    plain_clicked = Signal(int)
    selected = Signal(object)
    selection_changed = Signal()
    reshaped = Signal(str, object)
    """A mark and the parts to which the mouse has dragged an edge of it."""
    menu_asked = Signal(QPoint, QPointF)
    """Where on the screen, and where in the viewport."""

    def __init__(self, theme: Theme, labels: Mapping[str, LabelStyle], parent: QWidget | None = None) -> None:
        super().__init__(Look(theme, dict(labels)), parent)
        self._pointer = Pointer(self)
        self._access: ArticleAccess | None = None
        self._caret = Caret(self)
        self.grips = Grips(self)
        self._hit_bar = HitBar(self.verticalScrollBar(), self._look)
        self.plain_clicked.connect(self._move_caret)
        self.selected.connect(self._follow_selection)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("calmFrame", True)
        self.setAccessibleName(self.tr("Text of the article"))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        _install_accessibility()

    @property
    def text(self) -> str:
        return self._page.text

    @property
    def marks(self) -> MarkIndex:
        """The marks by id; change them only through this view."""
        return self._page.marks

    @property
    def focus(self) -> str | None:
        """The id of the focused mark."""
        return self._look.focus

    def set_article(self, text: str, marks: Iterable[Mark]) -> None:
        """Show another text from its top, without focus and selection; the heading stays."""
        self.set_caret(None)
        look = self._look
        look.focus = look.hint = look.hover = look.selection = None
        look.kept = ()
        self.grips.cancel()
        look.companions = frozenset()
        self.set_hits(())
        page = Page(text, marks, self._measured(self.viewport().width()), look)
        page.show_rejected = self._page.show_rejected
        page.set_heading(*self._page.heading)
        self._show(page)

    def set_heading(self, title: str, subtitle: str) -> None:
        """The words above the text; at the top of the page they stay in sight."""
        at_top = self._place == (0, -self._page.head)
        self._page.set_heading(title, subtitle)
        self._go((0, -self._page.head) if at_top else self._place)

    @property
    def theme(self) -> Theme:
        return self._look.theme

    def set_theme(self, theme: Theme) -> None:
        self._look.theme = theme
        self.viewport().update()

    def set_show_rejected(self, shown: bool) -> None:
        self._page.show_rejected = shown
        self._page.forget_decor()
        self.viewport().update()

    def hide_below(self, least: Least, *, shown: bool = False) -> None:
        """Hide suggestions scored below the threshold of their layer, or draw them faintly."""
        self._look.least, self._look.shows_hidden = dict(least), shown
        self.marks.hide_below(self._look.least)
        self._page.forget_decor()
        self.viewport().update()

    def set_mark(self, mark: Mark) -> None:
        """Add a mark, or replace the one of its id."""
        self.set_marks((mark,))

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Add or replace marks by their ids; those not named stay."""
        touched: set[int] = set()
        renumbered = False
        for mark in marks:
            renumbered |= self._claim_parts(self.marks.get(mark.id)) != self._claim_parts(mark)
            touched |= self.marks.put(mark)
        self._redecorate(touched, renumbered=renumbered)

    def remove_mark(self, mark_id: str) -> None:
        """Take a mark away; one that is not there is no error."""
        renumbered = self.marks.is_numbered(self.marks.get(mark_id))
        self._redecorate(self.marks.remove(mark_id), renumbered=renumbered)

    def set_focus(self, mark_id: str | None) -> None:
        """Draw a ring around a mark; it is not scrolled to."""
        before, self._look.focus = self._look.focus, mark_id
        if before != mark_id:
            self.grips.cancel()
            self.grips.part = None
        self._redraw_marks(before, mark_id)
        mark = self.marks.get(mark_id)
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
        """What was selected last."""
        return self._look.selection

    def selections(self) -> Parts:
        """All that is selected, sorted and disjoint: what was kept, and what was selected last."""
        return self._look.selected()

    def select(self, span: Span | None, *, more: bool = False) -> None:
        """Select a span, or nothing, with `more` beside what was kept; `selected` is not emitted."""
        before = self.selections()
        self._look.selection = span
        if not more:
            self._look.kept = ()
        after = self.selections()
        for changed in {*before} ^ {*after}:
            self._redraw(self._page.paragraphs.covering(changed))
        if before != after:
            self.selection_changed.emit()
            tell_selection(self)

    @property
    def is_keeping(self) -> bool:
        """True while something was kept and the piece to go with it is not selected yet."""
        return bool(self._look.kept) and self._look.selection is None

    def keep_selection(self) -> bool:
        """Let what is selected stay while another piece is selected; False if nothing is."""
        self._look.kept, self._look.selection = self.selections(), None
        self._caret.anchor_here()
        return bool(self._look.kept)

    def set_hits(self, spans: Sequence[Span], present: int | None = None) -> None:
        """Paint what was looked for: spans in order, none overlapping, and the place of the present one."""
        before, self._look.hits = self._look.hits, Hits(spans, present)
        self._redraw(index for index, _ in self._rows() if self._has_other_hits(index, before))
        self._hit_bar.put(self._page, spans)

    def _has_other_hits(self, index: int, before: Hits) -> bool:
        span = self._page.paragraphs.span(index)
        return before.within(span) != self._look.hits.within(span)

    @property
    def caret(self) -> int | None:
        """The code point before which the caret stands; None while it is off."""
        return self._caret.at

    @property
    def anchor(self) -> int | None:
        """The code point at which what the caret selects begins; None while it is off."""
        return None if self._caret.at is None else self._caret.anchor

    def set_caret(self, at: int | None, anchor: int | None = None) -> None:
        """Show the caret before a code point, or hide it; with it the arrow keys move in the text."""
        self.draw_caret_anew()
        self._caret.hide() if at is None else self._caret.show(min(at, len(self.text)), anchor)
        self.setProperty("ownArrows", self._caret.at is not None)
        self.draw_caret_anew()
        self._tell_caret()

    def copy(self) -> None:
        """Put the selected text, exactly as it is stored, on the clipboard."""
        if self.selections():
            quotes = (part.of(self.text) for part in self.selections())
            QGuiApplication.clipboard().setText("\n".join(quotes))

    def set_snap(self, snap: Snap) -> None:
        """How a span drawn with the mouse is widened to whole tokens."""
        self._pointer.snap = snap

    def ensure_visible(self, target: Span | str) -> None:
        """Bring the first line of a span or a mark into the window; nothing moves if it is there."""
        if isinstance(target, Span):
            self._bring(target.start)
        elif (mark := self.marks.get(target)) is not None:
            self._bring(mark.hull.start)

    def render_article(self, width: int, height: int | None = None) -> QImage:
        """A picture of the article from its top: all of it, or `height` pixels; at most 30,000."""
        page = Page(self.text, self.marks, self._measured(width), self._look)
        page.show_rejected = self._page.show_rejected
        page.set_heading(*self._page.heading)
        rows = list(page.rows((0, -page.head), min(height or TALLEST_IMAGE, TALLEST_IMAGE)))
        tall = min(height or round(page.total()), TALLEST_IMAGE)
        image = QImage(width, tall, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_rows(painter, page, rows, QRegion(0, 0, width, tall))
        painter.end()
        return image

    def accessible(self) -> ArticleAccess:
        """The interface that Qt gives to screen readers."""
        if self._access is None:
            self._access = ArticleAccess(self)
        return self._access

    def set_part(self, part: int | None) -> None:
        """Show which part of the focused claim the keys move; None for its outer edges."""
        self.grips.part = part
        self._redraw_marks(self.focus)

    def set_hot(self, edge: Edge | None) -> None:
        """The edge of the focused mark that the mouse is over."""
        if edge != self.grips.hot:
            self.grips.hot = edge
            self._redraw_marks(self.focus)

    def label_name(self, label: str) -> str:
        """How a label is called on its chips."""
        return self._look.name(label)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.press_twice(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.set_hover(None)
        self.set_hot(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.draw_caret_anew()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not self._caret.press(event):
            super().keyPressEvent(event)
        self.draw_caret_anew()
        self._tell_caret()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The keys for it are a command: they open it at the focused mark.
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_asked.emit(event.globalPos(), QPointF(event.pos()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._caret.blink()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._caret.blink()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.grips.paint(painter)
        if self._caret.is_lit and self._caret.at is not None:
            painter.fillRect(self._caret.rect(self._caret.at), self._look.theme.ink)

    def _move_caret(self, at: int) -> None:
        if self._caret.at is not None:
            self.set_caret(at)

    def _follow_selection(self, span: Span | None) -> None:
        """A caret goes where the mouse has selected, so that Shift and the arrows go on from there."""
        if span is not None and self._caret.at is not None:
            self.draw_caret_anew()
            self._caret.show(span.end, anchor=span.start)
            self.draw_caret_anew()

    def _tell_caret(self) -> None:
        if self._caret.at is not None:
            tell_move(self, self._caret.at)

    def draw_caret_anew(self) -> None:
        """Repaint the paragraph of the caret."""
        if self._caret.at is not None:
            self._redraw([self._page.paragraphs.at(self._caret.at)])

    def _redecorate(self, indexes: set[int], *, renumbered: bool) -> None:
        seen = [index for index, _ in self._rows() if index in indexes and self._page.is_laid_out(index)]
        before = {index: self._page.decor(index) for index in seen}
        self._page.forget_decor(indexes)
        if renumbered:
            # A claim came, went or moved, so the badges of all later ones have another number.
            self.viewport().update()
        else:
            self._redraw(indexes, lambda index: self._page.changed(index, before.get(index)))

    def _claim_parts(self, mark: Mark | None) -> Parts | None:
        return mark.parts if mark is not None and self.marks.is_numbered(mark) else None

    def _redraw_marks(self, *ids: str | None) -> None:
        marked = {mark_id for mark_id in ids if mark_id}
        places = {index for mark_id in marked for index in self.marks.places(mark_id)}
        self._redraw(places, lambda index: self._page.stripe_of(index, marked))


@cache
def _install_accessibility() -> None:
    QAccessible.installFactory(_accessible)


def _accessible(_key: str, thing: QObject) -> ArticleAccess | None:
    return thing.accessible() if isinstance(thing, ArticleView) else None
