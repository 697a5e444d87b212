"""Who makes a claim: a mention nearby, the selected text, the article itself, or nobody named."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from curator.domain.mark import Mark
from curator.domain.sources import nearest_sources
from curator.domain.span import Parts, Span
from curator.session.session import Session
from curator.ui.buttons import act_button
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.inspector.panel import Panel, digit_of, is_enter, key_of
from curator.ui.inspector.reading import Reading, quote_of
from curator.ui.layouts import in_column, in_line
from curator.ui.style import dim

_ROWS = 8


class Nobody(StrEnum):
    """The two answers that point at no words of the text."""

    ARTICLE = "article"
    UNNAMED = "unnamed"


class SourcePanel(Panel):
    """The source of the focused claim with its cue, and the list to choose another."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reading: Reading | None = None
        self.is_open = False
        self.now = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.cue = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        dim(self.cue)
        self.open_button = act_button("claim.source", self.tr("Source"))
        self.open_button.clicked.connect(lambda: self.open())
        self.choices = ChoiceList(self.tr("Who may be the source"), _ROWS)
        self.choices.chosen.connect(self._choose)
        self.choices.hide()
        line = in_line(None, 4)
        line.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        told = in_column(None, 1, (0, 5, 8, 0))
        told.addWidget(self.now)
        told.addWidget(self.cue)
        told.addStretch(1)
        line.addLayout(told, 1)
        column = in_column(self, 4)
        column.addLayout(line)
        column.addWidget(self.choices)
        self.listen(self.choices)

    def show_reading(self, reading: Reading, text: str) -> None:
        if self.is_open and (self._reading is None or self._reading.id != reading.id):
            self._shut()
        self._reading = reading
        claim = reading.claim
        if claim.source:
            self.now.setText(f"“{quote_of(text, claim.source)}”")
        elif claim.unnamed_source:
            self.now.setText(self.tr("someone who is not named"))
        else:
            self.now.setText(self.tr("the article itself"))
        self.cue.setText(self.tr("cue: %1").replace("%1", f"“{quote_of(text, claim.cue)}”"))
        self.cue.setVisible(bool(claim.cue))

    def open(self, selection: Span | None = None) -> None:
        """Offer the sources and take the keyboard; selected text, if any, stands first and takes Enter."""
        sheet = self._session.sheet
        if self._reading is None or sheet is None:
            return
        rows = [
            self._mention(mark, str(n)) for n, mark in enumerate(nearest_sources(sheet, self._reading.id), 1)
        ]
        rows.append(
            Choice(self.tr("The article itself"), self.tr("the writer's own claim"), Nobody.ARTICLE, "0")
        )
        rows.append(
            Choice(self.tr("Not named"), self.tr("reported, but nobody says by whom"), Nobody.UNNAMED, "U")
        )
        if selection is not None:
            parts: Parts = (selection,)
            quote = f"“{quote_of(sheet.text, parts)}”"
            rows.insert(0, Choice(quote, self.tr("the selected text"), parts, "↵"))
        self.is_open = True
        self.choices.put(rows)
        self.choices.show_keys(True)
        self.choices.take_keys()

    def _mention(self, mark: Mark, key: str) -> Choice:
        sheet, reading = self._session.sheet, self._reading
        text = sheet.text if sheet else ""
        label = self._session.labels.get(mark.label)
        where = self.tr("before the claim")
        if reading and mark.hull.start >= reading.parts[0].end:
            where = (
                self.tr("after the claim")
                if mark.hull.start >= reading.parts[-1].end
                else self.tr("between its parts")
            )
        current = bool(reading and reading.claim.source == mark.parts)
        quote = quote_of(text, mark.parts)
        return Choice(quote, where, mark.parts, key, mark.label, label, current=current)

    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        digit, rows = digit_of(event), self.choices
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            rows.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
        elif is_enter(event):
            self._choose(rows.highlighted() or rows.by_key("↵"))
        elif digit is not None:
            self._choose(rows.by_key(str(digit)))
        elif key_of(event) == "U":
            self._choose(rows.by_key("U"))
        return True

    def _choose(self, choice: Choice | None) -> None:
        if choice is None:
            return
        if choice.value == Nobody.UNNAMED:
            self._session.set_claim(source=(), unnamed_source=True, voice="reported")
        else:
            self._session.set_source(() if choice.value == Nobody.ARTICLE else choice.value)
        self._leave()

    def _leave(self) -> None:
        self._shut()
        self.left.emit()

    def _shut(self) -> None:
        self.is_open = False
        self.choices.give_keys_back()
        self.choices.put([])
