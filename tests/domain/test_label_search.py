"""A label by a few letters."""

import pytest

from curator.domain.label import Label
from curator.domain.label_search import labels_found, used
from curator.domain.mark import Layer

PAIR = ("#000000", "#FFFFFF")


def label(label_id: str, definition: str = "", *examples: str) -> Label:
    return Label(label_id, label_id, Layer.ENTITY, "", definition, examples, PAIR, PAIR)


LABELS = [
    label("PERSON", "A named human being"),
    label("ORG", "A named body that people form", "the Kremlin"),
    label("GPE", "A place with its own government: country, city"),
    label("LOC", "A named place without a government"),
    label("WEATHER_EVENT", "A storm"),
]


def found(typed: str, *recent: str) -> list[str]:
    return [one.id for one in labels_found(LABELS, typed, recent)]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("", ["PERSON", "ORG", "GPE", "LOC", "WEATHER_EVENT"]),
        ("or", ["ORG"]),
        ("LO", ["LOC"]),
        ("pers", ["PERSON"]),
        ("citi", []),
        ("town", ["GPE"]),
        ("kreml", ["ORG"]),
        ("place gov", ["GPE", "LOC"]),
        ("event", ["WEATHER_EVENT"]),
        ("nothing", []),
    ],
)
def test_the_name_comes_before_other_names_and_those_before_the_definition(typed: str, ids: list[str]):
    assert found(typed) == ids


def test_what_was_used_last_stands_first_among_equals():
    assert found("", "LOC", "ORG") == ["LOC", "ORG", "PERSON", "GPE", "WEATHER_EVENT"]
    assert found("named", "LOC")[0] == "LOC"
    assert found("or", "LOC", "PERSON") == ["ORG"]


def test_three_are_remembered_each_once():
    recent: list[str] = []
    for one in ("GPE", "ORG", "GPE", "LOC", "PERSON"):
        recent = used(recent, one)
    assert recent == ["PERSON", "LOC", "GPE"]
