"""What was looked for in the text: which of it stands in a paragraph, and ticks beside the scroll bar."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from curator.domain.span import Span

if TYPE_CHECKING:
    from .page import Page
    from .paint import Look

_TICK = 2.0


class FoundHere(NamedTuple):
    """Hits in a paragraph, in code points from its start, and the present one if it is there."""

    hits: tuple[Span, ...]
    present: Span | None


_NOTHING = FoundHere((), None)


class Hits:
    """Hits in the order of the text, none overlapping, and the place of the one that one is at."""

    __slots__ = ("_present", "_spans")

    def __init__(self, spans: Sequence[Span] = (), present: int | None = None) -> None:
        self._spans = spans
        self._present = present

    def within(self, paragraph: Span) -> FoundHere:
        """The parts of hits that stand in a range of the text."""
        if not self._spans:
            return _NOTHING
        first = bisect_left(self._spans, Span(paragraph.start, paragraph.start))
        # The one before may reach into a long paragraph that was cut.
        first = max(0, first - 1)
        last = bisect_left(self._spans, Span(paragraph.end, paragraph.end))
        shown = [(at, self._spans[at]) for at in range(first, last) if self._spans[at].end > paragraph.start]
        hits = {at: _inside(span, paragraph) for at, span in shown}
        return FoundHere(tuple(hits.values()), hits.get(-1 if self._present is None else self._present))


def _inside(span: Span, paragraph: Span) -> Span:
    return Span(
        max(span.start, paragraph.start) - paragraph.start, min(span.end, paragraph.end) - paragraph.start
    )


class HitBar(QWidget):
    """Lies over the scroll bar and shows where in the whole article the hits are."""

    def __init__(self, bar: QScrollBar, look: Look) -> None:
        super().__init__(bar)
        self._look = look
        self._page: Page | None = None
        self._spans: Sequence[Span] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar.installEventFilter(self)
        self.hide()

    def put(self, page: Page, spans: Sequence[Span]) -> None:
        """Show ticks for these spans of a page; none hides them."""
        self._page, self._spans = page, spans
        self._cover()
        self.setVisible(bool(spans))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        # Asked anew each time: the wrapper of the bar can be dropped while the bar itself lives on.
        bar = self.parentWidget()
        if bar is not None:
            self.setGeometry(bar.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter = QPainter(self)
        colour = QColor(self._look.theme.hit)
        colour.setAlpha(255)
        for y in self._ticks(self._page):
            painter.fillRect(QRectF(1, y, self.width() - 2, _TICK), colour)

    def _ticks(self, page: Page) -> list[float]:
        """Where ticks are drawn; each paragraph with a hit has one, and no two lie on each other.

        A paragraph is found by leaping from one hit to the first of the next paragraph, so that a
        letter that stands everywhere costs no more than the paragraphs do.
        """
        whole = max(1.0, page.total())
        found: list[float] = []
        at = 0
        while at < len(self._spans):
            index = page.paragraphs.at(self._spans[at].start)
            y = (page.head + page.paragraphs.top(index)) / whole * self.height()
            if not found or y - found[-1] >= _TICK:
                found.append(y)
            end = page.paragraphs.ends[index]
            at = max(at + 1, bisect_left(self._spans, Span(end, end)))
        return found
