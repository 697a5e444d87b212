"""Where quotations begin and end in a paragraph's tokens."""

from __future__ import annotations

from collections.abc import Collection, Sequence

_OPEN = frozenset("“«„")
_CLOSE = frozenset("”»")


def quoted_ranges(words: Sequence[str]) -> list[tuple[int, int]]:
    """Token ranges between quotation marks, the marks left out.

    Straight marks alternate. A quotation that is not closed runs to the end of the paragraph, as newspapers
    print one that goes on in the next. Single quotation marks are not read: they look like apostrophes.
    """
    found: list[tuple[int, int]] = []
    start: int | None = None
    for i, word in enumerate(words):
        if start is None and (word in _OPEN or word in ('"', "``")):
            start = i + 1
        elif start is not None and (word in _CLOSE or word in ('"', "''")):
            if start < i:
                found.append((start, i))
            start = None
    if start is not None and start < len(words):
        found.append((start, len(words)))
    return found


def is_opening(words: Sequence[str], tokens: Collection[int]) -> bool:
    """True if a quotation mark stands at or right before the first of the tokens."""
    first = min(tokens)
    return any(0 <= i < len(words) and words[i] in ("“", '"', "``", "«", "„") for i in (first - 1, first))
