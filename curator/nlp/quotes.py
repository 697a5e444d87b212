"""Where quotations begin and end in a paragraph's tokens."""

from __future__ import annotations

from collections.abc import Collection, Sequence

OPENING = frozenset(["“", "«", "„", '"', "``"])
CLOSING = frozenset(["”", "»", '"', "''"])


def quoted_ranges(words: Sequence[str]) -> list[tuple[int, int]]:
    """Token ranges between quotation marks, the marks left out.

    Straight marks alternate. A quotation that is not closed runs to the end of the paragraph, as newspapers
    print one that goes on in the next. A single mark opens only
    as ‘ and closes where ’ follows an end sign or no word follows it: elsewhere it is an apostrophe.
    """
    found: list[tuple[int, int]] = []
    start: int | None = None
    single: int | None = None
    for i, word in enumerate(words):
        if start is None and word in OPENING:
            start = i + 1
        elif start is not None and word in CLOSING:
            if start < i:
                found.append((start, i))
            start = None
        if word == "‘" and start is None:
            single = i + 1
        elif word == "’" and single is not None and _closes_single(words, i):
            found.append((single, i))
            single = None
    if start is not None and start < len(words):
        found.append((start, len(words)))
    return found


def _closes_single(words: Sequence[str], i: int) -> bool:
    follows_end = words[i - 1][-1] in ",.!?…"
    return follows_end or i + 1 == len(words) or not words[i + 1][0].isalnum()


def is_opening(words: Sequence[str], tokens: Collection[int]) -> bool:
    """True if a quotation mark stands at or right before the first of the tokens."""
    first = min(tokens)
    return any(0 <= i < len(words) and words[i] in OPENING for i in (first - 1, first))
