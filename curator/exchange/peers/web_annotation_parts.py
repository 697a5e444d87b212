"""The parts of a W3C Web Annotation: where its target stands, what its bodies say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast
from urllib.parse import unquote, urlsplit

from curator.domain.annotation import Link
from curator.domain.span import Span

from .gathering import Gathering, label_of
from .positions import Unplaced

ANNOTATION = "urn:x-curator:annotation:"
ENTITY = "urn:x-curator:entity:"
Entry = dict[str, Any]
_LABELLING = ("tagging", "classifying")
_REMARKS = ("commenting", "describing", "replying", "questioning", "editing", "assessing")
_LONGEST_LABEL = 100
_FRAGMENT = re.compile(r"(?:.*[#&])?char=(\d+),(\d+).*")
_WIKIDATA = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/([QLP]\d+)")


def as_list(value: object) -> list[object]:
    """JSON-LD writes one value without its list."""
    if isinstance(value, list):
        return cast("list[object]", value)
    return [] if value is None else [value]


def as_object(value: object) -> Entry:
    return cast("Entry", value) if isinstance(value, dict) else {}


def source_of(entry: Entry) -> str:
    """What an annotation is about: the source of its first target, or that target itself."""
    for target in as_list(entry.get("target")):
        if isinstance(target, str):
            return target.partition("#")[0] or target
        found = as_object(target)
        source = found.get("source", found.get("id", found.get("@id")))
        named = source if isinstance(source, str) else as_object(source).get("id")
        if isinstance(named, str):
            return named.partition("#")[0]
    return ""


def span_at(gathering: Gathering, target: Entry) -> Span | None:
    """Where a target stands; None, and counted, where its selectors do not say."""
    position: tuple[object, object] | None = None
    exact, around = "", ("", "")
    for selector in _selectors(target.get("selector")):
        kind = selector.get("type", selector.get("@type"))
        if kind in ("TextPositionSelector", "DataPositionSelector"):
            position = selector.get("start"), selector.get("end")
        elif kind == "TextQuoteSelector" and isinstance(selector.get("exact"), str):
            exact = selector["exact"]
            around = tuple(str(selector.get(name) or "") for name in ("prefix", "suffix"))
        elif kind == "FragmentSelector" and (found := _FRAGMENT.fullmatch(str(selector.get("value")))):
            position = position or (int(found[1]), int(found[2]))
    try:
        return _placed(gathering, position, exact, around)
    except Unplaced as error:
        return gathering.lose(error.code)


def _placed(
    gathering: Gathering, position: tuple[object, object] | None, exact: str, around: tuple[str, ...]
) -> Span:
    """By its offsets, if the quote agrees; else by the quote, where the words stand once. Raises Unplaced."""
    positions = gathering.positions
    if position is not None:
        try:
            return positions.span(*position, exact)
        except Unplaced:
            if not exact:
                raise
    if not exact:
        raise Unplaced("marks.no_bounds")
    try:
        return positions.quoted(exact, *around)
    except Unplaced:
        return positions.quoted(exact)


def _selectors(value: object) -> Iterator[Entry]:
    """The selectors of a target with those that refine them, and the ends of a range as one."""
    for each in as_list(value):
        selector = as_object(each)
        yield selector
        yield from _selectors(selector.get("refinedBy"))
        ends = [as_object(selector.get(name)) for name in ("startSelector", "endSelector")]
        if all(end.get("type") == "TextPositionSelector" for end in ends):
            start, end = ends
            behind = end.get("start", end.get("end"))
            yield {"type": "TextPositionSelector", "start": start.get("start"), "end": behind}


def label_in(entry: Entry) -> str:
    """The label: a tag, else what it is classified as, else a short text, else why it was made."""
    bodies = list(_bodies(entry))
    for purpose in (*_LABELLING, ""):
        for body in bodies:
            if body["purpose"] == purpose and (label := _word(body)):
                return label
    tags = [label_of(tag) for tag in as_list(entry.get("tags"))]
    motivation = label_of(next(iter(as_list(entry.get("motivation"))), ""))
    return next(filter(None, tags), "") or motivation.removeprefix("oa:") or "highlighting"


def note_in(entry: Entry) -> str:
    """What somebody remarked."""
    remarks = [
        str(body["value"])
        for body in _bodies(entry)
        if body["purpose"] in _REMARKS and isinstance(body.get("value"), str)
    ]
    if isinstance(entry.get("text"), str):
        remarks.append(entry["text"])
    return "\n".join(filter(None, remarks))


def link_in(entry: Entry) -> Link | None:
    """The entity that a body identifies; an address on the web is an entity of its host."""
    for body in _bodies(entry):
        address = _address(body)
        if body["purpose"] != "identifying" or not address:
            continue
        named = body.get("rdfs:label")
        name = named if isinstance(named, str) else ""
        if address.startswith(ENTITY):
            kb, _, kb_id = address.removeprefix(ENTITY).partition(":")
            return Link(unquote(kb), unquote(kb_id), name)
        wikidata = _WIKIDATA.fullmatch(address)
        return Link("wikidata", wikidata[1], name) if wikidata else Link(_host(address), address, name)
    return None


def linked_to(entry: Entry) -> str:
    """The other end of an annotation that binds two."""
    found = (_address(body) for body in _bodies(entry) if body["purpose"] in ("linking", ""))
    return next(filter(None, found), "")


def _bodies(entry: Entry) -> Iterator[Entry]:
    """The bodies as objects with a `purpose`: their own, else the annotation's motivation if that labels."""
    motivations = [str(each).removeprefix("oa:") for each in as_list(entry.get("motivation"))]
    default = next((each for each in motivations if each in (*_LABELLING, *_REMARKS)), "")
    for each in [*as_list(entry.get("body")), *as_list(entry.get("bodyValue"))]:
        body = as_object(each) or {"value": each}
        purpose = next(iter(as_list(body.get("purpose"))), default)
        yield {**body, "purpose": str(purpose).removeprefix("oa:")}


def _word(body: Entry) -> str:
    """A body as a label: its text if that is short, else the end of its address."""
    value = body.get("value", body.get("chars"))
    if isinstance(value, str) and not value.startswith(("http://", "https://", "urn:")):
        return label_of(value) if len(value) <= _LONGEST_LABEL else ""
    address = value if isinstance(value, str) else _address(body)
    return label_of(re.split(r"[/#:]", address.rstrip("/#"))[-1]) if address else ""


def _address(body: Entry) -> str:
    for name in ("source", "id", "@id"):
        if isinstance(body.get(name), str):
            return cast("str", body[name])
    return ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or "web"
    except ValueError:
        return "web"
