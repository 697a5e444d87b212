"""A sheet laid over the whole window until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from curator.ui.layouts import in_column
from curator.ui.style import scaled

_ANY_HEIGHT = (1 << 24) - 1
"""QWIDGETSIZE_MAX, which PySide does not name."""


class Cover(QWidget):
    """As large as its parent; Esc or a click beside its content closes it and gives the keyboard back.

    One lies over the window at a time: opening it closes the others, unless it `lies_over` them and so
    gives the keyboard back to them. It stays open while an act is done that it `shows`. Tab stays on it:
    what lies below is not to be acted on unseen.
    """

    opacity = 0.7
    lies_over = False
    shows: frozenset[str] = frozenset()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        parent.installEventFilter(self)
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The key dispatch leaves plain keys to whoever has this property.
        self.setProperty("ownKeys", True)
        self.hide()

    def open(self) -> None:
        """Show it with the keyboard."""
        if not self.isVisible():
            if not self.lies_over:
                uncover(self.window())
            self._before = self._with_the_keyboard()
        self.setGeometry(self._under.rect())
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close it and give the keyboard back to who had it."""
        if self.isVisible():
            self.hide()
            if self._before is not None and isValid(self._before):
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _with_the_keyboard(self) -> QWidget | None:
        """Who has it in this window: a dialog that was just closed holds it until the window has it again."""
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is self.window():
            return focused
        return self.window().focusWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._under and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._under.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 (Qt's own name)
        stops: list[QWidget] = []
        one = self.nextInFocusChain()
        while one is not None and one is not self:
            if self.isAncestorOf(one) and _takes_tab(one):
                stops.append(one)
            one = one.nextInFocusChain()
        if not stops:
            return True
        here = QApplication.focusWidget()
        at = stops.index(here) if here in stops else (-1 if next else 0)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.palette().color(QPalette.ColorRole.Window)
        colour.setAlphaF(self.opacity)
        QPainter(self).fillRect(self.rect(), colour)


class BoxCover(Cover):
    """A cover with its content in one box near the top, `wide` pixels wide where there is room.

    `above` pixels are left free over the box.
    """

    opacity = 0.6

    def __init__(self, parent: QWidget, wide: int, above: int = 70) -> None:
        super().__init__(parent)
        self._wide = wide
        self._above = above
        self._box = QWidget()
        self.column = in_column(self._box, 6, (10, 10, 10, 10))
        whole = in_column(self, 0, (16, above, 16, 16))
        whole.addWidget(self._box, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def open(self) -> None:
        self._box.setFixedWidth(min(scaled(self._wide), self._under.width() - 32))
        super().open()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            super().mousePressEvent(event)

    def fill(self, height: int) -> None:
        """Make the box as large as a window of this height, and its present width, lets it be."""
        self._box.setFixedSize(min(self._wide, self._under.width() - 32), height - 2 * self._above)

    def shrink(self, wide: int) -> None:
        """Make the box so wide and no higher than what is in it, after it was filled."""
        self._box.setFixedWidth(min(scaled(wide), self._under.width() - 32))
        self._box.setMinimumHeight(0)
        self._box.setMaximumHeight(_ANY_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(QRectF(self._box.geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)


def cover_of(widget: QWidget | None) -> Cover | None:
    """The cover that a widget lies on, or is."""
    while widget is not None and not isinstance(widget, Cover):
        widget = widget.parentWidget()
    return widget


def uncover(window: QWidget, act: str = "") -> bool:
    """Close all that lies over a window and does not show what this act does, the uppermost first.

    False if one stays that should not, as while it saves.
    """
    covers = [one for one in window.findChildren(Cover) if one.isVisible() and act not in one.shows]
    for one in reversed(covers):
        one.leave()
    return not any(one.isVisible() for one in covers)


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
