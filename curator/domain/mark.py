"""What a reader sees on the text: a suggestion or an annotation, reduced to what is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .span import Parts, Span, hull


class Layer(StrEnum):
    ENTITY = "entity"
    CLAIM = "claim"


class Status(StrEnum):
    """How a mark reads: suggested is open; the others are decided."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    ADDED = "added"
    UNSURE = "unsure"
    REJECTED = "rejected"


class LinkState(StrEnum):
    NONE = "none"
    PRESELECTED = "preselected"
    LINKED = "linked"
    NIL = "nil"


@dataclass(frozen=True, slots=True)
class Mark:
    """One suggestion or annotation on the text; spans in code points of the article."""

    id: str
    layer: Layer
    parts: Parts
    label: str
    status: Status
    link: LinkState = LinkState.NONE
    score: float | None = None
    """Of a suggestion that waits; None of what is decided, or was proposed without one."""
    faint: bool = False
    """Drawn though a threshold hides it."""

    @property
    def hull(self) -> Span:
        return hull(self.parts)

    def is_below(self, least: Least) -> bool:
        """True of a suggestion that a threshold hides."""
        return self.score is not None and self.score < least.get(self.layer, 0.0)


Least = Mapping[Layer, float]
"""From which score on a layer's suggestions are shown; one that is not named shows all."""
