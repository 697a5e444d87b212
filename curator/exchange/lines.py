"""The lines of a JSONL file, each read on its own: a bad one does not spoil the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from curator.domain.errors import CuratorError

from .metadata import load_json

MAX_LINE_BYTES = 32 * 2**20
_BLOCK = 2**20
_BOM = b"\xef\xbb\xbf"


def numbered_lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbers from 1 and the bytes of each line without its line end; None if it is over 32 MB.

    Such a line is never held in memory as a whole.
    """
    number = 0
    while piece := file.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(piece.rstrip(b"\r\n")) > MAX_LINE_BYTES:
            while not piece.endswith(b"\n") and (piece := file.readline(MAX_LINE_BYTES)):
                continue
            yield number, None
        else:
            yield number, (piece.removeprefix(_BOM) if number == 1 else piece).rstrip(b"\r\n")


def count_lines(file: BinaryIO) -> int:
    """How many lines there are from here on."""
    count, last = 0, b""
    while block := file.read(_BLOCK):
        count, last = count + block.count(b"\n"), block
    return count + (last != b"" and not last.endswith(b"\n"))


def object_of(line: bytes | None) -> dict[str, Any]:
    """The object that a line holds.

    Raises CuratorError `line.too_long`, `line.not_utf8`, `line.not_json` or `json.too_deep`.
    """
    if line is None:
        raise CuratorError("line.too_long")
    try:
        record = load_json(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise CuratorError("line.not_utf8") from error
    except ValueError as error:
        raise CuratorError("line.not_json") from error
    if not isinstance(record, dict):
        raise CuratorError("line.not_json")
    return cast("dict[str, Any]", record)


def record_of(line: bytes | None) -> dict[str, Any]:
    """The object of a line, with its `text`. Raises CuratorError as `object_of` does, and `line.no_text`."""
    found = object_of(line)
    if not isinstance(found.get("text"), str):
        raise CuratorError("line.no_text")
    return found
