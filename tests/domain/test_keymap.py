"""A person's keys over the defaults: clashes, places, what Shift adds, what a file may hold."""

import pytest

from curator.domain.keymap import KeyedAct, Keymap, Pressed

ACTS = (
    KeyedAct("next", ("Tab", "J")),
    KeyedAct("previous", ("Shift+Tab", "K")),
    KeyedAct("attributes", ("K",), place="claim"),
    KeyedAct("source", ("S",), place="claim"),
    KeyedAct("confirm", ("A", "Return"), stays=True),
    KeyedAct("always", ("Shift+H",)),
    KeyedAct("quit", ()),
    KeyedAct("back", ("Esc",), fixed=True),
    KeyedAct("label", ("1", "2"), stays=True, fixed=True),
)


@pytest.fixture
def keymap() -> Keymap:
    return Keymap(ACTS)


def test_a_key_means_its_act_and_shift_before_a_decision_means_stay(keymap: Keymap):
    assert keymap.pressed("J") == Pressed("next", stay=False)
    assert keymap.pressed("Shift+A") == Pressed("confirm", stay=True)
    assert keymap.pressed("Shift+2") == Pressed("label", stay=True)
    assert keymap.pressed("Shift+J") is None


def test_a_key_with_two_meanings_acts_by_place(keymap: Keymap):
    assert keymap.pressed("K") == Pressed("previous", stay=False)
    assert keymap.pressed("K", "claim") == Pressed("attributes", stay=False)
    assert keymap.pressed("J", "claim") == Pressed("next", stay=False)
    assert keymap.pressed("S") == Pressed("source", stay=False)
    assert keymap.on("K") == ("attributes", "previous")


def test_a_taken_key_names_its_holder_and_taking_it_leaves_the_holder_its_other_keys(keymap: Keymap):
    assert keymap.in_the_way("quit", "A") == ("confirm",)
    changed = keymap.with_keys("quit", ("A",))
    assert (changed.keys("quit"), changed.keys("confirm")) == (("A",), ("Return",))
    assert changed.changes == {"quit": ("A",), "confirm": ("Return",)}


def test_what_shift_makes_of_a_decision_is_taken_too(keymap: Keymap):
    assert keymap.in_the_way("quit", "Shift+A") == ("confirm",)
    assert keymap.in_the_way("confirm", "H") == ("always",)
    assert keymap.in_the_way("next", "A") == ("confirm",)


def test_acts_of_different_places_are_not_in_each_others_way(keymap: Keymap):
    assert keymap.in_the_way("attributes", "J") == ()
    changed = keymap.with_keys("attributes", ("J",))
    assert changed.pressed("J", "claim") == Pressed("attributes", stay=False)
    assert changed.pressed("J") == Pressed("next", stay=False)
    assert changed.pressed("K", "claim") == Pressed("previous", stay=False)


@pytest.mark.parametrize("key", ["Esc", "1", "Shift+2"])
def test_the_keys_of_a_fixed_act_are_never_given_away(keymap: Keymap, key: str):
    changed = keymap.with_keys("quit", (key, "Q"))
    assert changed.keys("quit") == ("Q",)
    assert changed.pressed(key) == keymap.pressed(key)


def test_the_default_again_is_no_change(keymap: Keymap):
    changed = keymap.with_keys("next", ("Q",)).with_keys("next", ("Tab", "J"))
    assert changed.changes == {}
    assert not changed.is_changed("next")


def test_a_reset_does_not_take_a_key_back_from_whom_it_was_given(keymap: Keymap):
    given = keymap.with_keys("quit", ("J",))
    assert given.reset("next").keys("next") == ("Tab",)
    assert given.reset("next").keys("quit") == ("J",)
    assert given.reset_all().keys("next") == ("Tab", "J")


def test_a_new_default_takes_nothing_from_what_a_person_has_chosen():
    later = (*ACTS, KeyedAct("statistics", ("Ctrl+I",)))
    keymap = Keymap(later, {"quit": ["Ctrl+I"]})
    assert keymap.pressed("Ctrl+I") == Pressed("quit", stay=False)
    assert keymap.keys("statistics") == ()


def test_acts_of_another_version_are_kept_and_do_nothing_here():
    keymap = Keymap(ACTS, {"relate": ["R"]})
    assert keymap.pressed("R") is None
    assert keymap.with_keys("quit", ("Q",)).changes == {"relate": ("R",), "quit": ("Q",)}


@pytest.mark.parametrize("changes", [{"back": ["B"]}, {"quit": ["Esc"]}, {"quit": ["Shift+1"]}])
def test_a_file_cannot_make_what_the_page_refuses(changes: dict[str, list[str]]):
    assert Keymap(ACTS, changes).changes == {}
