"""The marks of one article of a peer's file: checked one by one, what cannot be taken is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from curator.domain.annotation import Verdict
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.exchange.arriving import Told
from curator.exchange.metadata import foreign, without_surrogates

from .given import GivenMark, GivenRelation
from .positions import Positions, Unplaced

_ID = re.compile("[A-Za-z][A-Za-z0-9_-]{0,63}")
"""As the schema of the export has it."""
_Key = tuple[Layer, Parts, str, Verdict | None]


class Gathering:
    """Takes the marks and relations of one text as they come; ids of the file lead to those taken.

    A file's own id is kept where it is one that Curator can have, else the mark gets a new one and its
    own stays in `kept` as `id`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.positions = Positions(text)
        self._marks: dict[str, GivenMark] = {}
        self._same: dict[_Key, str] = {}
        self._named: dict[object, str] = {}
        self._relations: dict[str, GivenRelation] = {}
        self._lost: Counter[str] = Counter()

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
        """Take a mark; returns its id, "" where it has no label. The same mark twice is one."""
        name = label_of(label)
        if not name:
            self.lose("marks.no_label")
            return ""
        key = (layer, parts, name, more.get("verdict", Verdict.ACCEPTED))
        if key in self._same:
            self.lose("marks.twice")
        else:
            mark_id, unfit = self._id(own_id, "m", self._marks)
            rest = {**(kept or {}), **({"id": own_id} if unfit else {})}
            self._marks[mark_id] = GivenMark(mark_id, layer, parts, name, kept=kept_as(rest), **more)
            self._same[key] = mark_id
        if own_id is not None:
            self._named.setdefault(hashable(own_id), self._same[key])
        return self._same[key]

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

    @property
    def marks(self) -> tuple[GivenMark, ...]:
        return tuple(self._marks.values())

    @property
    def relations(self) -> tuple[GivenRelation, ...]:
        return tuple(self._relations.values())

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
