"""An entity that a mention may mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entity of a KB with how well it fits: `score` 0–1 and the reason in words."""

    kb: str
    kb_id: str
    name: str
    label: str
    description: str
    score: float
    reason: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """The candidates of a mention, best first, the probability that none of the KB fits, and why."""

    candidates: tuple[Candidate, ...]
    none: float
    none_reason: str = ""
