"""The JSON objects of a file, each read on its own: one a line, in one array, or one behind the other."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, cast

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused
from curator.exchange.decoding import decode
from curator.exchange.files import opened_for_reading
from curator.exchange.lines import MAX_LINE_BYTES, numbered_lines, object_of
from curator.exchange.readers.source import MAX_DOCUMENT_BYTES

Read = tuple[str, dict[str, Any] | Refused]
"""Where it stands (file and line, or file and number of the entry), and the object or why there is none."""

_BLOCK = 2**20
_HEAD = 4096
_OPENED, _CLOSED = (b"{", b"["), (b"}", b"]")
_IN_STRING = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
"""From behind the opening quote: all before the closing one."""
_NO_BRACKET = re.compile(rb'(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+")*+', re.DOTALL)
"""All before the next bracket, whole strings too; it stops before one that is not closed."""


def objects(path: Path) -> Iterator[Read]:
    """The objects of a file in their order; what is none is Refused with its place.

    Raises CuratorError `file.*` as `opened_for_reading` does, `article.empty`, and `line.not_json` where
    nothing in it looks like an object.
    """
    seen = False
    with opened_for_reading(path) as opened:
        file = _as_utf8(opened)
        found = _of_lines(path, file) if _is_in_lines(file) else _one_by_one(path, file)
        for each in found:
            seen = True
            yield each
    if not seen:
        raise CuratorError("line.not_json")


def _as_utf8(file: BinaryIO) -> BinaryIO:
    """The same file, or its text again where it is in UTF-16: so a Windows shell writes what is sent on."""
    start = file.read(2)
    file.seek(0)
    if start not in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return file
    return BytesIO(decode(file.read(MAX_DOCUMENT_BYTES)).text.encode("utf-8", "surrogatepass"))


def _is_in_lines(file: BinaryIO) -> bool:
    """True unless the file is an array, or its first object goes on behind the line's end."""
    head = file.read(_HEAD).removeprefix(codecs.BOM_UTF8).lstrip()
    file.seek(0)
    if not head:
        raise CuratorError("article.empty")
    if head.startswith(b"["):
        return False
    lines = (line for _, line in numbered_lines(file) if line is None or line.strip())
    first, second = next(lines, None), next(lines, None)
    file.seek(0)
    if first is None or not first.lstrip().startswith(b"{") or _depth_of(first) == 0:
        return True
    # A first line that was cut off does not make the others part of it.
    return second is not None and second.lstrip().startswith(b"{")


def _depth_of(line: bytes) -> int:
    """How many brackets of a line are still open at its end."""
    depth, at = 0, _end(_NO_BRACKET, line, 0)
    while at < len(line) and line[at : at + 1] != b'"':
        depth += 1 if line[at : at + 1] in _OPENED else -1
        at = _end(_NO_BRACKET, line, at + 1)
    return depth


def _end(pattern: re.Pattern[bytes], data: bytes | bytearray, at: int) -> int:
    """Where a pattern ends that matches always, if only nothing."""
    found = pattern.match(data, at)
    return found.end() if found else at


def _of_lines(path: Path, file: BinaryIO) -> Iterator[Read]:
    for number, line in numbered_lines(file):
        place = f"{path}:{number}"
        if line is None or line.strip():
            yield place, _read(place, line)


def _one_by_one(path: Path, file: BinaryIO) -> Iterator[Read]:
    for number, piece in enumerate(_pieces(file), 1):
        place = f"{path} #{number}"
        yield place, _read(place, piece)


def _read(place: str, piece: bytes | None) -> dict[str, Any] | Refused:
    try:
        return object_of(piece)
    except CuratorError as error:
        return Refused.by(place, error)


def _pieces(file: BinaryIO) -> Iterator[bytes | None]:
    """The bytes of each object, whatever stands between them; None for one over 32 MB, which is passed over.

    An unclosed one comes as far as it goes.
    """
    cutter = _Cutter()
    while block := file.read(_BLOCK):
        yield from cutter.feed(block)
    yield from cutter.rest()


class _Cutter:
    """Cuts a stream of bytes at the brackets of objects that stand alone or in one array."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._at = 0
        self._depth = 0
        self._start = -1
        self._in_string = False
        self._too_long = False

    def feed(self, block: bytes) -> Iterator[bytes | None]:
        self._held += block
        while self._step():
            if self._depth == 0 and self._start >= 0:
                yield self._taken(self._at)
        self._forget()

    def rest(self) -> Iterator[bytes | None]:
        if self._start >= 0:
            yield self._taken(len(self._held))

    def _step(self) -> bool:
        """Go on to the next bracket outside of strings; False where more bytes are needed."""
        if self._in_string:
            self._at = _end(_IN_STRING, self._held, self._at)
            if not self._held.startswith(b'"', self._at):
                return False
            self._at, self._in_string = self._at + 1, False
        self._at = _end(_NO_BRACKET, self._held, self._at)
        sign = bytes(self._held[self._at : self._at + 1])
        if sign:
            self._see(sign, self._at)
            self._at += 1
        return sign not in (b"", b'"')

    def _see(self, sign: bytes, at: int) -> None:
        if sign == b'"':
            # It does not end in the bytes that are here.
            self._in_string = True
        elif sign in _CLOSED:
            self._depth = max(0, self._depth - 1)
        elif self._start >= 0:
            self._depth += 1
        elif sign == b"{":
            # An array around the objects is no part of them.
            self._start, self._depth = at, 1

    def _taken(self, end: int) -> bytes | None:
        too_long = self._too_long or end - self._start > MAX_LINE_BYTES
        piece = None if too_long else bytes(self._held[self._start : end])
        self._start, self._too_long = -1, False
        return piece

    def _forget(self) -> None:
        """Drop what was read; of an object that is too long nothing is held."""
        if self._start >= 0 and len(self._held) - self._start > MAX_LINE_BYTES:
            self._too_long = True
        keep = self._at if self._start < 0 or self._too_long else self._start
        del self._held[:keep]
        self._at -= keep
        if self._start >= 0:
            self._start = 0


def text_of(entry: dict[str, Any], *names: str) -> str:
    """The first of these fields that is a text. Raises CuratorError `line.no_text`."""
    for name in names:
        if isinstance(entry.get(name), str):
            return cast("str", entry[name])
    raise CuratorError("line.no_text")
