"""`make fuzz`: every reader and every peer's import in turn, an hour each if nothing is said.

`make fuzz ARGS="60"` gives each 60 minutes, `ARGS="60 docx"` only that one. A failure prints the bytes
that made it, as small as Hypothesis could make them, and ends the run with status 1.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis.strategies import SearchStrategy

from tests.fuzz import exports, peers, readers
from tests.fuzz.mutations import mutated
from tests.fuzz.samples import SAMPLES

_BATCH = 100
Run = tuple[SearchStrategy[Any], Callable[[Any], None]]
"""What makes a broken file, and what must hold of it."""


def _of_reader(code: str) -> Run:
    sample = SAMPLES[code]
    return mutated(sample.insides), lambda data: readers.check(code, sample.whole(data))


def _of_peer(code: str) -> Run:
    return mutated(peers.insides(code)), lambda data: peers.check(code, data)


def _of_export(code: str) -> Run:
    return exports.changed(code), lambda files: exports.check(code, files)


RUNS: Mapping[str, Run] = {
    **{code: _of_reader(code) for code in SAMPLES},
    **{f"{code} of others": _of_peer(code) for code in peers.FORMATS},
    **{f"{code} of ours": _of_export(code) for code in exports.formats()},
}
"""What can be fuzzed, by what is typed for it."""


def fuzz(run: Run, seconds: float) -> int:
    """Runs until the time is over; returns how many files were read."""
    end, number = time.monotonic() + seconds, 0
    broken, check = run
    kept = settings(
        max_examples=_BATCH, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    while time.monotonic() < end:
        seed(number)(kept(given(broken)(lambda data: check(data))))()
        number += 1
    return number * _BATCH


def main(arguments: list[str]) -> None:
    minutes = float(arguments[0]) if arguments else 60.0
    for name in arguments[1:] or RUNS:
        print(f"{name}: {fuzz(RUNS[name], minutes * 60)} files in {minutes:g} minutes", flush=True)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(sys.argv[1:])
