"""W3C Web Annotations: what leaves comes back, and those of others come in where their text is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from curator.domain.annotation import Link
from curator.domain.span import Span
from curator.exchange.peers.web_annotation import WebAnnotation
from curator.exchange.record import to_record
from tests.exchange import samples
from tests.exchange.peers.round_trip import by_article, quotes, read, records, told, written

FORMAT = WebAnnotation()
TEXT = "\U0001f6a8 Cafe\u0301 owner Omi Sandrel met Sandrel Ltd."
TAG = {"type": "TextualBody", "purpose": "tagging", "value": "PERSON"}


def about(*selectors: Any, source: str = "a.txt", body: Any = TAG, **more: Any) -> dict[str, Any]:
    target = {"source": source, "selector": selectors[0] if len(selectors) == 1 else list(selectors)}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": body,
        "target": target,
        **more,
    }


def at(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def saying(exact: str, **around: str) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, **around}


def of_files(folder: Path, value: Any, text: str = TEXT, name: str = "a.txt") -> tuple[Any, Any]:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "a.jsonld").write_text(json.dumps(value, indent=1))
    return read(FORMAT, folder / "a.jsonld")


@pytest.mark.parametrize("split", [False, True])
def test_what_it_holds_of_any_article_comes_back(split: bool, tmp_path: Path):
    wanted = written(FORMAT, records(), tmp_path / "out", split=split)
    found, refused = read(FORMAT, tmp_path / "out")
    assert refused == []
    assert by_article(found) == by_article(wanted)


def test_each_target_can_be_found_by_position_and_by_quote_alone(tmp_path: Path):
    written(FORMAT, records(40), tmp_path / "out")
    for page in (tmp_path / "out").glob("*.jsonld"):
        found = json.loads(page.read_text(encoding="utf-8"))
        for item in found["items"]:
            targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
            for target in targets if item["motivation"] != "linking" else ():
                text = (page.parent / target["source"]).read_bytes().decode()
                position, quote = target["selector"]
                assert text[position["start"] : position["end"]] == quote["exact"]
                around = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
                assert around in text


def test_claims_say_who_made_them_in_annotations_of_their_own(tmp_path: Path):
    written(FORMAT, [to_record(samples.ferry())], tmp_path / "out")
    (page,) = (tmp_path / "out").glob("*.jsonld")
    items = json.loads(page.read_text(encoding="utf-8"))["items"]
    tags = {item["id"]: item["body"][0]["value"] for item in items if isinstance(item["body"], list)}
    assert {"SOURCE", "CUE"} <= set(tags.values())
    ids = {item["id"] for item in items}
    bonds = [
        b["source"]
        for i in items
        for b in i["body"]
        if isinstance(i["body"], list) and b["purpose"] == "linking"
    ]
    assert bonds
    assert set(bonds) <= ids


@pytest.mark.parametrize(
    "selectors",
    [
        [at(14, 25)],
        [at(14, 25), saying("Omi Sandrel")],
        [saying("Omi Sandrel", prefix="owner ", suffix=" met")],
        [at(15, 26), saying("Omi Sandrel")],
        [at(90, 99), saying("Omi Sandrel")],
        [{**saying("Omi Sandrel"), "refinedBy": at(14, 25)}],
        [{"type": "RangeSelector", "startSelector": at(14, 14), "endSelector": at(25, 25)}],
        [{"type": "FragmentSelector", "value": "char=14,25"}],
    ],
    ids=["position", "both", "quote", "UTF-16", "moved", "refined", "range", "fragment"],
)
def test_a_target_is_found_by_what_it_says(selectors: list[Any], tmp_path: Path):
    ((found,), refused) = of_files(tmp_path, about(*selectors))
    assert (refused, quotes(found), found.told) == ([], [("PERSON", "Omi Sandrel")], ())
    assert found.marks[0].parts == (Span(14, 25),)


def test_words_that_stand_twice_and_have_no_position_are_counted_and_not_guessed(tmp_path: Path):
    ((found,), _) = of_files(tmp_path, about(saying("Sandrel")))
    assert (found.marks, told(found)) == ((), {"marks.misquoted": 1})


@pytest.mark.parametrize(
    "wrap",
    [
        lambda each: {"type": "AnnotationPage", "items": [each]},
        lambda each: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [each]}},
        lambda each: {"@graph": [each]},
        lambda each: {"total": 1, "rows": [each]},
        lambda each: [each],
        lambda each: each,
    ],
    ids=["page", "collection", "graph", "rows", "array", "single"],
)
def test_whatever_holds_the_annotations_is_opened(wrap: Any, tmp_path: Path):
    ((found,), refused) = of_files(tmp_path, wrap(about(at(14, 25))))
    assert (refused, quotes(found)) == ([], [("PERSON", "Omi Sandrel")])


@pytest.mark.parametrize(
    ("body", "more", "label"),
    [
        ([{"type": "TextualBody", "value": "nice", "purpose": "commenting"}, TAG], {}, "PERSON"),
        ({"type": "TextualBody", "value": "PERSON"}, {"motivation": "tagging"}, "PERSON"),
        ({"id": "http://www.example.org/ns#PERSON", "purpose": "classifying"}, {}, "PERSON"),
        ("http://example.org/types/PERSON", {"motivation": "classifying"}, "PERSON"),
        (None, {"bodyValue": "PERSON"}, "PERSON"),
        (None, {"tags": ["PERSON"], "text": "nice"}, "PERSON"),
        ({"type": "TextualBody", "value": "nice"}, {"motivation": "commenting"}, "commenting"),
        (None, {}, "highlighting"),
    ],
)
def test_the_label_is_a_tag_or_a_class_or_why_it_was_made(body: Any, more: Any, label: str, tmp_path: Path):
    ((found,), _) = of_files(tmp_path, about(at(14, 25), body=body, **more))
    (mark,) = found.marks
    assert mark.label == label
    assert mark.note == ("nice" if "nice" in json.dumps([body, more]) else "")


def test_what_a_body_identifies_is_a_link(tmp_path: Path):
    bodies = [TAG, {"purpose": "identifying", "source": "http://www.wikidata.org/entity/Q42"}]
    ((found,), _) = of_files(tmp_path, about(at(14, 25), body=bodies))
    assert found.marks[0].link == Link("wikidata", "Q42", "")


def test_unknown_fields_are_kept_with_the_mark_and_with_the_page(tmp_path: Path):
    page = {
        "type": "AnnotationPage",
        "label": "Mine",
        "items": [about(at(14, 25), creator="x", created="2020")],
    }
    ((found,), _) = of_files(tmp_path, page)
    assert (found.kept, found.marks[0].kept) == ({"label": "Mine"}, '{"created":"2020","creator":"x"}')


def test_an_annotation_on_annotations_is_a_relation(tmp_path: Path):
    one, two = about(at(14, 25), id="urn:a"), about(at(30, 41), id="urn:b")
    bond = {"type": "Annotation", "motivation": "linking", "body": "urn:b", "target": "urn:a", "id": "urn:c"}
    tagged = {**bond, "body": [{**TAG, "value": "owns"}, {"source": "urn:b", "purpose": "linking"}]}
    ((found,), _) = of_files(tmp_path, [one, two, tagged])
    (relation,) = found.relations
    first, second = (mark.id for mark in found.marks)
    assert (relation.label, relation.head, relation.child) == ("owns", first, second)


def test_a_text_that_is_not_at_hand_is_said_in_a_sentence_and_nothing_is_fetched(tmp_path: Path):
    (tmp_path / "a.jsonld").write_text(json.dumps(about(at(1, 2), source="http://example.org/page1")))
    found, refused = read(FORMAT, tmp_path / "a.jsonld")
    assert (found, [each.code for each in refused]) == ([], ["web.no_text"])


def test_no_source_leads_out_of_the_folder(tmp_path: Path):
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text(TEXT)
    for source in ("../secret.txt", f"file://{tmp_path}/secret.txt", "..%2Fsecret.txt", "a\0.txt"):
        (inside / "b.jsonld").write_text(json.dumps(about(at(14, 25), source=source)))
        found, refused = read(FORMAT, inside / "b.jsonld")
        assert (found, [each.code for each in refused]) == ([], ["web.no_text"])


def test_annotations_on_several_texts_are_several_articles(tmp_path: Path):
    (tmp_path / "b.txt").write_text("Oslo is big.")
    found, refused = of_files(tmp_path, [about(at(14, 25)), about(at(0, 4), source="b.txt")])
    assert refused == []
    assert [quotes(each) for each in found] == [[("PERSON", "Omi Sandrel")], [("PERSON", "Oslo")]]


def test_a_page_about_the_web_names_its_address(tmp_path: Path):
    source = "https://example.org/news/a"
    ((found,), _) = of_files(tmp_path, about(at(14, 25), source=source))
    assert found.metadata.address == source


def test_what_is_no_annotation_is_refused(tmp_path: Path):
    found, refused = of_files(tmp_path, [{"type": "Person"}, about(at(14, 25))])
    assert (len(found), [each.code for each in refused]) == (1, ["web.no_annotation"])
