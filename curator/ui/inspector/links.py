"""Which entity a mention means: five candidates unasked, a search, none, or a new local one."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.domain.annotation import NIL
from curator.domain.candidate import Candidate, Offer
from curator.domain.mark import LinkState
from curator.session.session import Session
from curator.ui.buttons import KeyButton, act_button
from curator.ui.commands import BY_ID
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.inspector.panel import Panel, digit_of, is_enter
from curator.ui.inspector.reading import Reading
from curator.ui.layouts import FlowLayout, in_column, in_line
from curator.ui.reasons import reason_words
from curator.ui.style import dim

_SEARCH_MS = 80
_ROWS = 6


class Step(Enum):
    """How far the link list is open."""

    CLOSED = auto()
    LIST = auto()
    SEARCH = auto()
    NEW = auto()


class LinkPanel(Panel):
    """The link of the focused mention, and the ways to choose another."""

    turned = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reading: Reading | None = None
        self._offer = Offer((), 1.0)
        self.step = Step.CLOSED
        self.now = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        dim(self.now)
        self.choices = ChoiceList(self.tr("Entities this mention may mean"), _ROWS)
        self.choices.chosen.connect(self._choose)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search the knowledge base"))
        self.search.setAccessibleName(self.tr("Search the knowledge base"))
        self.search.textChanged.connect(self._typed)
        self.new_name = QLineEdit()
        self.new_name.setPlaceholderText(self.tr("Name of the new local entity"))
        self.new_name.setAccessibleName(self.tr("Name of the new local entity"))
        self._hint = QLabel(wordWrap=True)
        dim(self._hint)
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._timer.timeout.connect(self._look_up)
        self.open_button = act_button("mark.link", self.tr("Link"))
        self.open_button.clicked.connect(self.open)
        self.none_button = KeyButton(self.tr("None fits"), "0")
        self.none_button.clicked.connect(self._link_none)
        self.new_button = KeyButton(self.tr("New local entity"), "+")
        self.new_button.clicked.connect(self._open_new)
        self._lay_out()
        self.listen(self.choices, self.search, self.new_name)
        self._set_step(Step.CLOSED)

    def _lay_out(self) -> None:
        top, foot = in_line(None, 4), QWidget()
        flow = FlowLayout(foot)
        top.addWidget(self.open_button)
        top.addWidget(self.now, 1)
        for button in (self.none_button, self.new_button):
            flow.addWidget(button)
        self._hint.setContentsMargins(8, 0, 8, 0)
        column = in_column(self, 3)
        column.addLayout(top)
        for widget in (self.search, self.new_name, self.choices, self._hint):
            column.addWidget(widget)
        column.addWidget(foot)

    # --- showing ---
    def show_reading(self, reading: Reading) -> None:
        """Show a mention's link and its candidates; an open list stays open on the same mention."""
        same = self._reading is not None and self._reading.id == reading.id
        self._reading = reading
        self._offer = self._session.offer(reading.id)
        self._show_link(reading)
        if not same or self.step is Step.CLOSED:
            self._set_step(Step.CLOSED)
        if self.step is not Step.SEARCH:
            self._show_candidates()

    def _show_link(self, reading: Reading) -> None:
        confirm = BY_ID["mark.confirm"].key_text
        said = {
            LinkState.LINKED: self.tr("linked"),
            LinkState.PRESELECTED: self.tr("proposed, %1 takes it too").replace("%1", confirm),
            LinkState.NIL: self.tr("none in the knowledge base fits"),
            LinkState.NONE: self.tr("not linked"),
        }
        self.now.setText(said[reading.link_state])

    def _linked(self) -> Candidate | None:
        """The present link where it is not among the candidates, to be shown above them."""
        link = self._reading.link if self._reading else None
        if (
            link is None
            or link.kb_id == NIL
            or any((one.kb, one.kb_id) == link[:2] for one in self._offer.candidates)
        ):
            return None
        known = self._session.linking.get(link.kb, link.kb_id)
        return known or Candidate(link.kb, link.kb_id, link.name, "", "", 0.0, "")

    def _show_candidates(self) -> None:
        linked = self._linked()
        rows = [self._row(linked, "")] if linked else []
        self.choices.put(rows + [self._row(one, str(n)) for n, one in enumerate(self._offer.candidates, 1)])
        if self.step is not Step.NEW:
            self._say(self._none_said() if self.choices.choices else self._nothing_said())

    def _nothing_said(self) -> str:
        return self.tr("Nothing in the knowledge base has this name.")

    def _none_said(self) -> str:
        """How likely it is that none fits; empty where that is unlikely, or one of them is proposed."""
        is_proposed = self._reading is not None and self._reading.link_state is LinkState.PRESELECTED
        if self._offer.none < 0.5 or is_proposed:
            return ""
        percent = str(round(100 * self._offer.none))
        said = self.tr("Most likely none of these fits (%1 %).").replace("%1", percent)
        return f"{said} {reason_words(self._offer.none_reason)}".strip()

    def _row(self, candidate: Candidate, key: str) -> Choice:
        now = self._reading.link if self._reading else None
        why, what = reason_words(candidate.reason), candidate.description
        return Choice(
            candidate.name,
            (why or what) if key else (what or why),
            candidate,
            key,
            candidate.label,
            self._session.labels.get(candidate.label),
            candidate.score if key else None,
            bool(now and (now.kb, now.kb_id) == (candidate.kb, candidate.kb_id)),
        )

    def _say(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    # --- opening and closing ---
    def open(self) -> None:
        """Give the list the keyboard: digits choose, letters search."""
        if self._reading is None:
            return
        self._set_step(Step.LIST)
        self._show_candidates()
        self.choices.setVisible(True)
        self.choices.take_keys()

    def _set_step(self, step: Step) -> None:
        if (step is Step.CLOSED) != (self.step is Step.CLOSED):
            self.turned.emit(step is not Step.CLOSED)
        self.step = step
        self.choices.show_keys(step is Step.LIST)
        self.none_button.show_key(step is Step.LIST)
        self.new_button.show_key(step is Step.LIST)
        self.search.setVisible(step in (Step.LIST, Step.SEARCH))
        self.new_name.setVisible(step is Step.NEW)
        if step is not Step.SEARCH:
            self._timer.stop()
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
        if step is Step.CLOSED:
            self.choices.give_keys_back()

    def close_list(self) -> None:
        """Back to the quiet form, keyboard given back."""
        self._set_step(Step.CLOSED)
        self._show_candidates()
        self.left.emit()

    def _open_search(self, typed: str) -> None:
        self._set_step(Step.SEARCH)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(typed)

    def _open_new(self) -> None:
        if self._reading is None:
            return
        self._set_step(Step.NEW)
        self._say(self.tr("Enter makes a local entity of this workspace and links to it."))
        self.new_name.setText(self._reading.quote)
        self.new_name.selectAll()
        self.new_name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- keys ---
    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        if watched is self.search:
            return self._press_in_search(event)
        if watched is self.new_name:
            return self._press_in_name(event)
        return self._press_in_list(event)

    def _press_in_list(self, event: QKeyEvent) -> bool:
        digit, text = digit_of(event), event.text()
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choices.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
        elif is_enter(event):
            self._choose(self.choices.highlighted() or self.choices.by_key("1"))
        elif digit == 0:
            self._link_none()
        elif digit is not None:
            self._choose(self.choices.by_key(str(digit)))
        elif text == "+":
            self._open_new()
        elif text == "/":
            self._open_search("")
        elif text.isalpha():
            self._open_search(text)
        return True

    def _press_in_search(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.open()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._look_up_now()
            self.choices.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
        elif is_enter(event):
            self._look_up_now()
            hits = self.choices.choices
            self._choose(
                self.choices.highlighted() or (hits[0] if hits and self.step is Step.SEARCH else None)
            )
        else:
            return False
        return True

    def _press_in_name(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.open()
        elif is_enter(event):
            self._link_new()
        else:
            return False
        return True

    # --- searching ---
    def _typed(self) -> None:
        if self.step is Step.LIST:
            self._set_step_searching()
        self._timer.start()

    def _set_step_searching(self) -> None:
        """Typing by a click into the box opens the search, too."""
        self.step = Step.SEARCH
        self.choices.show_keys(False)

    def _look_up_now(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._look_up()

    def _look_up(self) -> None:
        typed = self.search.text().strip()
        if not typed:
            self._show_candidates()
            return
        self.choices.put([self._row(one, "") for one in self._session.linking.search(typed)])
        found = bool(self.choices.choices)
        self._say("" if found else self.tr("Nothing begins like this. Esc, then + makes a local entity."))

    # --- acts ---
    def _choose(self, choice: Choice | None) -> None:
        if choice is not None:
            self._session.link(choice.value)
            self.close_list()

    def _link_none(self) -> None:
        self._session.link_none()
        self.close_list()

    def _link_new(self) -> None:
        name = self.new_name.text().strip()
        if name:
            self._session.link_new(name)
            self.close_list()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choices.setVisible(bool(self.choices.choices))
