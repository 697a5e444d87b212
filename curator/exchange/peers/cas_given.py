"""What the feature structures of a CAS say as articles with marks, whatever type system they are of.

A structure with a begin and an end is a mark unless its type says how the text is built; one with two ends
(Governor, Dependent) is a relation. Offsets are UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from curator.domain.annotation import CLAIM_ATTRIBUTES, NO_CLAIM, ClaimFields, Link
from curator.domain.edit import canonical
from curator.domain.mark import Layer
from curator.domain.span import Span, are_valid
from curator.exchange.arriving import Metadata, Refused, Told

from .brat_reading import OURS
from .cas_types import (
    CLAIM,
    CUE,
    EMPTY_LANGUAGES,
    ENDS,
    IDENTIFIERS,
    LABELS,
    PART,
    PIECE,
    ROLES,
    SOURCE,
    STRUCTURE,
    STRUCTURE_NAMES,
)
from .docbin_given import joined_apart
from .given import Given, GivenMark, GivenRelation
from .units import Units

_CURIE = re.compile(r"([\w.-]*):(?!//)(\S+)")
_HOUSEKEEPING = frozenset(("begin", "end", "sofa", "id", "order", "uiOrder", "startNode", "endNode"))
_CLAIM = "CLAIM"


@dataclass(frozen=True, slots=True)
class Structure:
    """One feature structure; references to others are ids, `type` is its whole name or the end of it."""

    id: str
    type: str
    features: Mapping[str, Any]

    @property
    def short(self) -> str:
        return self.type.rpartition(".")[2]

    def text(self, name: str) -> str:
        value = self.features.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int | None:
        value = self.features.get(name)
        if isinstance(value, int):
            return value
        return int(value) if isinstance(value, str) and re.fullmatch(r"-?\d{1,10}", value) else None

    def ids(self, name: str) -> list[str]:
        """The ids that a feature holds, one or several."""
        value = self.features.get(name)
        if isinstance(value, list):
            return [str(one) for one in cast("list[object]", value)]
        return str(value).split() if isinstance(value, str | int) else []


def articles(structures: Sequence[Structure], place: str) -> Iterator[Given | Refused]:
    """An article for each text of a CAS; nearly always there is one."""
    texts = [one for one in structures if one.short == "Sofa" and one.text("sofaString").strip()]
    if not texts:
        yield Refused(place, "peer.no_text_inside", {})
    for sofa in texts:
        where = place if len(texts) == 1 else f"{place} ({sofa.text('sofaID')})"
        yield _Reading(structures, sofa).given(where)


@dataclass(slots=True)
class _Reading:
    """One view: the structures that point to its text."""

    structures: Sequence[Structure]
    sofa: Structure
    _marks: dict[str, GivenMark] = field(default_factory=dict[str, GivenMark])
    _outside: int = 0

    def given(self, place: str) -> Given:
        text = self.sofa.text("sofaString")
        units = Units(text)
        known = {one.id: one for one in self.structures}
        own = [one for one in self.structures if one.ids("sofa")[:1] in ([self.sofa.id], [])]
        for one in own:
            if _is_mark(one):
                self._take(one, text, units, known)
        relations = [each for one in own for each in self._relations(one, known)]
        marks, relations = renumbered(self._marks.values(), relations)
        told = (Told("peer.marks_outside", {"count": self._outside}),) if self._outside else ()
        metadata, article_id = _about(own)
        return Given(
            place,
            text,
            metadata,
            tuple(marks),
            tuple(relations),
            article_id=article_id,
            told=told,
        )

    def _take(self, one: Structure, text: str, units: Units, known: Mapping[str, Structure]) -> None:
        span = _span(one, text, units)
        if span is None:
            self._outside += 1
            return
        if one.short == CLAIM.rpartition(".")[2]:
            self._marks[one.id] = _claim(one, span, text, units, known)
            return
        label, kept = _label(one)
        self._marks[one.id] = GivenMark(
            one.id,
            Layer.CLAIM if label.upper() == _CLAIM else Layer.ENTITY,
            (span,),
            label,
            link=_link(one),
            kept=kept,
        )

    def _relations(self, one: Structure, known: Mapping[str, Structure]) -> Iterator[GivenRelation]:
        """A relation of its own type, the next of a chain, and what fills a mark's slots."""
        ends = _ends(one)
        # What hangs on tokens, as a dependency does, is no relation of marks.
        if ends and all(end in self._marks for end in ends):
            label = next((one.text(name) for name in ROLES if one.text(name)), one.short)
            yield GivenRelation(f"r{one.id}", label, *ends)
        if one.id not in self._marks or one.short == CLAIM.rpartition(".")[2]:
            return
        following = next(iter(one.ids("next")), "")
        if following in self._marks:
            yield GivenRelation(f"r{one.id}", one.text("referenceRelation") or "next", one.id, following)
        for name in one.features:
            for number, link in enumerate(_elements(one, name, known)):
                target = next(iter(link.ids("target")), "") if name not in _HOUSEKEEPING else ""
                if target in self._marks:
                    label = link.text("role") or name
                    yield GivenRelation(f"r{one.id}-{name}-{number}", label, one.id, target)


