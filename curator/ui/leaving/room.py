"""Where the window keeps the export: what is to leave is asked, counted beside the window, and ordered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.domain.errors import CuratorError
from curator.domain.wanted import EVERYTHING
from curator.exchange.peers.trying import Trial
from curator.session.asking import Asking
from curator.session.formats import CODES, JSONL
from curator.session.linking import Linking
from curator.session.outgoing import Order, try_out
from curator.session.setting_up import label_set_of
from curator.store.workspace import Workspace
from curator.ui.carrying import Carrying
from curator.ui.file_dialogs import file_to_write, folder_to_open
from curator.ui.leaving.box import ExportBox
from curator.ui.leaving.choices import Offered
from curator.ui.sentences import sentence

if TYPE_CHECKING:
    from curator.ui.acting import Act


_TOLD = 50
"""Articles between two words about how far the counting is."""


class LeavingRoom(QObject):
    """The last choice holds until the program ends."""

    _counted = Signal(int, int)

    def __init__(
        self,
        workspace: Workspace,
        linked: Callable[[Workspace], Linking],
        carrying: Carrying,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._linked = linked
        self._carrying = carrying
        self._window = window
        self._format, self._wanted, self._split = JSONL, EVERYTHING, False
        self.box = ExportBox(window)
        self._asking = Asking(self)
        self._asking.answered.connect(self._show)
        self._asking.failed.connect(self._refuse)
        self._counted.connect(self.box.wait)
        self.box.changed.connect(self._count)
        self.box.ordered.connect(self._order)

    def acts(self) -> dict[str, Act]:
        return {"file.export": lambda _: self.open()}

    def close(self) -> None:
        """Wait until nothing is counted any more."""
        self._asking.close()

    def open(self) -> None:
        """Ask what is to leave, with the choice of last time."""
        self.box.ask(CODES, self._format, self._wanted, self._split, self._offered())

    def _offered(self) -> Offered:
        labels = {label.id: label.name for label in label_set_of(self._workspace).labels}
        persons = self._workspace.records.all("person").values()
        tags = tuple(self._workspace.articles.desk.values("tag"))
        return Offered(labels, sorted({str(each.get("alias") or "-") for each in persons}), tags)

    # --- counting ---
    def _count(self) -> None:
        self._format, self._wanted, self._split = self.box.format, self.box.wanted, self.box.split
        workspace, linked, told = self._workspace, self._linked, self._counted
        order = Order(Path("curator"), self._format, self._wanted, self._split)

        def question(should_stop: Callable[[], bool]) -> Trial:
            # A KB connection of its own: the window's belongs to the window's thread.
            with linked(workspace) as linking:
                of = len(workspace.articles.ids_in_order())

                def progress(done: int) -> None:
                    if done % _TOLD == 0 and not should_stop():
                        told.emit(done, of)

                return try_out(workspace, order, linking, should_stop=should_stop, progress=progress)

        self.box.wait()
        self._asking.ask(question)

    def _show(self, trial: Trial) -> None:
        self.box.show_trial(trial)

    def _refuse(self, error: CuratorError) -> None:
        self.box.show_refusal(sentence(error.code, error.args_))

    # --- leaving ---
    def _order(self) -> None:
        self._format, self._wanted, self._split = self.box.format, self.box.wanted, self.box.split
        target = self._where()
        if target is not None:
            self._asking.forget()
            self.box.leave()
            self._carrying.take_out(Order(target, self._format, self._wanted, self._split))

    def _where(self) -> Path | None:
        """A file where one file is natural, else a folder."""
        if self._format == JSONL and not self._split:
            title, kind = self.tr("Export annotations"), self.tr("Curator JSONL (*.jsonl)")
            return file_to_write(self._window, title, "curator.jsonl", kind)
        return folder_to_open(self._window, self.tr("Export into a folder"))
