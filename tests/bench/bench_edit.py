"""One edit from the key to the repaint, committed on the way, in the whole window; and opening an article.

Three sizes of text with suggestions on it. Prints medians and 99th percentiles in ms (wall).
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.domain.annotation import Suggester, Suggestion
from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.session.linking import Linking
from curator.session.places import seeds
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.app import application, linked
from curator.ui.window import MainWindow

SIZES = ((3_000, 40), (300_000, 6_000), (3_000_000, 60_000))
EDITS = 60
SENTENCE = "Mayor Ilvane Brastholm of Quellmar told the Port Authority that the old quay was safe on Monday. "
NAMES = (("Ilvane Brastholm", "PERSON"), ("Quellmar", "GPE"), ("Port Authority", "ORG"), ("Monday", "DATE"))


def text_of(length: int) -> str:
    paragraph = SENTENCE * 4
    return "\n\n".join([paragraph.strip()] * (length // len(paragraph) + 1))[:length]


def proposals(text: str, count: int) -> list[Suggestion]:
    """`count` suggestions in reading order, spread over the whole text."""
    by = Suggester("model", "bench", "1")
    found: list[Suggestion] = []
    at = 0
    while len(found) < count:
        for name, label in NAMES:
            start = text.find(name, at)
            if start < 0:
                return found
            at = start + len(name)
            found.append(Suggestion(Layer.ENTITY, (Span(start, at),), label, 0.9, "bench", by))
    return found[:count]


def quiet_worker(_: str) -> list[str]:
    return [sys.executable, "-c", "import sys; sys.stdin.read()"]


def no_kb(workspace: Workspace) -> Linking:
    return Linking(workspace, None)


def measure(folder: Path, length: int, count: int, *, with_kb: bool) -> None:
    text = text_of(length)
    article = Article(uuid7_hex(), text_hash(text), len(text), title="Bench")
    with Workspace.open(folder / f"{length}{with_kb}.curator", "bench") as workspace:
        prepare(workspace, seeds())
        workspace.import_article(article, text)
        preferences = Preferences(folder / "curator.toml")
        window = MainWindow(workspace, linked if with_kb else no_kb, quiet_worker, preferences)
        window.show()
        found = proposals(text, count)
        window.session.suggestions_of = lambda sheet: found
        QApplication.processEvents()
        began = perf_counter()
        window.session.open(article.id)
        window.view.viewport().repaint()
        opened = perf_counter() - began
        QApplication.processEvents()
        times = [one_edit(window) for _ in range(min(EDITS, len(found)))]
        window.close()
    times.sort()
    p99 = times[int(len(times) * 0.99)]
    print(
        f"  {length:>9,} code points, {len(found):>6,} spans{', KB' if with_kb else ''}: "
        f"edit {median(times) * 1000:.1f} ms median, {p99 * 1000:.1f} p99 · open {opened * 1000:.0f} ms"
    )


def one_edit(window: MainWindow) -> float:
    """Seconds from the key to the painted, committed decision."""
    began = perf_counter()
    QTest.keyClick(window.view, Qt.Key.Key_A)
    window.view.viewport().repaint()
    took = perf_counter() - began
    QApplication.processEvents()
    return took


def main() -> None:
    application()
    with tempfile.TemporaryDirectory() as folder:
        for length, count in SIZES:
            measure(Path(folder), length, count, with_kb=False)
        measure(Path(folder), *SIZES[0], with_kb=True)
        measure(Path(folder), *SIZES[-1], with_kb=True)


if __name__ == "__main__":
    main()
