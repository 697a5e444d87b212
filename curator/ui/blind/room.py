"""Where the window keeps blind articles: the form, and the words about the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.blind import COMPARISON
from curator.domain.edit import Edit
from curator.session.blindness import BLIND_SHARE_SET, blind_share, set_share
from curator.session.session import Session
from curator.ui.blind.form import BlindForm

if TYPE_CHECKING:
    from curator.ui.acting import Act


class BlindRoom(QObject):
    """Sets the share as an edit; `told` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self.form = BlindForm(window)
        self.form.chosen.connect(self._set)
        session.edited.connect(self._tell_edit)

    def acts(self) -> dict[str, Act]:
        return {"blind.share": lambda _: self.form.ask(blind_share(self._session.workspace))}

    @Slot(int)
    def _set(self, share: int) -> None:
        if share != blind_share(self._session.workspace):
            self._session.write(set_share(self._session.workspace, share))

    @Slot(object)
    def _tell_edit(self, edit: Edit) -> None:
        if edit.act == BLIND_SHARE_SET:
            share = blind_share(self._session.workspace)
            self.told.emit(
                self.tr("%1 % of the articles are blind from now on.").replace("%1", str(share))
                if share
                else self.tr("No article is blind from now on.")
            )
        elif edit.act == "article.done" and edit.undoes is None:
            self._tell_compared(edit)

    def _tell_compared(self, edit: Edit) -> None:
        """How a blind article compares, once it is done."""
        review = (edit.changes[0].after or {}).get("review") or {}
        compared = review.get(COMPARISON)
        if compared:
            both, its, ours = (sum(each) for each in zip(*compared.values(), strict=True))
            said = self.tr("Done blind. As the pipeline has it: %1 · yours alone: %2 · its alone: %3")
            said = said.replace("%1", str(both)).replace("%2", str(ours)).replace("%3", str(its))
            self.told.emit(said)
