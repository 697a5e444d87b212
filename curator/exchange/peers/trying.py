"""A dry run: everything counted as an export counts it, the first article as it would stand in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from curator.domain.errors import CuratorError
from curator.exchange.narrowing import Leaving
from curator.exchange.report import Report, Tally
from curator.exchange.shapes import Record

from .format import About, Format
from .given import Given

_MOST = 20_000
"""Characters of a file that are shown."""
_TOKENS = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """The beginning of a file with one article; `text` is "" of a file that is not text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What an export would report, without files, and the files of its first article."""

    report: Report
    first: tuple[Shown, ...]


class _Kept:
    """Files in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytearray] = {}

    def write(self, name: str, data: bytes) -> None:
        self.files.setdefault(name, bytearray()).extend(data)


def try_as(
    format: Format | None,
    target: Path,
    articles: Iterable[Leaving],
    about: About,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Trial:
    """Count what `export_as` would write to `target`; None is Curator JSONL. Nothing is written.

    Raises CuratorError `export.stopped`.
    """
    tally, first = Tally(), tuple[Shown, ...]()
    for done, leaving in enumerate(articles, 1):
        if should_stop():
            raise CuratorError("export.stopped")
        tally.lost.update(leaving.lost)
        if leaving.record is not None and format is None:
            tally.add(leaving.record)
            first = first or (_of_record(leaving.record),)
        elif leaving.record is not None and format is not None:
            reduced = format.reduced(leaving.record)
            tally.lost.update(reduced.losses)
            if reduced.given is not None:
                tally.look(leaving.record)
                tally.add_given(reduced.given, leaving.record["curator"]["split"])
                first = first or _of_format(format, reduced.given, about)
        progress(done)
    return Trial(tally.report(target), first)


def _of_format(format: Format, given: Given, about: About) -> tuple[Shown, ...]:
    kept = _Kept()
    writer = format.writer(kept, about)
    writer.add(given, "")
    writer.close()
    return tuple(Shown(name, _readable(bytes(data))) for name, data in kept.files.items())


def _of_record(record: Record) -> Shown:
    """A record without most of its tokens, which would hide everything else."""
    return Shown("curator.jsonl", _laid_out({**record, "tokens": record["tokens"][:_TOKENS]}))


def _readable(data: bytes) -> str:
    try:
        return _laid_out(orjson.loads(data))
    except orjson.JSONDecodeError:
        pass
    try:
        return data.decode("utf-8").removeprefix("\ufeff")[:_MOST]
    except UnicodeDecodeError:
        return ""


def _laid_out(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_INDENT_2).decode()[:_MOST]
