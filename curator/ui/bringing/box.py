"""The box of taking annotations in: from where, whose, as what, and what would become of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QScrollArea, QWidget

from curator.domain.label import Label
from curator.session.taking_in import TakenIn
from curator.ui.bringing.labels import LabelRows
from curator.ui.bringing.words import WORDS
from curator.ui.buttons import KeyButton
from curator.ui.choose import Choose
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_line
from curator.ui.leaving.words import format_name
from curator.ui.style import dim, face, scaled

_WIDTH, _ABOVE, _NAME_WIDTH = 860, 40, 560
_LABELS_HEIGHT, _DETAILS_HEIGHT = 150, 150
"""The most pixels that labels and what was told may take."""


class BringBox(BoxCover):
    """Enter takes in, Esc leaves.

    `file_wanted` and `folder_wanted` ask for another file, `told_format` says that somebody chose whose it
    is, `changed` asks to look anew, `ordered` to take in.
    """

    file_wanted = Signal()
    folder_wanted = Signal()
    told_format = Signal()
    changed = Signal()
    ordered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _ABOVE)
        heading = QLabel(self.tr("Bring in annotations"))
        heading.setFont(face(1.15, bold=True))
        self.place = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.formats = Choose()
        self.formats.changed.connect(self.told_format)
        self.ways = Choose([(self.tr("To be decided"), False), (self.tr("As gold"), True)])
        self.ways.changed.connect(self._choose_way)
        self.purpose = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        dim(self.purpose)
        self.without = QLabel(self.tr("Labels of the file that are none of ours:"))
        self.labels = LabelRows()
        self.labels.changed.connect(self.changed)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.labels)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.counts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.counts.setFont(face(bold=True))
        self.details = QPlainTextEdit(readOnly=True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("What is lost, refused or in conflict"))
        self._lay_out(heading)
        self.setAccessibleName(heading.text())

    def _lay_out(self, heading: QLabel) -> None:
        self.file, self.folder = KeyButton(self.tr("File…")), KeyButton(self.tr("Folder…"))
        self.file.clicked.connect(self.file_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        where = in_line(None, 4, (8, 0, 0, 0))
        where.addWidget(self.place)
        where.addWidget(self.file)
        where.addWidget(self.folder)
        where.addStretch(1)
        self.go = KeyButton(self.tr("Bring them in"), "Enter")
        self.go.clicked.connect(self.ordered)
        leave = KeyButton(self.tr("Leave it"), "Esc")
        leave.clicked.connect(self.leave)
        foot = in_line(None, 4)
        foot.addWidget(self.go)
        foot.addWidget(leave)
        foot.addStretch(1)
        for label in (heading, self.purpose, self.without, self.counts):
            label.setContentsMargins(8, 2, 8, 0)
        self.column.addWidget(heading)
        self.column.addLayout(where)
        for widget in (self.formats, self.ways, self.purpose, self.without, self._scroll):
            self.column.addWidget(widget)
        self.column.addWidget(self.counts)
        self.column.addWidget(self.details)
        self.column.addLayout(foot)

    def ask(self, formats: Sequence[str], *, gold: bool) -> None:
        """Open it without a file; `formats` are codes."""
        self.formats.put([(format_name(code), code) for code in formats])
        self.ways.choose(gold)
        self.purpose.setText(WORDS.purpose(gold=gold))
        self.begin(None)
        self.open()

    def begin(self, path: Path | None) -> None:
        """Turn to a file or folder of which nothing is known yet."""
        name = path.name or str(path) if path else self.tr("Which file?")
        middle = Qt.TextElideMode.ElideMiddle
        self.place.setText(self.place.fontMetrics().elidedText(name, middle, scaled(_NAME_WIDTH)))
        self.place.setToolTip(str(path) if path else "")
        self.formats.choose("")
        self.forget_labels()
        self.go.setEnabled(False)
        self._tell("")

    def forget_labels(self) -> None:
        """Labels of one format are none of another."""
        self.put_labels({}, ())

    @property
    def format(self) -> str:
        """The code that is chosen, "" while none is."""
        return str(self.formats.chosen() or "")

    @property
    def is_gold(self) -> bool:
        return bool(self.ways.chosen())

    def wait(self, done: int = 0) -> None:
        """Say that it is looked at."""
        self._tell(WORDS.looking(done))

    def ask_format(self) -> None:
        """Say that nothing tells whose file it is."""
        self._tell(self.tr("Nothing in it says which program wrote it: choose above."))

    def put_labels(self, counts: Mapping[str, int], ours: Sequence[Label]) -> None:
        """List the file's labels that are none of ours."""
        self.labels.put(counts, ours)
        for widget in (self.without, self._scroll):
            widget.setVisible(bool(counts))
        self._scroll.setFixedHeight(min(self.labels.sizeHint().height(), _LABELS_HEIGHT))

    def show_found(self, format: str, found: TakenIn) -> None:
        """Say what would become of articles and marks, and what would not come in."""
        self.formats.choose(format)
        counts = [WORDS.articles(found), WORDS.marks(found)]
        self._tell("\n".join(filter(None, counts)), [*WORDS.losses(found), *WORDS.details(found)])
        self.go.setEnabled(found.new + found.joined > 0)

    def show_refusal(self, words: str) -> None:
        """Say why nothing can be taken in."""
        self.go.setEnabled(False)
        self._tell(words)

    def _tell(self, counts: str, details: Sequence[str] = ()) -> None:
        self.counts.setText(counts)
        self.counts.setVisible(bool(counts))
        self.details.setPlainText("\n".join(details))
        self.details.setVisible(bool(details))
        wanted = (len(details) + 1) * self.details.fontMetrics().lineSpacing() + 12
        self.details.setFixedHeight(min(wanted, _DETAILS_HEIGHT))

    def _choose_way(self) -> None:
        self.purpose.setText(WORDS.purpose(gold=self.is_gold))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.go.isEnabled():
            self.ordered.emit()
        else:
            super().keyPressEvent(event)
