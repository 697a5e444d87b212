"""What is known about a mention beside its own words: the article, its other links, the workspace's past."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from .kb_names import fold
from .kb_short import Short

NONE_FITS: Final = "NIL"
"""Stands for "no entity of the knowledge base" wherever ids are counted."""

Ways = Mapping[str, Mapping[Short, float]]
"""For each id, how far each kind of short name speaks for it, 0..1."""

_YEAR: Final = re.compile(r"^\d{4}")
_MOST_TEXT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Setting:
    """What one article says to all its mentions.

    `elsewhere` counts, for each id, the names that mean it; `countries` is the share of each country
    code among them; `text` is folded, of the first 20,000 code points, with a blank at either end.
    """

    year: int | None = None
    text: str = " "
    words: frozenset[str] = frozenset()
    elsewhere: Mapping[str, int] = field(default_factory=dict[str, int])
    countries: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against the candidates of one mention.

    `inherited` gives for an id (or NONE_FITS) how probable a fuller name of the article means it, by
    the way the mention is short for that name; `decided` the same for names that an editor linked: the
    share of them with this id. `remembered` counts the links that editors gave to this
    quote and label, NONE_FITS among them; `refused` counts the proposals they did not take.
    """

    setting: Setting = field(default_factory=Setting)
    inherited: Ways = field(default_factory=dict[str, Mapping[Short, float]])
    decided: Ways = field(default_factory=dict[str, Mapping[Short, float]])
    remembered: Mapping[str, int] = field(default_factory=dict[str, int])
    refused: Mapping[str, int] = field(default_factory=dict[str, int])


def year_of(published: str) -> int | None:
    """The year of an ISO date, None where there is none."""
    found = _YEAR.match(published)
    return int(found[0]) if found else None


def folded_text(text: str) -> str:
    """A text as `Setting.text` has it."""
    return f" {fold(text[:_MOST_TEXT])} "


def shares(countries: Iterable[str]) -> dict[str, float]:
    """The share of each country code, blanks left out."""
    counts = Counter(country for country in countries if country)
    total = counts.total()
    return {country: count / total for country, count in counts.items()}
