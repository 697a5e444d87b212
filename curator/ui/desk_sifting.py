"""What stands over the desk's list: the search, the states, the order, and what the list is narrowed to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget

from curator.domain.article import ArticleState
from curator.store.desk_rows import KINDS, TO_DO, Order, Wanted
from curator.ui.buttons import KeyButton
from curator.ui.commands import BY_ID
from curator.ui.layouts import FlowLayout, in_column, in_line
from curator.ui.pipelines.words import language_name
from curator.ui.style import dim

_SEARCH_MS = 120
_ROUNDED = 10_000
"""From here on a count is shown in thousands, and exactly in its tool tip."""
ALL = frozenset(ArticleState)
STATES: tuple[frozenset[ArticleState], ...] = (
    ALL,
    TO_DO,
    frozenset({ArticleState.IN_PROGRESS}),
    frozenset({ArticleState.DONE}),
    frozenset({ArticleState.SKIPPED}),
)
_CLOSE = " ×"


class Sifting(QWidget):
    """Search field, one button for each state with its count, the order, and each narrowing with a cross.

    `changed` says that something else is wanted, `asked` carries a kind (KINDS) that is to be chosen from.
    """

    changed = Signal()
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search titles"))
        self.search.setAccessibleName(self.tr("Search articles by title"))
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._timer.timeout.connect(self.settle)
        self.search.textChanged.connect(lambda: self._timer.start())
        self.states = [KeyButton("", pad=5) for _ in STATES]
        self.order = KeyButton("", pad=5)
        self.order.setToolTip(BY_ID["desk.sift"].title)
        self.order.clicked.connect(self.open_menu)
        self.clear = KeyButton(self.tr("Show all"), pad=5)
        self.clear.setToolTip(BY_ID["desk.clear"].title)
        self.clear.clicked.connect(self.clear_all)
        self.place = QLabel()
        dim(self.place)
        self.crosses: dict[str, KeyButton] = {}
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        row, below = QWidget(), QWidget()
        self._chips, self._flow = FlowLayout(row), FlowLayout(below)
        for button, states in zip(self.states, STATES, strict=True):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _checked=False, s=states: self.put(states=s))
            self._chips.addWidget(button)
        self.states[0].setChecked(True)
        for kind in KINDS:
            cross = self.crosses[kind] = KeyButton("", pad=5)
            cross.clicked.connect(lambda _checked=False, k=kind: self.put(**{k: ""}))
        for button in (self.order, *self.crosses.values(), self.clear):
            self._flow.addWidget(button)
        line = in_line(None, 4)
        line.addWidget(below, 1)
        line.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        self.place.setContentsMargins(0, 6, 4, 0)
        column = in_column(self, 4, (10, 10, 10, 4))
        column.addWidget(self.search)
        column.addWidget(row)
        column.addLayout(line)

    # --- what is wanted ---
    def put(self, **values: Any) -> None:
        """Want something else: fields of Wanted."""
        wanted = replace(self.wanted, **values)
        if wanted != self.wanted:
            self.wanted = wanted
            self._show()
            self.changed.emit()

    def settle(self) -> None:
        """Take what stands in the search field now, without waiting for the next letter."""
        self._timer.stop()
        self.put(search=self.search.text().strip())

    def clear_all(self) -> None:
        """Every article again, in the order that was chosen."""
        self.search.clear()
        self._timer.stop()
        self.put(**dict.fromkeys(KINDS, ""), search="", states=ALL)

    def recall(self, wanted: Wanted) -> None:
        """Show what was wanted last time, without a word to anybody."""
        self.wanted = wanted
        self.search.blockSignals(True)
        self.search.setText(wanted.search)
        self.search.blockSignals(False)
        self._show()

    # --- showing ---
    def count(self, counts: Mapping[ArticleState, int]) -> None:
        """Write the counts on the states; nobody needs to see that nothing is in progress."""
        for button, states, name in zip(self.states, STATES, self._names(), strict=True):
            count = sum(counts[state] for state in states)
            exact = self.locale().toString(count)
            # Five numbers of six digits would take the place of two articles.
            short = exact if count < _ROUNDED else self.tr("%1k").replace("%1", str(round(count / 1_000)))
            if name.replace("%1", short) != button.text():
                button.setText(name.replace("%1", short))
            button.setToolTip(name.replace("%1", exact) if short != exact else "")
            if states == {ArticleState.IN_PROGRESS}:
                button.setVisible(count > 0 or button.isChecked())

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("All %1"),
            self.tr("To do %1"),
            self.tr("In progress %1"),
            self.tr("Done %1"),
            self.tr("Skipped %1"),
        )

    def say_place(self, at: int, of: int) -> None:
        """Say in which row the keyboard is, or how many rows there are where not all are shown."""
        number = self.locale().toString
        if at >= 0:
            said = self.tr("%1 of %2").replace("%1", number(at + 1)).replace("%2", number(of))
        else:
            said = "" if self.wanted.is_everything else self.tr("%n articles", None, of)
        self.place.setText(said)

    def _show(self) -> None:
        for button, states in zip(self.states, STATES, strict=True):
            if states == self.wanted.states:
                button.setChecked(True)
        self.order.setText(self._order_name(self.wanted.order) + " ▾")
        for kind, cross in self.crosses.items():
            value = getattr(self.wanted, kind)
            cross.setText(shown_value(kind, value) + _CLOSE)
            cross.setAccessibleName(self.tr("Only “%1”: take away").replace("%1", value))
            cross.setVisible(bool(value))
        self.clear.setVisible(bool(self.wanted.narrows() or self.wanted.search))

    # --- the menu ---
    def open_menu(self) -> None:
        """Orders, and what the list can be narrowed to."""
        menu = self.menu()
        menu.popup(self.order.mapToGlobal(QPoint(0, self.order.height())))

    def menu(self) -> QMenu:
        """The menu, made anew each time; it goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for order in Order:
            action = QAction(self._order_name(order), menu, checkable=True)
            action.setChecked(order is self.wanted.order)
            action.triggered.connect(lambda _checked=False, o=order: self.put(order=o))
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        for kind, name in zip(KINDS, self._kind_names(), strict=True):
            action = menu.addAction(name)
            action.triggered.connect(lambda _checked=False, k=kind: self.asked.emit(k))
        menu.addSeparator()
        clear = menu.addAction(BY_ID["desk.clear"].title)
        clear.setEnabled(not self.wanted.is_everything)
        clear.triggered.connect(lambda _checked=False: self.clear_all())
        return menu

    def _kind_names(self) -> tuple[str, ...]:
        """In the order of KINDS."""
        return (
            self.tr("Only a tag…"),
            self.tr("Only a story…"),
            self.tr("Only a language…"),
            self.tr("Only an outlet…"),
        )

    def _order_name(self, order: Order) -> str:
        names = {
            Order.IMPORTED: self.tr("Newest first"),
            Order.PUBLISHED: self.tr("Last published first"),
            Order.TITLE: self.tr("By title"),
            Order.PROGRESS: self.tr("Furthest first"),
            Order.DOUBT: self.tr("Most uncertain first"),
        }
        return names[order]


def shown_value(kind: str, value: str) -> str:
    """A tag with its sign, a language by its name, everything else as it is."""
    if kind == "tag":
        return f"#{value}"
    return language_name(value) if kind == "language" else value
