"""The head of the card: what the mark is called, how it reads, how sure the pipeline was, its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from curator.domain.annotation import CLAIM_ATTRIBUTES, UNSET, Suggestion
from curator.domain.label import LabelSet
from curator.domain.mark import Status
from curator.ui.inspector.reading import Reading, quote_of
from curator.ui.inspector.words import attribute_word, score_words, value_word
from curator.ui.layouts import FlowLayout, in_column, in_line
from curator.ui.reasons import reason_words
from curator.ui.shapes import draw_bar, draw_status
from curator.ui.statuses import status_word
from curator.ui.style import SMALL, dim, face, line_colour


class Chip(QWidget):
    """A label as the text shows it: filled when accepted, outlined while open, struck when rejected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._colour, self._status = "", QColor(), Status.SUGGESTED
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def put(self, text: str, colour: QColor, status: Status) -> None:
        self._text, self._colour, self._status = text, colour, status
        self.setAccessibleName(f"{text}, {status_word(status)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(face(SMALL, bold=True))
        return QSize(metrics.horizontalAdvance(self._text) + 14, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = self.palette().color(QPalette.ColorRole.Base)
        accepted = self._status in (Status.CONFIRMED, Status.CORRECTED, Status.ADDED)
        rejected = self._status is Status.REJECTED
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText) if rejected else self._colour
        style = {Status.SUGGESTED: Qt.PenStyle.DashLine, Status.UNSURE: Qt.PenStyle.DotLine}
        painter.setPen(QPen(colour, 1.2, style.get(self._status, Qt.PenStyle.SolidLine)))
        painter.setBrush(colour if accepted else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        font = face(SMALL, bold=True)
        font.setStrikeOut(rejected)
        painter.setFont(font)
        painter.setPen(paper if accepted else colour)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class Sign(QWidget):
    """The status by its shape, as the lists draw it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = Status.SUGGESTED
        self.setFixedSize(14, 14)

    def put(self, status: Status) -> None:
        self._status = status
        self.setAccessibleName(status_word(status))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        role = QPalette.ColorRole
        ink, paper = self.palette().color(role.WindowText), self.palette().color(role.Window)
        draw_status(QPainter(self), QRectF(0.5, 0.5, 13, 13), self._status, ink, paper)


class ScoreBar(QWidget):
    """A score from 0 to 1 as a small bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = 0.0
        self.setFixedSize(44, 14)

    def put(self, score: float) -> None:
        self._score = score
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        role = QPalette.ColorRole
        ink, track = self.palette().color(role.PlaceholderText), self.palette().color(role.Mid)
        draw_bar(QPainter(self), QRectF(0, 5.5, 44, 4), self._score, ink, track)


class Head(QWidget):
    """Chip, status, score, quote, what a correction changed, and the reason in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip, self._sign, self._bar = Chip(), Sign(), ScoreBar()
        plain = Qt.TextFormat.PlainText
        self.status = QLabel(textFormat=plain)
        self.score = QLabel(textFormat=plain)
        self.quote = QLabel(wordWrap=True, textFormat=plain)
        self.quote.setAccessibleName(self.tr("Quote"))
        self.before = QLabel(wordWrap=True, textFormat=plain)
        self.reason = QLabel(wordWrap=True, textFormat=plain)
        for label in (self.score, self.before, self.reason):
            dim(label)
        self.quote.setFont(face(1.28))
        top = QWidget()
        flow = FlowLayout(top, 14)
        for widgets in ((self.chip, self._sign, self.status), (self._bar, self.score)):
            together = QWidget()
            line = in_line(together, 7)
            for widget in widgets:
                line.addWidget(widget)
            flow.addWidget(together)
        column = in_column(self, 6, (8, 0, 8, 0))
        column.addWidget(top)
        for widget in (self.quote, self.before, self.reason):
            column.addWidget(widget)

    def show_reading(self, reading: Reading, labels: LabelSet, number: int | None, text: str) -> None:
        """`number` is a claim's number on its badge; `text` the article's."""
        label = labels.get(reading.label)
        name = label.name if label else reading.label
        self.chip.put(
            f"{name} C{number}" if number else name, line_colour(label, self.palette()), reading.status
        )
        self._sign.put(reading.status)
        self.status.setText(status_word(reading.status))
        self._bar.setVisible(reading.score is not None)
        self.score.setVisible(reading.score is not None)
        if reading.score is not None:
            self._bar.put(reading.score)
            self.score.setText(score_words(reading.score))
            self.score.setAccessibleName(self.score.text())
        self.quote.setText(reading.quote)
        before = self._was(reading, labels, text)
        self.before.setText(self.tr("was: %1").replace("%1", before))
        self.before.setVisible(bool(before))
        self.reason.setText(self.tr("why: %1").replace("%1", reason_words(reading.reason)))
        self.reason.setVisible(bool(reading.reason))

    def _was(self, reading: Reading, labels: LabelSet, text: str) -> str:
        """What a corrected annotation was when it was suggested, only where it differs."""
        origin = reading.origin
        if origin is None or reading.status is not Status.CORRECTED:
            return ""
        said: list[str] = []
        if origin.label != reading.label:
            label = labels.get(origin.label)
            said.append(label.name if label else origin.label)
        if origin.parts != reading.parts:
            said.append(f"“{quote_of(text, origin.parts)}”")
        if origin.link and (reading.link is None or reading.link.kb_id != origin.link.kb_id):
            said.append(self.tr("linked to %1").replace("%1", origin.link.name))
        return " · ".join([*said, *_attributes_before(reading, origin, text)])


def _attributes_before(reading: Reading, origin: Suggestion, text: str) -> list[str]:
    then, now = origin.claim, reading.claim
    said = [
        f"{attribute_word(name)} {value_word(getattr(then, name))}"
        for name in CLAIM_ATTRIBUTES
        if getattr(then, name) not in (UNSET, getattr(now, name))
    ]
    if then.source and then.source != now.source:
        said.append(f"“{quote_of(text, then.source)}”")
    return said
