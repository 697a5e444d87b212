"""What comes in: an article read from a file, with what had to change, or the reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from curator.domain.errors import CuratorError

Args = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Told:
    """Something an editor should know of an article that was taken in; a code, as in CuratorError."""

    code: str
    args: Args = field(default_factory=dict[str, str | int])


class Said(NamedTuple):
    """A value that a file gives for a field of `Metadata`, and where it stands in the file.

    `origin` is a code such as `html.og` or `pdf.info`; the window says it in words.
    """

    value: str
    origin: str


def distinct(said: Iterable[Said]) -> tuple[Said, ...]:
    """What says something, in its order; of one value twice, the place that stands first."""
    told = list(said)
    first = {each.value: each for each in reversed(told) if each.value}
    return tuple(each for each in told if each is first.get(each.value))


@dataclass(frozen=True, slots=True)
class Found:
    """One article as a reader found it; nothing of it is frozen, all of it can still be changed.

    `text` is what the reader takes for the article, paragraphs joined; `raw` everything readable of the
    file in its order, "" where that is the same. `said` holds per field of `Metadata` what the file says,
    the likeliest first. `kept` are fields that Curator does not know. `kind` is the format's code,
    `encoding` what the bytes were decoded as ("" where the format itself says it), `guessed` True where
    that was a guess.
    """

    place: str
    kind: str
    text: str
    file_name: str
    source_sha256: str
    raw: str = ""
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict[str, tuple[Said, ...]])
    tags: tuple[str, ...] = ()
    kept: Mapping[str, Any] = field(default_factory=dict[str, Any])
    encoding: str = ""
    guessed: bool = False
    told: tuple[Told, ...] = ()


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
class Changes:
    """What an editor chose for one article before it is kept.

    `values` are those of fields of `Metadata`, "" among them; with `everything` its text is all that could be
    read of the file; `encoding` is that of the file ("" = told by it); with `keep` its original is kept too.
    """

    values: Mapping[str, str] = field(default_factory=dict[str, str])
    everything: bool = False
    encoding: str = ""
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """One article from a file or from a line of one; `text` is frozen, the hash is of the bytes read."""

    place: str
    text: str
    metadata: Metadata
    file_name: str
    source_sha256: str
    told: tuple[Told, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Files of a folder that are of no kind that is read: how many, ends of their names, places."""

    place: str
    count: int
    kinds: tuple[str, ...]
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A file whose very bytes became an article earlier; it was not read again."""

    place: str
    article_id: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a line of one, that did not become an article."""

    place: str
    code: str
    args: Args

    @classmethod
    def by(cls, place: str, error: CuratorError) -> Refused:
        return cls(place, error.code, error.args_)
