"""The marks of one article of a peer's file: checked one by one, what cannot be taken is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.exchange.arriving import Told
from curator.exchange.metadata import foreign, without_surrogates

from .given import GivenMark, GivenRelation
from .positions import Positions, Unplaced

_ID = re.compile("[A-Za-z][A-Za-z0-9_-]{0,63}")
"""As the schema of the export has it."""


class Gathering:
    """Takes the marks and relations of one text as they come; ids of the file lead to those taken.

    A file's own id is kept where it is one that Curator can have, else the mark gets a new one and its
    own stays in `kept` as `id`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.positions = Positions(text)
        self._marks: dict[str, GivenMark] = {}
        self._named: dict[object, str] = {}
        self._relations: dict[str, GivenRelation] = {}
        self._lost: Counter[str] = Counter()

    def begin(self) -> None:
        """Ids of the file stand for other marks from here on."""
        self._named = {}

    def span(self, start: object, end: object, quote: object = None) -> Span | None:
        """As Positions.span; None, and counted, where there is none."""
        try:
            return self.positions.span(start, end, quote)
        except Unplaced as error:
            return self.lose(error.code)

    def lose(self, code: str) -> None:
        self._lost[code] += 1

    def mark(
        self,
        own_id: object,
        layer: Layer,
        parts: Parts,
        label: object,
        *,
        kept: Mapping[str, Any] | None = None,
        **more: Any,
    ) -> str:
        """Take a mark; returns its id, "" where it has no label."""
        name = label_of(label)
        if not name:
            self.lose("marks.no_label")
            return ""
        mark_id, unfit = self._id(own_id, "m", self._marks)
        rest = {**(kept or {}), **({"id": own_id} if unfit else {})}
        self._marks[mark_id] = GivenMark(mark_id, layer, parts, name, kept=kept_as(rest), **more)
        if own_id is not None:
            self._named.setdefault(hashable(own_id), mark_id)
        return mark_id

    def relation(
        self, own_id: object, label: object, head: str, child: str, kept: Mapping[str, Any] | None = None
    ) -> bool:
        """Take a relation between marks taken; False, and counted, where an end or the label is missing."""
        name = label_of(label)
        if not (name and head in self._marks and child in self._marks):
            self.lose("relations.no_ends")
            return False
        relation_id, unfit = self._id(own_id, "r", self._relations)
        rest = {**(kept or {}), **({"id": own_id} if unfit else {})}
        self._relations[relation_id] = GivenRelation(relation_id, name, head, child, kept=kept_as(rest))
        return True

    def named(self, own_id: object) -> str:
        """The id of the mark that has this one in the file, "" where none was taken."""
        return self._named.get(hashable(own_id), "")

    def replace(self, marks: Iterable[GivenMark], relations: Iterable[GivenRelation]) -> None:
        """Put others in the place of all: claims where their pieces stood."""
        self._marks = {mark.id: mark for mark in marks}
        self._relations = {relation.id: relation for relation in relations}

    def settle(self) -> None:
        """The same mark twice is one, and relations go to that one."""
        first: dict[object, str] = {}
        same: dict[str, str] = {}
        for mark in self._marks.values():
            key = (mark.layer, mark.parts, mark.label, mark.verdict, mark.claim, mark.suggester)
            same[mark.id] = first.setdefault(key, mark.id)
        for mark_id in [mark_id for mark_id, other in same.items() if mark_id != other]:
            del self._marks[mark_id]
            self.lose("marks.twice")
        self._relations = {
            each.id: replace(each, head=same[each.head], child=same[each.child])
            for each in self._relations.values()
        }

    @property
    def marks(self) -> tuple[GivenMark, ...]:
        return tuple(self._marks.values())

    @property
    def relations(self) -> tuple[GivenRelation, ...]:
        return tuple(self._relations.values())

    @property
    def incomplete(self) -> bool:
        """True if a mark was left out; one that stands twice was not."""
        return any(code.startswith("marks.") and code != "marks.twice" for code in self._lost)

    def told(self) -> tuple[Told, ...]:
        return tuple(Told(code, {"count": count}) for code, count in sorted(self._lost.items()))

    def _id(self, own: object, letter: str, taken: Mapping[str, object]) -> tuple[str, bool]:
        """An id that is free, and whether the file's own is another; the number 7 of a mark is `m7`."""
        if isinstance(own, int):
            own = f"{letter}{own}"
        if isinstance(own, str) and _ID.fullmatch(own) and own not in taken:
            return own, False
        number = len(taken) + 1
        while f"{letter}{number}" in taken:
            number += 1
        return f"{letter}{number}", own is not None


def label_of(value: object) -> str:
    """A label as the file has it, on one line; a number is one too. "" where there is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return " ".join(without_surrogates(value).split()) if isinstance(value, str) else ""


def hashable(value: object) -> object:
    return value if isinstance(value, (str, int)) else repr(value)


def kept_as(fields: Mapping[str, Any]) -> str:
    """Unknown fields of an entry as a canonical JSON object, "" = none."""
    try:
        return foreign(fields)
    except ValueError:
        # A number such as 1e999 is JSON to read, but not to write again.
        return ""
