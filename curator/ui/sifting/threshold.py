"""The slider below the lists of the Inspector: from which score on suggestions are shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSlider, QWidget

from curator.domain.mark import Layer
from curator.session.session import Session
from curator.session.thresholds import Thresholds
from curator.ui.buttons import KeyButton
from curator.ui.commands import BY_ID
from curator.ui.layouts import in_line
from curator.ui.style import dim

# A slider moved by keys is kept after so long without another.
_KEEP_MS = 900
_HUNDRED = 100


class _Slider(QSlider):
    """Hundredths of a score; `settled` says that the hand is off it."""

    settled = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, _HUNDRED)
        self.setSingleStep(1)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._timer.timeout.connect(self.settled)
        self.sliderReleased.connect(self.settle)
        # Not its slot itself: the number of the action would be taken for milliseconds.
        self.actionTriggered.connect(lambda _: self._timer.start())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def settle(self) -> None:
        """Say at once that it stays where it is."""
        self._timer.stop()
        self.settled.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()


class ThresholdRow(QWidget):
    """The threshold of one layer, how many it hides, and whether they are seen.

    `left` gives the keyboard to the text, `shown_chosen` says that hidden ones are to be seen or not.
    """

    left = Signal()
    shown_chosen = Signal(bool)

    def __init__(self, session: Session, thresholds: Thresholds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thresholds = thresholds
        self._layer = Layer.ENTITY
        self.least = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.slider = _Slider()
        self.hidden = KeyButton("")
        line = in_line(self, 6, (12, 2, 6, 4))
        line.addWidget(dim(self.least))
        line.addWidget(self.slider, 1)
        line.addWidget(self.hidden)
        self.slider.installEventFilter(self)
        self.slider.valueChanged.connect(self._attempt)
        self.slider.settled.connect(self._keep)
        self.hidden.clicked.connect(lambda: self.shown_chosen.emit(not session.shows_hidden))
        thresholds.moved.connect(self._later)
        session.opened.connect(self._later)
        session.changed.connect(self._later)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    @Slot(object)
    def show_layer(self, layer: Layer) -> None:
        """Turn to the threshold of another layer."""
        if layer is not self._layer:
            self._thresholds.keep()
            self._layer = layer
            self.refresh()

    def take_keys(self) -> None:
        """The arrows move the threshold from now on."""
        self.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        leaving = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in leaving:
            self.slider.settle()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _later(self) -> None:
        self._timer.start()

    @Slot()
    def refresh(self) -> None:
        """Say what holds now."""
        self._timer.stop()
        least = self._thresholds.least[self._layer]
        count = self._thresholds.hidden(self._layer)
        self.slider.blockSignals(True)
        self.slider.setValue(round(least * _HUNDRED))
        self.slider.blockSignals(False)
        number = self.locale().toString(least, "f", 2)
        self.least.setText(self.tr("from %1").replace("%1", number))
        self.hidden.setText(self._said_of(count))
        self.hidden.setToolTip(self.tr("Show the hidden ones faintly in the text; they need no decision"))
        self.hidden.setEnabled(count > 0)
        name = (
            self.tr("Hide entities scored below")
            if self._layer is Layer.ENTITY
            else self.tr("Hide claims scored below")
        )
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(f"{number}, {self.hidden.text()}")
        self.slider.setToolTip(f"{name} {number} · {BY_ID['view.threshold'].key_text}")

    def _said_of(self, count: int) -> str:
        if not count:
            return self.tr("none hidden")
        if self._session.shows_hidden:
            return self.tr("%n hidden · hide", None, count)
        return self.tr("%n hidden · show", None, count)

    @Slot(int)
    def _attempt(self, hundredths: int) -> None:
        self._thresholds.attempt(self._layer, hundredths / _HUNDRED)

    @Slot()
    def _keep(self) -> None:
        self._thresholds.keep()
