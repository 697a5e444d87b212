"""The journal added up from nothing, to hold against the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from curator.domain.edit import Change, Edit, applied
from curator.domain.errors import CuratorError, StaleEdit

from . import heads
from .journal import Journal

Key = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be; `ui` and `cli` make the sentence."""

    code: str
    args: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


class Story:
    """All records and heads as the journal tells them, struck off as tables tell the same."""

    def __init__(self) -> None:
        self._records: dict[Key, dict[str, Any]] = {}
        self._heads: dict[Key, heads.Heads] = {}
        self._last: dict[Key, str] = {}
        self._seen: set[str] = set()
        self._is_whole = True

    def read(self, journal: Journal) -> list[Problem]:
        """Add the journal up; one that cannot be read to its end is compared with nothing."""
        found: list[Problem] = []
        try:
            for edit in journal.edits():
                found += self._tell(edit)
        except CuratorError as error:
            found.append(Problem(error.code, error.args_))
            self._is_whole = False
        return found

    def _tell(self, edit: Edit) -> Iterator[Problem]:
        if edit.digest() != edit.sha256:
            yield Problem("check.edit", {"edit": edit.id})
        if edit.undoes is not None and edit.undoes not in self._seen:
            yield Problem("check.undoes", {"edit": edit.id, "undoes": edit.undoes})
        for parent in sorted({one for ids in edit.parents.values() for one in ids} - self._seen):
            yield Problem("check.parent", {"edit": edit.id, "parent": parent})
        self._seen.add(edit.id)
        try:
            for change in edit.changes:
                self._apply(edit.id, change)
        except StaleEdit as error:
            yield Problem("check.stale", {"edit": edit.id, **error.args_})

    def _apply(self, edit_id: str, change: Change) -> None:
        key = (change.kind, change.id)
        after = applied(self._records.get(key), change)
        if after is None:
            self._records.pop(key, None)
        else:
            self._records[key] = after
        self._last[key] = edit_id
        self._heads[key] = heads.after(self._heads.get(key, {}), change, edit_id)

    def compare(self, kind: str, record_id: str, fields: Mapping[str, Any]) -> Iterator[Problem]:
        """Strike a stored record off; a problem if the journal says something else."""
        if self._records.pop((kind, record_id), None) != fields and self._is_whole:
            yield Problem("check.record", {"kind": kind, "id": record_id})

    def is_last(self, kind: str, record_id: str, edit_id: str) -> bool:
        return self._last.get((kind, record_id)) == edit_id or not self._is_whole

    def compare_heads(self, stored: Mapping[Key, heads.Heads]) -> Iterator[Problem]:
        if not self._is_whole:
            return
        for kind, record in sorted({*self._heads, *stored}):
            if self._heads.get((kind, record)) != stored.get((kind, record)):
                yield Problem("check.head", {"kind": kind, "id": record})

    def untold(self) -> Iterator[Problem]:
        """Records of the journal that no table had."""
        if self._is_whole:
            for kind, record_id in sorted(self._records):
                yield Problem("check.record", {"kind": kind, "id": record_id})
