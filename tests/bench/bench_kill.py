"""Kills a writer 100 times and counts what is lost; run as `python -m tests.bench.bench_kill [KILLS]`."""

import sys
import tempfile
import time
from pathlib import Path

from tests.store.killed import ride

if __name__ == "__main__":
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        outcome = ride(Path(folder) / "killed.curator", kills, seed=int(time.time()))
    print(f"{kills} kills: {outcome}")
    sys.exit(1 if outcome.lost or outcome.problems else 0)
