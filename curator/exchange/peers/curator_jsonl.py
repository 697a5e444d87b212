"""Curator JSONL v1 read again: a file, or the files of an export's folder, a record at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused
from curator.exchange.files import opened_for_reading
from curator.exchange.house import is_house_file
from curator.exchange.lines import numbered_lines

from .curator_given import given_of, problem_of
from .given import Given

ENDS = (".jsonl",)


def read(path: Path) -> Iterator[Given | Refused]:
    """The articles of a file or a folder in their order; a bad line is Refused on its own.

    Raises CuratorError `file.*` and `folder.no_articles`.
    """
    if not path.is_dir():
        yield from _read_file(path)
        return
    files = sorted(one for one in path.iterdir() if one.suffix in ENDS and not is_house_file(one))
    if not files:
        raise CuratorError("folder.no_articles")
    for file in files:
        yield from _read_file(file)


def _read_file(path: Path) -> Iterator[Given | Refused]:
    with opened_for_reading(path) as file:
        for number, line in numbered_lines(file):
            if line is None or line.strip():
                yield _read_line(line, f"{path}:{number}")


def _read_line(line: bytes | None, place: str) -> Given | Refused:
    if line is None:
        return Refused(place, "line.too_long", {})
    try:
        record: Any = orjson.loads(line)
        return given_of(record, place)
    except orjson.JSONDecodeError:
        return Refused(place, "line.not_json", {})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return Refused(place, "line.not_record", {"problem": problem_of(error)})
