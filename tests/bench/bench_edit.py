"""One edit from the key to the repaint, committed on the way, in the whole window; and opening an article.

Three sizes of text with suggestions on it. Prints medians and 99th percentiles in ms (wall).
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.text import paragraphs
from curator.session.linking import Linking, linked
from curator.session.places import seeds
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.session.suggesting import Pipeline, use, written_paragraphs
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.window import MainWindow

SIZES = ((3_000, 40), (300_000, 6_000), (3_000_000, 60_000))
EDITS = 60
SENTENCE = "Mayor Ilvane Brastholm of Quellmar told the Port Authority that the old quay was safe on Monday. "
LABELS = {"Ilvane Brastholm": "PERSON", "Quellmar": "GPE", "Port Authority": "ORG", "Monday": "DATE"}
NAME = re.compile("|".join(LABELS))


def text_of(length: int) -> str:
    """Paragraphs of some 400 code points, no two alike."""
    count = length // (len(SENTENCE) * 4) + 1
    return "\n\n".join(f"{number}. {SENTENCE * 4}".strip() for number in range(count))[:length]


def entity(at: int, name: str) -> dict[str, object]:
    """A worker's entity record."""
    return {
        "start": at,
        "end": at + len(name),
        "label": LABELS[name],
        "score": 0.9,
        "kb_id": "",
        "reason": "bench",
    }


def fill_cache(workspace: Workspace, pipeline: Pipeline, text: str, count: int) -> None:
    """Put `count` suggestions into the cache, spread over all paragraphs."""
    written = written_paragraphs(text, paragraphs(text))
    share = -(-count // len(written))
    payloads: dict[str, object] = {}
    for _, paragraph in written.values():
        found = [(match.start(), match.group()) for match in NAME.finditer(paragraph)][:share]
        ents = [entity(at, name) for at, name in found]
        payloads[pipeline.key(paragraph)] = {"ents": ents, "claims": []}
    workspace.suggestions.put(payloads)


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
        opener = linked if with_kb else no_kb
        with opener(workspace) as kb:
            pipeline = Pipeline("bench", "1", "0", kb.name, kb.version)
        use(workspace, pipeline)
        fill_cache(workspace, pipeline, text, count)
        window = MainWindow(workspace, opener, quiet_worker, Preferences(folder / "curator.toml"))
        window.show()
        QApplication.processEvents()
        began = perf_counter()
        window.session.open(article.id)
        window.view.viewport().repaint()
        opened = perf_counter() - began
        sheet = window.session.sheet
        while sheet.open_count < count * 0.9:
            QApplication.processEvents()
        filled = perf_counter() - began
        spans = sheet.open_count
        times = [one_edit(window) for _ in range(min(EDITS, spans))]
        window.close()
    times.sort()
    p99 = times[int(len(times) * 0.99)]
    print(
        f"  {length:>9,} code points, {spans:>6,} spans{', KB' if with_kb else ''}: "
        f"edit {median(times) * 1000:.1f} ms median, {p99 * 1000:.1f} p99 · "
        f"open {opened * 1000:.0f} ms, all suggestions shown {filled * 1000:.0f} ms"
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
