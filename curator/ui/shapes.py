"""Small signs that say a status by shape, scores as bars, and the ground of a row in a list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from curator.domain.article import ArticleState
from curator.domain.mark import Status

_NOTCH = 0.36


def draw_status(painter: QPainter, box: QRectF, status: Status, colour: QColor, paper: QColor) -> None:
    """The sign of a mark's status inside a square box.

    Suggested is a dashed ring, confirmed a disc with a tick, corrected a notched square with one,
    added a plus in a ring, unsure a question mark in a dotted ring, rejected a bar.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match status:
        case Status.SUGGESTED:
            _ring(painter, box, colour, Qt.PenStyle.DashLine)
        case Status.CONFIRMED:
            _disc(painter, box, colour)
            _tick(painter, box, paper)
        case Status.CORRECTED:
            _notched(painter, box, colour)
            _tick(painter, box.translated(-0.5, -0.5), paper)
        case Status.ADDED:
            _ring(painter, box, colour, Qt.PenStyle.SolidLine)
            _plus(painter, box, colour)
        case Status.UNSURE:
            _ring(painter, box, colour, Qt.PenStyle.DotLine)
            _letter(painter, box, "?", colour)
        case Status.REJECTED:
            _bar(painter, box, colour)
    painter.restore()


def draw_state(painter: QPainter, box: QRectF, state: ArticleState, colour: QColor) -> None:
    """The sign of an article's state: a ring, a half-filled ring, a tick, a bar."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match state:
        case ArticleState.TODO:
            _ring(painter, box, colour, Qt.PenStyle.SolidLine)
        case ArticleState.IN_PROGRESS:
            _ring(painter, box, colour, Qt.PenStyle.SolidLine)
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(box.adjusted(1, 1, -1, -1), 90 * 16, 180 * 16)
        case ArticleState.DONE:
            _tick(painter, box.adjusted(-1.5, -1.5, 1.5, 1.5), colour, 1.8)
        case ArticleState.SKIPPED:
            _bar(painter, box, colour)
    painter.restore()


def draw_bar(painter: QPainter, box: QRectF, part: float, colour: QColor, track: QColor) -> None:
    """A thin bar of which `part` (0–1) is filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = box.height() / 2
    painter.setBrush(track)
    painter.drawRoundedRect(box, radius, radius)
    if part > 0:
        filled = QRectF(box)
        filled.setWidth(max(box.height(), box.width() * min(1.0, part)))
        painter.setBrush(colour)
        painter.drawRoundedRect(filled, radius, radius)
    painter.restore()


def _ring(painter: QPainter, box: QRectF, colour: QColor, style: Qt.PenStyle) -> None:
    pen = QPen(colour, 1.3, style)
    if style is Qt.PenStyle.DashLine:
        pen.setDashPattern([2.2, 1.8])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))


def _disc(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box)


def _notched(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A square whose lower right corner is cut off: beside a disc it is told apart without colour."""
    side = box.width() * _NOTCH
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    corner = inner.bottomRight()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    cut = [corner - QPointF(0, side), corner - QPointF(side, 0)]
    painter.drawPolygon([inner.topLeft(), inner.topRight(), *cut, inner.bottomLeft()])


def _tick(painter: QPainter, box: QRectF, colour: QColor, width: float = 1.5) -> None:
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    at, w, h = box.topLeft(), box.width(), box.height()
    points = [
        at + QPointF(0.26 * w, 0.53 * h),
        at + QPointF(0.43 * w, 0.69 * h),
        at + QPointF(0.74 * w, 0.34 * h),
    ]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(points)


def _plus(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.4))
    centre, arm = box.center(), box.width() * 0.24
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))


def _bar(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    centre, arm = box.center(), box.width() * 0.36
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))


def _letter(painter: QPainter, box: QRectF, letter: str, colour: QColor) -> None:
    font = painter.font()
    font.setPixelSize(max(6, round(box.height() * 0.72)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def draw_frame(painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
    """The ground of a row that is highlighted or under the mouse; returns the room for the row."""
    palette, role = option.palette, QPalette.ColorRole
    frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(palette.color(role.Accent) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Base))
        painter.drawRoundedRect(frame, 5, 5)
    return frame
