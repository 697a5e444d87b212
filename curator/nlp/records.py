"""What a pipeline proposes for a text, in the form that `curator suggest` and the worker write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from curator.domain.span import Parts, Span, hull


class ArticleLinks(Protocol):
    """What the names of one article mean; the longer it was read, the better it knows."""

    def read(self, key: int, text: str, names: Sequence[tuple[str, str]]) -> None:
        """Take note of a paragraph, told apart by `key`: its text and its names (quote and label)."""
        ...

    def settle(self) -> None:
        """Weigh all names anew in the light of everything that was read."""
        ...

    def link(self, quote: str, label: str) -> tuple[str, float] | None:
        """The id of the entity to pre-select and its score in 0..1, or nothing."""
        ...


Linker = Callable[[str], ArticleLinks]
"""Begins the links of an article that was published on a day (ISO 8601, "" where unknown)."""


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
    features: tuple[str, ...] = ()
    """What held for the candidate, by name: an editor's decision on it is learned by these."""

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
            **({"features": list(self.features)} if self.features else {}),
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
