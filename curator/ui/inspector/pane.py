"""The Inspector: the focused annotation in full, and below it everything in the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from curator.domain.annotation import Verdict
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.session.session import Session
from curator.session.suggester import SuggesterState
from curator.ui.buttons import KeyButton, act_button
from curator.ui.commands import BY_ID, KEYS
from curator.ui.inspector.attributes import AttributeStrip
from curator.ui.inspector.everything import Everything
from curator.ui.inspector.head import Head
from curator.ui.inspector.labels import LabelRow
from curator.ui.inspector.links import LinkPanel
from curator.ui.inspector.note import NotePanel
from curator.ui.inspector.panel import Panel
from curator.ui.inspector.reading import Reading, reading
from curator.ui.inspector.source import SourcePanel
from curator.ui.layouts import FlowLayout, in_column
from curator.ui.style import bare, dim, face

_MARGIN = 10
_CALM_MS = 250


class Inspector(QWidget):
    """Shows what the session focuses and calls its acts; `left` asks for the keyboard to go to the text,
    `asked` for a command of the window.

    It redraws after the event that changed something, never within it: an edit does not wait for it.
    """

    left = Signal()
    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._changed: set[str] = set()
        self._anew = True
        self._reading: Reading | None = None
        self._state, self._found = SuggesterState.STARTING.value, 0
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow_up)
        # What is told of the focused mark depends on all others too; they keep coming in a long article.
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.refresh)
        self._card_is_old = True
        self.head = Head()
        self.labels = LabelRow(session.labels)
        self.links, self.source = LinkPanel(session), SourcePanel(session)
        self.attributes, self.note = AttributeStrip(session), NotePanel(session)
        self.everything = Everything(session)
        self.empty = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.suggesting = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._card = QWidget()
        self._foot = self._make_foot()
        self.house: dict[str, KeyButton] = {}
        self._top = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Inspector"))
        # The key dispatch leaves plain keys to whoever has this property.
        self.setProperty("ownKeys", True)
        self.setFocusProxy(self.everything)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(280)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(340, 700)

    # --- building ---
    def _lay_out(self) -> None:
        card = in_column(self._card, 12, (_MARGIN - 4, _MARGIN + 4, _MARGIN - 4, 4))
        for widget in (self.head, self.labels, self.links, self.source, self.attributes, self.note):
            card.addWidget(widget)
        card.addWidget(self._make_house())
        card.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bare(scroll)
        self._card.setAutoFillBackground(False)
        scroll.setWidget(self._card)
        self._scroll = scroll
        nothing = QWidget()
        quiet = in_column(nothing, 0, (_MARGIN + 8, _MARGIN + 14, _MARGIN + 8, _MARGIN))
        self.empty.setFont(face(1.1))
        quiet.addWidget(self.empty)
        quiet.addStretch(1)
        self._top.addWidget(scroll)
        self._top.addWidget(nothing)
        upper = QWidget()
        column = in_column(upper, 0)
        column.addWidget(self._top, 1)
        column.addWidget(self._foot)
        column.addWidget(self.suggesting)
        self.suggesting.setContentsMargins(_MARGIN + 4, 4, _MARGIN + 4, 8)
        dim(self.suggesting)
        split = self.split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False, handleWidth=1)
        split.addWidget(upper)
        split.addWidget(self.everything)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        whole = in_column(self, 0)
        whole.addWidget(split)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        line = in_column(foot, 0, (_MARGIN - 4, 4, _MARGIN - 4, 6))
        row = QWidget()
        flow = FlowLayout(row, 2)
        line.addWidget(row)
        acts = (
            ("mark.confirm", self.tr("Confirm"), Verdict.ACCEPTED),
            ("mark.reject", self.tr("Reject"), Verdict.REJECTED),
            ("mark.unsure", self.tr("Unsure"), Verdict.UNSURE),
        )
        for command, text, verdict in acts:
            button = act_button(command, text)
            button.clicked.connect(lambda _checked=False, v=verdict: self._session.decide(v))
            flow.addWidget(button)
        return foot

    def _make_house(self) -> QWidget:
        """Below the note: rules of the house that begin from this mark, and its history."""
        row = QWidget()
        flow = FlowLayout(row, 2)
        for command, text in (
            ("house.never", self.tr("Never again")),
            ("house.always", self.tr("Always")),
            ("mark.history", self.tr("History")),
        ):
            button = act_button(command, text)
            button.clicked.connect(lambda _checked=False, one=command: self.asked.emit(one))
            self.house[command] = button
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self._session.opened.connect(self._read_anew)
        self._session.focused.connect(self._follow)
        self._session.changed.connect(self._take_changes)
        self._session.edited.connect(self._follow)
        self.labels.chosen.connect(self._session.relabel)
        KEYS.changed.connect(self._follow)
        self.links.turned.connect(lambda listed: self.labels.show_keys(not listed))
        for panel in self._panels():
            panel.left.connect(self.left)
        self.everything.left.connect(self.left)

    def _panels(self) -> tuple[Panel, ...]:
        return (self.links, self.source, self.attributes, self.note)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow()

    # --- following the session ---
    def _read_anew(self) -> None:
        self._anew = True
        self._follow()

    def _follow(self) -> None:
        self._card_is_old = True
        self._later.start()

    def _take_changes(self, mark_ids: set[str]) -> None:
        self._changed |= mark_ids
        if self._session.focus is None or self._session.focus in mark_ids:
            self._card_is_old = True
        self._later.start()
        if not self._calm.isActive():
            self._calm.start()

    def refresh(self) -> None:
        """Draw what the session says now; runs by itself after each change."""
        self._card_is_old = True
        self._calm.stop()
        self._follow_up()

    def _follow_up(self) -> None:
        """The lists at once; the card where it may tell something else now."""
        self._later.stop()
        sheet = self._session.sheet
        changed, self._changed = self._changed, set()
        if self._anew:
            self._anew = False
            self.everything.read(sheet)
        elif changed:
            self.everything.put(changed)
        focus = self._session.focus
        if self._card_is_old:
            self._card_is_old = False
            self._show(reading(sheet, focus) if sheet and focus else None)
        self.everything.follow(focus, self._reading.layer if self._reading else None)

    def _show(self, shown: Reading | None) -> None:
        """Show a mark; a panel that closes because it is another gives the keyboard to the text."""
        before, had_keys = self._reading, any(panel.has_keys() for panel in self._panels())
        self._reading = shown
        self._show_reading(shown)
        if had_keys and before is not None and (shown is None or shown.id != before.id):
            self.left.emit()

    def _show_reading(self, shown: Reading | None) -> None:
        self._top.setCurrentIndex(0 if shown else 1)
        self._foot.setVisible(shown is not None)
        self._show_suggesting()
        if shown is None or self._session.sheet is None:
            self.empty.setText(self._nothing_focused())
            return
        is_claim = shown.layer is Layer.CLAIM
        text = self._session.sheet.text
        number = self.everything.number_of(shown.id) if is_claim else None
        self.head.show_reading(shown, self._session.labels, number, text)
        self.labels.setVisible(not is_claim)
        self.links.setVisible(not is_claim)
        self.source.setVisible(is_claim)
        self.attributes.setVisible(is_claim)
        self.house["house.always"].setVisible(not is_claim)
        if is_claim:
            self.source.show_reading(shown, text)
            self.attributes.show_reading(shown)
        else:
            self.labels.show_label(shown.label)
            self.links.show_reading(shown)
        self.note.show_reading(shown)

    def _nothing_focused(self) -> str:
        sheet = self._session.sheet
        if sheet is None:
            return self.tr("Open an article from the desk.")
        if self._session.blindfold.is_on:
            return self.tr(
                "This article is blind: suggestions come when you are done. Select words and press a digit to"
                " mark them."
            )
        if sheet.open_count:
            waiting = self.tr("%n wait for a decision.", "", sheet.open_count)
            return f"{waiting} " + self.tr("%1 goes to the next.").replace("%1", BY_ID["go.next"].key_text)
        if self._state in (SuggesterState.STARTING, SuggesterState.WORKING):
            return self.tr("Suggestions are on their way. You can read and mark the text meanwhile.")
        if not sheet.decided_count:
            return self.tr("Nothing is suggested here. Select words and press a digit to mark them.")
        return self._all_decided()

    def _all_decided(self) -> str:
        done = BY_ID["article.done"].key_text
        return self.tr("All decided. %1: done, open the next.").replace("%1", done)

    def set_suggester_state(self, state: str, found: int) -> None:
        """Say how suggesting goes: `state` of SuggesterState, `found` so far in this article."""
        self._state, self._found = state, found
        self._follow()

    def _show_suggesting(self) -> None:
        said = {
            SuggesterState.STARTING.value: self.tr("Suggestions are starting…"),
            SuggesterState.WORKING.value: self.tr("Looking for names and claims… %n so far", "", self._found),
            SuggesterState.OFF.value: self.tr(
                "Suggestions are off; all else works. %1 starts them again."
            ).replace("%1", BY_ID["suggest.retry"].key_text),
        }
        text = "" if self._session.blindfold.is_on else said.get(self._state, "")
        sheet = self._session.sheet
        # After the last decision the focus stays where it was: say here how to go on.
        if not text and self._session.focus and sheet and sheet.decided_count and not sheet.open_count:
            text = self._all_decided()
        self.suggesting.setText(text)
        self.suggesting.setVisible(bool(text))

    # --- what the keys open ---
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that none of its parts took."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    def open_links(self) -> None:
        """Key L, on a mention: the link list takes the keyboard."""
        if self._focused_is(Layer.ENTITY):
            self.links.open()
            self._scroll.ensureWidgetVisible(self.links, 0, 0)

    def open_source(self, selection: Span | None = None) -> None:
        """Key S, on a claim: who says it; selected text of the view stands first."""
        if self._focused_is(Layer.CLAIM):
            self.source.open(selection)

    def open_attributes(self) -> None:
        """Key K, on a claim: the attribute strip takes the keyboard."""
        if self._focused_is(Layer.CLAIM):
            self.attributes.open()

    def cycle_check(self) -> None:
        """Key W, on a claim: check-worthiness none, low, high, none."""
        if self._focused_is(Layer.CLAIM):
            self.attributes.cycle_check()
            self.refresh()

    def open_note(self) -> None:
        """Key T: write the note of the focused mark."""
        if self._focused_is(Layer.ENTITY) or self._focused_is(Layer.CLAIM):
            self.note.open()

    def _focused_is(self, layer: Layer) -> bool:
        """True if a mark of this layer is focused; what waits to be drawn is drawn first."""
        if self._later.isActive():
            self.refresh()
        found = self._session.focused_mark()
        return found is not None and found.layer is layer
