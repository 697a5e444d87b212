"""The past of one annotation: what each edit changed in it, and the states that can be restored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from .annotation import CLAIM_ATTRIBUTES
from .edit import Change, Fields

REGISTERS = ("verdict", "label", "span", "link", "source", *CLAIM_ATTRIBUTES, "standalone", "tags", "note")
"""What is told of an annotation, in this order."""


class Turn(NamedTuple):
    """One register before and after; None is nothing. A span is its parts, in code points."""

    register: str
    old: Any
    new: Any


def states(changes: Iterable[Change]) -> list[dict[str, Any] | None]:
    """The record after each of its changes, None where it was gone.

    Edits of two laptops may not fit on each other: then the later one counts.
    """
    found: list[dict[str, Any] | None] = []
    now: dict[str, Any] | None = None
    for change in changes:
        if change.after is None:
            now = None
        elif change.before is None:
            now = dict(change.after)
        else:
            merged = {**(now or {}), **change.after}
            now = {name: value for name, value in merged.items() if value is not None}
        found.append(now)
    return found


def turns(before: Fields | None, after: Fields | None) -> list[Turn]:
    """What differs between two states of an annotation.

    One that is made from a suggestion is compared with what was proposed.
    """
    old = before
    if old is None and after is not None:
        old = after.get("origin")
    found = [Turn(name, value_of(old, name), value_of(after, name)) for name in REGISTERS]
    return [turn for turn in found if turn.old != turn.new]


def value_of(record: Fields | None, register: str) -> Any:
    """A register's value; None where it says nothing."""
    if record is None:
        return None
    return record.get("parts" if register == "span" else register) or None
