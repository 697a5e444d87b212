"""An editor's program dies at any moment, and no acknowledged edit is lost."""

import os
from pathlib import Path

from .killed import ride


def test_no_acknowledged_edit_is_lost_when_the_program_is_killed(path: Path):
    outcome = ride(path, kills=int(os.environ.get("CURATOR_KILLS", "20")), seed=7)
    assert (outcome.lost, outcome.problems) == (0, 0)
    assert outcome.acknowledged > 50
    # An edit can be on disk whose acknowledgement never left, at most one for each kill.
    assert outcome.unacknowledged <= int(os.environ.get("CURATOR_KILLS", "20"))
