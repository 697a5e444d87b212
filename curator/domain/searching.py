"""What an editor looks for in all articles: words, phrases, beginnings of words, and filters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from .annotation import Verdict
from .article import ArticleState
from .finding import Finder, in_a_row, index_words

_TERM = re.compile(r'(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))(\*?)')
_HALVES = re.compile("[\ud800-\udfff\x00]")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must occur, or must not: words in a row, the last of which may go on."""

    text: str
    words: tuple[str, ...]
    is_prefix: bool = False
    is_excluded: bool = False


class Place(StrEnum):
    """Where to look."""

    TEXT = "text"
    TITLE = "title"
    NOTES = "notes"


class Order(StrEnum):
    """What comes first; relevance orders the newest hits only."""

    IMPORTED = "imported"
    PUBLISHED = "published"
    RELEVANT = "relevant"


@dataclass(frozen=True, slots=True)
class Filters:
    """What an article must have. Empty or None asks for nothing.

    `label`, `verdict`, `entity` (KB and id in it) and `person` must hold for one and the same
    annotation. `since` and `until` are days (ISO 8601), both included, of publication or of import.
    """

    label: str = ""
    verdict: Verdict | None = None
    entity: tuple[str, str] | None = None
    person: str = ""
    outlet: str = ""
    state: ArticleState | None = None
    tag: str = ""
    since: str = ""
    until: str = ""
    by_import: bool = False


NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Request:
    """One search. Without terms it asks for all that the filters let through."""

    terms: tuple[Term, ...] = ()
    places: frozenset[Place] = frozenset(Place)
    filters: Filters = NO_FILTERS
    order: Order = Order.IMPORTED

    @property
    def sought(self) -> tuple[Term, ...]:
        """What must occur."""
        return tuple(term for term in self.terms if not term.is_excluded)

    @property
    def asks(self) -> bool:
        """False if it would bring every article there is."""
        return bool(self.sought) or self.filters != NO_FILTERS

    def finder(self) -> Finder:
        """Finds in a text what must occur; its places are those of `sought`."""
        return Finder([in_a_row(term.words, ends=not term.is_prefix) for term in self.sought])


def parse(typed: str) -> tuple[Term, ...]:
    """The terms of what was typed: words, "phrases" in any quotes, beginnings*, and -without.

    Everything else is taken as it stands: no word and no sign is an operator of its own, and what
    has no letter, digit or emoji is passed over.
    """
    found: list[Term] = []
    for without, phrase, word, star in _TERM.findall(_HALVES.sub(" ", typed)):
        text = phrase or word
        is_prefix = bool(star) or text.endswith("*")
        words = index_words(text)
        if words:
            found.append(Term(text.rstrip("*").strip(), tuple(words), is_prefix, bool(without)))
    return tuple(found)
