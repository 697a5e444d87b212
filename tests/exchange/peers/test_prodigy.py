"""Prodigy JSONL: what leaves comes back, and the files that people have come in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from curator.domain.annotation import Link, Verdict
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.exchange.peers.prodigy import Prodigy
from curator.exchange.record import signed_hash, to_record
from tests.exchange import samples
from tests.exchange.peers.round_trip import by_article, of_lines, quotes, read, records, told, written

NER = Prodigy()
SPANS = Prodigy(overlapping=True)
TEXT = "\U0001f6a8 Cafe\u0301 owner Omi Sandrel met Sandrel Ltd."
OMI = {"start": 14, "end": 25, "token_start": 3, "token_end": 4, "label": "PERSON"}


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


@pytest.mark.parametrize("format", [NER, SPANS], ids=lambda format: format.code)
@pytest.mark.parametrize("split", [False, True])
def test_what_it_holds_of_any_article_comes_back(format: Prodigy, split: bool, tmp_path: Path):
    wanted = written(format, records(), tmp_path / "out", split=split)
    found, refused = read(format, tmp_path / "out")
    assert refused == []
    assert by_article(found) == by_article(wanted)


def test_two_exports_have_the_same_bytes(tmp_path: Path):
    for name in ("one", "two"):
        written(SPANS, records(30), tmp_path / name)
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()


def test_every_span_stands_on_tokens_that_rebuild_the_text(tmp_path: Path):
    written(NER, records(), tmp_path / "out")
    for file in (tmp_path / "out").iterdir():
        for task in lines_of(file):
            tokens = task["tokens"]
            assert "".join(token["text"] + " " * token["ws"] for token in tokens) == task["text"]
            assert [token["id"] for token in tokens] == list(range(len(tokens)))
            for span in task["spans"]:
                assert tokens[span["token_start"]]["start"] == span["start"]
                assert tokens[span["token_end"]]["end"] == span["end"]
                assert task["text"][span["start"] : span["end"]] == span["text"]


def test_spans_of_ner_manual_do_not_overlap_and_those_left_out_are_counted(tmp_path: Path):
    written(NER, records(), tmp_path / "out")
    for task in lines_of(tmp_path / "out/articles.jsonl"):
        ends = [span["end"] for span in task["spans"]]
        assert all(end <= after["start"] for end, after in zip(ends, task["spans"][1:], strict=False))
    nested = NER.reduced(to_record(samples.ferry())).losses["nested_mentions"]
    assert nested == len(to_record(samples.ferry())["curator"]["nested"]) > 0


def test_a_rejected_suggestion_is_a_task_of_its_own_apart_from_the_others(tmp_path: Path):
    written(NER, [to_record(samples.ferry())], tmp_path / "out")
    (task,) = lines_of(tmp_path / "out/negatives.jsonl")
    assert (task["answer"], [span["text"] for span in task["spans"]]) == ("reject", ["1 April"])
    others = [path for path in (tmp_path / "out").iterdir() if path.name != "negatives.jsonl"]
    assert all(line["answer"] != "reject" for path in others for line in lines_of(path))


def test_of_an_article_read_in_part_each_decision_is_a_task_of_its_own(tmp_path: Path):
    written(NER, [to_record(samples.cafe())], tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["partial.jsonl"]
    tasks = lines_of(tmp_path / "out/partial.jsonl")
    assert [[span["text"] for span in task["spans"]] for task in tasks] == [["Omi Sandrel"], ["imetable"]]
    assert {task["_is_binary"] for task in tasks} == {True}


def test_an_article_that_nobody_decided_on_stays_and_is_counted():
    reduced = NER.reduced(to_record(samples.bridge()))
    assert (reduced.given, reduced.losses["articles_unread"]) == (None, 1)


def test_the_input_hash_is_prodigys_own(tmp_path: Path):
    written(NER, [to_record(samples.ferry())], tmp_path / "out")
    (task,) = lines_of(tmp_path / "out/unsure.jsonl")[:1]
    assert task["_input_hash"] == signed_hash("text=" + json.dumps(task["text"]))


def test_a_claim_in_parts_comes_back_with_its_source_its_cue_and_what_it_is(tmp_path: Path):
    record = to_record(samples.ferry())
    written(SPANS, [record], tmp_path / "out")
    ((found,), _) = read(SPANS, tmp_path / "out")
    claims = {mark.id: mark for mark in found.marks if mark.layer is Layer.CLAIM}
    (entry,) = [claim for claim in record["claims"] if len(claim["parts"]) == 2]
    claim = claims[entry["id"]]
    assert [part.of(found.text) for part in claim.parts] == ["The night ferry", "will stop on 1 April"]
    assert [part.of(found.text) for part in claim.claim.source] == ["she"]
    assert (claim.claim.kind, claim.claim.quote) == ("prediction", "direct")


def test_the_newest_form_comes_in(tmp_path: Path):
    line = {
        "text": TEXT,
        "_input_hash": 12,
        "_task_hash": 34,
        "_is_binary": False,
        "tokens": [],
        "_view_id": "ner_manual",
        "spans": [OMI],
        "answer": "accept",
        "_timestamp": 1690289516,
        "_annotator_id": "2023-07-25",
        "_session_id": None,
        "meta": {"title": "Ferry", "source": "wire", "score": 0.4},
    }
    ((found,), refused) = of_lines(NER, tmp_path, line)
    assert (refused, quotes(found), found.metadata.title) == ([], [("PERSON", "Omi Sandrel")], "Ferry")
    assert found.kept == {
        "_input_hash": 12,
        "_task_hash": 34,
        "_timestamp": 1690289516,
        "_annotator_id": "2023-07-25",
        "_session_id": None,
        "meta": {"source": "wire", "score": 0.4},
    }
    assert (found.told, found.article_id) == ((), "")
    # What was accepted by hand is all that there is; a line about one span says nothing of the rest.
    assert {name: each.state for name, each in found.review.items()} == {"entities": "complete"}
    ((binary,), _) = of_lines(NER, tmp_path, {**line, "_view_id": "ner", "_is_binary": True})
    assert dict(binary.review) == {}


def test_unknown_fields_and_hashes_go_out_again_as_they_were(tmp_path: Path):
    line = {"text": samples.FERRY, "_task_hash": 34, "_input_hash": 9, "x": [1], "meta": {"source": "wire"}}
    ((found,), _) = of_lines(NER, tmp_path, line)
    record = to_record(replace_unsure(samples.ferry(), foreign=json.dumps({"prodigy": dict(found.kept)})))
    written(NER, [record], tmp_path / "out")
    (task,) = lines_of(tmp_path / "out/articles.jsonl")
    assert (task["_task_hash"], task["_input_hash"], task["x"]) == (34, 9, [1])
    assert task["meta"]["source"] == "wire"
    ((again,), _) = read(NER, tmp_path / "out")
    assert again.kept == found.kept


def replace_unsure(outgoing: Any, **fields: Any) -> Any:
    """The article with no unsure decision in it, so that it leaves as one task."""
    sure = [each for each in outgoing.annotations if each.verdict is not Verdict.UNSURE]
    return replace(outgoing, annotations=sure, article=replace(outgoing.article, **fields))


def test_an_old_file_without_ws_with_quotes_and_scores_comes_in(tmp_path: Path):
    span = {"start": 14, "end": 25, "text": "Omi Sandrel", "label": "PERSON", "rank": 0, "score": 0.9}
    tokens = [{"text": "\U0001f6a8", "start": 0, "end": 1, "id": 0}]
    ((found,), _) = of_lines(NER, tmp_path, {"text": TEXT, "spans": [span], "tokens": tokens})
    (mark,) = found.marks
    assert (mark.kept, mark.verdict) == ('{"rank":0,"score":0.9}', Verdict.ACCEPTED)


def test_what_was_rejected_or_skipped_is_left_out_each_in_a_sentence(tmp_path: Path):
    lines = [{"text": TEXT, "spans": [OMI], "answer": answer} for answer in ("reject", "accept", "ignore")]
    found, refused = of_lines(NER, tmp_path, *lines)
    assert len(found) == 1
    assert [each.code for each in refused] == ["prodigy.rejected", "prodigy.ignored"]
    assert refused[1].place.endswith(":3")


def test_a_bad_line_does_not_spoil_the_others(tmp_path: Path):
    good = {"text": TEXT, "spans": [OMI]}
    bad = [b'{"text": "cut', b"[1]", b"\xff", {"html": "<b>x</b>"}, {"text": TEXT, "spans": "[{'start': 1}]"}]
    found, refused = of_lines(NER, tmp_path, bad[0], good, *bad[1:], b"", good)
    assert [quotes(each) for each in found] == [[("PERSON", "Omi Sandrel")]] * 2
    assert [each.code for each in refused] == [
        "line.not_json",
        "line.not_json",
        "line.not_utf8",
        "line.no_text",
        "marks.unreadable",
    ]


def test_marks_that_cannot_be_taken_are_counted(tmp_path: Path):
    spans: list[Any] = [
        OMI,
        OMI,
        {"start": 30, "end": 999, "label": "ORG"},
        {"start": "1", "end": 4, "label": "ORG"},
        {"start": 1, "end": 2, "label": "ORG"},
        {"start": 0, "end": 1, "label": None},
        {"start": 3, "end": 6, "label": "ORG", "text": "Bergen"},
        "PERSON",
    ]
    ((found,), _) = of_lines(NER, tmp_path, {"text": TEXT, "spans": spans})
    assert quotes(found) == [("PERSON", "Omi Sandrel")]
    assert told(found) == {
        "marks.blank": 1,
        "marks.misquoted": 1,
        "marks.no_bounds": 2,
        "marks.no_label": 1,
        "marks.outside": 1,
        "marks.twice": 1,
    }


def test_offsets_in_utf_16_units_are_told_by_the_quote(tmp_path: Path):
    span = {"start": 15, "end": 26, "label": "PERSON", "text": "Omi Sandrel"}
    ((found,), _) = of_lines(NER, tmp_path, {"text": TEXT, "spans": [span]})
    assert found.marks[0].parts == (Span(14, 25),)


def test_offsets_that_count_a_crlf_once_are_told_by_the_quote(tmp_path: Path):
    span = {"start": 4, "end": 8, "label": "GPE", "text": "Oslo"}
    ((found,), _) = of_lines(NER, tmp_path, {"text": "a\r\nb\r\nOslo", "spans": [span]})
    assert found.marks[0].parts == (Span(6, 10),)


def test_a_relation_between_spans_comes_in_by_its_spans_or_by_its_tokens(tmp_path: Path):
    org = {"start": 30, "end": 41, "token_start": 6, "token_end": 7, "label": "ORG"}
    tokens = [
        {"text": "", "start": start, "end": end, "id": 0} for start, end in ((14, 17), (18, 25), (38, 41))
    ]
    by_span = {"head": 4, "child": 7, "head_span": OMI, "child_span": org, "label": "OWNS", "color": "#fff"}
    by_token = {"head": 2, "child": 1, "label": "OF"}
    bare = {"head": 0, "child": 1, "label": "nsubj"}
    line = {"text": TEXT, "spans": [OMI, org], "tokens": tokens, "relations": [by_span, by_token, bare]}
    ((found,), _) = of_lines(NER, tmp_path, line)
    first, second = (mark.id for mark in found.marks)
    assert [(each.label, each.head, each.child) for each in found.relations] == [
        ("OWNS", first, second),
        ("OF", second, first),
    ]
    assert found.relations[0].kept == '{"color":"#fff"}'
    assert (found.kept["relations"], told(found)) == ([bare], {"relations.no_ends": 1})


def test_a_link_comes_in(tmp_path: Path):
    spans = [{**OMI, "kb_id": "Q42"}, {"start": 0, "end": 1, "label": "X", "kb_id": "7", "kb": "own"}]
    ((found,), _) = of_lines(NER, tmp_path, {"text": TEXT, "spans": spans})
    assert [mark.link for mark in found.marks] == [Link("prodigy", "Q42", ""), Link("own", "7", "")]


def test_a_file_in_utf_16_and_one_in_an_array_come_in(tmp_path: Path):
    line = {"text": TEXT, "spans": [OMI]}
    for data in (json.dumps(line).encode("utf-16"), json.dumps([line], indent=2).encode()):
        (tmp_path / "x.jsonl").write_bytes(data)
        ((found,), _) = read(NER, tmp_path / "x.jsonl")
        assert quotes(found) == [("PERSON", "Omi Sandrel")]
