"""Annotations from files: what comes in, what stands, and what an editor sees of it."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from curator.domain.annotation import Suggester, Verdict
from curator.domain.article import ArticleState
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.exchange.record import to_line
from curator.session.linking import Linking
from curator.session.outgoing import Order, export_articles
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.session.taking_in import TakenIn, Wanted, bring_in
from curator.store.check import check
from curator.store.workspace import Workspace

from .conftest import SEEDS, TEXT, bring

EXAMPLES = Path(__file__).parents[1] / "peers" / "curator-jsonl-v1.examples.jsonl"


def examples() -> list[dict[str, Any]]:
    return [json.loads(line) for line in EXAMPLES.read_text("utf-8").split("\n") if line]


def written(folder: Path, records: list[dict[str, Any]], name: str = "in.jsonl") -> Path:
    path = folder / name
    path.write_bytes("".join(to_line(record) + "\n" for record in records).encode())
    return path


def gold(workspace: Workspace, path: Path, **more: Any) -> TakenIn:
    return bring_in(workspace, Wanted(path, "curator-jsonl", gold=True, **more))


def exported(workspace: Workspace, folder: Path, name: str = "out.jsonl") -> list[dict[str, Any]]:
    export_articles(workspace, Order(folder / name), Linking(workspace, None))
    lines = (folder / name).read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def ids(workspace: Workspace) -> list[str]:
    return workspace.articles.ids_in_order()


# --- as gold ---
def test_the_examples_of_the_format_leave_as_they_came(workspace: Workspace, tmp_path: Path):
    gold(workspace, EXAMPLES)
    for record, again in zip(examples(), exported(workspace, tmp_path), strict=True):
        for one in (record, again):
            # Words, and the names of proposals, are each program's own.
            del one["tokens"], one["_task_hash"], one["curator"]["tokenizer"]
            for span in (*one["spans"], *one["curator"]["nested"]):
                del span["token_start"], span["token_end"]
            for bond in one["relations"]:
                del bond["head"], bond["child"], bond["head_span"], bond["child_span"]
            one["curator"]["pending"] = sorted(
                ({**entry, "id": ""} for entry in one["curator"]["pending"]),
                key=lambda entry: (entry["start"], entry["layer"], entry["kb_id"]),
            )
        assert again == record


def test_a_decision_keeps_who_made_it_when_and_by_which_guideline(workspace: Workspace, tmp_path: Path):
    gold(workspace, EXAMPLES)
    span = next(r for r in exported(workspace, tmp_path) if r["relations"])["spans"][0]
    assert span["decision"] == {
        "by": "editor-a",
        "at": "2026-01-05T09:11:00Z",
        "note": "",
        "guideline": "claims@1",
    }


def test_whoever_changes_it_here_has_decided_it_and_undo_gives_it_back(workspace: Workspace, tmp_path: Path):
    gold(workspace, EXAMPLES)
    session = Session(workspace, Linking(workspace, None))
    article = examples()[0]["curator"]["article_id"]
    session.open(article)
    mark = examples()[0]["spans"][1]["id"]
    session.set_focus(mark)
    assert session.relabel("ORG", stay=True)

    def by() -> str:
        record = next(r for r in exported(workspace, tmp_path) if r["curator"]["article_id"] == article)
        return next(span for span in record["spans"] if span["id"] == mark)["decision"]["by"]

    assert by() == "editor"
    assert session.undo()
    assert by() == "editor-a"


def test_a_relation_stays_home_when_one_of_its_ends_is_rejected(workspace: Workspace, tmp_path: Path):
    gold(workspace, EXAMPLES)
    session = Session(workspace, Linking(workspace, None))
    record = next(one for one in examples() if one["relations"])
    session.open(record["curator"]["article_id"])
    session.set_focus(record["relations"][0]["head_id"])
    assert session.decide(Verdict.REJECTED, stay=True)
    again = next(
        r for r in exported(workspace, tmp_path) if r["curator"]["article_id"] == session.sheet.article.id
    )
    assert again["relations"] == []
    assert again["_view_id"] == "ner_manual"
    session.undo()
    again = next(
        r for r in exported(workspace, tmp_path) if r["curator"]["article_id"] == session.sheet.article.id
    )
    assert [bond["id"] for bond in again["relations"]] == [record["relations"][0]["id"]]


def test_taking_in_the_same_file_again_changes_nothing(workspace: Workspace):
    first = gold(workspace, EXAMPLES)
    before = sum(1 for _ in workspace.journal.edits())
    second = gold(workspace, EXAMPLES)
    assert (first.new, second.new, second.same) == (3, 0, 3)
    assert (second.added, second.proposals, second.conflicts) == (0, 0, 0)
    assert second.known == first.added + first.proposals
    assert sum(1 for _ in workspace.journal.edits()) == before


def test_every_article_is_one_edit_and_the_journal_adds_up(workspace: Workspace):
    before = sum(1 for _ in workspace.journal.edits())
    gold(workspace, EXAMPLES)
    assert sum(1 for _ in workspace.journal.edits()) == before + 3
    assert list(check(workspace)) == []


def test_a_dry_run_counts_and_writes_nothing(workspace: Workspace):
    before = sum(1 for _ in workspace.journal.edits())
    wanted = Wanted(EXAMPLES, "curator-jsonl", gold=True)
    tried = bring_in(workspace, wanted, dry_run=True)
    assert sum(1 for _ in workspace.journal.edits()) == before
    done = bring_in(workspace, wanted)
    assert (tried.new, tried.added, tried.proposals) == (done.new, done.added, done.proposals)


# --- beside what is here ---
def test_a_text_that_is_here_gets_the_marks_and_keeps_its_own_name(workspace: Workspace, tmp_path: Path):
    record = examples()[0]
    known = bring(workspace, record["text"], "Mine")
    found = gold(workspace, written(tmp_path, [record]))
    assert (found.new, found.joined, found.conflicts) == (0, 1, 0)
    assert ids(workspace) == [known]
    assert workspace.articles.get(known).title == "Mine"
    assert len(workspace.annotations.of_article(known)) == found.added > 0
    assert workspace.articles.get(known).state is ArticleState.DONE


def test_two_records_with_one_text_stay_two_articles(workspace: Workspace, tmp_path: Path):
    record = examples()[2]
    twin = deepcopy(record)
    twin["curator"]["article_id"] = record["curator"]["article_id"][:-1] + "9"
    path = written(tmp_path, [record, twin])
    assert gold(workspace, path).new == 2
    assert gold(workspace, path).same == 2
    assert len(ids(workspace)) == 2


def test_another_label_for_the_same_words_is_a_conflict_and_ours_stays(workspace: Workspace, tmp_path: Path):
    record = examples()[0]
    gold(workspace, written(tmp_path, [record]))
    record["spans"][1]["label"] = "ORG"
    found = gold(workspace, written(tmp_path, [record]))
    assert found.conflicts == 1
    (_, conflict) = found.told[0]
    assert (conflict.code, conflict.args["ours"], conflict.args["theirs"]) == (
        "joining.differs",
        "PERSON",
        "ORG",
    )
    kept = workspace.annotations.of_article(ids(workspace)[0])
    assert next(one for one in kept if one.id == record["spans"][1]["id"]).label == "PERSON"


def test_nothing_is_added_where_a_layer_was_read_to_the_end_here(workspace: Workspace, tmp_path: Path):
    record = examples()[0]
    more = record["spans"].pop(2)
    for claim in record["claims"]:
        claim["source"] = []
    gold(workspace, written(tmp_path, [record]))
    record["spans"].insert(2, more)
    found = gold(workspace, written(tmp_path, [record]))
    assert (found.added, [told.code for _, told in found.told]) == (0, ["joining.complete"])


def test_an_article_of_that_id_with_another_text_is_refused(workspace: Workspace, tmp_path: Path):
    record = examples()[0]
    gold(workspace, EXAMPLES)
    other = examples()[2]
    other["curator"]["article_id"] = record["curator"]["article_id"]
    found = gold(workspace, written(tmp_path, [other]))
    assert (found.refused, found.articles) == (1, 1)
    assert found.refusals[0].code == "joining.other_text"


def test_an_entity_that_is_another_here_stays_ours(workspace: Workspace, tmp_path: Path):
    gold(workspace, EXAMPLES)
    record = examples()[0]
    entity = record["curator"]["entities"][0]
    entity["name"] = "Somebody else"
    found = gold(workspace, written(tmp_path, [record]))
    assert [told.code for _, told in found.told] == ["joining.entity"]
    assert workspace.records.get("entity", entity["id"])["name"] == "Teo Marrek"


# --- what cannot come in ---
def test_a_bad_line_is_refused_and_the_others_come_in(workspace: Workspace, tmp_path: Path):
    record = examples()[0]
    wrong = deepcopy(record)
    wrong["spans"][0]["start"] += 1
    path = tmp_path / "in.jsonl"
    lines = ["{", to_line(wrong), '{"text": "a"}', "[]", to_line(record)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    found = gold(workspace, path)
    assert (found.new, found.refused, found.articles) == (1, 4, 5)
    assert [one.code for one in found.refusals] == ["line.not_json", *["line.not_record"] * 3]


def test_labels_without_a_counterpart_are_listed_with_their_number(workspace: Workspace, tmp_path: Path):
    record = examples()[0]
    for span in record["spans"][:2]:
        span["label"] = "SPACESHIP"
    path = written(tmp_path, [record])
    found = gold(workspace, path)
    assert found.unmapped == {"SPACESHIP": 2}


def test_a_label_map_says_what_a_foreign_label_is(workspace: Workspace, tmp_path: Path):
    record = examples()[0]
    record["spans"][0]["label"] = "SPACESHIP"
    record["spans"][1]["label"] = "CAPTAIN"
    found = gold(workspace, written(tmp_path, [record]), labels={"SPACESHIP": "FAC", "CAPTAIN": ""})
    assert (found.unmapped, found.lost["left_out"]) == ({}, 1)
    kept = {one.id: one.label for one in workspace.annotations.of_article(ids(workspace)[0])}
    assert kept[record["spans"][0]["id"]] == "FAC"
    assert record["spans"][1]["id"] not in kept


def test_a_label_map_to_a_label_that_is_not_ours_is_refused_before_anything_is_read(workspace: Workspace):
    with pytest.raises(CuratorError) as caught:
        gold(workspace, EXAMPLES, labels={"PER": "PERSONNE"})
    assert (caught.value.code, ids(workspace)) == ("labels.not_ours", [])


def test_what_came_in_before_it_stopped_stays_and_the_rest_comes_with_the_next_run(
    workspace: Workspace, tmp_path: Path
):
    record = examples()[2]
    many = []
    for number in range(120):
        one = deepcopy(record)
        one["curator"]["article_id"] = f"article-{number:03}"
        many.append(one)
    path = written(tmp_path, many)
    asked = iter([False] * 70 + [True] * 1000)
    bring_in(workspace, Wanted(path, "curator-jsonl", gold=True), should_stop=lambda: next(asked))
    some = len(ids(workspace))
    assert 0 < some < 120
    found = gold(workspace, path)
    assert (found.same, found.new) == (some, 120 - some)


# --- as proposals ---
def test_as_proposals_nothing_is_decided_and_nothing_is_done(workspace: Workspace):
    found = bring_in(workspace, Wanted(EXAMPLES, "curator-jsonl"))
    assert (found.added, found.new) == (0, 3)
    for article_id in ids(workspace):
        article = workspace.articles.get(article_id)
        assert (article.state, article.review) == (ArticleState.TODO, None)
        assert workspace.annotations.of_article(article_id) == []
    assert [row.decided for row in workspace.articles.row(ids(workspace))] == [0, 0, 0]


def test_proposals_are_shown_when_the_article_opens_and_decided_like_any_other(
    workspace: Workspace, tmp_path: Path
):
    bring_in(workspace, Wanted(EXAMPLES, "curator-jsonl"))
    session = Session(workspace, Linking(workspace, None))
    record = examples()[0]
    session.open(record["curator"]["article_id"])
    sheet = session.sheet
    shown = {sheet.text[s.parts[0].start : s.parts[0].end] for s in sheet.suggestions.values()}
    assert {"Ilvane Brastholm", "Quellmar", "the old quay is safe"} <= shown
    assert session.focus is not None
    quote = session.focused_mark()
    assert session.decide(Verdict.ACCEPTED)
    made = workspace.annotations.of_article(sheet.article.id)
    assert [(one.label, one.origin.suggester) for one in made] == [
        (quote.label, Suggester("import", "curator-jsonl", ""))
    ]
    assert made[0].brought is None


def test_proposals_outlive_the_cache_of_suggestions(workspace: Workspace, tmp_path: Path):
    bring_in(workspace, Wanted(EXAMPLES, "curator-jsonl"))
    workspace.suggestions.drop()
    waiting = sum(len(record["curator"]["pending"]) for record in exported(workspace, tmp_path))
    assert waiting > 10


def test_what_the_pipeline_proposes_too_is_shown_once(workspace: Workspace):
    bring_in(workspace, Wanted(EXAMPLES, "curator-jsonl"))
    session = Session(workspace, Linking(workspace, None))
    record = examples()[0]
    session.open(record["curator"]["article_id"])
    sheet = session.sheet
    mark = next(i for i, s in sheet.suggestions.items() if s.label == "PERSON")
    paragraph = sheet.paragraph_at(sheet.suggestions[mark].parts[0].start)
    before = len(sheet.suggestions)
    own = next(s for s in sheet.suggestions.values() if sheet.id_of(s) == mark)
    ours = own.__class__(own.layer, own.parts, own.label, 0.99, "name", Suggester("model", "p", "1"))
    session.put_suggestions(sheet.article.id, {paragraph: [ours]})
    assert len(sheet.suggestions) == before
    assert sheet.suggestions[mark].suggester.name == "p"


def test_proposals_of_two_files_stand_beside_each_other(workspace: Workspace, tmp_path: Path):
    record = examples()[0]
    one, two = deepcopy(record), deepcopy(record)
    one["spans"], two["spans"] = record["spans"][:2], record["spans"][1:3]
    for each in (one, two):
        each["claims"], each["relations"] = [], []
        each["curator"] |= {"rejected": [], "unsure": [], "pending": [], "nested": []}
    bring_in(workspace, Wanted(written(tmp_path, [one]), "curator-jsonl"))
    found = bring_in(workspace, Wanted(written(tmp_path, [two]), "curator-jsonl"))
    assert (found.joined, found.proposals, found.known) == (1, 1, 1)


def test_proposals_of_a_claim_keep_what_is_said_of_it(workspace: Workspace):
    bring_in(workspace, Wanted(EXAMPLES, "curator-jsonl"))
    session = Session(workspace, Linking(workspace, None))
    session.open(examples()[0]["curator"]["article_id"])
    claims = [s for s in session.sheet.suggestions.values() if s.layer is Layer.CLAIM]
    assert {(s.claim.kind, s.claim.voice) for s in claims} >= {
        ("prediction", "reported"),
        ("factual", "writer"),
    }


def test_a_new_workspace_knows_what_was_proposed_after_it_is_opened_again(tmp_path: Path):
    place = tmp_path / "w.curator"
    with Workspace.open(place, "d1") as workspace:
        prepare(workspace, SEEDS)
        bring_in(workspace, Wanted(EXAMPLES, "curator-jsonl"))
    with Workspace.open(place, "d1") as workspace:
        session = Session(workspace, Linking(workspace, None))
        session.open(examples()[0]["curator"]["article_id"])
        assert session.sheet.open_count > 5


def test_the_text_of_an_article_is_never_touched(workspace: Workspace, tmp_path: Path):
    known = bring(workspace, TEXT)
    bring_in(workspace, Wanted(EXAMPLES, "curator-jsonl"))
    assert workspace.articles.text(known) == TEXT
