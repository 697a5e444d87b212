"""Plain text and Markdown: the text stays as it is, a head in YAML and a file beside say what it is of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from curator.exchange.arriving import Found, Said, Told
from curator.exchange.decoding import decode
from curator.exchange.metadata import Spoken, beside_of, object_beside, spoken

from .source import Options, Source
from .yaml_head import read_head

_HEADING = re.compile(r"#{1,2}[ \t]+(.+?)[ \t#]*$")
_BLANK = re.compile(r"\s*")


def read_text(source: Source, options: Options) -> Iterator[Found]:
    """One article; `.json` metadata may stand beside it."""
    yield _read(source, options, "text")


def read_markdown(source: Source, options: Options) -> Iterator[Found]:
    """The same, with what a head in YAML and the first heading say."""
    yield _read(source, options, "markdown")


def _read(source: Source, options: Options, kind: str) -> Found:
    data = source.data()
    decoded = decode(data, options.encoding)
    # The export's schema forbids a text that begins with a BOM, and `freeze` takes one away only.
    text = decoded.text.lstrip("\ufeff")
    beside, told = _beside(source)
    head = _head(text) if kind == "markdown" else Spoken()
    return Found(
        source.place,
        kind,
        text,
        source.name,
        hashlib.sha256(data).hexdigest(),
        said=_joined(beside.said, head.said),
        tags=tuple(sorted({*beside.tags, *head.tags})),
        kept={**head.kept, **beside.kept},
        encoding=decoded.encoding,
        guessed=decoded.guessed,
        told=(*told, *beside.told, *decoded.told),
    )


def _beside(source: Source) -> tuple[Spoken, tuple[Told, ...]]:
    name, data = (None, source.beside) if source.path is None else beside_of(source.path)
    if data is None and name is None:
        return Spoken(), ()
    found = object_beside(data or b"")
    if found is None:
        return Spoken(), (Told("meta.unreadable", {"file": name or f"{source.name}: .json"}),)
    return spoken(found, "beside"), ()


def _head(text: str) -> Spoken:
    fields, end = read_head(text)
    found = spoken(fields, "yaml") if fields else Spoken()
    start = _BLANK.match(text, end)
    line = text[start.end() if start else end :].split("\n", 1)[0]
    heading = _HEADING.match(line.rstrip("\r"))
    if heading is None:
        return found
    title = (*found.said.get("title", ()), Said(heading[1], "heading"))
    return Spoken({**found.said, "title": title}, found.tags, found.kept, found.told)


def _joined(*parts: Mapping[str, tuple[Said, ...]]) -> dict[str, tuple[Said, ...]]:
    """What each says of each field, in this order."""
    joined: dict[str, Any] = {}
    for part in parts:
        for name, said in part.items():
            joined[name] = (*joined.get(name, ()), *said)
    return joined
