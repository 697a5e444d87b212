"""Which shorter names an article may use for a fuller one."""

from __future__ import annotations

import pytest

from curator.store.kb_short import NameBook, Short, plain_words, short_forms


@pytest.mark.parametrize(
    ("quote", "label", "short", "kind"),
    [
        ("President Volodymyr Zelenskyy", "PERSON", "zelenskyy", Short.FAMILY),
        ("Ursula von der Leyen", "PERSON", "von der leyen", Short.FAMILY),
        ("Donald John Trump", "PERSON", "donald trump", Short.FAMILY),
        ("Ilva Brandt", "PERSON", "ilva", Short.FIRST),
        ("World Health Organization", "ORG", "who", Short.ACRONYM),
        ("Organisation for the Prohibition of Chemical Weapons", "ORG", "opcw", Short.ACRONYM),
        ("Quellmar Town Council", "ORG", "quellmar council", Short.PART),
        ("European Commission", "ORG", "commission", Short.KIND),
        ("Cafe\u0301 Noir", "ORG", "noir", Short.PART),
    ],
)
def test_a_name_has_its_short_forms(quote: str, label: str, short: str, kind: Short):
    assert short_forms(quote, label)[short] is kind


@pytest.mark.parametrize(
    ("quote", "label"), [("Kyiv", "GPE"), ("Madonna", "PERSON"), ("", "ORG"), ("🚨", "ORG")]
)
def test_a_single_word_has_none(quote: str, label: str):
    assert short_forms(quote, label) == {}


def test_titles_and_what_follows_a_name_are_no_part_of_it():
    assert plain_words("Former Prime Minister Ilva Brandt Jr.", "PERSON") == ["ilva", "brandt"]


def test_people_are_short_for_people_alone():
    book = NameBook()
    for name in (("Ilva Paris", "PERSON"), ("Paris Saint-Germain", "ORG"), ("محمد علي", "PERSON")):
        book.add(name)
    assert book.fulls(("Paris", "PERSON")) == [(("Ilva Paris", "PERSON"), Short.FAMILY)]
    assert book.fulls(("Paris", "ORG")) == [(("Paris Saint-Germain", "ORG"), Short.PART)]
    assert book.fulls(("علي", "PERSON")) == [(("محمد علي", "PERSON"), Short.FAMILY)]
