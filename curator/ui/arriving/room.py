"""Where the window takes articles by hand: dropped or pasted, and where it tells what became of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from curator.domain.errors import CuratorError
from curator.session.pasting import Pasted, look_at
from curator.store.workspace import Workspace
from curator.ui.arriving.brought import Brought, brought
from curator.ui.arriving.paste_box import PasteBox
from curator.ui.arriving.report import ArrivalReport
from curator.ui.arriving.veil import DropVeil
from curator.ui.arriving.words import Arrived
from curator.ui.carrying import Carrying
from curator.ui.sentences import sentence


class ArrivingRoom(QObject):
    """Files go to `carrying` at once; a text is shown first, since the journal keeps it for ever."""

    told = Signal(str)
    opened = Signal(str)

    def __init__(self, workspace: Workspace, carrying: Carrying, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._carrying = carrying
        self._window = window
        self.veil = DropVeil(window)
        self.box = PasteBox(window)
        self.report = ArrivalReport(window)
        self.box.kept.connect(self._keep)
        self.box.opened.connect(self.opened)
        self.report.opened.connect(self.opened)
        self.report.wanted_anyway.connect(self._bring_again)
        carrying.arrived.connect(self.report.put)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    # --- acts ---
    def paste(self) -> None:
        """What the clipboard holds: files are opened, a text is shown first."""
        self._take(brought(QGuiApplication.clipboard().mimeData()))

    def show_report(self) -> None:
        """Go to the list of what the last import did not simply open."""
        if not self.report.enter():
            self.told.emit(self.tr("Everything that was to be opened has opened."))

    # --- dropping ---
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                return self._hover(event)
            case QEvent.Type.DragLeave:
                self.veil.hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._drop(event)
        return super().eventFilter(watched, event)

    def _hover(self, event: QDragMoveEvent) -> bool:
        held = brought(event.mimeData()) if not self.veil.isVisible() else None
        if held is not None:
            if not held.is_something:
                return False
            self.veil.cover(*self._sentence(held))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.veil.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._window.activateWindow()
        self._take(brought(event.mimeData()))
        return True

    def _sentence(self, held: Brought) -> tuple[str, str]:
        """What a drop would do, and what stays as it is."""
        if held.paths:
            return (
                self.tr("Drop to open %n files or folders", None, len(held.paths)),
                self.tr("They are copied into the workspace; the files stay as they are."),
            )
        if held.is_remote:
            return self.tr("This is an address on the network"), sentence("import.remote", {})
        return (
            self.tr("Drop to look at this text"),
            self.tr("Nothing is kept before you say so."),
        )

    # --- taking ---
    def _take(self, held: Brought) -> None:
        if held.paths:
            self._carrying.bring_in(held.paths)
        elif held.is_remote:
            self.told.emit(sentence("import.remote", {}))
        elif held.text.strip():
            self._look(held.text)
        else:
            self.told.emit(sentence("import.nothing", {}))

    def _look(self, text: str) -> None:
        try:
            pasted = look_at(self._workspace, text)
        except CuratorError as error:
            self.told.emit(sentence(error.code, error.args_))
            return
        rows = self._workspace.articles.row([pasted.same]) if pasted.same else []
        title = rows[0].title if rows else ""
        self.box.ask(pasted, title, self._workspace.articles.desk.values("language"))

    @Slot(object, str, str)
    def _keep(self, pasted: Pasted, title: str, language: str) -> None:
        self._carrying.keep(pasted, title, language)

    @Slot(object)
    def _bring_again(self, arrived: Arrived) -> None:
        places = {duplicate.place for duplicate in arrived.imported.duplicates}
        self._carrying.bring_in(arrived.paths, places)
