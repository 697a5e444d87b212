"""Ctrl+K: every command and every article by a few letters of its name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from curator.store.articles import Articles
from curator.ui.article_list import facts_of, title_of
from curator.ui.commands import COMMANDS, Command
from curator.ui.cover import BoxCover
from curator.ui.inspector.choices import Choice, ChoiceList

_WIDTH, _ROWS, _ARTICLES, _SEARCH_MS = 560, 9, 20, 120
_LEAST_LETTERS = 2


class Palette(BoxCover):
    """Type, then Enter: `ran` carries a command's id, `article_chosen` an article's."""

    ran = Signal(str)
    article_chosen = Signal(str)

    def __init__(self, articles: Articles, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._articles = articles
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A command, or an article's title"))
        self.field.setAccessibleName(self.tr("Command or article"))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.choices = ChoiceList(self.tr("Commands and articles"), _ROWS)
        self.choices.chosen.connect(self._take)
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._timer.timeout.connect(self._list)
        self.column.addWidget(self.field)
        self.column.addWidget(self.choices)
        self.setAccessibleName(self.tr("All commands"))

    def open(self) -> None:
        self.field.clear()
        self._list()
        super().open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.choices.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._timer.isActive():
                    self._list()
                self._take(self.choices.highlighted())
            case _:
                return False
        return True

    def _typed(self) -> None:
        self._list_commands()
        self._timer.start()

    def _list_commands(self) -> list[Choice]:
        rows = [_command_row(one) for one in COMMANDS if _fits(one, self.field.text())]
        self.choices.put(rows)
        self.choices.highlight(1)
        return rows

    def _list(self) -> None:
        self._timer.stop()
        rows = self._list_commands()
        typed = self.field.text().strip()
        if len(typed) >= _LEAST_LETTERS:
            found = self._articles.row(self._articles.rows(search=typed, most=_ARTICLES))
            tag = self.tr("article")
            rows += [Choice(title_of(row), facts_of(row), row.id, tag=tag) for row in found]
            self.choices.put(rows)
            self.choices.highlight(1)

    def _take(self, choice: Choice | None) -> None:
        if choice is None:
            return
        self.leave()
        if isinstance(choice.value, Command):
            self.ran.emit(choice.value.id)
        else:
            self.article_chosen.emit(choice.value)


def _fits(command: Command, typed: str) -> bool:
    """True if every typed word begins a word of the command's name or of its group."""
    words = f"{command.title} {command.group}".casefold().split()
    return command.id != "view.palette" and all(
        any(word.startswith(part) for word in words) for part in typed.casefold().split()
    )


def _command_row(command: Command) -> Choice:
    return Choice(
        command.title, QCoreApplication.translate("commands", command.group), command, tag=command.key_text
    )
