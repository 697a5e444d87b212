"""UIMA CAS: what dkpro-cassis reads of ours, and what INCEpTION and DKPro write."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import cassis
import pytest

from curator.domain.annotation import Annotation, Link
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.exchange.arriving import Refused
from curator.exchange.outgoing import Outgoing
from curator.exchange.peers.cas import Cas
from curator.exchange.peers.given import Given
from curator.exchange.record import to_record
from tests.exchange import samples
from tests.exchange.peers.folder import held, read, written
from tests.exchange.test_any_article import Chance

ENTITY = Layer.ENTITY
NAMED = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
KINDS: tuple[Literal["xmi", "json"], ...] = ("xmi", "json")


def done(number: int, text: str, *annotations: Annotation, **fields: Any) -> Outgoing:
    review = samples.reviewed()
    article = samples.article(number, text, state=samples.ArticleState.DONE, review=review, **fields)
    reviewer = samples.Decision("b", "2026-01-06T00:00:00Z", "g@1")
    return samples.outgoing(article, text, list(annotations), reviewer=reviewer)


def mention(number: int, text: str, quote: str, label: str = "GPE", **more: Any) -> Annotation:
    return samples.by_hand(number, text, ENTITY, samples.at(text, quote), label, **more)


def loaded(folder: Path, number: int) -> Any:
    """The CAS as UIMA's own library reads it."""
    with (folder / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    with (folder / f"train/{number:032x}.xmi").open("rb") as file:
        return cassis.load_cas_from_xmi(file, typesystem=types)


def xmi(body: str, text: str) -> bytes:
    """An XMI as INCEpTION writes it, with its namespaces."""
    spaces = {
        "xmi": "http://www.omg.org/XMI",
        "cas": "http:///uima/cas.ecore",
        "tcas": "http:///uima/tcas.ecore",
        "ner": "http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore",
        "seg": "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore",
        "dep": "http:///de/tudarmstadt/ukp/dkpro/core/api/syntax/type/dependency.ecore",
        "coref": "http:///de/tudarmstadt/ukp/dkpro/core/api/coref/type.ecore",
        "meta": "http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore",
        "custom": "http:///webanno/custom.ecore",
        "none": "http:///uima/noNamespace.ecore",
    }
    names = " ".join(f'xmlns:{name}="{address}"' for name, address in spaces.items())
    sofa = f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{text}"/>'
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}<xmi:XMI {names} xmi:version="2.0">{body}{sofa}</xmi:XMI>'.encode()


@pytest.fixture
def found(tmp_path: Path) -> Callable[..., Given]:
    """Reads a file of these bytes, which holds one article."""

    def read_file(data: bytes | str, kind: Literal["xmi", "json"] = "xmi") -> Given:
        file = tmp_path / f"a.{kind}"
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        (given,) = read(Cas(kind), file)
        return given

    return read_file


def names(given: Given) -> list[tuple[str, str]]:
    return [(mark.parts[0].of(given.text), mark.label) for mark in given.marks]


@pytest.mark.parametrize("kind", KINDS)
def test_articles_at_random_come_back_as_they_were(kind: Literal["xmi", "json"], tmp_path: Path):
    chance = Chance(15)
    wanted = held(Cas(kind), [chance.article(number) for number in range(600)])
    assert len(wanted) > 20
    back = read(Cas(kind), written(Cas(kind), tmp_path, wanted))
    assert sorted(back, key=str) == sorted((replace(given, place="") for given in wanted), key=str)


def test_uimas_library_finds_the_names_where_they_are(tmp_path: Path):
    text = "🚨 Port of Oslo, Oslo\u2028e\u0301 أوسلو"
    article = done(
        3,
        text,
        mention(1, text, "Port of Oslo", "ORG", link=Link("wikidata", "Q1", "Port")),
        mention(2, text, "Oslo"),
        mention(3, text, "أوسلو"),
        title="Ports",
        language="en",
    )
    written(Cas(), tmp_path, held(Cas(), [article]))
    cas = loaded(tmp_path, 3)
    assert cas.sofa_string == text
    alone = [one for one in cas.select(NAMED) if one.type.name == NAMED]
    assert [(one.get_covered_text(), one.value, one.identifier) for one in alone] == [
        ("Port of Oslo", "ORG", "wikidata:Q1"),
        ("أوسلو", "GPE", None),
    ]
    # A name in a name is of a type beneath NamedEntity: whoever selects that gets both.
    assert sorted(one.get_covered_text() for one in cas.select(NAMED)) == ["Oslo", "Port of Oslo", "أوسلو"]


