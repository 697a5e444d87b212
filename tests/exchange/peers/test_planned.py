"""What a peer's marks become: labels, ids, proposals and refusals, relations, unknown fields."""

from __future__ import annotations

import json
from typing import Any

import pytest

from curator.domain.annotation import Annotation, Suggester, Verdict
from curator.domain.errors import CuratorError
from curator.domain.ids import suggestion_id, text_hash
from curator.domain.mark import Layer
from curator.domain.preannotation import proposals_of
from curator.domain.span import Span
from curator.exchange.arriving import Metadata
from curator.exchange.outgoing import Decision
from curator.exchange.peers.given import Given, GivenMark, GivenRelation, GivenReview
from curator.exchange.peers.planned import Plan, Planner
from curator.exchange.peers.terms import Terms
from tests.exchange import samples

TEXT = "🚨 Anna met Omi\r\nin Oslo."
ANNA, OMI, OSLO = Span(2, 6), Span(11, 14), Span(19, 23)


def mark(name: str, span: Span, label: str = "PER", **more: Any) -> GivenMark:
    return GivenMark(name, more.pop("layer", Layer.ENTITY), (span,), label, **more)


def plan(*marks: GivenMark, gold: bool = True, **more: Any) -> Plan:
    chosen = more.pop("chosen", {})
    terms = Terms(samples.labels(), "doccano", gold, chosen, "me", "p1", "2026-01-01T00:00:00Z")
    return Planner(terms).plan(Given("in.jsonl:1", more.pop("text", TEXT), marks=marks, **more))


def made(found: Plan) -> list[Annotation]:
    return [Annotation.from_record(c.id, c.after) for c in found.changes if c.kind == "annotation"]


def record(found: Plan, kind: str) -> dict[str, Any] | None:
    return next((dict(change.after) for change in found.changes if change.kind == kind), None)


def test_a_peers_label_becomes_ours_and_its_offsets_move_with_the_line_ends():
    found = plan(mark("1", ANNA), mark("2", OSLO, "LOCATION"))
    assert [(one.label, one.quotes) for one in made(found)] == [("PERSON", ("Anna",)), ("GPE", ("Oslo",))]
    assert found.text == "🚨 Anna met Omi\nin Oslo."


def test_a_number_that_is_an_id_in_one_article_only_becomes_one_of_its_own():
    (one,) = made(plan(mark("1", ANNA)))
    assert one.id == suggestion_id(text_hash("🚨 Anna met Omi\nin Oslo."), "entity", (ANNA,), "PERSON")
    assert [again.id for again in made(plan(mark("7", ANNA)))] == [one.id]


def test_a_file_made_it_where_nobody_is_named():
    (one,) = made(plan(mark("1", ANNA)))
    assert one.brought == ("me", "2026-01-01T00:00:00Z", "", True)
    by = Decision("anna", "2025-01-01T00:00:00Z", "g@1")
    (one,) = made(plan(mark("1", ANNA, decision=by)))
    assert one.brought == ("anna", "2025-01-01T00:00:00Z", "g@1", False)


def test_a_label_of_spans_can_be_mapped_to_a_claim():
    (one,) = made(plan(mark("1", Span(2, 14), "STATEMENT"), chosen={"STATEMENT": "CLAIM"}))
    assert (one.layer, one.label) == (Layer.CLAIM, "CLAIM")


def test_what_has_no_counterpart_is_counted_by_its_label():
    found = plan(mark("1", ANNA, "PRODUCT"), mark("2", OMI, "PRODUCT"), mark("3", OSLO, "MISC"))
    assert (made(found), found.unmapped) == ([], {"PRODUCT": 2, "MISC": 1})


def test_a_layer_that_lost_marks_on_the_way_says_nothing_by_its_silence():
    review = {"entities": GivenReview("complete", ("PER", "LOC"), (), "anna", "2025-01-01T00:00:00Z")}
    whole = plan(mark("1", ANNA), review=review)
    assert whole.changes[0].after["review"]["entities"]["state"] == "complete"
    lost = plan(mark("1", ANNA), mark("2", Span(90, 95)), review=review)
    assert "review" not in lost.changes[0].after
    assert lost.lost == {"outside": 1}


