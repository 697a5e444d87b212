"""The thresholds below which suggestions are hidden: tried while a slider moves, kept as an edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from curator.domain.edit import Draft, Edit
from curator.domain.mark import Layer
from curator.session.session import Session
from curator.session.settings import is_of_settings, settings_change
from curator.session.suggesting import LEAST_SCORE, least_of

THRESHOLD_SET = "threshold.set"
"""The act of moving a threshold."""


class Thresholds(QObject):
    """What is hidden in the open article; `moved` says that every mark may look different.

    A threshold is one of the workspace's settings, so that an export, a script and another window
    agree on what is pending.
    """

    moved = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._least = least_of(session.workspace)
        session.edited.connect(self._on_edited)

    @property
    def least(self) -> dict[Layer, float]:
        """From which score on each layer's suggestions are shown now."""
        return dict(self._least)

    def hidden(self, layer: Layer) -> int:
        """How many undecided suggestions of the open article a layer's threshold hides."""
        sheet = self._session.sheet
        return sheet.hidden_count(layer) if sheet is not None else 0

    def show_hidden(self, shown: bool) -> None:
        """Let what is hidden be seen, and stepped to; it is not open for that."""
        self._session.shows_hidden = shown
        self.moved.emit()

    def attempt(self, layer: Layer, least: float) -> None:
        """Show from another score on, for now: nothing is written."""
        if self._least[layer] != least:
            self._least[layer] = least
            self._apply()

    def keep(self) -> bool:
        """Write the thresholds as they stand, as one edit; False if they were so before, or were refused."""
        before = least_of(self._session.workspace)
        moved = [layer for layer in Layer if before[layer] != self._least[layer]]
        if not moved:
            return False
        chosen = {layer.value: least for layer, least in self._least.items() if least != LEAST_SCORE[layer]}
        change = settings_change(self._session.workspace, thresholds=chosen or None)
        args = {"layer": moved[0].value, "least": f"{self._least[moved[0]]:.2f}"}
        if self._session.write(Draft(THRESHOLD_SET, (change,), args)):
            return True
        self._least = before
        self._apply()
        return False

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        """A threshold was moved, or moved back."""
        if any(is_of_settings(change) for change in edit.changes):
            now = least_of(self._session.workspace)
            if now != self._least:
                self._least = now
                self._apply()

    def _apply(self) -> None:
        session, sheet = self._session, self._session.sheet
        if sheet is None:
            return
        sheet.hide_below(self._least)
        focus = session.focus
        if focus is None:
            session.move_focus(1)
        elif sheet.is_hidden(focus) and not session.shows_hidden:
            key = sheet.key(focus)
            session.set_focus(sheet.open_from(key) if key else None)
        self.moved.emit()
