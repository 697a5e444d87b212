"""brat's standoff: a .txt and an .ann for each article, and the annotation.conf that names all types.

Offsets are code points of the .txt. A claim is a text-bound annotation with its parts, attributes for its
choices, and relations to its source and its cue.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from curator.domain.annotation import CLAIM_ATTRIBUTES, UNSET, ClaimFields, Link
from curator.domain.mark import Layer
from curator.domain.span import Parts
from curator.exchange.arriving import Refused
from curator.exchange.shapes import Record

from . import brat_reading
from .brat_words import CONFIGURATION, CUE, DATA, FLAGS, HAS, NO_KB, SOURCE, attribute_type, lines_apart
from .format import About, Out, Reduced
from .given import Given, GivenMark
from .peer_files import files_of
from .relations_within import relations_within
from .whole_layers import settled

_TYPE = re.compile("[^A-Za-z0-9_-]")
_NAME = re.compile("[^A-Za-z0-9_-]")
_BLANK = re.compile(r"\s+")
_ANY = "Arg1:<ENTITY>, Arg2:<ENTITY>"


@dataclass(frozen=True, slots=True)
class Brat:
    """A folder of brat's; the words of another's files are read as they are."""

    code: str = "brat"
    name: str = "brat standoff"
    ends: tuple[str, ...] = (".ann", ".a1")

    def reduced(self, record: Record) -> Reduced:
        """Mentions, also in each other, claims, links and relations of layers that were read to the end."""
        found = settled(record)
        if found.why:
            return Reduced(None, found.losses)
        text, losses = record["text"], found.losses
        marks = _in_order([*found.flat, *found.nested, *found.claims])
        numbers = {mark.id: f"T{number}" for number, mark in enumerate(marks, 1)}
        relations = [
            replace(each, id=f"R{number}", head=numbers[each.head], child=numbers[each.child])
            for number, each in enumerate(relations_within(record, numbers), 1)
        ]
        losses["relations"] = len(record["relations"]) + len(record["claim_relations"]) - len(relations)
        article_id: str = record["curator"]["article_id"]
        given = Given(
            # The name of its files.
            _NAME.sub("_", article_id),
            text,
            marks=tuple(_as_written(mark, numbers[mark.id], text) for mark in marks),
            relations=tuple(relations),
            article_id=article_id if brat_reading.OURS.fullmatch(article_id) else "",
        )
        return Reduced(given, +losses)

    def writer(self, out: Out, about: About) -> _Writer:
        return _Writer(out)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        """An article for each .ann with its .txt, or for each .a1 and .a2 of BioNLP."""
        root = path if path.is_dir() else path.parent
        labels = brat_reading.labels_of(root)
        for file in files_of(path, self.ends):
            yield brat_reading.read(file, labels)


def _in_order(marks: Iterable[GivenMark]) -> list[GivenMark]:
    return sorted(marks, key=lambda mark: (mark.parts[0].start, -mark.parts[-1].end, mark.label, mark.id))


def _as_written(mark: GivenMark, number: str, text: str) -> GivenMark:
    """The mark as it will come back: what brat cannot write differently is the same."""
    link = mark.link and replace_link(mark.link)
    claim = mark.claim
    if mark.layer is Layer.CLAIM:
        source, cue = (brat_reading.rejoined(text, parts) for parts in (claim.source, claim.cue))
        claim = replace(claim, source=source, cue=cue)
    return replace(mark, id=number, parts=brat_reading.rejoined(text, mark.parts), link=link, claim=claim)


def replace_link(link: Link) -> Link:
    """A link in brat's letters: nothing in a knowledge base's name or an id may be blank."""
    kb, kb_id = (_BLANK.sub("_", word) for word in (link.kb, link.kb_id))
    return Link(kb.replace(":", "_"), kb_id, _BLANK.sub(" ", link.name).strip())


class _Writer:
    def __init__(self, out: Out) -> None:
        self._out = out
        self._types: dict[str, str] = {}
        self._seen: dict[str, set[str]] = {"entity": set(), "relation": set()}

    def add(self, given: Given, split: str) -> None:
        place = f"{split}/{given.place}" if split else given.place
        self._out.write(f"{place}.txt", given.text.encode())
        self._out.write(f"{place}.ann", "".join(f"{line}\n" for line in self._lines(given)).encode())

    def _lines(self, given: Given) -> Iterator[str]:
        numbers = _Numbers(T=len(given.marks))
        for mark in given.marks:
            yield self._bound(mark.id, mark.label, mark.parts, given.text)
        for relation in given.relations:
            kind = self._type(relation.label, "relation")
            yield f"{numbers.next('R')}\t{kind} Arg1:{relation.head} Arg2:{relation.child}\t"
        for mark in given.marks:
            yield from self._about(mark, given.text, numbers)

    def _bound(self, number: str, label: str, parts: Parts, text: str) -> str:
        pieces = [piece for part in parts for piece in lines_apart(text, part)]
        bounds = ";".join(f"{start} {end}" for start, end in pieces)
        quote = " ".join(piece.of(text) for piece in pieces)
        return f"{number}\t{self._type(label, 'entity')} {bounds}\t{quote}"

    def _about(self, mark: GivenMark, text: str, numbers: _Numbers) -> Iterator[str]:
        if mark.link:
            kb = mark.link.kb or NO_KB
            yield f"{numbers.next('N')}\tReference {mark.id} {kb}:{mark.link.kb_id}\t{mark.link.name}"
        for name, value in _attributes(mark.claim):
            yield f"{numbers.next('A')}\t{name} {mark.id}{value and ' ' + value}"
        more = _more(mark.claim)
        if more:
            yield f"{numbers.next('#')}\t{DATA} {mark.id}\t{json.dumps(more, sort_keys=True)}"
        for kind, parts in ((SOURCE, mark.claim.source), (CUE, mark.claim.cue)):
            if parts:
                other = numbers.next("T")
                yield self._bound(other, kind, parts, text)
                has = self._type(HAS[kind], "relation")
                yield f"{numbers.next('R')}\t{has} Arg1:{mark.id} Arg2:{other}\t"

    def _type(self, label: str, kind: str) -> str:
        """The label in the letters that brat allows, each label in letters of its own."""
        if label not in self._types:
            plain = _TYPE.sub("_", label) or "_"
            name, number = plain, 1
            while name in self._types.values():
                number += 1
                name = f"{plain}_{number}"
            self._types[label] = name
        self._seen[kind].add(label)
        return self._types[label]

    def close(self) -> None:
        self._out.write(CONFIGURATION, "".join(f"{line}\n" for line in self._configuration()).encode())

    def _configuration(self) -> Iterator[str]:
        for label, name in sorted(self._types.items()):
            if label != name:
                yield f"{brat_reading.LABEL} {name} {json.dumps(label)}"
        yield "[entities]"
        yield from sorted(self._types[label] for label in self._seen["entity"])
        yield "\n[relations]"
        yield f"<OVERLAP>\t{_ANY}, <OVL-TYPE>:<ANY>"
        yield from sorted(f"{self._types[label]}\t{_ANY}" for label in self._seen["relation"])
        yield "\n[events]\n\n[attributes]"
        for name, values in CLAIM_ATTRIBUTES.items():
            yield f"{attribute_type(name)}\tArg:<ENTITY>, Value:{'|'.join(values)}"
        yield from (f"{attribute_type(name)}\tArg:<ENTITY>" for name in FLAGS)


class _Numbers:
    """The next free number of each kind of line, where so many of a kind are taken."""

    def __init__(self, **taken: int) -> None:
        self._last = Counter(taken)

    def next(self, kind: str) -> str:
        self._last[kind] += 1
        return f"{kind}{self._last[kind]}"


def _attributes(claim: ClaimFields) -> Iterator[tuple[str, str]]:
    for name in CLAIM_ATTRIBUTES:
        value: str = getattr(claim, name)
        if value != UNSET:
            yield attribute_type(name), value
    yield from ((attribute_type(name), "") for name in FLAGS if getattr(claim, name))


def _more(claim: ClaimFields) -> dict[str, Any]:
    """What of a claim is no choice."""
    found = {"check_score": claim.check_score, "standalone": claim.standalone, "tags": list(claim.tags)}
    return {name: value for name, value in found.items() if value not in (None, "", [])}
