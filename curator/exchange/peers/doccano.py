"""doccano's JSONL, in both shapes: `label` with triples, and `entities` with `relations`.

doccano knows neither missing nor unsure: an article leaves only with the layers that were read to their end.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, cast

from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.exchange.arriving import Refused
from curator.exchange.manifest import MANIFEST
from curator.exchange.shapes import Record

from . import alongside
from .claim_pieces import ROLES, bound, pieces
from .format import About, Out, Reduced, Writer
from .gathering import Gathering
from .given import Given, GivenMark, GivenRelation
from .peer_files import files_of
from .said_in import (
    claims,
    flat_mentions,
    nested_mentions,
    silence_means_nothing,
    unsettled_losses,
)
from .values import objects, text_of
from .whole_layers import read_through

_CODES = ("doccano", "doccano-relations")
_TEXTS = ("text", "data", "column_data")
_LABELS = ("entities", "label", "labels", "annotations", "column_label", "spans")
"""The fields that hold spans in one version or another, by which of them is taken where several do."""
_OWN = frozenset({*_TEXTS, *_LABELS, "relations", "meta"})
_OWN_OF_SPAN = frozenset({"id", "start_offset", "end_offset", "start", "end", "label"})
_OWN_OF_RELATION = frozenset({"id", "from_id", "to_id", "type"})
_CLAIM = "CLAIM"


@dataclass(frozen=True, slots=True)
class Doccano:
    """The format; with `related`, the shape of relation projects, which also holds claims by their pieces."""

    related: bool = False

    @property
    def code(self) -> str:
        return _CODES[self.related]

    @property
    def name(self) -> str:
        return "doccano JSONL (relations)" if self.related else "doccano JSONL"

    @property
    def ends(self) -> tuple[str, ...]:
        return (".jsonl", ".json")

    def reduced(self, record: Record) -> Reduced:
        why = {layer: silence_means_nothing(record, layer) for layer in ("entities", "claims")}
        taken = [layer for layer in why if not why[layer] and (self.related or layer == "entities")]
        if not taken:
            return Reduced(None, Counter([why["entities"]]))
        marks = [*flat_mentions(record), *nested_mentions(record)] if "entities" in taken else []
        marks = [replace(mark, link=None) for mark in marks]
        marks += claims(record) if "claims" in taken else []
        marks = _once(marks)
        if self.related:
            marks = alongside.with_kept(marks, record, _CODES)
        given = replace(
            alongside.given_of(record, marks),
            relations=tuple(self._relations(record, marks)),
            kept=_writable(alongside.kept_of(record, _CODES)),
        )
        return Reduced(_numbered(given), self._losses(record, given, taken))

    def _relations(self, record: Record, marks: Iterable[GivenMark]) -> Iterator[GivenRelation]:
        known = {mark.id for mark in marks}
        for entry in record["relations"] if self.related else ():
            if entry["head_id"] in known and entry["child_id"] in known and entry["label"] not in ROLES:
                yield GivenRelation(entry["id"], entry["label"], entry["head_id"], entry["child_id"])

    def _losses(self, record: Record, given: Given, taken: Sequence[str]) -> Counter[str]:
        holds = ("nested_mentions", "relations", *(("claims",) if "claims" in taken else ()))
        losses = unsettled_losses(record, holds=holds)
        bonds = [*record["relations"], *record["claim_relations"]]
        losses["relations"] = len(bonds) - len(given.relations)
        if "entities" not in taken:
            losses["mentions"] = len(record["spans"]) + len(record["curator"]["nested"])
        return +losses

    def writer(self, out: Out, about: About) -> Writer:
        return _Writer(out, related=self.related)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        for file in files_of(path, self.ends):
            if file.name != MANIFEST:
                yield from _articles(file)


class _Writer:
    def __init__(self, out: Out, *, related: bool) -> None:
        self._out = out
        self._related = related

    def add(self, given: Given, split: str) -> None:
        row = _row(given, related=self._related)
        # With ASCII escapes, since doccano guesses a file's encoding unless told, and guesses wrong.
        self._out.write(f"{split or 'articles'}.jsonl", f"{json.dumps(row)}\n".encode())

    def close(self) -> None:
        """Nothing stands at the end of a file of lines."""


def _once(marks: Iterable[GivenMark]) -> list[GivenMark]:
    """In order of place; doccano tells two with the same bounds and label apart by nothing."""
    found: dict[object, GivenMark] = {}
    for mark in sorted(marks, key=lambda mark: (mark.layer, mark.parts, mark.label, mark.id)):
        found.setdefault((mark.layer, mark.parts, mark.label), mark)
    return sorted(found.values(), key=lambda mark: (mark.layer is Layer.CLAIM, mark.parts, mark.label))


def _numbered(given: Given) -> Given:
    """Marks and relations under the numbers that they get in the file, counted over the pieces of claims."""
    ids: dict[str, str] = {}
    at = 1
    for mark in given.marks:
        ids[mark.id] = f"m{at}"
        at += len(list(pieces(mark))) if mark.layer is Layer.CLAIM else 1
    relations = sorted(given.relations, key=lambda each: each.id)
    bonds = sum(len(list(pieces(mark))) - 1 for mark in given.marks if mark.layer is Layer.CLAIM)
    return replace(
        given,
        marks=tuple(replace(mark, id=ids[mark.id]) for mark in given.marks),
        relations=tuple(
            replace(each, id=f"r{number}", head=ids[each.head], child=ids[each.child])
            for number, each in enumerate(relations, bonds + 1)
        ),
    )


def _row(given: Given, *, related: bool) -> Record:
    said = {
        _place(mark): {
            name: value for name, value in mark.claim.record().items() if name not in ("source", "cue")
        }
        for mark in given.marks
        if mark.layer is Layer.CLAIM
    }
    columns = {name: value for name, value in given.kept.items() if name != "meta"}
    # One column for all: a column that some rows lack becomes NaN in doccano, which its database refuses.
    meta = {
        **given.kept.get("meta", {}),
        **alongside.meta_of(given.metadata),
        alongside.KEY: alongside.written(given, claims=said, columns=columns),
    }
    if not related:
        return {
            "text": given.text,
            "label": [[*mark.parts[0], mark.label] for mark in given.marks],
            "meta": meta,
        }
    return {"text": given.text, **_entities(given), "meta": meta}


def _entities(given: Given) -> Record:
    """The spans with their numbers, and what binds them: those of claims first."""
    numbers, bonds = count(1), count(1)
    spans: list[Record] = []
    ids: dict[str, int] = {}
    relations: list[Record] = []
    for mark in given.marks:
        ids[mark.id] = head = len(spans) + 1
        rows = [(piece.span, piece.label, piece.role) for piece in pieces(mark)]
        for span, label, role in rows if mark.layer is Layer.CLAIM else [(mark.parts[0], mark.label, "")]:
            number = next(numbers)
            spans.append({"id": number, "label": label, "start_offset": span.start, "end_offset": span.end})
            if not role:
                spans[-1] |= json.loads(mark.kept) if mark.kept else {}
            if role:
                relations.append({"id": next(bonds), "from_id": head, "to_id": number, "type": role})
    relations += [
        {"id": next(bonds), "from_id": ids[each.head], "to_id": ids[each.child], "type": each.label}
        for each in given.relations
    ]
    return {"entities": spans, "relations": relations}


def _place(mark: GivenMark) -> str:
    """What a claim is found again by: doccano gives its spans numbers of its own."""
    start, end = mark.parts[0]
    return f"{start}-{end}-{mark.label}"


def _writable(kept: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: value for name, value in kept.items() if name not in _OWN}
    if isinstance(kept.get("meta"), dict) and kept["meta"]:
        found["meta"] = kept["meta"]
    return found


def _articles(path: Path) -> Iterator[Given | Refused]:
    for place, row in objects(path):
        if isinstance(row, Refused):
            yield row
            continue
        try:
            yield _article(place, row)
        except CuratorError as error:
            yield Refused.by(place, error)


def _article(place: str, row: dict[str, Any]) -> Given:
    """Raises CuratorError `line.no_text` or `marks.unreadable`."""
    text = text_of(row, *_TEXTS)
    meta = row.get("meta")
    about = cast("dict[str, Any]", meta) if isinstance(meta, dict) else {}
    ours = alongside.read(about.get(alongside.KEY))
    gathering = Gathering(text)
    kept = {name: value for name, value in row.items() if name not in _OWN}
    _take_spans(gathering, row, kept)
    _take_relations(gathering, row)
    _assemble(gathering, _object(ours.more.get("claims")) if ours else {})
    own = (alongside.KEY,) if ours else ()
    metadata, unknown, doubts = alongside.metadata_of(
        {name: value for name, value in {**about, **kept}.items() if name not in own}, ours
    )
    columns = {name: value for name, value in unknown.items() if name in kept}
    of_meta = {name: value for name, value in unknown.items() if name not in kept}
    if of_meta or (meta and not about):
        columns["meta"] = of_meta or meta
    if ours:
        columns = _object(ours.more.get("columns")) | columns
    found = alongside.read_article(place, gathering, (metadata, doubts), columns, ours)
    return found if ours else read_through(found)


def _object(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _listed(row: Mapping[str, Any], name: str) -> list[object]:
    """Raises CuratorError `marks.unreadable`."""
    found: object = row.get(name)
    if found is None:
        return []
    if not isinstance(found, list):
        raise CuratorError("marks.unreadable", field=name)
    return cast("list[object]", found)


def _take_spans(gathering: Gathering, row: Mapping[str, Any], kept: dict[str, Any]) -> None:
    """Take the spans of the first field that has any; labels of the whole text are kept."""
    for name in _LABELS:
        found = _listed(row, name)
        if found and all(isinstance(each, str) for each in found):
            kept[name] = found
            continue
        for each in found:
            _take(gathering, each)
        if found:
            return


def _take(gathering: Gathering, entry: object) -> None:
    if isinstance(entry, list) and len(row := cast("list[Any]", entry)) >= 3:
        start, end, label, own_id = row[0], row[1], row[2], None
        kept: dict[str, Any] = {}
    elif isinstance(entry, dict):
        span = cast("dict[str, Any]", entry)
        start, end = (span.get(f"{name}_offset", span.get(name)) for name in ("start", "end"))
        label, own_id = span.get("label"), span.get("id")
        kept = {name: value for name, value in span.items() if name not in _OWN_OF_SPAN}
    else:
        return gathering.lose("marks.no_bounds")
    at = gathering.span(start, end)
    if at is not None:
        layer = Layer.CLAIM if label == _CLAIM else Layer.ENTITY
        gathering.mark(own_id, layer, (at,), label, kept=kept)
    return None


def _take_relations(gathering: Gathering, row: Mapping[str, Any]) -> None:
    for entry in _listed(row, "relations"):
        if not isinstance(entry, dict):
            gathering.lose("relations.no_ends")
            continue
        found = cast("dict[str, Any]", entry)
        head, child = (gathering.named(found.get(name)) for name in ("from_id", "to_id"))
        kept = {name: value for name, value in found.items() if name not in _OWN_OF_RELATION}
        gathering.relation(found.get("id"), found.get("type"), head, child, kept)


def _assemble(gathering: Gathering, said: Mapping[str, Any]) -> None:
    """Put claims together again from their pieces."""
    fields = {
        mark.id: alongside.claim_fields(said[place])
        for mark in gathering.marks
        if (place := _place(mark)) in said
    }
    gathering.replace(*bound(gathering.marks, gathering.relations, fields, (_CLAIM,)))
    gathering.settle()
