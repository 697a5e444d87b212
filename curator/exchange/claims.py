"""Accepted claims as JSONL entries, with the mentions that they name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from curator.domain.annotation import Annotation
from curator.domain.mark import Layer
from curator.domain.span import Parts

from .mentions import Mentions, accepted
from .names import Names
from .outgoing import Outgoing
from .shapes import Record, decision, place, quoted, ranges, rounded


def claims(outgoing: Outgoing, mentions: Mentions, names: Names) -> list[Record]:
    known = mentions.all()
    at_range: dict[tuple[int, int], str] = {}
    for mention in [*mentions.spans, *mentions.nested]:
        at_range.setdefault((mention["start"], mention["end"]), mention["id"])
    entries = [_claim(outgoing, a, known, at_range, names) for a in accepted(outgoing, Layer.CLAIM)]
    return sorted(entries, key=place)


def _claim(
    outgoing: Outgoing,
    annotation: Annotation,
    known: Sequence[Record],
    at_range: dict[tuple[int, int], str],
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
        "source": _named(text, claim.source, at_range),
        "cue": _named(text, claim.cue, at_range),
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
        "origin": annotation.origin.suggester.kind if annotation.origin else "human",
        "suggestion": _suggestion(annotation, names),
        "decision": decision(outgoing, annotation),
    }


def _named(text: str, parts: Parts, at_range: dict[tuple[int, int], str]) -> list[Record]:
    """Parts with the mention that has exactly their range.

    A mention that merely lies inside (Quellmar in "the mayor of Quellmar") need not be who speaks,
    and nobody said so; a reader of the file can find it by its offsets.
    """
    return [
        {**piece, "span_id": at_range.get((piece["start"], piece["end"]), "")}
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