def test_the_json_is_what_uimas_library_reads(tmp_path: Path):
    text = "🚨 Oslo"
    written(Cas("json"), tmp_path, held(Cas("json"), [done(1, text, mention(1, text, "Oslo"))]))
    cas: Any = cassis.load_cas_from_json(BytesIO((tmp_path / f"train/{1:032x}.json").read_bytes()))
    assert [one.get_covered_text() for one in cas.select(NAMED)] == ["Oslo"]


@pytest.mark.parametrize("kind", KINDS)
def test_claims_relations_and_links_leave_and_come_back(kind: Literal["xmi", "json"], tmp_path: Path):
    line = (samples.PEERS / "curator-jsonl-v1.examples.jsonl").read_text(encoding="utf-8").split("\n")[0]
    record = json.loads(line)
    record["curator"]["unsure"] = []
    given = Cas(kind).reduced(record).given
    assert given
    assert [each.label for each in given.relations] == ["based_in"]
    assert any(len(mark.parts) == 2 and mark.claim.cue for mark in given.marks)
    assert read(Cas(kind), written(Cas(kind), tmp_path, [given])) == [replace(given, place="")]


def test_what_xml_cannot_hold_is_replaced_and_counted(tmp_path: Path):
    text = "a\uffff Oslo"
    reduced = Cas().reduced(to_record(done(1, text, mention(1, text, "Oslo"))))
    assert reduced.given
    assert reduced.given.text == "a\ufffd Oslo"
    assert reduced.losses["controls"] == 1
    assert names(read(Cas(), written(Cas(), tmp_path, [reduced.given]))[0]) == [("Oslo", "GPE")]


def test_names_of_any_layer_are_read_without_a_type_system(found: Callable[..., Given]):
    body = (
        '<meta:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="12" language="x-unspecified"'
        ' documentTitle="a.txt" documentId="admin"/>'
        '<seg:Token xmi:id="3" sofa="1" begin="0" end="2"/>'
        '<ner:NamedEntity xmi:id="4" sofa="1" begin="3" end="7" value="LOC"'
        ' identifier="http://www.wikidata.org/entity/Q585"/>'
        '<ner:Person xmi:id="5" sofa="1" begin="8" end="12"/>'
        '<custom:Topic xmi:id="6" sofa="1" begin="0" end="2" color="red"/>'
        '<none:Span xmi:id="7" sofa="1" begin="8" end="12" label="X" note="why"/>'
    )
    given = found(xmi(body, "🚨 Oslo Anna"))
    assert given.metadata.title == "a.txt"
    assert names(given) == [("🚨", "red"), ("Oslo", "LOC"), ("Anna", "Person"), ("Anna", "X")]
    assert given.marks[1].link == Link("", "http://www.wikidata.org/entity/Q585", "")
    assert json.loads(given.marks[3].kept) == {"features": {"note": "why"}, "type": "Span"}


def test_relations_slots_and_chains_are_relations(found: Callable[..., Given]):
    body = (
        '<custom:Who xmi:id="2" sofa="1" begin="0" end="4" value="A"/>'
        '<custom:Does xmi:id="3" sofa="1" begin="5" end="9" value="B" args="7"/>'
        '<custom:Link xmi:id="4" sofa="1" begin="5" end="9" Governor="3" Dependent="2" label="agent"/>'
        '<custom:DoesArgsLink xmi:id="7" role="subject" target="2"/>'
        '<coref:CoreferenceLink xmi:id="8" sofa="1" begin="0" end="4" next="9" referenceType="name"'
        ' referenceRelation="same"/>'
        '<coref:CoreferenceLink xmi:id="9" sofa="1" begin="10" end="12" referenceType="pronoun"/>'
        '<seg:Token xmi:id="10" sofa="1" begin="0" end="4"/>'
        '<seg:Token xmi:id="11" sofa="1" begin="5" end="9"/>'
        '<dep:Dependency xmi:id="12" sofa="1" begin="0" end="4" Governor="11" Dependent="10"'
        ' DependencyType="nsubj"/>'
    )
    given = found(xmi(body, "Oslo says it"))
    by_id = {mark.id: mark.label for mark in given.marks}
    assert {(each.label, by_id[each.head], by_id[each.child]) for each in given.relations} == {
        ("agent", "B", "A"),
        ("subject", "B", "A"),
        ("same", "name", "pronoun"),
    }


