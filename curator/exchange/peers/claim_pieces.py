"""Claims in formats that know only labelled spans: a claim's parts, its source and its cue are spans each.

Claims, sources and cues overlap mentions and each other, so only formats that take overlapping spans can
hold them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from curator.domain.annotation import ClaimFields
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span, joined

from .given import GivenMark, GivenRelation

SOURCE, CUE = "SOURCE", "CUE"
"""The labels of the spans that are not the claim itself; that has its own."""
PART = "part"
ROLES: Mapping[str, str] = {PART: "p", "source": "s", "cue": "c"}
"""What a further span is to its claim, and the letter in its id."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One span of a claim; `role` is "" for the span that stands for the claim, its first part."""

    id: str
    span: Span
    label: str
    claim: str
    role: str = ""


def pieces(claim: GivenMark) -> Iterator[Piece]:
    """The spans of a claim: its first part under the claim's own id, then its other parts, source and cue."""
    first, *others = claim.parts
    yield Piece(claim.id, first, claim.label, claim.id)
    said = claim.claim
    rows = ((PART, others, claim.label), ("source", said.source, SOURCE), ("cue", said.cue, CUE))
    for role, spans, label in rows:
        for number, span in enumerate(spans, 1):
            yield Piece(f"{claim.id}-{ROLES[role]}{number}", span, label, claim.id, role)


def assembled(head: GivenMark, fields: ClaimFields, further: Iterable[tuple[str, Span]]) -> GivenMark:
    """The claim of a first part and further spans with their roles."""
    spans: dict[str, list[Span]] = {role: [] for role in ROLES}
    for role, span in further:
        spans[role].append(span)
    parts = _apart([*head.parts, *spans[PART]])
    said = replace(fields, source=_apart(spans["source"]), cue=_apart(spans["cue"]))
    return replace(head, layer=Layer.CLAIM, parts=parts, claim=said)


def bound(
    marks: Sequence[GivenMark],
    relations: Sequence[GivenRelation],
    fields: Mapping[str, ClaimFields],
    claim_labels: Iterable[str],
) -> tuple[list[GivenMark], list[GivenRelation]]:
    """Marks in which relations named part, source and cue were followed to make claims.

    A mark is a claim if it has such a relation, if `fields` says something of it, or by its label. What is
    left are the marks and relations of the file that are none of a claim's.
    """
    known, labels = {mark.id: mark for mark in marks}, set(claim_labels)
    further: dict[str, list[tuple[str, Span]]] = {}
    taken: set[str] = set()
    rest: list[GivenRelation] = []
    for relation in relations:
        head, child = known[relation.head], known[relation.child]
        if relation.label in ROLES and len(child.parts) == 1 and head.verdict is child.verdict:
            further.setdefault(head.id, []).append((relation.label, child.parts[0]))
            # A mention that somebody named as the source stays a mention.
            if relation.label == PART or child.label in (SOURCE, CUE):
                taken.add(child.id)
        else:
            rest.append(relation)
    found: list[GivenMark] = []
    for mark in marks:
        is_claim = mark.id in further or mark.id in fields or mark.label in labels
        if is_claim and (mark.id in further or mark.id not in taken):
            found.append(assembled(mark, fields.get(mark.id, mark.claim), further.get(mark.id, ())))
        elif mark.id not in taken:
            found.append(mark)
    left = {mark.id for mark in found}
    return found, [relation for relation in rest if relation.head in left and relation.child in left]


def _apart(spans: Sequence[Span]) -> Parts:
    """Sorted; where some overlap, what they cover together."""
    ordered = tuple(sorted(spans))
    apart = all(one.end <= other.start for one, other in zip(ordered, ordered[1:], strict=False))
    return ordered if apart else joined(ordered)
