"""The journal: every act of every editor, in order, for ever; the truth that the other tables follow."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select

from curator.domain.clock import Clock
from curator.domain.edit import (
    Draft,
    Edit,
    applied,
    canonical,
    changes_from_json,
    changes_to_json,
    digest_of,
)
from curator.domain.errors import CuratorError
from curator.domain.history import History, history
from curator.domain.ids import uuid7_hex

from . import heads, projection
from .collector import paused
from .database import Database
from .many import Key
from .ready import Ready
from .ready import write as write_ready
from .tables import edit as table
from .texts import Texts

BATCH_SECONDS = 0.007
"""Bulk work stops here and commits, so that it holds the write lock for about 10 ms."""

_PAGE = 500
_JSON = ("args", "parents", "changes")
_INSERT = insert(table)
_GET = select(table).where(table.c.id == bindparam("on_id"))
_FOLLOWING = select(table).where(table.c.seq > bindparam("after")).order_by(table.c.seq).limit(_PAGE)


_BRIEF = select(table.c.act, table.c.undoes, table.c.args, func.length(table.c.changes)).where(
    table.c.id == bindparam("on_id")
)


class Brief(NamedTuple):
    """What an edit is, without its changes; `length` is that of their JSON in code points."""

    act: str
    undoes: str | None
    args: Mapping[str, str | int]
    length: int


class Entry(NamedTuple):
    """A draft, and the text that it brings along if it is an import."""

    draft: Draft
    text: str | None = None


class Journal:
    """Appends edits and keeps the projection in the same transaction.

    `author` (the id of a Person) and `guideline` ("news@1") are stamped on what follows.
    """

    def __init__(self, database: Database, texts: Texts, device: str) -> None:
        self.author = ""
        self.guideline = ""
        self._database = database
        self._texts = texts
        self._device = device
        self._clock = Clock(device)
        with database.read() as connection:
            last = connection.execute(select(table.c.clock).order_by(table.c.seq.desc()).limit(1)).scalar()
        if last:
            self._clock.observe(last)

    def append(self, draft: Draft, text: str | None = None) -> Edit:
        """Stamp, guard, write; returns when it is committed. `text` is kept under its hash alongside.

        Raises StaleEdit where a change does not fit the present state, and CuratorError
        `annotation.misquoted`, `article.unknown`, `article.purged`, `disk.full` …: nothing is written then.
        """
        with paused(), self._database.write() as connection:
            return self._write(connection, Entry(draft, text))

    def batches(
        self,
        entries: Iterable[Entry | Ready],
        should_stop: Callable[[], bool] | None = None,
        seconds: float = BATCH_SECONDS,
    ) -> Iterator[list[Edit]]:
        """Bulk work in batches of some 10 ms that let an editor's acts pass; each is given once committed.

        Where no editor waits, batches may last longer. A list's entries are made already, so the first batch
        takes all that it can; others grow from one, since making an entry may mean reading a file. An error
        takes its own batch back and goes up; the batches before it stand.
        """
        source = iter(entries)
        waiting: deque[Entry | Ready] = deque()
        size = len(entries) if isinstance(entries, list) else 1
        while not (should_stop and should_stop()):
            # Outside the lock.
            while len(waiting) < size and (entry := next(source, None)) is not None:
                waiting.append(entry)
            if not waiting:
                return
            done = self._write_batch(waiting, seconds)
            size = min(2 * size, 2 * len(done))
            yield done

    def _write_batch(self, waiting: deque[Entry | Ready], seconds: float) -> list[Edit]:
        done: list[Edit] = []
        with self._database.batch() as connection:
            stop = time.monotonic() + seconds
            while waiting and (not done or time.monotonic() < stop):
                entry = waiting.popleft()
                if isinstance(entry, Ready):
                    done.append(self._write_ready(connection, entry))
                else:
                    done.append(self._write(connection, entry))
        return done

    def _write(self, connection: Connection, entry: Entry) -> Edit:
        if entry.text is not None:
            self._texts.put(connection, entry.text)
        changes = entry.draft.changes
        keys = list(dict.fromkeys((change.kind, change.id) for change in changes))
        was = projection.read(connection, keys)
        state = dict(was)
        held = heads.read(connection, keys)
        parents: dict[str, tuple[str, ...]] = {}
        for change in changes:
            key = (change.kind, change.id)
            state[key] = applied(state[key], change)
            for register, ids in heads.parents(held[key], change).items():
                parents[f"{change.kind}/{change.id}/{register}"] = ids
        edit = self._stamp(entry.draft, parents)
        seq = _insert(connection, edit)
        now: dict[Key, heads.Heads] = dict(held)
        for change in changes:
            key = (change.kind, change.id)
            now[key] = heads.after(now[key], change, edit.id)
        heads.write(connection, {key: (held[key], now[key]) for key in keys})
        steps = {key: (was[key], state[key]) for key in keys}
        projection.write(connection, self._texts, steps, (edit.id, seq))
        return edit

    def _write_ready(self, connection: Connection, ready: Ready) -> Edit:
        """The same for rows that were made ready; what was here before is guarded as any other edit."""
        if heads.have_any(connection, ready.keys()):
            changes = changes_from_json(json.loads(ready.changes))
            return self._write(connection, Entry(Draft(ready.act, changes, ready.args), ready.text))
        changes = ready.changes
        edit = self._stamp(Draft(ready.act, (), ready.args), {}, changes)
        seq = _insert(connection, edit, changes)
        heads.begin(connection, ready.keys(), edit.id)
        write_ready(connection, ready, (edit.id, seq))
        return edit

    def _stamp(self, draft: Draft, parents: dict[str, tuple[str, ...]], changes: str = "") -> Edit:
        """`changes` are those of an edit without any in the draft, as canonical JSON."""
        now = time.time_ns() // 1_000_000
        at = datetime.fromtimestamp(now / 1000, UTC).isoformat(timespec="milliseconds")
        bare = Edit(
            id=uuid7_hex(now),
            device=self._device,
            author=self.author,
            at=at.replace("+00:00", "Z"),
            clock=self._clock.tick(now),
            act=draft.act,
            args=draft.args,
            guideline=self.guideline,
            changes=draft.changes,
            undoes=draft.undoes,
            parents=parents,
            sha256="",
        )
        try:
            return replace(bare, sha256=digest_of(bare, changes) if changes else bare.digest())
        except UnicodeEncodeError as error:
            raise CuratorError("text.surrogate") from error

    def get(self, edit_id: str) -> Edit:
        """Raises CuratorError `edit.unknown`."""
        with self._database.read() as connection:
            row = connection.execute(_GET, {"on_id": edit_id}).mappings().first()
        if row is None:
            raise CuratorError("edit.unknown", id=edit_id)
        return edit_of(row)

    def brief(self, edit_id: str) -> Brief:
        """The same without its changes. Raises CuratorError `edit.unknown`, `edit.damaged`."""
        with self._database.read() as connection:
            row = connection.execute(_BRIEF, {"on_id": edit_id}).first()
        if row is None:
            raise CuratorError("edit.unknown", id=edit_id)
        act, undoes, args, length = row
        try:
            return Brief(act, undoes, json.loads(args), length)
        except (ValueError, TypeError) as error:
            raise CuratorError("edit.damaged", id=edit_id, row=0) from error

    def takes_back(self, edit: Edit) -> bool:
        """True for an undo, False for an act and for its redo, which undoes the undo."""
        back, undoes = False, edit.undoes
        while undoes is not None:
            back, undoes = not back, self.brief(undoes).undoes
        return back

    def edits(self) -> Iterator[Edit]:
        """Every edit in journal order; what is appended meanwhile comes too."""
        after = 0
        while True:
            with self._database.read() as connection:
                rows = connection.execute(_FOLLOWING, {"after": after}).mappings().all()
            if not rows:
                return
            yield from map(edit_of, rows)
            after = rows[-1]["seq"]

    def history(self) -> History:
        """What this device can undo and redo, read off the journal; the caller keeps it current."""
        query = (
            select(table.c.id, table.c.undoes)
            .where(table.c.device == self._device)
            .where(table.c.act != "article.import", table.c.act.not_like("workspace.%"))
            .order_by(table.c.seq)
        )
        with self._database.read() as connection:
            return history(connection.execute(query))


def edit_of(row: RowMapping) -> Edit:
    """An edit from its journal row. Raises CuratorError `edit.damaged` if the row makes no sense."""
    values: dict[str, Any] = {name: value for name, value in row.items() if name != "seq"}
    try:
        args, parents, changes = (json.loads(values.pop(name)) for name in _JSON)
        return Edit(
            **values,
            args=args,
            changes=changes_from_json(changes),
            parents={key: tuple(ids) for key, ids in parents.items()},
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise CuratorError("edit.damaged", id=row["id"], row=row["seq"]) from error


def _insert(connection: Connection, edit: Edit, changes: str = "") -> int:
    result = connection.execute(
        _INSERT,
        {
            "id": edit.id,
            "device": edit.device,
            "author": edit.author,
            "at": edit.at,
            "clock": edit.clock,
            "act": edit.act,
            "args": canonical(edit.args),
            "guideline": edit.guideline,
            "undoes": edit.undoes,
            "parents": canonical(edit.parents),
            "changes": changes or canonical(changes_to_json(edit.changes)),
            "sha256": edit.sha256,
        },
    )
    return int(result.lastrowid)
