"""What the articles of a search must have: a column of fields beside the results."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QWidget

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.searching import NO_FILTERS, Filters
from curator.session.session import Session
from curator.store.search import Choices
from curator.ui.article_list import state_word
from curator.ui.buttons import KeyButton
from curator.ui.house.entity_field import EntityField
from curator.ui.layouts import in_grid
from curator.ui.style import dim

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class FilterColumn(QWidget):
    """One field for each filter; `changed` when what is asked for is another thing.

    `wondered` asks for the outlets and tags there are, when one of their fields is entered.
    """

    changed = Signal()
    wondered = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = NO_FILTERS
        self.label, self.verdict, self.state, self.person, self.dated = (QComboBox() for _ in range(5))
        self.entity = EntityField(session)
        self.outlet, self.tag, self.since, self.until = (QLineEdit() for _ in range(4))
        self.clear_button = KeyButton(self.tr("Clear the filters"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = in_grid(self, 10, 6)
        rows = (
            (self.tr("Label"), self.label),
            (self.tr("Decided"), self.verdict),
            (self.tr("Entity"), self.entity),
            (self.tr("Editor"), self.person),
            (self.tr("State"), self.state),
            (self.tr("Source"), self.outlet),
            (self.tr("Tag"), self.tag),
            (self.tr("Date"), self.dated),
            (self.tr("from"), self.since),
            (self.tr("to"), self.until),
        )
        for row, (name, field) in enumerate(rows):
            caption = dim(QLabel(name))
            caption.setContentsMargins(0, 7, 0, 0)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)
            field.setAccessibleName(name)
            if isinstance(field, QComboBox):
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.entity.field.setPlaceholderText(self.tr("any"))
        for field in (self.outlet, self.tag):
            field.setPlaceholderText(self.tr("any"))
        self.since.setPlaceholderText(self.tr("2026-11-01"))
        self.until.setPlaceholderText(self.tr("2026-11-30"))
        grid.addWidget(self.clear_button, len(rows), 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(rows) + 1, 1)

    def _connect(self) -> None:
        for box in (self.label, self.verdict, self.state, self.person, self.dated):
            box.currentIndexChanged.connect(self._tell)
        for field in (self.outlet, self.tag, self.since, self.until):
            field.textChanged.connect(self._tell)
        for field in (self.outlet, self.tag):
            field.installEventFilter(self)
        self.entity.changed.connect(self._tell)
        self.clear_button.clicked.connect(self.clear)

    def refresh(self) -> None:
        """Offer the labels and the persons there are now; what is chosen stays."""
        anything = self.tr("any")
        workspace = self._session.workspace
        persons = workspace.records.all("person")
        _offer(self.label, [(anything, ""), *((one.name, one.id) for one in self._session.labels.labels)])
        verdicts = (
            (self.tr("accepted"), Verdict.ACCEPTED.value),
            (self.tr("rejected"), Verdict.REJECTED.value),
            (self.tr("unsure"), Verdict.UNSURE.value),
        )
        _offer(self.verdict, [(self.tr("either way"), ""), *verdicts])
        _offer(self.state, [(anything, ""), *((state_word(one), one.value) for one in ArticleState)])
        named = [(fields.get("alias") or person_id[:8], person_id) for person_id, fields in persons.items()]
        _offer(self.person, [(anything, ""), *sorted(named)])
        _offer(self.dated, [(self.tr("published"), False), (self.tr("imported"), True)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.wondered.emit()
        return super().eventFilter(watched, event)

    def offer(self, choices: Choices) -> None:
        """Complete outlets and tags while they are typed."""
        for field, words in ((self.outlet, choices.outlets), (self.tag, choices.tags)):
            completer = QCompleter(list(words), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)

    def clear(self) -> None:
        """Ask for nothing more."""
        for box in (self.label, self.verdict, self.state, self.person, self.dated):
            box.setCurrentIndex(0)
        for field in (self.outlet, self.tag, self.since, self.until):
            field.clear()
        self.entity.put(None)
        self._tell()

    def filters(self) -> Filters:
        """What is asked for; a date that is none yet asks for nothing."""
        link = self.entity.link
        since, until = (_day(field.text()) for field in (self.since, self.until))
        return replace(
            NO_FILTERS,
            label=self.label.currentData() or "",
            verdict=Verdict(self.verdict.currentData()) if self.verdict.currentData() else None,
            entity=(link.kb, link.kb_id) if link else None,
            person=self.person.currentData() or "",
            outlet=self.outlet.text().strip(),
            state=ArticleState(self.state.currentData()) if self.state.currentData() else None,
            tag=self.tag.text().strip(),
            since=since,
            until=until,
            by_import=bool(self.dated.currentData()) and bool(since or until),
        )

    def _tell(self) -> None:
        asked = self.filters()
        if asked != self._asked:
            self._asked = asked
            self.changed.emit()


def _day(typed: str) -> str:
    return typed.strip() if _DAY.fullmatch(typed.strip()) else ""


def _offer(box: QComboBox, options: Iterable[tuple[str, str | bool]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for name, value in options:
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
