from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from curator.nlp.entity_model import TokenFeatures
from curator.nlp.entity_tagger import FACTORY, EntityTagger, best_tags
from curator.nlp.gazetteer import LABELS, WORD_WIDTH, Gazetteer, Table
from curator.nlp.gazetteer_recipe import KnownName, build
from curator.nlp.name_swap import NameSwap

SENTENCES = [
    ("Ada Quill went to Oslo .", [(0, 2, "PERSON"), (3, 4, "GPE")]),
    ("In Lima Bo Tern spoke .", [(1, 2, "GPE"), (2, 4, "PERSON")]),
    ("The mayor slept .", []),
    ("Oslo thanked Ada Quill .", [(0, 1, "GPE"), (2, 4, "PERSON")]),
]


def doc_of(nlp: Language, words: str, names: list[tuple[int, int, str]], missing: list[int] | None = None):
    doc = Doc(nlp.vocab, words=words.split(" "))
    unknown = [doc[i : i + 1] for i in missing or []]
    doc.set_ents([Span(doc, *name) for name in names], missing=unknown, default="outside")
    return doc


def names_of(doc: Doc) -> list[tuple[int, int, str]]:
    return [(ent.start, ent.end, ent.label_) for ent in doc.ents]


def trained(nlp: Language, docs: list[Doc], rounds: int = 60) -> EntityTagger:
    fix_random_seed(0)
    tagger = nlp.add_pipe(FACTORY, name="ner", config={"width": 32, "depth": 2, "rows": [500] * 4})
    assert isinstance(tagger, EntityTagger)
    examples = [Example(doc, doc) for doc in docs]
    tagger.initialize(lambda: examples, nlp=nlp)
    adam = Adam(0.01)
    for _ in range(rounds):
        tagger.update(examples, drop=0.1, sgd=adam)
    return tagger


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    trained(nlp, [doc_of(nlp, *sentence) for sentence in SENTENCES])
    return nlp


def test_what_was_taught_is_found(nlp: Language):
    for words, names in SENTENCES:
        assert names_of(nlp.get_pipe("ner")(Doc(nlp.vocab, words=words.split(" ")))) == names


def test_a_saved_tagger_finds_the_same_with_the_same_probabilities(nlp: Language, tmp_path: Path):
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline").get_pipe("ner")
    copied = EntityTagger(nlp.vocab, "ner", width=32, depth=2, rows=[500] * 4)
    copied.from_bytes(nlp.get_pipe("ner").to_bytes())
    docs = [Doc(nlp.vocab, words=words.split(" ")) for words, _ in SENTENCES]
    before = nlp.get_pipe("ner").predict(docs)
    assert any(before)
    assert again.predict(docs) == before
    assert copied.predict(docs) == before


def test_missing_tokens_teach_nothing():
    """What nobody decided on is not unlearned: only the token that is known counts."""
    nlp = spacy.blank("en")
    whole = [doc_of(nlp, *sentence) for sentence in SENTENCES]
    tagger = trained(nlp, whole)
    words, names = SENTENCES[0]
    undecided = doc_of(nlp, words, [], missing=[0, 1, 2, 3, 4, 5])
    denied = doc_of(nlp, words, [])
    adam = Adam(0.01)
    for _ in range(40):
        tagger.update([Example(undecided, undecided)], sgd=adam)
    assert names_of(tagger(Doc(nlp.vocab, words=words.split(" ")))) == names
    for _ in range(40):
        tagger.update([Example(denied, denied)], sgd=adam)
    assert names_of(tagger(Doc(nlp.vocab, words=words.split(" ")))) == []


def test_an_example_whose_tokens_differ_is_aligned():
    nlp = spacy.blank("en")
    tagger = trained(nlp, [doc_of(nlp, *sentence) for sentence in SENTENCES], rounds=1)
    gold = doc_of(nlp, "Ada Quill went to Oslo .", [(0, 2, "PERSON"), (3, 4, "GPE")])
    words = ["Ada", "Quill", "went", "to", "Os", "lo", "."]
    other = Doc(nlp.vocab, words=words, spaces=[True, True, True, True, False, True, False])
    same = Doc(nlp.vocab, words=[token.text for token in gold])
    truths = [tagger._truth(example).tolist() for example in (Example(gold, gold), Example(same, gold))]
    assert truths[0] == truths[1]
    assert len(tagger._truth(Example(other, gold))) == len(other)


def test_a_new_label_leaves_what_was_known_as_it_was():
    nlp = spacy.blank("en")
    tagger = trained(nlp, [doc_of(nlp, *sentence) for sentence in SENTENCES])
    docs = [Doc(nlp.vocab, words=words.split(" ")) for words, _ in SENTENCES]
    before = [[name[:3] for name in names] for names in tagger.predict(docs)]
    assert tagger.add_label("WEAPON") == 1
    assert tagger.add_label("WEAPON") == 0
    assert [[name[:3] for name in names] for names in tagger.predict(docs)] == before
    adam = Adam(0.01)
    armed = doc_of(nlp, "A T-72 burned .", [(1, 2, "WEAPON")])
    for _ in range(60):
        tagger.update([Example(armed, armed)], sgd=adam)
    assert names_of(tagger(Doc(nlp.vocab, words=["A", "T-72", "burned", "."]))) == [(1, 2, "WEAPON")]


