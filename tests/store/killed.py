"""Programs for child processes: one edits until it is killed, one opens a workspace as a stranger."""

import multiprocessing
import os
import random
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from curator.domain import acts
from curator.domain.annotation import Verdict
from curator.domain.article import Article
from curator.domain.edit import Draft, undo_of
from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store.check import check
from curator.store.workspace import Workspace

DEVICE = "0123456789abcdef"
TEXT = "🚨 Zoë met Anna in Київ and left for Łódź. " * 50

# A forked child of a clean server: starts in milliseconds, and shares no open database with the tests.
CHILDREN = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
if sys.platform != "win32":
    CHILDREN.set_forkserver_preload(["tests.store.killed"])


@dataclass(frozen=True, slots=True)
class Outcome:
    """Acknowledged edits, those of them that were lost, problems found, edits on disk unacknowledged."""

    acknowledged: int
    lost: int
    problems: int
    unacknowledged: int


Writer = Callable[[Path, Connection, int], None]
"""Edits a workspace for ever, and sends each edit's id once it is acknowledged."""


def ride(path: Path, kills: int, seed: int, writer: Writer | None = None) -> Outcome:
    """Kill a writer `kills` times at random moments and count what is missing afterwards."""
    dice = random.Random(seed)
    acknowledged: set[str] = set()
    problems = unacknowledged = 0
    for n in range(kills):
        acknowledged |= _one_life(path, dice, seed + n, writer or write_for_ever)
        with Workspace.open(path, DEVICE) as workspace:
            stored = {edit.id for edit in workspace.journal.edits()}
            problems += len(check(workspace))
        unacknowledged = len(stored - acknowledged)
    return Outcome(len(acknowledged), len(acknowledged - stored), problems, unacknowledged)


def _one_life(path: Path, dice: random.Random, seed: int, writer: Writer) -> set[str]:
    ours, theirs = CHILDREN.Pipe(duplex=False)
    child = CHILDREN.Process(target=writer, args=(path, theirs, seed))
    child.start()
    theirs.close()
    heard: set[str] = set()
    stop_after = dice.randint(0, 12)
    while len(heard) <= stop_after and ours.poll(30):
        heard.add(ours.recv())
    # Not at the acknowledgement itself: somewhere in the next edit.
    threading.Event().wait(dice.random() * 0.01)
    child.kill()
    child.join()
    try:
        while True:
            heard.add(ours.recv())
    except EOFError:
        return heard


def write_for_ever(path: Path, acknowledge: Connection, seed: int) -> None:
    """Import, decide, correct, remove, undo and redo at random; each edit's id is sent once committed."""
    dice = random.Random(seed)
    with Workspace.open(path, DEVICE) as workspace:
        article = Article(uuid7_hex(), text_hash(TEXT), len(TEXT), title=f"Life {seed}")
        acknowledge.send(workspace.import_article(article, TEXT).id)
        sheet = Sheet(article, TEXT)
        history = workspace.journal.history()
        while True:
            draft = _random_act(sheet, dice)
            stack = history.undo if dice.random() < 0.5 else history.redo
            if stack and dice.random() < 0.3:
                draft = undo_of(workspace.journal.get(stack[-1]))
            edit = workspace.journal.append(draft)
            acknowledge.send(edit.id)
            history.append(edit)
            sheet.apply(edit.changes)


def _random_act(sheet: Sheet, dice: random.Random) -> Draft:
    if not sheet.annotations or dice.random() < 0.4:
        start = TEXT.index("Zoë", dice.randrange(len(TEXT) - 100))
        return acts.add(sheet, (Span(start, start + 3),), Layer.ENTITY, f"L{dice.randrange(10**9)}")
    mark = dice.choice(list(sheet.annotations))
    return dice.choice(
        [
            lambda: acts.relabel(sheet, mark, f"L{dice.randrange(10**9)}"),
            lambda: acts.note(sheet, mark, f"note {dice.random()}"),
            lambda: acts.decide(sheet, mark, Verdict.UNSURE),
            lambda: acts.remove(sheet, mark),
            lambda: acts.link_to_new(sheet, mark, "Zoë"),
        ]
    )()


def codes_as_stranger(paths: list[Path], answer: Connection) -> None:
    """Open workspaces as a user whom permissions bind, and send each one's code ("" if it opened)."""
    # Everything that an opening imports is imported while the interpreter's folders can be read.
    with tempfile.TemporaryDirectory() as folder:
        Workspace.open(Path(folder) / "x.curator", DEVICE).close()
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    codes: list[str] = []
    for path in paths:
        try:
            Workspace.open(path, DEVICE).close()
            codes.append("")
        except CuratorError as error:
            codes.append(error.code)
    answer.send(codes)


def hold(path: Path, answer: Connection) -> None:
    """Open a workspace, say so, and hold it until killed."""
    with Workspace.open(path, DEVICE):
        answer.send("open")
        signal.pause()
