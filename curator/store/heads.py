"""Which edits hold each register of a record now: what the next edit names as its parents.

Making or removing a record sets all its registers at once and is kept as one row, `life`; a register
gets a row of its own when it changes alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select

from curator.domain.edit import LIFE, Change

from .tables import head

Heads = Mapping[str, tuple[str, ...]]
"""Register → ids of the edits that hold it, sorted; several where laptops disagree."""

_RECORD = (head.c.kind == bindparam("on_kind")) & (head.c.record == bindparam("on_record"))
_READ = select(head.c.register, head.c.edit).where(_RECORD).order_by(head.c.register, head.c.edit)
_DELETE = delete(head).where(_RECORD)
_DELETE_ONE = _DELETE.where(head.c.register == bindparam("on_register"))
_INSERT = insert(head)


def parents(heads: Heads, change: Change) -> dict[str, tuple[str, ...]]:
    """The holders of every register that a change touches, those without any left out."""
    life = heads.get(LIFE, ())
    return {name: held for name in sorted(change.registers()) if (held := heads.get(name, life))}


def after(heads: Heads, change: Change, edit_id: str) -> dict[str, tuple[str, ...]]:
    """The heads once an edit made a change."""
    if change.before is None or change.after is None:
        return {LIFE: (edit_id,)}
    return {**heads, **dict.fromkeys(change.registers(), (edit_id,))}


def read(connection: Connection, kind: str, record: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for register, edit_id in connection.execute(_READ, {"on_kind": kind, "on_record": record}):
        found[register] = (*found.get(register, ()), edit_id)
    return found


def write(connection: Connection, kind: str, record: str, was: Heads, now: Heads) -> None:
    """Store what differs between two states of one record's heads."""
    key = {"on_kind": kind, "on_record": record}
    if was and LIFE in now and was.get(LIFE) != now[LIFE]:
        connection.execute(_DELETE, key)
        was = {}
    changed = [name for name in now if was.get(name) != now[name]]
    replaced = [{**key, "on_register": name} for name in changed if name in was]
    if replaced:
        connection.execute(_DELETE_ONE, replaced)
    rows = [
        {"kind": kind, "record": record, "register": name, "edit": edit_id}
        for name in changed
        for edit_id in now[name]
    ]
    if rows:
        connection.execute(_INSERT, rows)
