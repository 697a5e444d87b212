"""Files as they would be taken in, read in this process: the readers' process has tests of its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from curator.exchange.arriving import Incoming, PassedOver, Refused
from curator.exchange.coming import Arrivals, Wanted
from curator.exchange.readers.here import read_here
from curator.exchange.readers.source import Options

DEFAULT = Options()


def read(paths: Iterable[Path], options: Options = DEFAULT) -> list[Incoming | Refused | PassedOver]:
    """What becomes of files and folders, in their order."""
    arrivals = Arrivals(Wanted(list(paths), options), lambda: False)
    found = arrivals.read(read_here, lambda _sha256: "")
    return [item for item in found if isinstance(item, Incoming | Refused | PassedOver)]
