"""Label Studio's JSON of tasks, with the labelling configuration that they fit.

A layer that was read to its end is part of the task's annotation. Accepted or unsure marks of any other are
predictions, so that the task is still to be done; open suggestions too, where they are asked for.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from curator.domain.annotation import CLAIM_ATTRIBUTES, UNSET, Suggester, Verdict
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.domain.review import LAYERS
from curator.domain.span import Span
from curator.exchange.arriving import Refused
from curator.exchange.shapes import Record

from . import alongside
from .claim_pieces import ROLES, pieces
from .format import About, Out, Reduced, Writer
from .given import Given, GivenMark, GivenRelation
from .label_studio_config import CLAIMS, ENTITIES, TEXT, configuration
from .label_studio_reading import ACCEPTED, CODE, UNSURE, articles
from .said_in import (
    WHOLE,
    claims,
    decided_against,
    flat_mentions,
    nested_mentions,
    proposals,
    unsettled_losses,
)

_CONFIG = "config.xml"
_CODES = (CODE, f"{CODE}-pending")


@dataclass(frozen=True, slots=True)
class LabelStudio:
    """The format; with `pending`, open suggestions leave as predictions of their suggesters."""

    pending: bool = False

    @property
    def code(self) -> str:
        return _CODES[self.pending]

    @property
    def name(self) -> str:
        return "Label Studio JSON with suggestions" if self.pending else "Label Studio JSON"

    @property
    def ends(self) -> tuple[str, ...]:
        return (".json",)

    def reduced(self, record: Record) -> Reduced:
        marks = [*flat_mentions(record), *nested_mentions(record), *claims(record)]
        marks += decided_against(record, Verdict.UNSURE)
        if self.pending:
            marks += proposals(record)
        given = alongside.given_of(record, alongside.with_kept(marks, record, _CODES))
        given = replace(given, relations=_relations(record, given), kept=_kept(record, given))
        holds = ("nested_mentions", "links", "claims", "unsure", "relations")
        losses = unsettled_losses(record, holds=(*holds, *(("pending",) if self.pending else ())))
        bonds = [*record["relations"], *record["claim_relations"]]
        losses["relations"] = len(bonds) - len(given.relations)
        return Reduced(given, +losses)

    def writer(self, out: Out, about: About) -> Writer:
        return _Writer(out, about)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        return articles(path, self.ends)


class _Writer:
    """Each file is one array, written as it comes."""

    def __init__(self, out: Out, about: About) -> None:
        self._out = out
        self._about = about
        self._counts: Counter[str] = Counter()
        self._labels: dict[Layer, set[str]] = {layer: set() for layer in Layer}
        self._bonds: set[str] = set()

    def add(self, given: Given, split: str) -> None:
        name = f"{split or 'tasks'}.json"
        self._counts[name] += 1
        for mark in given.marks:
            self._labels[mark.layer].add(mark.label)
        self._bonds |= {relation.label for relation in given.relations}
        task = json.dumps(_task(given, sum(self._counts.values())), ensure_ascii=False, separators=(",", ":"))
        start = "[\n" if self._counts[name] == 1 else ",\n"
        self._out.write(name, (start + task).encode())

    def close(self) -> None:
        for name in self._counts:
            self._out.write(name, b"\n]\n")
        config = configuration(self._about.labels, self._labels, self._bonds)
        self._out.write(_CONFIG, config.encode())


def _task(given: Given, number: int) -> Record:
    """One task; its number only tells it from the others of the export."""
    kept = given.kept
    said = {
        mark.id: fields
        for mark in given.marks
        if (fields := {name: value for name, value in mark.claim.record().items() if name in _BESIDE})
    }
    proposed = {
        _version(mark.suggester): [mark.suggester.kind, mark.suggester.name, mark.suggester.version]
        for mark in given.marks
        if mark.suggester
    }
    numbered = "id" not in kept
    beside = alongside.written(given, claims=said, suggesters=proposed, numbered=numbered)
    known = {name: value for name, value in kept.items() if name not in _PLACED}
    return {
        "id": number,
        **known,
        "data": {
            TEXT: given.text,
            **_fields(kept, "data"),
            **alongside.meta_of(given.metadata),
        },
        "annotations": _annotations(given),
        "predictions": list(_predictions(given)),
        "meta": {**_fields(kept, "meta"), alongside.KEY: beside},
    }


_BESIDE = frozenset({"check_score", "nominal", "unnamed_source", "tags"})
"""Fields of a claim for which there is no control in the configuration."""
_PLACED = frozenset({"data", "meta", "annotation", "annotations", "results"})
"""What was kept under these names has its place inside of the task."""


def _fields(kept: Mapping[str, Any], name: str) -> dict[str, Any]:
    found: object = kept.get(name)
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _annotations(given: Given) -> list[Record]:
    skipped = given.fields.get("state") == ArticleState.SKIPPED
    layers = whole_layers(given)
    if not (layers or skipped):
        return list(given.kept.get("annotations", ()))
    taken = [mark for mark in given.marks if mark.verdict is Verdict.ACCEPTED and mark.layer in layers]
    result = [*_regions(given.text, taken), *_bonds(given.relations)]
    own = {
        **_fields(given.kept, "annotation"),
        "result": [*result, *given.kept.get("results", ())],
        "was_cancelled": skipped,
    }
    return [own, *given.kept.get("annotations", ())]


def whole_layers(given: Given) -> set[Layer]:
    """The layers in which what is not marked was looked at and is nothing."""
    unsure = {mark.layer for mark in given.marks if mark.verdict is Verdict.UNSURE}
    return {
        layer
        for layer, name in LAYERS.items()
        if name in given.review and given.review[name].state in WHOLE and layer not in unsure
    }


def _predictions(given: Given) -> Iterator[Record]:
    layers = whole_layers(given)
    groups: dict[str, list[GivenMark]] = {}
    for mark in given.marks:
        if mark.verdict is Verdict.ACCEPTED and mark.layer not in layers:
            groups.setdefault(ACCEPTED, []).append(mark)
        elif mark.verdict is Verdict.UNSURE:
            groups.setdefault(UNSURE, []).append(mark)
        elif mark.verdict is None and mark.suggester:
            groups.setdefault(_version(mark.suggester), []).append(mark)
    for version, marks in sorted(groups.items()):
        yield {"model_version": version, "result": list(_regions(given.text, marks))}


def _version(suggester: Suggester) -> str:
    return f"{suggester.name} {suggester.version}".strip()


def _regions(text: str, marks: Iterable[GivenMark]) -> Iterator[Record]:
    for mark in marks:
        kept: dict[str, Any] = json.loads(mark.kept) if mark.kept else {}
        beside: list[Record] = kept.pop("regions", [])
        score = {} if mark.score is None else {"score": mark.score}
        if mark.layer is Layer.ENTITY:
            yield {**_region(text, mark.id, ENTITIES, mark.parts[0], mark.label), **score, **kept}
        else:
            yield from _claim(text, mark, {**score, **kept})
        if mark.link:
            told = [f"{mark.link.kb}:{mark.link.kb_id}", *([mark.link.name] if mark.link.name else ())]
            yield _beside(mark, "link", "textarea", {"text": told})
        yield from beside


def _claim(text: str, mark: GivenMark, more: Mapping[str, Any]) -> Iterator[Record]:
    bonds: list[Record] = []
    for piece in pieces(mark):
        region = _region(text, piece.id, CLAIMS, piece.span, piece.label)
        yield region if piece.role else {**region, **more}
        if piece.role:
            bonds.append(_bond(mark.id, piece.id, piece.role))
    for name in CLAIM_ATTRIBUTES:
        value: str = getattr(mark.claim, name)
        if value != UNSET:
            yield _beside(mark, name, "choices", {"choices": [value]})
    if mark.claim.standalone:
        yield _beside(mark, "standalone", "textarea", {"text": [mark.claim.standalone]})
    yield from bonds


def _region(text: str, region_id: str, control: str, span: Span, label: str) -> Record:
    return {
        "id": region_id,
        "from_name": control,
        "to_name": TEXT,
        "type": "labels",
        "value": {"start": span.start, "end": span.end, "text": span.of(text), "labels": [label]},
    }


def _beside(mark: GivenMark, control: str, kind: str, value: Record) -> Record:
    """What is said of a region stands under the region's own id."""
    return {"id": mark.id, "from_name": control, "to_name": TEXT, "type": kind, "value": value}


