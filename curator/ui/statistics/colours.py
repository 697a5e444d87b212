"""Colours of the charts: hues that colour-blind eyes tell apart, for the light and the dark theme.

After M. Okabe and K. Ito, Color Universal Design (2008); lighter where the ground is dark.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from curator.domain.act_kinds import ActKind
from curator.domain.mark import Layer
from curator.ui.style import is_dark

_KINDS = {
    ActKind.CONFIRM: ("#009E73", "#2FC29A"),
    ActKind.CORRECT: ("#E69F00", "#F2B63C"),
    ActKind.LINK: ("#56B4E9", "#8CCEF2"),
    ActKind.ADD: ("#0072B2", "#4D9FE0"),
    ActKind.REJECT: ("#D55E00", "#F0804A"),
    ActKind.UNSURE: ("#8A8F98", "#A3A9B3"),
}
_LAYERS = {Layer.ENTITY: ("#0072B2", "#6DB4EC"), Layer.CLAIM: ("#B85400", "#F2A65A")}


def kind_colour(kind: ActKind, palette: QPalette) -> QColor:
    return QColor(_KINDS[kind][is_dark(palette)])


def layer_colour(layer: Layer, palette: QPalette) -> QColor:
    return QColor(_LAYERS[layer][is_dark(palette)])
