"""The panel of a training: what it will learn from, how far it is, what it was worth."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QProgressBar, QWidget

from curator.domain.label import LabelSet
from curator.domain.training import Version, outcome, percent, unsure_labels
from curator.session.lessons import Lessons
from curator.ui.buttons import KeyButton
from curator.ui.layouts import FlowLayout, in_column, in_line
from curator.ui.sentences import sentence
from curator.ui.style import dim, face, line_colour
from curator.ui.training.figures import Figures
from curator.ui.training.version_list import VersionList

_MINUTE = 60
_WIDTH = 740
_ENTER = "Enter"


class TrainingPanel(QDialog):
    """One page at a time above the list of versions; it may be hidden while the training goes on."""

    started = Signal()
    cancelled = Signal()
    agreed = Signal()
    declined = Signal()

    def __init__(self, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = labels
        self.setWindowTitle(self.tr("Train from my corrections"))
        self.setModal(False)
        self.versions = VersionList(self)
        self._page = QWidget(self)
        self._column = in_column(self, 16, (22, 20, 22, 18))
        self._column.addWidget(self._page, 1)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setForegroundRole(QPalette.ColorRole.Mid)
        self._column.addWidget(line)
        self._column.addWidget(self.versions)
        self.bar = QProgressBar(self)
        self.bar.hide()
        self._phase = QLabel(self)
        self._phase.hide()
        self.setMinimumWidth(_WIDTH)

    # --- pages ---
    def show_reading(self) -> None:
        """While the decided articles are being gathered."""
        self._put(self.tr("Reading what was decided…"), [], [self._close_button()])

    def show_told(self, told: str, *, again: bool = False) -> None:
        """A sentence alone: too little was decided, something went wrong, a choice was made."""
        buttons = [self._close_button()]
        if again:
            buttons.insert(0, self._button(self.tr("Start again"), self.started.emit, _ENTER))
        self._put(told, [], buttons)

    def show_lessons(self, lessons: Lessons, pipeline: str) -> None:
        """What will be learned from, before anything starts."""
        title = self.tr("%n decided articles", None, lessons.decided)
        teach = self.tr("%n teach", None, len(lessons.articles))
        held = self.tr("%n are held back to measure old and new", None, len(lessons.held_back))
        goes_on = self.tr(
            "%1 learns in the background; you can go on deciding. Nothing is replaced until you agree."
        )
        parts: list[QWidget] = [
            _words(f"{teach} · {held}"),
            self._counts(lessons),
            _words(goes_on.replace("%1", pipeline), small=True),
        ]
        self._put(
            title, parts, [self._button(self.tr("Start"), self.started.emit, _ENTER), self._close_button()]
        )

    def show_working(self) -> None:
        """The training goes on; `advance` moves it."""
        self.bar.setRange(0, 0)
        self._phase.setText(self.tr("Starting…"))
        hide = self._button(self.tr("Hide"), self.hide, "Esc")
        cancel = self._button(self.tr("Cancel"), self.cancelled.emit)
        self._put(self.tr("Learning from your corrections"), [self.bar, self._phase], [hide, cancel])

    def advance(self, phase: str, done: int, of: int, left: float) -> None:
        """Show how far it is; `left` in seconds, -1 while nobody knows."""
        counted = f"{self.locale().toString(done)} / {self.locale().toString(of)}"
        words = {
            "reading": self.tr("Reading the articles: %1"),
            "learning": self.tr("Learning: step %1"),
            "measuring": self.tr("Measuring on held-back text: %1"),
            "writing": self.tr("Writing the new version"),
        }[phase].replace("%1", counted)
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self._phase.setText(f"{words} · {self._left(left)}" if left >= 0 else words)

    def show_result(self, version: Version) -> None:
        """Old and new side by side; the editor chooses."""
        parts: list[QWidget] = [Figures(version.rows, self._labels)]
        chance = unsure_labels(version.rows)
        if chance:
            may_be = self.tr("May be no more than chance: %1.").replace("%1", ", ".join(chance))
            parts.append(_words(may_be, small=True))
        parts += [_words(line, small=True) for line in self._general(version)]
        better = version.whole.new.f1 > version.whole.old.f1
        use = self._button(self.tr("Use the new one"), self.agreed.emit, _ENTER if better else "")
        keep = self._button(self.tr("Keep the old one"), self.declined.emit, "" if better else _ENTER)
        self._put(sentence(*outcome(version)), parts, [use, keep], use if better else keep)

    # --- parts ---
    def _general(self, version: Version) -> list[str]:
        row = version.general
        told = self.tr(
            "General check, %n names in sentences of Curator's own: F %1 → %2.", None, row.old.gold
        )
        lines = [told.replace("%1", percent(row.old.f1)).replace("%2", percent(row.new.f1))]
        for loss in version.losses:
            args = {"label": loss.label, "old": loss.old, "new": loss.new, "gold": loss.gold}
            lines.append(sentence("training.lost", {**args, "mentions": loss.mentions}))
        return lines

    def _counts(self, lessons: Lessons) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box)
        for label_id, count in lessons.by_label.items():
            label = self._labels.get(label_id)
            chip = QLabel(f"{label.name if label else label_id} {self.locale().toString(count)}")
            chip.setContentsMargins(0, 0, 16, 6)
            palette = chip.palette()
            palette.setColor(QPalette.ColorRole.WindowText, line_colour(label, self.palette()))
            chip.setPalette(palette)
            flow.addWidget(chip)
        return box

    def _left(self, seconds: float) -> str:
        if seconds < _MINUTE:
            return self.tr("less than a minute left")
        return self.tr("about %n minutes left", None, round(seconds / _MINUTE))

    def _put(
        self,
        title: str,
        parts: Sequence[QWidget],
        buttons: Sequence[KeyButton],
        first: KeyButton | None = None,
    ) -> None:
        for kept in (self.bar, self._phase):
            kept.setParent(self)
            kept.hide()
        page = QWidget(self)
        column = in_column(page, 12)
        head = _words(title)
        head.setFont(face(1.2, bold=True))
        column.addWidget(head)
        for part in parts:
            column.addWidget(part)
            part.show()
        column.addStretch(1)
        line = in_line(None, 2)
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        column.addLayout(line)
        self._column.replaceWidget(self._page, page)
        self._page.hide()
        self._page.deleteLater()
        self._page = page
        page.show()
        (first or buttons[0]).setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjustSize()

    def _button(self, text: str, act: object, key: str = "") -> KeyButton:
        button = KeyButton(text, key)
        button.clicked.connect(act)
        return button

    def _close_button(self) -> KeyButton:
        return self._button(self.tr("Close"), self.hide, "Esc")


def _words(text: str, *, small: bool = False) -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    if small:
        dim(label)
    return label
