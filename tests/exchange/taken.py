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


def put(path: Path, data: bytes | str) -> Path:
    """A file with this content; a text is written as UTF-8."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path
