"""Ctrl+T: the tags of the open article, or of all that are selected, kept as one edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from curator.domain.filing import clean
from curator.domain.text import fold
from curator.ui.filing.ask import AskBox
from curator.ui.inspector.choices import Choice
from curator.ui.inspector.panel import is_enter

_LISTED = 60


class TagBox(AskBox):
    """Enter puts the highlighted tag on or takes it off; Enter in the empty field keeps all of it.

    `kept` carries the tags to put on and those to take off.
    """

    kept = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._known: Mapping[str, int] = {}
        self._on: Counter[str] = Counter()
        self._many = 1
        self._add: set[str] = set()
        self._remove: set[str] = set()

    def ask_for(self, title: str, many: int, on: Counter[str], known: Mapping[str, int]) -> None:
        """Open it for so many articles, with the number of them that have each tag."""
        self._known, self._on, self._many = known, on, many
        self._add, self._remove = set(), set()
        hint = self.tr("Enter puts a tag on or takes it off, once more keeps it · Esc leaves it as it was")
        self.ask(title, self.tr("A tag: type, then Enter"), hint, self._list)

    def press(self, event: QKeyEvent) -> bool:
        if event.text() == ",":
            self.take(self.choices.highlighted())
            return True
        if is_enter(event) and not self.field.text().strip() and self.choices.highlighted() is None:
            self._keep()
            return True
        return super().press(event)

    def take(self, choice: Choice | None) -> None:
        """Put the row's tag on all articles, or take it off if all of them have it; the box stays."""
        if choice is None:
            return
        tag: str = choice.value
        if self._is_on_all(tag):
            self._add.discard(tag)
            if self._on[tag]:
                self._remove.add(tag)
        else:
            self._remove.discard(tag)
            if self._on[tag] < self._many:
                self._add.add(tag)
        self.field.clear()
        self.list_rows()

    def _keep(self) -> None:
        self.leave()
        if self._add or self._remove:
            self.kept.emit(self._add, self._remove)

    def _is_on_all(self, tag: str) -> bool:
        return tag in self._add or (self._on[tag] == self._many and tag not in self._remove)

    def _list(self, typed: str) -> Sequence[Choice]:
        sought = fold(clean(typed))
        marked = sorted(tag for tag in {*self._on, *self._add} - self._remove)
        others = [tag for tag in {**self._known, **dict.fromkeys(sorted(self._remove))} if tag not in marked]
        fits = [tag for tag in (*marked, *others) if sought in fold(tag)]
        # What the letters begin, then themselves as a new tag, then what only holds them; in each what is on
        # these articles first, and then what is much used.
        completing = [tag for tag in fits if fold(tag).startswith(sought)]
        holding = [tag for tag in fits if tag not in completing]
        new = [clean(typed)] if sought and all(fold(tag) != sought for tag in fits) else []
        return [self._row(tag) for tag in (*completing, *new, *holding)[:_LISTED]]

    def _row(self, tag: str) -> Choice:
        used = self._known.get(tag, 0)
        detail = self.tr("on %n articles", None, used) if used else self.tr("a new tag")
        some = 0 < self._on[tag] < self._many and tag not in self._remove | self._add
        mark = "✓" if self._is_on_all(tag) else ""
        if some:
            mark = self.tr("on %1 of these").replace("%1", str(self._on[tag]))
        return Choice(f"#{tag}", detail, tag, tag=mark, current=self._is_on_all(tag))
