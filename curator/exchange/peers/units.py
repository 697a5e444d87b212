"""Offsets in UTF-16 units, as Java and JavaScript count, and in code points, as Curator does."""

from __future__ import annotations

from bisect import bisect_left


class Units:
    """Converts places in one text."""

    def __init__(self, text: str) -> None:
        astral = [at for at, letter in enumerate(text) if letter > "\uffff"]
        # The unit behind which each letter of two units is over.
        self._after = [at + number + 1 for number, at in enumerate(astral)]

    def code_point(self, unit: int) -> int:
        """The code point at a unit; the second half of a letter counts as what comes after it."""
        return unit - bisect_left(self._after, unit)
