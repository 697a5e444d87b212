"""Which mentions of an article repeat a fuller name: family names, first names, acronyms, parts of a name."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from .kb_names import TITLES, acronym, fold, surname

Name = tuple[str, str]
"""The quote of a mention and its label."""


class Short(StrEnum):
    """How a shorter name comes from the fuller one, from plain to weak."""

    SAME = "same"
    FAMILY = "family"
    ACRONYM = "acronym"
    PART = "part"
    FIRST = "first"
    KIND = "kind"


_KINDS_AS_WRITTEN: Final = """
agency army assembly association authority bank board bureau chamber church city club commission committee
company congress convention council county court department district federation force forces foundation
government group institute ministry museum office organization parliament party police province republic
school senate service society state states team union university war west east north south world
conference act treaty charter national international royal united new first
"""
_KINDS: Final = frozenset(_KINDS_AS_WRITTEN.split())
"""Words that many names share: alone they name a thing only where the article leaves no doubt."""
_LINKS_AS_WRITTEN: Final = """
of the and for in on de la du des and at to with
"""
_LINKS: Final = frozenset(_LINKS_AS_WRITTEN.split())
_AFTER_NAMES: Final = frozenset({"jr", "sr", "ii", "iii"})


def plain_words(quote: str, label: str) -> list[str]:
    """The folded words of a name; a person's without the titles before it and "Jr" after it."""
    words = fold(quote).split()
    if label == "PERSON":
        while len(words) > 1 and words[0] in TITLES:
            words.pop(0)
        while len(words) > 1 and words[-1] in _AFTER_NAMES:
            words.pop()
    return words


def short_forms(quote: str, label: str) -> dict[str, Short]:
    """The keys under which the same article may repeat this name, each with the plainest way there."""
    words = plain_words(quote, label)
    found: dict[str, Short] = {}
    if len(words) > 1:
        forms = _of_person(words) if label == "PERSON" else _of_thing(quote, words)
        for key, kind in forms:
            found.setdefault(key, kind)
    found.pop(" ".join(words), None)
    return found


def _of_person(words: list[str]) -> Iterator[tuple[str, Short]]:
    for family in (surname(" ".join(words), ""), words[-1], " ".join(words[-2:])):
        if len(family) > 1:
            yield family, Short.FAMILY
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}", Short.FAMILY
    if len(words[0]) > 1:
        yield words[0], Short.FIRST


def _of_thing(quote: str, words: list[str]) -> Iterator[tuple[str, Short]]:
    bearing = [word for word in words if word not in _LINKS]
    for initials in (
        acronym(quote).casefold(),
        "".join(word[0] for word in words),
        "".join(word[0] for word in bearing),
        " ".join(word[0] for word in bearing),
    ):
        if len(initials) > 1:
            yield initials, Short.ACRONYM
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}", Short.PART
    for at in range(len(words) - 1, 0, -1):
        for piece in (words[:at], words[at:]):
            if piece[0] in _LINKS or piece[-1] in _LINKS:
                continue
            alone = len(piece) == 1 and (piece[0] in _KINDS or len(piece[0]) < 3)
            yield " ".join(piece), Short.KIND if alone else Short.PART


class NameBook:
    """The names met in an article, and which of them are short for which."""

    def __init__(self) -> None:
        self._fulls: dict[str, dict[Name, Short]] = {}
        self.names: dict[Name, int] = {}
        """Each name with how often it was met."""

    def add(self, name: Name) -> None:
        count = self.names.get(name, 0)
        self.names[name] = count + 1
        if not count:
            for key, kind in short_forms(*name).items():
                self._fulls.setdefault(key, {})[name] = kind

    def fulls(self, name: Name) -> list[tuple[Name, Short]]:
        """The fuller names that this one may stand for, with how; people stand for people alone."""
        quote, label = name
        found = self._fulls.get(" ".join(plain_words(quote, label)), {})
        person = label == "PERSON"
        return [
            (full, kind) for full, kind in found.items() if full != name and (full[1] == "PERSON") == person
        ]

    def by_length(self) -> list[Name]:
        """The names, those of many words first: what a short one stands for comes before it."""
        return sorted(self.names, key=lambda name: -len(plain_words(*name)))
