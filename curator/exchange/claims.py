"""Accepted claims as JSONL entries, with the mentions that they name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curator.domain.annotation import Annotation
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.domain.speakers import Named, meant

from .mentions import Mentions, accepted
from .names import Names
from .outgoing import Outgoing
from .shapes import Record, decision, made_by, place, quoted, ranges, rounded


def claims(outgoing: Outgoing, mentions: Mentions, names: Names) -> list[Record]:
    known = mentions.all()
    named = _NamedPlaces.of(mentions)
    entries = [_claim(outgoing, a, known, named, names) for a in accepted(outgoing, Layer.CLAIM)]
    return sorted(entries, key=place)


@dataclass(frozen=True, slots=True)
class _NamedPlaces:
    """The mentions by their place: `at` to ids, `speaking` in reading order."""

    at: Mapping[Span, str]
    speaking: Sequence[Named]

    @classmethod
    def of(cls, mentions: Mentions) -> _NamedPlaces:
        at: dict[Span, str] = {}
        for mention in [*mentions.spans, *mentions.nested]:
            at.setdefault(Span(mention["start"], mention["end"]), mention["id"])
        speaking = [Named(Span(m["start"], m["end"]), m["label"]) for m in mentions.all()]
        return cls(at, speaking)


def _claim(
    outgoing: Outgoing,
    annotation: Annotation,
    known: Sequence[Record],
    named: _NamedPlaces,
    names: Names,
) -> Record:
    claim, text, whole = annotation.claim, outgoing.text, annotation.hull
    return {
        "id": annotation.id,
        "start": whole.start,
        "end": whole.end,
        "text": whole.of(text),
        "label": annotation.label,
        "parts": quoted(text, annotation.parts),
        "source": _source(text, annotation, named),
        "cue": _named(text, claim.cue, named),
        "kind": claim.kind,
        "tags": sorted(set(claim.tags)),
        "quote": claim.quote,
        "stance": claim.stance,
        "voice": claim.voice,
        "nominal": claim.nominal,
        "unnamed_source": claim.unnamed_source,
        "check_worthiness": claim.check_worthiness,
        "check_score": rounded(claim.check_score),
        "standalone": claim.standalone,
        "entity_ids": _inside(annotation.parts, known),
        "status": annotation.status.value,
        "origin": made_by(annotation),
        "suggestion": _suggestion(annotation, names),
        "decision": decision(outgoing, annotation),
    }


def _source(text: str, annotation: Annotation, named: _NamedPlaces) -> list[Record]:
    """The source's parts with the mention that it means: its head, or what its pronoun stands for.

    A mention inside a phrase about somebody else (Quellmar in "the mayor of Quellmar") is not who speaks.
    """
    pieces = _named(text, annotation.claim.source, named)
    if pieces and not any(piece["span_id"] for piece in pieces):
        who = meant(text, annotation.claim.source, annotation.parts, named.speaking)
        pieces[0]["span_id"] = named.at[who] if who is not None else ""
    return pieces


def _named(text: str, parts: Parts, named: _NamedPlaces) -> list[Record]:
    """Parts with the mention that has exactly their range, if any."""
    return [
        {**piece, "span_id": named.at.get(Span(piece["start"], piece["end"]), "")}
        for piece in quoted(text, parts)
    ]


def _inside(parts: Parts, known: Sequence[Record]) -> list[str]:
    """Ids of the mentions that lie wholly in one of the parts, sorted."""
    found: set[str] = set()
    for part in parts:
        at = bisect_left(known, part.start, key=lambda mention: mention["start"])
        while at < len(known) and known[at]["start"] < part.end:
            if known[at]["end"] <= part.end:
                found.add(known[at]["id"])
            at += 1
    return sorted(found)


def _suggestion(annotation: Annotation, names: Names) -> Record | None:
    origin = annotation.origin
    if origin is None:
        return None
    claim = origin.claim
    return {
        "suggester": names.suggester(origin.suggester),
        "parts": ranges(origin.parts),
        "label": origin.label,
        "source": ranges(claim.source),
        "cue": ranges(claim.cue),
        "kind": claim.kind,
        "quote": claim.quote,
        "stance": claim.stance,
        "voice": claim.voice,
        "check_worthiness": claim.check_worthiness,
        "score": rounded(origin.score),
        "reason": origin.reason,
    }
