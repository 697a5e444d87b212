"""W3C Web Annotations as they are met: pages, collections, lists, single ones, on a text at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, cast
from urllib.parse import unquote, urlsplit

from curator.domain.annotation import ClaimFields, Verdict
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.exchange.arriving import Refused
from curator.exchange.decoding import decode
from curator.exchange.readers.source import MAX_DOCUMENT_BYTES

from . import alongside
from .claim_pieces import CUE, SOURCE, assembled
from .gathering import Gathering
from .given import Given
from .values import objects
from .web_annotation_parts import (
    ANNOTATION,
    Entry,
    as_list,
    as_object,
    label_in,
    link_in,
    linked_to,
    note_in,
    source_of,
    span_at,
)

CODE = "web-annotation"
_CLAIM = "CLAIM"
_OWN = frozenset({"@context", "id", "@id", "type", "@type", "motivation", "body", "target", alongside.KEY})
_INSIDE = ("items", "@graph", "rows", "annotations", "first")
"""Where the annotations of a page, of a collection, of a graph or of Hypothesis's answers stand."""
OWN_OF_PAGE = frozenset({"@context", "id", "type", "generator", "text", "value", "target", *_INSIDE})


def articles(path: Path) -> Iterator[Given | Refused]:
    """The articles that the annotations of a file are about, one for each source."""
    single: dict[str, list[Entry]] = {}
    first = ""
    for place, entry in objects(path):
        if isinstance(entry, Refused):
            yield entry
            continue
        found = list(_annotations(entry))
        if found == [entry]:
            # Single annotations in a row are together what is said of their text.
            first = first or place
            single.setdefault(source_of(entry), []).append(entry)
        elif not found and alongside.read(entry.get(alongside.KEY)) is None:
            yield Refused(place, "web.no_annotation", {})
        else:
            for source, entries in _by_source(entry, found).items():
                yield _made(path, place, source, entries, entry)
    for source, entries in _together(single).items():
        yield _made(path, first, source, entries, {})


def _annotations(entry: Entry) -> Iterator[Entry]:
    """The annotations in an object, itself if it is one."""
    if "target" in entry:
        yield entry
        return
    for name in _INSIDE:
        for each in as_list(entry.get(name)):
            yield from _annotations(as_object(each))


def _by_source(page: Entry, found: list[Entry]) -> dict[str, list[Entry]]:
    """The annotations by what they are about; a page of ours is about one text."""
    ours = alongside.read(page.get(alongside.KEY))
    if ours is not None:
        return {str(ours.more.get("source", "")): found}
    sources: dict[str, list[Entry]] = {}
    for each in found:
        sources.setdefault(source_of(each), []).append(each)
    return _together(sources)


def _together(sources: dict[str, list[Entry]]) -> dict[str, list[Entry]]:
    """Annotations about other annotations go with these."""
    where = {str(each.get("id")): source for source, several in sources.items() for each in several}
    joined: dict[str, list[Entry]] = {}
    for source, several in sources.items():
        joined.setdefault(where.get(source, source), []).extend(several)
    return joined


def _made(path: Path, place: str, source: str, entries: list[Entry], page: Entry) -> Given | Refused:
    try:
        text = _text(path, source, entries, page)
    except CuratorError as error:
        return Refused.by(place, error)
    ours = alongside.read(page.get(alongside.KEY))
    gathering = Gathering(text)
    _take(gathering, entries)
    about = as_object(ours.more.get("meta")) if ours else {}
    metadata, _, doubts = alongside.metadata_of(about or _said_of(source), ours)
    own = {*OWN_OF_PAGE, *((alongside.KEY,) if ours else ())}
    if ours is None:
        gathering.settle()
    kept = {name: value for name, value in page.items() if name not in own}
    return alongside.read_article(place, gathering, (metadata, doubts), kept, ours)


def _said_of(source: str) -> dict[str, str]:
    """An address on the web is where the article is from."""
    return {"source_url": source} if urlsplit(source).scheme in ("http", "https") else {}