def _is_mark(one: Structure) -> bool:
    if not one.type or one.number("end") is None or _ends(one) or one.type == PIECE:
        return False
    if one.type.startswith(STRUCTURE) or ("." not in one.type and one.short in STRUCTURE_NAMES):
        return False
    return one.short not in ("DocumentMetaData", "DocumentAnnotation")


def _ends(one: Structure) -> list[str]:
    for head, child in ENDS:
        found = [*one.ids(head), *one.ids(child)]
        if one.ids(head) and one.ids(child) and len(found) == 2:
            return found
    return []


def _span(one: Structure, text: str, units: Units) -> Span | None:
    """The range in code points; None where it is none of the text. A begin of 0 may be left out."""
    begin, end = one.number("begin") or 0, one.number("end") or 0
    span = Span(units.code_point(begin), units.code_point(end))
    return span if are_valid((span,), len(text)) else None


def _label(one: Structure) -> tuple[str, str]:
    """The label, and the features that are neither label nor link as canonical JSON."""
    said = {name: value for name, value in one.features.items() if isinstance(value, str) and value}
    named = next((name for name in LABELS if said.get(name)), "")
    others = [name for name in said if name not in (*_HOUSEKEEPING, *IDENTIFIERS, named)]
    if (
        not named
        and len(others) == 1
        and not said[others[0]].isdigit()
        and not one.type.endswith("NamedEntity")
    ):
        named = others.pop()
    kept = {name: said[name] for name in others if not re.fullmatch(r"[\d ]+", said[name])}
    more = canonical({"type": one.type, "features": kept}) if kept else ""
    return said.get(named) or one.short, more


def _link(one: Structure) -> Link | None:
    identifier = next((one.text(name) for name in IDENTIFIERS if one.text(name).strip()), "")
    if not identifier:
        return None
    found = _CURIE.fullmatch(identifier)
    return Link(found[1], found[2], "") if found else Link("", identifier, "")


def _claim(one: Structure, span: Span, text: str, units: Units, known: Mapping[str, Structure]) -> GivenMark:
    pieces: dict[str, list[Span]] = {PART: [span], SOURCE: [], CUE: []}
    for link in _elements(one, "pieces", known):
        target = known.get(next(iter(link.ids("target")), ""))
        found = _span(target, text, units) if target else None
        if found and link.text("role") in pieces:
            pieces[link.text("role")].append(found)
    said: dict[str, Any] = {
        name: one.text(name) for name, values in CLAIM_ATTRIBUTES.items() if one.text(name) in values
    }
    said |= {name: one.features.get(name) in ("true", True) for name in ("nominal", "unnamed_source")}
    said["standalone"] = one.text("standalone")
    said["tags"] = one.text("tags").split("\t") if one.text("tags") else []
    if re.fullmatch(r"[01](\.\d+)?(e-?\d+)?", one.text("check_score")):
        said["check_score"] = float(one.text("check_score"))
    claim = ClaimFields.from_record(
        {**said, "source": joined_apart(pieces[SOURCE]), "cue": joined_apart(pieces[CUE])}
    )
    return GivenMark(
        one.id,
        Layer.CLAIM,
        joined_apart(pieces[PART]),
        one.text("label") or _CLAIM,
        claim=NO_CLAIM if claim == NO_CLAIM else claim,
    )


def _elements(one: Structure, name: str, known: Mapping[str, Structure]) -> Iterator[Structure]:
    """The structures that a feature refers to, through an array of its own where there is one."""
    for each in one.ids(name):
        found = known.get(each)
        if found and found.short in ("FSArray", "FSList") or (found and found.type.endswith("[]")):
            yield from (known[inner] for inner in found.ids("elements") if inner in known)
        elif found:
            yield found


def _about(own: Sequence[Structure]) -> tuple[Metadata, str]:
    """Title and language, and our own id where the document has it."""
    for one in own:
        if one.short in ("DocumentMetaData", "DocumentAnnotation") and one.number("end") is not None:
            language, document = one.text("language"), one.text("documentId")
            metadata = Metadata(
                title=one.text("documentTitle"), language="" if language in EMPTY_LANGUAGES else language
            )
            if one.short == "DocumentMetaData" or language not in EMPTY_LANGUAGES:
                return metadata, document if OURS.fullmatch(document) else ""
    return Metadata(), ""


def renumbered(marks: Any, relations: Sequence[GivenRelation]) -> tuple[list[GivenMark], list[GivenRelation]]:
    """Marks and relations in an order that follows from what they say, and numbered by it.

    A CAS numbers its structures anew each time that it is written.
    """
    found = sorted(
        marks, key=lambda mark: (mark.parts, mark.layer, mark.label, str(mark.link), str(mark.claim))
    )
    numbers = {mark.id: f"m{at}" for at, mark in enumerate(found, 1)}
    bonds = sorted(
        (replace(each, head=numbers[each.head], child=numbers[each.child]) for each in relations),
        key=lambda each: (each.head, each.child, each.label),
    )
    return (
        [replace(mark, id=numbers[mark.id]) for mark in found],
        [replace(each, id=f"r{at}") for at, each in enumerate(bonds, 1)],
    )
