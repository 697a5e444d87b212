"""Names in languages without a pipeline: what the knowledge base knows, precision first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.domain.spotted import Spot
from curator.store.kb import KnowledgeBase
from curator.store.kb_build import write_kb
from curator.store.kb_facts import Fact
from curator.store.kb_spotting import spotter
from curator.store.names_abroad import LANGUAGES, names_in

KNOWN = [
    ("Q212", "Ukraine", "GPE", "", "UA", 9.6),
    ("Q1028", "Morocco", "GPE", "", "MA", 9.5),
    ("Q1899", "Kyiv", "GPE", "Київ", "UA", 7.7),
    ("Q37470", "United Nations Security Council", "ORG", "", "", 8.0),
    ("g1", "Lviv", "GPE", "Львів", "UA", 4.7),
    ("g2", "Zhytomyr", "GPE", "Житомир", "UA", 3.8),
    ("g3", "Cairo", "GPE", "القاهرة", "EG", 7.7),
    ("g4", "Madinah", "GPE", "المدينة", "SA", 5.2),
    ("g5", "Essen", "GPE", "", "DE", 4.5),
    ("g6", "Lyon", "GPE", "", "FR", 4.4),
    ("p1", "Volodymyr Zelenskyy", "PERSON", "", "UA", 8.0),
    ("p2", "Olaf Scholz", "PERSON", "", "DE", 8.0),
    ("g7", "Santa Cruz", "GPE", "", "BO", 5.0),
    ("g8", "Santa Cruz", "GPE", "", "US", 4.9),
]


@pytest.fixture(scope="module")
def spot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spot]:
    facts = [
        Fact(i, name, label, (alias,) if alias else (), "", "", "", country, prominence, "", "s", "l")
        for i, name, label, alias, country, prominence in KNOWN
    ]
    path = tmp_path_factory.mktemp("kb") / "kb.sqlite"
    write_kb(facts, "1", path)
    kb = KnowledgeBase.open(path)
    yield spotter(kb)
    kb.close()


def found(spot: Spot, line: str, lang: str) -> list[tuple[str, str]]:
    return [(one.span.of(line), one.kb_id) for one in spot(line, lang)]


@pytest.mark.parametrize(
    ("lang", "line", "names"),
    [
        ("uk", "🚨 Володимир Зеленський у Києві.", [("Володимир Зеленський", "p1"), ("Києві", "Q1899")]),
        ("uk", "З Володимиром Зеленським у Львові.", [("Володимиром Зеленським", "p1"), ("Львові", "g1")]),
        ("uk", "Рада Безпеки ООН і влада України.", [("Рада Безпеки ООН", "Q37470"), ("України", "Q212")]),
        ("ar", "في القاهرة والمغرب.", [("القاهرة", "g3"), ("المغرب", "Q1028")]),
        ("de", "Olaf Scholz reist in die Ukraine.", [("Olaf Scholz", "p2"), ("Ukraine", "Q212")]),
        ("fr", "Il vit à Lyon, en Ukraine.", [("Lyon", "g6"), ("Ukraine", "Q212")]),
        ("es", "Cafe\u0301 en Ucrania.\u2028", [("Ucrania", "Q212")]),
        ("ja", "Olaf Scholz が到着。", [("Olaf Scholz", "p2")]),
    ],
)  # fmt: skip
def test_names_are_found_with_what_they_mean(spot: Spot, lang: str, line: str, names: list[tuple[str, str]]):
    assert found(spot, line, lang) == names


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("uk", "Прийшла Марта Житомир."),
        ("uk", "Компанія «Житомир-Буд» виграла."),
        ("ar", "عاد سكان المدينة."),
        ("ar", "من جامعة القاهرة."),
        ("de", "Das Essen war gut."),
        ("de", "Sie scholz olaf."),
        ("", ""),
    ],
)
def test_what_may_be_another_thing_is_left_alone(spot: Spot, lang: str, line: str):
    assert found(spot, line, lang) == []


def test_two_places_of_one_name_are_a_name_without_a_link(spot: Spot):
    (one,) = spot("En Santa Cruz llueve.", "es")
    assert (one.kb_id, one.link_score, one.label) == ("", 0.0, "GPE")
    assert "several of this name" in one.reason


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_name_of_the_closed_lists_stands_for_two_things(lang: str):
    names = [name for name, _ in names_in(lang)]
    assert len(names) == len(set(names)) > 80


def test_every_row_of_the_closed_lists_is_in_the_knowledge_base_that_ships():
    path = Path(__file__).parents[2] / "resources" / "kb" / "kb.sqlite"
    if not path.is_file():
        pytest.skip("the knowledge base is not built here: curator build-kb")
    kb = KnowledgeBase.open(path)
    meant = {english for lang in LANGUAGES for _, english in names_in(lang)}
    missing = [english for english in meant if not kb.search(english)]
    kb.close()
    assert missing == []
