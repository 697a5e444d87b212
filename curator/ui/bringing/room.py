"""Where the window takes annotations in: a file is asked for, looked at beside the window, and ordered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.domain.errors import CuratorError
from curator.session.asking import Asking
from curator.session.formats import READ
from curator.session.looking_in import Look, look
from curator.session.session import Session
from curator.session.setting_up import label_set_of
from curator.session.taking_in import TakenIn, Wanted
from curator.ui.bringing.box import BringBox
from curator.ui.bringing.words import WORDS
from curator.ui.carrying import Brought, Carrying
from curator.ui.file_dialogs import files_to_open, folder_to_open
from curator.ui.sentences import sentence

if TYPE_CHECKING:
    from curator.ui.acting import Act


class BringingRoom(QObject):
    """`told` carries a sentence for the status bar."""

    told = Signal(str)
    _counted = Signal(int)

    def __init__(self, session: Session, carrying: Carrying, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._workspace = session.workspace
        self._carrying = carrying
        self._window = window
        self._path: Path | None = None
        self._articles = 0
        self._unmapped = Counter[str]()
        self.box = BringBox(window)
        self._asking = Asking(self)
        self._asking.answered.connect(self._show)
        self._asking.failed.connect(self._refuse)
        self._counted.connect(self._wait)
        self.box.file_wanted.connect(self._ask_for_file)
        self.box.folder_wanted.connect(self._ask_for_folder)
        self.box.told_format.connect(self._read_anew)
        self.box.changed.connect(self._look)
        self.box.ordered.connect(self._order)
        carrying.brought.connect(self._on_brought)

    def acts(self) -> dict[str, Act]:
        return {"file.bring": lambda _: self.open()}

    def close(self) -> None:
        """Wait until nothing is looked at any more."""
        self._asking.close()

    # --- from where ---
    def open(self) -> None:
        """Ask for a file of annotations."""
        self._asking.forget()
        self._path = None
        self.box.ask(READ, gold=False)
        self._ask_for_file()

    def _ask_for_file(self) -> None:
        title, kinds = self.tr("Bring in annotations"), self.tr("Annotations (*)")
        self._turn_to(next(iter(files_to_open(self._window, title, kinds)), None))

    def _ask_for_folder(self) -> None:
        self._turn_to(folder_to_open(self._window, self.tr("Bring in a folder of annotations")))

    def _turn_to(self, path: Path | None) -> None:
        """Look at another file; nothing changes where none was chosen."""
        if path is not None:
            self._path, self._unmapped = path, Counter[str]()
            self.box.begin(path)
            self._look()

    # --- looking ---
    def _wanted(self, path: Path) -> Wanted:
        return Wanted(path, self.box.format, self.box.is_gold, self.box.labels.chosen())

    def _read_anew(self) -> None:
        self._unmapped = Counter[str]()
        self.box.forget_labels()
        self._look()

    def _look(self) -> None:
        if self._path is None:
            return
        workspace, counted, wanted = self._workspace, self._counted, self._wanted(self._path)

        def question(should_stop: Callable[[], bool]) -> Look:
            def progress(done: int) -> None:
                if not should_stop():
                    counted.emit(done)

            return look(workspace, wanted, should_stop, progress)

        self.box.wait()
        self._asking.ask(question)

    def _wait(self, done: int) -> None:
        if self._asking.is_waiting:
            self.box.wait(done)

    def _show(self, looked: Look) -> None:
        if looked.found is None:
            self.box.ask_format()
            return
        self._articles = looked.found.articles
        self._list_labels(looked.found)
        self.box.show_found(looked.wanted.format, looked.found)

    def _list_labels(self, found: TakenIn) -> None:
        """What has found a label of ours stays in the list, where it can be chosen otherwise."""
        self._unmapped |= found.unmapped
        ours = [label for label in label_set_of(self._workspace).labels if not label.retired]
        self.box.put_labels(dict(self._unmapped.most_common()), ours)

    def _refuse(self, error: CuratorError) -> None:
        self.box.show_refusal(sentence(error.code, error.args_))

    # --- taking in ---
    def _order(self) -> None:
        if self._path is not None:
            self._asking.forget()
            self.box.leave()
            self._carrying.take_annotations(self._wanted(self._path), self._articles)

    def _on_brought(self, brought: Brought) -> None:
        found, session = brought.found, self._session
        self.told.emit(WORDS.brought(found, stopped=brought.stopped))
        self._carrying.imported.emit([])
        if session.sheet is None:
            first = next(iter(self._workspace.articles.ids_in_order()), None)
            if first is not None:
                session.open(first)
        elif session.sheet.article.id in found.touched:
            self._open_anew(session.sheet.article.id)

    def _open_anew(self, article_id: str) -> None:
        """Show what came to the open article; the focus stays where it was."""
        focus = self._session.focus
        if self._session.open(article_id) and focus is not None:
            self._session.set_focus(focus)
