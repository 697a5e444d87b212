"""A long file of annotations is planned by a process of its own, as a short one is here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.domain.label import LabelSet
from curator.exchange.peers.terms import Terms
from curator.exchange.record import to_line
from curator.session import planning
from curator.session.planning import Planned, planned
from curator.session.setting_up import label_set_of, prepare
from curator.store.workspace import Workspace

from .conftest import SEEDS
from .test_taking_in import examples


@pytest.fixture
def labels(tmp_path: Path) -> Iterator[LabelSet]:
    with Workspace.open(tmp_path / "labels.curator", "d1") as workspace:
        prepare(workspace, SEEDS)
        yield label_set_of(workspace)


@pytest.fixture
def terms(labels: LabelSet, monkeypatch: pytest.MonkeyPatch) -> Terms:
    monkeypatch.setattr(planning, "AHEAD", 3)
    monkeypatch.setattr(planning, "_LONG", 50)
    return Terms(labels, "curator-jsonl", True, at="2026-01-01T00:00:00Z")


def a_long_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = folder / "in.jsonl"
    lines = [to_line(record) + "\n" for record in examples()] * 20
    path.write_bytes("".join([*lines[:30], "no record\n", *lines[30:]]).encode())
    monkeypatch.setattr(planning, "LARGE", 0)
    return path


def test_a_process_of_its_own_plans_the_same_in_the_same_order(
    tmp_path: Path, terms: Terms, monkeypatch: pytest.MonkeyPatch
):
    path = a_long_file(tmp_path, monkeypatch)
    beside = list(planned(path, terms))
    monkeypatch.setattr(planning, "LARGE", 2**40)
    here = list(planned(path, terms))
    assert len(beside) == 61
    assert [one.place for one in beside] == [one.place for one in here]
    assert [one.ready for one in beside if isinstance(one, Planned)] == [
        one.ready for one in here if isinstance(one, Planned)
    ]


def test_whoever_wants_no_more_is_not_held_up(tmp_path: Path, terms: Terms, monkeypatch: pytest.MonkeyPatch):
    with closing(planned(a_long_file(tmp_path, monkeypatch), terms)) as plans:
        assert isinstance(next(plans), Planned)


def test_a_process_that_dies_is_told_of(tmp_path: Path, terms: Terms, monkeypatch: pytest.MonkeyPatch):
    path = a_long_file(tmp_path, monkeypatch)
    monkeypatch.setattr(planning, "command_for", lambda task: [sys.executable, "-c", "print('{}'[0])"])
    with pytest.raises(CuratorError) as caught:
        list(planned(path, terms))
    assert caught.value.code == "peer.broken"
