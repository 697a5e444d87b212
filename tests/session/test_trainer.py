"""The training process as the window drives it: a version at the end, or a sentence and nothing else."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.errors import CuratorError
from curator.session.lessons import gather, next_job
from curator.session.linking import Linking
from curator.session.trainer import Trainer
from curator.session.versions import Versions, choose
from curator.store.workspace import Workspace

from ..nlp.small import save_small
from .teaching import decide, teach

COMMAND = [sys.executable, "-m", "curator", "--trainer"]
LONG = 900_000
"""Milliseconds; a process that loads spaCy on a busy machine."""


@pytest.fixture
def versions(workspace: Workspace, tmp_path: Path) -> Versions:
    choose(workspace, str(save_small(tmp_path / "small")))
    teach(workspace)
    return Versions.of(workspace)


@pytest.fixture
def trainer(versions: Versions) -> Iterator[Trainer]:
    made = Trainer(COMMAND, versions)
    yield made
    made.close()


def begin(workspace: Workspace, trainer: Trainer, versions: Versions, steps: int) -> None:
    lessons = gather(workspace, Linking(workspace, None), versions.ever())
    trainer.start(next_job(workspace, versions, steps=steps), lessons)


def left_in(versions: Versions) -> list[str]:
    return sorted(path.name for path in versions.folder.iterdir()) if versions.folder.exists() else []


def test_a_training_ends_with_a_version_while_editing_goes_on(
    qtbot: QtBot, workspace: Workspace, versions: Versions, trainer: Trainer
):
    phases: list[str] = []
    trainer.advanced.connect(lambda phase, *_: phases.append(phase))
    with qtbot.waitSignal(trainer.trained, timeout=LONG) as told:
        begin(workspace, trainer, versions, steps=3)
        decide(workspace, "[Omar Lind|PERSON] came meanwhile.")
    (version,) = told.args
    assert [one.number for one in versions.listed()] == [version.number] == [1]
    assert version.whole.new.gold > 0
    assert list(dict.fromkeys(phases)) == ["measuring", "reading", "learning", "writing"]
    assert not trainer.is_working


def stop_by_cancel(trainer: Trainer) -> None:
    trainer.cancel()


def stop_by_kill(trainer: Trainer) -> None:
    os.kill(trainer.process_id, signal.SIGKILL)


@pytest.mark.parametrize(
    ("stop", "code"),
    [
        (stop_by_cancel, "training.stopped"),
        pytest.param(
            stop_by_kill,
            "training.broken",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX"),
        ),
    ],
)
def test_a_training_that_is_stopped_in_the_middle_leaves_a_sentence_and_nothing_else(
    qtbot: QtBot,
    workspace: Workspace,
    versions: Versions,
    trainer: Trainer,
    stop: Callable[[Trainer], None],
    code: str,
):
    with qtbot.waitSignal(trainer.progressed, timeout=LONG):
        begin(workspace, trainer, versions, steps=100_000)
    with qtbot.waitSignal(
        trainer.advanced, timeout=LONG, check_params_cb=lambda phase, *_: phase == "learning"
    ):
        pass
    told: list[CuratorError] = []
    trainer.failed.connect(lambda error: told.append(error))
    with qtbot.waitSignal(trainer.ended, timeout=LONG):
        stop(trainer)
    assert [error.code for error in told] == [code]
    assert left_in(versions) == []


def test_a_program_that_does_not_start_is_told(qtbot: QtBot, workspace: Workspace, versions: Versions):
    broken = Trainer(["/nowhere/curator"], versions)
    with qtbot.waitSignal(broken.failed, timeout=LONG) as told:
        begin(workspace, broken, versions, steps=1)
    assert told.args[0].code == "training.broken"
    assert not broken.is_working


def test_a_window_that_closes_takes_its_training_along(
    qtbot: QtBot, workspace: Workspace, versions: Versions, trainer: Trainer
):
    with qtbot.waitSignal(trainer.progressed, timeout=LONG):
        begin(workspace, trainer, versions, steps=100_000)
    trainer.close()
    assert not trainer.is_working
    assert left_in(versions) == []
