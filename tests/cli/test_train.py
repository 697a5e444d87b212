"""`curator train` as it is typed."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from curator.cli.progress import Progress
from curator.nlp.suggest import load
from curator.session.setting_up import prepare
from curator.session.versions import Versions, choice_of, choose, chosen_pipeline
from curator.store.workspace import Workspace

from ..nlp.small import save_small
from ..session.conftest import SEEDS
from ..session.teaching import ARTICLES, teach
from .conftest import Typed


def workspace_at(path: Path) -> Workspace:
    made = Workspace.open(path, "d1")
    prepare(made, SEEDS)
    return made


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with enough to learn from, and a small pipeline in use."""
    path = tmp_path / "w.db"
    with workspace_at(path) as made:
        choose(made, str(save_small(tmp_path / "small")))
        teach(made)
    return path


def left_by(place: Path) -> list[str]:
    with workspace_at(place) as made:
        folder = Versions.of(made).folder
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_it_prints_old_and_new_side_by_side_and_replaces_nothing(place: Path, typed: Typed, tmp_path: Path):
    answer = typed("train", "--steps", 3)
    assert answer.status == 0
    assert "held-back articles" in answer.out
    assert "General check" in answer.out
    assert any(line.startswith("GPE") and "->" in line for line in answer.out.splitlines())
    with workspace_at(place) as made:
        assert chosen_pipeline(made) == str(tmp_path / "small")
        (version,) = Versions.of(made).listed()
    assert version.articles + version.held_back_articles == ARTICLES


def test_with_use_the_workspace_goes_on_with_it_and_suggests_with_it(place: Path, typed: Typed):
    answer = typed("train", "--steps", 2, "--use", "--json")
    told = json.loads(answer.out)
    assert (told["version"], told["rows"][0]["label"]) == ("1.0+1", "")
    with workspace_at(place) as made:
        assert chosen_pipeline(made) == choice_of(1)
    assert typed("suggest").status == 0
    with workspace_at(place) as made:
        assert made.records.get("settings", "workspace")["pipeline"]["version"] == "1.0+1"


def test_out_names_the_folder(place: Path, typed: Typed, tmp_path: Path):
    out = tmp_path / "mine"
    assert typed("train", "--steps", 2, "--out", out).status == 0
    assert load(out).info.version == "1.0+1"
    assert left_by(place) == []
    again = typed("train", "--steps", 2, "--out", out)
    assert (again.status, "is there already" in again.sentence) == (1, True)


def test_too_few_decisions_are_one_sentence(typed: Typed, tmp_path: Path):
    with workspace_at(tmp_path / "w.db") as made:
        teach(made, 2)
    answer = typed("train")
    assert answer.status == 1
    assert "2 of at least 10 articles" in answer.sentence


def test_ctrl_c_leaves_nothing(place: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch):
    def interrupt(progress: Progress, done: int, of: int) -> None:
        if of == 1_000:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Progress, "__call__", interrupt)
    answer = typed("train", "--steps", 1_000)
    assert (answer.status, "stopped" in answer.sentence) == (130, True)
    assert left_by(place) == []
