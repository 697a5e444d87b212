"""Code points of Python to UTF-16 units of Qt and back, one paragraph at a time."""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Positions of one paragraph in both countings; the only place that converts them."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._points = wide
        self._units = [point + index for index, point in enumerate(wide)]

    def unit(self, point: int) -> int:
        """The UTF-16 unit at which code point `point` of the paragraph starts."""
        return point + bisect_left(self._points, point) if self._points else point

    def point(self, unit: int) -> int:
        """The code point at UTF-16 unit `unit`; inside a surrogate pair, the character it belongs to."""
        return unit - bisect_left(self._units, unit) if self._units else unit
