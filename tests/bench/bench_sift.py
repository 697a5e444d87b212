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
from time import perf_counter, process_time
from typing import NamedTuple

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


class Waited(NamedTuple):
    """Seconds until something was done, of processor time, and the longest without an event."""

    wall: float
    cpu: float
    longest: float


def waited(act: Callable[[], object], done: Callable[[], bool]) -> Waited:
    began, cpu = perf_counter(), process_time()
    act()
    longest = perf_counter() - began
    while True:
        last = perf_counter()
        QApplication.processEvents()
        longest = max(longest, perf_counter() - last)
        if done():
            return Waited(perf_counter() - began, process_time() - cpu, longest)


def say(what: str, took: Waited) -> None:
    wall, cpu, longest = (round(seconds * 1000) for seconds in took)
    print(f"  {what}: {wall} ms (processor {cpu}), longest without an event {longest} ms", flush=True)


def settle() -> None:
    """Let everything that follows an act in slices come to its end."""
    until = perf_counter() + 2.0
    while perf_counter() < until:
        QApplication.processEvents()


def slider(window: MainWindow) -> None:
    times: list[float] = []
    worked: list[float] = []
    hidden = 0
    for run in range(RUNS):
        began, cpu = perf_counter(), process_time()
        window.sifting.thresholds.attempt(Layer.ENTITY, 0.3 + 0.04 * run)
        window.sifting.threshold.refresh()
        window.view.viewport().repaint()
        times.append(perf_counter() - began)
        worked.append(process_time() - cpu)
        hidden = window.sifting.thresholds.hidden(Layer.ENTITY)
        QApplication.processEvents()
    times.sort()
    middle, worst, busy = (round(one * 1000) for one in (median(times), times[-1], median(worked)))
    print(f"  threshold moved, {hidden:,} hidden: {middle} ms median (processor {busy}), {worst} worst")
    window.sifting.thresholds.attempt(Layer.ENTITY, 0.0)
    settle()


def bulk(window: MainWindow, count: int) -> None:
    box, sheet = window.sifting.bulk_box, window.session.sheet
    sifting = window.sifting.sifting
    assert sheet is not None

    def is_over() -> bool:
        return not sifting.is_busy

    say("panel open, all marks read", waited(box.open, is_over))
    asked = Sieve(labels=frozenset({"PERSON"}), text="brast")
    say("filter by label and words", waited(lambda: sifting.sift(asked), is_over))
    waited(lambda: sifting.sift(Sieve()), is_over)
    rows, wanted = sifting.rows[:count], sheet.decided_count + count

    def is_shown() -> bool:
        return sheet.decided_count >= wanted and not sifting.is_busy

    say(f"accept {count:,}", waited(lambda: sifting.decide(rows, Verdict.ACCEPTED), is_shown))
    box.leave()
    settle()
    was = wanted - count
    say(f"undo {count:,}", waited(window.session.undo, lambda: sheet.decided_count == was))
    settle()


def same_again(window: MainWindow) -> None:
    session, again, sheet = window.session, window.sifting.again, window.session.sheet
    assert sheet is not None
    rare = (i for i in sheet.open_ids() if sheet.find(i).parts[0].of(sheet.text) == RARE)
    session.set_focus(next(rare))
    session.decide(Verdict.ACCEPTED, stay=True)
    settle()
    decision = again.decision()
    assert decision is not None
    asked = Asked(decision, again.wanted(decision))
    say("look for the same", waited(lambda: again.look(asked), lambda: not again.is_looking))
    wanted = sheet.decided_count + len(again.lines)
    took = waited(
        lambda: again.take(again.lines),
        lambda: sheet.decided_count >= wanted and not window.sifting.together.is_busy,
    )
    say(f"the same at {len(again.lines):,} places", took)
    settle()
    say("undo", waited(session.undo, lambda: sheet.decided_count == 1))


def main() -> None:
    application()
    text = text_of(LENGTH)
    article = Article(uuid7_hex(), text_hash(text), len(text), title="Bench")
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "w.curator", "bench") as workspace,
    ):
        prepare(workspace, seeds())
        workspace.import_article(article, text)
        pipeline = Pipeline("bench", "1", "0", "local", "")
        use(workspace, pipeline)
        fill_cache(workspace, pipeline, text)
        window = MainWindow(workspace, no_kb, quiet_worker, Preferences(Path(folder) / "curator.toml"))
        window.show()
        window.session.open(article.id)
        sheet = window.session.sheet
        assert sheet is not None
        while len(sheet.suggestions) < SPANS * 0.9:
            QApplication.processEvents()
        settle()
        print(f"{len(text):,} code points, {len(sheet.suggestions):,} suggestions")
        slider(window)
        for count in BULK:
            bulk(window, count)
        same_again(window)
        window.close()


if __name__ == "__main__":
    main()
