"""Words read from the right in rows and sentences of a window that is read from the left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from curator.ui.one_line import isolated, write
from curator.ui.sifting.words import WORDS
from curator.ui.style import face

WORDS_TO_CUT = "كلمة " * 30


def inked(image: QImage, columns: range) -> bool:
    return any(image.pixelColor(x, y).lightness() < 128 for x in columns for y in range(image.height()))


def drawn(text: str, align: Qt.AlignmentFlag, elide: Qt.TextElideMode) -> QImage:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    write(painter, QRectF(image.rect()), text, face(), Qt.GlobalColor.black, align, elide)
    painter.end()
    return image


def test_arabic_that_is_cut_at_its_beginning_ends_at_the_left(qtbot: QtBot):
    end = "نهاية"
    kept = drawn(WORDS_TO_CUT + end, Qt.AlignmentFlag.AlignLeft, Qt.TextElideMode.ElideLeft)
    alone = drawn(end, Qt.AlignmentFlag.AlignLeft, Qt.TextElideMode.ElideLeft)
    wide = next(x for x in range(199, 0, -1) if inked(alone, range(x, x + 1))) - 1
    assert inked(alone, range(wide))
    assert kept.copy(0, 0, wide - 2, 30) == alone.copy(0, 0, wide - 2, 30)


def test_a_quote_read_from_the_right_leaves_the_number_after_it_in_its_place():
    assert WORDS.more_here(9, "من") == "“\u2068من\u2069”: 9 more here"
    assert isolated("Kyiv") == "Kyiv"
