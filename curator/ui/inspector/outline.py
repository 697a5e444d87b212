"""Everything in the article as rows: entities grouped by label and words, claims one by one. No widgets."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from curator.domain.label import LabelSet
from curator.domain.mark import Layer, Status
from curator.domain.sheet import Sheet
from curator.ui.inspector.reading import quote_of

_LONGEST = 200


class Row(NamedTuple):
    """One line of the outline in its order. A heading has no words and stands before its label's rows."""

    order: int
    place: tuple[int, int]
    folded: str
    words: str
    label: str
    id: str

    @property
    def is_heading(self) -> bool:
        return not self.words


class Standing(NamedTuple):
    """Where a mark stands, and how it reads there; marks that do so alike share one."""

    row: Row
    status: Status


class Outline:
    """The rows of one layer of a sheet; a mark that changes costs O(log n).

    Entities with the same label and words share a row; a claim has its own. Rejected marks stay in.
    """

    def __init__(self, sheet: Sheet, layer: Layer, labels: LabelSet) -> None:
        self.sheet = sheet
        self.layer = layer
        self.rows: list[Row] = []
        self._order = {label.id: place for place, label in enumerate(labels.labels)}
        self._standing: dict[str, Standing] = {}
        self._members: dict[Row, set[str]] = {}
        # A name can stand thousands of times in a long article: its marks are counted, not asked.
        self._statuses: dict[Row, dict[Status, int]] = {}
        self._same: dict[Standing, Standing] = {}
        self._of_label: Counter[str] = Counter()

    # --- filling ---
    def take(self, mark_ids: Iterable[str]) -> Iterator[int]:
        """Bring many marks up to date, pausing now and then for the caller to go on later; then `sort`."""
        for count, mark_id in enumerate(mark_ids):
            before, after = self.moved(mark_id)
            if before != after:
                if before is not None:
                    self._part(mark_id, before)
                if after is not None:
                    self._join(mark_id, after)
            if count % 256 == 255:
                yield count

    def sort(self) -> None:
        """List the rows of all that was taken in."""
        headings = {_heading(row) for row in self._members} if self._grouped else set[Row]()
        self.rows = sorted([*self._members, *headings])

    def moved(self, mark_id: str) -> tuple[Standing | None, Standing | None]:
        """Where a mark stood and where it belongs now."""
        return self._standing.get(mark_id), self._standing_for(mark_id)

    def leave(self, mark_id: str) -> list[Row]:
        """Take a mark out; returns the rows that nothing stands in any more, still listed, last first."""
        standing = self._standing[mark_id]
        if not self._part(mark_id, standing):
            return []
        row = standing.row
        gone = [row]
        at = self.at(row)
        alone = self._grouped and self.rows[at - 1].is_heading
        if alone and (at + 1 == len(self.rows) or self.rows[at + 1].is_heading):
            gone.append(self.rows[at - 1])
        return gone

    def restand(self, mark_id: str, standing: Standing) -> None:
        """Let a mark read otherwise in the row that it stands in."""
        self._part(mark_id, self._standing[mark_id])
        self._join(mark_id, standing)

    def join(self, mark_id: str, standing: Standing) -> list[Row]:
        """Put a mark in; returns the rows that must be listed for it, in order."""
        row = standing.row
        fresh = row not in self._members
        self._join(mark_id, standing)
        if not fresh:
            return []
        heading = _heading(row)
        if self._grouped and not self._has(heading):
            return [heading, row]
        return [row]

    def insert(self, row: Row) -> None:
        insort(self.rows, row)

    def drop(self, row: Row) -> None:
        del self.rows[self.at(row)]

    # --- reading ---
    def at(self, row: Row) -> int:
        """Where a row stands, or would stand."""
        return bisect_left(self.rows, row)

    def row_of(self, mark_id: str | None) -> Row | None:
        standing = self._standing.get(mark_id) if mark_id else None
        return standing.row if standing else None

    def members(self, row: Row) -> list[str]:
        """The marks of a row in reading order."""
        found = ((self.sheet.key(mark_id), mark_id) for mark_id in self._members.get(row, ()))
        return [mark_id for key, mark_id in sorted(pair for pair in found if pair[0] is not None)]

    def count(self, row: Row) -> int:
        """How many marks a row, or all rows under a heading, stand for."""
        return self._of_label[row.label] if row.is_heading else len(self._members.get(row, ()))

    @property
    def marks(self) -> int:
        return len(self._standing)

    def status(self, row: Row) -> Status:
        """The status of a row's marks; open while one of them is, and of the first where they differ."""
        found = self._statuses.get(row, {})
        return next((status for status in Status if found.get(status)), Status.SUGGESTED)

    @property
    def _grouped(self) -> bool:
        return self.layer is Layer.ENTITY

    def _has(self, row: Row) -> bool:
        at = self.at(row)
        return at < len(self.rows) and self.rows[at] == row

    def _join(self, mark_id: str, standing: Standing) -> None:
        row, status = self._standing[mark_id] = self._same.setdefault(standing, standing)
        self._members.setdefault(row, set()).add(mark_id)
        counts = self._statuses.setdefault(row, {})
        counts[status] = counts.get(status, 0) + 1
        self._of_label[row.label] += 1

    def _part(self, mark_id: str, standing: Standing) -> bool:
        """Take a mark out of its row; True if nothing stands in that any more."""
        row, status = standing
        del self._standing[mark_id]
        self._of_label[row.label] -= 1
        self._statuses[row][status] -= 1
        members = self._members[row]
        members.discard(mark_id)
        if not members:
            del self._members[row], self._statuses[row]
            for known in Status:
                self._same.pop(Standing(row, known), None)
        return not members

    def _standing_for(self, mark_id: str) -> Standing | None:
        sheet = self.sheet
        found, status = sheet.annotations.get(mark_id), Status.SUGGESTED
        if found is not None:
            status = found.status
        elif sheet.is_open(mark_id):
            found = sheet.suggestions[mark_id]
        else:
            return None
        if found.layer is not self.layer:
            return None
        words = quote_of(sheet.text, found.parts)[:_LONGEST]
        if not self._grouped:
            place = (found.parts[0].start, found.parts[-1].end)
            return Standing(Row(0, place, "", words, found.label, mark_id), status)
        order = self._order.get(found.label, len(self._order))
        return Standing(Row(order, (0, 0), words.casefold(), words, found.label, ""), status)


def _heading(row: Row) -> Row:
    return Row(row.order, (-1, -1), "", "", row.label, "")
