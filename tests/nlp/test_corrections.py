"""What decided articles say to a recogniser: name, outside, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from curator.nlp.corrections import Labels, Reading, example, read

from .decided import LABELS, decided

ALL = Labels({label: label for label in LABELS})


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("en")


def nothing(doc: Doc) -> Iterable[Span]:
    return ()


def reading(nlp: Language, record: Mapping[str, Any], labels: Labels = ALL) -> Reading:
    return read(nlp, record, labels, nothing)


def said(nlp: Language, record: Mapping[str, Any], labels: Labels = ALL) -> str:
    """Every token as the recogniser learns of it: its label, O for outside, ? for missing."""
    words = {0: "?", 2: "O"}
    references = [example(nlp, line).reference for line in reading(nlp, record, labels).lines]
    return " | ".join(
        " ".join(words.get(token.ent_iob, token.ent_type_) for token in doc) for doc in references
    )


def test_in_a_complete_article_silence_means_outside(nlp: Language):
    assert said(nlp, decided("[Ilva Brandt|PERSON] left [Lviv|GPE] early")) == "PERSON PERSON O GPE O"


def test_in_a_partial_article_only_decided_paragraphs_are_outside(nlp: Language):
    record = decided("It rained.\n\n[Lviv|GPE] met Merkel.", state="partial", read=["It rained."])
    assert said(nlp, record) == "O O O | GPE ? ?" + " ?"


def test_without_a_review_only_what_was_decided_is_known(nlp: Language):
    record = decided("[Lviv|GPE] met Merkel", state="none")
    assert said(nlp, record) == "GPE ? ?"
    undecided = reading(nlp, decided("Lviv met Merkel", state="none"))
    assert not any(line.is_known for line in undecided.lines)


def test_unsure_is_missing_even_in_a_complete_article(nlp: Language):
    found = reading(nlp, record := decided("Noir and [Lviv|GPE]", unsure=[("Noir", "ORG")]))
    assert said(nlp, record) == "? O GPE"
    assert found.left_out == {"unsure": 1}


def test_an_unsure_mark_inside_an_accepted_mention_takes_nothing_from_it(nlp: Language):
    assert said(nlp, decided("[New York Times|ORG] left", unsure=[("New York", "GPE")])) == "ORG ORG ORG O"


def test_a_rejected_suggestion_is_no_name_although_its_paragraph_is_undecided(nlp: Language):
    record = decided("Noir met Merkel", state="none", rejected=[("Noir", "ORG")])
    assert said(nlp, record) == "O ? ?"


def test_a_rejected_suggestion_leaves_open_what_another_undecided_one_holds(nlp: Language):
    record = decided(
        "Mr Brandt spoke", state="none", rejected=[("Mr Brandt", "PERSON")], pending=[("Brandt", "PERSON")]
    )
    assert said(nlp, record) == "O ? ?"


def test_what_was_both_rejected_and_accepted_is_a_name(nlp: Language):
    assert said(nlp, decided("[Noir|ORG] left", state="none", rejected=[("Noir", "ORG")])) == "ORG ?"


def test_of_overlapping_mentions_the_outer_one_is_learned(nlp: Language):
    found = reading(nlp, record := decided("[New York Times|ORG] left", nested=[("New York", "GPE")]))
    assert said(nlp, record) == "ORG ORG ORG O"
    assert (found.mentions, found.left_out) == ({"ORG": 1}, {"nested": 1})


def test_a_mention_off_the_tokens_is_counted_and_missing(nlp: Language):
    found = reading(nlp, record := decided("The [EU|ORG]based firm"))
    assert said(nlp, record) == "O ? O"
    assert found.left_out == {"off_tokens": 1}


def test_a_label_that_is_not_learned_is_missing(nlp: Language):
    found = reading(nlp, record := decided("A [Javelin|WEAPON] hit [Lviv|GPE]"))
    assert said(nlp, record) == "O ? O GPE"
    assert found.left_out == {"new_label": 1}


def test_labels_are_those_of_the_pipeline(nlp: Language):
    assert said(nlp, decided("[Merkel|PERSON] left"), Labels({"PERSON": "PER"})) == "PER O"


def test_where_the_pipeline_sees_a_label_nobody_asked_for_silence_says_nothing(nlp: Language):
    def money(doc: Doc) -> list[Span]:
        return [Span(doc, 1, 3, "MONEY")]

    labels = Labels({"GPE": "GPE"}, frozenset({"MONEY"}))
    (line,) = read(nlp, decided("Pay 5 dollars in [Lviv|GPE]"), labels, money).lines
    assert line.missing == {1, 2}


def test_offsets_count_code_points_whatever_stands_before(nlp: Language):
    text = "🚨 Cafe\u0301 [Noir|ORG] closed.\u2028قال [محمود عباس|PERSON] نعم.\r\n\r\n[Lviv|GPE]  slept"
    found = [
        [(doc_span.text, doc_span.label_) for doc_span in example(nlp, line).reference.ents]
        for line in reading(nlp, decided(text)).lines
    ]
    assert found == [[("Noir", "ORG")], [("محمود عباس", "PERSON")], [("Lviv", "GPE")]]