def _bonds(relations: Iterable[GivenRelation]) -> Iterator[Record]:
    for relation in relations:
        kept: dict[str, Any] = json.loads(relation.kept) if relation.kept else {}
        yield {**_bond(relation.head, relation.child, relation.label), **kept}


def _bond(head: str, child: str, label: str) -> Record:
    return {"type": "relation", "from_id": head, "to_id": child, "direction": "right", "labels": [label]}


def _kept(record: Record, given: Given) -> dict[str, Any]:
    """What is written back; of an annotation only where there is one."""
    kept = alongside.kept_of(record, _CODES)
    if not _annotations(replace(given, kept={})):
        kept = {name: value for name, value in kept.items() if name not in ("annotation", "results")}
    if data := {name: value for name, value in _fields(kept, "data").items() if name != TEXT}:
        kept["data"] = data
    else:
        kept.pop("data", None)
    return {name: value for name, value in kept.items() if name != "predictions"}


def _relations(record: Record, given: Given) -> tuple[GivenRelation, ...]:
    """Those between marks of the annotation; they have no id of their own there."""
    layers = whole_layers(given)
    known = {mark.id for mark in given.marks if mark.verdict is Verdict.ACCEPTED and mark.layer in layers}
    taken = [
        entry
        for entry in [*record["relations"], *record["claim_relations"]]
        if {entry["head_id"], entry["child_id"]} <= known
        and entry.get("child_doc") is None
        and entry["label"] not in ROLES
    ]
    return tuple(
        GivenRelation(f"r{number}", entry["label"], entry["head_id"], entry["child_id"])
        for number, entry in enumerate(taken, 1)
    )
