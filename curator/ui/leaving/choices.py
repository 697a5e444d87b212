"""What of the articles is to leave: folded away, since mostly it is everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.domain.article import ArticleState
from curator.domain.mark import Layer, Status
from curator.domain.wanted import EVERYTHING, Naming, Wanted
from curator.ui.choose import Choose
from curator.ui.layouts import in_grid, in_line
from curator.ui.leaving.ticks import Ticks
from curator.ui.leaving.words import WORDS
from curator.ui.style import dim

_TYPED_MS = 300


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from in a workspace: labels with their names, editors, tags."""

    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    editors: Sequence[str] = ()
    tags: Sequence[str] = ()


class Choices(QWidget):
    """Rows of words to tick; `changed` once somebody chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._timer.timeout.connect(self.changed)
        self._names: dict[QWidget, QLabel] = {}
        self._grid = in_grid(self, 10, 2, (8, 0, 8, 0))
        self._grid.setColumnStretch(1, 1)
        self.states = self._row(self.tr("Articles"))
        self.tags = self._row(self.tr("Tags"))
        self.layers = self._row(self.tr("Layers"))
        self.statuses = self._row(self.tr("Verdicts"))
        self.labels = self._row(self.tr("Labels"))
        self.editors = self._row(self.tr("Decided by"))
        self.since, self.until = self._day(self.tr("from")), self._day(self.tr("to"))
        days = QWidget()
        line = in_line(days, 8)
        line.addWidget(self.since)
        line.addWidget(self.until)
        line.addStretch(1)
        self._place(self.tr("Decided on"), days)
        self.naming = Choose()
        self.naming.changed.connect(self._timer.start)
        self._place(self.tr("Names of editors"), self.naming)
        self.put(Offered())

    def put(self, offered: Offered) -> None:
        """Offer what a workspace has; nothing is left out of it."""
        states = {
            "complete": self.tr("read to the end"),
            ArticleState.DONE.value: self.tr("done"),
            ArticleState.IN_PROGRESS.value: self.tr("begun"),
            ArticleState.TODO.value: self.tr("to do"),
            ArticleState.SKIPPED.value: self.tr("skipped"),
        }
        self.states.put(states.items())
        self.tags.put((tag, tag) for tag in offered.tags)
        self.layers.put([*((each.value, WORDS.layer(each)) for each in Layer), *self._alongside()])
        self.statuses.put((each.value, WORDS.status(each)) for each in _STATUSES)
        self.labels.put(offered.labels.items())
        self.editors.put((editor, editor) for editor in offered.editors)
        names = (
            (self.tr("as they call themselves"), Naming.REAL.value),
            (self.tr("made-up names"), Naming.ALIAS.value),
            (self.tr("nobody is named"), Naming.NONE.value),
        )
        self.naming.put(names)
        self.show_wanted(EVERYTHING)
        self._show_row(self.tags, bool(offered.tags))
        self._show_row(self.editors, len(offered.editors) > 1)

    def _alongside(self) -> list[tuple[str, str]]:
        return [("links", self.tr("Links")), ("notes", self.tr("Notes"))]

    def show_wanted(self, wanted: Wanted) -> None:
        """Tick what is wanted, without a word to anybody."""
        read = ["complete"] if wanted.complete else []
        self.states.tick([*(state.value for state in wanted.states), *read])
        self.tags.tick(wanted.tags)
        along = [name for name in ("links", "notes") if getattr(wanted, name)]
        self.layers.tick([*(layer.value for layer in wanted.layers), *along])
        self.statuses.tick([status.value for status in wanted.statuses])
        self.labels.tick(wanted.labels)
        self.editors.tick(wanted.editors)
        self.naming.choose(wanted.naming.value)
        for day, value in ((self.since, wanted.since), (self.until, wanted.until)):
            day.blockSignals(True)
            day.setText(value)
            day.blockSignals(False)

    def wanted(self) -> Wanted:
        """What is ticked; a row without a tick is no condition, and a day is one once it is whole."""
        layers = frozenset(layer for layer in Layer if layer.value in self.layers.ticked())
        statuses = frozenset(status for status in Status if status.value in self.statuses.ticked())
        states = frozenset(state for state in ArticleState if state.value in self.states.ticked())
        return Wanted(
            tags=self.tags.ticked(),
            states=states,
            complete="complete" in self.states.ticked(),
            layers=layers or EVERYTHING.layers,
            statuses=statuses or EVERYTHING.statuses,
            labels=self.labels.ticked(),
            editors=self.editors.ticked(),
            since=_day_of(self.since),
            until=_day_of(self.until),
            links="links" in self.layers.ticked(),
            notes="notes" in self.layers.ticked(),
            naming=Naming(self.naming.chosen()),
        )

    def _row(self, name: str) -> Ticks:
        ticks = Ticks(name)
        ticks.changed.connect(self._timer.start)
        self._place(name, ticks)
        return ticks

    def _place(self, name: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        label = QLabel(name)
        dim(label)
        label.setContentsMargins(0, 5, 0, 0)
        self._names[widget] = label
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row, 1)

    def _show_row(self, widget: QWidget, shown: bool) -> None:
        widget.setVisible(shown)
        self._names[widget].setVisible(shown)

    def _day(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(f"{name} 2026-01-31")
        field.setAccessibleName(name)
        field.setFixedWidth(field.fontMetrics().horizontalAdvance("0") * 20)
        field.textChanged.connect(self._timer.start)
        return field


_STATUSES = (
    Status.CONFIRMED,
    Status.CORRECTED,
    Status.ADDED,
    Status.REJECTED,
    Status.UNSURE,
    Status.SUGGESTED,
)


def _day_of(field: QLineEdit) -> str:
    typed = field.text().strip()
    return typed if len(typed) == 10 and typed[4::3] == "--" else ""
