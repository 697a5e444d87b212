"""The attributes of a claim as rows of plain choices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from curator.domain.annotation import CLAIM_ATTRIBUTES, UNSET
from curator.session.session import Session
from curator.ui.buttons import KeyButton, act_button
from curator.ui.inspector.panel import Panel, digit_of
from curator.ui.inspector.reading import Reading, reading
from curator.ui.inspector.words import attribute_word, value_word
from curator.ui.layouts import FlowLayout, in_column, in_grid, in_line
from curator.ui.style import dim


class AttributeStrip(Panel):
    """Closed, it tells the attributes in two columns; open, each is a row of choices.

    Arrows move the ring among the choices, Enter takes the one with the ring, a digit the one it stands
    on in the row of the ring (0: none) and goes on to the next row. What is taken again is taken back.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.is_open = False
        self._reading: Reading | None = None
        self.buttons: dict[str, list[KeyButton]] = {}
        self.values: dict[str, QLabel] = {}
        self.open_button = act_button("claim.attributes", self.tr("Attributes"))
        self.open_button.clicked.connect(self.open)
        self._told, self._rows = QWidget(), QWidget()
        self._lay_out_told()
        self._lay_out_rows()
        column = in_column(self, 2)
        column.addWidget(self.open_button)
        column.addWidget(self._told)
        column.addWidget(self._rows)
        self._rows.hide()

    def _lay_out_told(self) -> None:
        column = in_column(self._told, 0, (8, 0, 8, 0))
        pairs = QWidget()
        flow = FlowLayout(pairs, most_columns=2)
        for name in CLAIM_ATTRIBUTES:
            value = self.values[name] = QLabel()
            value.setAccessibleName(attribute_word(name))
            pair = QWidget()
            line = in_line(pair, 10, (0, 1, 10, 1))
            line.addWidget(dim(QLabel(attribute_word(name))))
            line.addWidget(value)
            flow.addWidget(pair)
        column.addWidget(pairs)

    def _lay_out_rows(self) -> None:
        grid = in_grid(self._rows, 4, 2, (8, 0, 0, 0))
        for row, (name, values) in enumerate(CLAIM_ATTRIBUTES.items()):
            flow = QWidget()
            layout = FlowLayout(flow)
            self.buttons[name] = []
            for digit, value in enumerate(values, 1):
                button = self._choice(name, value, str(digit))
                self.buttons[name].append(button)
                layout.addWidget(button)
            title = QLabel(attribute_word(name))
            title.setContentsMargins(0, 5, 0, 0)
            grid.addWidget(dim(title), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(flow, row, 1)
        hint = QLabel(self.tr("0 takes the choice back · Esc closes"))
        hint.setContentsMargins(8, 4, 0, 0)
        grid.addWidget(dim(hint), len(CLAIM_ATTRIBUTES), 1)
        grid.setColumnStretch(1, 1)

    def _choice(self, name: str, value: str, key: str) -> KeyButton:
        button = KeyButton(value_word(value), key, key_first=True)
        button.setCheckable(True)
        button.setAccessibleName(f"{attribute_word(name)}: {value_word(value)}")
        button.clicked.connect(lambda: self._click(name, value))
        self.listen(button)
        return button

    def show_reading(self, reading: Reading) -> None:
        if self.is_open and (self._reading is None or self._reading.id != reading.id):
            self._shut()
        self._reading = reading
        for name, values in CLAIM_ATTRIBUTES.items():
            now = getattr(reading.claim, name)
            self.values[name].setText("–" if now == UNSET else value_word(now))
            for value, button in zip(values, self.buttons[name], strict=True):
                button.setChecked(value == now)

    def open(self) -> None:
        """Show the choices and take the keyboard, on the present value of the first row."""
        if self._reading is None:
            return
        self.is_open = True
        self._told.hide()
        self._rows.show()
        self._focus(0)

    def cycle_check(self) -> None:
        """Check-worthiness one step on: none, low, high, none."""
        if self._reading is None:
            return
        values = CLAIM_ATTRIBUTES["check_worthiness"]
        now = self._reading.claim.check_worthiness
        after = values[(values.index(now) + 1) % len(values)] if now in values else values[0]
        self._set("check_worthiness", after)

    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        row, column = self._place(watched)
        names, digit = list(CLAIM_ATTRIBUTES), digit_of(event)
        match event.key():
            case Qt.Key.Key_Escape:
                self._shut()
                self.left.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._focus(row + (1 if event.key() == Qt.Key.Key_Down else -1))
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                buttons = self.buttons[names[row]]
                to = column + (1 if event.key() == Qt.Key.Key_Right else -1)
                self._ring(buttons[to % len(buttons)])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.buttons[names[row]][column].click()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                return False
            case _ if digit is not None:
                self._take_digit(row, digit)
        return True

    def _take_digit(self, row: int, digit: int) -> None:
        name, values = list(CLAIM_ATTRIBUTES.items())[row]
        if digit <= len(values):
            self._set(name, values[digit - 1] if digit else UNSET)
            self._focus(row + 1)

    def _place(self, button: QObject) -> tuple[int, int]:
        for row, buttons in enumerate(self.buttons.values()):
            if button in buttons:
                return row, buttons.index(button)  # pyright: ignore[reportArgumentType]
        return 0, 0

    def _focus(self, row: int) -> None:
        """Put the ring on the present value of a row; past the last row it stays there."""
        row = max(0, min(len(CLAIM_ATTRIBUTES) - 1, row))
        buttons = self.buttons[list(CLAIM_ATTRIBUTES)[row]]
        self._ring(next((button for button in buttons if button.isChecked()), buttons[0]))

    def _ring(self, button: KeyButton) -> None:
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _click(self, name: str, value: str) -> None:
        """A click on the present choice takes it back."""
        now = getattr(self._reading.claim, name) if self._reading else UNSET
        self._set(name, UNSET if value == now else value)

    def _set(self, name: str, value: str) -> None:
        self._session.set_claim(**{name: value})
        self._sync()

    def _sync(self) -> None:
        """Qt has toggled the button already: mark what is so now."""
        sheet, shown = self._session.sheet, self._reading
        now = reading(sheet, shown.id) if sheet and shown else None
        if now is not None:
            self.show_reading(now)

    def _shut(self) -> None:
        self.is_open = False
        self._rows.hide()
        self._told.show()
