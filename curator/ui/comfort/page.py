"""The page of comfort: every choice of looks in one column beside the text, which shows it at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontDatabase, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QSlider, QWidget

from curator.session.comfort import HEIGHTS, INTERFACE_SIZES, SYSTEM, TEXT_SIZES, WIDTHS, Comfort, Range
from curator.ui.buttons import KeyButton
from curator.ui.choose import Choose
from curator.ui.cover import Cover
from curator.ui.dropdown import Dropdown
from curator.ui.fonts import SANS, SERIF
from curator.ui.layouts import in_column, in_line
from curator.ui.style import bare, dim, face

_LEAST_EM = 17
_MARGIN, _STEP, _MOST_ROWS = 18, 5, 14


class ComfortPage(Cover):
    """`chosen` carries the name of a field of Comfort and its value, `reset` asks for the defaults.

    It covers no more than the pane `over` which it lies: the text beside it is the preview.
    """

    chosen = Signal(str, object)
    reset = Signal()
    opacity = 0.0

    def __init__(self, languages: Sequence[str], over: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = over
        self.words: dict[str, Choose] = {}
        self.sliders: dict[str, QSlider] = {}
        self._values: dict[str, tuple[QLabel, str]] = {}
        self.families = Dropdown()
        self._rows = QWidget()
        self._column = in_column(self._rows, 13)
        self._scroll = QScrollArea(widgetResizable=True)
        self._panel = QWidget(self)
        self._lay_out(languages)
        self.setAccessibleName(self.tr("Settings"))

    # --- building ---
    def _lay_out(self, languages: Sequence[str]) -> None:
        title = QLabel(self.tr("Settings"))
        title.setFont(face(1.2, bold=True))
        self._choose_rows(languages)
        bare(self._scroll)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._rows)
        self._rows.setAutoFillBackground(False)
        about = QLabel(
            self.tr("All of this is yours alone: it is kept on this laptop, and in no workspace."),
            wordWrap=True,
        )
        column = in_column(self._panel, 14, (_MARGIN, _MARGIN, _MARGIN, 12))
        column.addWidget(title)
        column.addWidget(self._scroll, 1)
        column.addWidget(dim(about))
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = in_line(None, 2)
        default, close = KeyButton(self.tr("Defaults")), KeyButton(self.tr("Close"), "Esc")
        default.clicked.connect(self.reset)
        close.clicked.connect(self.leave)
        line.addWidget(default)
        line.addStretch(1)
        line.addWidget(close)
        return line

    def _choose_rows(self, languages: Sequence[str]) -> None:
        themes = ((self.tr("As the system"), SYSTEM), (self.tr("Light"), "light"), (self.tr("Dark"), "dark"))
        self._words("theme", self.tr("Theme"), themes)
        self._add(self.tr("Typeface"), self._make_families())
        self._slider("zoom", self.tr("Text size"), TEXT_SIZES, self.tr("%1 %"))
        self._slider("characters", self.tr("Line width"), WIDTHS, self.tr("%1 characters"))
        self._slider("leading", self.tr("Line height"), HEIGHTS, self.tr("%1 %"))
        self._words(
            "compact", self.tr("Density"), ((self.tr("Comfortable"), False), (self.tr("Compact"), True))
        )
        self._words(
            "rejected", self.tr("Rejected marks"), ((self.tr("Shown"), True), (self.tr("Hidden"), False))
        )
        self._slider("interface", self.tr("Size of panes and buttons"), INTERFACE_SIZES, self.tr("%1 %"))
        named = [(self.tr("As the system"), ""), *((_own_name(code), code) for code in languages)]
        self._words("language", self.tr("Language, from the next start on"), named)
        self._column.addStretch(1)

    def _add(self, title: str, control: QWidget, value: QLabel | None = None) -> None:
        """A choice below its name; what is chosen, where the control does not say it, stands at the right."""
        head = in_line(None, 8)
        head.addWidget(dim(QLabel(title, wordWrap=True)), 1)
        if value is not None:
            head.addWidget(dim(value))
        row = in_column(None, 3)
        row.addLayout(head)
        row.addWidget(control)
        self._column.addLayout(row)
        control.setAccessibleName(title)

    def _words(self, name: str, title: str, options: Sequence[tuple[str, object]]) -> None:
        choose = self.words[name] = Choose(options)
        choose.changed.connect(lambda: self.chosen.emit(name, choose.chosen()))
        self._add(title, choose)

    def _slider(self, name: str, title: str, bounds: Range, words: str) -> None:
        slider = self.sliders[name] = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(bounds[0] // _STEP, bounds[1] // _STEP)
        slider.setPageStep(2)
        slider.valueChanged.connect(lambda steps: self.chosen.emit(name, steps * _STEP))
        self._values[name] = QLabel(), words
        self._add(title, slider, self._values[name][0])

    def _make_families(self) -> QComboBox:
        box = self.families
        box.setMaxVisibleItems(_MOST_ROWS)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.addItem(SERIF[0], "")
        box.addItem(SANS[0], SANS[0])
        box.insertSeparator(2)
        for family in QFontDatabase.families():
            if family not in (SERIF[0], SANS[0]) and not QFontDatabase.isPrivateFamily(family):
                box.addItem(family, family)
        box.currentIndexChanged.connect(lambda _: self.chosen.emit("family", box.currentData() or ""))
        return box

    # --- showing ---
    def put(self, comfort: Comfort) -> None:
        """Show what is chosen now."""
        for name, choose in self.words.items():
            choose.choose(getattr(comfort, name))
        for name, slider in self.sliders.items():
            value = getattr(comfort, name)
            with QSignalBlocker(slider):
                slider.setValue(value // _STEP)
            label, words = self._values[name]
            label.setText(words.replace("%1", str(value)))
            slider.setAccessibleDescription(label.text())
        with QSignalBlocker(self.families):
            self.families.setCurrentIndex(max(0, self.families.findData(comfort.family)))

    def open(self) -> None:
        super().open()
        self._place()
        first = self.words["theme"]
        first.button(first.chosen()).setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Along the trailing edge, no wider than the pane there unless that is too narrow to read."""
        least = min(_LEAST_EM * self.fontMetrics().height(), self.width() // 2)
        wide = max(least, 0 if self._over.isHidden() else self._over.width())
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - wide
        # The status bar stays in sight: a line of it cut in half would be read as a fault.
        panes = self._over.parentWidget() or self
        self._panel.setGeometry(QRect(left, 0, wide, panes.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        at = self._panel.geometry()
        painter.fillRect(at, self.palette().color(QPalette.ColorRole.Window))
        painter.fillRect(at.x() - 1, 0, 1, at.height(), self.palette().color(QPalette.ColorRole.Mid))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()


def _own_name(code: str) -> str:
    """A language as it calls itself."""
    anywhere = QLocale(QLocale(code).language(), QLocale.Country.World)
    return anywhere.nativeLanguageName() or code
