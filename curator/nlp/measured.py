"""What was counted in gold texts, part by part, and the figures that it gives, as JSON has them.

Shares are in 0..1. Calibration error: the mean gap between score and share of right ones over ten groups of
about the same size, weighted by size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from . import claim_scores
from .claim_scores import ClaimCounts
from .entity_scores import WHOLE, EntityCounts, summed
from .link_scores import LinkCounts
from .logistic import calibration_error, error_by_chance, reliability
from .scores import Counts, Score, macro, ranking, scores

Scored = list[tuple[float, bool]]
"""Scores, each with whether it was right."""
Figures = dict[str, Any]


@dataclass
class Measured:
    """The counts of each text that the gold says something about, and all scores that were judged."""

    entities: list[EntityCounts] = field(default_factory=list[EntityCounts])
    named: Scored = field(default_factory=list[tuple[float, bool]])
    claims: list[ClaimCounts] = field(default_factory=list[ClaimCounts])
    claimed: Scored = field(default_factory=list[tuple[float, bool]])
    links: list[LinkCounts] = field(default_factory=list[LinkCounts])
    linked: Scored = field(default_factory=list[tuple[float, bool]])
    checked: list[Scored] = field(default_factory=list[Scored])

    def add(self, other: Measured) -> None:
        self.entities += other.entities
        self.named += other.named
        self.claims += other.claims
        self.claimed += other.claimed
        self.links += other.links
        self.linked += other.linked
        self.checked += other.checked

    def figures(self, threshold: float) -> dict[str, Figures | None]:
        """Every part; None where the gold was silent. `threshold` is where a sentence counts as marked."""
        return {
            "entities": self._entities() if self.entities else None,
            "claims": self._claims() if self.claims else None,
            "check": self._check(threshold) if self.checked else None,
            "links": self._links() if self.links else None,
        }

    def _entities(self) -> Figures:
        return {"texts": len(self.entities), **summed(self.entities).to_json(), **_calibration(self.named)}

    def _claims(self) -> Figures:
        found = scores(self.claims)
        rows = {
            kind: {match: found[kind, match].to_json() for match in claim_scores.MATCHES}
            for kind in ("all", "likely")
        }
        shares = (claim_scores.SOURCE, claim_scores.CLAUSES_NEAR, claim_scores.CLAUSES_OVERLAP)
        told = {name: _share(found[("all", name)]) for name in shares if ("all", name) in found}
        return {"texts": len(self.claims), **rows, **told, **_calibration(self.claimed)}

    def _check(self, threshold: float) -> Figures:
        owners = [at for at, text in enumerate(self.checked) for _ in text]
        said = [pair for text in self.checked for pair in text]
        counts = [{"marked": _marked(text, threshold)} for text in self.checked]
        return {
            "sentences": len(said),
            "threshold": threshold,
            "average_precision": ranking([s for s, _ in said], [t for _, t in said], owners).to_json(),
            **scores(counts)["marked"].to_json(),
            **_calibration(said),
        }

    def _links(self) -> Figures:
        found = scores(self.links)
        return {
            "texts": len(self.links),
            **{name: _share(score) for name, score in found.items()},
            **_calibration(self.linked),
        }


def macro_figures(files: Sequence[Measured]) -> Figures:
    """How many files have gold for entities, and the mean F1 over them by the names of WHOLE."""
    groups = [measured.entities for measured in files if measured.entities]
    rates = {name: macro(groups, ("whole", name)) for name in WHOLE}
    means = {name: rate.to_json() for name, rate in rates.items() if rate is not None}
    return {"files": len(groups), "macro": means}


def _marked(text: Scored, threshold: float) -> Counts:
    marked = [right for score, right in text if score >= threshold]
    return Counts(len(marked), sum(marked), sum(right for _, right in text), sum(marked))


def _share(score: Score) -> Figures | None:
    """A share with how many it is of; None of nothing."""
    counts = score.counts
    return {**score.recall.to_json(), "right": counts.hit, "of": counts.gold} if counts.gold else None


def _calibration(said: Scored) -> Figures:
    values, truth = [score for score, _ in said], [right for _, right in said]
    groups = [
        {"count": one.count, "score": round(one.score, 4), "right": round(one.right, 4)}
        for one in reliability(values, truth)
    ]
    return {
        "calibration_error": round(calibration_error(values, truth), 4) if said else None,
        "calibration_error_by_chance": round(error_by_chance(values), 4) if said else None,
        "calibration": groups,
    }
