"""What is not (yet) true: rejected, unsure and pending entries, all of one shape."""

from __future__ import annotations

from collections.abc import Sequence

from curator.domain.annotation import CLAIM_ATTRIBUTES, Annotation, ClaimFields, Link, Suggestion, Verdict
from curator.domain.mark import Layer
from curator.domain.span import Parts, hull

from .names import Names, links_of
from .outgoing import Outgoing
from .shapes import Record, decision, ranges, rounded


def decided_against(outgoing: Outgoing, verdict: Verdict, names: Names) -> list[Record]:
    """The rejected or the unsure annotations, with the bounds and label that a person saw.

    A rejection of hand-made work says nothing about a suggester and has no place in the format.
    """
    entries = [
        _entry(outgoing.text, a, a.id, links_of(a)[0], a.claim, a.origin, names)
        | {"decision": decision(outgoing, a)}
        for a in outgoing.annotations
        if a.verdict is verdict and (a.origin or verdict is Verdict.UNSURE)
    ]
    standing = [a.id for a in outgoing.annotations]
    return _sorted(entries + names.carried.entries(verdict.value, standing, names.ids))


def waiting(text: str, pending: Sequence[tuple[str, Suggestion]], names: Names) -> list[Record]:
    entries = [
        _entry(text, s, mark_id, s.link, s.claim, s, names) | {"decision": None} for mark_id, s in pending
    ]
    standing = [mark_id for mark_id, _ in pending]
    return _sorted(entries + names.carried.entries("pending", standing, names.ids))


def _sorted(entries: list[Record]) -> list[Record]:
    return sorted(entries, key=lambda entry: (entry["id"], entry["kb_id"]))


def _entry(
    text: str,
    marked: Annotation | Suggestion,
    mark_id: str,
    link: Link | None,
    claim: ClaimFields,
    origin: Suggestion | None,
    names: Names,
) -> Record:
    whole = hull(marked.parts)
    of_claim = marked.layer is Layer.CLAIM
    several: Parts = marked.parts if of_claim and len(marked.parts) > 1 else ()
    return {
        "id": mark_id,
        "layer": marked.layer.value,
        "start": whole.start,
        "end": whole.end,
        "label": marked.label,
        "text": whole.of(text),
        "parts": ranges(several),
        "kb_id": link.kb_id if link and not of_claim else "",
        "source": ranges(claim.source) if of_claim else [],
        "cue": ranges(claim.cue) if of_claim else [],
        **{name: getattr(claim, name) if of_claim else "" for name in CLAIM_ATTRIBUTES},
        "score": rounded(origin.score) if origin else None,
        "suggester": names.suggester(origin.suggester) if origin else "",
        "reason": origin.reason if origin else "",
    }
