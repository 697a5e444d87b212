"""A choice among annotations: what leaves is right, and what is left unsaid is never a lie."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.mark import Layer, Status
from curator.domain.wanted import EVERYTHING, Naming, Wanted
from curator.exchange.narrowing import leaving, narrow
from curator.exchange.outgoing import Outgoing
from curator.exchange.record import to_record
from curator.exchange.verify import validators_of
from tests.exchange import samples

Record = dict[str, Any]
ACCEPTED = frozenset({Status.CONFIRMED, Status.CORRECTED, Status.ADDED})
COMPLETE = ("complete", "final")
CHECK = validators_of(samples.SCHEMA).check


def narrowed(outgoing: Outgoing, **choice: Any) -> tuple[Record, dict[str, int]]:
    naming = {Naming.REAL: str, Naming.ALIAS: lambda by: f"~{len(by)}", Naming.NONE: lambda _: "-"}
    wanted = Wanted(**choice)
    (found,) = leaving([outgoing], wanted, naming[wanted.naming])
    assert found.record is not None
    assert is_valid(found.record)
    return found.record, dict(found.lost)


def is_valid(record: Record) -> bool:
    return CHECK([{**record, "tokens": []}])


def state_of(record: Record, layer: str = "entities") -> str:
    return record["curator"]["review"][layer]["state"]


def mentions_of(record: Record) -> list[Record]:
    return record["spans"] + record["curator"]["nested"]


def test_everything_is_what_there_is():
    for each in samples.everything():
        assert narrow(each, EVERYTHING) == (each, {})


def test_without_an_accepted_mention_the_silence_of_its_layer_says_nothing():
    record, lost = narrowed(samples.ferry(), statuses=frozenset(Status) - {Status.CORRECTED})
    assert state_of(record) == "none"
    assert lost["layers_silenced"] >= 1
    assert "corrected" not in {mention["status"] for mention in mentions_of(record)}


def test_without_what_an_editor_was_unsure_of_silence_would_call_it_empty():
    record, _ = narrowed(samples.ferry(), statuses=frozenset(Status) - {Status.UNSURE})
    assert record["curator"]["unsure"] == []
    assert state_of(record) == "none"


def test_without_the_rejected_ones_silence_goes_on_saying_what_they_say():
    record, lost = narrowed(samples.ferry(), statuses=frozenset(Status) - {Status.REJECTED})
    assert record["curator"]["rejected"] == []
    assert state_of(record) == "complete"
    assert "layers_silenced" not in lost


def test_labels_that_are_not_wanted_were_not_asked_about_and_the_others_were():
    record, lost = narrowed(samples.ferry(), labels=frozenset({"PERSON"}))
    assert {mention["label"] for mention in mentions_of(record)} == {"PERSON"}
    assert record["curator"]["review"]["entities"]["labels"] == ["PERSON"]
    assert state_of(record) == "complete"
    assert (record["claims"], state_of(record, "claims")) == ([], "none")
    assert lost["annotations_not_wanted"] > 0
    # Its words may be those of a person: only the editor could tell.
    assert {entry["label"] for entry in record["curator"]["unsure"]} == {"FAC"}


def test_the_silence_of_another_editor_is_not_that_of_the_wanted_one():
    record, _ = narrowed(samples.ferry(), editors=frozenset({"editor-a"}))
    assert mentions_of(record)
    assert state_of(record) == "none"
    both, _ = narrowed(samples.ferry(), editors=frozenset({"editor-a", "editor-b"}))
    assert both == to_record(samples.ferry())


def test_a_layer_alone_leaves_without_the_other():
    record, _ = narrowed(samples.ferry(), layers=frozenset({Layer.CLAIM}))
    assert mentions_of(record) == []
    assert record["claims"]
    assert record["curator"]["review"]["entities"]["labels"] == []
    assert state_of(record, "claims") == state_of(to_record(samples.ferry()), "claims")
    for claim in record["claims"]:
        assert claim["entity_ids"] == []


def test_without_links_nothing_reads_as_corrected_that_was_confirmed():
    whole = {mention["id"]: mention["status"] for mention in mentions_of(to_record(samples.ferry()))}
    record, _ = narrowed(samples.ferry(), links=False)
    assert {mention["kb_id"] for mention in mentions_of(record)} == {""}
    assert record["curator"]["kbs"] == record["curator"]["entities"] == []
    confirmed = [m for m in mentions_of(record) if whole[m["id"]] == "confirmed"]
    assert confirmed
    assert {mention["status"] for mention in confirmed} == {"confirmed"}


@pytest.mark.parametrize("naming", [Naming.ALIAS, Naming.NONE])
def test_without_names_no_editor_is_named_anywhere(naming: Naming):
    record, lost = narrowed(samples.ferry(), naming=naming, notes=False)
    told = str(record)
    assert "editor-" not in told
    assert "whole name" not in told
    assert lost["foreign_fields"] == 1


def test_only_articles_read_to_the_end_leave_where_that_is_asked():
    found = list(leaving(samples.everything(), Wanted(complete=True)))
    taken = [each.record for each in found if each.record]
    assert taken
    assert all(state_of(record, layer) in COMPLETE for record in taken for layer in ("entities", "claims"))
    lost = [each.lost for each in found if each.record is None]
    assert len(lost) + len(taken) == len(samples.everything())
    assert all(dict(one) == {"articles_not_complete": 1} for one in lost)


def test_an_article_in_which_nothing_is_wanted_stays_and_is_counted():
    (found,) = leaving([samples.ferry()], Wanted(editors=frozenset({"nobody"})))
    assert found.record is None
    assert found.lost == {"articles_without_wanted": 1}


CHOICES = st.builds(
    Wanted,
    statuses=st.frozensets(st.sampled_from(list(Status)), min_size=1),
    labels=st.frozensets(st.sampled_from(["PERSON", "ORG", "GPE", "FAC", "CLAIM"])),
    layers=st.frozensets(st.sampled_from(list(Layer)), min_size=1),
    editors=st.frozensets(st.sampled_from(["editor-a", "editor-b"])),
    since=st.sampled_from(["", "2026-01-06"]),
    links=st.booleans(),
    notes=st.booleans(),
)


@given(st.sampled_from(samples.everything()), CHOICES)
def test_where_silence_says_something_all_that_was_there_is_there(outgoing: Outgoing, wanted: Wanted):
    (found,) = leaving([outgoing], wanted)
    if found.record is None:
        return
    before, after = to_record(outgoing), found.record
    review = after["curator"]["review"]["entities"]
    if review["state"] in COMPLETE:
        asked = set(review["labels"])
        ids = {mention["id"] for mention in mentions_of(after)}
        assert {m["id"] for m in mentions_of(before) if m["label"] in asked} == ids
        unsure = [entry["id"] for entry in before["curator"]["unsure"] if entry["layer"] == "entity"]
        assert unsure == [e["id"] for e in after["curator"]["unsure"] if e["layer"] == "entity"]
    assert is_valid(after)
