"""What a reader is given: the bytes of one file, or of one member of an archive or a mail."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused

MAX_DOCUMENT_BYTES = 50 * 2**20
"""A document that is read whole; a batch of lines may be longer, since it is read line by line."""


@dataclass(frozen=True, slots=True)
class Options:
    """What an editor chose for a file: its format and encoding ("" = tell them), the keys of a batch.

    `keys` maps our names (`text`, `title`, …) to those of the batch.
    """

    kind: str = ""
    encoding: str = ""
    keys: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with the name they go by; `place` is how the file is named to a person.

    Exactly one of `path` and `content` is set. A member's place is that of its archive, `!` and its name.
    """

    place: str
    name: str
    path: Path | None = None
    content: bytes | None = None

    def open(self) -> BinaryIO:
        """The bytes as a stream. Raises OSError."""
        return self.path.open("rb") if self.path is not None else BytesIO(self.content or b"")

    def data(self) -> bytes:
        """All of it. Raises CuratorError `file.too_large`, OSError."""
        with self.open() as file:
            data = file.read(MAX_DOCUMENT_BYTES + 1)
        if len(data) > MAX_DOCUMENT_BYTES:
            raise CuratorError("file.too_large", megabytes=MAX_DOCUMENT_BYTES // 2**20)
        return data


Reader = Callable[[Source, Options], Iterator[Found | Refused]]
"""Gives the articles of a source one at a time; raises CuratorError where there is none to give."""
