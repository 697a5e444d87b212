"""spaCy's JSON, in the shapes of its three versions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Span

from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.exchange.arriving import Refused
from curator.exchange.peers.docbin import DocBin
from curator.exchange.peers.given import Given
from tests.exchange.peers.folder import read

FORMAT = DocBin()


def found(tmp_path: Path, content: Any) -> list[Given]:
    text = content if isinstance(content, str) else json.dumps(content)
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    return read(FORMAT, tmp_path / "a.json")


def names(given: Given) -> list[tuple[str, str]]:
    return [(mark.parts[0].of(given.text), mark.label) for mark in given.marks]


def test_a_docs_own_json_is_read_with_its_spans(tmp_path: Path):
    doc = spacy.blank("en")("🚨 Oslo votes. It is safe.")
    doc.set_ents([Span(doc, 1, 2, label="GPE", kb_id="Q585")])
    doc.spans["sc"] = [Span(doc, 4, 7, label="CLAIM")]
    (given,) = found(tmp_path, doc.to_json())
    assert names(given) == [("Oslo", "GPE"), ("It is safe", "CLAIM")]
    assert given.marks[1].layer is Layer.CLAIM
    # The file does not say whether the other words were looked at.
    assert given.review == {}


@pytest.mark.parametrize("around", [False, True])
def test_pairs_of_a_text_and_its_entities_are_read(around: bool, tmp_path: Path):
    pairs = [["Oslo votes.", {"entities": [[0, 4, "GPE"]]}], None, ["None here.", {"entities": []}]]
    content = {"classes": ["GPE"], "annotations": pairs} if around else pairs
    assert [names(given) for given in found(tmp_path, content)] == [[("Oslo", "GPE")], []]


def test_the_training_files_of_spacy_2_are_read(tmp_path: Path):
    tokens = [{"orth": word, "ner": tag} for word, tag in (("Oslo", "U-GPE"), ("votes", "O"), (".", "-"))]
    content = [{"id": 0, "paragraphs": [{"raw": "Oslo votes.", "sentences": [{"tokens": tokens}]}]}]
    (given,) = found(tmp_path, content)
    assert (given.text, names(given), given.review) == ("Oslo votes.", [("Oslo", "GPE")], {})
    tokens[2]["ner"] = "O"
    (given,) = found(tmp_path, content)
    assert given.review["entities"].state == "complete"


def test_an_entry_of_another_shape_is_refused_alone(tmp_path: Path):
    lines = '{"text": "Oslo votes.", "ents": [{"start": 0, "end": 4, "label": "GPE"}]}\n{"words": 1}\n'
    (tmp_path / "a.jsonl").write_text(lines)
    first, second = FORMAT.read(tmp_path)
    assert isinstance(first, Given)
    assert names(first) == [("Oslo", "GPE")]
    assert isinstance(second, Refused)
    assert second.code == "peer.not_spacy"


def test_entities_without_a_place_are_told(tmp_path: Path):
    (given,) = found(tmp_path, [["Oslo", {"entities": [[0, 90, "GPE"], ["0", 4, "GPE"]]}]])
    assert (given.marks, given.told[0].args) == ((), {"count": 2})


@pytest.mark.parametrize("content", ["{", "[1, 2", "[" * 100_000])
def test_what_is_no_json_is_refused_in_a_sentence(content: str, tmp_path: Path):
    with pytest.raises(CuratorError) as refused:
        found(tmp_path, content)
    assert refused.value.code in ("peer.not_docbin", "json.too_deep")
