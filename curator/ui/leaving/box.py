"""The box of an export: as what, what of it, how much that is, what stays behind, and its first article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QScrollArea, QWidget

from curator.domain.wanted import EVERYTHING, Wanted
from curator.exchange.peers.trying import Trial
from curator.ui.buttons import KeyButton
from curator.ui.choose import Choose
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_column, in_line
from curator.ui.leaving.choices import Choices, Offered
from curator.ui.leaving.words import WORDS, format_name
from curator.ui.style import dim, face

_WIDTH, _ABOVE, _FIRST_HEIGHT = 860, 40, 190
_REST = 560
"""Pixels of the window's height that are not for the choices."""


class ExportBox(BoxCover):
    """Enter exports, Esc leaves. `changed` asks to count anew, `ordered` to export."""

    changed = Signal()
    ordered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _ABOVE)
        heading = QLabel(self.tr("Export"))
        heading.setFont(face(1.15, bold=True))
        self.formats = Choose()
        self.formats.changed.connect(self._choose_format)
        self.purpose = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        dim(self.purpose)
        self.choices = Choices()
        self.choices.changed.connect(self.changed)
        self.fold = KeyButton(self.tr("Everything · choose…"))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.splits = KeyButton(self.tr("in train, dev and test"))
        self.splits.setCheckable(True)
        self.splits.toggled.connect(self.changed)
        self.counts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.counts.setFont(face(bold=True))
        self.losses = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.first = QPlainTextEdit(readOnly=True)
        self.first.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.first.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.first.setTabChangesFocus(True)
        self.first.setAccessibleName(self.tr("The first article as it would stand in its file"))
        self.first.setFixedHeight(_FIRST_HEIGHT)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.choices)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out(heading)
        self._unfold(False)
        self.setAccessibleName(heading.text())

    def _lay_out(self, heading: QLabel) -> None:
        self.go = KeyButton(self.tr("Export to…"), "Enter")
        self.go.clicked.connect(self.ordered)
        leave = KeyButton(self.tr("Leave it"), "Esc")
        leave.clicked.connect(self.leave)
        foot = in_line(None, 4)
        foot.addWidget(self.go)
        foot.addWidget(leave)
        foot.addStretch(1)
        what = in_line(None, 4)
        what.addWidget(self.fold)
        what.addWidget(self.splits)
        what.addStretch(1)
        text = QWidget()
        inner = in_column(text, 6, (8, 0, 8, 0))
        for label in (self.purpose, self.counts, self.losses):
            inner.addWidget(label)
        heading.setContentsMargins(8, 2, 8, 0)
        self.column.addWidget(heading)
        self.column.addWidget(self.formats)
        self.column.addLayout(what)
        self.column.addWidget(self._scroll)
        self.column.addWidget(text)
        self.column.addWidget(self.first)
        self.column.addLayout(foot)

    def ask(self, formats: Sequence[str], chosen: str, wanted: Wanted, split: bool, offered: Offered) -> None:
        """Open it with a choice; `formats` are codes."""
        self.formats.put([(format_name(code), code) for code in formats])
        self.formats.choose(chosen)
        self.choices.put(offered)
        self.choices.show_wanted(wanted)
        self.splits.blockSignals(True)
        self.splits.setChecked(split)
        self.splits.blockSignals(False)
        self.fold.setChecked(wanted != EVERYTHING)
        self._choose_format()
        self.open()

    @property
    def format(self) -> str:
        return str(self.formats.chosen())

    @property
    def wanted(self) -> Wanted:
        return self.choices.wanted()

    @property
    def split(self) -> bool:
        return self.splits.isChecked()

    def wait(self, done: int = 0, of: int = 0) -> None:
        """Say that it is counting."""
        self.counts.setText(self.tr("Counting… %1 of %2").replace("%1", str(done)).replace("%2", str(of)))
        self.losses.setText("")

    def show_trial(self, trial: Trial) -> None:
        """Say what would leave and what would not, and show the first article."""
        report = trial.report
        counts = WORDS.counts(report)
        self.counts.setText(f"{counts} · {WORDS.splits(report)}" if self.split else counts)
        stays = WORDS.losses(report)
        lines = stays or [self.tr("Nothing stays behind.")]
        self.losses.setText("\n".join([*lines, *(WORDS.warnings(report) if self.split else ())]))
        shown = [f"{each.name}\n{each.text}" for each in trial.first if each.text]
        self.first.setPlainText("\n\n".join(shown))
        self.first.setVisible(bool(shown))
        self.go.setEnabled(report.records > 0)

    def show_refusal(self, words: str) -> None:
        """Say why there is nothing to count."""
        self.counts.setText(words)
        self.losses.setText("")
        self.first.setVisible(False)

    def _choose_format(self) -> None:
        self.purpose.setText(WORDS.purpose(self.format))
        self.changed.emit()

    def _unfold(self, on: bool) -> None:
        self._scroll.setVisible(on)
        self.fold.setText(self.tr("Chosen") if on else self.tr("Everything · choose…"))
        # Its rows wrap, so that their height follows from the width.
        wide = max(200, self._box.width() - 40)
        room = self.choices.heightForWidth(wide) if on else 0
        self._scroll.setFixedHeight(min(room, max(120, self.height() - _REST)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.go.isEnabled():
            self.ordered.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._unfold(self.fold.isChecked())
        return super().eventFilter(watched, event)
