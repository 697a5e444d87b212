"""The desk over 100,000 articles; run as `python -m tests.bench.bench_desk [COUNT]`.

Bars: opens under 200 ms, a sort, a filter or a search under 100 ms, each from the act to the painted list.
The longest pause is how long the window's thread was held at a time: a repaint is due every 16 ms.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.domain.filing import retag
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.text import fold
from curator.store import tables
from curator.store.desk_rows import TO_DO, Order, Wanted
from curator.store.workspace import Workspace
from curator.ui.desk import Desk
from curator.ui.opening import application

DEVICE, MANY, TIMES = "0123456789abcdef", 100_000, 7
WORDS = (
    "(",
    "mill",
    "harbour",
    "grain",
    "council",
    "Kyiv",
    "budget",
    "storm",
    "minister",
    "vote",
    "Geneva",
    "court",
    "river",
    "strike",
    "talks",
    "election",
    "port",
    "school",
    "bridge",
    "market",
    "fire",
    "border",
    "summit",
    "water",
    "gas",
    "rail",
    "union",
    "bank",
    "hospital",
    "museum",
    "island",
    "Ökostrom",
    "São",
    "parliament",
    "drought",
    "flood",
    "ceasefire",
    "pension",
    "wage",
    "ferry",
    "signal",
    "orchard",
    "airline",
    "satellite",
    "vaccine",
    "glacier",
)


def rows(count: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Articles as the projection has them; the journal is not written, so the file would not pass a check."""
    for number in range(1, count + 1):
        title = " ".join(chance.choice(WORDS) for _ in range(chance.randint(5, 10))).capitalize()
        day = f"20{chance.randint(10, 26)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        yield {
            "id": uuid7_hex(),
            "text_sha256": text_hash(f"{title} {number}"),
            "length": chance.randint(400, 9_000),
            "title": title,
            "folded_title": fold(title),
            "published": day,
            "language": chance.choice(("en", "en", "en", "uk", "de")),
            "outlet": f"Outlet {chance.randint(1, 40)}",
            "state": chance.choice(("todo", "todo", "done", "skipped")),
            "arrival": number,
            "decided": chance.choice((0, 0, 3, 9)),
            "open_hint": chance.choice((None, 5, 20)),
            "doubt": chance.random(),
        }


def fill(workspace: Workspace, count: int) -> None:
    chance = random.Random(7)
    made = list(rows(count, chance))
    tagged = [{"tag": "flood", "article": row["id"]} for row in made[::50]]
    with workspace.database.write() as connection:
        for at in range(0, count, 5_000):
            connection.execute(tables.article.insert(), made[at : at + 5_000])
        connection.execute(tables.article_tag.insert(), tagged)


def resident() -> float:
    """Megabytes of this process in memory, as Linux counts them; 0 on other systems."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if told.exists() else 0.0


class Pauses:
    """How long the thread of the window was held at a time, by a timer that is due at once again."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def begin(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()


def told(what: str, seconds: list[float], pause: float | None = None) -> None:
    middle, worst = statistics.median(seconds) * 1e3, max(seconds) * 1e3
    held = f"   longest pause {pause * 1e3:6.1f}" if pause is not None else ""
    print(f"{what:<44} median {middle:7.1f}   worst {worst:7.1f} ms{held}")


def until_listed(desk: Desk) -> None:
    while desk.reader.is_reading:
        QApplication.processEvents()
    desk.list.viewport().repaint()


def timed(
    desk: Desk, pauses: Pauses, what: str, act: Callable[[], object], back: Callable[[], object]
) -> None:
    taken: list[float] = []
    held: list[float] = []
    for _ in range(TIMES):
        back()
        until_listed(desk)
        QApplication.processEvents()
        pauses.begin()
        start = time.perf_counter()
        act()
        until_listed(desk)
        taken.append(time.perf_counter() - start)
        held.append(pauses.longest)
    told(f"{what} ({len(desk.model.numbers):,} rows)", taken, statistics.median(held))


def lists(desk: Desk) -> None:
    """Orders, filters and searches, from the act to the painted list."""
    pauses, sifting = Pauses(), desk.sifting
    asked = {
        **{f"sort: {order.value}": Wanted(order=order) for order in Order},
        "filter: to do": Wanted(TO_DO),
        "filter: tag": Wanted(tag="flood"),
        "filter: outlet": Wanted(outlet="Outlet 7"),
        "filter: language, by title": Wanted(language="en", order=Order.TITLE),
        "search: two words": Wanted(search="harbour kyiv"),
        "search: three letters, last published": Wanted(search="har", order=Order.PUBLISHED),
        "all of these": Wanted(TO_DO, "har", "flood", "", "en", "", Order.DOUBT),
    }
    for name, wanted in asked.items():
        before = Wanted(order=Order.TITLE if wanted == Wanted() else Order.IMPORTED)

        def put(to: Wanted) -> None:
            sifting.recall(to)
            sifting.changed.emit()

        timed(desk, pauses, name, lambda w=wanted: put(w), lambda b=before: put(b))
    sifting.recall(Wanted())
    sifting.changed.emit()
    until_listed(desk)


def jumps(desk: Desk) -> None:
    """To rows all over the list, painted."""
    chance, taken = random.Random(3), list[float]()
    for _ in range(30):
        row = chance.randrange(len(desk.model.numbers))
        start = time.perf_counter()
        desk.list.setCurrentIndex(desk.model.index(row))
        desk.list.viewport().repaint()
        taken.append(time.perf_counter() - start)
    told("jump to a row anywhere", taken)


def tagging(workspace: Workspace) -> None:
    """A thousand articles as one edit, to the disk."""
    taken: list[float] = []
    found = workspace.articles.desk.numbers(Wanted())[:1_000]
    for number in range(5):
        start = time.perf_counter()
        articles = workspace.articles.many(workspace.articles.desk.ids(found))
        draft = retag(articles, [f"tag {number}"], [])
        assert draft is not None
        workspace.journal.append(draft)
        taken.append(time.perf_counter() - start)
    told("one tag on 1,000 articles, one edit", taken)


def opening(workspace: Workspace) -> Desk:
    taken: list[float] = []
    desk: Desk | None = None
    for _ in range(TIMES):
        if desk is not None:
            desk.reader.close()
            desk.close()
        start = time.perf_counter()
        desk = Desk(workspace.articles)
        desk.resize(290, 900)
        desk.show()
        until_listed(desk)
        taken.append(time.perf_counter() - start)
    told("open", taken)
    assert desk is not None
    return desk


def main(folder: Path, count: int) -> None:
    application()
    with Workspace.open(folder / "desk.curator", DEVICE) as workspace:
        fill(workspace, count)
        gc.collect()
        before = resident()
        desk = opening(workspace)
        lists(desk)
        jumps(desk)
        QTest.qWait(0)
        print(f"{'memory with the desk, above that without it':<44} {resident() - before:14.1f} MB")
        tagging(workspace)
        desk.reader.close()
        desk.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(made), int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
