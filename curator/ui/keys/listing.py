"""Which acts the page lists for what was typed or pressed, in their groups."""

from __future__ import annotations

from PySide6.QtCore import QObject

from curator.domain.keymap import Keymap
from curator.domain.label import LabelSet
from curator.domain.shortlist import WEAK, fit
from curator.ui.commands import BY_ID, COMMANDS, LABEL, shown
from curator.ui.keys.rows import Row


class Listing(QObject):
    """Rows for the list, from the table of commands and the labels with a digit."""

    def __init__(self, labels: LabelSet, parent: QObject) -> None:
        super().__init__(parent)
        self._labels = labels

    def rows(self, keymap: Keymap, typed: str, pressed: str) -> list[Row]:
        """All acts; those that fit what was typed, or those on the key that was pressed.

        A letter may be the beginning of a name or the key: what stands on this key comes first.
        """
        every = self._every(keymap)
        if pressed:
            return [row for _, row in every if row.act in keymap.on(pressed) or shown(pressed) in row.keys]
        if not typed:
            return _under_headings(every)
        on_key = [row for _, row in every if typed.casefold() in [key.casefold() for key in row.keys]]
        named = [(group, row) for group, row in every if row not in on_key and _fits(typed, row, group)]
        return [*on_key, *_under_headings(named)]

    def name(self, act: str, key: str) -> str:
        """What an act is called where it is in the way of this key."""
        if act != LABEL:
            return BY_ID[act].title
        label = self._labels.by_key(key[-1])
        return label.name if label else self.tr("a label")

    def _every(self, keymap: Keymap) -> list[tuple[str, Row]]:
        groups = list(dict.fromkeys(command.group for command in COMMANDS))
        ordered = sorted(COMMANDS, key=lambda command: groups.index(command.group))
        rows = [(command.group_title, self._row(command.id, keymap)) for command in ordered]
        fixed = self.tr("belongs to the label")
        labels = [label for label in self._labels.labels if label.key]
        return rows + [(self.tr("Labels"), Row(one.name, (one.key,), aside=fixed)) for one in labels]

    def _row(self, act: str, keymap: Keymap) -> Row:
        keys = tuple(dict.fromkeys(shown(key) for key in keymap.keys(act)))
        aside = self.tr("changed") if keymap.is_changed(act) else ""
        if not keys:
            aside = self.tr("no key")
        if keymap.is_fixed(act):
            aside = self.tr("always")
        return Row(BY_ID[act].title, keys, act, aside)


def _fits(typed: str, row: Row, group: str) -> bool:
    found = fit(typed, row.title, group)
    return found is not None and found[0] < WEAK


def _under_headings(rows: list[tuple[str, Row]]) -> list[Row]:
    listed: list[Row] = []
    before = ""
    for group, row in rows:
        if group != before:
            listed.append(Row(group, is_heading=True))
        before = group
        listed.append(row)
    return listed
