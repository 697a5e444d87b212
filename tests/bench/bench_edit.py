"""The whole window at three lengths of text: what waits for a key until it is painted, and how much memory.

Each row is measured in a process of its own. An edit is committed before it is painted. "Next event" is how
long a key that follows at once would wait. All times are wall, in ms: medians and 99th percentiles of an
edit and of Tab, the 95th of a page of scrolling.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.session.linking import Linking, linked
from curator.session.preferences import Preferences
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.window import MainWindow
from tests.bench.long_article import SIZES, make

TIMES = 200
PAGES = 60
QUIET_S = 0.3
"""After so long without work between events the window has nothing left to do."""


def quiet_worker(_: str) -> list[str]:
    return [sys.executable, "-c", "import sys; sys.stdin.read()"]


def no_kb(workspace: Workspace) -> Linking:
    return Linking(workspace, None)


def megabytes(what: str) -> int:
    """VmRSS now, VmHWM at the most; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    found = re.search(rf"{what}:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) // 1024 if found else 0


def events() -> float:
    """Seconds that one round of waiting events took."""
    began = perf_counter()
    QApplication.processEvents()
    return perf_counter() - began


def settle() -> float:
    """Wait until nothing is left to do; returns the seconds of the longest event."""
    longest, quiet = 0.0, perf_counter()
    while perf_counter() - quiet < QUIET_S:
        took = events()
        longest = max(longest, took)
        if took > 0.002:
            quiet = perf_counter()
    return longest


def repeated(window: MainWindow, act: Callable[[], object], times: int) -> tuple[list[float], list[float]]:
    """Seconds from an act to its repaint, and those of the events that followed; both sorted."""
    acts: list[float] = []
    waits: list[float] = []
    for _ in range(times):
        began = perf_counter()
        act()
        window.view.viewport().repaint()
        acts.append(perf_counter() - began)
        waits.append(events())
    return sorted(acts), sorted(waits)


def part(times: list[float], share: float) -> str:
    return f"{times[min(len(times) - 1, int(len(times) * share))] * 1000:.1f}"


def opened(window: MainWindow, article_id: str) -> str:
    """Open the article; wait for all that is shown of it."""
    began = perf_counter()
    window.session.open(article_id)
    window.view.viewport().repaint()
    first = perf_counter() - began
    sheet, whole, known, longest, quiet = window.session.sheet, first, -1, 0.0, perf_counter()
    while sheet is not None and perf_counter() - quiet < QUIET_S:
        took = events()
        longest = max(longest, took)
        if took > 0.002:
            quiet = perf_counter()
        if len(sheet.suggestions) != known:
            known, whole = len(sheet.suggestions), perf_counter() - began
    return f"open {first * 1000:.0f}, all shown {whole * 1000:.0f} (longest event {longest * 1000:.0f})"


def measured(window: MainWindow, article_id: str) -> str:
    said = [opened(window, article_id)]
    resting = megabytes("VmRSS")
    sheet, view = window.session.sheet, window.view
    assert sheet is not None
    if sheet.open_count:
        times = min(TIMES, sheet.open_count - 2)
        acts, waits = repeated(window, lambda: QTest.keyClick(view, Qt.Key.Key_A), times)
        said.append(f"edit {median(acts) * 1000:.1f} (p99 {part(acts, 0.99)})")
        said.append(f"next event {median(waits) * 1000:.1f} (p95 {part(waits, 0.95)})")
        acts, _ = repeated(window, lambda: QTest.keyClick(view, Qt.Key.Key_Tab), TIMES)
        said.append(f"Tab {median(acts) * 1000:.1f} (p99 {part(acts, 0.99)})")
    acts, _ = repeated(window, lambda: QTest.keyClick(view, Qt.Key.Key_PageDown), PAGES)
    said.append(f"page {median(acts) * 1000:.1f} (p95 {part(acts, 0.95)})")
    said.append(flowing(window) if sheet.open_count else undone(window))
    settle()
    memory = f"memory {resting} MB, after this {megabytes('VmRSS')}, at the most {megabytes('VmHWM')}"
    return " · ".join((*said, memory))


def flowing(window: MainWindow) -> str:
    """A link to a name that stands in many places, until all of them have it."""
    session = window.session
    began = perf_counter()
    session.link_new("A new one")
    window.view.viewport().repaint()
    first = perf_counter() - began
    longest = settle()
    return f"link {first * 1000:.1f} (longest event {longest * 1000:.0f})"


def undone(window: MainWindow) -> str:
    began = perf_counter()
    window.session.undo()
    window.view.viewport().repaint()
    return f"undo of 2,000 {(perf_counter() - began) * 1000:.0f}"


def measure_one(path: Path, *, with_kb: bool) -> None:
    """The child: one workspace in a fresh process."""
    application()
    with Workspace.open(path, "bench") as workspace:
        opener = linked if with_kb else no_kb
        window = MainWindow(workspace, opener, quiet_worker, Preferences(path.with_suffix(".toml")))
        window.show()
        settle()
        print(measured(window, workspace.articles.ids_in_order()[0]), flush=True)
        window.close()


def measure(folder: Path, kind: str, size: tuple[int, int], *, decided: bool, with_kb: bool) -> None:
    path = folder / f"{kind}{size[0]}{decided}{with_kb}.curator"
    if with_kb:
        with Workspace.open(path, "bench") as workspace, linked(workspace) as linking:
            kb = (linking.name, linking.version)
    else:
        kb = ("local", "")
    make(path, kind, size, decided=decided, kb=kb)
    words = [sys.executable, __file__, "--one", str(path), *(["--kb"] if with_kb else [])]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
    what = f"{size[1]:,} spans {'decided' if decided else 'open'}, {kind} names{', KB' if with_kb else ''}"
    print(f"  {size[0]:>9,} code points, {what}:\n      {told}", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--one", type=Path)
    asked.add_argument("--kb", action="store_true")
    asked.add_argument("--only", type=int, choices=range(len(SIZES)))
    given = asked.parse_args()
    if given.one:
        measure_one(given.one, with_kb=given.kb)
        return
    sizes = SIZES if given.only is None else SIZES[given.only : given.only + 1]
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("few", "many"):
            for size in sizes:
                measure(Path(folder), kind, size, decided=False, with_kb=False)
            measure(Path(folder), kind, sizes[-1], decided=True, with_kb=False)
        measure(Path(folder), "many", sizes[-1], decided=False, with_kb=True)


if __name__ == "__main__":
    main()
