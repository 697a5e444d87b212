"""Where the window keeps the rules of the house: the acts of the keys, the small box, the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.edit import Edit
from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.session.housekeeping import Housekeeping
from curator.session.session import Session
from curator.ui.house.dialog import RulesDialog
from curator.ui.house.scopes import ScopeBox
from curator.ui.house.words import WORDS
from curator.ui.sentences import sentence


class HouseRoom(QObject):
    """Opens the box and the list, and tells in a sentence what became of a rule."""

    told = Signal(str)

    def __init__(self, session: Session, selected: Callable[[], Span | None], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._selected = selected
        self.keeping = Housekeeping(session)
        self.scopes = ScopeBox(window)
        self.dialog = RulesDialog(session, self.keeping, window)
        self.scopes.chosen.connect(self._add)
        session.edited.connect(self._tell_edit)

    def never(self) -> None:
        """Ask how far "never propose this again" goes for the focused mark."""
        rules = self.keeping.nevers()
        if rules:
            self.scopes.ask(rules, self._session.labels)
        else:
            self.told.emit(self.tr("Go to a suggestion first: a rule begins from one."))

    def always(self) -> None:
        """A pattern from the selected text, else from the focused mark, to be completed and saved."""
        found, selected = self._session.focused_mark(), self._selected()
        rule = self.keeping.pattern(selected)
        if rule is None:
            self.told.emit(self.tr("Go to a suggestion or select some text first: a rule begins from one."))
        elif selected is None and found is not None and found.layer is not Layer.ENTITY:
            label = self._session.labels.get(found.label)
            error = CuratorError("house.claim_label", label=label.name if label else found.label)
            self.told.emit(sentence(error.code, error.args_))
        else:
            self.dialog.open_new(rule)

    def rules(self) -> None:
        """The list of all rules."""
        self.dialog.open_list()

    @Slot(object)
    def bring_in(self, paths: list[Path]) -> None:
        """Rules from files, chosen among articles to open."""
        self.dialog.open_list()
        self.dialog.bring_in(paths)

    @Slot(object)
    def _add(self, rule: HouseRule) -> None:
        error = self.keeping.save(rule)
        if error is not None:
            self.told.emit(sentence(error.code, error.args_))

    @Slot(object)
    def _tell_edit(self, edit: Edit) -> None:
        if not edit.act.startswith("house."):
            return
        said = WORDS.done(edit.act, edit.args, back=self._session.workspace.journal.takes_back(edit))
        if said:
            self.told.emit(said)
