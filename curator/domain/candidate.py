"""What a mention may mean: one entity of a knowledge base, with how well it fits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity offered for a mention or a search.

    `kb` names the knowledge base, `kb_id` the entity in it (no white space).
    `score` is 0..1; `reason` says in words why it is offered.
    """

    kb: str
    kb_id: str
    name: str
    label: str
    description: str
    score: float
    reason: str
    aliases: tuple[str, ...] = ()
