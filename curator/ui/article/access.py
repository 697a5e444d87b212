"""What a screen reader learns of an article: its text, the selection, and the marks at a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from curator.domain.span import Span
from curator.ui.statuses import status_word

from .offsets import Offsets

if TYPE_CHECKING:
    from .view import ArticleView


class _ArticleText(QAccessibleTextInterface):
    """The text in UTF-16 units, as Qt's accessibility counts."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._text = ""
        self._offsets = Offsets("")

    def _units(self) -> Offsets:
        if self._text is not self._view.text:
            self._text = self._view.text
            self._offsets = Offsets(self._text)
        return self._offsets

    def _span(self, start: int, end: int) -> Span:
        offsets = self._units()
        return Span(offsets.point(start), offsets.point(end))

    def characterCount(self) -> int:
        return self._units().unit(len(self._view.text))

    def text(self, start: int, end: int) -> str:
        return self._span(start, end).of(self._view.text)

    def cursorPosition(self) -> int:
        view = self._view
        selection, mark = view.selection(), view.marks.get(view.focus)
        if view.caret is not None:
            return self.unit(view.caret)
        return self.unit(selection.end if selection else mark.hull.start if mark else 0)

    def unit(self, point: int) -> int:
        """Where a code point stands in Qt's counting."""
        return self._units().unit(point)

    def setCursorPosition(self, position: int) -> None:
        point = self._units().point(position)
        if self._view.caret is not None:
            self._view.set_caret(point)
        self._view.ensure_visible(Span(point, point))

    def selectionCount(self) -> int:
        return len(self._view.selections())

    def selection(self, index: int) -> tuple[int, int]:
        selections = self._view.selections()
        selection = selections[index] if 0 <= index < len(selections) else Span(0, 0)
        return self._units().unit(selection.start), self._units().unit(selection.end)

    def addSelection(self, start: int, end: int) -> None:
        self._view.keep_selection()
        self._view.select(self._span(start, end), more=True)

    def setSelection(self, index: int, start: int, end: int) -> None:
        self._view.select(self._span(start, end))

    def removeSelection(self, index: int) -> None:
        self._view.select(None)

    def characterRect(self, offset: int) -> QRect:
        point = self._units().point(offset)
        rect = self._view.character_rect(point).toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        local = self._view.viewport().mapFromGlobal(point)
        return self._units().unit(self._view.point_at(QPointF(local)))

    def scrollToSubstring(self, start: int, end: int) -> None:
        self._view.ensure_visible(self._span(start, end))

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """Labels and statuses at a character, and the run over which they hold."""
        point = self._units().point(offset)
        words, run = self._view.page.marks_at(point)
        start, end = self._units().unit(run.start), self._units().unit(run.end)
        told = ", ".join(f"{self._view.label_name(mark.label)} {status_word(mark.status)}" for mark in words)
        return (f"text-model:mark;mark:{told};" if told else ""), start, end


class ArticleAccess(QAccessibleWidget):
    """The article as a document with a text; the view keeps it, because Qt does not."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._text = _ArticleText(view)

    def unit(self, point: int) -> int:
        """Where a code point stands in the counting of Qt's events."""
        return self._text.unit(point)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # pyright: ignore[reportIncompatibleMethodOverride]
        # The stubs say int, for a pointer; PySide takes the interface object.
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._text
        return super().interface_cast(kind)


def tell_move(view: ArticleView, point: int) -> None:
    """Tell a listening screen reader that the attention is now at code point `point`."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, view.accessible().unit(point)))


def tell_selection(view: ArticleView) -> None:
    """Tell a listening screen reader what is selected now; nothing is an empty selection at the cursor."""
    if not QAccessible.isActive():
        return
    selected, unit = view.selection(), view.accessible().unit
    first, last = (selected.start, selected.end) if selected else (view.caret or 0, view.caret or 0)
    QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, unit(first), unit(last)))
