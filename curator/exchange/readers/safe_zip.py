"""A zip file from a stranger: its sizes are summed before anything is unpacked, nothing goes to disk."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from io import BytesIO
from typing import BinaryIO, NamedTuple

from curator.domain.errors import CuratorError

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    ValueError,
    OSError,
)
"""What `zipfile` raises for files that are none, or no whole ones."""

_ENCRYPTED = 0x1
_SMALL = 2**20
"""Below this a member may be packed as tightly as it likes: empty table rows are."""


class Limits(NamedTuple):
    """What may come out of an archive: bytes in all and of one member, times its packed size, members."""

    total: int
    member: int
    ratio: int
    members: int


DOCUMENT = Limits(total=50 * 2**20, member=30 * 2**20, ratio=200, members=2_000)
"""For a document that is a zip file inside: docx, odt, epub."""


class Archive:
    """The members of a zip file by their names; names are keys here and never a path."""

    def __init__(self, opened: zipfile.ZipFile, limits: Limits, counted: Callable[[str], bool]) -> None:
        self._zip = opened
        self._limits = limits
        members = [info for info in opened.infolist() if not info.filename.endswith("/")]
        if len(members) > limits.members:
            raise CuratorError("zip.too_many", count=len(members), limit=limits.members)
        self._members = {info.filename: info for info in members if counted(info.filename)}
        _check_sizes(list(self._members.values()), limits)

    def names(self) -> list[str]:
        """In the order of the archive; without folders, and without links, which are never followed."""
        return [name for name, info in self._members.items() if not stat.S_ISLNK(info.external_attr >> 16)]

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises KeyError, CuratorError `file.locked`, `file.damaged`, `zip.too_large`."""
        info = self._members[name]
        if info.flag_bits & _ENCRYPTED:
            raise CuratorError("file.locked")
        try:
            with self._zip.open(info) as member:
                data = member.read(self._limits.member + 1)
        except (*DAMAGE, RuntimeError) as error:
            raise CuratorError("file.damaged") from error
        if len(data) > self._limits.member:
            # It is larger than it says of itself.
            raise CuratorError("zip.too_large", megabytes=self._limits.member // 2**20)
        return data

    def get(self, name: str) -> bytes | None:
        """A member's bytes, None if there is no such member."""
        return self.read(name) if name in self else None


@contextmanager
def opened(
    file: BinaryIO | bytes, limits: Limits = DOCUMENT, counted: Callable[[str], bool] = bool
) -> Generator[Archive]:
    """A zip file whose sizes were checked; only members that are `counted` can be read.

    What cannot be read cannot burst: a document's pictures need not count.
    Raises CuratorError `file.damaged`, `zip.too_large`, `zip.too_many`.
    """
    try:
        packed = zipfile.ZipFile(BytesIO(file) if isinstance(file, bytes) else file)
    except DAMAGE as error:
        raise CuratorError("file.damaged") from error
    with packed:
        yield Archive(packed, limits, counted)


def _check_sizes(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    if sum(info.file_size for info in members) > limits.total:
        raise CuratorError("zip.too_large", megabytes=limits.total // 2**20)
    for info in members:
        tight = info.file_size > max(_SMALL, limits.ratio * info.compress_size)
        if tight or info.file_size > limits.member:
            raise CuratorError("zip.too_large", megabytes=limits.member // 2**20)
