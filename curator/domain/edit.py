"""One undoable act of an editor, as data: changes with both sides, sealed by a hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import StaleEdit

Fields = Mapping[str, Any]

SPAN_FIELDS = frozenset({"parts", "quotes"})
LIFE = "life"

ANNOTATION, ARTICLE, ENTITY = "annotation", "article", "entity"
"""Kinds of records that have rules of their own; others are kept as they come."""


@dataclass(frozen=True, slots=True)
class Change:
    """One record's fields before and after; a side that is None means the record is absent.

    Between two present sides only the fields that change are named, and a field's None means
    that it is absent.
    """

    kind: str
    id: str
    before: Fields | None
    after: Fields | None

    def inverse(self) -> Change:
        return Change(self.kind, self.id, self.after, self.before)

    def registers(self) -> set[str]:
        """What merges on its own: the record's life, and each field (a span with its quotes as one)."""
        names = {*(self.before or {}), *(self.after or {})}
        found = {"span" if name in SPAN_FIELDS else name for name in names}
        return found | {LIFE} if self.before is None or self.after is None else found


def update(kind: str, record_id: str, now: Fields, then: Fields) -> Change:
    """The change from one full record to another: only what differs is named."""
    names = [name for name in {**now, **then} if now.get(name) != then.get(name)]
    return Change(
        kind, record_id, {name: now.get(name) for name in names}, {name: then.get(name) for name in names}
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """An edit before the journal stamps it: what is done, and what the menu's sentence needs."""

    act: str
    changes: tuple[Change, ...]
    args: Mapping[str, str | int]
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One act in the journal, for ever.

    `at` is UTC to the millisecond; `clock` a hybrid logical clock for display order only. `parents`
    maps `kind/id/register` to the edits that held its value when the editor looked. `sha256` covers
    all the other fields.
    """

    id: str
    device: str
    author: str
    at: str
    clock: str
    act: str
    args: Mapping[str, str | int]
    guideline: str
    changes: tuple[Change, ...]
    undoes: str | None
    parents: Mapping[str, tuple[str, ...]]
    sha256: str

    def digest(self) -> str:
        """The hash that `sha256` must equal."""
        return hashlib.sha256(canonical(body(self)).encode()).hexdigest()


def canonical(value: object) -> str:
    """JSON with sorted keys, compact, not ASCII-escaped: one form for hashing."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest_of(edit: Edit, changes: str) -> str:
    """The hash of an edit whose changes are at hand as canonical JSON only; it has none itself."""
    # Quote marks in a value have a backslash before them: nothing else reads like this.
    whole = canonical(body(edit)).replace('"changes":[]', f'"changes":{changes}', 1)
    return hashlib.sha256(whole.encode()).hexdigest()


def body(edit: Edit) -> dict[str, Any]:
    """All of an edit that its hash covers, as plain JSON values."""
    return {
        "id": edit.id,
        "device": edit.device,
        "author": edit.author,
        "at": edit.at,
        "clock": edit.clock,
        "act": edit.act,
        "args": dict(edit.args),
        "guideline": edit.guideline,
        "changes": changes_to_json(edit.changes),
        "undoes": edit.undoes,
        "parents": {key: list(ids) for key, ids in edit.parents.items()},
    }


def changes_to_json(changes: Iterable[Change]) -> list[list[Any]]:
    return [
        [
            c.kind,
            c.id,
            None if c.before is None else dict(c.before),
            None if c.after is None else dict(c.after),
        ]
        for c in changes
    ]


def changes_from_json(rows: Iterable[list[Any]]) -> tuple[Change, ...]:
    return tuple(Change(kind, record, before, after) for kind, record, before, after in rows)


def undo_of(edit: Edit) -> Draft:
    """The edit that takes another back: its inverse changes in reverse order."""
    inverse = tuple(change.inverse() for change in reversed(edit.changes))
    return Draft(edit.act, inverse, edit.args, undoes=edit.id)


def applied(record: Fields | None, change: Change) -> dict[str, Any] | None:
    """The record after a change, None if it is gone.

    Raises StaleEdit when the record is not what the change says it was.
    """
    if change.before is None or change.after is None:
        # A side without a record is compared whole, so a field that came later is not lost unseen.
        if record != change.before:
            raise StaleEdit("edit.stale", kind=change.kind, id=change.id)
        return None if change.after is None else dict(change.after)
    if record is None or any(record.get(name) != value for name, value in change.before.items()):
        raise StaleEdit("edit.stale", kind=change.kind, id=change.id)
    merged = {**record, **change.after}
    return {name: value for name, value in merged.items() if value is not None}


Records = dict[tuple[str, str], dict[str, Any]]


def fold(edits: Iterable[Edit]) -> Records:
    """All records, added up from an empty workspace by edits in journal order."""
    records: Records = {}
    for edit in edits:
        for change in edit.changes:
            key = (change.kind, change.id)
            after = applied(records.get(key), change)
            if after is None:
                records.pop(key, None)
            else:
                records[key] = after
    return records
