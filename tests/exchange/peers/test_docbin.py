"""spaCy's files as a team trains on them: what a training sees must be what editors decided."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.tokens import DocBin as SpacyBin
from spacy.training import Example

from curator.domain.annotation import Annotation, Link, Verdict
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.span import Span as Range
from curator.exchange.outgoing import Outgoing
from curator.exchange.peers import docbin
from curator.exchange.peers.docbin import DocBin
from curator.exchange.peers.words import without
from curator.exchange.record import to_record
from tests.exchange import samples
from tests.exchange.peers.folder import ABOUT, Folder, held, read, written
from tests.exchange.test_any_article import Chance

FORMAT = DocBin()
ENGLISH = spacy.blank("en")
ENTITY = Layer.ENTITY


def docs(path: Path) -> list[Doc]:
    return list(SpacyBin().from_disk(path).get_docs(ENGLISH.vocab))


def trained_on(doc: Doc) -> dict[str, str | None]:
    """What `spacy train` takes each word for: a tag of BILUO, or None where nobody knows."""
    example = Example(ENGLISH.make_doc(doc.text), doc)
    return dict(zip((token.text for token in example.x), example.get_aligned_ner(), strict=True))


def exported(tmp_path: Path, *articles: Outgoing) -> list[Doc]:
    return docs(written(FORMAT, tmp_path, held(FORMAT, articles)) / "train.spacy")


def done(text: str, *annotations: Annotation, **review: object) -> Outgoing:
    reviewed = {
        layer: said | (review if layer == "entities" else {}) for layer, said in samples.reviewed().items()
    }
    article = samples.article(9, text, language="en", state=samples.ArticleState.DONE, review=reviewed)
    return samples.outgoing(
        article, text, list(annotations), reviewer=samples.Decision("b", "2026-01-06", "g@1")
    )


def mention(number: int, text: str, quote: str, label: str = "GPE", **more: object) -> Annotation:
    return samples.by_hand(number, text, ENTITY, samples.at(text, quote), label, **more)


def test_two_hundred_articles_come_back_as_they_were(tmp_path: Path):
    chance = Chance(2027)
    articles = [*samples.everything(), *(chance.article(number) for number in range(200))]
    wanted = held(FORMAT, articles)
    assert read(FORMAT, written(FORMAT, tmp_path, wanted)) == wanted
    assert len(wanted) > 150


def test_two_exports_have_the_same_bytes(tmp_path: Path):
    wanted = held(FORMAT, samples.everything())
    one, two = (written(FORMAT, tmp_path / name, wanted) for name in ("one", "two"))
    names = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert Path("claims.cfg") in names
    assert [(one / name).read_bytes() for name in names] == [(two / name).read_bytes() for name in names]


def test_only_what_was_read_is_outside_and_the_rest_is_missing(tmp_path: Path):
    (doc,) = exported(tmp_path, samples.cafe())
    seen = trained_on(doc)
    # The first and the last paragraph were decided on, that between them was not.
    assert (seen["Omi"], seen["Sandrel"], seen["sailings"]) == ("B-PERSON", "L-PERSON", "O")
    assert [seen[word] for word in ("Quellmar", "votes", "matter")] == [None, None, None]


def test_an_unsure_mention_is_neither_a_name_nor_none(tmp_path: Path):
    (doc,) = exported(tmp_path, samples.ferry())
    seen = trained_on(doc)
    assert (seen["old"], seen["quay"], seen["safe"]) == (None, None, "O")


def test_a_mention_inside_an_unsure_one_is_still_a_name(tmp_path: Path):
    text = "The Oslo fire brigade came."
    unsure = mention(1, text, "Oslo fire brigade", "ORG", verdict=Verdict.UNSURE)
    seen = trained_on(exported(tmp_path, done(text, unsure, mention(2, text, "Oslo")))[0])
    assert [seen[word] for word in ("Oslo", "fire", "brigade", "came")] == ["U-GPE", None, None, "O"]


def test_what_was_refused_is_an_incorrect_span(tmp_path: Path):
    (doc,) = exported(tmp_path, samples.ferry())
    assert [(span.text, span.label_) for span in doc.spans["incorrect_spans"]] == [("1 April", "FAC")]


def test_a_name_refused_once_and_accepted_elsewhere_does_not_stop_a_training(tmp_path: Path):
    text = "Oslo votes in May."
    refused = samples.of(
        text, samples.proposed(text, ENTITY, samples.at(text, "Oslo"), "GPE"), Verdict.REJECTED
    )
    again = mention(1, text, "Oslo")
    (doc,) = exported(tmp_path, done(text, refused, again))
    nlp = spacy.blank("en")
    nlp.add_pipe("ner", config={"incorrect_spans_key": "incorrect_spans"})
    example = Example.from_dict(nlp.make_doc(doc.text), Example(doc, doc).to_dict())
    nlp.initialize(lambda: [example])
    nlp.update([example])
    record = to_record(done(text, refused, again))
    assert FORMAT.reduced(record).losses["rejected_twice"] == 1


def test_of_names_in_names_the_longest_is_an_entity_and_all_are_there(tmp_path: Path):
    (doc,) = exported(tmp_path, samples.ferry())
    assert ("Quellmar Port Authority", "ORG", "NIL") in [(e.text, e.label_, e.kb_id_) for e in doc.ents]
    assert [span.text for span in doc.spans["nested"]] == ["Quellmar"]


def test_a_name_that_ends_inside_a_word_is_kept(tmp_path: Path):
    (doc,) = exported(tmp_path, samples.cafe())
    assert [entity.text for entity in doc.ents] == ["Omi Sandrel", "imetable"]
    # The training's own words are whole, so there nothing is known.
    assert trained_on(doc)["timetable"] is None


def test_claims_are_spans_with_their_sources_and_cues(tmp_path: Path):
    (doc,) = exported(tmp_path, samples.ferry())
    said = {(span.text, span.label_) for span in doc.spans["sc"]}
    assert {("The night ferry", "CLAIM"), ("will stop on 1 April", "CLAIM")} < said
    assert {("Mayor Ilvane Brastholm", "SOURCE"), ("said", "CUE")} < said


def test_claims_are_learned_only_where_all_of_them_are_known(tmp_path: Path):
    written(FORMAT, tmp_path, held(FORMAT, [samples.ferry(), samples.cafe(), samples.bridge()]))
    texts = [doc.text for doc in docs(tmp_path / "claims/train.spacy")]
    # Of the ferry's paragraphs the second holds an unsure claim; of the café's the second was not read.
    assert texts[0].strip() == samples.FERRY.split("\n\n")[0]
    assert texts[1].strip() == samples.FERRY.split("\n\n")[2]
    assert [text.strip() for text in texts[2:]] == [
        samples.CAFE.split("\n\n")[0],
        samples.CAFE.split("\n\n")[2],
    ]


def test_an_article_that_was_not_asked_about_a_label_says_nothing_by_silence(tmp_path: Path):
    asked_less = done("Oslo votes.", mention(1, "Oslo votes.", "Oslo"), labels=["GPE"])
    asked_all = done("Bergen votes.", mention(1, "Bergen votes.", "Bergen", "ORG"))
    less, whole = sorted(exported(tmp_path, asked_less, asked_all), key=lambda doc: doc.text, reverse=True)
    assert (trained_on(less)["votes"], trained_on(whole)["votes"]) == (None, "O")
    assert [entity.label_ for entity in less.ents] == ["GPE"]


def test_links_come_with_the_entity(tmp_path: Path):
    text = "🚨 Oslo votes."
    linked = mention(1, text, "Oslo", link=Link("curator-kb", "G1", "Oslo"))
    (doc,) = exported(tmp_path, done(text, linked))
    assert [(entity.start_char, entity.kb_id_) for entity in doc.ents] == [(2, "G1")]


def test_spacy_trains_with_the_configurations_that_come_along(tmp_path: Path):
    wanted = held(FORMAT, samples.everything())
    writer = FORMAT.writer(Folder(tmp_path), ABOUT)
    for split in ("train", "dev"):
        for given in wanted:
            writer.add(given, split)
    writer.close()
    for recipe in ("entities.cfg", "claims.cfg"):
        command = [sys.executable, "-m", "spacy", "train", recipe, "--training.max_steps", "1"]
        child = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
        assert child.returncode == 0, child.stdout + child.stderr


def test_another_programs_file_is_read_with_how_far_it_was_annotated(tmp_path: Path):
    nlp = spacy.blank("en")
    whole, part, none = (nlp.make_doc("Oslo votes.\nBergen waits.") for _ in range(3))
    oslo = Span(whole, 0, 1, label="GPE", kb_id="Q585")
    whole.set_ents([oslo])
    whole.spans["sc"] = [Span(whole, 0, 2, label="CLAIM"), Span(whole, 4, 5, label="GPE")]
    part.set_ents([Span(part, 0, 1, label="GPE")], outside=[part[1:3]], default="missing")
    SpacyBin(docs=[whole, part, none]).to_disk(tmp_path / "other.spacy")
    first, second, third = read(FORMAT, tmp_path / "other.spacy")
    assert [(mark.layer, mark.parts, mark.label) for mark in first.marks] == [
        (ENTITY, (Range(0, 4),), "GPE"),
        (Layer.CLAIM, (Range(0, 10),), "CLAIM"),
        (ENTITY, (Range(12, 18),), "GPE"),
    ]
    assert first.marks[0].link == Link("", "Q585", "")
    assert [given.review["entities"].state for given in (first, second)] == ["complete", "partial"]
    assert second.review["entities"].ranges == (Range(0, 11),)
    assert third.review == {}


@pytest.mark.parametrize("data", [b"", b"no docs", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_what_is_no_docbin_is_refused_in_a_sentence(data: bytes, tmp_path: Path):
    (tmp_path / "bad.spacy").write_bytes(data)
    with pytest.raises(CuratorError) as refused:
        list(FORMAT.read(tmp_path / "bad.spacy"))
    assert refused.value.code == "peer.not_docbin"


def test_data_that_somebody_changed_is_not_believed(tmp_path: Path):
    doc = spacy.blank("en").make_doc("Oslo votes.")
    doc.user_data["curator"] = '{"review":{"entities":[1,2,3]},"metadata":[1],"links":{"a":1},"claims":7}'
    SpacyBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "changed.spacy")
    (given,) = read(FORMAT, tmp_path / "changed.spacy")
    assert replace(given, text="") == replace(given, text="", review={}, metadata=type(given.metadata)())


def test_a_split_too_large_for_one_file_is_a_folder_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(docbin, "_MOST_TOKENS", 50)
    wanted = held(FORMAT, samples.everything())
    written(FORMAT, tmp_path, wanted)
    assert [path.name for path in sorted((tmp_path / "train").iterdir())] == ["0001.spacy", "0002.spacy"]
    assert not (tmp_path / "train.spacy").exists()
    assert 'train = "train"' in (tmp_path / "entities.cfg").read_text(encoding="utf-8")
    assert sorted(read(FORMAT, tmp_path), key=str) == sorted(wanted, key=str)


def test_an_unsure_name_over_the_edge_of_what_was_read_is_outside_nowhere():
    assert without([(0, 5), (5, 9)], [(3, 7)]) == [(0, 3), (7, 9)]
    assert without([(0, 9)], [(4, 5), (1, 2), (1, 3)]) == [(0, 1), (3, 4), (5, 9)]
