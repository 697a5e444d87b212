"""What a record says of an article, beside what the peers check."""

from __future__ import annotations

import json
from dataclasses import replace

from curator.domain.annotation import ClaimFields, Link, Suggester
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.exchange.names import suggester_ids
from curator.exchange.record import split_of, to_line, to_record
from tests.exchange import samples


def by_text(entries: list[dict], quote: str) -> dict:
    return next(entry for entry in entries if entry["text"] == quote)


def test_of_overlapping_mentions_the_longest_is_a_span_and_the_other_is_nested():
    record = to_record(samples.ferry())
    assert [span["text"] for span in record["curator"]["nested"]] == ["Quellmar"]
    assert "Quellmar Port Authority" in [span["text"] for span in record["spans"]]


def test_of_two_mentions_of_one_length_that_overlap_the_earlier_is_taken():
    text = "New York City Hall"
    hand = [
        samples.by_hand(1, text, Layer.ENTITY, samples.at(text, "York City"), "GPE"),
        samples.by_hand(2, text, Layer.ENTITY, samples.at(text, "City Hall"), "FAC"),
    ]
    record = to_record(samples.outgoing(samples.article(1, text), text, hand))
    assert [span["text"] for span in record["spans"]] == ["York City"]


def test_a_mention_inside_a_word_has_no_tokens():
    record = to_record(samples.cafe())
    inside = by_text(record["spans"], "imetable")
    assert (inside["token_start"], inside["token_end"]) == (None, None)


def test_an_emoji_and_a_combining_accent_before_a_name_do_not_move_it():
    record = to_record(samples.cafe())
    name = by_text(record["spans"], "Omi Sandrel")
    assert record["text"][name["start"] : name["end"]] == "Omi Sandrel"
    assert record["tokens"][name["token_start"]]["text"] == "Omi"
    assert record["tokens"][name["token_end"]]["text"] == "Sandrel"


def test_a_local_link_takes_the_name_of_its_entity_and_only_named_entities_are_listed():
    record = to_record(samples.ferry())
    assert by_text(record["spans"], "Teo Marrek")["kb_name"] == "Teo Marrek"
    assert [entity["name"] for entity in record["curator"]["entities"]] == ["Teo Marrek"]


def test_a_link_to_a_local_entity_without_a_record_keeps_the_name_it_was_made_with():
    text = "Teo Marrek"
    link = Link("local", "e" + "5" * 32, "Teo")
    hand = [samples.by_hand(1, text, Layer.ENTITY, samples.at(text, text), "PERSON", link=link)]
    record = to_record(samples.outgoing(samples.article(1, text), text, hand))
    assert [(e["id"], e["name"]) for e in record["curator"]["entities"]] == [(link.kb_id, "Teo")]


def test_only_the_kbs_that_a_record_names_are_listed():
    assert to_record(samples.ferry())["curator"]["kbs"] == [{"kb": "curator-kb", "version": "2026-11"}]
    assert to_record(samples.bridge())["curator"]["kbs"] == []


def test_a_source_names_the_mention_that_heads_it():
    record = to_record(samples.ferry())
    claim = by_text(record["claims"], "the old quay is safe")
    mention = by_text(record["spans"], "Ilvane Brastholm")
    assert [source["text"] for source in claim["source"]] == ["Mayor Ilvane Brastholm"]
    assert [source["span_id"] for source in claim["source"]] == [mention["id"]]


def test_a_source_does_not_name_a_mention_inside_a_phrase_about_somebody_else():
    text = "The mayor of Quellmar said it rained."
    place = samples.by_hand(1, text, Layer.ENTITY, samples.at(text, "Quellmar"), "GPE")
    said = ClaimFields(source=samples.at(text, "The mayor of Quellmar"))
    rained = samples.by_hand(2, text, Layer.CLAIM, samples.at(text, "it rained"), "CLAIM", claim=said)
    record = to_record(samples.outgoing(samples.article(1, text), text, [place, rained]))
    assert [source["span_id"] for source in record["claims"][0]["source"]] == [""]


def test_a_claim_lists_the_mentions_inside_its_parts():
    record = to_record(samples.ferry())
    mention = by_text(record["spans"], "Teo Marrek")
    claim = by_text(record["claims"], "Teo Marrek has sold tickets there")
    assert claim["entity_ids"] == [mention["id"]]


def test_suggesters_are_numbered_by_kind_name_and_version():
    models = [Suggester("model", name, "1") for name in ("b", "a")]
    ids = suggester_ids([*models, Suggester("rule", "r", "2"), models[0]])
    assert [ids[s] for s in (models[1], models[0], Suggester("rule", "r", "2"))] == ["m1", "m2", "r1"]


def test_an_article_with_a_decision_is_in_progress():
    hand = [samples.by_hand(1, "Oslo", Layer.ENTITY, samples.at("Oslo", "Oslo"), "GPE")]
    todo = samples.article(1, "Oslo")
    assert to_record(samples.outgoing(todo, "Oslo", hand))["curator"]["state"] == "in_progress"
    assert to_record(samples.outgoing(todo, "Oslo", []))["curator"]["state"] == "todo"


def test_a_skipped_article_is_answered_with_ignore():
    assert to_record(samples.skipped())["answer"] == "ignore"
    done = replace(samples.skipped().article, state=ArticleState.DONE)
    assert to_record(replace(samples.skipped(), article=done))["answer"] == "accept"


def test_a_suggestion_that_came_into_a_decided_paragraph_is_not_pending():
    record = to_record(samples.cafe())
    waiting = {entry["text"] for entry in record["curator"]["pending"]}
    assert waiting == {"Quellmar", "Quellmar votes on the matter in May"}


def test_a_suggestion_that_came_after_a_complete_review_is_not_pending():
    ferry = samples.ferry()
    late = samples.proposed(samples.FERRY, Layer.ENTITY, samples.at(samples.FERRY, "crowns"), "ORG")
    record = to_record(replace(ferry, pending=[("s" + "0" * 32, late)]))
    assert record["curator"]["pending"] == []


def test_the_note_of_a_rejection_is_kept():
    rejected = to_record(samples.ferry())["curator"]["rejected"]
    assert by_text(rejected, "1 April")["decision"]["note"] == "a date"


def test_the_guideline_is_that_of_the_last_decision():
    assert to_record(samples.ferry())["curator"]["guideline"] == "claims@2"
    assert to_record(samples.bridge())["curator"]["guideline"] == ""


def test_no_line_separator_cuts_a_line_and_fields_kept_from_an_import_come_back():
    line = to_line(to_record(samples.ferry()))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["curator"]["foreign"] == '{"extra":[1,"\u2028"]}'
    assert len(to_line(to_record(samples.bridge())).splitlines()) == 1


def test_the_input_hash_is_that_of_the_format_s_own_examples():
    lines = (samples.PEERS / "curator-jsonl-v1.examples.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    for line in lines:
        known = json.loads(line)
        ours = to_record(samples.outgoing(samples.article(1, known["text"]), known["text"], []))
        assert ours["_input_hash"] == known["_input_hash"]
        assert split_of(known["curator"]["story"]) == known["curator"]["split"]


def test_two_answers_about_one_text_differ_in_their_task_hash():
    read, unread = samples.ferry(), replace(samples.ferry(), annotations=[])
    first, second = to_record(read), to_record(unread)
    assert first["_input_hash"] == second["_input_hash"]
    assert first["_task_hash"] != second["_task_hash"]
