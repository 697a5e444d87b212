"""What every format of annotations can do: say what it holds of a record, write that, and read it back.

An export goes record → `reduced` → `Writer.add` → files → `read`, and is done when what was read equals
what was reduced. An import begins with the same `read`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from curator.domain.label import LabelSet
from curator.exchange.arriving import Refused
from curator.exchange.shapes import Record

from .given import Given


@dataclass(frozen=True, slots=True)
class Reduced:
    """What a format holds of a record, None if it leaves the article out, and what it loses, by kind.

    The kinds are codes with a sentence each: `articles_partial`, `links`, `claims`, `nested_mentions` …
    """

    given: Given | None
    losses: Counter[str] = field(default_factory=Counter[str])


@dataclass(frozen=True, slots=True)
class About:
    """What an export is made with: for configurations that a peer wants beside the data."""

    labels: LabelSet
    app_version: str


class Out(Protocol):
    """Where a format writes: files of one folder by relative name (`train.jsonl`, `docs/a1.ann`)."""

    def write(self, name: str, data: bytes) -> None:
        """Append to a file, which is made when it is first written to."""
        ...


class Writer(Protocol):
    """Writes what was reduced, in the order of the export; `split` is "" where none are wanted."""

    def add(self, given: Given, split: str) -> None: ...

    def close(self) -> None:
        """Write what stands at the end, and the peer's configuration."""
        ...


class Readable(Protocol):
    """A format that can be read: `code` is what is typed, `name` its own, `ends` those of its files."""

    @property
    def code(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def ends(self) -> tuple[str, ...]: ...

    def read(self, path: Path) -> Iterator[Given | Refused]:
        """The articles of a file or a folder of this format, in its order, one at a time.

        Bad lines are Refused each on its own. Raises CuratorError where nothing can be read.
        """
        ...


class Format(Readable, Protocol):
    """One peer's format: it holds part of a record, and says which."""

    def reduced(self, record: Record) -> Reduced:
        """What the format holds of a record of Curator JSONL v1; `text` is never changed silently."""
        ...

    def writer(self, out: Out, about: About) -> Writer: ...
