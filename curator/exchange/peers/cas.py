"""UIMA CAS as XMI with its type system, or as JSON: what INCEpTION and the programs of DKPro exchange.

Both are written by dkpro-cassis in a process of its own (cas_child.py). Mentions are NamedEntity with `value`
and `identifier`, claims a layer of their own with slots for parts, source and cue.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from curator.domain.annotation import CLAIM_ATTRIBUTES, UNSET, ClaimFields, Link
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.domain.text import SENTENCE_END, paragraphs, trim
from curator.domain.tokens import tokens
from curator.exchange.arriving import Metadata, Refused
from curator.exchange.shapes import Record

from .brat_reading import OURS
from .cas_given import Structure, articles, renumbered
from .cas_json import structures_of
from .cas_types import CLAIM, CUE, ENTITY, NESTED, PART, SOURCE
from .child import Child, command_for
from .format import About, Out, Reduced
from .given import Given, GivenMark
from .peer_files import files_of
from .relations_within import relations_within
from .whole_layers import settled

_PEER = "UIMA CAS"
_NAME = re.compile("[^A-Za-z0-9_-]")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cas:
    """One of the two ways to write a CAS; `command` starts the child that has the library."""

    kind: Literal["xmi", "json"] = "xmi"
    command: Sequence[str] = field(default_factory=lambda: command_for("cas"))

    @property
    def code(self) -> str:
        return f"cas-{self.kind}"

    @property
    def name(self) -> str:
        return f"UIMA CAS {self.kind.upper()}"

    @property
    def ends(self) -> tuple[str, ...]:
        return (f".{self.kind}",)

    def reduced(self, record: Record) -> Reduced:
        """Mentions, also in each other, claims, links and relations of layers that were read to the end."""
        found = settled(record)
        if found.why:
            return Reduced(None, found.losses)
        losses = found.losses
        relations = list(
            relations_within(record, {mark.id for mark in (*found.flat, *found.nested, *found.claims)})
        )
        losses["relations"] = len(record["relations"]) + len(record["claim_relations"]) - len(relations)
        losses["metadata"] = 0
        losses["fields"] = any(
            record["meta"][name] for name in ("byline", "published", "source_name", "source_url")
        )
        text = self._written(record["text"])
        losses["controls"] = sum(map(str.__ne__, text, record["text"]))
        marks = [self._as_written(mark) for mark in (*found.flat, *found.nested, *found.claims)]
        marks, bonds = renumbered(
            marks, [replace(each, label=self._written(each.label)) for each in relations]
        )
        article_id: str = record["curator"]["article_id"]
        title = self._written(record["meta"]["title"] or "")
        given = Given(
            # The name of its file.
            _NAME.sub("_", article_id),
            text,
            Metadata(title=title, language=record["meta"]["language"] or ""),
            tuple(marks),
            tuple(bonds),
            article_id=article_id if OURS.fullmatch(article_id) else "",
        )
        return Reduced(given, +losses)

    def _written(self, text: str) -> str:
        """XML has no control characters; as many characters stay, so that no offset moves."""
        return _NOT_XML.sub("\ufffd", text) if self.kind == "xmi" else text

    def _as_written(self, mark: GivenMark) -> GivenMark:
        link = mark.link and Link(_BLANK.sub("_", mark.link.kb), _BLANK.sub("_", mark.link.kb_id), "")
        claim = replace(mark.claim, standalone=self._written(mark.claim.standalone))
        return replace(mark, link=link, label=self._written(mark.label), claim=claim)

    def writer(self, out: Out, about: About) -> _Writer:
        return _Writer(out, Child(self.command, _PEER), self.kind)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        """The articles of a file, or of each file in a folder. Raises CuratorError `peer.broken`."""
        files = files_of(path, self.ends)
        with Child(self.command, _PEER) as child:
            for file in files:
                try:
                    found = self._structures(file, child)
                except CuratorError as error:
                    if error.code == "peer.broken":
                        raise
                    yield Refused.by(str(file), error)
                    continue
                yield from articles(found, str(file))

    def _structures(self, file: Path, child: Child) -> list[Structure]:
        if self.kind == "json":
            return structures_of(file)
        child.send({"read": str(file.resolve())})
        return [Structure(one["id"], one["type"], one["features"]) for one in child.answer()["structures"]]


class _Writer:
    def __init__(self, out: Out, child: Child, kind: str) -> None:
        self._out = out
        self._child = child
        self._kind = kind

    def add(self, given: Given, split: str) -> None:
        name = f"{given.place}.{self._kind}"
        self._child.send({"write": _record(given), "as": self._kind})
        self._out.write(f"{split}/{name}" if split else name, self._taken())

    def close(self) -> None:
        with self._child as child:
            if self._kind == "xmi":
                child.send({"types": True})
                self._out.write("TypeSystem.xml", self._taken())

    def _taken(self) -> bytes:
        return self._child.data(self._child.answer()["bytes"])


def _record(given: Given) -> dict[str, Any]:
    numbers = {mark.id: at for at, mark in enumerate(given.marks)}
    flat = _flat(given.marks)
    return {
        "text": given.text,
        "id": given.article_id or given.place,
        "title": given.metadata.title,
        "language": given.metadata.language,
        "tokens": [(one.start, one.end) for one in tokens(given.text) if not given.text[one.start].isspace()],
        "sentences": [tuple(one) for one in _sentences(given.text)],
        "marks": [_mark(mark, ENTITY if mark.id in flat else NESTED) for mark in given.marks],
        "relations": [(numbers[one.head], numbers[one.child], one.label) for one in given.relations],
    }


def _flat(marks: Sequence[GivenMark]) -> set[str]:
    """The mentions that overlap no longer one: the same that a record has in `spans`."""
    taken: list[Span] = []
    flat: set[str] = set()
    mentions = [mark for mark in marks if mark.layer is Layer.ENTITY]
    for mark in sorted(
        mentions, key=lambda one: (one.parts[0].start - one.parts[0].end, one.parts, one.label)
    ):
        at = bisect_left(taken, mark.parts[0])
        if not any(mark.parts[0].overlaps(other) for other in taken[max(0, at - 1) : at + 1]):
            taken.insert(at, mark.parts[0])
            flat.add(mark.id)
    return flat


def _mark(mark: GivenMark, kind: str) -> dict[str, Any]:
    first, *others = mark.parts
    found: dict[str, Any] = {"begin": first.start, "end": first.end}
    if mark.layer is Layer.ENTITY:
        identifier = f"{mark.link.kb}:{mark.link.kb_id}" if mark.link else ""
        return {**found, "type": kind, "value": mark.label, "identifier": identifier}
    pieces = [(PART, *part) for part in others]
    pieces += [(SOURCE, *part) for part in mark.claim.source] + [(CUE, *part) for part in mark.claim.cue]
    return {**found, "type": CLAIM, "fields": _fields(mark), "pieces": pieces}


def _fields(mark: GivenMark) -> Mapping[str, Any]:
    claim: ClaimFields = mark.claim
    said = {name: getattr(claim, name) for name in CLAIM_ATTRIBUTES}
    found: dict[str, Any] = {name: value for name, value in said.items() if value != UNSET}
    found |= {name: True for name in ("nominal", "unnamed_source") if getattr(claim, name)}
    if claim.check_score is not None:
        found["check_score"] = repr(claim.check_score)
    if claim.tags:
        found["tags"] = "\t".join(claim.tags)
    return {**found, "label": mark.label, "standalone": claim.standalone or None}


def _sentences(text: str) -> Iterator[Span]:
    for line in paragraphs(text):
        at = line.start
        for end in [*(found.end() for found in SENTENCE_END.finditer(text, line.start, line.end)), line.end]:
            sentence = trim(text, Span(at, end))
            if sentence.start < sentence.end:
                yield sentence
            at = end
