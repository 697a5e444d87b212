"""Many articles are made into lines by several processes: the same lines, in the same order."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.domain.wanted import EVERYTHING, Wanted
from curator.session import outgoing
from curator.session.incoming import import_paths
from curator.session.linking import linked
from curator.session.makers import Makers, Task
from curator.session.outgoing import Order, export_articles
from curator.session.places import device_id, exporter_command, seeds
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace

COUNT = 70


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Workspace]:
    (tmp_path / "in").mkdir()
    for number in range(COUNT):
        (tmp_path / "in" / f"{number}.txt").write_text(
            f"🚨 Story {number} of Oslo, e\u0301tude.", encoding="utf-8"
        )
    with Workspace.open(tmp_path / "w.db", device_id()) as workspace:
        prepare(workspace, seeds())
        import_paths(workspace, [tmp_path / "in"])
        yield workspace


def test_two_processes_write_what_one_writes(
    desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with linked(desk) as linking:
        alone = export_articles(desk, Order(tmp_path / "alone", split=True), linking)
        monkeypatch.setattr(outgoing, "MANY", 1)
        seen: list[int] = []
        both = export_articles(desk, Order(tmp_path / "both", split=True), linking, progress=seen.append)
    assert both.records == alone.records == COUNT
    assert (both.counts, both.losses, both.labels, both.facts) == (
        *(alone.counts, alone.losses, alone.labels, alone.facts),
    )
    assert seen[-1] == COUNT
    names = {path.name for path in (tmp_path / "alone").iterdir()} - {"export.json"}
    assert {"train.jsonl", "README.md"} <= names
    for name in names:
        assert (tmp_path / "alone" / name).read_bytes() == (tmp_path / "both" / name).read_bytes()


def test_a_process_that_is_gone_is_said_and_nothing_is_left(
    desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(outgoing, "MANY", 1)
    monkeypatch.setattr(outgoing, "exporter_command", lambda: [sys.executable, "-c", "pass"])
    with linked(desk) as linking, pytest.raises(CuratorError, match=r"export\.broken"):
        export_articles(desk, Order(tmp_path / "out", split=True), linking)
    assert not (tmp_path / "out").exists()


def test_what_is_wrong_in_a_process_is_said_in_this_one(tmp_path: Path):
    (tmp_path / "no.db").write_bytes(b"no workspace")
    makers = Makers(exporter_command(), Task(tmp_path / "no.db", EVERYTHING, False))
    with pytest.raises(CuratorError, match=r"workspace\."):
        list(makers.made([["a"]]))


def test_the_choice_goes_along(desk: Workspace):
    ids = desk.whole.in_order()
    task = Task(desk.path, Wanted(tags=frozenset({"nowhere"})), True)
    batches = list(Makers(exporter_command(), task).made([ids]))
    assert [batch.blocks for batch in batches] == [{}] * len(batches)
    assert sum(batch.tally.lost["articles_not_wanted"] for batch in batches) == COUNT
