"""How many articles come in a second: `python -m tests.bench.bench_taking_in [ARTICLES]`.

The articles of bench_exchange (3,000 characters, 40 annotations each) as Curator JSONL into an empty
workspace: parsed, planned, journalled and projected. `json.dumps` of the same records is the limit. The clock
counts on two idle cores, the processor time on a busy machine too.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

import psutil

from curator.session.linking import Linking
from curator.session.outgoing import Order, export_articles
from curator.session.places import seeds
from curator.session.setting_up import prepare
from curator.session.taking_in import ALONE_SECONDS, TakenIn, Wanted, bring_in
from curator.store.journal import BATCH_SECONDS
from curator.store.workspace import Workspace
from tests.bench.bench_exchange import fill, say, timed


def exported(folder: Path, count: int) -> Path:
    target = folder / "out.jsonl"
    with Workspace.open(folder / "from.curator", "0123456789abcdef") as workspace:
        prepare(workspace, seeds())
        fill(workspace, count)
        with Linking(workspace, None) as linking:
            export_articles(workspace, Order(target), linking)
    return target


def take(folder: Path, source: Path, gold: bool, seconds: float) -> TakenIn:
    with Workspace.open(folder / f"{gold} {seconds}.curator", "0123456789abcdef") as workspace:
        prepare(workspace, seeds())
        return bring_in(workspace, Wanted(source, "curator-jsonl", gold), seconds=seconds)


def measure(what: str, count: int, take_all: Callable[[], TakenIn]) -> None:
    found: list[TakenIn] = []
    say(what, count, *timed(lambda: found.append(take_all())))
    say("  the same file once more", count, *timed(lambda: found.append(take_all())))
    assert [(one.new, one.same) for one in found] == [(count, 0), (0, count)]


def main(folder: Path, count: int) -> None:
    source = exported(folder, count)
    for what, gold, seconds in (
        ("as gold, the workspace to itself", True, ALONE_SECONDS),
        ("as gold, an editor at work", True, BATCH_SECONDS),
        ("as proposals, the workspace to itself", False, ALONE_SECONDS),
    ):
        measure(what, count, partial(take, folder, source, gold, seconds))
    some = min(count, 500)
    with source.open("rb") as file:
        records = [json.loads(line) for line in islice(file, some)]
    say("json.dumps of the same records", some, *timed(lambda: [json.dumps(record) for record in records]))
    print(f"{'memory at the end':<44} {psutil.Process().memory_info().rss / 2**20:9,.0f} MB")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(made), int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
