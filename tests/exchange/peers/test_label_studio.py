"""Label Studio JSON: what leaves comes back and fits its configuration, and exports of all ages come in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from curator.domain.annotation import Link, Suggester, Verdict
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.exchange.peers.label_studio import LabelStudio
from curator.exchange.record import to_record
from tests.exchange import samples
from tests.exchange.peers.round_trip import by_article, of_lines, quotes, read, records, told, written

PLAIN = LabelStudio()
PENDING = LabelStudio(pending=True)
TEXT = "\U0001f6a8 Cafe\u0301 owner Omi Sandrel met Sandrel Ltd."
MARKED = [("PERSON", "Omi Sandrel"), ("ORG", "Sandrel Ltd")]


def region(start: int, end: int, label: str, **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": TEXT[start:end], "labels": [label]}
    return {"value": value, "from_name": "label", "to_name": "text", "type": "labels", **more}


OMI = region(14, 25, "PERSON", id="gew3t9fgkg", origin="manual")
LTD = region(30, 41, "ORG", id="0gpIsb7s27")


def task(*results: Any, **more: Any) -> dict[str, Any]:
    return {"id": 1, "data": {"text": TEXT}, "annotations": [{"result": list(results)}], **more}


@pytest.mark.parametrize("format", [PLAIN, PENDING], ids=lambda format: format.code)
@pytest.mark.parametrize("split", [False, True])
def test_what_it_holds_of_any_article_comes_back(format: LabelStudio, split: bool, tmp_path: Path):
    wanted = written(format, records(), tmp_path / "out", split=split)
    found, refused = read(format, tmp_path / "out")
    assert refused == []
    assert by_article(found) == by_article(wanted)


def test_every_region_quotes_the_text_and_fits_the_configuration(tmp_path: Path):
    written(PENDING, records(), tmp_path / "out")
    root = ElementTree.parse(tmp_path / "out/config.xml").getroot()
    controls = {each.get("name"): each for each in root.iter() if each.get("toName") == "text"}
    offered = {name: {row.get("value") for row in control} for name, control in controls.items()}
    for found in json.loads((tmp_path / "out/tasks.json").read_text(encoding="utf-8")):
        text = found["data"]["text"]
        for each in [*found["annotations"], *found["predictions"]]:
            for entry in each["result"]:
                if entry["type"] == "relation":
                    continue
                value = entry["value"]
                assert entry["type"] == controls[entry["from_name"]].tag.lower()
                chosen = value.get("labels", value.get("choices", ()))
                assert set(chosen) <= offered[entry["from_name"]]
                if "labels" in value:
                    assert text[value["start"] : value["end"]] == value["text"]


def test_an_article_read_in_part_is_still_to_be_done(tmp_path: Path):
    written(PLAIN, [to_record(samples.cafe())], tmp_path / "out")
    (found,) = json.loads((tmp_path / "out/tasks.json").read_text(encoding="utf-8"))
    assert found["annotations"] == []
    assert [each["model_version"] for each in found["predictions"]] == ["accepted in Curator"]


def test_open_suggestions_leave_only_where_they_are_asked_for(tmp_path: Path):
    record = to_record(samples.bridge())
    assert PLAIN.reduced(record).losses["pending"] == len(record["curator"]["pending"]) == 1
    written(PENDING, [record], tmp_path / "out")
    (found,) = json.loads((tmp_path / "out/tasks.json").read_text(encoding="utf-8"))
    (prediction,) = found["predictions"]
    assert (found["annotations"], prediction["model_version"]) == ([], "curator_en 1.0.0")
    assert prediction["result"][0]["score"] == 0.8765


def test_an_export_comes_in_with_ids_and_unknown_fields_kept(tmp_path: Path):
    further = {"completed_by": 3, "created_at": "2021-03-09", "lead_time": 4.2}
    found = {**task(), "annotations": [{"id": 9, "result": [OMI, LTD], "was_cancelled": False, **further}]}
    found |= {"created_at": "2021", "project": 83, "drafts": [], "predictions": [], "meta": {}}
    found["data"]["title"] = "Ferry"
    found["data"]["desk"] = "city"
    ((given,), refused) = of_lines(PLAIN, tmp_path, [found])
    assert (refused, quotes(given), given.metadata.title) == ([], MARKED, "Ferry")
    assert [mark.id for mark in given.marks] == ["gew3t9fgkg", "m2"]
    assert [mark.kept for mark in given.marks] == ['{"origin":"manual"}', '{"id":"0gpIsb7s27"}']
    assert given.kept == {
        "id": 1,
        "created_at": "2021",
        "project": 83,
        "drafts": [],
        "data": {"desk": "city"},
        "annotation": {"id": 9, **further},
    }


@pytest.mark.parametrize(
    "found",
    [
        {"data": {"text": TEXT}, "completions": [{"result": [OMI, LTD], "skipped": False}]},
        {"data": {"article": {"body": TEXT, "head": "x"}}, "annotations": [{"result": [OMI, LTD]}]},
        {"data": {"Full_Text": TEXT, "url": "https://x.example/a"}, "annotations": [{"result": [OMI, LTD]}]},
        {"id": 1, "text": TEXT, "label": [OMI["value"], LTD["value"]], "annotator": 1, "lead_time": 2.5},
        {"id": 9, "result": [OMI, LTD], "task": {"id": 1, "data": {"text": TEXT}}, "completed_by": {}},
        task(region(14, 25, "PERSON"), {**LTD, "value": {"start": 30, "end": 41, "labels": ["ORG"]}}),
    ],
    ids=["completions", "nested data", "another key", "JSON_MIN", "one annotation", "no quotes, no ids"],
)
def test_the_forms_of_an_export_come_in(found: dict[str, Any], tmp_path: Path):
    ((given,), refused) = of_lines(PLAIN, tmp_path, [found])
    assert (refused, given.text, quotes(given), given.told) == ([], TEXT, MARKED, ())


def test_tasks_in_lines_come_in(tmp_path: Path):
    (tmp_path / "x.jsonl").write_text(json.dumps(task(OMI)) + "\n{\n" + json.dumps(task(LTD)) + "\n")
    found, refused = read(PLAIN, tmp_path / "x.jsonl")
    assert ([quotes(each) for each in found], len(refused)) == ([[MARKED[0]], [MARKED[1]]], 1)


def test_a_prediction_is_a_proposal_with_its_score_and_its_model(tmp_path: Path):
    found = {
        "data": {"text": TEXT},
        "predictions": [{"model_version": "v7", "result": [{**OMI, "score": 0.5}]}],
    }
    ((given,), _) = of_lines(PLAIN, tmp_path, [found])
    (mark,) = given.marks
    assert (mark.verdict, mark.score, mark.suggester) == (None, 0.5, Suggester("model", "v7", ""))


def test_of_several_annotations_the_ground_truth_counts_else_the_newest(tmp_path: Path):
    old, new = ({"result": [each], "created_at": at} for each, at in ((OMI, "2021-01"), (LTD, "2022-01")))
    for several, wanted in (
        ([new, old], MARKED[1:]),
        ([new, {**old, "ground_truth": True}], MARKED[:1]),
        ([{**new, "was_cancelled": True}, old], MARKED[:1]),
    ):
        ((given,), _) = of_lines(PLAIN, tmp_path, [{**task(), "annotations": several}])
        assert quotes(given) == wanted
        assert (told(given), len(given.kept["annotations"])) == ({"tasks.further": 1}, 1)


def test_a_skipped_task_is_left_out_in_a_sentence(tmp_path: Path):
    found, refused = of_lines(
        PLAIN, tmp_path, [{**task(), "annotations": [{"result": [OMI], "was_cancelled": True}]}]
    )
    assert (found, [each.code for each in refused]) == ([], ["tasks.skipped"])


def test_relations_come_in_in_their_direction(tmp_path: Path):
    bonds = [
        {
            "type": "relation",
            "from_id": OMI["id"],
            "to_id": LTD["id"],
            "direction": "right",
            "labels": ["owns"],
        },
        {"type": "relation", "from_id": OMI["id"], "to_id": LTD["id"], "direction": "left"},
        {"type": "relation", "from_id": OMI["id"], "to_id": "gone"},
    ]
    ((given,), _) = of_lines(PLAIN, tmp_path, [task(*bonds, OMI, LTD)])
    one, two = (mark.id for mark in given.marks)
    assert [(each.label, each.head, each.child) for each in given.relations] == [
        ("owns", one, two),
        ("related", two, one),
    ]
    assert told(given) == {"relations.no_ends": 1}


def test_choices_and_texts_are_kept_with_their_region_or_with_the_task(tmp_path: Path):
    of_region = {"id": OMI["id"], "from_name": "sure", "type": "choices", "value": {"choices": ["yes"]}}
    of_task = {"id": "x", "from_name": "tone", "type": "choices", "value": {"choices": ["calm"]}}
    typed = {"id": "y", "from_name": "comment", "type": "textarea", "value": {"text": ["fine"]}}
    ((given,), _) = of_lines(PLAIN, tmp_path, [task(OMI, of_region, of_task, typed)])
    assert json.loads(given.marks[0].kept)["regions"] == [of_region]
    assert given.kept["results"] == [of_task, typed]


def test_a_region_with_two_labels_is_two_marks(tmp_path: Path):
    value = {**OMI["value"], "labels": ["PERSON", "OWNER"]}
    ((given,), _) = of_lines(PLAIN, tmp_path, [task({**OMI, "value": value})])
    assert quotes(given) == [("PERSON", "Omi Sandrel"), ("OWNER", "Omi Sandrel")]


def test_offsets_of_old_versions_in_utf_16_are_told_by_the_quote(tmp_path: Path):
    old = {**OMI["value"], "start": 15, "end": 26}
    ((given,), _) = of_lines(PLAIN, tmp_path, [task({**OMI, "value": old})])
    assert given.marks[0].parts == (Span(14, 25),)


def test_a_quote_as_it_was_dragged_does_not_spoil_the_words_it_was_widened_to(tmp_path: Path):
    dragged = {**OMI["value"], "text": "mi Sand"}
    ((given,), _) = of_lines(PLAIN, tmp_path, [task({**OMI, "value": dragged})])
    assert (quotes(given), given.told) == (MARKED[:1], ())


def test_marks_on_a_page_come_in_where_it_has_no_tags(tmp_path: Path):
    value = {
        "start": "/text()[1]",
        "end": "/text()[1]",
        "startOffset": 14,
        "endOffset": 25,
        "text": "Omi Sandrel",
        "hypertextlabels": ["PERSON"],
    }
    for text, codes in ((TEXT, []), (f"<p>{TEXT}</p>", ["tasks.html"])):
        found, refused = of_lines(
            PLAIN,
            tmp_path,
            [{**task({**OMI, "type": "hypertextlabels", "value": value}), "data": {"text": text}}],
        )
        assert [each.code for each in refused] == codes
        assert [quotes(each) for each in found] == [MARKED[:1]] * (not codes)


def test_a_dialogue_becomes_one_text(tmp_path: Path):
    turns = [{"author": "A", "text": "Hello there."}, {"author": "B", "text": "Is Omi Sandrel in?"}]
    value = {"start": "1", "end": "1", "startOffset": 3, "endOffset": 14, "paragraphlabels": ["PERSON"]}
    found = {
        "data": {"dialogue": turns},
        "annotations": [{"result": [{"type": "paragraphlabels", "value": value}]}],
    }
    ((given,), _) = of_lines(PLAIN, tmp_path, [found])
    assert (given.text, quotes(given)) == ("Hello there.\n\nIs Omi Sandrel in?", MARKED[:1])


def test_what_is_no_task_with_a_text_is_refused_on_its_own(tmp_path: Path):
    bad = [
        {"data": {"image": 5}, "annotations": []},
        {"data": {"text": "https://x.example/a.txt"}, "annotations": []},
        {"data": {"text": TEXT}, "annotations": "none"},
    ]
    found, refused = of_lines(PLAIN, tmp_path, [*bad, task(OMI)])
    assert [quotes(each) for each in found] == [MARKED[:1]]
    assert [each.code for each in refused] == ["line.no_text", "tasks.address", "marks.unreadable"]


def test_a_claim_made_in_label_studio_with_our_configuration_comes_in_whole(tmp_path: Path):
    claim = {**OMI, "id": "c", "from_name": "claims", "value": {"start": 14, "end": 29, "labels": ["CLAIM"]}}
    source = {**OMI, "id": "s", "from_name": "claims", "value": {"start": 2, "end": 13, "labels": ["SOURCE"]}}
    kind = {"id": "c", "from_name": "kind", "type": "choices", "value": {"choices": ["opinion"]}}
    bond = {"type": "relation", "from_id": "c", "to_id": "s", "labels": ["source"]}
    ((given,), _) = of_lines(PLAIN, tmp_path, [task(claim, source, kind, bond)])
    (mark,) = given.marks
    assert (mark.layer, mark.claim.kind, mark.claim.source) == (Layer.CLAIM, "opinion", (Span(2, 13),))
    assert (given.relations, given.told) == ((), ())


def test_a_link_comes_back(tmp_path: Path):
    wanted = written(PLAIN, [to_record(samples.ferry())], tmp_path / "out")
    links = {mark.link for mark in wanted[0].marks if mark.verdict is Verdict.ACCEPTED}
    assert {Link("curator-kb", "G1002", "Quellmar"), Link("curator-kb", "NIL", "")} <= links
    ((given,), _) = read(PLAIN, tmp_path / "out")
    assert {mark.link for mark in given.marks} == links
