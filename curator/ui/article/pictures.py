"""Paragraphs painted before they are needed, so that a page is turned by copying pictures."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from curator.ui.theme import Theme

from .decor import Decor
from .metrics import Metrics
from .page import Page
from .paint import HINTS

MOST_BYTES = 24_000_000
"""What the pictures of a page may take together: some eight windows of 900 by 1,000 pixels."""


def picture_left(metrics: Metrics) -> int:
    """Where the picture of a paragraph begins, from the left of the column."""
    # A badge of five characters reaches out of the gutter.
    return -ceil(metrics.gutter + metrics.scaled(48))


class _Painted(NamedTuple):
    """A picture, and all that it depends on."""

    pixmap: QPixmap
    decor: Decor
    theme: Theme
    numbers: tuple[int, ...]
    ratio: float

    @property
    def bytes(self) -> int:
        return self.pixmap.width() * self.pixmap.height() * 4


class Pictures:
    """Pictures of those paragraphs of a page that nothing is focused, selected or found in.

    One that is no longer right is never given out, so nobody has to say what has changed.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._kept: OrderedDict[int, _Painted] = OrderedDict()
        self._bytes = 0

    def get(self, index: int, ratio: float) -> QPixmap | None:
        """The picture of a paragraph at `ratio` device pixels to one; None if there is no right one."""
        found = self._kept.get(index)
        if found is None or self._page.is_lively(index):
            return None
        if not self._is_fit(index, ratio) or not self._is_right(index, found, ratio):
            return None
        self._kept.move_to_end(index)
        return found.pixmap

    def lacks(self, index: int, ratio: float, tallest: float) -> bool:
        """True if a picture is missing that would be of use and no taller than `tallest`."""
        return (
            self._page.height(index) <= tallest
            and not self._page.is_lively(index)
            and self._is_fit(index, ratio)
            and self.get(index, ratio) is None
        )

    def make(self, index: int, ratio: float) -> None:
        """Paint a paragraph; the oldest pictures go where they take too much room together."""
        page, area = self._page, self._area(index)
        pixmap = QPixmap(QSize(round(area.width() * ratio), round(area.height() * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        # Not transparent: text on paper may be smoothed otherwise than text on nothing.
        pixmap.fill(page.look.theme.paper)
        painter = QPainter(pixmap)
        painter.setRenderHints(HINTS)
        painter.translate(-area.left(), 0)
        page.paint(painter, index)
        painter.end()
        self._drop(index)
        made = _Painted(pixmap, page.decor(index), page.look.theme, page.numbers(index), ratio)
        self._kept[index] = made
        self._bytes += made.bytes
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def bytes_of(self, index: int, ratio: float) -> int:
        """What the picture of a paragraph takes."""
        area = self._area(index)
        return round(area.width() * ratio) * round(area.height() * ratio) * 4

    def _area(self, index: int) -> QRect:
        """What the picture of a paragraph shows, measured from the paragraph's top left in the column."""
        metrics = self._page.metrics
        left = picture_left(metrics)
        # A chip reaches over the end of its line.
        width = ceil(metrics.column + metrics.scaled(32)) - left
        return QRect(left, 0, width, round(self._page.height(index)))

    def _is_fit(self, index: int, ratio: float) -> bool:
        """False where a picture would be blurred, or cut what reaches out of its paragraph."""
        page = self._page
        reaches_out = page.is_overfull(index) or (index > 0 and page.is_overfull(index - 1))
        return ratio == int(ratio) and page.metrics.overhang == 0 and not reaches_out

    def _is_right(self, index: int, found: _Painted, ratio: float) -> bool:
        page = self._page
        return (
            found.ratio == ratio
            and found.theme is page.look.theme
            and found.decor is page.decor(index)
            and found.numbers == page.numbers(index)
        )

    def _drop(self, index: int) -> None:
        gone = self._kept.pop(index, None)
        if gone is not None:
            self._bytes -= gone.bytes
