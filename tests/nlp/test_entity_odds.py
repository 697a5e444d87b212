from __future__ import annotations

import pytest
import spacy

from curator.nlp.entity_odds import Calibration, read_names
from curator.nlp.suggest import EMBEDDED, Pipeline

TEXTS = [
    "Ukrainian President Volodymyr Zelenskyy addressed the U.N. Security Council on Tuesday.",
    "The Treaty of Lisbon, Hamas, Bilfinger Berger and the Battle of Bakhmut were on the agenda in New York",
    "He left.",
]


def test_the_names_are_those_that_spacy_itself_reads(pipeline: Pipeline):
    nlp = spacy.load(EMBEDDED)
    ner = nlp.get_pipe("ner")
    for text in TEXTS:
        ours, odds = read_names(ner, nlp.make_doc(text))
        theirs = ner(nlp.make_doc(text))
        assert [(e.start, e.end, e.label_) for e in ours.ents] == [
            (e.start, e.end, e.label_) for e in theirs.ents
        ]
        assert set(odds) == set(ours.ents)
        assert all(0.0 < chance <= 1.0 for chance in odds.values())


def test_calibration_learns_how_often_a_raw_probability_is_right():
    seen = [(0.99, "ORG", 1, i % 10 < 7) for i in range(200)] + [(0.99, "GPE", 1, True) for _ in range(200)]
    fitted = Calibration.train(seen)
    assert fitted.score(0.99, "ORG", 1) == pytest.approx(0.7, abs=0.05)
    assert fitted.score(0.99, "GPE", 1) > 0.95
