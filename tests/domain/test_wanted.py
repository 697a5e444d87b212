"""What is asked of an export: articles by what they are, annotations by who decided what when."""

from __future__ import annotations

from typing import Any

import pytest

from curator.domain.article import ArticleState
from curator.domain.mark import Layer, Status
from curator.domain.wanted import EVERYTHING, Naming, Wanted
from tests.exchange import samples

ARTICLE = samples.article(1, samples.FERRY, tags=("ports", "night"), language="en-GB")


@pytest.mark.parametrize(
    ("wanted", "is_taken"),
    [
        (Wanted(), True),
        (Wanted(tags=frozenset({"ports", "trains"})), True),
        (Wanted(tags=frozenset({"trains"})), False),
        (Wanted(states=frozenset({ArticleState.DONE})), True),
        (Wanted(states=frozenset({ArticleState.TODO})), False),
        (Wanted(languages=frozenset({"en"})), True),
        (Wanted(languages=frozenset({"en-GB", "uk"})), True),
        (Wanted(languages=frozenset({"en-US", ""})), False),
        (Wanted(tags=frozenset({"ports"}), languages=frozenset({"uk"})), False),
    ],
)
def test_articles_are_chosen_by_tag_state_and_language(wanted: Wanted, is_taken: bool):
    assert wanted.takes_article(ARTICLE, ArticleState.DONE) is is_taken


@pytest.mark.parametrize(
    ("choice", "is_taken"),
    [
        ({}, True),
        ({"since": "2026-01-05", "until": "2026-01-05"}, True),
        ({"since": "2026-01-06"}, False),
        ({"until": "2026-01-04"}, False),
        ({"editors": frozenset({"anna"})}, True),
        ({"editors": frozenset({"bert"})}, False),
    ],
)
def test_a_decision_is_chosen_by_its_day_and_its_editor(choice: dict[str, Any], is_taken: bool):
    assert Wanted(**choice).takes_decision("anna", "2026-01-05T23:59:59.999Z") is is_taken


def test_what_is_left_as_it_was_is_not_in_the_record_of_a_choice():
    assert EVERYTHING.record() == {}
    chosen = Wanted(labels=frozenset({"ORG", "GPE"}), naming=Naming.NONE, layers=frozenset({Layer.ENTITY}))
    assert chosen.record() == {"labels": ["GPE", "ORG"], "naming": "none", "layers": ["entity"]}


def test_only_a_choice_among_annotations_parts_them():
    assert not Wanted(tags=frozenset({"ports"}), complete=True, links=False, notes=False).by_annotation
    assert Wanted(statuses=frozenset({Status.ADDED})).by_annotation
    assert Wanted(since="2026-01-01").by_annotation
