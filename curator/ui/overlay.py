"""F1: every command with its keys, and first the rules of the label in focus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from curator.domain.label import Label
from curator.domain.mark import Layer
from curator.session.session import Session
from curator.ui.commands import COMMANDS, Command, shown
from curator.ui.cover import Cover
from curator.ui.layouts import in_column, in_grid, in_line
from curator.ui.style import SMALL, bare, dim, face, line_colour

_COLUMNS, _WIDTH = 3, 1000


class Overlay(Cover):
    """All keys by group in columns; the focused label's definition, examples and guideline before them."""

    opacity = 1.0

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._scroll = QScrollArea(widgetResizable=True)
        bare(self._scroll)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = in_column(self, 0)
        whole.addWidget(self._scroll)
        self.setAccessibleName(self.tr("Keys and rules"))

    def toggle(self) -> None:
        """Open it, or close it when it is open."""
        self.leave() if self.isVisible() else self.open()

    def open(self) -> None:
        self._scroll.setWidget(self._page())
        super().open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_F1:
                self.leave()
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + 40)
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - 40)
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())

    def _page(self) -> QWidget:
        page = QWidget()
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDTH)
        column = in_column(sheet, 22, (32, 26, 32, 26))
        found = self._session.focused_mark()
        label = self._session.labels.get(found.label) if found else None
        if label is not None:
            column.addWidget(self._rules(label))
        column.addWidget(self._keys())
        column.addWidget(dim(QLabel(self.tr("Esc or F1 closes this page."))))
        column.addStretch(1)
        line = in_line(page, 0)
        line.addStretch(1)
        line.addWidget(sheet, 100)
        line.addStretch(1)
        return page

    def _rules(self, label: Label) -> QWidget:
        box = QWidget()
        column = in_column(box, 6)
        name = QLabel(label.name)
        name.setFont(face(1.4, bold=True))
        palette = name.palette()
        palette.setColor(QPalette.ColorRole.WindowText, line_colour(label, self.palette()))
        name.setPalette(palette)
        column.addWidget(name)
        column.addWidget(_words(label.definition, 1.15))
        if label.examples:
            examples = self.tr("For example: %1").replace("%1", " · ".join(label.examples))
            column.addWidget(_words(examples))
        guideline = self._session.guideline
        section = guideline.sections.get(label.id, "") if guideline else ""
        if guideline and section:
            column.addWidget(_words(_unwrapped(section)))
            column.addWidget(dim(QLabel(self.tr("Guideline %1").replace("%1", guideline.name))))
        return box

    def _keys(self) -> QWidget:
        box = QWidget()
        line = in_line(box, 36)
        for groups in _in_columns(_by_group()):
            column = in_column(None, 16)
            for group, commands in groups:
                column.addWidget(self._group(group, commands))
            column.addStretch(1)
            line.addLayout(column, 1)
        return box

    def _group(self, group: str, commands: list[Command]) -> QWidget:
        box = QWidget()
        grid = in_grid(box, 12, 3)
        title = QLabel(QCoreApplication.translate("commands", group))
        title.setFont(face(bold=True))
        grid.addWidget(title, 0, 0, 1, 2)
        # Return and the keypad's Enter read the same: once is enough.
        rows = [(one.title, " · ".join(dict.fromkeys(shown(key) for key in one.keys))) for one in commands]
        if any(command.id.startswith("mark.start") for command in commands):
            rows.insert(0, (self.tr("The label with this digit"), self._digits()))
        for row, (name, keys) in enumerate(rows, 1):
            key = QLabel(keys)
            key.setFont(face(SMALL))
            key.setContentsMargins(0, 2, 0, 0)
            key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            words = QLabel(name, wordWrap=True)
            grid.addWidget(words, row, 0)
            grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        return box

    def _digits(self) -> str:
        keys = [label.key for label in self._session.labels.of_layer(Layer.ENTITY) if label.key.isdigit()]
        return f"{keys[0]} … {keys[-1]}" if keys else ""


def _by_group() -> list[tuple[str, list[Command]]]:
    groups: dict[str, list[Command]] = {}
    for command in COMMANDS:
        if command.keys:
            groups.setdefault(command.group, []).append(command)
    return list(groups.items())


def _in_columns(groups: list[tuple[str, list[Command]]]) -> list[list[tuple[str, list[Command]]]]:
    """The groups in their order, cut into columns of about the same height."""
    total = sum(len(commands) + 2 for _, commands in groups)
    columns: list[list[tuple[str, list[Command]]]] = [[]]
    filled = 0
    for group in groups:
        height = len(group[1]) + 2
        if columns[-1] and len(columns) < _COLUMNS and filled + height / 2 > total / _COLUMNS * len(columns):
            columns.append([])
        columns[-1].append(group)
        filled += height
    return columns


def _unwrapped(text: str) -> str:
    """Paragraphs in one line each: the guideline's file breaks lines where its writer did."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def _words(text: str, scale: float = 1.0) -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setFont(face(scale))
    return label
