"""Our view beside QTextEdit with the same text and spans: merged formats, and extraSelections.

Medians in ms (wall) of an edit of one visible span, of moving the focus to the next one, of opening, and of
a page of scrolling, each with the painting that follows from it; in brackets how many times as long as ours.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from curator.domain.mark import Mark, Status
from curator.ui.article import ArticleView
from curator.ui.fonts import load_fonts
from curator.ui.theme import LIGHT
from tests.bench.bench_view import LABELS, article, marks
from tests.bench.long_article import SIZES

ACTS = ("open", "edit", "focus next", "page")
TIMES = {"open": 3, "edit": 40, "focus next": 40, "page": 15}
# One edit of the slowest takes seconds at 3 MB.
LONGEST_S = 6.0
# Rounds of events between two acts: nobody turns a page before it is there.
READ = 30
STATUSES = (Status.CONFIRMED, Status.SUGGESTED, Status.UNSURE)


class Ours:
    """ArticleView."""

    name = "ArticleView"

    def __init__(self) -> None:
        self.widget = ArticleView(LIGHT, LABELS)

    def open(self, text: str, given: Sequence[Mark]) -> None:
        self.widget.set_article(text, given)

    def edit(self, mark: Mark) -> None:
        self.widget.set_mark(mark)

    def focus(self, mark: Mark) -> None:
        self.widget.set_focus(mark.id)
        self.widget.ensure_visible(mark.id)

    def page(self) -> None:
        self.widget.scroll_by(self.widget.viewport().height())


class _Edit:
    """A QTextEdit at the width of our column, which shows spans by their background."""

    def __init__(self) -> None:
        self.widget = QTextEdit(readOnly=True)
        self.widget.setFont(QFont("Noto Serif", 14))
        self._marks: dict[str, Mark] = {}
        self._focus = ""

    def _read(self, text: str, given: Sequence[Mark]) -> None:
        self.widget.setPlainText(text)
        self._marks = {mark.id: mark for mark in given}
        self._focus = ""

    def _cursor(self, mark: Mark) -> QTextCursor:
        cursor = QTextCursor(self.widget.document())
        cursor.setPosition(mark.parts[0].start)
        cursor.setPosition(mark.parts[-1].end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _format(self, mark: Mark) -> QTextCharFormat:
        style, made = LABELS[mark.label], QTextCharFormat()
        made.setBackground(style.light.tint if mark.status is Status.CONFIRMED else LIGHT.wash)
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(QColor("black") if mark.id == self._focus else style.light.line)
        return made

    def _bring(self, mark: Mark) -> None:
        cursor = QTextCursor(self.widget.document())
        cursor.setPosition(mark.parts[0].start)
        self.widget.setTextCursor(cursor)
        self.widget.ensureCursorVisible()

    def page(self) -> None:
        bar = self.widget.verticalScrollBar()
        bar.setValue(bar.value() + self.widget.viewport().height())


class Formats(_Edit):
    """Formats merged into the document, one span at a time when it changes."""

    name = "QTextEdit, formats"

    def open(self, text: str, given: Sequence[Mark]) -> None:
        self._read(text, given)
        together = QTextCursor(self.widget.document())
        together.beginEditBlock()
        for mark in given:
            self._cursor(mark).mergeCharFormat(self._format(mark))
        together.endEditBlock()

    def edit(self, mark: Mark) -> None:
        self._marks[mark.id] = mark
        self._cursor(mark).mergeCharFormat(self._format(mark))

    def focus(self, mark: Mark) -> None:
        before, self._focus = self._marks.get(self._focus), mark.id
        for changed in (before, mark):
            if changed is not None:
                self._cursor(changed).mergeCharFormat(self._format(changed))
        self._bring(mark)


class Selections(_Edit):
    """extraSelections, which are always given all together."""

    name = "QTextEdit, extraSelections"

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, QTextEdit.ExtraSelection] = {}

    def open(self, text: str, given: Sequence[Mark]) -> None:
        self._read(text, given)
        self._shown = {mark.id: self._selection(mark) for mark in given}
        self._show()

    def edit(self, mark: Mark) -> None:
        self._marks[mark.id] = mark
        self._shown[mark.id] = self._selection(mark)
        self._show()

    def focus(self, mark: Mark) -> None:
        before, self._focus = self._focus, mark.id
        for mark_id in (before, mark.id):
            if mark_id:
                self._shown[mark_id] = self._selection(self._marks[mark_id])
        self._show()
        self._bring(mark)

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = self._cursor(mark), self._format(mark)  # pyright: ignore[reportAttributeAccessIssue]
        return made

    def _show(self) -> None:
        self.widget.setExtraSelections(list(self._shown.values()))


Contestant = Ours | Formats | Selections


def measured(made: Contestant, text: str, given: Sequence[Mark]) -> dict[str, float]:
    """Median milliseconds of each act."""
    widget: QWidget = made.widget
    widget.resize(900, 1000)
    widget.show()
    QApplication.processEvents()
    first, statuses = given[: TIMES["edit"]], cycle(STATUSES)
    following = iter(cycle(first))
    acts: dict[str, Callable[[], None]] = {
        "open": lambda: made.open(text, given),
        "edit": lambda: made.edit(replace(next(following), status=next(statuses))),
        "focus next": lambda: made.focus(next(following)),
        "page": lambda: turn(made),
    }
    found = {name: _timed(act, TIMES[name]) for name, act in acts.items()}
    widget.close()
    return found


def turn(made: Contestant) -> None:
    """The next page, painted whole, as it is new."""
    made.page()
    made.widget.viewport().repaint()


def _timed(act: Callable[[], None], times: int) -> float:
    taken: list[float] = []
    for _ in range(times):
        began = perf_counter()
        act()
        # Both ask for what they have to paint anew, and no more.
        QCoreApplication.sendPostedEvents()
        taken.append((perf_counter() - began) * 1000)
        for _ in range(READ):
            QApplication.processEvents()
        if sum(taken) > LONGEST_S * 1000:
            break
    return median(taken)


def main() -> None:
    # Kept: without a reference the application would go at once.
    app = QApplication.instance() or QApplication(sys.argv)
    load_fonts()
    for length, count in SIZES:
        chance = random.Random(7)
        text = article(length, chance)
        given = list(marks(text, count, chance))
        print(f"  {length:>9,} code points, {count:>6,} spans: {', '.join(ACTS)}")
        ours: dict[str, float] = {}
        for kind in (Ours, Formats, Selections):
            found = measured(kind(), text, given)
            ours = ours or found
            told = (f"{found[act]:9.1f} ({found[act] / ours[act]:6.1f})" for act in ACTS)
            print(f"      {kind.name:<28}{' '.join(told)}", flush=True)
    app.processEvents()


if __name__ == "__main__":
    main()
