"""Colours of the light and the dark theme, and of the labels in both."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class ColourPair:
    """One label in one theme: `line` for outline and chip, `tint` for the fill behind the text."""

    line: QColor
    tint: QColor

    @classmethod
    def of(cls, line: str, tint: str) -> ColourPair:
        """From two colours written `#RRGGBB`."""
        return cls(QColor(line), QColor(tint))


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How a label is shown: its name on the chip and its colours in both themes."""

    name: str
    light: ColourPair
    dark: ColourPair


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of everything that is not a label."""

    name: str
    paper: QColor
    ink: QColor
    dim: QColor
    surface: QColor
    """Bars and panes around the text."""
    edge: QColor
    """Hairlines between them."""
    claim: QColor
    wash: QColor
    """Behind the text of the focused claim."""
    selection: QColor
    hit: QColor
    """Over what was looked for in the text."""
    focus: QColor

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    def pair(self, style: LabelStyle) -> ColourPair:
        """The colours of a label in this theme."""
        return style.dark if self.is_dark else style.light


def _amber(alpha: int) -> QColor:
    return QColor(255, 176, 32, alpha)


LIGHT = Theme(
    name="light",
    paper=QColor("#FFFDF9"),
    ink=QColor("#1E2126"),
    dim=QColor("#5F646E"),
    surface=QColor("#F5F1E9"),
    edge=QColor("#E6E1D8"),
    claim=QColor("#5A35C8"),
    wash=QColor("#F1ECFF"),
    selection=_amber(96),
    hit=QColor(255, 224, 0, 120),
    focus=QColor("#1E2126"),
)

DARK = Theme(
    name="dark",
    paper=QColor("#16181D"),
    ink=QColor("#ECEAE4"),
    dim=QColor("#9298A3"),
    surface=QColor("#1D2026"),
    edge=QColor("#2C3038"),
    claim=QColor("#B7A2FF"),
    wash=QColor("#272040"),
    selection=_amber(76),
    hit=QColor(255, 224, 0, 54),
    focus=QColor("#ECEAE4"),
)
