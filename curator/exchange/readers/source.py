"""What a reader is given: the bytes of one file, or of one member of an archive or a mail."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Known, PassedOver, Refused
from curator.exchange.metadata import clean_name

MAX_DOCUMENT_BYTES = 50 * 2**20
"""A document that is read whole; a batch of lines may be longer, since it is read line by line."""

_BLOCK = 2**20


@dataclass(frozen=True, slots=True)
class Options:
    """What an editor chose for a file: its format and encoding ("" = tell them), the keys of a batch.

    `keys` maps our names (`text`, `title`, …) to those of the batch. With `keep` the original bytes are
    handed over too.
    """

    kind: str = ""
    encoding: str = ""
    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    keep: bool = False

    @property
    def is_chosen(self) -> bool:
        """True if the same bytes may give another article than they did before."""
        return bool(self.kind or self.encoding or self.keys)


class Caller:
    """Who wants the articles; this one knows nothing and keeps nothing."""

    def known(self, sha256: str) -> str:
        """The article that was made of a file with these bytes, "" if there is none."""
        return ""

    def loading(self, begun: bool) -> None:
        """A reader is loaded for the first time, which may take its time; False when it is."""

    def begins(self, place: str, member: int | None) -> None:
        """A source is read from here on; `member` is its number in the outermost one, None for that one."""

    def keeps(self, sha256: str, source: Source) -> None:
        """The original of the article that comes next."""


NOBODY = Caller()


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with the name they go by; `place` is how the file is named to a person.

    Exactly one of `path` and `content` is set. A member's place is that of its archive, `!` and its name.
    `beside` are the bytes of the metadata that a member has in a file of its own; `begin` is how many members
    were read before the last try broke off; `depth` says how many sources it lies in.
    """

    place: str
    name: str
    path: Path | None = None
    content: bytes | None = None
    beside: bytes | None = None
    begin: int = 0
    depth: int = 0
    caller: Caller = field(default=NOBODY, compare=False)

    @classmethod
    def of(cls, path: Path, caller: Caller = NOBODY) -> Source:
        """A file on the disk."""
        return cls(str(path), clean_name(path.name), path=path, caller=caller)

    def member(self, name: str, content: bytes, beside: bytes | None = None) -> Source:
        """A member of this source; `name` may hold folders, which only show in the place.

        A reader of members leaves out the first `begin` of them, and `tell`s of each before it is unpacked.
        """
        short = clean_name(name.replace("\\", "/").rsplit("/", 1)[-1])
        place = f"{self.place}!{name}"
        inside = replace(self, place=place, name=short, path=None, content=content)
        return replace(inside, beside=beside, begin=0, depth=self.depth + 1)

    def tell(self, place: str, number: int) -> None:
        """Say which member is come to; whoever breaks the reading off goes on behind it."""
        if self.depth == 0:
            self.caller.begins(place, number)

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

    def head(self, size: int) -> bytes:
        """The first bytes. Raises OSError."""
        with self.open() as file:
            return file.read(size)

    def sha256(self) -> str:
        """Of all the bytes. Raises OSError."""
        digest = hashlib.sha256()
        with self.open() as file:
            while block := file.read(_BLOCK):
                digest.update(block)
        return digest.hexdigest()


Reader = Callable[[Source, Options], Iterator[Found | Refused | Known | PassedOver]]
"""Gives the articles of a source one at a time; raises CuratorError where there is none to give.

A `Known` comes only from readers of members, which hand these to `reading.read_source`.
"""
