"""Where the marks of a file stand once its text is frozen: CR LF and a BOM move every offset behind them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curator.domain.span import Parts, Span, are_valid, joined
from curator.domain.text import Frozen, freeze, trim
from curator.exchange.arriving import Told

_CRLF = re.compile("\r\n")


@dataclass(frozen=True, slots=True)
class Moved:
    """A frozen text, and what of the file's own text stood before the offsets that move.

    `ends` are the code points at which the file has CR LF; `ahead` is 1 where it begins with a BOM.
    """

    frozen: Frozen
    ends: Sequence[int]
    ahead: int

    @classmethod
    def of(cls, raw: str) -> Moved:
        """Raises CuratorError `article.empty` or `article.too_long`."""
        ends = [found.start() for found in _CRLF.finditer(raw)] if "\r" in raw else []
        return cls(freeze(raw), ends, int(raw.startswith("\ufeff")))

    @property
    def text(self) -> str:
        return self.frozen.text

    def told(self) -> Iterator[Told]:
        """What could not stay as it was."""
        for code, count in (
            ("text.controls", self.frozen.controls),
            ("text.surrogates", self.frozen.surrogates),
        ):
            if count:
                yield Told(code, {"count": count})

    def offset(self, at: int) -> int:
        """The place in the frozen text of a code point in the file's own."""
        return max(0, at - bisect_left(self.ends, at) - self.ahead)

    def parts(self, parts: Parts) -> Parts:
        if not self.ends and not self.ahead:
            return parts
        return tuple([Span(self.offset(part.start), self.offset(part.end)) for part in parts])

    def fitted(self, parts: Parts) -> Parts:
        """Parts of the file as an annotation has them: in the text, sorted, apart, without blank edges.

        Nothing is left of what lies outside the text or on blanks alone.
        """
        text, moved = self.frozen.text, self.parts(parts)
        if len(moved) == 1:
            start, end = moved[0]
            if 0 <= start < end <= len(text) and not (text[start].isspace() or text[end - 1].isspace()):
                return moved
        if not all(0 <= part.start < part.end <= len(text) for part in moved):
            return ()
        if are_valid(moved, len(text)) and not any(_has_blank_edge(text, part) for part in moved):
            return moved
        whole = [trim(text, part) for part in moved]
        return joined(part for part in whole if part.start < part.end)


def _has_blank_edge(text: str, part: Span) -> bool:
    return text[part.start].isspace() or text[part.end - 1].isspace()
