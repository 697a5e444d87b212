"""Train from my corrections, as an editor sees it; the pipeline is a small one that learns in a second."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.session.versions import choice_of, choose
from curator.store.workspace import Workspace
from curator.ui.buttons import KeyButton
from curator.ui.training.panel import TrainingPanel
from curator.ui.window import MainWindow

from ..nlp.small import save_small
from ..session.conftest import SEEDS, bring
from ..session.teaching import teach

SILENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]
TRAINER = [sys.executable, "-m", "curator", "--trainer"]
LONG = 900_000


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        prepare(made, SEEDS)
        bring(made)
        yield made


@pytest.fixture
def asked() -> list[str]:
    """What the worker was started with, the last at the end."""
    return []


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path, asked: list[str]) -> Iterator[MainWindow]:
    def worker(name: str, *_: object) -> list[str]:
        asked.append(name)
        return SILENT

    preferences = Preferences(tmp_path / "curator.toml")
    made = MainWindow(workspace, lambda w: Linking(w, None), worker, preferences, TRAINER)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    yield made
    made.close()


def buttons(panel: TrainingPanel) -> dict[str, KeyButton]:
    return {one.text(): one for one in panel.findChildren(KeyButton) if one.isVisible()}


def words(panel: TrainingPanel) -> str:
    return "\n".join(one.text() for one in panel.findChildren(QLabel) if one.isVisible())


def test_too_few_decisions_are_told_and_there_is_nothing_to_start(qtbot: QtBot, window: MainWindow):
    window.dispatch.run("pipeline.train")
    panel = window.training.panel
    qtbot.waitUntil(lambda: "0 of at least 10 articles" in words(panel), timeout=LONG)
    assert "Start" not in buttons(panel)


def test_an_editor_trains_compares_agrees_and_takes_it_back(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, asked: list[str], tmp_path: Path
):
    small = str(save_small(tmp_path / "small"))
    choose(workspace, small)
    teach(workspace)
    window.dispatch.run("pipeline.train")
    panel, training = window.training.panel, window.training
    qtbot.waitUntil(lambda: "Start" in buttons(panel), timeout=LONG)
    assert "12 decided articles" in words(panel)
    buttons(panel)["Start"].click()
    buttons(panel)["Hide"].click()
    assert not panel.isVisible()
    qtbot.waitSignal(training.trainer.ended, timeout=LONG).wait()
    assert "held-back articles" in window.status.currentMessage()
    assert window.session.pipeline_name == small
    window.dispatch.run("pipeline.train")
    assert {"Use the new one", "Keep the old one"} <= buttons(panel).keys()
    assert {"PERSON", "ORG", "GPE"} <= set(words(panel).split("\n"))
    buttons(panel)["Use the new one"].click()
    assert window.session.pipeline_name == choice_of(1)
    assert asked[-1] == str(training.versions.folder_of(1))
    assert "in use" in words(panel)
    window.dispatch.run("edit.undo")
    assert (window.session.pipeline_name, asked[-1]) == (small, small)
    # The version stays, to be restored or deleted.
    restore = next(one for one in panel.findChildren(KeyButton) if "1.0+1 again" in one.accessibleName())
    restore.click()
    assert window.session.pipeline_name == choice_of(1)
