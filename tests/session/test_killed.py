"""The editor's program dies at any moment: nothing that the session has told as saved is lost."""

from pathlib import Path

from tests.store.killed import ride

from .killed import edit_for_ever


def test_no_edit_told_as_saved_is_lost_when_the_program_is_killed(tmp_path: Path):
    outcome = ride(tmp_path / "w.curator", kills=10, seed=11, writer=edit_for_ever)
    assert (outcome.lost, outcome.problems) == (0, 0)
    assert outcome.acknowledged > 20
