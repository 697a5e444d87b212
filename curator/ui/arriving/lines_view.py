"""The text as it would be frozen, to be read and scrolled; what was left out is struck in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFont, QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from curator.domain.left_out import Line
from curator.ui.fonts import SERIF
from curator.ui.style import face

_SLICE_S = 0.008
_LONGEST = 2_000
"""A line is drawn in pieces of so many code points: Qt lays out a line of millions for seconds."""
_SCALE = 1.1


class LinesView(QPlainTextEdit):
    """Filled between the window's other work, so that a text as long as a book does not stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True, undoRedoEnabled=False, tabChangesFocus=True)
        by_keys, by_mouse = (
            Qt.TextInteractionFlag.TextSelectableByKeyboard,
            Qt.TextInteractionFlag.TextSelectableByMouse,
        )
        self.setTextInteractionFlags(by_keys | by_mouse)
        self._lines: Sequence[Line] = ()
        self._left_out_shown = False
        self._rest: Iterator[tuple[str, bool]] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._fill)
        self._set_face()

    @property
    def is_filling(self) -> bool:
        return self._timer.isActive()

    def put(self, lines: Sequence[Line]) -> None:
        """Show another text from its beginning."""
        self._lines = lines
        self._begin()

    def show_left_out(self, shown: bool) -> None:
        """Draw what was left out, or the text alone."""
        if shown != self._left_out_shown:
            self._left_out_shown = shown
            self._begin()

    def _begin(self) -> None:
        self.clear()
        self._rest = _pieces(self._lines, left_out=self._left_out_shown)
        self._timer.start()
        self._fill()

    @Slot()
    def _fill(self) -> None:
        end = perf_counter() + _SLICE_S
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        forms = {True: QTextCharFormat(), False: self._struck()}
        apart = QTextBlockFormat()
        is_first = self.document().isEmpty()
        cursor.beginEditBlock()
        while perf_counter() < end:
            piece, kept = next(self._rest, (None, True))
            if piece is None:
                self._timer.stop()
                break
            if not is_first:
                cursor.insertBlock(apart, forms[kept])
            is_first = False
            cursor.insertText(piece, forms[kept])
        cursor.endEditBlock()

    def _struck(self) -> QTextCharFormat:
        struck = QTextCharFormat()
        struck.setFontStrikeOut(True)
        struck.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        return struck

    def _set_face(self) -> None:
        font = QFont(face(_SCALE))
        font.setFamilies(SERIF)
        self.setFont(font)


def _pieces(lines: Sequence[Line], *, left_out: bool) -> Iterator[tuple[str, bool]]:
    for line in lines:
        if line.kept or left_out:
            for at in range(0, len(line.text) or 1, _LONGEST):
                yield line.text[at : at + _LONGEST], line.kept
