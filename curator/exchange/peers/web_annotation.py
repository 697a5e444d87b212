"""W3C Web Annotations (JSON-LD): for each article its text as a file, and a page of annotations beside it.

Each target has a TextPositionSelector, in code points as the model has it, and a TextQuoteSelector, since
many programs count otherwise. An annotation says that something is so; that nothing else is, it cannot say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from curator.domain.annotation import Link
from curator.domain.span import Parts, Span
from curator.exchange.arriving import Refused
from curator.exchange.manifest import MANIFEST
from curator.exchange.shapes import Record

from . import alongside
from .claim_pieces import CUE, SOURCE
from .format import About, Out, Reduced, Writer
from .given import Given, GivenMark, GivenRelation
from .peer_files import files_of
from .said_in import claims, flat_mentions, nested_mentions, unsettled_losses
from .web_annotation_parts import ANNOTATION, ENTITY
from .web_annotation_reading import CODE, OWN_OF_PAGE, articles

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_OWN_CONTEXT = {
    "@version": 1.1,
    "curator": {"@id": "urn:x-curator:record", "@type": "@json"},
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
}
_AROUND = 32
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")


@dataclass(frozen=True, slots=True)
class WebAnnotation:
    """The format: `<article>.jsonld`, an AnnotationPage, beside `<article>.txt`, its text."""

    @property
    def code(self) -> str:
        return CODE

    @property
    def name(self) -> str:
        return "W3C Web Annotation"

    @property
    def ends(self) -> tuple[str, ...]:
        return (".jsonld", ".json")

    def reduced(self, record: Record) -> Reduced:
        marks = [*flat_mentions(record), *nested_mentions(record), *claims(record)]
        relations = _relations(record, {mark.id for mark in marks})
        marks = alongside.with_kept(marks, record, (CODE,))
        given = replace(alongside.given_of(record, marks), relations=relations, kept=_kept(record))
        losses = unsettled_losses(record, holds=("nested_mentions", "links", "claims", "relations"))
        bonds = [*record["relations"], *record["claim_relations"]]
        losses["relations"] = len(bonds) - len(relations)
        return Reduced(given, +losses)

    def writer(self, out: Out, about: About) -> Writer:
        return _Writer(out, about.app_version)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        for file in files_of(path, self.ends):
            if file.name != MANIFEST:
                yield from articles(file)


class _Writer:
    def __init__(self, out: Out, app_version: str) -> None:
        self._out = out
        self._app_version = app_version

    def add(self, given: Given, split: str) -> None:
        # Article ids are ours, but what names a file must be fit for one whatever it is.
        name = _UNSAFE.sub("_", given.article_id) or "article"
        folder = f"{split}/" if split else ""
        page = _page(given, f"{name}.txt", self._app_version)
        self._out.write(f"{folder}{name}.txt", given.text.encode())
        lines = json.dumps(page, ensure_ascii=False, indent=1)
        self._out.write(f"{folder}{name}.jsonld", f"{lines}\n".encode())

    def close(self) -> None:
        """Nothing stands beside the articles."""


def _page(given: Given, source: str, app_version: str) -> Record:
    found = _Items(given, source)
    items = [item for mark in given.marks for item in found.of_mark(mark)]
    items += [found.of_relation(relation) for relation in given.relations]
    return {
        "@context": [_CONTEXT, _OWN_CONTEXT],
        "id": f"urn:x-curator:page:{quote(given.article_id)}",
        "type": "AnnotationPage",
        "generator": {"id": "urn:x-curator", "type": "Software", "name": f"Curator {app_version}"},
        **given.kept,
        alongside.KEY: alongside.written(given, meta=alongside.meta_of(given.metadata), source=source),
        "items": items,
    }


@dataclass(frozen=True, slots=True)
class _Items:
    """The annotations of one article, whose text is the file `source`."""

    given: Given
    source: str

    def of_mark(self, mark: GivenMark) -> Iterator[Record]:
        bodies = [_tag(mark.label)]
        if mark.link:
            bodies.append(_identity(mark.link))
        kept: Record = json.loads(mark.kept) if mark.kept else {}
        said = {name: value for name, value in mark.claim.record().items() if name not in ("source", "cue")}
        own: Record = {"layer": mark.layer.value, **({"claim": said} if said else {})}
        yield {**self._annotation(mark.id, bodies, mark.parts, own), **kept}
        for label, spans in ((SOURCE, mark.claim.source), (CUE, mark.claim.cue)):
            if spans:
                own_id = f"{mark.id}-{label.lower()}"
                yield self._annotation(own_id, [_tag(label), _of(mark.id)], spans, {"of": mark.id})

    def of_relation(self, relation: GivenRelation) -> Record:
        kept: Record = json.loads(relation.kept) if relation.kept else {}
        return {
            "id": f"{ANNOTATION}{relation.id}",
            "type": "Annotation",
            "motivation": "linking",
            "body": [_tag(relation.label), _of(relation.child)],
            "target": f"{ANNOTATION}{relation.head}",
            **kept,
        }

    def _annotation(self, own_id: str, bodies: list[Record], parts: Parts, own: Record) -> Record:
        targets = [self._target(part) for part in parts]
        return {
            "id": f"{ANNOTATION}{own_id}",
            "type": "Annotation",
            "motivation": "classifying",
            "body": bodies if len(bodies) > 1 else bodies[0],
            "target": targets if len(targets) > 1 else targets[0],
            alongside.KEY: own,
        }

    def _target(self, part: Span) -> Record:
        text = self.given.text
        around = {
            "prefix": text[max(0, part.start - _AROUND) : part.start],
            "suffix": text[part.end : part.end + _AROUND],
        }
        said = {name: words for name, words in around.items() if words}
        return {
            "type": "SpecificResource",
            "source": self.source,
            "selector": [
                {"type": "TextPositionSelector", "start": part.start, "end": part.end},
                {"type": "TextQuoteSelector", "exact": part.of(text), **said},
            ],
        }


def _tag(label: str) -> Record:
    return {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": label}


def _of(mark_id: str) -> Record:
    return {"type": "SpecificResource", "purpose": "linking", "source": f"{ANNOTATION}{mark_id}"}


def _identity(link: Link) -> Record:
    """The entity by an address of its own kind: Curator's knowledge bases have none on the web."""
    address = f"{ENTITY}{quote(link.kb, safe='')}:{quote(link.kb_id, safe='')}"
    named = {"rdfs:label": link.name} if link.name else {}
    return {"type": "SpecificResource", "purpose": "identifying", "source": address, **named}


def _kept(record: Record) -> dict[str, Any]:
    kept = alongside.kept_of(record, (CODE,))
    return {name: value for name, value in kept.items() if name not in OWN_OF_PAGE}


def _relations(record: Record, known: set[str]) -> tuple[GivenRelation, ...]:
    return tuple(
        GivenRelation(entry["id"], entry["label"], entry["head_id"], entry["child_id"])
        for entry in [*record["relations"], *record["claim_relations"]]
        if {entry["head_id"], entry["child_id"]} <= known and entry.get("child_doc") is None
    )
