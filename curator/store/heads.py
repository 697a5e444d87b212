"""Which edits hold each register of a record now: what the next edit names as its parents.

Making or removing a record sets all its registers at once and is kept as one row, `life`; a register
gets a row of its own when it changes alone.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from curator.domain.edit import LIFE, Change

from .many import Key, among, by_kind, listed
from .tables import head

Heads = Mapping[str, tuple[str, ...]]
"""Register → ids of the edits that hold it, sorted; several where laptops disagree."""

_RECORD = (head.c.kind == bindparam("on_kind")) & (head.c.record == bindparam("on_record"))
_READ = (
    select(head.c.record, head.c.register, head.c.edit)
    .where(head.c.kind == bindparam("on_kind"), among(head.c.record, "on_records"))
    .order_by(head.c.register, head.c.edit)
)
# Plain SQL, since rows by name would take as long as writing them.
_ANY = (
    "SELECT 1 FROM json_each(?) AS one WHERE EXISTS "
    "(SELECT 1 FROM head WHERE kind = one.value ->> 0 AND record = one.value ->> 1) LIMIT 1"
)
_BEGIN = "INSERT INTO head (kind, record, register, edit) VALUES (?, ?, ?, ?)"
_DELETE = delete(head).where(_RECORD)
_DELETE_ONE = _DELETE.where(head.c.register == bindparam("on_register"))
_WRITES: dict[str, Any] = {"delete": _DELETE, "replace": _DELETE_ONE, "insert": insert(head)}


def parents(heads: Heads, change: Change) -> dict[str, tuple[str, ...]]:
    """The holders of every register that a change touches, those without any left out."""
    life = heads.get(LIFE, ())
    return {name: held for name in sorted(change.registers()) if (held := heads.get(name, life))}


def after(heads: Heads, change: Change, edit_id: str) -> dict[str, tuple[str, ...]]:
    """The heads once an edit made a change."""
    if change.before is None or change.after is None:
        return {LIFE: (edit_id,)}
    return {**heads, **dict.fromkeys(change.registers(), (edit_id,))}


def read(connection: Connection, keys: Sequence[Key]) -> dict[Key, dict[str, tuple[str, ...]]]:
    """The heads of records by kind and id; one without any has an empty entry."""
    found: dict[Key, dict[str, tuple[str, ...]]] = {key: {} for key in keys}
    for kind, records in by_kind(keys).items():
        rows = connection.execute(_READ, {"on_kind": kind, "on_records": listed(records)})
        for record, register, edit_id in rows:
            held = found[kind, record]
            held[register] = (*held.get(register, ()), edit_id)
    return found


def have_any(connection: Connection, keys: Sequence[Key]) -> bool:
    """Whether any of these records has ever been here."""
    return connection.exec_driver_sql(_ANY, (json.dumps(keys),)).first() is not None


def begin(connection: Connection, keys: Sequence[Key], edit_id: str) -> None:
    """The heads of records that one edit makes, none of which was here before."""
    connection.exec_driver_sql(_BEGIN, [(kind, record, LIFE, edit_id) for kind, record in keys])


def write(connection: Connection, steps: Mapping[Key, tuple[Heads, Heads]]) -> None:
    """Store what differs between two states of records' heads."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for (kind, record), (was, now) in steps.items():
        key = {"on_kind": kind, "on_record": record}
        known: Heads = was
        if was and LIFE in now and was.get(LIFE) != now[LIFE]:
            rows["delete"].append(key)
            known = {}
        changed = [name for name in now if known.get(name) != now[name]]
        rows["replace"] += [{**key, "on_register": name} for name in changed if name in known]
        rows["insert"] += [
            {"kind": kind, "record": record, "register": name, "edit": edit_id}
            for name in changed
            for edit_id in now[name]
        ]
    for name, statement in _WRITES.items():
        if rows[name]:
            connection.execute(statement, rows[name])
