"""Text on one line in either direction: cut at the side where it goes on, and set apart in a sentence."""

from __future__ import annotations

import unicodedata
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from curator.ui.article.typeset import begins_right_to_left


def flat(text: str) -> str:
    """On one line, as Qt would break at some of these; a leading or trailing blank stays."""
    return "".join(" " if char.isspace() else char for char in text)


def isolated(text: str) -> str:
    """A quote for a sentence: one read from the right would pull the number after it to its left."""
    mixed = any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)
    return f"\u2068{text}\u2069" if mixed else text


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    colour: Any,
    align: Qt.AlignmentFlag,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Write into a box; `align` means the sides of the screen, `elide` the beginning or end of the text."""
    painter.setFont(font)
    painter.setPen(colour)
    # What is left out stands at the side at which the text is cut.
    mirrored = begins_right_to_left(text)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    shown = QFontMetricsF(font).elidedText(text, elide, box.width() + 0.5)
    flags = align | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(flags | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine), shown)
