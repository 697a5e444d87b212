"""F1: the keys for where one is, the rules of the label in focus, and every command with its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QScrollArea, QWidget

from curator.domain.label import Label
from curator.domain.mark import Layer
from curator.session.session import Session
from curator.ui.buttons import act_button
from curator.ui.commands import COMMANDS, KEYS, Command, sequence_of
from curator.ui.cover import Cover
from curator.ui.layouts import in_column, in_grid, in_line
from curator.ui.style import SMALL, bare, dim, face, line_colour
from curator.ui.whereabouts import Row, Situation

_COLUMNS, _WIDTH_EM = 3, 76
_NARROW_EM = 24
"""A column of keys takes this much; where there is less room there are fewer columns."""


class Overlay(Cover):
    """First what acts where the keyboard is, then the focused label's rules, then all keys by group.

    `situation` tells what acts while a widget has the keyboard. `asked` carries a command's id.
    """

    opacity = 1.0
    lies_over = True
    asked = Signal(str)

    def __init__(
        self, session: Session, situation: Callable[[QWidget | None], Situation], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._situation = situation
        self._scroll = QScrollArea(widgetResizable=True)
        bare(self._scroll)
        # What is covered is not to be decided unseen: no act of the window runs meanwhile.
        self.setProperty("everyKey", True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = in_column(self, 0)
        whole.addWidget(self._scroll)
        self.setAccessibleName(self.tr("Keys and rules"))

    def toggle(self) -> None:
        """Open it, or close it when it is open."""
        self.leave() if self.isVisible() else self.open()

    def open(self) -> None:
        self._scroll.setWidget(self._page(self._situation(QApplication.focusWidget())))
        super().open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case _ if sequence_of(event, QGuiApplication.platformName()) in KEYS.map.keys("view.help"):
                self.leave()
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + 40)
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - 40)
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())

    def _page(self, situation: Situation) -> QWidget:
        page, sheet = QWidget(), QWidget()
        em = QFontMetrics(face()).height()
        sheet.setMaximumWidth(min(_WIDTH_EM * em, max(400, self._room())))
        columns = max(1, min(_COLUMNS, self._room() // (_NARROW_EM * em)))
        column = in_column(sheet, 22, (32, 26, 32, 26))
        column.addWidget(_here(situation, columns))
        found = self._session.focused_mark()
        label = self._session.labels.get(found.label) if found else None
        if label is not None:
            column.addWidget(self._rules(label))
        column.addWidget(self._keys(columns))
        column.addLayout(self._foot())
        column.addStretch(1)
        line = in_line(page, 0)
        line.addStretch(1)
        line.addWidget(sheet, 100)
        line.addStretch(1)
        return page

    def _room(self) -> int:
        return self._under.width()

    def _foot(self) -> QHBoxLayout:
        line = in_line(None, 12)
        line.addWidget(dim(QLabel(self.tr("Esc closes this page."))))
        change = act_button("view.keys")
        change.clicked.connect(self._change)
        line.addWidget(change)
        line.addStretch(1)
        return line

    def _change(self) -> None:
        self.leave()
        self.asked.emit("view.keys")

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

    def _keys(self, columns: int) -> QWidget:
        box = QWidget()
        line = in_line(box, 36)
        for groups in _in_columns(_by_group(), columns):
            column = in_column(None, 16)
            for group, commands in groups:
                column.addWidget(self._group(group, commands))
            column.addStretch(1)
            line.addLayout(column, 1)
        return box

    def _group(self, group: str, commands: list[Command]) -> QWidget:
        rows = [(one.title, one.keys_text) for one in commands]
        if any(command.id.startswith("mark.start") for command in commands):
            rows.insert(0, (self.tr("The label with this digit"), self._digits()))
        box = QWidget()
        column = in_column(box, 3)
        title = QLabel(group)
        title.setFont(face(bold=True))
        column.addWidget(title)
        column.addWidget(_table(rows))
        return box

    def _digits(self) -> str:
        keys = [label.key for label in self._session.labels.of_layer(Layer.ENTITY) if label.key.isdigit()]
        return f"{keys[0]} … {keys[-1]}" if keys else ""


def _here(situation: Situation, columns: int) -> QWidget:
    """What acts here and now, on a ground of its own."""
    box = QWidget()
    box.setBackgroundRole(QPalette.ColorRole.Base)
    box.setAutoFillBackground(True)
    column = in_column(box, 10, (18, 14, 18, 16))
    title = QLabel(situation.title)
    title.setFont(face(1.25, bold=True))
    column.addWidget(title)
    line = in_line(None, 36)
    longest = -(-len(situation.rows) // columns)
    for first in range(0, len(situation.rows), longest):
        line.addWidget(_table(situation.rows[first : first + longest]), 1, Qt.AlignmentFlag.AlignTop)
    column.addLayout(line)
    return box


def _table(rows: Sequence[Row]) -> QWidget:
    box = QWidget()
    grid = in_grid(box, 12, 3)
    for row, (name, keys) in enumerate(rows):
        key = QLabel(keys, textFormat=Qt.TextFormat.PlainText)
        key.setFont(face(SMALL))
        key.setContentsMargins(0, 2, 0, 0)
        key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words = QLabel(name, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        grid.addWidget(words, row, 0)
        grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 1)
    return box


def _by_group() -> list[tuple[str, list[Command]]]:
    groups: dict[str, list[Command]] = {}
    for command in COMMANDS:
        if command.keys_text:
            groups.setdefault(command.group_title, []).append(command)
    return list(groups.items())


def _in_columns(groups: list[tuple[str, list[Command]]], most: int) -> list[list[tuple[str, list[Command]]]]:
    """The groups in their order, cut into at most so many columns of about the same height."""
    total = sum(len(commands) + 2 for _, commands in groups)
    columns: list[list[tuple[str, list[Command]]]] = [[]]
    filled = 0
    for group in groups:
        height = len(group[1]) + 2
        if columns[-1] and len(columns) < most and filled + height / 2 > total / most * len(columns):
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
