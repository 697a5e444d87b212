"""M: the places where a decided string stands, and the decision repeated there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from curator.domain.again import Doing
from curator.domain.annotation import Annotation
from curator.domain.mark import Status
from curator.session.again import Asked, Line, SameAgain
from curator.session.session import Session
from curator.session.together import Together
from curator.ui.buttons import KeyButton
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter, key_of
from curator.ui.layouts import in_line
from curator.ui.sifting.ticked import Shown, TickedList
from curator.ui.sifting.words import WORDS
from curator.ui.style import dim, face

_WIDTH, _REST = 1000, 330
_SIGNS = {
    Doing.CONFIRM: Status.CONFIRMED,
    Doing.RELABEL: Status.CORRECTED,
    Doing.ADD: Status.ADDED,
    Doing.REJECT: Status.REJECTED,
}


class AgainBox(BoxCover):
    """The preview: every place in its words, ticked or not; options change what is found.

    `stepping` carries the ticked lines that are to be gone through one by one.
    """

    stepping = Signal(object)

    def __init__(self, session: Session, again: SameAgain, together: Together, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._session, self._again, self._together = session, again, together
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setFont(face(1.15, bold=True))
        self.title.setContentsMargins(8, 2, 8, 0)
        self.list = TickedList(self.tr("Places of the string"), self._describe)
        self.found = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.found.setContentsMargins(8, 0, 8, 0)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(3)
        self.here, self.everywhere = KeyButton(self.tr("This article"), "1"), KeyButton("", "2")
        self.everywhere.setText(self.tr("All articles"))
        self.word = KeyButton(self.tr("Whole word"), "W")
        self.case = KeyButton(self.tr("Match case"), "C")
        self.endings = KeyButton(self.tr("Other endings"), "E")
        self.all, self.step = KeyButton("", self.tr("Enter")), KeyButton(self.tr("Step through"), "S")
        self.none = KeyButton(self.tr("None"), "Esc")
        self.column.addWidget(self.title)
        self.column.addLayout(self._options())
        self.column.addWidget(self.bar)
        self.column.addWidget(self.list)
        self.column.addWidget(dim(self.found))
        self.column.addLayout(self._acts())
        self._connect()

    def _options(self) -> QHBoxLayout:
        line = in_line(None, 2)
        for button in (self.here, self.everywhere, self.word, self.case, self.endings):
            button.setCheckable(True)
            line.addWidget(button)
            if button is self.everywhere:
                line.addSpacing(22)
        line.addStretch(1)
        self.endings.setToolTip(
            self.tr("Possessive and plural, and the endings of cases; the list shows what that takes in")
        )
        return line

    def _acts(self) -> QHBoxLayout:
        line = in_line(None, 2)
        for button in (self.all, self.step, self.none):
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _connect(self) -> None:
        self.here.clicked.connect(lambda: self._look(everywhere=False))
        self.everywhere.clicked.connect(lambda: self._look(everywhere=True))
        self.word.clicked.connect(lambda: self._look(whole_word=self.word.isChecked()))
        self.case.clicked.connect(lambda: self._look(match_case=self.case.isChecked()))
        self.endings.clicked.connect(lambda: self._look(inflected=self.endings.isChecked()))
        self.all.clicked.connect(self.take)
        self.step.clicked.connect(self.step_through)
        self.none.clicked.connect(self.leave)
        self.list.model_of_rows.ticked.connect(self._name_acts)
        self._again.grew.connect(self.list.grow)
        self.list.due.connect(self._draw)
        self._again.ended.connect(self._draw)
        self._again.progressed.connect(self._progress)
        self._together.busy.connect(self._show_busy)
        self._together.written.connect(self._leave_written)

    # --- asking ---
    def ask(self, decision: Annotation) -> None:
        """Show where the string of a decision stands in its article."""
        self.title.setText(WORDS.title(decision, self._session.labels))
        self.setAccessibleName(self.title.text())
        self._again.look(Asked(decision, self._again.wanted(decision)))
        self._show_options()
        super().open()
        self._draw()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _look(self, *, everywhere: bool | None = None, **options: bool) -> None:
        asked = self._again.asked
        if asked is None or self._together.is_busy:
            return
        wanted = replace(asked.wanted, **options)
        far = asked.everywhere if everywhere is None else everywhere
        self._again.look(replace(asked, wanted=wanted, everywhere=far))
        self._show_options()
        self._draw()

    def _show_options(self) -> None:
        asked = self._again.asked
        if asked is None:
            return
        states = (
            (self.here, not asked.everywhere),
            (self.everywhere, asked.everywhere),
            (self.word, asked.wanted.whole_word),
            (self.case, asked.wanted.match_case),
            (self.endings, asked.wanted.inflected),
        )
        for button, on in states:
            button.setChecked(on)
        self.bar.setRange(0, 0)
        self.bar.setVisible(self._again.is_looking)

    # --- showing ---
    @Slot()
    def _draw(self) -> None:
        lines = self._again.lines
        self.list.show_rows(lines, lambda line: line.place.ticked)
        self.list.fit(len(lines), self._under.height() - _REST)
        self.bar.setVisible(self._again.is_looking or self._together.is_busy)
        self._name_acts()

    @Slot(int, int)
    def _progress(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    @Slot()
    def _name_acts(self) -> None:
        model = self.list.model_of_rows
        said = WORDS.found(len(model.rows), self._again.articles)
        if self._again.is_looking:
            said = self.tr("looking…") + " " + said
        elif not model.rows:
            said = self.tr("It stands nowhere else that is undecided; try the options above.")
        summed = WORDS.sum(model.chosen())
        self.found.setText(" · ".join(part for part in (said, summed) if part))
        self.all.setText(self.tr("All %n ticked", None, model.count))
        for button in (self.all, self.step):
            button.setEnabled(model.count > 0 and not self._together.is_busy)

    def _describe(self, line: Line) -> Shown:
        labels, asked = self._session.labels, self._again.asked
        target = labels.get(asked.decision.label) if asked else None
        aside = WORDS.doing(line, labels, target.name if target else "")
        if asked and line.article != asked.decision.article:
            plain = line.place.doing in (Doing.CONFIRM, Doing.ADD) and not line.place.around
            aside = line.title if plain else f"{aside} · {line.title}"
        return Shown(line.left, line.quote, line.right, aside, target, _SIGNS[line.place.doing])

    # --- acting ---
    @Slot()
    def take(self) -> None:
        """Repeat the decision at every ticked place."""
        lines = self.list.model_of_rows.chosen()
        if lines and not self._together.is_busy:
            self._again.stop()
            self._again.take(lines)

    @Slot()
    def step_through(self) -> None:
        """Go through the ticked places one by one."""
        lines = self.list.model_of_rows.chosen()
        if lines and not self._together.is_busy:
            self._again.stop()
            super().leave()
            self.stepping.emit(lines)

    def leave(self) -> None:
        """Close it, unless an edit is just being written."""
        if not self._together.is_busy:
            self._again.stop()
            super().leave()

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        if self.isVisible():
            self.bar.setRange(0, 0)
            self.bar.setVisible(busy)
            self._name_acts()
            if busy:
                self.found.setText(self.tr("Saving…"))

    @Slot()
    def _leave_written(self) -> None:
        if self.isVisible():
            super().leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            "1": lambda: self._look(everywhere=False),
            "2": lambda: self._look(everywhere=True),
            "W": self.word.click,
            "C": self.case.click,
            "E": self.endings.click,
            "S": self.step_through,
        }
        act = acts.get(key_of(event))
        if is_enter(event):
            self.take()
        elif act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self._under.size()
