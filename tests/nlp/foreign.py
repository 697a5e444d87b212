"""Small pipelines as other people make them, built on the spot and saved to a folder."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import fix_random_seed

SAID = "Lavrov said that talks had failed ."
LABELS = {"PER": "Sergey Lavrov", "LOC": "Moscow", "MISC": "HIMARS"}
"""CoNLL's scheme: cities are LOC, and MISC is none of our types."""


def ruled(folder: Path, lang: str = "en", patterns: Sequence[tuple[str, str]] = (), **more: Any) -> Path:
    """A pipeline of one entity ruler; `patterns` are pairs of a label and the words."""
    nlp = spacy.blank(lang, **more)
    pairs = patterns or list(LABELS.items())
    nlp.add_pipe("entity_ruler").add_patterns([{"label": a, "pattern": b} for a, b in pairs])
    return saved(nlp, folder)


def saved(nlp: Language, folder: Path) -> Path:
    nlp.to_disk(folder)
    return folder


def trained(nlp: Language, docs: Sequence[Doc], rounds: int = 30) -> Language:
    """A pipeline taught these few documents by heart."""
    random.seed(0)
    fix_random_seed(0)
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(rounds):
        nlp.update(examples, sgd=optimizer, drop=0.0)
    return nlp


def with_recogniser(folder: Path, lang: str = "de") -> Path:
    """A recogniser that knows one sentence: names with probabilities."""
    nlp = spacy.blank(lang)
    nlp.add_pipe("ner")
    doc = nlp.make_doc("Olaf Scholz kam nach Kiew .")
    doc.set_ents([doc.char_span(0, 11, "PER"), doc.char_span(21, 25, "LOC")])
    return saved(trained(nlp, [doc]), folder)


def with_spans(folder: Path) -> Path:
    """A span categorizer that gives overlapping names, each with its score."""
    nlp = spacy.blank("en")
    suggester = {"@misc": "spacy.ngram_suggester.v1", "sizes": [1, 2, 3]}
    nlp.add_pipe("spancat", config={"spans_key": "sc", "suggester": suggester, "threshold": 0.5})
    doc = nlp.make_doc("University of Oslo opened .")
    doc.spans["sc"] = [Span(doc, 0, 3, "ORG"), Span(doc, 2, 3, "LOC")]
    return saved(trained(nlp, [doc], 60), folder)


def with_clearnlp_trees(folder: Path) -> Path:
    """Tagger and parser with the labels of en_core_web_*: dobj, nsubjpass, prep and pobj."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    docs = [
        _tree(
            nlp,
            SAID,
            "NNP VBD IN NNS VBD VBN .",
            [1, 1, 5, 5, 5, 1, 1],
            "nsubj ROOT mark nsubj aux ccomp punct",
        ),
        _tree(
            nlp,
            "The bridge was hit by Russia .",
            "DT NN VBD VBN IN NNP .",
            [1, 3, 3, 3, 3, 4, 3],
            "det nsubjpass auxpass ROOT agent pobj punct",
        ),
        _tree(
            nlp,
            "Russia hit bridges when talks failed .",
            "NNP VBD NNS WRB NNS VBD .",
            [1, 1, 1, 5, 5, 1, 1],
            "nsubj ROOT dobj advmod nsubj advcl punct",
        ),
    ]
    return saved(trained(nlp, docs, 60), folder)


def _tree(nlp: Language, text: str, tags: str, heads: list[int], deps: str) -> Doc:
    return Doc(nlp.vocab, words=text.split(), tags=tags.split(), heads=heads, deps=deps.split())


def with_sentences_only(folder: Path) -> Path:
    """A sentence recogniser and a ruler: no tagger, no parser."""
    nlp = spacy.blank("en")
    nlp.add_pipe("senter")
    doc = Doc(nlp.vocab, words=["It", "rains", ".", "He", "left", "."], sent_starts=[1, 0, 0, 1, 0, 0])
    trained(nlp, [doc], 40)
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": "Lavrov"}])
    return saved(nlp, folder)
