"""What of a name was typed, from its beginning to scattered letters."""

import pytest

from curator.domain.shortlist import WEAK, fit


@pytest.mark.parametrize("typed", ["next", "Next sugg", "nex sug", "ns", "nexsug", "sugg", "ext", "ntsg"])
def test_a_name_is_found_by_its_start_its_words_its_initials_or_letters_in_order(typed: str):
    assert fit(typed, "Next suggestion") is not None


@pytest.mark.parametrize("typed", ["nz", "previous", "suggestions", "nsz"])
def test_what_is_not_in_a_name_does_not_find_it(typed: str):
    assert fit(typed, "Next suggestion") is None


def test_the_surer_fit_comes_first():
    names = ["Normal text size", "Reject or remove", "Next suggestion", "No stories", "Window notes"]
    found = {name: fit("no", name) for name in names}
    assert found["Reject or remove"] is None
    assert sorted((name for name in found if found[name]), key=lambda name: found[name]) == [
        "No stories",
        "Normal text size",
        "Window notes",
        "Next suggestion",
    ]


def test_a_word_of_the_group_finds_it_after_all_names():
    named, grouped = fit("window", "Window size", "Look"), fit("window", "Full screen", "Window")
    assert named is not None and grouped is not None and named < grouped


def test_scattered_letters_are_a_guess():
    assert fit("nxtg", "Next suggestion")[0] >= WEAK
    assert fit("ns", "Next suggestion")[0] < WEAK


def test_nothing_typed_fits_everything():
    assert fit("", "Undo") is not None
    assert fit("   ", "Undo") is not None
