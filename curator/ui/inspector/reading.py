"""What the Inspector tells of one mark, read off the sheet: no widgets, no words."""

from __future__ import annotations

from dataclasses import dataclass

from curator.domain.annotation import Annotation, ClaimFields, Link, Suggestion, link_state
from curator.domain.mark import Layer, LinkState, Status
from curator.domain.sheet import Sheet
from curator.domain.span import Parts

LIKELY, POSSIBLE = 0.8, 0.5
"""Least scores of the two upper bands."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One mark as it is shown; `origin` is the suggestion it came from, None for an added one."""

    id: str
    layer: Layer
    parts: Parts
    quote: str
    label: str
    status: Status
    link: Link | None
    link_state: LinkState
    claim: ClaimFields
    note: str
    origin: Suggestion | None

    @property
    def score(self) -> float | None:
        return self.origin.score if self.origin else None

    @property
    def reason(self) -> str:
        return self.origin.reason if self.origin else ""


def reading(sheet: Sheet, mark_id: str) -> Reading | None:
    """What stands under an id, None if nothing does."""
    found = sheet.known(mark_id)
    if found is None:
        return None
    state, status, note = link_state(found.link), Status.SUGGESTED, ""
    if isinstance(found, Annotation):
        status, note, origin = found.status, found.note, found.origin
    else:
        origin = found
        state = LinkState.PRESELECTED if state is LinkState.LINKED else state
    quote = quote_of(sheet.text, found.parts)
    return Reading(
        mark_id,
        found.layer,
        found.parts,
        quote,
        found.label,
        status,
        found.link,
        state,
        found.claim,
        note,
        origin,
    )


def quote_of(text: str, parts: Parts) -> str:
    """The words of all parts on one line, an ellipsis where something lies between."""
    return " … ".join(" ".join(part.of(text).split()) for part in parts)


def band(score: float) -> int:
    """2 for likely, 1 for possible, 0 for doubtful."""
    return 2 if score >= LIKELY else 1 if score >= POSSIBLE else 0
