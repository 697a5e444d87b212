"""Undo and redo, read off the journal, so that both survive a restart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .edit import Edit


@dataclass(slots=True)
class History:
    """What this device can take back, and what it can do again; ids, the last on top.

    An edit that undoes the top of `undo` is an undo; one that undoes the top of `redo` is a redo,
    which can itself be undone. A new act forgets what could be done again.
    """

    undo: list[str] = field(default_factory=list[str])
    redo: list[str] = field(default_factory=list[str])

    def push(self, edit_id: str, undoes: str | None) -> None:
        if undoes is None:
            self.undo.append(edit_id)
            self.redo.clear()
        elif self.undo and self.undo[-1] == undoes:
            self.undo.pop()
            self.redo.append(edit_id)
        elif self.redo and self.redo[-1] == undoes:
            self.redo.pop()
            self.undo.append(edit_id)

    def append(self, edit: Edit) -> None:
        if is_undoable(edit.act):
            self.push(edit.id, edit.undoes)


def is_undoable(act: str) -> bool:
    """Setting up a workspace and bringing articles in are no decisions: undo passes over them."""
    return not act.startswith(("workspace.", "article.import"))


def history(rows: Iterable[tuple[str, str | None]]) -> History:
    """The stacks after (id, undoes) of this device's undoable edits in journal order."""
    stacks = History()
    for edit_id, undoes in rows:
        stacks.push(edit_id, undoes)
    return stacks
