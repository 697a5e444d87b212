"""What a pipeline proposes for a text, in the form that `curator suggest` and the worker write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from curator.domain.span import Parts, Span, hull

Linker = Callable[[str, str], tuple[str, float] | None]
"""Given a mention's text and label: the id of an entity and a score in 0..1, or nothing."""


@dataclass(frozen=True, slots=True)
class EntitySuggestion:
    """A proposed mention; `label` is as its pipeline says it.

    `score` is the share of such suggestions that were right on development data; that of a foreign pipeline
    is its own, or 0.5 where it gives none.
    """

    start: int
    end: int
    label: str
    score: float
    reason: str
    kb_id: str = ""
    kb_score: float | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "label": self.label,
            "score": self.score,
            "kb_id": self.kb_id,
            "kb_score": self.kb_score,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class ClaimSuggestion:
    """A proposed claim; `score` is P(this is a claim), `check_score` how far it is worth checking."""

    parts: Parts
    score: float
    check_score: float | None
    kind: str
    quote: str
    stance: str
    voice: str
    source: Span | None
    unnamed_source: bool
    cue: Span | None
    reason: str

    def to_json(self) -> dict[str, Any]:
        whole = hull(self.parts)
        return {
            "parts": [[part.start, part.end] for part in self.parts],
            "start": whole.start,
            "end": whole.end,
            "score": self.score,
            "check_score": self.check_score,
            "kind": self.kind,
            "quote": self.quote,
            "stance": self.stance,
            "voice": self.voice,
            "source": _ends(self.source),
            "unnamed_source": self.unnamed_source,
            "cue": _ends(self.cue),
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class SentenceSuggestion:
    """One sentence and how far it is worth checking, 0..1."""

    start: int
    end: int
    check_score: float | None

    def to_json(self) -> dict[str, Any]:
        return {"start": self.start, "end": self.end, "check_score": self.check_score}


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that is proposed for a text; `trained` is False where no pipeline knows the language."""

    ents: tuple[EntitySuggestion, ...] = ()
    claims: tuple[ClaimSuggestion, ...] = ()
    sentences: tuple[SentenceSuggestion, ...] = ()
    trained: bool = True

    def to_json(self) -> dict[str, Any]:
        return {
            "ents": [ent.to_json() for ent in self.ents],
            "claims": [claim.to_json() for claim in self.claims],
            "sentences": [sentence.to_json() for sentence in self.sentences],
            "trained": self.trained,
        }


def _ends(span: Span | None) -> dict[str, int] | None:
    return None if span is None else {"start": span.start, "end": span.end}
