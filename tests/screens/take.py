"""Takes the pictures of docs/images: the real window with the real pipeline, driven by keys.

`make screenshots` runs it; names after it take only those. Drawn offscreen, so that no desktop's frame,
font or scale shows in them.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from unittest.mock import patch

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from curator.__main__ import trainer_command, worker_command
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.session.linking import linked
from curator.session.places import seeds
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store import journal
from curator.store.workspace import Workspace
from curator.ui.framing import shares
from curator.ui.opening import application
from curator.ui.window import MainWindow

OUT = Path(__file__).parents[2] / "docs/images"
PATIENCE_S = 120
SECOND_NS = 1_000_000_000
DAY_NS = 86_400 * SECOND_NS
SIZE = (1440, 900)


class Stage:
    """A window on a fresh workspace with the seed articles, as a first start shows it."""

    def __init__(self, folder: Path, size: tuple[int, int] = SIZE, **preferred: str | int | bool) -> None:
        preferences = Preferences(folder / "curator.toml")
        preferences.set(**{"theme": "light", **preferred})
        self.workspace = Workspace.open(folder / "desk.curator", "screens")
        prepare(self.workspace, seeds(), with_articles=True)
        self.window = MainWindow(self.workspace, linked, worker_command, preferences, trainer_command())
        self.window.resize(*size)
        self.window.show()
        # The offscreen platform's own screen is small, and panes were divided for it.
        self.window.panes.setSizes(shares(size[0]))
        self.fed: list[str] = []
        self.window.feeding.fed.connect(self.fed.append)
        self.window.begin()
        self.until(lambda: self.fed)

    def until(self, what: Callable[[], object]) -> None:
        """Let the window work until something is so."""
        end = monotonic() + PATIENCE_S
        while not what():
            if monotonic() > end:
                raise TimeoutError("the window did not get so far")
            QTest.qWait(20)
        QTest.qWait(300)

    def open(self, words: str) -> None:
        """Open the article whose title holds some words, and wait for its suggestions."""
        (found, *_) = self.workspace.articles.rows(search=words)
        self.fed.clear()
        self.window.session.open(found)
        self.until(lambda: found in self.fed)

    def focus(self, quote: str, layer: Layer = Layer.ENTITY) -> None:
        """Put the focus on the first open suggestion with these words in it."""
        session = self.window.session
        sheet = session.sheet
        assert sheet is not None
        for mark_id in sheet.open_ids():
            mark = sheet.mark(mark_id)
            if mark and mark.layer is layer and quote in mark.hull.of(sheet.text):
                session.set_focus(mark_id)
                QTest.qWait(200)
                return
        raise LookupError(quote)

    def press(self, key: Qt.Key, times: int = 1, modifiers: Qt.KeyboardModifier | None = None) -> None:
        for _ in range(times):
            on = QApplication.focusWidget() or self.window.view
            QTest.keyClick(on, key, modifiers or Qt.KeyboardModifier.NoModifier)
            QTest.qWait(60)

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window.view, text)
        QTest.qWait(400)

    def take(self, name: str, of: QWidget | None = None) -> None:
        QTest.qWait(400)
        (of or self.window).grab().save(str(OUT / f"{name}.png"))
        print(name, flush=True)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        self.workspace.close()


@contextmanager
def stage(size: tuple[int, int] = SIZE, **preferred: str | int | bool) -> Iterator[Stage]:
    with tempfile.TemporaryDirectory() as folder:
        made = Stage(Path(folder), size, **preferred)
        try:
            yield made
        finally:
            made.close()


# --- the pictures ---
def first_start() -> None:
    with stage() as made:
        made.take("first-start")


def focus_on_an_entity() -> None:
    with stage() as made:
        made.press(Qt.Key.Key_A, 6)
        made.focus("Sergey Lavrov")
        made.take("window")


def link_panel() -> None:
    with stage() as made:
        made.focus("Washington")
        made.press(Qt.Key.Key_L)
        made.take("links")


def claim() -> None:
    with stage() as made:
        made.press(Qt.Key.Key_A, 12)
        made.focus("Putin enjoys", Layer.CLAIM)
        made.press(Qt.Key.Key_S)
        made.take("claim")


def dark() -> None:
    with stage(theme="dark") as made:
        made.press(Qt.Key.Key_A, 8)
        made.take("dark")


def compact() -> None:
    with stage(compact=True) as made:
        made.press(Qt.Key.Key_A, 5)
        made.take("compact")


def arabic() -> None:
    with stage() as made:
        made.open("\u0627\u0644\u0633\u0648\u0642")
        made.press(Qt.Key.Key_A)
        made.take("arabic")


def twice_as_large() -> None:
    with stage(zoom=200) as made:
        made.press(Qt.Key.Key_A, 3)
        made.take("text-200")


def small_screen() -> None:
    with stage((1024, 700)) as made:
        made.press(Qt.Key.Key_A, 3)
        made.take("screen-1024x700")


def palette() -> None:
    with stage() as made:
        made.press(Qt.Key.Key_K, modifiers=Qt.KeyboardModifier.ControlModifier)
        made.write("co")
        made.take("palette")


def keys() -> None:
    with stage() as made:
        made.press(Qt.Key.Key_A, 3)
        made.press(Qt.Key.Key_F1)
        made.take("keys")


def the_same_again() -> None:
    with stage() as made:
        made.press(Qt.Key.Key_A, 2)
        made.press(Qt.Key.Key_M)
        made.take("same-again")


def search() -> None:
    with stage() as made:
        made.press(Qt.Key.Key_F, modifiers=CTRL_SHIFT)
        made.write("bridge")
        QTest.qWait(800)
        made.take("search")


def preview() -> None:
    page = Path(__file__).parents[1] / "exchange/pages/captions.html"
    with stage() as made:
        made.window.carrying.chosen.emit([page])
        made.until(lambda: made.window.arriving.trying.box.is_filled)
        QTest.qWait(500)
        made.take("preview")


def export() -> None:
    with stage() as made:
        made.press(Qt.Key.Key_A, 6)
        made.press(Qt.Key.Key_E, modifiers=Qt.KeyboardModifier.ControlModifier)
        made.until(lambda: made.window.leaving.box.first.isVisible())
        QTest.qWait(500)
        made.take("export")


def statistics() -> None:
    """Three weeks of an editor who is right as often as the choice of keys makes it."""
    with stage() as made, past_days() as (turn, work):
        days = iter(range(21, 0, -1))
        chance = random.Random(5)
        for words in ("Tarn", "ferry", "Ask me", "Zelenskyy"):
            made.open(words)
            sheet = made.window.session.sheet
            while sheet is not None and sheet.open_count:
                if chance.random() < 0.08:
                    turn(next(days, 0))
                work(chance.randint(2, 12))
                made.press(chance.choices((Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_2), (88, 8, 4))[0])
            made.window.session.set_state(ArticleState.DONE)
        made.press(Qt.Key.Key_I, modifiers=Qt.KeyboardModifier.ControlModifier)
        page = made.window.looking_back.statistics.page
        made.until(lambda: page.cards and page.is_drawn)
        made.take("statistics")


CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
PICTURES: Sequence[Callable[[], None]] = (
    *(first_start, focus_on_an_entity, link_panel, claim, dark, compact, arabic, twice_as_large),
    *(small_screen, palette, keys, the_same_again, search, preview, export, statistics),
)


@contextmanager
def past_days() -> Iterator[tuple[Callable[[int], None], Callable[[int], None]]]:
    """Sets the journal's clock back by so many days, and on by the seconds that an act takes."""
    ago = worked = 0
    now = journal.time.time_ns

    class Clock:
        """The journal's module of time, as late as it was set."""

        monotonic = staticmethod(journal.time.monotonic)

        @staticmethod
        def time_ns() -> int:
            return now() - ago * DAY_NS + worked * SECOND_NS

    def turn(days: int) -> None:
        nonlocal ago, worked
        ago, worked = days, 0

    def work(seconds: int) -> None:
        nonlocal worked
        worked += seconds

    with patch.object(journal, "time", Clock):
        yield turn, work


def main(names: Sequence[str]) -> int:
    application()
    known = {picture.__name__: picture for picture in PICTURES}
    for name in names or known:
        if name not in known:
            print("Known are: " + ", ".join(known), file=sys.stderr)
            return 2
        known[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
