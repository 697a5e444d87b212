"""What one chart is: its words, its numbers as a table, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QColor, QPalette

from curator.exchange.tables import Cell

Plot = Any
"""A PlotItem of pyqtgraph, which is loaded only when charts are drawn."""


@dataclass(frozen=True, slots=True)
class Pencil:
    """What a drawing takes: the library, the plot, and the colours of the window."""

    pg: Any
    numpy: Any
    plot: Plot
    palette: QPalette

    @property
    def ink(self) -> QColor:
        return self.palette.color(QPalette.ColorRole.WindowText)

    @property
    def dim(self) -> QColor:
        return self.palette.color(QPalette.ColorRole.PlaceholderText)

    @property
    def ground(self) -> QColor:
        return self.palette.color(QPalette.ColorRole.Base)

    def array(self, values: Sequence[float]) -> Any:
        """Numbers as error bars take them."""
        return self.numpy.array(values, dtype=float)

    def axes(self, below: str, left: str) -> None:
        """Name both axes, units included."""
        for side, text in (("bottom", below), ("left", left)):
            self.plot.getAxis(side).setLabel(text, color=self.dim.name())

    def ticks(self, side: str, names: Sequence[tuple[float, str]]) -> None:
        """Words instead of numbers along an axis."""
        self.plot.getAxis(side).setTicks([list(names)])


@dataclass(frozen=True, slots=True)
class Chart:
    """`rows` are the numbers under `columns`; without `draw` the table alone is shown.

    `legend` names the colours. `nothing` says why there is nothing to see, "" where there is. `key` names
    its files.
    """

    key: str
    title: str
    about: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    draw: Callable[[Pencil], None] | None = None
    legend: Sequence[tuple[str, Callable[[QPalette], QColor]]] = ()
    nothing: str = ""

    def in_words(self) -> str:
        """The chart for whoever hears it: title, what it is of, and its table."""
        if self.nothing:
            return f"{self.title}. {self.nothing}"
        lines = (
            "; ".join(f"{name}: {_said(cell)}" for name, cell in zip(self.columns, row, strict=True))
            for row in self.rows
        )
        return "\n".join([f"{self.title}. {self.about}", *lines])


def _said(cell: Cell) -> str:
    return "–" if cell is None else str(cell)