def test_a_refusal_without_a_proposal_is_of_what_the_file_proposed():
    (one,) = made(plan(mark("1", ANNA, verdict=Verdict.REJECTED)))
    assert one.origin.suggester == Suggester("import", "doccano", "")
    assert (one.origin.parts, one.origin.label) == (one.parts, one.label)


def test_as_proposals_decisions_wait_and_refusals_stay_away():
    found = plan(mark("1", ANNA, score=0.71236), mark("2", OMI, verdict=Verdict.REJECTED), gold=False)
    (one,) = proposals_of(record(found, "preannotation"))
    assert (one.label, one.score) == ("PERSON", 0.7124)
    assert one.suggester == Suggester("import", "doccano", "")
    assert (made(found), found.lost) == ([], {"rejected": 1})


def test_a_score_that_is_none_is_left_out():
    found = plan(mark("1", ANNA, verdict=None, score=17.0), gold=False)
    assert proposals_of(record(found, "preannotation"))[0].score is None


def test_relations_between_mentions_are_carried_by_our_ids():
    marks = (mark("1", ANNA), mark("2", OMI))
    found = plan(*marks, relations=(GivenRelation("r", "met", "1", "2"),))
    (entry,) = map(json.loads, record(found, "carried")["relations"])
    assert (entry["label"], entry["head_id"], entry["child_id"]) == ("met", *[one.id for one in made(found)])
    dangling = plan(marks[0], relations=(GivenRelation("r", "met", "1", "2"),))
    assert (record(dangling, "carried"), dangling.lost) == (None, {"relations": 1})


def test_unknown_fields_stand_under_the_peers_code():
    found = plan(
        mark("1", ANNA, kept='{"id":12}'),
        kept={"Comments": ["x"]},
        metadata=Metadata(foreign='{"prodigy":{"a":1}}'),
    )
    foreign = json.loads(found.changes[0].after["foreign"])
    (one,) = made(found)
    assert foreign == {
        "prodigy": {"a": 1},
        "doccano": {"Comments": ["x"]},
        "doccano:marks": {one.id: {"id": 12}},
    }


def test_metadata_in_no_usable_form_is_left_out_and_told():
    found = plan(metadata=Metadata(published="yesterday", language="English", title="T"))
    fields = found.changes[0].after
    assert (fields.get("published"), fields.get("language"), fields["title"]) == (None, None, "T")
    assert [told.args["field"] for told in found.told] == ["published", "language"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"marks": (mark("1", Span("0", 3)),)},  # type: ignore[arg-type]
        {"marks": (mark("1", ANNA, label=["PER"]),)},  # type: ignore[arg-type]
        {"marks": (mark("1", ANNA, note=7),)},
        {"marks": (mark("1", ANNA, decision=Decision("", "2025-01-01T00:00:00Z", "")),)},
        {"marks": (mark("1", ANNA, decision=Decision("a", "yesterday", "")),)},
        {"review": {"entities": GivenReview("finished")}},
        {"review": {"entities": GivenReview("partial", (), (Span(5, 3),))}},
        {"fields": {"source_sha256": "abc"}},
        {"metadata": Metadata(tags=("",))},
        {"metadata": Metadata(foreign="[1]")},
    ],
)
def test_what_no_export_could_hold_is_refused(wrong: dict[str, Any]):
    marks = wrong.pop("marks", ())
    with pytest.raises(CuratorError) as caught:
        plan(*marks, **wrong)
    assert caught.value.code == "taking.unsound"


def test_a_relation_whose_id_is_its_own_keeps_it():
    name = "a" + "1" * 32
    found = plan(mark("1", ANNA), mark("2", OMI), relations=(GivenRelation(name, "met", "1", "2"),))
    assert json.loads(record(found, "carried")["relations"][0])["id"] == name