def _text(path: Path, source: str, entries: list[Entry], page: Entry) -> str:
    """The text that annotations are about: in the file itself, or in one beside it. Nothing is fetched.

    Raises CuratorError `web.no_text`, `file.too_large` and as `decode` does.
    """
    targets = [as_object(target) for entry in entries for target in as_list(entry.get("target"))]
    held = [as_object(target.get("source")) for target in targets]
    for each in (page, *held):
        for name in ("text", "value"):
            if isinstance(each.get(name), str) and each[name].strip():
                return cast("str", each[name])
    for beside in _beside(path, source):
        with beside.open("rb") as file:
            data = file.read(MAX_DOCUMENT_BYTES + 1)
        if len(data) > MAX_DOCUMENT_BYTES:
            raise CuratorError("file.too_large", megabytes=MAX_DOCUMENT_BYTES // 2**20)
        return decode(data).text
    raise CuratorError("web.no_text", source=source[:200] or path.name)


def _beside(path: Path, source: str) -> Iterator[Path]:
    """Files that can be what a source names: inside of the folder of the annotations, never elsewhere."""
    folder = path.parent.resolve()
    named = PurePosixPath(unquote(urlsplit(source).path))
    places = [named.as_posix().lstrip("/"), named.name, f"{named.stem}.txt", f"{path.stem}.txt"]
    for place in places:
        try:
            found = (folder / place).resolve()
            inside = found.is_relative_to(folder) and found.suffix.lower() not in (".jsonld", ".json")
            if inside and found.is_file():
                yield found
        except (OSError, ValueError):
            # A name that no file can have, as one with NUL in it.
            continue


def _take(gathering: Gathering, entries: list[Entry]) -> None:
    pieces: dict[str, dict[str, Parts]] = {}
    fields: dict[str, ClaimFields] = {}
    bonds: list[Entry] = []
    for entry in entries:
        said = as_object(entry.get(alongside.KEY))
        targets = as_list(entry.get("target"))
        if targets and all(_names_annotation(target, entries) for target in targets):
            bonds.append(entry)
            continue
        spans = _spans(gathering, targets)
        of = said.get("of")
        if isinstance(of, str) and spans:
            pieces.setdefault(of, {})[label_in(entry)] = spans
        elif spans:
            mark_id = _take_mark(gathering, entry, said, spans)
            if "claim" in said:
                fields[mark_id] = alongside.claim_fields(said["claim"])
    _assemble(gathering, pieces, fields)
    for entry in bonds:
        _take_bond(gathering, entry)


def _names_annotation(target: object, entries: list[Entry]) -> bool:
    """True of a target that is itself an annotation: the annotation is a bond between two."""
    named = target if isinstance(target, str) else as_object(target).get("id")
    return isinstance(named, str) and (
        named.startswith(ANNOTATION) or any(entry.get("id") == named for entry in entries)
    )


def _spans(gathering: Gathering, targets: list[object]) -> Parts:
    found = [span_at(gathering, as_object(target)) for target in targets]
    return tuple(sorted({span for span in found if span is not None}))


def _take_mark(gathering: Gathering, entry: Entry, said: Mapping[str, Any], spans: Parts) -> str:
    """Take one mark, or one for each place where an annotation of others has several; the first id."""
    label = label_in(entry)
    claim = said.get("layer") == Layer.CLAIM or (not said and label == _CLAIM)
    kept = {name: value for name, value in entry.items() if name not in _OWN}
    own_id = _own_id(entry)
    several: list[Parts] = [spans] if claim or said else [(span,) for span in spans]
    taken = ""
    for number, parts in enumerate(several):
        mark_id = gathering.mark(
            own_id if not number else None,
            Layer.CLAIM if claim else Layer.ENTITY,
            parts,
            label,
            kept=kept if not number else {},
            verdict=Verdict.ACCEPTED,
            link=None if claim else link_in(entry),
            note=note_in(entry),
        )
        taken = taken or mark_id
    return taken


def _own_id(entry: Entry) -> object:
    found = entry.get("id", entry.get("@id"))
    return found.removeprefix(ANNOTATION) if isinstance(found, str) else found


def _assemble(
    gathering: Gathering, pieces: Mapping[str, Mapping[str, Parts]], fields: Mapping[str, ClaimFields]
) -> None:
    """Give claims their fields, and the sources and cues that annotations of their own hold."""
    made = [
        assembled(mark, fields.get(mark.id, mark.claim), _further(pieces.get(mark.id, {})))
        if mark.layer is Layer.CLAIM
        else mark
        for mark in gathering.marks
    ]
    gathering.replace(made, gathering.relations)


def _further(pieces: Mapping[str, Parts]) -> Iterator[tuple[str, Span]]:
    for label, role in ((SOURCE, "source"), (CUE, "cue")):
        for span in pieces.get(label, ()):
            yield role, span


def _take_bond(gathering: Gathering, entry: Entry) -> None:
    target = as_list(entry.get("target"))[0]
    named = target if isinstance(target, str) else as_object(target).get("id")
    ends = [_plain(named), _plain(linked_to(entry))]
    head, child = (gathering.named(end) for end in ends)
    kept = {name: value for name, value in entry.items() if name not in _OWN}
    gathering.relation(_own_id(entry), label_in(entry), head, child, kept)


def _plain(named: object) -> object:
    return named.removeprefix(ANNOTATION) if isinstance(named, str) else named
