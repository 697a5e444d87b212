from __future__ import annotations

import pytest

from curator.domain.span import Span
from curator.domain.speakers import Named, meant, proposed


class Story:
    """A text with its names, found by their words."""

    def __init__(self, text: str, **names: str) -> None:
        self.text = text
        found = [Named(self.at(name.replace("_", " ")), label) for name, label in names.items()]
        self.names = sorted(found)

    def at(self, quote: str) -> Span:
        """The last place of these words."""
        start = self.text.rindex(quote)
        return Span(start, start + len(quote))

    def meant(self, source: str, claim: str) -> str:
        found = meant(self.text, (self.at(source),), (self.at(claim),), self.names)
        return "" if found is None else found.of(self.text)

    def proposed(self, source: str, claim: str) -> list[str]:
        found = proposed(self.text, (self.at(source),), (self.at(claim),), self.names)
        return [span.of(self.text) for span in found]


PHRASES = [
    ("Tessa Brandt", "Tessa Brandt"),
    ("President Tessa Brandt", "Tessa Brandt"),
    ("Tessa Brandt, the mayor of Oslo,", "Tessa Brandt"),
    ("The mayor of Oslo, Tessa Brandt,", "Tessa Brandt"),
    ("Tessa Brandt’s lawyer", ""),
    ("a friend of Tessa Brandt", ""),
    ("The mayor of Oslo", ""),
]


@pytest.mark.parametrize(("source", "name"), PHRASES)
def test_a_phrase_means_the_name_that_heads_it_and_no_name_inside(source: str, name: str):
    names = {"Tessa_Brandt": "PERSON", "Oslo": "GPE"}
    text = f"{source} said it rained."
    story = Story(text, **{n: label for n, label in names.items() if n.replace("_", " ") in text})
    assert story.meant(source, "it rained") == name


def test_a_body_is_meant_with_its_article_but_not_its_press_office():
    said = Story("The Harbour Board said it rained.", Harbour_Board="ORG")
    assert said.meant("The Harbour Board", "it rained") == "Harbour Board"
    office = Story("The Harbour Board press office said it rained.", Harbour_Board="ORG")
    assert office.meant("The Harbour Board press office", "it rained") == ""


def test_a_pronoun_in_the_next_paragraph_means_the_last_subject_of_its_gender():
    names = {"Anna_Vik": "PERSON", "Tom_Hale": "PERSON", "Oslo": "GPE"}
    text = "Anna Vik met Tom Hale in Oslo. 🚨\n\n“The dam holds,” {} said."
    assert Story(text.format("she"), **names).meant("she", "The dam holds") == "Anna Vik"
    assert Story(text.format("he"), **names).meant("he", "The dam holds") == "Tom Hale"


def test_a_title_or_the_full_name_elsewhere_tells_the_gender_of_a_family_name():
    titled = Story("Mr Vrkl met Ms Oda. “It is late,” she said.", Vrkl="PERSON", Oda="PERSON")
    assert titled.meant("she", "It is late") == "Oda"
    text = "Maria Vrkl left. Later Vrkl met Tom Oda. She said it rained."
    named = Story(text, Vrkl="PERSON", Tom_Oda="PERSON")
    assert named.meant("She", "it rained") == "Vrkl"


def test_it_means_a_body_or_a_state_and_who_the_name_right_before():
    text = "Acme Works met Tom Hale, who said the pump failed. It denied that the pump failed."
    story = Story(text, Acme_Works="ORG", Tom_Hale="PERSON")
    assert story.meant("It", "the pump failed") == "Acme Works"
    assert story.meant("who", "the pump failed") == "Tom Hale"


def test_a_title_alone_means_the_person_who_bore_it_before():
    text = "Prime Minister Eva Berg left Oslo. The prime minister said it rained."
    story = Story(text, Eva_Berg="PERSON", Oslo="GPE")
    assert story.meant("The prime minister", "it rained") == "Eva Berg"


def test_an_open_phrase_is_not_decided_but_three_names_are_proposed():
    text = "Eva Berg, Tom Hale, Lars Moe and Anna Vik came. The visitor said it rained."
    story = Story(text, Eva_Berg="PERSON", Tom_Hale="PERSON", Lars_Moe="PERSON", Anna_Vik="PERSON")
    assert story.meant("The visitor", "it rained") == ""
    assert len(story.proposed("The visitor", "it rained")) == 3


def test_names_inside_the_claim_and_names_of_places_are_not_meant():
    story = Story("At Mount Vik, he said Tom Hale had lied.", Mount_Vik="LOC", Tom_Hale="PERSON")
    assert story.meant("he", "Tom Hale had lied") == ""
    assert story.proposed("he", "Tom Hale had lied") == []


def test_arabic_and_combining_marks_before_a_name_do_not_move_it():
    text = "قال الرئيس e\u0301te\u0301 \u2028\r\nAnna Vik left. She said it rained."
    assert Story(text, Anna_Vik="PERSON").meant("She", "it rained") == "Anna Vik"
