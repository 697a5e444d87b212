"""curator pipelines, and curator suggest with somebody else's pipeline and the workspace's table."""

from __future__ import annotations

import json
from pathlib import Path

from curator.session.label_maps import map_label
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.session.suggesting import Pipeline
from curator.store.workspace import Workspace

from ..nlp.foreign import ruled
from ..session.conftest import SEEDS
from .conftest import Typed, lines

TEXT = "Sergey Lavrov left Moscow. HIMARS were seen."


def put(path: Path, **meta: str) -> Path:
    path.write_text(json.dumps({"text": TEXT, "meta": meta}) + "\n", "utf-8")
    return path


def found(path: Path) -> list[tuple[str, str]]:
    (record,) = lines(path)
    return [(TEXT[ent["start"] : ent["end"]], ent["label"]) for ent in record["ents"]]


def test_pipelines_are_listed_with_what_their_labels_become(typed: Typed, tmp_path: Path):
    folder = ruled(tmp_path / "theirs")
    answer = typed("pipelines")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("curator_en\tcurator_en ") and answer.out.endswith("in use\n")
    answer = typed("pipelines", folder, tmp_path / "nowhere")
    assert answer.status == 1
    assert "LOC→GPE MISC→- PER→PERSON" in answer.out and "no trees" in answer.out
    assert "There is no pipeline" in answer.sentence


def test_labels_are_read_by_the_usual_table_and_by_that_of_a_workspace(typed: Typed, tmp_path: Path):
    folder, source = ruled(tmp_path / "theirs"), put(tmp_path / "in.jsonl", language="en")
    suggest = ("suggest", source, "-o", tmp_path / "out.jsonl")
    assert typed(*suggest, "--pipeline", folder).status == 0
    assert found(tmp_path / "out.jsonl") == [("Sergey Lavrov", "PERSON"), ("Moscow", "GPE")]
    with Workspace.open(tmp_path / "w.db", "d1") as workspace:
        prepare(workspace, SEEDS)
        session = Session(workspace, Linking(workspace, None))
        session.choose_pipeline(str(folder))
        theirs = Pipeline("en_pipeline", "0.0.0", "", labels=("LOC", "MISC", "PER"))
        workspace.journal.append(map_label(workspace, theirs, "MISC", "EVENT"))
    assert typed(*suggest).status == 0
    assert ("HIMARS", "EVENT") in found(tmp_path / "out.jsonl")


def test_a_pipeline_chosen_for_a_language_reads_its_articles(typed: Typed, tmp_path: Path):
    folder, source = ruled(tmp_path / "german", "de"), put(tmp_path / "in.jsonl", language="de")
    with Workspace.open(tmp_path / "w.db", "d1") as workspace:
        prepare(workspace, SEEDS)
        Session(workspace, Linking(workspace, None)).choose_pipeline(str(folder), "de")
    assert typed("suggest", source).status == 0
    assert typed("export", tmp_path / "x.jsonl").status == 0
    (record,) = lines(tmp_path / "x.jsonl")
    text = json.dumps(record)
    assert "de_pipeline" in text and "Sergey Lavrov" in text
