"""Lines of Curator JSONL, made some articles at a time, and checked before they are handed on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from curator.domain.errors import CuratorError

from .narrowing import Leaving
from .report import Tally
from .verify import FIRST, Key, Validators, validators_of, verified

SCHEMA = Path(__file__).parents[2] / "resources" / "schema" / "curator-jsonl-v1.schema.json"
"""Beside the package in a checkout, and in the frozen program too."""
TOGETHER, _MOST_BYTES = 32, 16 * 2**20
"""Articles, or bytes of lines, that make a batch."""


class Block(NamedTuple):
    """Lines that follow on each other in one file, of which the keys of first and last are told."""

    data: bytes
    records: int
    first: Key
    last: Key


@dataclass(frozen=True, slots=True)
class Batch:
    """Some articles: their lines by split ("" where none is wanted), what they hold, how many there were."""

    blocks: dict[str, Block]
    tally: Tally
    done: int


Source = Callable[[bool], Iterator[Batch]]
"""The batches of an export in its order, by split or not. They come checked; raises `export.unverified`."""


@cache
def validators() -> Validators:
    return validators_of(json.loads(SCHEMA.read_bytes()))


def batches(articles: Iterable[Leaving], by_split: bool) -> Iterator[Batch]:
    """The lines of articles that come as such, checked. Raises CuratorError `export.unverified`."""
    known = validators()
    making = _Making()
    for leaving in articles:
        making.add(leaving, by_split)
        if making.done >= TOGETHER or making.size > _MOST_BYTES:
            yield making.batch(known)
            making = _Making()
    if making.done:
        yield making.batch(known)


@dataclass(slots=True)
class _Making:
    """A batch in the making."""

    lines: dict[str, list[bytes]] = field(default_factory=dict[str, list[bytes]])
    tokens: dict[str, bytes] = field(default_factory=dict[str, bytes])
    tally: Tally = field(default_factory=Tally)
    size: int = 0
    done: int = 0

    def add(self, leaving: Leaving, by_split: bool) -> None:
        self.done += 1
        self.tally.lost.update(leaving.lost)
        record = leaving.record
        if record is not None:
            split = record["curator"]["split"] if by_split else ""
            self.lines.setdefault(split, []).append(leaving.line)
            self.tokens[record["text"]] = leaving.tokens
            self.size += len(leaving.line)
            self.tally.add(record)

    def batch(self, known: Validators) -> Batch:
        return Batch({split: self._block(split, known) for split in self.lines}, self.tally, self.done)

    def _block(self, split: str, known: Validators) -> Block:
        lines = self.lines[split]
        first = verified(lines[:1], FIRST, known, split, 0, self.tokens)
        last = verified(lines[1:], first, known, split, 1, self.tokens)
        return Block(b"".join(lines), len(lines), first, last)


def misplaced(error: CuratorError, name: str, before: int) -> CuratorError:
    """An error of a batch with the place that its line has in a file."""
    if error.code != "export.unverified":
        return error
    return unverified(name, before + int(error.args_["line"]), str(error.args_["problem"]))


def unverified(name: str, line: int, problem: str) -> CuratorError:
    return CuratorError("export.unverified", file=name, line=line, problem=problem)
