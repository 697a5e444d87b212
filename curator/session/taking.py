"""How an edit that is on disk is taken in: what its changes make of the open article, piece by piece."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from curator.domain.annotation import Annotation
from curator.domain.edit import ANNOTATION, Change
from curator.domain.sheet import Sheet

Sides = tuple[Annotation | None, Annotation | None]
"""An annotation before and after; None where there is none."""


class Taken(NamedTuple):
    """What changes did: marks to draw again; by their ids the annotations of this article and of others."""

    touched: set[str]
    here: dict[str, Sides]
    elsewhere: dict[str, Sides]


def take(sheet: Sheet | None, changes: Iterable[Change]) -> Taken:
    """Carry changes over to the open article. Raises StaleEdit as `Sheet.apply` does."""
    some = tuple(changes)
    ids = dict.fromkeys(change.id for change in some if change.kind == ANNOTATION)
    elsewhere = dict(_elsewhere(some, sheet))
    if sheet is None:
        return Taken(set(), {}, elsewhere)
    before = {mark_id: sheet.annotations.get(mark_id) for mark_id in ids}
    touched = sheet.apply(some)
    sides = {mark_id: (was, sheet.annotations.get(mark_id)) for mark_id, was in before.items()}
    return Taken(touched, {mark_id: both for mark_id, both in sides.items() if any(both)}, elsewhere)


def _elsewhere(changes: Iterable[Change], sheet: Sheet | None) -> Iterator[tuple[str, Sides]]:
    """Annotations of other articles than the open one that were made or taken away."""
    for change in changes:
        whole = change.before if change.after is None else change.after if change.before is None else None
        if change.kind == ANNOTATION and whole and (sheet is None or whole["article"] != sheet.article.id):
            found = Annotation.from_record(change.id, whole)
            yield change.id, (None, found) if change.before is None else (found, None)


class Turns:
    """Work done a piece at a time between events; whoever cannot wait for its end finishes it."""

    def __init__(self) -> None:
        self._work: Iterator[None] | None = None

    def begin(self, work: Iterator[None]) -> None:
        self.finish()
        self._work = work

    def go_on(self, seconds: float) -> bool:
        """Work for so long; True once all is done."""
        # Out of reach meanwhile: what a piece sets off may ask for the end.
        work, self._work = self._work, None
        until = time.perf_counter() + seconds
        for _ in work or ():
            if time.perf_counter() > until:
                self._work = work
                return False
        return True

    def finish(self) -> None:
        self.go_on(float("inf"))
