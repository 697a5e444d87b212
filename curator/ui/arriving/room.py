"""Where the window takes articles by hand, dropped, pasted or chosen, and tells what became of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from curator.exchange.coming import Wanted
from curator.store.workspace import Workspace
from curator.ui.arriving.brought import Brought, brought
from curator.ui.arriving.report import ArrivalReport
from curator.ui.arriving.trying import TryingRoom
from curator.ui.arriving.veil import DropVeil
from curator.ui.arriving.words import Arrived
from curator.ui.carrying import Carrying
from curator.ui.sentences import sentence


class ArrivingRoom(QObject):
    """What is brought is looked at first, since the journal keeps it for ever; then `carrying` takes it in.

    An import that did not come to its end goes on when it is asked to, after a restart too.
    """

    told = Signal(str)
    opened = Signal(str)

    def __init__(self, workspace: Workspace, carrying: Carrying, window: QWidget) -> None:
        super().__init__(window)
        self._carrying = carrying
        self._window = window
        self.veil = DropVeil(window)
        self.trying = TryingRoom(workspace, carrying, window)
        self.report = ArrivalReport(window)
        for room in (self.trying, self.report):
            room.opened.connect(self.opened)
        self.trying.told.connect(self.told)
        self.report.wanted_anyway.connect(self._bring_again)
        self.report.wanted_on.connect(self.go_on)
        carrying.arrived.connect(self.report.put)
        carrying.chosen.connect(self.trying.look_at_paths)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    # --- acts ---
    def paste(self) -> None:
        """What the clipboard holds, to be looked at."""
        self._take(brought(QGuiApplication.clipboard().mimeData()))

    def show_report(self) -> None:
        """Go to the list of what the last import did not simply open."""
        if not self.report.enter():
            self.told.emit(self.tr("Everything that was to be opened has opened."))

    def begin(self) -> None:
        """Say so if an import was interrupted when the program ended."""
        if self._carrying.unfinished.all():
            self.report.put_interrupted()

    def go_on(self) -> None:
        """Take up every import that was cancelled or interrupted; what is in already is passed by quickly."""
        unfinished = self._carrying.unfinished.all()
        self.report.hide()
        for wanted in unfinished:
            self._carrying.take_in(wanted)
        if not unfinished:
            self.told.emit(self.tr("No import was stopped before its end."))

    def close(self) -> None:
        """End the processes that read."""
        self.trying.close()

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
                self.tr("Drop to look at %n files or folders", None, len(held.paths)),
                self.tr("They are copied into the workspace when you say so; the files stay as they are."),
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
            self.trying.look_at_paths(held.paths)
        elif held.is_remote:
            self.told.emit(sentence("import.remote", {}))
        elif held.html or held.text.strip():
            self.trying.look_at_text(held.text, held.html)
        else:
            self.told.emit(sentence("import.nothing", {}))

    @Slot(object)
    def _bring_again(self, arrived: Arrived) -> None:
        places = [duplicate.place for duplicate in arrived.imported.duplicates]
        wanted = arrived.wanted
        self._carrying.take_in(Wanted(wanted.paths, wanted.options, places, wanted.changes))
