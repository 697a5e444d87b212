"""A record says again what the article said that it was made of."""

import json
from copy import deepcopy

import pytest

from curator.domain.annotation import NIL, Link, Verdict
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.exchange.peers.curator_given import BY_FILE, given_of, problem_of
from curator.exchange.record import to_record
from tests.exchange import samples

EXAMPLES = [
    json.loads(line)
    for line in (samples.PEERS / "curator-jsonl-v1.examples.jsonl").read_text("utf-8").split("\n")
    if line
]


def test_marks_have_the_bounds_labels_and_verdicts_that_were_decided():
    article = samples.ferry()
    found = {mark.id: mark for mark in given_of(to_record(article)).marks}
    assert found.keys() == {annotation.id for annotation in article.annotations}
    for annotation in article.annotations:
        mark = found[annotation.id]
        assert (mark.layer, mark.parts, mark.label) == (annotation.layer, annotation.parts, annotation.label)
        assert (mark.verdict, mark.note) == (annotation.verdict, annotation.note)
        assert (mark.origin is None) == (annotation.origin is None)


def test_what_was_proposed_keeps_its_suggester_score_and_reason():
    article = samples.ferry()
    found = {mark.id: mark for mark in given_of(to_record(article)).marks}
    for annotation in article.annotations:
        if annotation.origin:
            origin = found[annotation.id].origin
            assert (origin.suggester, origin.reason) == (annotation.origin.suggester, "a reason")
            assert origin.score == 0.8765


def test_a_pending_suggestion_is_a_proposal_with_its_link():
    given = given_of(to_record(samples.cafe()))
    waiting = {mark.label: mark for mark in given.marks if mark.verdict is None}
    assert waiting.keys() == {"GPE", "CLAIM"}
    assert waiting["GPE"].link == Link("curator-kb", "G1002", "")
    assert waiting["GPE"].suggester == samples.MODEL
    assert waiting["GPE"].origin.reason == "a reason"


def test_claims_keep_their_parts_sources_and_attributes():
    given = given_of(EXAMPLES[0])
    ferry = next(mark for mark in given.marks if len(mark.parts) == 2)
    assert ferry.parts == (Span(81, 96), Span(110, 130))
    assert (ferry.claim.kind, ferry.claim.check_worthiness, ferry.claim.check_score) == (
        "prediction",
        "low",
        0.32,
    )
    assert ferry.claim.source == (Span(99, 102),)


def test_what_no_mark_can_hold_is_carried_beside_the_marks():
    given = given_of(EXAMPLES[0])
    assert [relation.label for relation in given.relations] == ["based_in"]
    assert json.loads(given.relations[0].entry) == EXAMPLES[0]["relations"][0]
    assert [name for name, _ in given.unsettled] == ["rejected"]
    mayor = next(mark for mark in given.marks if json.loads(mark.kept or "{}").get("alt_links"))
    assert mayor.link.name == "Ilvane Brastholm"


def test_a_local_entity_is_known_as_one_also_where_it_was_only_proposed():
    record = deepcopy(EXAMPLES[0])
    local = record["curator"]["entities"][0]["id"]
    record["spans"][0]["suggestion"]["kb_id"] = local
    mark = next(one for one in given_of(record).marks if one.id == record["spans"][0]["id"])
    assert mark.origin.link == Link("local", local, "")


def test_none_fits_is_told_from_no_link():
    found = [mark for mark in given_of(EXAMPLES[0]).marks if mark.link and mark.link.kb_id == NIL]
    assert [mark.label for mark in found] == ["ORG"]


def test_a_mark_that_a_file_made_is_told_from_one_made_by_hand():
    record = deepcopy(EXAMPLES[0])
    by_hand = next(span for span in record["spans"] if span["suggestion"] is None)
    assert next(m for m in given_of(record).marks if m.id == by_hand["id"]).suggester is None
    by_hand["origin"] = "import"
    assert next(m for m in given_of(record).marks if m.id == by_hand["id"]).suggester == BY_FILE


def test_fields_that_a_peer_gave_come_back_to_that_peer_alone():
    record = deepcopy(EXAMPLES[0])
    span = record["spans"][0]["id"]
    record["curator"]["foreign"] = json.dumps({"doccano": {"id": 7}, "doccano:marks": {span: {"id": 3}}})
    given = given_of(record, peer="doccano")
    assert given.kept == {"id": 7}
    assert next(mark for mark in given.marks if mark.id == span).kept == '{"id":3}'
    assert given_of(record, peer="brat").kept == {}
    assert all('"id":3' not in mark.kept for mark in given_of(record).marks)


def test_a_quote_that_differs_from_the_text_is_told():
    record = deepcopy(EXAMPLES[1])
    record["spans"][0]["text"] = "Omi Sandrel!"
    with pytest.raises(ValueError, match="differs from the text at 14"):
        given_of(record)
    del record["spans"][0]["decision"]
    record["spans"][0]["text"] = "Omi Sandrel"
    with pytest.raises(KeyError) as caught:
        given_of(record)
    assert problem_of(caught.value) == "decision is missing"


def test_a_claim_that_was_refused_keeps_its_attributes():
    record = to_record(samples.ferry())
    refused = [m for m in given_of(record).marks if m.verdict is Verdict.REJECTED and m.layer is Layer.CLAIM]
    assert refused[0].origin.claim == refused[0].claim
