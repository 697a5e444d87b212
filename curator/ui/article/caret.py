"""A caret for moving and selecting in the text by keyboard alone; the text itself never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QKeyEvent

from curator.domain.span import Span
from curator.domain.tokens import step

from .offsets import Offsets
from .typeset import begins_right_to_left

if TYPE_CHECKING:
    from .view import ArticleView

WIDTH = 2.0


class Caret:
    """Where the caret stands (`at`, a code point; None while it is off) and what it selects from there."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._anchor = 0
        self._x: float | None = None
        self.at: int | None = None

    # --- on and off ---
    def show(self, at: int, anchor: int | None = None) -> None:
        """Stand before a code point; `anchor` is where what is selected up to there began."""
        self.at = at
        self._anchor = at if anchor is None else anchor
        self._x = None

    def hide(self) -> None:
        self.at = None

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
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._x = None
        self.at = to
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = to
        first, last = sorted((self._anchor, to))
        self._view.select(Span(first, last) if first < last else None)
        self._view.ensure_visible(Span(to, to + 1))
        return True

    def _target(self, at: int, event: QKeyEvent) -> int | None:
        key, by_word = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        text = self._view.text
        # The arrow to the right goes on in a line that runs that way, and back in one that does not.
        onwards = Qt.Key.Key_Left if self._is_right_to_left(at) else Qt.Key.Key_Right
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                by = 1 if key == onwards else -1
                return self._word(at, by) if by_word else self._beside(at, by)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                return self._line(at, 1 if key == Qt.Key.Key_Down else -1)
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
