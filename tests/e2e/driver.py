"""Drives the real program as an editor does: a window on a virtual screen, keys, the mouse.

What it has written is read from the workspace file beside it, as any other reader could.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from curator.domain.sheet import Sheet
from curator.session.house import House
from curator.session.linking import linked
from curator.session.memory import lore_of
from curator.session.suggesting import Ways, least_of, open_suggestions
from curator.store.workspace import Workspace

PATIENCE_S = 90.0
SAMPLE = "Zelenskyy to address%"


def until(what: Callable[[], Any], why: str, patience: float = PATIENCE_S) -> Any:
    """The first true answer of `what`; fails in words when patience ends."""
    end = time.monotonic() + patience
    pause = threading.Event()
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        pause.wait(0.05)
    raise AssertionError(f"waited {patience:.0f} s for: {why}")


class Program:
    """One run of the program on a workspace; `DISPLAY` comes from the test's environment.

    `seen` is when its first window stood on the screen, by `time.perf_counter`.
    """

    def __init__(self, workspace: Path) -> None:
        self.path = workspace
        self.errors = workspace.with_suffix(".stderr")
        command = [sys.executable, "-m", "curator", "--workspace", str(workspace)]
        with self.errors.open("ab") as errors:
            self.process = subprocess.Popen(command, stderr=errors, stdout=errors)
        until(lambda: self._search("Curator"), "a window")
        self.seen = time.perf_counter()
        # The window that opens first gives way to the one with an article's title.
        self.window = until(lambda: self._search(" – Curator$"), "the window with an article")
        self._xdotool("windowfocus", "--sync", self.window)

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def _search(self, name: str) -> str:
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended: {self.errors.read_text('utf-8')[-2000:]}")
        found = self._xdotool("search", "--onlyvisible", "--name", name).split()
        return found[0] if found else ""

    def keys(self, *names: str) -> None:
        """Press keys one after the other, by their X names."""
        self._xdotool("key", "--delay", "25", *names)

    def write(self, text: str) -> None:
        self._xdotool("type", "--delay", "15", text)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the mouse at one place of the window, release it at another."""
        self._xdotool("mousemove", "--window", self.window, *map(str, start), "mousedown", "1")
        self._xdotool("mousemove", "--window", self.window, *map(str, end))
        self._xdotool("mouseup", "1")

    def dialog(self, name: str) -> None:
        """Give the keys to another window of the program."""
        found = until(lambda: self._search(name), f"the dialog {name}")
        self._xdotool("windowfocus", "--sync", found)

    def back(self) -> None:
        self._xdotool("windowfocus", "--sync", self.window)

    def title(self) -> str:
        return self._xdotool("getwindowname", self.window)

    def size(self) -> str:
        """The window's geometry as X says it."""
        shown = self._xdotool("getwindowgeometry", "--shell", self.window).splitlines()
        return " ".join(line for line in shown if line.startswith(("WIDTH", "HEIGHT")))

    def screenshot(self, out: Path) -> None:
        subprocess.run(["import", "-window", "root", str(out)], check=False)

    def close(self) -> int:
        """Quit by the keyboard; returns the exit status."""
        self.keys("ctrl+q")
        return self.process.wait(PATIENCE_S)

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def workspace_is_sound(self) -> None:
        """`curator check` finds nothing, after the program has ended."""
        command = [sys.executable, "-m", "curator", "--workspace", str(self.path), "check"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    # --- what is on disk ---
    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        if not self.path.exists():
            return []
        connection = driver.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            connection.close()

    def acts(self) -> list[str]:
        """The acts in the journal so far, without the setting up."""
        rows = self.ask("SELECT act FROM edit ORDER BY seq")
        return [act for (act,) in rows if not act.startswith(("workspace.", "article.import"))]

    def press(self, *names: str) -> str:
        """Press keys and wait for the one edit they write; returns its act."""
        before = len(self.acts())
        self.keys(*names)
        until(lambda: len(self.acts()) > before, f"an edit after {names}", 15)
        return self.acts()[-1]

    def changed(self) -> dict[str, Any]:
        """The record that the last edit of the journal left of the annotation it changed."""
        ((changes,),) = self.ask("SELECT changes FROM edit ORDER BY seq DESC LIMIT 1")
        mark_id = next(each[1] for each in json.loads(changes) if each[0] == "annotation")
        return self.annotations().get(mark_id, {})

    def annotations(self) -> dict[str, dict[str, Any]]:
        return {i: json.loads(record) for i, record in self.ask("SELECT id, record FROM annotation")}


def all_suggested(program: Program) -> int:
    """How many suggestions the sample article came with, once all of them are there."""
    query = "SELECT open_hint FROM article WHERE title LIKE ?"
    rows = until(lambda: [row for row in program.ask(query, SAMPLE) if row[0]], "suggestions of the sample")
    return rows[0][0]


def sample_sheet(program: Program, copy: Path) -> Sheet:
    """The sample article with its suggestions, from a copy of the running workspace."""
    all_suggested(program)
    program.ask("VACUUM INTO ?", str(copy))
    with Workspace.open(copy, "reader") as workspace, linked(workspace) as linking:
        ids = workspace.articles.rows(search=SAMPLE.rstrip("%"))
        article, text = workspace.articles.get(ids[0]), workspace.articles.text(ids[0])
        sheet = Sheet(article, text, least_of(workspace))
        ways = Ways(linking.name_of, House(workspace), lore_of(workspace))
        sheet.load((), open_suggestions(workspace, sheet, ways))
    return sheet


def needs_xdotool() -> bool:
    return any(Path(folder, "xdotool").exists() for folder in os.environ["PATH"].split(os.pathsep))
