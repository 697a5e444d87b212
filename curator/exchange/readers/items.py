"""What goes into a pool of readers, and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import NamedTuple

from curator.exchange.arriving import Found, Known, PassedOver, Refused

from .source import Options, Source


class Original(NamedTuple):
    """The bytes of the file that the next article is from."""

    sha256: str
    data: bytes


class Ended(NamedTuple):
    """Everything of one file has been handed out."""

    place: str


Item = Found | Refused | Known | PassedOver | Original | Ended
Tasks = Iterable[tuple[Source, Options] | Refused]
"""Files to read, and files that were refused before."""

Read = Callable[[Tasks, Callable[[], bool], Callable[[str], str]], Generator[Item]]
"""Takes tasks, `should_stop` and `known` (the article that bytes with this SHA-256 became, or "")."""
