"""The mouse over an article: clicks on marks, and selections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from curator.domain.span import Span

from .gesture import Gesture, Snap, Unit

if TYPE_CHECKING:
    from .view import ArticleView

AUTO_SCROLL_MS = 30
STARTS_DRAG = 5
"""Pixels; less than Qt's own, because a single letter can be selected."""


class Pointer(QObject):
    """Turns what the mouse does in an article view into its signals."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.snap: Snap = _as_it_is
        self._view = view
        self._gesture: Gesture | None = None
        self._pressed = QPointF()
        self._at = QPointF()
        self._moved = False
        self._exact = False
        self._with_control = False
        self._adds = False
        self._since_double = QTimer(self)
        self._since_double.setSingleShot(True)
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(AUTO_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        """A button went down; right after a double click that selects the paragraph."""
        again = self._since_double.isActive() and self._is_near(event.position())
        self._begin(event, Unit.PARAGRAPH if again else Unit.CHARACTER)

    def press_twice(self, event: QMouseEvent) -> None:
        """The second press of a double click selects the word."""
        self._since_double.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        self._begin(event, Unit.WORD)

    def _begin(self, event: QMouseEvent, unit: Unit) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view = self._view
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._note(event)
        self._pressed = self._at
        edge = view.grips.find(self._at) if unit is Unit.CHARACTER else None
        if edge is not None:
            view.grips.take(edge)
            self._moved = False
            return
        self._with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._with_control:
            view.keep_selection()
        self._adds = view.is_keeping
        kept = view.selection()
        extends = kept is not None and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        start = kept.start if kept is not None and extends else view.point_at(self._at)
        self._gesture = Gesture(view.text, view.page.paragraphs, self.snap, start, unit)
        self._moved = extends or unit is not Unit.CHARACTER
        if self._moved:
            self._extend()

    def _note(self, event: QMouseEvent) -> None:
        self._at = event.position()
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)

    def _is_near(self, at: QPointF) -> bool:
        return (at - self._pressed).manhattanLength() < QGuiApplication.styleHints().startDragDistance()

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved, with the button down or without."""
        self._note(event)
        if self._gesture is None and not self._view.grips.is_held:
            self._hover()
            return
        if not self._moved and (self._at - self._pressed).manhattanLength() < STARTS_DRAG:
            return
        self._moved = True
        self._extend()
        outside = not 0 <= self._at.y() < self._view.viewport().height()
        if outside != self._scrolling.isActive():
            (self._scrolling.start if outside else self._scrolling.stop)()

    def release(self, event: QMouseEvent) -> None:
        """The button came up: a selection or a drag is done, or something was clicked."""
        self._scrolling.stop()
        self._note(event)
        if self._moved:
            self._extend()
        if self._view.grips.is_held:
            self._let_go(event.position())
        elif self._gesture is not None:
            self._gesture = None
            if self._moved:
                self._view.selected.emit(self._view.selection())
            elif not self._with_control:
                self._click(event.position())

    def _let_go(self, at: QPointF) -> None:
        dropped, moved = self._view.grips.drop(), self._moved
        if dropped is not None:
            self._view.reshaped.emit(*dropped)
        elif not moved:
            self._click(at)

    def _click(self, at: QPointF) -> None:
        """A mark's click; on one that has the focus, the next of the marks under the mouse."""
        view = self._view
        if view.selections():
            view.select(None)
            view.selected.emit(None)
        found = view.hits(at)
        if not found:
            view.plain_clicked.emit(view.point_at(at))
        elif view.focus in found:
            view.clicked.emit(found[(found.index(view.focus) + 1) % len(found)])
        else:
            view.clicked.emit(found[0])

    def _extend(self) -> None:
        point = self._view.point_at(self._at)
        if self._view.grips.is_held:
            self._view.grips.drag_to(point, exact=self._exact)
        elif self._gesture is not None:
            self._view.select(self._gesture.to(point, exact=self._exact), more=self._adds)

    def _scroll_on(self) -> None:
        height = self._view.viewport().height()
        beyond = self._at.y() if self._at.y() < 0 else self._at.y() - height
        self._view.scroll_by(max(-60.0, min(60.0, beyond / 2)))
        self._extend()

    def _hover(self) -> None:
        view = self._view
        found = view.hits(self._at)
        view.set_hover(found[0] if found else None)
        edge = view.grips.find(self._at)
        view.set_hot(edge)
        over_text = view.is_over_text(self._at)
        if edge is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif found:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor
        if view.viewport().cursor().shape() != shape:
            view.viewport().setCursor(shape)


def _as_it_is(span: Span) -> Span:
    return span
