"""Kills a program that edits through the session 100 times at random moments, and counts what is lost."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.session.killed import edit_for_ever
from tests.store.killed import ride


def main() -> int:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        outcome = ride(Path(folder) / "killed.curator", kills, int(time.time()), edit_for_ever)
    print(f"  {kills} kills: {outcome}")
    return 1 if outcome.lost or outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main())
