"""Dates by rule: absolute ("11 November 2023") and relative to the day of writing ("last week")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+)"
_UNIT = r"(?:day|week|month|year|decade|century)"
_PATTERN = re.compile(
    "|".join(
        [
            rf"{_YEAR} - [01]\d - [0-3]\d",
            rf"{_YEAR}-[01]\d-[0-3]\d",
            rf"(?:{_WEEKDAY} , )?{_MONTH} {_DAY}(?: ,)? {_YEAR}",
            rf"(?:{_WEEKDAY} ,? ?)?{_DAY} (?:of )?{_MONTH}(?: ,)?(?: {_YEAR})?",
            rf"(?:{_WEEKDAY} , )?{_MONTH} {_DAY}(?! \d)",
            rf"{_MONTH}(?: of)?(?: ,)? {_YEAR}",
            rf"(?:(?:last|next|this|late|early|on) )?{_WEEKDAY}",
            rf"(?:last|next|this) (?:{_MONTH}|spring|summer|autumn|winter)",
            rf"(?:early|late|mid) {_MONTH}(?: {_YEAR})?",
            r"(?:last|next|this|past|coming) (?:day|week|weekend|month|year|decade|century)",
            rf"{_NUMBER} {_UNIT}s? ago",
            r"(?:1[5-9]\d0|20\d0) ?['’]?s",
            r"(?:yesterday|today|tomorrow|tonight)",
            rf"(?<=[Ii]n ){_YEAR}",
            rf"(?<=[Ss]ince ){_YEAR}",
        ]
    ),
)
_BARE_WEEKDAY = re.compile(rf"^(?:on )(?={_WEEKDAY})")


def date_ranges(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Token ranges of the dates in a line; durations and clock times are none."""
    text = " ".join(words)
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    at = 0
    for i, word in enumerate(words):
        starts[at] = i
        at += len(word)
        ends[at] = i + 1
        at += 1
    for match in _PATTERN.finditer(text):
        skipped = _BARE_WEEKDAY.match(match.group())
        start = match.start() + (skipped.end() if skipped else 0)
        if start in starts and match.end() in ends:
            yield starts[start], ends[match.end()]