def test_the_json_of_uima_2_is_read(found: Callable[..., Given]):
    cas = {
        "_context": {"_types": {}},
        "_views": {
            "_InitialView": {
                "DocumentMetaData": [
                    {"sofa": 1, "begin": 0, "end": 11, "language": "en", "documentTitle": "t"}
                ],
                "Token": [{"sofa": 1, "begin": 0, "end": 4}],
                "NamedEntity": [
                    {"sofa": 1, "end": 4, "value": "LOC"},
                    {"sofa": 1, "begin": 5, "end": 10, "value": "V"},
                ],
            }
        },
        "_referenced_fss": {
            "1": {"_type": "Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": "Oslo votes."}
        },
    }
    given = found(json.dumps(cas), "json")
    assert (names(given), given.metadata.language) == ([("Oslo", "LOC"), ("votes", "V")], "en")


def test_marks_outside_of_the_text_are_told(found: Callable[..., Given]):
    body = '<ner:NamedEntity xmi:id="2" sofa="1" begin="2" end="90" value="LOC"/>'
    body += '<ner:NamedEntity xmi:id="3" sofa="1" begin="2" end="2" value="LOC"/>'
    given = found(xmi(body, "Oslo"))
    assert (given.marks, given.told[0].code, given.told[0].args) == ((), "peer.marks_outside", {"count": 2})


def test_every_text_of_a_cas_is_an_article_of_its_own(tmp_path: Path):
    body = '<cas:Sofa xmi:id="5" sofaNum="2" sofaID="target" mimeType="text" sofaString="Bergen"/>'
    body += '<ner:NamedEntity xmi:id="2" sofa="5" begin="0" end="6" value="LOC"/>'
    (tmp_path / "a.xmi").write_bytes(xmi(body, "Oslo"))
    assert {given.text: len(given.marks) for given in read(Cas(), tmp_path)} == {"Oslo": 0, "Bergen": 1}


HOSTILE = {
    "entity": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xmi:XMI xmlns:xmi="http://www.omg.org/XMI">&e;</xmi:XMI>',
    "laughs": b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
    "cut": xmi("", "Oslo")[:-20],
    "other": b"<html><body>Oslo</body></html>",
    "nothing": b"",
    "no xml": b"\x89PNG\r\n\x1a\n",
    "deep": b"<a>" * 100_000,
    "no text": xmi("", ""),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_bad_file_is_refused_in_one_sentence_and_the_next_one_read(name: str, tmp_path: Path):
    (tmp_path / "a.xmi").write_bytes(HOSTILE[name])
    (tmp_path / "b.xmi").write_bytes(xmi("", "Oslo"))
    first, second = Cas().read(tmp_path)
    assert isinstance(first, Refused)
    assert first.code.split(".")[0] in ("xml", "peer")
    assert isinstance(second, Given)
    assert second.text == "Oslo"


@pytest.mark.parametrize(
    "data", ["", "[1]", "{}", '{"%FEATURE_STRUCTURES": 7}', '{"_views": 3}', "[" * 100_000, "nö"]
)
def test_json_that_is_no_cas_is_refused_in_one_sentence(data: str, tmp_path: Path):
    (tmp_path / "a.json").write_text(data, encoding="utf-8")
    (refused,) = Cas("json").read(tmp_path)
    assert isinstance(refused, Refused)
    assert refused.code in ("peer.not_cas", "peer.no_text_inside", "json.too_deep")


def test_a_part_of_a_claim_keeps_its_place(found: Callable[..., Given]):
    body = (
        '<custom:Claim xmi:id="2" sofa="1" begin="0" end="4" label="CLAIM" pieces="4 5"'
        ' quote="direct" kind="?"/>'
        '<custom:ClaimPieceLink xmi:id="4" role="part" target="6"/>'
        '<custom:ClaimPieceLink xmi:id="5" role="source" target="7"/>'
        '<custom:ClaimPiece xmi:id="6" sofa="1" begin="8" end="12"/>'
        '<custom:ClaimPiece xmi:id="7" sofa="1" begin="5" end="7"/>'
    )
    (claim,) = found(xmi(body, "Oslo he says")).marks
    assert (claim.parts, claim.claim.source) == ((Span(0, 4), Span(8, 12)), (Span(5, 7),))
    assert (claim.claim.quote, claim.claim.kind) == ("direct", "unset")
