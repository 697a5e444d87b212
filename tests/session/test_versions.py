"""The versions of a workspace's pipeline, and the choice between them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from curator.domain.comparison import ALL, Row, Tally
from curator.domain.errors import CuratorError
from curator.domain.training import Version
from curator.session.session import Session
from curator.session.versions import (
    Versions,
    choice_of,
    choose,
    chosen_pipeline,
    pipeline_location,
)
from curator.store.check import check
from curator.store.workspace import Workspace


def version(number: int) -> Version:
    rows = (Row(ALL, Tally(5, 5, 5), Tally(6, 4, 4), None, None, 0.2),)
    return Version(
        number, "curator_en", f"1.0+{number}", "1.0", "2026-11-22T13:00:00Z", 0, 40, "news@1", 24,
        ("t",), (f"h{number}",), {"ORG": 50}, {}, rows, rows, 6,
    )  # fmt: skip


def put(versions: Versions, number: int) -> Path:
    folder = versions.folder_of(number)
    folder.mkdir(parents=True)
    (folder / "training.json").write_text(json.dumps(version(number).record()), encoding="utf-8")
    return folder


@pytest.fixture
def versions(workspace: Workspace) -> Versions:
    made = Versions.of(workspace)
    put(made, 1)
    put(made, 2)
    return made


def test_versions_lie_beside_the_data_of_the_person_by_workspace(workspace: Workspace, private_home: Path):
    folder = Versions.of(workspace).folder
    assert workspace.id in folder.parts
    assert folder.is_relative_to(private_home)


def test_they_are_listed_newest_first_and_what_tells_nothing_is_left_out(versions: Versions):
    (versions.folder_of(3)).mkdir()
    assert [one.number for one in versions.listed()] == [2, 1]
    assert versions.next_number() == 4


def test_of_a_deleted_version_is_kept_what_it_held_back(versions: Versions):
    versions.delete(2, choice="")
    assert [one.number for one in versions.listed()] == [1]
    assert not versions.folder_of(2).exists()
    assert [one.held_back for one in versions.ever()] == [("h2",), ("h1",)]
    assert versions.next_number() == 3


def test_the_one_in_use_is_not_deleted(versions: Versions):
    with pytest.raises(CuratorError, match="training.in_use"):
        versions.delete(1, choice_of(1))
    assert versions.folder_of(1).is_dir()


def test_what_a_killed_training_left_is_swept(versions: Versions):
    left = versions.folder / ".training-x" / "ner"
    left.mkdir(parents=True)
    versions.sweep()
    assert sorted(path.name for path in versions.folder.iterdir()) == ["1", "2"]


def test_a_replacement_is_one_edit_that_undo_takes_back(session: Session, versions: Versions):
    workspace = session.workspace
    assert session.choose_pipeline(choice_of(2))
    assert pipeline_location(workspace) == str(versions.folder_of(2))
    assert session.choose_pipeline(choice_of(1))
    session.undo()
    assert chosen_pipeline(workspace) == choice_of(2)
    session.undo()
    assert (chosen_pipeline(workspace), pipeline_location(workspace)) == ("", "")
    session.redo()
    assert chosen_pipeline(workspace) == choice_of(2)
    assert check(workspace) == []


def test_a_script_chooses_by_an_edit_too(workspace: Workspace):
    choose(workspace, choice_of(1))
    choose(workspace, choice_of(1))
    acts = [edit.act for edit in workspace.journal.edits()]
    assert acts.count("pipeline.choose") == 1
