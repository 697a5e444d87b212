"""Times of the article view at three lengths of text; run it as a script, it prints medians in milliseconds.

Bars: an edit with its repaint under 16 ms; opening 3 MB with the first paint under 1 s.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from curator.domain.mark import Layer, LinkState, Mark, Status
from curator.domain.span import Span
from curator.ui.article import ArticleView
from curator.ui.theme import LIGHT, ColourPair, LabelStyle

SIZES = ((3_000, 40), (300_000, 6_000), (3_000_000, 60_000))
WORDS = ("the", "council", "said", "on", "Friday", "that", "talks", "with", "Ukraine", "would", "continue")
LABELS = {
    name: LabelStyle(name, ColourPair.of(line, tint), ColourPair.of(line, tint))
    for name, line, tint in (
        ("PERSON", "#1137CF", "#DDE5FB"),
        ("GPE", "#155C46", "#CFEDE0"),
        ("CLAIM", "#5A35C8", "#F1ECFF"),
    )
}


def article(length: int, chance: random.Random) -> str:
    """Paragraphs of about 430 characters."""
    parts: list[str] = []
    size = 0
    while size < length:
        words = (chance.choice(WORDS) for _ in range(chance.randint(60, 100)))
        parts.append(" ".join(words) + ".")
        size += len(parts[-1]) + 2
    return "\n\n".join(parts)[:length]


def marks(text: str, count: int, chance: random.Random) -> Iterator[Mark]:
    """Entities of two words, every sixth one nested, every eighth mark a claim."""
    step = len(text) // count
    for number in range(count):
        start = number * step
        if number % 8 == 0:
            yield Mark(f"c{number}", Layer.CLAIM, (Span(start, start + 90),), "CLAIM", Status.SUGGESTED)
            continue
        start += 3 if number % 6 else -step + 4
        span = Span(max(0, start), max(0, start) + chance.randint(5, 18))
        status, label = chance.choice(list(Status)), chance.choice(("PERSON", "GPE"))
        yield Mark(f"m{number}", Layer.ENTITY, (span,), label, status, LinkState.LINKED)


def median(act: Callable[[int], None], times: int) -> tuple[float, float]:
    """Median and worst milliseconds of `act`."""
    taken: list[float] = []
    for number in range(times):
        before = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - before) * 1000)
    return statistics.median(taken), max(taken)


def changes(view: ArticleView) -> Callable[[int], None]:
    """Give one visible mark after the other another status."""
    reach = [view.paragraph_spans()[index] for index in view.visible_paragraphs()]
    shown = [mark for mark in view.marks if any(mark.hull.overlaps(span) for span in reach)]
    statuses = (Status.CONFIRMED, Status.SUGGESTED, Status.UNSURE)

    def change(number: int) -> None:
        mark = shown[number % len(shown)]
        view.set_mark(replace(mark, status=statuses[number % 3]))

    return change


def measure(size: int, count: int) -> None:
    chance = random.Random(7)
    text = article(size, chance)
    given = list(marks(text, count, chance))
    view = ArticleView(LIGHT, LABELS)
    view.resize(900, 1000)
    view.show()
    QApplication.processEvents()

    def opened(_: int) -> None:
        view.set_article(text, given)
        view.viewport().repaint()

    def turned(_: int) -> None:
        view.scroll_by(view.viewport().height())
        view.viewport().repaint()

    def resized(number: int) -> None:
        view.resize(880 + number, 1000)
        view.viewport().repaint()

    def edited(number: int) -> None:
        change(number)
        QApplication.processEvents()

    def edited_whole(number: int) -> None:
        change(number)
        view.viewport().repaint()

    print(f"{size:>9,} characters, {count:>6,} marks{'':9}median   worst  milliseconds")
    tell("open, first paint", opened, 5)
    tell("next page", turned, 15)
    change = changes(view)
    tell("edit, dirty paragraph", edited, 60)
    tell("edit, whole window", edited_whole, 60)
    tell("resize", resized, 9)
    view.close()


def tell(name: str, act: Callable[[int], None], times: int) -> None:
    QApplication.processEvents()
    middle, worst = median(act, times)
    print(f"    {name:<36}{middle:8.1f}{worst:8.1f}")


def main() -> int:
    app = QApplication.instance() or QApplication(sys.argv)
    for size, count in SIZES:
        measure(size, count)
    app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
