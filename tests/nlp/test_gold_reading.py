"""What a line of gold says: our own export, the corpora's form, graded sentences, and what is wrong there."""

from __future__ import annotations

from typing import Any

import pytest

from curator.domain.annotation import NIL
from curator.domain.errors import CuratorError
from curator.domain.span import Span
from curator.exchange.record import to_record
from curator.nlp.gold import GoldText
from curator.nlp.gold_reading import Note, read_gold
from tests.exchange import samples

OURS = {"PERSON", "ORG", "GPE", "FAC"}


def read(record: dict[str, Any]) -> tuple[GoldText, list[Note]]:
    return read_gold(record, lambda label: label if label in OURS else None)


def spans(*marks: tuple[int, int, str], text: str = "Ada met Oslo Radio.", **more: Any) -> dict[str, Any]:
    return {"text": text, "spans": [{"start": s, "end": e, "label": label} for s, e, label in marks], **more}


def test_an_export_gives_the_accepted_mentions_and_what_nobody_could_tell():
    gold, notes = read(to_record(samples.ferry()))
    assert gold.entities is not None
    text = samples.FERRY
    assert [(one.span.of(text), one.label, one.kb_id) for one in gold.entities.mentions] == [
        ("Quellmar", "GPE", "G1002"),
        ("Ilvane Brastholm", "PERSON", ""),
        ("Quellmar Port Authority", "ORG", NIL),
        ("Teo Marrek", "PERSON", ""),
    ]
    assert [(one.span.of(text), one.label) for one in gold.entities.nested] == [("Quellmar", "GPE")]
    assert {zone.of(text) for zone in gold.entities.ignore} == {"Night ferry", "old quay"}
    assert gold.entities.within == (Span(0, len(text)),)
    assert gold.entities.labels == OURS
    assert (gold.lang, gold.date, notes) == ("en", "2026-01-04", [])


def test_an_export_gives_the_claims_with_their_parts_and_sources():
    gold, _ = read(to_record(samples.ferry()))
    assert gold.claims is not None
    text = samples.FERRY
    assert [
        (
            [part.of(text) for part in one.parts],
            [part.of(text) for part in one.source],
            one.nominal,
            one.worth,
        )
        for one in gold.claims.claims
    ] == [
        (["the old quay is safe"], ["Mayor Ilvane Brastholm"], False, "high"),
        (["The night ferry", "will stop on 1 April"], ["she"], False, ""),
        (["Teo Marrek has sold tickets there"], [], True, ""),
    ]
    assert [zone.of(text) for zone in gold.claims.ignore] == ["The night ferry", "April"]
    assert not gold.claims.reported_only


def test_of_a_partial_layer_only_the_decided_ranges_are_gold():
    gold, notes = read(to_record(samples.cafe()))
    assert gold.entities is not None
    assert gold.claims is not None
    first, last = gold.entities.within
    assert first.of(samples.CAFE).startswith("\U0001f6a2 Cafe\u0301 owner")
    assert last.of(samples.CAFE).startswith("The timetable")
    assert gold.claims.within == gold.entities.within
    assert notes == [Note("gold.off_tokens", {}, 1)]


def test_an_article_that_nobody_read_or_that_was_skipped_has_no_gold():
    for article, code in ((samples.bridge(), "gold.unreviewed"), (samples.skipped(), "gold.skipped")):
        gold, notes = read(to_record(article))
        assert (gold.entities, gold.claims) == (None, None)
        assert [note.code for note in notes] == [code]


def test_a_link_counts_only_once_it_is_decided():
    record = to_record(samples.ferry())
    record["spans"][0]["link_status"] = "suggested"
    gold, _ = read(record)
    assert gold.entities is not None
    assert gold.entities.mentions[0].kb_id == ""


def test_a_corpus_line_gives_names_links_and_zones():
    record = spans((0, 3, "PERSON"), (8, 18, "ORG"), ignore=[[4, 7]])
    record["spans"][0]["kb_id"] = "Q7259"
    gold, notes = read(record)
    assert gold.entities is not None
    assert [(tuple(one.span), one.label, one.kb_id) for one in gold.entities.mentions] == [
        ((0, 3), "PERSON", "Q7259"),
        ((8, 18), "ORG", ""),
    ]
    assert gold.entities.ignore == (Span(4, 7),)
    assert (gold.claims, gold.worth, notes) == (None, None, [])


