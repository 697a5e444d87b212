"""Where an edge may go, by keys and by a drag."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.edges import Edge, dragged, stepped
from curator.domain.errors import CuratorError
from curator.domain.span import Parts, Span, are_valid
from curator.domain.text import trim
from curator.domain.tokens import is_inside_character

FAMILY = "👩\u200d👩\u200d👧"
TEXT = f"“We won,” she said, “at {FAMILY} Cafe\u0301 Noir.”\nNext day, سلام عليكم, it closed."
START, END = Edge(0, is_start=True), Edge(0, is_start=False)


def at(quote: str) -> Span:
    return Span(TEXT.index(quote), TEXT.index(quote) + len(quote))


QUOTE: Parts = (at("We won"), at(f"at {FAMILY} Cafe\u0301"))


def read(parts: Parts) -> list[str]:
    return [part.of(TEXT) for part in parts]


def test_keys_move_the_outer_edges_of_a_claim_of_parts():
    assert read(stepped(TEXT, QUOTE, start=1)) == ["won", f"at {FAMILY} Cafe\u0301"]
    assert read(stepped(TEXT, QUOTE, end=1)) == ["We won", f"at {FAMILY} Cafe\u0301 Noir"]


def test_keys_move_the_edges_of_the_chosen_part():
    assert read(stepped(TEXT, QUOTE, end=1, part=0))[0] == "We won,"
    assert read(stepped(TEXT, QUOTE, start=-1, part=1))[1].startswith("“at")


def test_a_character_is_never_parted():
    once = stepped(TEXT, QUOTE, end=-1, by_character=True)
    assert read(once)[1] == f"at {FAMILY} Caf"
    assert read(stepped(TEXT, (at(FAMILY), at("Noir")), start=1, by_character=True, part=1))[1] == "oir"
    assert read(stepped(TEXT, (at(f"{FAMILY} C"),), start=1, by_character=True)) == ["C"]


def test_what_cannot_be_is_refused_in_words():
    with pytest.raises(CuratorError, match="edge.meets"):
        stepped(TEXT, (at("We"),), end=-1)
    with pytest.raises(CuratorError, match="edge.paragraph"):
        stepped(TEXT, (at("“We"),), start=-1)
    near = (at("she"), at("said"))
    with pytest.raises(CuratorError, match="edge.part"):
        stepped(TEXT, near, end=1, part=0)
    with pytest.raises(CuratorError, match="edge.part"):
        stepped(TEXT, near, start=-1, part=1)


def test_a_drag_stops_at_the_nearest_word():
    assert read(dragged(TEXT, (at("she"),), END, at("said").start + 3)) == ["she said"]
    assert read(dragged(TEXT, (at("she"),), END, at("said").start + 1)) == ["she"]
    assert read(dragged(TEXT, (at("Noir"),), START, TEXT.index("Cafe") + 1)) == ["Cafe\u0301 Noir"]


def test_with_characters_it_stops_at_any_but_inside_none():
    inside = TEXT.index(FAMILY) + 2
    assert read(dragged(TEXT, (at("at"),), END, inside, by_character=True)) == ["at"]
    assert read(dragged(TEXT, (at("Cafe\u0301 Noir"),), END, TEXT.index("\u0301"), by_character=True)) == [
        "Caf"
    ]
    assert read(dragged(TEXT, (at("said"),), START, at("said").start + 2, by_character=True)) == ["id"]


def test_a_drag_leaves_neither_its_paragraph_nor_room_to_itself_and_enters_no_other_part():
    assert read(dragged(TEXT, (at("Noir"),), END, len(TEXT))) == ["Noir.”"]
    assert read(dragged(TEXT, (at("Next"),), START, 0)) == ["Next"]
    assert read(dragged(TEXT, (at("she said"),), END, 0)) == ["she"]
    assert read(dragged(TEXT, QUOTE, END, len(TEXT)))[0] == "We won,” she said, “"
    assert read(dragged(TEXT, QUOTE, Edge(1, is_start=True), 0))[1].startswith(",” she said, “at")


def test_a_drag_is_in_the_order_of_the_text_in_arabic_too():
    assert read(dragged(TEXT, (at("سلام"),), END, at("عليكم").end)) == ["سلام عليكم"]


def test_a_part_of_several_paragraphs_can_shrink_over_their_end():
    whole = (Span(at("Noir").start, at("Next day").end),)
    assert read(dragged(TEXT, whole, END, at("Noir").end)) == ["Noir"]


@given(st.data())
def test_a_drag_never_makes_parts_that_cannot_be(data: st.DataObject):
    part = data.draw(st.integers(0, 1))
    edge = Edge(part, is_start=data.draw(st.booleans()))
    point = data.draw(st.integers(0, len(TEXT)))
    found = dragged(TEXT, QUOTE, edge, point, by_character=data.draw(st.booleans()))
    assert are_valid(found, len(TEXT))
    assert all(trim(TEXT, one) == one for one in found)
    assert not any(is_inside_character(TEXT, bound) for one in found for bound in one)
    assert found[1 - part] == QUOTE[1 - part]