def test_several_networks_say_what_their_mean_says():
    nlp = spacy.blank("en")
    docs = [doc_of(nlp, *sentence) for sentence in SENTENCES]
    alone = [trained(spacy.blank("en"), docs, rounds) for rounds in (20, 60)]
    both = EntityTagger(nlp.vocab, "ner", width=32, depth=2, rows=[500] * 4, members=2)
    for label in alone[0].labels:
        both.add_label(label)
    for network, one in zip(both.model.layers, alone, strict=True):
        network.from_bytes(one.model.layers[0].to_bytes())
    features = TokenFeatures.of(docs, both.gazetteer)
    mean = [(a + b) / 2 for a, b in zip(*(one.model.predict(features) for one in alone), strict=True)]
    for ours, theirs in zip(both.model.predict(features), mean, strict=True):
        assert np.allclose(ours, theirs, atol=1e-5)
    denied = doc_of(nlp, SENTENCES[0][0], [])
    adam = Adam(0.01)
    for _ in range(60):
        both.update([Example(denied, denied)], sgd=adam)
    assert names_of(both(Doc(nlp.vocab, words=SENTENCES[0][0].split(" ")))) == []


def test_an_empty_document_has_no_names(nlp: Language):
    assert names_of(nlp.get_pipe("ner")(Doc(nlp.vocab))) == []


def test_the_best_tags_are_always_well_formed():
    """Outside, then begin, inside, last, unit of one label, and of another: by hand, the best is B I L."""
    scores = np.full((3, 9), -10.0, dtype=np.float32)
    scores[0, 1] = scores[2, 3] = 0.0  # begin and last of the first label
    scores[1, 6] = 0.0  # inside of the second label: cannot stand between them
    scores[1, 2] = -1.0
    assert best_tags(scores) == [1, 2, 3]
    lone = np.full((1, 5), -1.0, dtype=np.float32)
    lone[0, 2] = 0.0  # "inside" alone is no name; outside, or a unit, is as good
    assert best_tags(lone)[0] in (0, 4)


def test_the_gazetteer_knows_whole_names_and_words_in_names():
    rows = [
        KnownName("PERSON", 1.0, [["Ada", "Quill"]]),
        KnownName("GPE", 3.0, [["New", "Arden"], ["Arden"]]),
        KnownName("ORG", 0.0, [["Arden"]]),
    ]
    known = build(rows, [["the", "Arden", "the"], ["arden", "the"]])
    again = Gazetteer.from_bytes(known.to_bytes())
    found = again.features(["Ada", "Quill", "left", "New", "Arden", "Arden"])
    size = len(LABELS)
    begins, goes_on, whole = (found[:, WORD_WIDTH + i * size : WORD_WIDTH + (i + 1) * size] for i in range(3))
    person, org, gpe = (LABELS.index(label) for label in ("PERSON", "ORG", "GPE"))
    assert begins[:, person].tolist() == [1, 0, 0, 0, 0, 0]
    assert goes_on[:, person].tolist() == [0, 1, 0, 0, 0, 0]
    assert begins[3, gpe] == goes_on[4, gpe] == 1.0
    assert whole[5, gpe] == whole[5, org] == 1.0
    assert not whole[4].any()
    assert found[0, 0] > 0 == found[0, 1]
    assert found[1, 1] > 0 == found[1, 0]
    # "arden" was written small once and with a capital once: one of three, counting one more.
    assert found[5, 6] == pytest.approx(1 / 3, abs=0.02)
    assert (known.features(["Ada", "Quill"]) == again.features(["Ada", "Quill"])).all()
    assert not Gazetteer(Table.of({}, 4), Table.of({}, 2), {}).features(["Ada"]).any()


def test_swapped_names_keep_labels_missing_tokens_and_the_rest_of_the_text():
    nlp = spacy.blank("en")
    rows = [KnownName("PERSON", 0.0, [["Cleo", "van", "Dam"]]), KnownName("GPE", 0.0, [["San", "Remo"]])]
    swap = NameSwap(rows, seed=1)
    names = [(0, 2, "PERSON"), (6, 8, "PERSON"), (9, 10, "GPE")]
    doc = doc_of(nlp, "Ada Quill , Widget Inc. , Ada Quill in Oslo", names, [3])
    seen = set()
    for _ in range(30):
        made = swap(doc)
        first, second, place = made.ents
        assert first.text == second.text
        assert [ent.label_ for ent in made.ents] == ["PERSON", "PERSON", "GPE"]
        assert [token.text for token in made if token.ent_iob == 0] == ["Widget"]
        assert made.text.replace(first.text, "Ada Quill").replace(place.text, "Oslo") == doc.text
        seen |= {first.text, place.text}
    assert {"Ada Quill", "Cleo van Dam", "Cleo Dam", "Oslo", "San Remo"} == seen
