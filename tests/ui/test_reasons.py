"""Reasons are shown in the language of the window, whoever wrote them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication

from curator.domain.annotation import Link
from curator.domain.house import HouseRule, RuleKind
from curator.domain.memory import Memory, Outcome, Telling
from curator.nlp.claim_attributes import _WORDING
from curator.nlp.entity_rules import PLAIN
from curator.store.kb_reason import _FOUND, _INHERITED
from curator.ui.languages import speak
from curator.ui.reasons import reason_words


class Shouting(QTranslator):
    """A language in which everything is said in capitals, and the places stand at the end."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, comment: str = "", count: int = -1) -> str:
        return text.replace("%n", str(count)).upper() if context in ("reasons", "_Times") else ""


@pytest.fixture
def shouting(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "en")
    language = Shouting(QObject(qapp))
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


CLAUSES = [
    *PLAIN.values(),
    *(wording.format(cue="x1") for wording in _WORDING.values()),
    *(found.format(name="x1") for found in [*_FOUND.values(), *_INHERITED.values()]),
    *(
        "country fits",
        "kept as x1",
        "linked so once in this workspace",
        "linked so 3 times in this workspace",
    ),
    *("refused once", "refused 12 times", "none fitted 2 times in this workspace", "pipeline"),
]


@pytest.mark.parametrize("clause", CLAUSES)
def test_every_clause_that_we_write_is_known(shouting: None, clause: str):
    assert reason_words(clause) == clause.upper().replace("X1", "x1")


def test_a_reason_of_several_clauses_keeps_names_and_descriptions_as_they_are(shouting: None):
    written = "surname of Volodymyr Zelenskyy; country fits; president of Ukraine; kept as PERSON"
    assert (
        reason_words(written)
        == "SURNAME OF Volodymyr Zelenskyy; COUNTRY FITS; president of Ukraine; KEPT AS PERSON"
    )


def test_what_the_memory_counted_is_told_clause_by_clause(shouting: None):
    memory = Memory()
    for label, outcome, count in (
        ("ORG", Outcome.ACCEPTED, 4),
        ("GPE", Outcome.ACCEPTED, 1),
        ("ORG", Outcome.REJECTED, 1),
    ):
        memory.learn(Telling("Quellmar", label, outcome), count)
    weighed = memory.weigh("Quellmar", "ORG", 0.8)
    assert weighed is not None
    told = reason_words(f"{weighed.reason}; pipeline + closed list 0.80 as PERSON")
    assert (
        told
        == "CONFIRMED 4 TIMES HERE AS ORG, ONCE AS GPE, REJECTED ONCE; PIPELINE + CLOSED LIST 0.80 AS PERSON"
    )


@pytest.mark.parametrize("label", ["", "ORG"])
@pytest.mark.parametrize("entity", [None, Link("kb", "Q1", "North Atlantic Treaty")])
@pytest.mark.parametrize("kind", list(RuleKind))
def test_a_rule_of_the_house_is_told_in_words_of_the_language(
    shouting: None, kind: RuleKind, entity: Link | None, label: str
):
    if kind is RuleKind.PATTERN and not label:
        label = "ORG"
    rule = HouseRule("h1", kind, "Nato; and so on", label, entity)
    told = reason_words(f"house rule: {rule.phrase}")
    assert told.startswith("HOUSE RULE: “Nato; and so on” IS ")
    assert ("North Atlantic Treaty" in told) is (entity is not None)


def test_the_reason_of_a_foreign_pipeline_is_shown_as_it_is(shouting: None):
    assert reason_words("pattern 17 (curated)") == "pattern 17 (curated)"
    assert reason_words("") == ""
