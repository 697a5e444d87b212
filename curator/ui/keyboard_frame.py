"""Shows where the keyboard is: a ring around a control, a bar at the edge of a list, a line at the text's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from curator.ui.buttons import KeyButton
from curator.ui.cover import Cover

_DRAW_THEIRS = (QLineEdit, QPlainTextEdit, QTextEdit, KeyButton, Cover)
_TALL = 64
"""What is taller than this gets a bar: a ring around half the window would be no calm sight."""
_WIDTH = 2
_CALM = 1
"""What one reads for hours shows the keyboard by a thin, dim line: its focused mark says the rest."""
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange}


class KeyboardFrame(QWidget):
    """Lies over the window of the widget it is put on; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._followed: list[QWidget] = []
        for attribute in (
            Qt.WidgetAttribute.WA_TransparentForMouseEvents,
            Qt.WidgetAttribute.WA_NoSystemBackground,
        ):
            self.setAttribute(attribute)

    def put_on(self, widget: QWidget | None) -> None:
        """Frame a widget of this window and go where it goes, or nothing."""
        for one in self._followed:
            if isValid(one):
                one.removeEventFilter(self)
        self._followed = []
        while widget is not None and widget is not self._window:
            self._followed.append(widget)
            widget.installEventFilter(self)
            widget = widget.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _place(self) -> None:
        widget = self._followed[0] if self._followed else None
        if widget is None or not isValid(widget) or not widget.isVisible():
            self.hide()
            return
        # A pane may be scrolled: what sticks out of those around it is not on the screen.
        area = self._window.rect()
        for one in self._followed:
            area &= one.rect().translated(one.mapTo(self._window, QPoint(0, 0)))
        if area.height() > _TALL:
            wide = _CALM if widget.property("calmFrame") else _WIDTH
            area.setLeft(area.right() + 1 - wide if widget.isRightToLeft() else area.left())
            area.setWidth(wide)
        self.setGeometry(area)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = QPalette.ColorRole
        colour = self.palette().color(role.PlaceholderText if self.width() == _CALM else role.Accent)
        if self.width() <= _WIDTH:
            painter.fillRect(self.rect(), colour)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)


class KeyboardShown(QObject):
    """Puts the frame on whatever takes the keyboard and does not show so itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._frame: KeyboardFrame | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # A frame goes with the window it was in.
        frame = self._frame if self._frame is not None and isValid(self._frame) else None
        shown = now is not None and now.parentWidget() is not None and not isinstance(now, _DRAW_THEIRS)
        if frame is not None and (now is None or frame.parentWidget() is not now.window()):
            frame.put_on(None)
            frame.deleteLater()
            frame = None
        if now is not None and shown:
            frame = frame or KeyboardFrame(now.window())
        if frame is not None:
            frame.put_on(now if shown else None)
        self._frame = frame
