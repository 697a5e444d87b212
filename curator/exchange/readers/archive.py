"""A zip file as a folder of files: each member is read by itself in memory, nothing is unpacked to disk."""

from __future__ import annotations

import stat
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Known, PassedOver, Refused
from curator.exchange.walking import is_litter, is_metadata, kind_aside

from .reading import read_source
from .safe_zip import DAMAGE
from .source import MAX_DOCUMENT_BYTES, Options, Source

MAX_MEMBERS = 20_000
MAX_BYTES = 2 * 2**30
"""Of all members together, unpacked."""

MAX_RATIO = 200
_SMALL = 2**20
"""Below this a member may be packed as tightly as it likes."""

_ENCRYPTED = 0x1
_IS_UTF8 = 0x800
_CYRILLIC = range(0x410, 0x450)


class _Member(NamedTuple):
    name: str
    info: zipfile.ZipInfo


class _Listing(NamedTuple):
    """The members to read, what is aside with its kind, and every member by its name in lower case."""

    members: list[_Member]
    aside: dict[str, str]
    all: Mapping[str, zipfile.ZipInfo]


def read(source: Source, options: Options) -> Iterator[Found | Refused | Known | PassedOver]:
    """What its members hold, in the order of their names; what is no article by its place comes last.

    Raises CuratorError `file.damaged`, `zip.too_large`, `zip.too_many`, `zip.nothing`.
    """
    with source.open() as file:
        try:
            packed = zipfile.ZipFile(file)
        except DAMAGE as error:
            raise CuratorError("file.damaged") from error
        with packed:
            listing = _sorted(packed.infolist())
            if not listing.members:
                raise CuratorError("zip.nothing")
            for number, member in enumerate(listing.members[source.begin :], source.begin):
                source.tell(f"{source.place}!{member.name}", number)
                yield from _member(source, packed, listing, member, options)
    if listing.aside:
        places = tuple(f"{source.place}!{name}" for name in listing.aside)
        kinds = tuple(sorted(set(listing.aside.values())))
        yield PassedOver(source.place, len(places), kinds, places)


def _metadata_name(name: str) -> str:
    """What the metadata of a member would be called."""
    stem, dot, end = name.rpartition(".")
    return f"{stem if dot and '/' not in end else name}.json"


def _member(
    source: Source, packed: zipfile.ZipFile, listing: _Listing, member: _Member, options: Options
) -> Iterator[Found | Refused | Known | PassedOver]:
    metadata = listing.all.get(_metadata_name(member.name.lower()))
    try:
        content = _content(packed, member.info)
        beside = _content(packed, metadata) if metadata and metadata is not member.info else None
    except CuratorError as error:
        yield Refused.by(f"{source.place}!{member.name}", error)
    else:
        yield from read_source(source.member(member.name, content, beside), options)


def _sorted(infos: list[zipfile.ZipInfo]) -> _Listing:
    """Raises CuratorError `zip.too_many`, `zip.too_large`."""
    infos = [info for info in infos if not info.filename.endswith("/")]
    if len(infos) > MAX_MEMBERS:
        raise CuratorError("zip.too_many", count=len(infos), limit=MAX_MEMBERS)
    if sum(info.file_size for info in infos) > MAX_BYTES:
        raise CuratorError("zip.too_large", megabytes=MAX_BYTES // 2**20)
    named = sorted((_Member(_name(info), info) for info in infos), key=lambda member: member.name.split("/"))
    folders: dict[str, set[str]] = defaultdict(set)
    for name, _ in named:
        for path in (PurePosixPath(name), *PurePosixPath(name).parents):
            folders[str(path.parent)].add(path.name.lower())
    kinds = [(member, _kind_aside(member, folders)) for member in named]
    return _Listing(
        [member for member, kind in kinds if kind is None],
        {member.name: kind for member, kind in kinds if kind},
        {member.name.lower(): member.info for member in named},
    )


def _kind_aside(member: _Member, folders: Mapping[str, set[str]]) -> str | None:
    """Why a member is not read: "" where nobody needs to be told; None if it is read."""
    path = PurePosixPath(member.name)
    if stat.S_ISLNK(member.info.external_attr >> 16):
        return "link"
    steps = [each for each in (path, *path.parents) if each.name]
    if any(is_litter(step.name) for step in steps):
        return ""
    for step in steps:
        kind = kind_aside(step.name, folders[str(step.parent)], is_folder=step is not path)
        if kind:
            return kind
    return "" if is_metadata(path.name, folders[str(path.parent)]) else None


def _content(packed: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A member's bytes. Raises CuratorError `file.locked`, `.damaged`, `.too_large`, `zip.too_large`."""
    if info.flag_bits & _ENCRYPTED:
        raise CuratorError("file.locked")
    if info.file_size > MAX_DOCUMENT_BYTES:
        raise CuratorError("file.too_large", megabytes=MAX_DOCUMENT_BYTES // 2**20)
    if info.file_size > max(_SMALL, MAX_RATIO * info.compress_size):
        raise CuratorError("zip.too_large", megabytes=MAX_DOCUMENT_BYTES // 2**20)
    try:
        with packed.open(info) as member:
            data = member.read(info.file_size + 1)
    except (*DAMAGE, RuntimeError) as error:
        raise CuratorError("file.damaged") from error
    if len(data) > info.file_size:
        # It is larger than it says of itself.
        raise CuratorError("file.damaged")
    return data


def _name(info: zipfile.ZipInfo) -> str:
    """Its name in letters: many programs write another encoding than the flag says (APPNOTE, appendix D)."""
    name = info.filename.replace("\\", "/").strip("/")
    if info.flag_bits & _IS_UTF8 or name.isascii():
        return name
    # The flag is absent, so the name was decoded byte for byte.
    raw = name.encode("cp437", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        russian = raw.decode("cp866")
        high = [ord(char) for char in russian if not char.isascii()]
        # A word of Latin script has a letter beyond ASCII now and then, one of Cyrillic hardly another.
        is_russian = all(code in _CYRILLIC for code in high) and 2 * len(high) > len(PurePosixPath(name).stem)
        return russian if is_russian else name
