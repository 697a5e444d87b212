"""Labels of other schemes become ours by default, and otherwise as an editor says."""

from __future__ import annotations

import pytest

from curator.domain.foreign_labels import LEFT_OUT, LabelMap, chosen_after, in_order, linkable
from curator.domain.label import LabelSet, label_set

NINE = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "DATE")


def labels(*ids: str, **names: str) -> LabelSet:
    record = {"layer": "entity", "key": "", "definition": "", "examples": [], "light": "ab", "dark": "ab"}
    records = [(one, {**record, "name": names.get(one, one)}) for one in ids]
    return label_set("s", 1, [*records, ("CLAIM", {**record, "name": "CLAIM", "layer": "claim"})])


OURS = labels(*NINE)


@pytest.mark.parametrize(
    ("inventory", "ours"),
    [
        ("PER LOC ORG MISC", "PERSON GPE ORG -"),
        ("persName placeName geogName orgName date time", "PERSON GPE LOC ORG DATE -"),
        ("PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE DATE TIME PERCENT MONEY QUANTITY"
         " ORDINAL CARDINAL", "PERSON NORP FAC ORG GPE LOC - EVENT - LAW - DATE - - - - - -"),
        ("PER ORG LOC", "PERSON ORG GPE"),
        ("PER LOC ORG GPE_LOC GPE_ORG EVT PROD DRV", "PERSON LOC ORG GPE GPE EVENT - -"),
        ("PRS LOC ORG EVN TME MSR OBJ WRK", "PERSON GPE ORG EVENT DATE - - -"),
        ("PS LC OG DT QT TI", "PERSON GPE ORG DATE - -"),
        ("PERSON ORGANIZATION GPE FACILITY NAT_REL_POL DATETIME", "PERSON ORG GPE FAC NORP DATE"),
    ],
)  # fmt: skip
def test_the_usual_schemes_have_a_default(inventory: str, ours: str):
    read = LabelMap(OURS, inventory.split())
    assert [read.of(label) or "-" for label in inventory.split()] == ours.split()


def test_a_workspace_s_own_labels_map_by_id_by_name_and_by_type():
    own = labels("w", "PLACE", "PER", w="Weapon")
    read = LabelMap(own, ["WEAPON", "PERSON", "GPE", "ORG"])
    assert [read.of(label) for label in ("WEAPON", "PERSON", "GPE", "ORG")] == ["w", "PER", "PLACE", LEFT_OUT]


def test_no_name_becomes_a_claim():
    assert LabelMap(OURS, ["CLAIM"]).of("CLAIM") == LEFT_OUT


def test_a_choice_stands_before_the_default_unless_its_label_is_gone():
    read = LabelMap(OURS, ["MISC", "PER"], {"MISC": "EVENT", "PER": LEFT_OUT, "LOC": "WEAPON"})
    assert [read.of(label) for label in ("MISC", "PER", "LOC")] == ["EVENT", LEFT_OUT, "GPE"]


def test_what_equals_the_default_is_not_kept_as_a_choice():
    assert chosen_after({"A": "ORG"}, "PER", "PERSON", "PERSON") == {"A": "ORG"}
    assert chosen_after({"PER": "ORG"}, "PER", "PERSON", "PERSON") == {}
    assert chosen_after({}, "MISC", "EVENT", LEFT_OUT) == {"MISC": "EVENT"}


def test_a_table_lists_types_in_our_order_and_strangers_last():
    assert in_order(["MISC", "date", "PER", "AAA"]) == ["PER", "date", "AAA", "MISC"]


def test_entities_are_looked_up_by_our_types_and_amounts_not_at_all():
    looked_up = [linkable(label) for label in ("PER", "placeName", "MONEY", "Cardinal", "WEAPON", "GPE")]
    assert looked_up == ["PERSON", "GPE", "", "", "WEAPON", "GPE"]
