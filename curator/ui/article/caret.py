"""A caret for moving and selecting in the text by keyboard alone; the text itself never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

from curator.domain.span import Span
from curator.domain.text import paragraph_edge, sentence_edge
from curator.domain.tokens import step

from .offsets import Offsets
from .typeset import begins_right_to_left

if TYPE_CHECKING:
    from .view import ArticleView

WIDTH = 2.0
_VERTICAL = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Caret:
    """Where the caret stands (`at`, a code point; None while it is off) and what it selects from there."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._anchor = 0
        self._x: float | None = None
        self._timer = QTimer(view)
        self._timer.timeout.connect(self._turn)
        self.at: int | None = None
        self.is_lit = False

    # --- on and off ---
    def show(self, at: int, anchor: int | None = None) -> None:
        """Stand before a code point; what Shift selects begins there too, or at the `anchor`."""
        self.at, self._anchor = at, at if anchor is None else anchor
        self._x = None
        self.blink()

    def hide(self) -> None:
        self.at = None
        self.blink()

    def anchor_here(self) -> None:
        """What Shift selects from now on begins where the caret is."""
        self._anchor = self._anchor if self.at is None else self.at

    def blink(self) -> None:
        """Begin anew with a lit caret; it blinks as the system has it, while the text has the keyboard."""
        half = QGuiApplication.styleHints().cursorFlashTime() // 2
        self.is_lit = self.at is not None and (self._view.hasFocus() or not self._view.isActiveWindow())
        self._timer.start(half) if self.is_lit and half > 0 and self._view.hasFocus() else self._timer.stop()
        self._view.draw_caret_anew()

    def _turn(self) -> None:
        self.is_lit = not self.is_lit
        self._view.draw_caret_anew()

    @property
    def anchor(self) -> int:
        """Where what Shift selects begins."""
        return self._anchor

    # --- moving ---
    def press(self, event: QKeyEvent) -> bool:
        """Move by a key; with Shift the selection grows. False if the key is none of the caret's."""
        if self.at is None:
            return False
        to = self._target(self.at, event)
        if to is None:
            return False
        if event.key() not in _VERTICAL or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._x = None
        self.at = to
        self.blink()
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = to
        first, last = sorted((self._anchor, to))
        self._view.select(Span(first, last) if first < last else None, more=True)
        self._view.ensure_visible(Span(to, to + 1))
        return True

    def _target(self, at: int, event: QKeyEvent) -> int | None:
        key, modifiers, text = event.key(), event.modifiers(), self._view.text
        by_word = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        # The arrow to the right goes on in a line that runs that way, and back in one that does not.
        onwards = Qt.Key.Key_Left if self._is_right_to_left(at) else Qt.Key.Key_Right
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                by = 1 if key == onwards else -1
                if modifiers & Qt.KeyboardModifier.AltModifier:
                    return sentence_edge(text, at, by)
                return self._word(at, by) if by_word else self._beside(at, by)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                by = 1 if key == Qt.Key.Key_Down else -1
                return paragraph_edge(text, at, by) if by_word else self._line(at, by)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                return self._page(at, 1 if key == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Home:
                return 0 if by_word else self._edge(at, last=False)
            case Qt.Key.Key_End:
                return len(text) if by_word else self._edge(at, last=True)
            case _:
                return None

    def _word(self, at: int, by: int) -> int:
        to = step(self._view.text, at, by, edge_is_start=True)
        return to if to != at else self._beside(self._edge_of_paragraph(at, last=by > 0), by)

    def _beside(self, at: int, by: int) -> int:
        """The next whole character, over the end of the paragraph too."""
        text, low = self._view.text, self._edge_of_paragraph(at, last=False)
        high = self._edge_of_paragraph(at, last=True)
        if (by > 0 and at >= high) or (by < 0 and at <= low):
            return min(len(text), max(0, at + by))
        inside = text[low:high]
        offsets = Offsets(inside)
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, inside)
        finder.setPosition(offsets.unit(at - low))
        unit = finder.toNextBoundary() if by > 0 else finder.toPreviousBoundary()
        return low + offsets.point(unit) if unit >= 0 else at + by

    def _line(self, at: int, by: int) -> int:
        """The same place one line down or up; the column is kept over shorter lines."""
        self._view.ensure_visible(Span(at, at + 1))
        here = self.rect(at)
        self._x = here.left() if self._x is None else self._x
        pitch = self._view.line_pitch()
        to = self._view.point_at(QPointF(self._x, here.center().y() + by * pitch))
        return to if to != at else self._beside(self._edge_of_paragraph(at, last=by > 0), by)

    def _page(self, at: int, by: int) -> int:
        """As far on or back as the window is high, in the same column; at the end, the end of the text."""
        self._view.ensure_visible(Span(at, at + 1))
        here, before = self.rect(at), self._view.place()
        self._x = here.left() if self._x is None else self._x
        self._view.scroll_by(by * (self._view.viewport().height() - 2 * self._view.line_pitch()))
        if self._view.place() == before:
            return len(self._view.text) if by > 0 else 0
        return self._view.point_at(QPointF(self._x, here.center().y()))

    def _edge(self, at: int, *, last: bool) -> int:
        """The start or end of the wrapped line."""
        self._view.ensure_visible(Span(at, at + 1))
        here = self.rect(at)
        reach = 1e6 if last is not self._is_right_to_left(at) else -1e6
        return self._view.point_at(QPointF(here.left() + reach, here.center().y()))

    def _edge_of_paragraph(self, at: int, *, last: bool) -> int:
        text = self._view.text
        found = text.find("\n", at) if last else text.rfind("\n", 0, at)
        return (len(text) if found < 0 else found) if last else found + 1

    def _is_right_to_left(self, at: int) -> bool:
        low, high = self._edge_of_paragraph(at, last=False), self._edge_of_paragraph(at, last=True)
        return begins_right_to_left(self._view.text[low:high])

    # --- where it is drawn ---
    def rect(self, at: int) -> QRectF:
        """The caret before code point `at` in the viewport; empty if it is out of sight."""
        low, high = self._edge_of_paragraph(at, last=False), self._edge_of_paragraph(at, last=True)
        if low == high:
            return self._view.blank_rect(at)
        after = at == high
        character = self._view.character_rect(at - 1 if after else at)
        at_left = after is self._is_right_to_left(at)
        x = character.left() if at_left else character.right()
        return (
            QRectF(x - WIDTH / 2, character.top(), WIDTH, character.height())
            if character.isValid()
            else character
        )
