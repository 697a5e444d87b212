"""Where a mark of a peer's file stands in its text: offsets checked by the quote, if the file has one."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from curator.domain.span import Span


class Unplaced(Exception):
    """A mark that stands nowhere in its text; `code` names why, as in Told."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Positions:
    """The offsets of one text, in code points unless the quotes say that they count otherwise.

    Label Studio before its issue 1559 and many tools in JavaScript count UTF-16 units; browsers count a
    CRLF once. An offset is taken so only where the quote is then exactly what stands there.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def span(self, start: object, end: object, quote: object = None) -> Span:
        """The range from offsets and, where the file has one, the quote.

        Raises Unplaced: `marks.no_bounds`, `marks.outside`, `marks.blank` or `marks.misquoted`.
        """
        if not isinstance(quote, str) or not quote.strip():
            return self._there(whole(start), whole(end))
        first, last = whole(start), whole(end)
        for found in (Span(first, last), self._from_units(first, last), self._from_lf(first, last)):
            if 0 <= found.start < found.end <= len(self._text) and _same(found.of(self._text), quote):
                return found
        # Editors that widen a selection to whole words keep the quote as it was dragged.
        found = self._there(first, last)
        if _plain(quote) not in _plain(found.of(self._text)):
            raise Unplaced("marks.misquoted")
        return found

    def quoted(self, exact: str, prefix: str = "", suffix: str = "") -> Span:
        """The one place where the words stand between these others. Raises Unplaced `marks.misquoted`."""
        around = prefix + exact + suffix
        at = self._text.find(around) if exact.strip() else -1
        if at < 0 or self._text.find(around, at + 1) >= 0:
            raise Unplaced("marks.misquoted")
        return Span(at + len(prefix), at + len(prefix) + len(exact))

    def _there(self, start: int, end: int) -> Span:
        if not 0 <= start < end <= len(self._text):
            raise Unplaced("marks.outside")
        if not self._text[start:end].strip():
            raise Unplaced("marks.blank")
        return Span(start, end)

    def _from_units(self, start: int, end: int) -> Span:
        """The range whose ends are counted in UTF-16 units."""
        return Span(start - bisect_left(self._astral, start), end - bisect_left(self._astral, end))

    def _from_lf(self, start: int, end: int) -> Span:
        """The range whose ends are counted with each CRLF as one."""
        return Span(start + bisect_left(self._crlf, start), end + bisect_left(self._crlf, end))

    @cached_property
    def _astral(self) -> list[int]:
        """Where in UTF-16 the characters beyond the basic plane begin."""
        places = (at for at, character in enumerate(self._text) if character > "\uffff")
        return [at + before for before, at in enumerate(places)]

    @cached_property
    def _crlf(self) -> list[int]:
        """Where the line ends stand that are CRLF, each counted as one."""
        places: list[int] = []
        at = self._text.find("\r\n")
        while at >= 0:
            places.append(at - len(places))
            at = self._text.find("\r\n", at + 2)
        return places


def whole(value: object) -> int:
    """A whole number, also one that was written as 12.0. Raises Unplaced `marks.no_bounds`."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise Unplaced("marks.no_bounds")


def _same(found: str, quote: str) -> bool:
    return found == quote or _plain(found) == _plain(quote)


def _plain(quote: str) -> str:
    """The words of a quote: blanks differ by tool, and some write a line's end as a backslash and an n."""
    return " ".join(quote.replace("\\n", "\n").split())
