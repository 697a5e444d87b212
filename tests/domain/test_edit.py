"""Edits as data: inverse, fold, undo stacks, clocks, ids."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.clock import DAY_MS, Clock
from curator.domain.edit import Change, Edit, StaleEdit, applied, fold, update
from curator.domain.history import History, history
from curator.domain.ids import suggestion_id, uuid7_hex
from curator.domain.span import Span

fields = st.dictionaries(st.sampled_from("abc"), st.integers(0, 3), min_size=1)


@given(fields, fields)
def test_the_inverse_takes_any_update_back(now: dict[str, int], then: dict[str, int]):
    change = update("annotation", "a1", now, then)
    assert applied(now, change) == then
    assert applied(then, change.inverse()) == now


@given(fields, fields)
def test_an_update_on_another_value_writes_nothing(now: dict[str, int], then: dict[str, int]):
    change = update("annotation", "a1", now, then)
    for name in change.before:
        with pytest.raises(StaleEdit):
            applied({**now, name: 99}, change)


def test_a_deletion_of_what_changed_since_is_stale():
    with pytest.raises(StaleEdit):
        applied({"a": 1, "b": 2}, Change("annotation", "a1", {"a": 1}, None))


def test_registers_merge_on_their_own_but_a_span_with_its_quotes():
    change = Change(
        "annotation", "a1", {"parts": 1, "quotes": 1, "label": "x"}, {"parts": 2, "quotes": 2, "label": "y"}
    )
    assert change.registers() == {"span", "label"}
    assert "life" in Change("annotation", "a1", None, {"label": "x"}).registers()


def edit(name: str, *changes: Change, undoes: str | None = None, act: str = "mention.confirm") -> Edit:
    made = Edit(name, "d", "p", "t", "c", act, {}, "", changes, undoes, {}, "")
    return replace(made, sha256=made.digest())


def test_fold_adds_edits_up():
    made = Change("annotation", "a1", None, {"label": "ORG"})
    relabelled = Change("annotation", "a1", {"label": "ORG"}, {"label": "GPE"})
    assert fold([edit("1", made), edit("2", relabelled)]) == {("annotation", "a1"): {"label": "GPE"}}
    assert fold([edit("1", made), edit("2", made.inverse())]) == {}


def test_the_hash_covers_every_field():
    one = edit("1", Change("annotation", "a1", None, {"label": "ORG"}))
    assert one.digest() == one.sha256
    for field, value in (("at", "u"), ("author", "q"), ("undoes", "0"), ("changes", ()), ("guideline", "g")):
        assert replace(one, **{field: value}).digest() != one.sha256


def test_undo_redo_undo_goes_back_and_forth():
    stacks = history([("1", None), ("2", None), ("u2", "2"), ("r2", "u2"), ("ur2", "r2"), ("u1", "1")])
    assert stacks.undo == []
    assert stacks.redo == ["ur2", "u1"]


def test_a_new_act_forgets_what_could_be_redone():
    assert history([("1", None), ("u1", "1"), ("2", None)]) == History(["2"], [])


def test_setting_up_is_not_undone():
    stacks = History()
    stacks.append(edit("1", act="workspace.create"))
    stacks.append(edit("2", act="article.import"))
    stacks.append(edit("3"))
    assert stacks.undo == ["3"]


@given(st.lists(st.integers(-5_000, 5_000)))
def test_a_clock_never_runs_backwards(jumps: list[int]):
    clock, now, stamps = Clock("d"), 10_000, []
    for jump in jumps:
        now = max(0, now + jump)
        stamps.append(clock.tick(now))
    assert stamps == sorted(stamps) and len(set(stamps)) == len(stamps)


def test_a_clock_from_the_future_is_not_followed():
    clock = Clock("d")
    clock.observe(f"{5 * DAY_MS:012x}-0000-x", now_ms=DAY_MS)
    assert clock.tick(DAY_MS) == f"{DAY_MS:012x}-0000-d"
    clock.observe(f"{DAY_MS + 50:012x}-0007-x", now_ms=DAY_MS)
    assert clock.tick(DAY_MS) == f"{DAY_MS + 50:012x}-0008-d"


def test_ids_are_uuid_version_7_in_order_of_time():
    first, second = uuid7_hex(1_000), uuid7_hex(1_001)
    assert first < second
    assert first[12] == "7" and first[16] in "89ab"
    assert int(first[:12], 16) == 1_000


def test_two_laptops_derive_the_same_id_for_the_same_suggestion():
    parts = (Span(0, 4), Span(6, 9))
    assert suggestion_id("h", "claim", parts, "CLAIM") == suggestion_id("h", "claim", parts, "CLAIM")
    assert suggestion_id("h", "claim", parts, "CLAIM") != suggestion_id("h", "claim", parts[:1], "CLAIM")
