"""The left side of the panel for many: what is listed, by chips with their counts and two sliders."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QSlider, QWidget

from curator.domain.label import LabelSet
from curator.domain.mark import LinkState, Status
from curator.domain.sift import Origin, Sieve, Tally
from curator.domain.span import Span
from curator.ui.buttons import KeyButton
from curator.ui.layouts import FlowLayout, in_column, in_line
from curator.ui.statuses import status_word
from curator.ui.style import dim, line_colour

_HUNDRED = 100


class Chips(QWidget):
    """Words to switch on and off, each with its count; none switched on means all. `changed` says one was."""

    changed = Signal()

    def __init__(self, title: str, words: Mapping[Any, str]) -> None:
        super().__init__()
        self.buttons: dict[Hashable, KeyButton] = {}
        column = in_column(self, 0)
        heading = QLabel(title, textFormat=Qt.TextFormat.PlainText)
        heading.setContentsMargins(6, 0, 0, 0)
        column.addWidget(dim(heading))
        row = QWidget()
        flow = FlowLayout(row)
        for value, word in words.items():
            button = self.buttons[value] = KeyButton(word, " ", pad=6)
            button.setCheckable(True)
            button.clicked.connect(self.changed)
            flow.addWidget(button)
        column.addWidget(row)

    def chosen(self) -> frozenset[Any]:
        return frozenset(value for value, button in self.buttons.items() if button.isChecked())

    def choose(self, values: Iterable[Any]) -> None:
        """Switch these on and all others off."""
        wanted = set(values)
        for value, button in self.buttons.items():
            button.setChecked(value in wanted)

    def count(self, counts: Mapping[Any, int]) -> None:
        """Show how many there are of each; what there is none of goes, unless it is switched on."""
        for value, button in self.buttons.items():
            button.set_key(str(counts[value]))
            button.setVisible(counts[value] > 0 or button.isChecked())


class Filters(QWidget):
    """`changed` says that something else is asked for."""

    changed = Signal()

    def __init__(self, labels: LabelSet) -> None:
        super().__init__()
        self._labels = labels
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Words in it"))
        self.text.setAccessibleName(self.tr("Words in it"))
        self.visible_part = KeyButton(self.tr("Only what is in sight"), "V")
        self.visible_part.setCheckable(True)
        names = {label.id: label.name for label in labels.labels}
        self.statuses = Chips(self.tr("Status"), {status: status_word(status) for status in Status})
        self.labels = Chips(self.tr("Label"), names)
        self.origins = Chips(self.tr("Who suggests"), self._origin_words())
        self.links = Chips(self.tr("Link"), self._link_words())
        self.low, self.high = QSlider(Qt.Orientation.Horizontal), QSlider(Qt.Orientation.Horizontal)
        self.low_said, self.high_said = QLabel(), QLabel()
        column = in_column(self, 8, (0, 0, 8, 0))
        column.addWidget(self.text)
        column.addWidget(self.visible_part)
        for chips in self._chips():
            column.addWidget(chips)
            chips.changed.connect(self.changed)
        for slider, said in ((self.low, self.low_said), (self.high, self.high_said)):
            line = in_line(None, 6, (6, 0, 0, 0))
            line.addWidget(dim(said))
            line.addWidget(slider, 1)
            column.addLayout(line)
            slider.setRange(0, _HUNDRED)
            slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            slider.valueChanged.connect(self._slid)
        column.addStretch(1)
        self.low.setAccessibleName(self.tr("Least score"))
        self.high.setAccessibleName(self.tr("Highest score"))
        self.text.textChanged.connect(self.changed)
        self.visible_part.clicked.connect(self.changed)
        self.reset()

    def _chips(self) -> tuple[Chips, ...]:
        return (self.statuses, self.labels, self.origins, self.links)

    def _origin_words(self) -> dict[Origin, str]:
        return {
            Origin.PIPELINE: self.tr("pipeline"),
            Origin.RULE: self.tr("its rules"),
            Origin.MEMORY: self.tr("memory"),
            Origin.KB: self.tr("knowledge base"),
            Origin.HOUSE: self.tr("rules of the house"),
            Origin.ADDED: self.tr("nobody: added"),
        }

    def _link_words(self) -> dict[LinkState, str]:
        return {
            LinkState.NONE: self.tr("not linked"),
            LinkState.PRESELECTED: self.tr("proposed"),
            LinkState.LINKED: self.tr("linked"),
            LinkState.NIL: self.tr("none fits"),
        }

    def reset(self) -> None:
        """Ask for all that waits for a decision."""
        self.blockSignals(True)
        self.text.clear()
        self.visible_part.setChecked(False)
        for chips in self._chips():
            chips.choose(())
        self.statuses.choose((Status.SUGGESTED,))
        self.low.setValue(0)
        self.high.setValue(_HUNDRED)
        self.blockSignals(False)
        self._say_scores()

    def count(self, tally: Tally) -> None:
        """Show how many marks of each kind the article has."""
        self.statuses.count(tally.statuses)
        self.labels.count(tally.labels)
        self.origins.count(tally.origins)
        self.links.count(tally.links)
        for label in self._labels.labels:
            self.labels.buttons[label.id].colour = line_colour(label, self.palette())

    def sieve(self, in_sight: Span | None) -> Sieve:
        """What is asked for; `in_sight` is the part of the text on the screen."""
        return Sieve(
            self.labels.chosen(),
            self.statuses.chosen(),
            self.origins.chosen(),
            self.links.chosen(),
            self.low.value() / _HUNDRED,
            self.high.value() / _HUNDRED,
            " ".join(self.text.text().split()),
            in_sight if self.visible_part.isChecked() else None,
        )

    def _slid(self) -> None:
        # Neither passes the other.
        if self.low.value() > self.high.value():
            other = self.low if self.sender() is self.high else self.high
            other.setValue(self.low.value() if other is self.high else self.high.value())
        self._say_scores()
        self.changed.emit()

    def _say_scores(self) -> None:
        for said, text, slider in (
            (self.low_said, self.tr("score from %1"), self.low),
            (self.high_said, self.tr("up to %1"), self.high),
        ):
            said.setText(text.replace("%1", self.locale().toString(slider.value() / _HUNDRED, "f", 2)))
            said.setMinimumWidth(92)
