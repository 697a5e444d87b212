"""Learning from decided articles: what was decided is learned, what was not is not unlearned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from curator.nlp.corrections import Labels, Line, read
from curator.nlp.learning import (
    LEAST_NEW,
    learn,
    new_labels,
    recogniser_of,
    repeated,
)
from curator.nlp.opening import opened
from curator.nlp.suggest import EMBEDDED

from .decided import LABELS, decided
from .small import small_pipeline

ALL = Labels({label: label for label in LABELS})
NAMES = "Angela Merkel visited Berlin on Monday."
QUIET = "The harbour was quiet and nobody came."


@pytest.fixture
def embedded() -> Language:
    return opened(EMBEDDED)


def found(nlp: Language, text: str) -> list[tuple[str, str]]:
    doc = nlp.get_pipe("ner")(nlp.make_doc(text))
    return [(name.text, name.label_) for name in doc.ents]


def teach(nlp: Language, record: Mapping[str, Any], steps: int = 40) -> None:
    recogniser = recogniser_of(nlp)
    lines = read(nlp, record, ALL, recogniser.names).lines
    learn(recogniser, [line for line in lines if line.is_known], [], steps=steps, seed=0)


@pytest.mark.parametrize("state", ["partial", "complete"])
def test_only_where_silence_means_outside_is_an_unmarked_name_unlearned(embedded: Language, state: str):
    before = found(embedded, NAMES)
    assert ("Angela Merkel", "PERSON") in before
    teach(embedded, decided(f"{QUIET}\n\n{NAMES}", state=state, read=[QUIET]))
    # The same article read to its end says that these are no names: what holds it back is the review alone.
    assert found(embedded, NAMES) == (before if state == "partial" else [])


def test_a_rejected_suggestion_is_unlearned_and_its_undecided_neighbours_are_not(embedded: Language):
    text = "Angela Merkel came from Hamburg to Berlin."
    assert found(embedded, text) == [("Angela Merkel", "PERSON"), ("Hamburg", "GPE"), ("Berlin", "GPE")]
    teach(embedded, decided(text, state="none", rejected=[("Hamburg", "GPE")]), steps=20)
    assert found(embedded, text) == [("Angela Merkel", "PERSON"), ("Berlin", "GPE")]
    # As many steps unlearn the neighbours too where they were rejected themselves.
    everything = [("Angela Merkel", "PERSON"), ("Hamburg", "GPE"), ("Berlin", "GPE")]
    other = opened(EMBEDDED)
    teach(other, decided(text, state="none", rejected=everything), steps=20)
    assert found(other, text) == []


def test_the_same_seed_learns_the_same():
    start, made = small_pipeline().to_bytes(), list[bytes]()
    for _ in range(2):
        nlp = small_pipeline().from_bytes(start)
        teach(nlp, decided("[Noir|GPE] met [Lind|PERSON] twice."), steps=5)
        made.append(nlp.get_pipe("ner").to_bytes(exclude=["vocab"]))
    assert made[0] == made[1]


def test_a_new_label_is_learned_from_enough_mentions_on():
    assert new_labels(["GPE", "WEAPON"], ["GPE"], {"WEAPON": LEAST_NEW - 1}) == []
    assert new_labels(["GPE", "WEAPON"], ["GPE"], {"WEAPON": LEAST_NEW}) == ["WEAPON"]
    nlp = small_pipeline()
    recogniser = recogniser_of(nlp)
    recogniser.add(["WEAPON"])
    assert "WEAPON" in recogniser.labels
    record = decided("The [Javelin|WEAPON] hit [Lviv|GPE].", labels=(*LABELS, "WEAPON"))
    labels = Labels({label: label for label in recogniser.labels})
    learn(recogniser, read(nlp, record, labels, recogniser.names).lines, [], steps=200, seed=0)
    assert ("Javelin", "WEAPON") in found(nlp, "The Javelin hit Lviv.")


def test_other_components_keep_the_embeddings_that_the_recogniser_shared_with_them():
    nlp = small_pipeline(shared=True)
    before = nlp.get_pipe("tok2vec").to_bytes(exclude=["vocab"]), nlp("Lviv slept")[0].tag_
    teach(nlp, decided("[Noir|GPE] met [Lind|PERSON]."), steps=5)
    assert (nlp.get_pipe("tok2vec").to_bytes(exclude=["vocab"]), nlp("Lviv slept")[0].tag_) == before


class TestRepeated:
    """What the pipeline reads of undecided text is repeated to it, but never against a decision."""

    def lines(self, nlp: Language, decided_on: dict[str, set[str]]) -> Line:
        (line,) = repeated(recogniser_of(nlp), NAMES, decided_on)
        return line

    def names(self, line: Line) -> list[str]:
        return [" ".join(line.tokens.words[start:end]) for start, end, _ in line.names]

    def test_it_keeps_what_it_is_sure_of(self, embedded: Language):
        assert "Berlin" in self.names(self.lines(embedded, {}))

    @pytest.mark.parametrize("decision", [set(), {"LOC"}])
    def test_what_was_decided_otherwise_is_left_open(self, embedded: Language, decision: set[str]):
        line = self.lines(embedded, {"Berlin": decision})
        assert "Berlin" not in self.names(line)
        assert line.tokens.words.index("Berlin") in line.missing

    def test_what_was_found_by_hand_is_no_outside(self, embedded: Language):
        line = self.lines(embedded, {"visited": {"EVENT"}})
        assert line.tokens.words.index("visited") in line.missing


def test_a_document_is_read_as_the_pipeline_reads_it(embedded: Language):
    recogniser = recogniser_of(embedded)
    doc = Doc(embedded.vocab, words=NAMES.replace(".", " .").split())
    assert [name.text for name in recogniser.names(doc)] == [text for text, _ in found(embedded, NAMES)]
