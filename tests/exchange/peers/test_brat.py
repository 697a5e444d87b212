"""brat's standoff: ours as brat's own code wants it, theirs with all that stands in their files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from curator.domain.annotation import Annotation
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.exchange.arriving import Refused
from curator.exchange.outgoing import Outgoing
from curator.exchange.peers.brat import Brat
from curator.exchange.peers.given import Given, GivenRelation
from curator.exchange.record import to_record
from tests.exchange import samples
from tests.exchange.peers.folder import held, read, written
from tests.exchange.test_any_article import Chance

FORMAT = Brat()
ENTITY = Layer.ENTITY


def done(number: int, text: str, *annotations: Annotation) -> Outgoing:
    article = samples.article(number, text, state=samples.ArticleState.DONE, review=samples.reviewed())
    reviewer = samples.Decision("b", "2026-01-06T00:00:00Z", "g@1")
    return samples.outgoing(article, text, list(annotations), reviewer=reviewer)


def found(tmp_path: Path, text: str | bytes, lines: str, **more: str) -> Given:
    """The article of a text and the lines beside it."""
    (tmp_path / "a.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    (tmp_path / "a.ann").write_text(lines, encoding="utf-8", newline="")
    for name, content in more.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (given,) = read(FORMAT, tmp_path)
    return given


def told(given: Given) -> dict[str, object]:
    return {each.code: each.args.get("count") for each in given.told}


def test_articles_at_random_come_back_as_they_were(tmp_path: Path):
    chance = Chance(13)
    wanted = held(FORMAT, [chance.article(number) for number in range(600)])
    assert len(wanted) > 20
    back = read(FORMAT, written(FORMAT, tmp_path, wanted))
    assert sorted(back, key=str) == sorted((replace(given, place="") for given in wanted), key=str)


def test_every_quote_is_one_line_and_says_what_stands_there(tmp_path: Path):
    chance = Chance(14)
    wanted = held(FORMAT, [chance.article(number) for number in range(600)])
    folder = written(FORMAT, tmp_path, wanted) / "train"
    seen = 0
    for file in folder.glob("*.ann"):
        text = file.with_suffix(".txt").read_bytes().decode()
        content = file.read_bytes().decode()
        # brat cuts its files where Python's splitlines does.
        assert content.splitlines() == content.split("\n")[:-1]
        for line in content.splitlines():
            if line.startswith("T"):
                _, where, quote = line.split("\t")
                pieces = [tuple(map(int, pair.split())) for pair in where.split(" ", 1)[1].split(";")]
                assert quote == " ".join(text[start:end] for start, end in pieces)
                seen += 1
    assert seen > 100


def test_all_types_stand_in_the_configuration(tmp_path: Path):
    text = "🚨 Oslo votes on Monday."
    person = samples.by_hand(1, text, ENTITY, samples.at(text, "Oslo"), "geo:place.city")
    other = samples.by_hand(2, text, ENTITY, samples.at(text, "Oslo votes"), "geo_place_city")
    wanted = held(FORMAT, [done(1, text, person, other)])
    written(FORMAT, tmp_path, wanted)
    configuration = (tmp_path / "annotation.conf").read_text(encoding="utf-8").split("\n")
    assert configuration[configuration.index("[entities]") + 1 :][:2] == [
        "geo_place_city",
        "geo_place_city_2",
    ]
    assert "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>" in configuration
    assert read(FORMAT, tmp_path) == [replace(wanted[0], place="")]


def test_links_relations_and_claims_leave_and_come_back(tmp_path: Path):
    lines = (samples.PEERS / "curator-jsonl-v1.examples.jsonl").read_text(encoding="utf-8").split("\n")
    record = json.loads(lines[0])
    record["curator"]["unsure"] = []
    reduced = FORMAT.reduced(record)
    assert reduced.given
    assert [(each.label, each.head[0]) for each in reduced.given.relations][0] == ("based_in", "T")
    assert {mark.link.kb_id for mark in reduced.given.marks if mark.link} >= {"X1002", "NIL"}
    assert any(len(mark.parts) == 2 and mark.claim.source for mark in reduced.given.marks)
    assert read(FORMAT, written(FORMAT, tmp_path, [reduced.given])) == [replace(reduced.given, place="")]


def test_claims_that_were_not_all_read_stay_at_home(tmp_path: Path):
    text = "Oslo said it will vote."
    mention = samples.by_hand(1, text, ENTITY, samples.at(text, "Oslo"), "GPE")
    claim = samples.by_hand(2, text, Layer.CLAIM, samples.at(text, "it will vote"), "CLAIM")
    record = to_record(done(1, text, mention, claim))
    record["curator"]["review"]["claims"]["state"] = "partial"
    reduced = FORMAT.reduced(record)
    assert reduced.given
    assert [mark.label for mark in reduced.given.marks] == ["GPE"]
    assert reduced.losses["claims_unread"] == 1


def test_a_mark_in_pieces_keeps_them_unless_only_a_lines_end_parts_them(tmp_path: Path):
    given = found(
        tmp_path,
        "South and North\nAmerica",
        "T1\tLOC 0 5;16 23\tSouth America\nT2\tLOC 10 15;16 23\tNorth America\n",
    )
    assert [mark.parts for mark in given.marks] == [(Span(0, 5), Span(16, 23)), (Span(10, 23),)]


def test_events_are_relations_of_their_triggers(tmp_path: Path):
    given = found(
        tmp_path,
        "Oslo bought a ferry.",
        "E1\tBuy:T2 Who:T1 What:T3\nT1\tORG 0 4\tOslo\nT2\tBuy 5 11\tbought\nT3\tSHIP 14 19\tferry\n"
        "A1\tNegation E1\nM2\tConfidence E1 L2\n#1\tAnnotatorNotes E1\twhy not\n",
    )
    assert given.relations == (
        GivenRelation("E1-1", "Who", "T2", "T1"),
        GivenRelation("E1-2", "What", "T2", "T3"),
    )
    trigger = next(mark for mark in given.marks if mark.id == "T2")
    assert trigger.note == "why not"
    assert json.loads(trigger.kept) == {"attributes": {"Confidence": "L2", "Negation": ""}}


def test_an_event_that_takes_part_in_another_is_its_trigger_there(tmp_path: Path):
    lines = "T1\tA 0 4\tOslo\nT2\tB 5 11\tbought\nE1\tA:T1 Cause:E2\nE2\tB:T2\n"
    assert found(tmp_path, "Oslo bought it.", lines).relations == (
        GivenRelation("E1-1", "Cause", "T1", "T2"),
    )


def test_relations_equals_and_links_are_kept(tmp_path: Path):
    given = found(
        tmp_path,
        "Oslo is Oslo.",
        "T1\tGPE 0 4\tOslo\nT2\tGPE 8 12\tOslo\nR1\tSame Arg1:T1 Arg2:T2\t\n*\tEquiv T1 T2\n"
        "N1\tReference T1 Wikidata:Q585\tOslo\nN2\tReference T1 GeoNames:3143244\n",
    )
    assert [(each.label, each.head, each.child) for each in given.relations] == [
        ("Same", "T1", "T2"),
        ("Equiv", "T1", "T2"),
    ]
    assert given.marks[0].link and given.marks[0].link.kb_id == "Q585"
    assert json.loads(given.marks[0].kept) == {"references": [["GeoNames", "3143244", ""]]}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("🚨🚨 Oslo", 5),
        ("a\r\nb\r\nOslo", 4),
        ("a\r\nb\r\nOslo", 6),
        ("\ufeffab Oslo", 4),
        ("\ufeffab Oslo", 3),
    ],
    ids=["UTF-16 units", "line ends of one", "line ends of two", "behind a BOM", "without it"],
)
def test_a_range_is_found_however_the_file_counts(text: str, start: int, tmp_path: Path):
    given = found(tmp_path, text, f"T1\tGPE {start} {start + 4}\tOslo\n")
    assert [mark.parts[0].of(given.text) for mark in given.marks] == ["Oslo"]
    assert given.told == ()


def test_what_does_not_stand_where_it_says_is_told_and_left_out(tmp_path: Path):
    given = found(
        tmp_path, "Oslo votes.", "T1\tGPE 0 4\tOslo\nT2\tGPE 5 9\tOslo\nT3\tGPE 90 94\tOslo\nT4 GPE\nX\n"
    )
    assert [mark.id for mark in given.marks] == ["T1"]
    assert told(given) == {"peer.misquoted": 2, "peer.lines_unread": 2}


def test_the_two_files_of_bionlp_are_one_article(tmp_path: Path):
    (tmp_path / "b.txt").write_text("TNF binds.")
    (tmp_path / "b.a1").write_text("T1\tProtein 0 3\tTNF\n")
    (tmp_path / "b.a2").write_text("T2\tBinding 4 9\tbinds\nE1\tBinding:T2 Theme:T1\n")
    (given,) = read(FORMAT, tmp_path)
    assert [mark.label for mark in given.marks] == ["Protein", "Binding"]
    assert [each.label for each in given.relations] == ["Theme"]


def test_an_ann_without_its_text_is_refused_alone(tmp_path: Path):
    (tmp_path / "a.ann").write_text("T1\tGPE 0 4\tOslo\n")
    (tmp_path / "b.ann").write_text("T1\tGPE 0 4\tOslo\n")
    (tmp_path / "b.txt").write_text("Oslo votes.")
    first, second = FORMAT.read(tmp_path)
    assert isinstance(first, Refused)
    assert first.code == "peer.no_text"
    assert isinstance(second, Given)
    assert second.marks[0].label == "GPE"


def test_a_folder_without_anns_is_refused(tmp_path: Path):
    with pytest.raises(CuratorError) as refused:
        list(FORMAT.read(tmp_path))
    assert refused.value.code == "peer.no_files"


def test_an_article_keeps_the_name_it_went_out_with(tmp_path: Path):
    text = "Oslo votes."
    wanted = held(FORMAT, [done(7, text)])
    (given,) = read(FORMAT, written(FORMAT, tmp_path, wanted, split=""))
    assert given.article_id == f"{7:032x}"
