"""What comes in: an article read from a file, with what had to change, or the reason why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from curator.domain.errors import CuratorError

Args = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Told:
    """Something an editor should know of an article that was taken in; a code, as in CuratorError."""

    code: str
    args: Args = field(default_factory=dict[str, str | int])


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text, under the names of `Article`; "" is not known."""

    title: str = ""
    byline: str = ""
    outlet: str = ""
    section: str = ""
    published: str = ""
    language: str = ""
    address: str = ""
    licence: str = ""
    tags: tuple[str, ...] = ()
    foreign: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One article from a file or from a line of one; `text` is frozen, the hash is of the bytes read."""

    place: str
    text: str
    metadata: Metadata
    file_name: str
    source_sha256: str
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Files of a folder that are of no kind that is read: how many, and the ends of their names."""

    place: str
    count: int
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a line of one, that did not become an article."""

    place: str
    code: str
    args: Args

    @classmethod
    def by(cls, place: str, error: CuratorError) -> Refused:
        return cls(place, error.code, error.args_)
