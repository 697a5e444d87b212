"""`make fuzz`: every reader and every peer's import in turn, an hour each if nothing is said.

`make fuzz ARGS="60"` gives each 60 minutes, `ARGS="60 docx"` only that one. A failure prints the bytes
that made it, as small as Hypothesis could make them, and ends the run with status 1.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable

from hypothesis import HealthCheck, given, seed, settings

from tests.fuzz import peers, readers
from tests.fuzz.mutations import mutated
from tests.fuzz.samples import SAMPLES

_BATCH = 500


def one_run(code: str, number: int) -> None:
    """Some hundred changed files of a kind, or of a peer."""
    of_peer = code in peers.FORMATS
    insides = peers.insides(code) if of_peer else SAMPLES[code].insides

    @seed(number)
    @settings(max_examples=_BATCH, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(mutated(insides))
    def run(data: bytes) -> None:
        if of_peer:
            peers.check(code, data)
        else:
            readers.check(code, SAMPLES[code].whole(data))

    run()


def fuzz(code: str, seconds: float, run: Callable[[str, int], None] = one_run) -> int:
    """Runs until the time is over; returns how many files were read."""
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        run(code, number)
        number += 1
    return number * _BATCH


def main(arguments: list[str]) -> None:
    minutes = float(arguments[0]) if arguments else 60.0
    for code in arguments[1:] or (*SAMPLES, *peers.FORMATS):
        print(f"{code}: {fuzz(code, minutes * 60)} files in {minutes:g} minutes", flush=True)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(sys.argv[1:])
