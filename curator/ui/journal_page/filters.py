"""What of the journal is listed: words, who, what, when, where."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QLabel, QLineEdit, QWidget

from curator.domain.act_kinds import ACTS, ActKind, codes_of
from curator.session.statistics import utc
from curator.store.listing import Extract
from curator.ui.act_words import ACT_WORDS
from curator.ui.buttons import KeyButton
from curator.ui.dropdown import Dropdown
from curator.ui.layouts import FlowLayout, in_column, in_line

_TYPING_MS = 200
_ANY, _FROM_TO = 0, -1


class ActFilters(QWidget):
    """A search field and four choices; `changed` says that something else is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Words or a title"))
        self.words.setAccessibleName(self.tr("Find acts by their words"))
        self.person, self.kind, self.time = Dropdown(), Dropdown(), Dropdown()
        self.first, self.last = self._date(), self._date()
        self.here = KeyButton(self.tr("This article only"))
        self.here.setCheckable(True)
        self.article = ""
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self._fill()
        self._lay_out()
        self.words.textChanged.connect(lambda: self._typing.start())
        for box in (self.person, self.kind):
            box.currentIndexChanged.connect(self.changed)
        self.time.currentIndexChanged.connect(self._on_time)
        for field in (self.first, self.last):
            field.dateChanged.connect(self.changed)
        self.here.toggled.connect(self.changed)

    def _date(self) -> QDateEdit:
        field = QDateEdit(QDate.currentDate())
        field.setCalendarPopup(True)
        field.setMaximumDate(QDate.currentDate())
        return field

    def _fill(self) -> None:
        self.kind.addItem(self.tr("Every act"), None)
        for kind in ActKind:
            self.kind.addItem(ACT_WORDS.kind(kind), kind)
        for text, days in (
            (self.tr("Any day"), _ANY),
            (self.tr("Today"), 1),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("From … to …"), _FROM_TO),
        ):
            self.time.addItem(text, days)
        for box, name in (
            (self.person, self.tr("Person")),
            (self.kind, self.tr("Kind of act")),
            (self.time, self.tr("Days")),
            (self.first, self.tr("First day")),
            (self.last, self.tr("Last day")),
        ):
            box.setAccessibleName(name)

    def _lay_out(self) -> None:
        column = in_column(self, 8)
        column.addWidget(self.words)
        row = QWidget()
        flow = FlowLayout(row)
        self._range = QWidget()
        days = in_line(self._range, 4, (0, 0, 8, 4))
        days.addWidget(self.first)
        days.addWidget(QLabel("–"))
        days.addWidget(self.last)
        for box in (self.person, self.kind, self.time):
            flow.addWidget(_spaced(box))
        flow.addWidget(self._range)
        flow.addWidget(self.here)
        self._range.hide()
        column.addWidget(row)

    def put_people(self, aliases: dict[str, str]) -> None:
        """Offer everybody who wrote an edit; who was chosen stays so."""
        chosen = self.person.currentData()
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItem(self.tr("Everybody"), "")
        for person, alias in aliases.items():
            self.person.addItem(alias, person)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.blockSignals(False)

    def put_article(self, article_id: str) -> None:
        """Which article "this article" is."""
        self.article = article_id
        self.here.setVisible(bool(article_id))

    def extract(self) -> Extract:
        """What is wanted now."""
        since, until = self._bounds()
        # Qt hands the value of an enumeration back, not its member.
        code = self.kind.currentData()
        kind = ActKind(code) if code else None
        others = kind is ActKind.OTHER
        return Extract(
            author=self.person.currentData() or "",
            since=since,
            until=until,
            acts=tuple(ACTS) if others else codes_of(kind) if kind else (),
            others=others,
            article=self.article if self.here.isChecked() else "",
            words=self.words.text().strip(),
        )

    def _bounds(self) -> tuple[str, str]:
        days = self.time.currentData()
        if days == _ANY:
            return "", ""
        if days == _FROM_TO:
            ends = sorted(date(*field.date().getDate()) for field in (self.first, self.last))  # pyright: ignore[reportArgumentType]
            return _start_of(ends[0]), _start_of(ends[1] + timedelta(days=1))
        return _start_of(date.today() - timedelta(days=days - 1)), ""

    def _on_time(self) -> None:
        self._range.setVisible(self.time.currentData() == _FROM_TO)
        self.changed.emit()


def _start_of(day: date) -> str:
    """The beginning of a day where this laptop is, in UTC."""
    return utc(datetime.combine(day, time()).astimezone())


def _spaced(box: Dropdown) -> QWidget:
    box.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToContents)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    around = QWidget()
    in_line(around, 0, (0, 0, 8, 4)).addWidget(box)
    return around
