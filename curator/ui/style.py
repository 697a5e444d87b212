"""The application's look from a theme: palette, typeface and the few rules that Qt draws itself.

Widgets of ours paint with the palette's roles alone, so that a change of theme needs no word to them.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from curator.domain.label import Label
from curator.ui.contrast import readable
from curator.ui.fonts import SANS
from curator.ui.theme import DARK, LIGHT, Theme

POINTS = 10.0
SMALL = 0.86


def dress(app: QApplication, theme: Theme, percent: int = 100) -> None:
    """Give the whole application the look of a theme, its words at `percent`; may be called again."""
    own = _own_sizes(app)
    app.setStyle("Fusion")
    app.setPalette(palette_of(theme))
    font = QFont(SANS)
    font.setPointSizeF(POINTS * percent / 100)
    app.setFont(font)
    app.setStyleSheet(style_sheet(theme))
    for widget, share in own:
        of_its_own = widget.font()
        of_its_own.setPointSizeF(font.pointSizeF() * share)
        widget.setFont(of_its_own)


def _own_sizes(app: QApplication) -> list[tuple[QWidget, float]]:
    """The widgets whose words have a size of their own, as its share of the usual size.

    The application's size does not reach them, and a style that is set again gives them their first one back.
    """
    own, usual = Qt.WidgetAttribute.WA_SetFont, app.font().pointSizeF()
    return [(one, one.font().pointSizeF() / usual) for one in app.allWidgets() if one.testAttribute(own)]


def theme_named(name: str) -> Theme:
    """The light or the dark theme, or the one that goes with the system's."""
    return DARK if name == "dark" or (name == "system" and system_is_dark()) else LIGHT


def system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette_of(theme: Theme) -> QPalette:
    """Ink on surface for panes, ink on paper for fields; the dim role is `PlaceholderText`."""
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, colour in (
        ((role.Window, role.Button, role.ToolTipBase), theme.surface),
        ((role.Base,), theme.paper),
        ((role.AlternateBase,), theme.wash),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.Accent), theme.ink),
        ((role.HighlightedText, role.BrightText), theme.ink),
        ((role.PlaceholderText,), theme.dim),
        ((role.Mid, role.Midlight, role.Dark, role.Light), theme.edge),
        ((role.Highlight,), theme.selection),
        ((role.Link, role.LinkVisited), theme.claim),
    ):
        for one in roles:
            palette.setColor(one, colour)
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, theme.dim)
    return palette


def style_sheet(theme: Theme) -> str:
    """Rules for the widgets that Qt draws: fields, scroll bars, splitters, tool tips, menus."""
    values = {name: getattr(theme, name).name() for name in ("paper", "ink", "dim", "surface", "edge")}
    sheet = _SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"@{name}", value)
    return sheet


def is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def line_colour(label: Label | None, palette: QPalette) -> QColor:
    """The colour of a label's name in a pane under this palette; dim for a label that is not known.

    The colours of labels are made for the paper of the text; on a pane some take a trace of ink to be read.
    """
    role = QPalette.ColorRole
    if label is None:
        return palette.color(role.PlaceholderText)
    line = QColor((label.dark if is_dark(palette) else label.light)[0])
    return readable(line, palette.color(role.Window), palette.color(role.WindowText))


def face(scale: float = 1.0, *, bold: bool = False) -> QFont:
    """The application's typeface, larger or smaller by `scale`."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(bold)
    return font


def scaled(pixels: int) -> int:
    """A length given for words of the usual size, at the size that the person has chosen."""
    return round(pixels * QGuiApplication.font().pointSizeF() / POINTS)


def bare(view: QAbstractScrollArea) -> None:
    """Take frame and ground from a list, so that it lies on its pane.

    Not by the style sheet: that would hand broken palettes to the delegates.
    """
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.viewport().setAutoFillBackground(False)


def dim(widget: QWidget) -> QWidget:
    """Make a label small and dim, for what is read second."""
    widget.setFont(face(SMALL))
    widget.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return widget


_SHEET = """
QLineEdit, QPlainTextEdit {
    background: @paper; color: @ink; border: 1px solid @edge; border-radius: 6px; padding: 5px 8px;
}
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid @ink; }
QSplitter::handle { background: @edge; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @edge; border-radius: 4px; min-height: 32px; margin: 1px; }
QScrollBar::handle:vertical:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0;
}
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @edge; border-radius: 4px; min-width: 32px; margin: 1px; }
QComboBox {
    background: @paper; color: @ink; border: 1px solid @edge; border-radius: 6px; padding: 4px 8px;
}
QComboBox:focus { border: 1px solid @ink; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView {
    background: @paper; color: @ink; border: 1px solid @edge; outline: none; padding: 3px;
    selection-background-color: @edge; selection-color: @ink;
}
QSlider { min-height: 22px; }
QSlider::groove:horizontal { background: @edge; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @dim; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal {
    background: @paper; border: 1px solid @dim; width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { border: 2px solid @ink; }
QPushButton {
    background: transparent; color: @ink; border: 1px solid @edge; border-radius: 6px; padding: 5px 12px;
}
QPushButton:hover, QPushButton:pressed { background: @edge; }
QPushButton:focus { border: 1px solid @ink; }
QPushButton:disabled { color: @dim; }
QMenu { background: @paper; color: @ink; border: 1px solid @dim; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: @edge; color: @ink; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @edge; margin: 4px 8px; }
QMenu::icon { left: 7px; }
QSlider { min-height: 18px; }
QSlider::groove:horizontal { background: @edge; height: 3px; border-radius: 1px; }
QSlider::handle:horizontal {
    background: @dim; border: 2px solid @surface; width: 11px; margin: -6px 0; border-radius: 7px;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:pressed { background: @ink; }
QSlider::handle:horizontal:focus { background: @ink; border: 2px solid @dim; }
QProgressBar { background: @edge; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @ink; border-radius: 3px; }
QToolTip { background: @paper; color: @ink; border: 1px solid @edge; padding: 4px 6px; }
"""
