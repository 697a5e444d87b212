"""Deciding on many in the whole window: the threshold, a filter, bulk decisions, the same again.

An article of 3 MB with 60,000 suggestions. Prints what the editor waits for, and the longest time
for which the window took no event meanwhile; medians of several runs where a run changes nothing, wall ms.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from curator.domain.annotation import Verdict
from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.sift import Sieve
from curator.domain.text import paragraphs
from curator.session.again import Asked
from curator.session.linking import Linking
from curator.session.places import seeds
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.session.suggesting import Pipeline, use, written_paragraphs
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.window import MainWindow

LENGTH, SPANS, OCCURRENCES, RUNS = 3_000_000, 60_000, 5_000, 15
BULK = (1_000, 10_000)
SENTENCE = "Mayor Ilvane Brastholm of Quellmar told the Port Authority that the old quay was safe on Monday. "
LABELS = {"Ilvane Brastholm": "PERSON", "Quellmar": "GPE", "Port Authority": "ORG", "Monday": "DATE"}
NAME = re.compile("|".join(LABELS))
RARE = "Zeltow"


def text_of(length: int) -> str:
    """Paragraphs of some 400 code points, no two alike; so many of them hold the rare name."""
    count = length // (len(SENTENCE) * 4) + 1
    with_it = {round(n * count / OCCURRENCES) for n in range(OCCURRENCES)}
    rare = SENTENCE.replace("Quellmar", RARE, 1)
    return "\n\n".join(
        f"{number}. {(rare if number in with_it else SENTENCE) + SENTENCE * 3}".strip()
        for number in range(count)
    )[:length]


def entity(at: int, name: str, number: int) -> dict[str, object]:
    """A worker's entity record, scored from 0.00 to 0.99."""
    label = LABELS.get(name, "GPE")
    score = (number * 37 % 100) / 100
    return {
        "start": at,
        "end": at + len(name),
        "label": label,
        "score": score,
        "kb_id": "",
        "reason": "bench",
    }


def fill_cache(workspace: Workspace, pipeline: Pipeline, text: str) -> None:
    written = written_paragraphs(text, paragraphs(text))
    share = -(-SPANS // len(written))
    name = re.compile(f"{NAME.pattern}|{RARE}")
    payloads: dict[str, object] = {}
    number = 0
    for _, paragraph in written.values():
        found = [(match.start(), match.group()) for match in name.finditer(paragraph)][:share]
        ents = [entity(at, quote, number + n) for n, (at, quote) in enumerate(found)]
        number += len(ents)
        payloads[pipeline.key(paragraph)] = {"ents": ents, "claims": []}
    workspace.suggestions.put(payloads)


def quiet_worker(_: str) -> list[str]:
    return [sys.executable, "-c", "import sys; sys.stdin.read()"]


def no_kb(workspace: Workspace) -> Linking:
    return Linking(workspace, None)


def waited(act: Callable[[], object], done: Callable[[], bool]) -> tuple[float, float]:
    """Seconds until `done`, and the longest time without an event on the way."""
    began = last = perf_counter()
    act()
    longest = perf_counter() - last
    while True:
        last = perf_counter()
        QApplication.processEvents()
        longest = max(longest, perf_counter() - last)
        if done():
            return perf_counter() - began, longest


def say(what: str, took: tuple[float, float]) -> None:
    print(f"  {what}: {took[0] * 1000:.0f} ms, longest without an event {took[1] * 1000:.0f} ms")


def settle(window: MainWindow) -> None:
    """Let everything that follows an act in slices come to its end."""
    until = perf_counter() + 2.0
    while perf_counter() < until:
        QApplication.processEvents()


def slider(window: MainWindow) -> None:
    times: list[float] = []
    hidden = 0
    for run in range(RUNS):
        began = perf_counter()
        window.sifting.thresholds.attempt(Layer.ENTITY, 0.3 + 0.04 * run)
        window.threshold_row().refresh() if hasattr(
            window, "threshold_row"
        ) else window.sifting.threshold.refresh()
        window.view.viewport().repaint()
        times.append(perf_counter() - began)
        hidden = window.sifting.thresholds.hidden(Layer.ENTITY)
        QApplication.processEvents()
    times.sort()
    print(
        f"  threshold moved, {hidden:,} hidden: {median(times) * 1000:.0f} ms median, {times[-1] * 1000:.0f} worst"
    )
    window.sifting.thresholds.attempt(Layer.ENTITY, 0.0)
    settle(window)


def bulk(window: MainWindow, count: int) -> None:
    box = window.sifting.bulk_box
    sifting = box._sifting  # pyright: ignore[reportPrivateUsage] (what the panel draws)
    say(f"panel open, all marks read", waited(box.open, lambda: not sifting.is_busy))
    say(
        f"filter by label and words",
        waited(
            lambda: sifting.sift(Sieve(labels=frozenset({"PERSON"}), text="brast")),
            lambda: not sifting.is_busy,
        ),
    )
    waited(lambda: sifting.sift(Sieve()), lambda: not sifting.is_busy)
    rows = sifting.rows[:count]
    for verdict, name in ((Verdict.ACCEPTED, "accept"),):
        decided = window.session.sheet.decided_count
        say(
            f"{name} {count:,}",
            waited(
                lambda: sifting.decide(rows, verdict),
                lambda: window.session.sheet.decided_count >= decided + count and not sifting.is_busy,
            ),
        )
    box.leave()
    settle(window)
    say(f"undo {count:,}", waited(window.session.undo, lambda: True))
    settle(window)


def same_again(window: MainWindow) -> None:
    session, again = window.session, window.sifting.again
    first = next(
        i
        for i in session.sheet.open_ids()
        if session.sheet.suggestions[i].parts[0].of(session.sheet.text) == RARE
    )
    session.set_focus(first)
    session.decide(Verdict.ACCEPTED, stay=True)
    settle(window)
    decision = again.decision()
    asked = Asked(decision, again.wanted(decision))
    say("look", waited(lambda: again.look(asked), lambda: not again.is_looking))
    count = len(again.lines)
    before = session.sheet.decided_count
    say(
        f"the same at {count:,} places",
        waited(
            lambda: again.take(again.lines),
            lambda: session.sheet.decided_count >= before + count and not window.sifting.together.is_busy,
        ),
    )
    settle(window)
    say("undo", waited(session.undo, lambda: True))


def main() -> None:
    application()
    text = text_of(LENGTH)
    article = Article(uuid7_hex(), text_hash(text), len(text), title="Bench")
    with tempfile.TemporaryDirectory() as folder:
        with Workspace.open(Path(folder) / "w.curator", "bench") as workspace:
            prepare(workspace, seeds())
            workspace.import_article(article, text)
            pipeline = Pipeline("bench", "1", "0", "local", "")
            use(workspace, pipeline)
            fill_cache(workspace, pipeline, text)
            window = MainWindow(workspace, no_kb, quiet_worker, Preferences(Path(folder) / "curator.toml"))
            window.show()
            window.session.open(article.id)
            sheet = window.session.sheet
            while len(sheet.suggestions) < SPANS * 0.9:
                QApplication.processEvents()
            settle(window)
            print(f"{len(text):,} code points, {len(sheet.suggestions):,} suggestions")
            slider(window)
            for count in BULK:
                bulk(window, count)
            same_again(window)
            window.close()


if __name__ == "__main__":
    main()