def test_a_corpus_of_attributions_gives_claims_with_their_sources_and_no_entities():
    text = "Ada said it rains. It rains, Bo hinted."
    marks = spans((9, 17, "CLAIM"), (0, 3, "SOURCE"), (4, 8, "CUE"), (19, 27, "CLAIM"), text=text)
    marks["spans"][3]["nominal"] = True
    relations = [
        {"head": 0, "child": 1, "label": "CLAIM_SOURCE"},
        {"head": 0, "child": 2, "label": "CLAIM_CUE"},
    ]
    gold, notes = read({**marks, "relations": relations})
    assert gold.claims is not None
    assert [(one.parts, one.source, one.nominal) for one in gold.claims.claims] == [
        ((Span(9, 17),), (Span(0, 3),), None),
        ((Span(19, 27),), (), True),
    ]
    assert gold.claims.reported_only
    assert (gold.entities, notes) == (None, [])


def test_a_graded_sentence_is_worth_checking_above_one_half():
    assert read({"text": "Taxes rose.", "score": 1.0})[0].worth is True
    assert read({"text": "Good evening.", "score": 0})[0].worth is False


def test_a_label_that_nobody_knows_is_told_and_its_place_is_not_judged():
    gold, notes = read(spans((0, 3, "PER"), (8, 18, "ORG")))
    assert gold.entities is not None
    assert [one.label for one in gold.entities.mentions] == ["ORG"]
    assert gold.entities.ignore == (Span(0, 3),)
    assert notes == [Note("gold.unknown_label", {"label": "PER"})]


def test_a_label_left_out_on_purpose_is_not_told():
    gold, notes = read_gold(spans((0, 3, "PER")), lambda label: "")
    assert gold.entities is not None
    assert (gold.entities.mentions, gold.entities.ignore, notes) == ((), (Span(0, 3),), [])


@pytest.mark.parametrize("ends", [(15, 40), (-1, 3), (5, 5), (7, 3)])
def test_a_range_out_of_the_text_is_left_out_and_told(ends: tuple[int, int]):
    gold, notes = read(spans((0, 3, "PERSON"), (*ends, "ORG")))
    assert gold.entities is not None
    assert len(gold.entities.mentions) == 1
    assert notes == [Note("gold.outside", {"start": ends[0], "end": ends[1], "length": 19})]


def test_what_is_no_mark_is_left_out_and_told():
    record = {
        "text": "Ada met Oslo.",
        "spans": ["Ada", None, {"start": "0", "end": 3}, {"start": True, "end": 3}],
    }
    gold, notes = read(record)
    assert gold.entities is not None
    assert gold.entities.mentions == ()
    assert [note.code for note in notes] == ["gold.no_span"] * 4


def test_overlapping_mentions_and_those_inside_words_are_counted_and_kept():
    gold, notes = read(spans((0, 3, "PERSON"), (8, 18, "ORG"), (8, 12, "GPE"), (13, 17, "FAC")))
    assert gold.entities is not None
    assert len(gold.entities.mentions) == 2
    assert len(gold.entities.nested) == 2
    assert notes == [Note("gold.off_tokens", {}, 1), Note("gold.overlap", {}, 2)]


def test_offsets_are_code_points():
    text = "\U0001f6a8 Cafe\u0301 in \u0642\u062f\u0633\u2028Oslo"
    start = text.index("Oslo")
    gold, notes = read(spans((start, start + 4, "GPE"), text=text))
    assert gold.entities is not None
    assert gold.entities.mentions[0].span.of(text) == "Oslo"
    assert notes == []


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ({"text": " \n", "spans": []}, "gold.empty_text"),
        ({"text": "a \ud83d b", "spans": []}, "gold.half_characters"),
        ({"text": "An article.", "label": "CHECKWORTHY"}, "gold.silent"),
        ({"text": "An article.", "score": True}, "gold.silent"),
        ({"text": "Ada met Bo.", "spans": [{"start": 0, "end": 3, "text": "Bo."}]}, "gold.misquoted"),
    ],
)
def test_a_line_that_cannot_be_measured_on_is_refused(record: dict[str, Any], code: str):
    with pytest.raises(CuratorError) as refused:
        read(record)
    assert refused.value.code == code
