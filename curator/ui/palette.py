"""Ctrl+K: every command and every article by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from curator.domain.shortlist import WEAK, Fit, fit
from curator.session.preferences import Preferences
from curator.store.articles import Articles
from curator.ui.article_list import facts_of, title_of
from curator.ui.commands import COMMANDS, Command
from curator.ui.cover import BoxCover
from curator.ui.inspector.choices import Choice, ChoiceList

_WIDTH, _ROWS, _ARTICLES, _SEARCH_MS = 600, 9, 20, 120
_LEAST_LETTERS, _RECENT = 2, 6


class Palette(BoxCover):
    """Type, then Enter: `ran` carries a command's id, `article_chosen` an article's.

    Before anything is typed, what was last run from here stands first. `missing` tells what to do before a
    command works, in a sentence, empty if nothing: such a command is dim, and choosing it `told` why.
    """

    lies_over = True
    ran = Signal(str)
    article_chosen = Signal(str)
    told = Signal(str)

    def __init__(
        self, articles: Articles, preferences: Preferences, missing: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent, _WIDTH)
        self._articles = articles
        self._preferences = preferences
        self._missing = missing
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A command, or an article's title"))
        self.field.setAccessibleName(self.tr("Command or article"))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        # Acts are chosen here, not run by their keys behind the list.
        self.field.setProperty("everyKey", True)
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
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self.choices.highlight(_ROWS if event.key() == Qt.Key.Key_PageDown else -_ROWS)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._timer.isActive():
                    self._list()
                self._take(self.choices.highlighted())
            case _:
                return False
        return True

    # --- what is listed ---
    def _typed(self) -> None:
        self._put(self._commands(), [])
        self._timer.start()

    def _list(self) -> None:
        self._timer.stop()
        self._put(self._commands(), self._found_articles())

    def _put(self, commands: list[tuple[Fit, Choice]], articles: list[Choice]) -> None:
        """Articles stand below what surely fits; what fits only at a guess is shown if nothing else does."""
        surely = [row for (rank, _), row in commands if rank < WEAK]
        rows = [*surely, *articles] or [row for _, row in commands]
        self.choices.put(rows)
        self.choices.highlight(1)

    def _commands(self) -> list[tuple[Fit, Choice]]:
        typed = self.field.text().strip()
        fits = ((self._place_of(one, typed), one) for one in COMMANDS)
        found = [(place, self._row(one)) for place, one in fits if place is not None]
        return sorted(found, key=lambda pair: (pair[0][0], bool(typed) and pair[1].dim, pair[0][1]))

    def _place_of(self, command: Command, typed: str) -> Fit | None:
        if command.id == "view.palette":
            return None
        if typed:
            return fit(typed, command.title, command.group_title)
        recent = self._preferences.texts("recent")
        return (0, recent.index(command.id)) if command.id in recent else (1, 0)

    def _row(self, command: Command) -> Choice:
        missing = self._missing(command.id)
        detail = " · ".join(part for part in (command.group_title, missing) if part)
        return Choice(command.title, detail, command, tag=command.key_text, dim=bool(missing))

    def _found_articles(self) -> list[Choice]:
        typed = self.field.text().strip()
        if len(typed) < _LEAST_LETTERS:
            return []
        found = self._articles.row(self._articles.rows(search=typed, most=_ARTICLES))
        return [Choice(title_of(row), facts_of(row), row.id, tag=self.tr("article")) for row in found]

    def _take(self, choice: Choice | None) -> None:
        if choice is None:
            return
        self.leave()
        if not isinstance(choice.value, Command):
            self.article_chosen.emit(choice.value)
        elif choice.dim:
            self.told.emit(self._missing(choice.value.id))
        else:
            self._remember(choice.value.id)
            self.ran.emit(choice.value.id)

    def _remember(self, command_id: str) -> None:
        recent = [one for one in self._preferences.texts("recent") if one != command_id]
        self._preferences.set(recent=[command_id, *recent][:_RECENT])
