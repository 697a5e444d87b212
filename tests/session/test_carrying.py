"""Articles into a workspace and out again, with everything an editor decided in between."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from curator.domain import acts
from curator.domain.annotation import NIL, Link, Verdict
from curator.domain.article import ArticleState
from curator.domain.edges import stepped
from curator.domain.edit import Draft, undo_of
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.review import review_of
from curator.domain.sheet import Sheet
from curator.nlp.readers import Readers
from curator.session.filling import fill
from curator.session.house import House
from curator.session.incoming import import_paths
from curator.session.linking import Linking
from curator.session.memory import lore_of
from curator.session.outgoing import Order, export_articles
from curator.session.places import device_id, resource, seeds
from curator.session.setting_up import guideline_of, label_set_of, prepare
from curator.session.suggesting import Ways, open_suggestions
from curator.store.check import check
from curator.store.workspace import Workspace
from tests.exchange.test_jsonl import referee

SEEDS = seeds()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.db", device_id()) as workspace:
        prepare(workspace, SEEDS)
        yield workspace


def put(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    return folder


def exported(workspace: Workspace, target: Path) -> list[dict[str, Any]]:
    export_articles(workspace, Order(target), Linking(workspace, None))
    return [json.loads(line) for line in target.read_text(encoding="utf-8").split("\n")[:-1]]


class Editor:
    """Decides on one article through the acts, as the window does."""

    def __init__(self, workspace: Workspace, article_id: str) -> None:
        self.workspace = workspace
        self.article = workspace.articles.get(article_id)
        self.sheet = Sheet(self.article, workspace.articles.text(article_id))
        self.sheet.load(workspace.annotations.of_article(article_id))
        ways = Ways(lambda kb_id: kb_id, House(workspace), lore_of(workspace))
        self.sheet.load((), open_suggestions(workspace, self.sheet, ways))

    def do(self, draft: Draft) -> None:
        self.workspace.journal.append(draft)
        self.sheet.apply(draft.changes)

    def waiting(self, layer: Layer) -> list[str]:
        return [i for i in self.sheet.open_ids() if self.sheet.find(i).layer is layer]

    def finish(self, state: ArticleState = ArticleState.DONE) -> None:
        review = review_of(self.sheet, label_set_of(self.workspace))
        self.workspace.journal.append(acts.set_state(self.article, state, review))


def test_a_new_workspace_has_a_person_labels_and_a_guideline(desk: Workspace):
    labels, guideline = label_set_of(desk), guideline_of(desk)
    assert {"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "DATE", "CLAIM"} == {
        label.id for label in labels.labels
    }
    assert [label.id for label in labels.of_layer(Layer.CLAIM)] == ["CLAIM"]
    assert guideline is not None
    assert guideline.sections["PERSON"]
    assert desk.journal.guideline == guideline.name
    persons = desk.records.all("person")
    assert list(persons) == [desk.journal.author]
    assert desk.articles.ids_in_order() == []
    assert check(desk) == []


def test_a_workspace_is_prepared_once_and_keeps_its_person(tmp_path: Path):
    with Workspace.open(tmp_path / "w.db", "d1") as workspace:
        prepare(workspace, SEEDS, with_articles=True)
        author, edits = workspace.journal.author, list(workspace.journal.edits())
        articles = len(workspace.articles.ids_in_order())
    assert articles >= 6
    with Workspace.open(tmp_path / "w.db", "d1") as workspace:
        prepare(workspace, SEEDS, with_articles=True)
        assert workspace.journal.author == author
        assert list(workspace.journal.edits()) == edits


def test_this_laptop_keeps_its_name(private_home: Path):
    first = device_id()
    assert device_id() == first
    files = [path for path in private_home.rglob("device") if path.is_file()]
    assert [path.stat().st_mode & 0o777 for path in files] == [0o600]
    files[0].write_text("damaged")
    assert device_id() != first


def test_an_article_comes_in_once(desk: Workspace, tmp_path: Path):
    folder = put(tmp_path / "in", a="Story one.\r\n", b="Story two.", c="Story one.\r\n")
    first = import_paths(desk, [folder])
    assert (len(first.new), first.known, first.refused) == (2, first.new[:1], [])
    second = import_paths(desk, [folder])
    assert (second.new, len(second.known)) == ([], 3)
    article = desk.articles.get(first.new[0])
    assert desk.articles.text(article.id) == "Story one.\n"
    assert (article.title, article.file_name) == ("Story one.", "a.txt")
    assert article.imported_by == desk.journal.author
    assert article.imported_at.endswith("Z")


def test_an_import_that_is_stopped_keeps_what_is_in(desk: Workspace, tmp_path: Path):
    folder = put(tmp_path / "in", **{f"n{n:03}": f"Story {n}." for n in range(100)})
    told: list[tuple[int, int]] = []
    imported = import_paths(
        desk, [folder], should_stop=lambda: bool(told), progress=lambda *numbers: told.append(numbers)
    )
    assert 0 < len(imported.new) < 100
    assert desk.articles.ids_in_order() == imported.new
    assert check(desk) == []


def test_what_a_pipeline_suggests_is_exported_as_pending(desk: Workspace, tmp_path: Path):
    ids = import_paths(desk, [SEEDS / "articles"]).new
    linking = Linking(desk, None)
    assert fill(desk, Readers("", {}), linking, ids) == len(ids)
    before = len(list(desk.journal.edits()))
    fill(desk, Readers("", {}), linking, ids[:1])
    assert len(list(desk.journal.edits())) == before
    records = exported(desk, tmp_path / "a.jsonl")
    waiting = {record["curator"]["article_id"]: record["curator"]["pending"] for record in records}
    rows = {row.id: row.open_hint for row in desk.articles.row(ids)}
    assert rows == {article_id: len(pending) for article_id, pending in waiting.items()}
    assert sum(map(len, waiting.values())) > 100
    referee("curator", resource("schema/curator-jsonl-v1.schema.json"), tmp_path / "a.jsonl")


def test_suggesting_stops_between_articles(desk: Workspace):
    ids = import_paths(desk, [SEEDS / "articles"]).new
    told: list[tuple[int, int]] = []
    done = fill(
        desk,
        Readers("", {}),
        Linking(desk, None),
        ids,
        should_stop=lambda: bool(told),
        progress=lambda *numbers: told.append(numbers),
    )
    assert (done, told) == (1, [(1, len(ids))])


def test_a_day_s_decisions_are_exported_and_every_referee_is_content(desk: Workspace, tmp_path: Path):
    ids = import_paths(desk, [SEEDS / "articles"]).new
    fill(desk, Readers("", {}), Linking(desk, None), ids)
    sample = next(i for i in ids if "ukraine" in desk.articles.get(i).file_name)
    read_all(Editor(desk, sample))
    others = [i for i in ids if i != sample]
    half = max(others, key=lambda i: len(Editor(desk, i).sheet.open_ids()))
    read_half(Editor(desk, half))
    skip = next(i for i in others if i != half)
    Editor(desk, skip).finish(ArticleState.SKIPPED)
    assert check(desk) == []

    records = {r["curator"]["article_id"]: r for r in exported(desk, tmp_path / "a.jsonl")}
    exported(desk, tmp_path / "b.jsonl")
    schema = resource("schema/curator-jsonl-v1.schema.json")
    referee("curator", schema, tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    referee("spacy", tmp_path / "a.jsonl")
    referee("hf", tmp_path / "a.jsonl", schema)

    done = records[sample]["curator"]
    assert (done["state"], done["pending"]) == ("done", [])
    assert {layer["state"] for layer in done["review"].values()} == {"complete"}
    assert done["review"]["entities"]["reviewed_by"] == "editor"
    assert done["guideline"] == desk.journal.guideline
    assert done["unsure"]
    assert done["rejected"][0]["decision"]["by"] == "editor"
    assert [entity["name"] for entity in done["entities"]] == ["Someone new"]
    said = records[sample]["spans"] + done["nested"]
    assert {"confirmed", "corrected", "added"} <= {span["status"] for span in said}
    assert "NIL" in {span["kb_id"] for span in said}
    assert max(len(claim["parts"]) for claim in records[sample]["claims"]) == 2
    partial = records[half]["curator"]
    assert partial["review"]["entities"]["state"] == "partial"
    assert partial["pending"]
    assert records[skip]["answer"] == "ignore"


def read_all(editor: Editor) -> None:
    """Decide on every suggestion, with one of each kind of decision."""
    entities, claims = editor.waiting(Layer.ENTITY), editor.waiting(Layer.CLAIM)
    sheet = editor.sheet
    editor.do(acts.decide(sheet, entities[0], Verdict.REJECTED))
    editor.do(acts.note(sheet, entities[0], "not a name"))
    editor.do(acts.decide(sheet, entities[1], Verdict.UNSURE))
    editor.do(acts.relabel(sheet, entities[2], "EVENT"))
    editor.do(acts.link(sheet, entities[3], Link("curator-kb", NIL, "")))
    editor.do(acts.link_to_new(sheet, entities[4], "Someone new"))
    longer = stepped(sheet.text, sheet.find(entities[5]).parts, end=1)
    editor.do(acts.resize(sheet, entities[5], longer))
    editor.do(acts.decide(sheet, claims[0], Verdict.REJECTED))
    for mark_id in sheet.open_ids():
        editor.do(acts.decide(sheet, mark_id, Verdict.ACCEPTED))
    paragraph = max(sheet.paragraphs, key=lambda span: span.end - span.start)
    words = sorted(a.hull for a in sheet.annotations.values() if a.layer is Layer.ENTITY)
    inside = [span for span in words if paragraph.contains(span)]
    editor.do(acts.add(sheet, (inside[0], inside[-1]), Layer.CLAIM, "CLAIM"))
    editor.do(acts.add(sheet, (paragraph,), Layer.ENTITY, "LAW"))
    editor.finish()


def read_half(editor: Editor) -> None:
    for mark_id in editor.sheet.open_ids()[: editor.sheet.open_count // 2]:
        editor.do(acts.decide(editor.sheet, mark_id, Verdict.ACCEPTED))
    editor.finish()


def test_an_undone_review_leaves_no_trace_in_the_export(desk: Workspace, tmp_path: Path):
    (article_id,) = import_paths(desk, [put(tmp_path / "in", a="Story one.")]).new
    untouched = exported(desk, tmp_path / "before.jsonl")
    Editor(desk, article_id).finish()
    (finished,) = exported(desk, tmp_path / "done.jsonl")
    assert finished["curator"]["guideline"] == desk.journal.guideline
    assert finished["curator"]["review"]["claims"]["reviewed_by"] == "editor"
    *_, done = desk.journal.edits()
    desk.journal.append(undo_of(done))
    assert exported(desk, tmp_path / "after.jsonl") == untouched


def test_an_article_whose_text_is_damaged_is_not_exported(desk: Workspace, tmp_path: Path):
    import_paths(desk, [put(tmp_path / "in", a="Story one.")])
    with desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE text SET text = 'Story two.'")
    with pytest.raises(CuratorError, match=r"article\.damaged"):
        exported(desk, tmp_path / "a.jsonl")
    assert not (tmp_path / "a.jsonl").exists()
