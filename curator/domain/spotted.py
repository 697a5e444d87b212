"""A name that the knowledge base knows, found in a text without a pipeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .span import Span

LOOK_UP = "knowledge-base-names"
"""The name under which such suggestions are told apart from a pipeline's."""
LOOK_UP_REVISION = "1"
"""Goes up when our code changes which names are found; a part of what they are cached under."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """One name: where it stands (code points of the line), its label, and the entity that it means.

    `score` is how sure it is a name of this label, `link_score` how sure the entity; 0..1.
    """

    span: Span
    label: str
    score: float
    reason: str
    kb_id: str
    link_score: float


Spot = Callable[[str, str], Sequence[Spotted]]
"""Given a line and its language: its names in order, none overlapping."""
