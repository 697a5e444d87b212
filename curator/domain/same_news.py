"""Which articles may tell the same news: close dates and words in common in their titles. A hint, no more."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .text import fold

DAYS = 7
"""Articles published further apart than this are not compared."""
LEAST = 0.2
"""Below this share of common words two titles are not held to be alike; a choice, not a measurement."""
_WORD = re.compile(r"\w{3,}")


def words_of(title: str) -> frozenset[str]:
    """The words of a title that count: of three letters and more, without case and accents."""
    return frozenset(_WORD.findall(fold(title)))


def likeness(words: frozenset[str], others: frozenset[str], days: int = 0) -> float:
    """How alike two titles are, 0–1: the Jaccard index of their words, halved for `DAYS` days between."""
    together = len(words | others)
    return len(words & others) / together * (1 - days / (2 * DAYS)) if together else 0.0


def days_between(published: str, other: str) -> int:
    """Days between two ISO dates; 0 where one of them is not known to the day."""
    one, two = _day(published), _day(other)
    return abs((one - two).days) if one and two else 0


def around(published: str) -> tuple[str, str]:
    """The range of ISO dates in which other reports of the same news are looked for; any date if unknown."""
    day = _day(published)
    if day is None:
        return "", "9999"
    return (day - timedelta(DAYS)).isoformat(), (day + timedelta(DAYS)).isoformat()


def _day(published: str) -> date | None:
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None
