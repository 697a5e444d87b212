"""doccano JSONL: what leaves comes back, and the rows of its versions come in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from curator.domain.mark import Layer
from curator.exchange.peers.doccano import Doccano
from curator.exchange.record import to_record
from tests.exchange import samples
from tests.exchange.peers.round_trip import by_article, of_lines, quotes, read, records, told, written

TRIPLES = Doccano()
RELATED = Doccano(related=True)
TEXT = "\U0001f6a8 Google was founded by Larry Page."
MARKED = [("ORG", "Google"), ("PERSON", "Larry Page")]
SPANS = [[2, 8, "ORG"], [24, 34, "PERSON"]]
ENTITIES = [
    {"id": 41, "start_offset": 2, "end_offset": 8, "label": "ORG"},
    {"id": 42, "start_offset": 24, "end_offset": 34, "label": "PERSON"},
]


@pytest.mark.parametrize("format", [TRIPLES, RELATED], ids=lambda format: format.code)
@pytest.mark.parametrize("split", [False, True])
def test_what_it_holds_of_any_article_comes_back(format: Doccano, split: bool, tmp_path: Path):
    wanted = written(format, records(400), tmp_path / "out", split=split)
    found, refused = read(format, tmp_path / "out")
    assert (refused, len(wanted) > 5) == ([], True)
    assert by_article(found) == by_article(wanted)


@pytest.mark.parametrize(
    ("article", "why"),
    [
        (samples.cafe, "articles_partial"),
        (samples.bridge, "articles_unread"),
        (samples.ferry, "articles_unsure"),
        (samples.skipped, "articles_skipped"),
    ],
)
def test_an_article_whose_silence_says_nothing_stays_and_is_counted(article: Any, why: str):
    for format in (TRIPLES, RELATED):
        reduced = format.reduced(to_record(article()))
        assert (reduced.given, reduced.losses) == (None, {why: 1})


def test_a_row_has_only_one_of_the_two_shapes(tmp_path: Path):
    for format, keys in ((TRIPLES, {"label"}), (RELATED, {"entities", "relations"})):
        written(format, records(400), tmp_path / format.code)
        for line in (tmp_path / format.code / "articles.jsonl").read_text(encoding="utf-8").split("\n")[:-1]:
            assert set(json.loads(line)) & {"label", "entities", "relations"} == keys


@pytest.mark.parametrize(
    "row",
    [
        {"text": TEXT, "label": SPANS},
        {"id": 7, "text": TEXT, "label": SPANS, "Comments": []},
        {"id": 7, "data": TEXT, "label": SPANS},
        {"id": 7, "text": TEXT, "labels": SPANS, "meta": {}, "annotation_approver": None},
        {"doc_id": 20, "text": TEXT, "entities": SPANS, "username": "admin"},
        {"column_data": TEXT, "column_label": SPANS},
        {"text": TEXT, "entities": SPANS, "cats": ["flight"]},
        {"text": TEXT, "entities": ENTITIES, "relations": []},
        {"text": TEXT, "label": [], "entities": ENTITIES},
        {"text": TEXT, "annotations": [{**each, "user": 1, "created_at": "2020"} for each in ENTITIES]},
    ],
    ids=lambda row: "+".join(row),
)
def test_the_rows_of_its_versions_come_in(row: dict[str, Any], tmp_path: Path):
    ((found,), refused) = of_lines(TRIPLES, tmp_path, row)
    assert (refused, quotes(found), found.told) == ([], MARKED, ())


def test_a_file_of_objects_over_many_lines_comes_in(tmp_path: Path):
    row = {"text": TEXT, "entities": ENTITIES, "relations": [{"from_id": 41, "to_id": 42, "type": "by"}]}
    for data in ("\n".join([json.dumps(row, indent=4)] * 2), json.dumps([row, row], indent=2)):
        (tmp_path / "x.jsonl").write_text(data)
        found, refused = read(RELATED, tmp_path / "x.jsonl")
        assert (len(found), refused) == (2, [])
        assert [(each.label, each.head, each.child) for each in found[1].relations] == [("by", "m41", "m42")]


def test_numbers_for_labels_are_labels(tmp_path: Path):
    ((found,), _) = of_lines(
        TRIPLES, tmp_path, {"text": TEXT, "annotations": [{**ENTITIES[0], "label": 2, "user": 1}]}
    )
    assert (quotes(found), found.marks[0].kept) == ([("2", "Google")], '{"user":1}')


def test_labels_of_the_whole_text_are_kept_and_mark_nothing(tmp_path: Path):
    ((found,), refused) = of_lines(TRIPLES, tmp_path, {"text": TEXT, "label": ["politics"]})
    assert (found.marks, dict(found.kept), refused) == ((), {"label": ["politics"]}, [])


def test_metadata_comes_in_and_unknown_columns_are_kept(tmp_path: Path):
    row = {
        "id": 3,
        "text": TEXT,
        "label": SPANS,
        "title": "Founders",
        "meta": {"language": "en", "wikiPageID": 1},
    }
    ((found,), _) = of_lines(TRIPLES, tmp_path, row)
    assert (found.metadata.title, found.metadata.language) == ("Founders", "en")
    assert found.kept == {"id": 3, "meta": {"wikiPageID": 1}}


def test_bad_rows_are_refused_each_on_its_own(tmp_path: Path):
    rows = [{"label": SPANS}, {"text": TEXT, "label": {"a": 1}}, b"{", {"text": TEXT, "label": SPANS}]
    found, refused = of_lines(TRIPLES, tmp_path, *rows)
    assert [quotes(each) for each in found] == [MARKED]
    assert [each.code for each in refused] == ["line.no_text", "marks.unreadable", "line.not_json"]


def test_spans_and_relations_that_cannot_be_taken_are_counted(tmp_path: Path):
    relations = [{"from_id": 41, "to_id": 99, "type": "x"}, {"from_id": 41, "to_id": 42, "type": ""}, 5]
    spans = [*ENTITIES, {"id": 3, "start_offset": 3, "end_offset": 3, "label": "X"}, [1, 2], 7]
    ((found,), _) = of_lines(RELATED, tmp_path, {"text": TEXT, "entities": spans, "relations": relations})
    assert quotes(found) == MARKED
    assert told(found) == {"marks.outside": 1, "marks.no_bounds": 2, "relations.no_ends": 3}


def test_a_claim_made_in_doccano_is_put_together_by_its_relations(tmp_path: Path):
    text = "The mayor said: the quay, she knew, is safe."
    rows = [(16, 24, "CLAIM"), (36, 43, "CLAIM"), (4, 9, "SOURCE"), (10, 14, "CUE")]
    spans = [
        {"id": number, "start_offset": start, "end_offset": end, "label": label}
        for number, (start, end, label) in enumerate(rows, 70)
    ]
    bonds = [
        {"from_id": 70, "to_id": to, "type": kind} for to, kind in ((71, "part"), (72, "source"), (73, "cue"))
    ]
    ((found,), _) = of_lines(RELATED, tmp_path, {"text": text, "entities": spans, "relations": bonds})
    (claim,) = found.marks
    assert (claim.layer, quotes(found)) == (Layer.CLAIM, [("CLAIM", "the quay … is safe")])
    said = claim.claim
    assert [part.of(text) for part in (*said.source, *said.cue)] == ["mayor", "said"]
