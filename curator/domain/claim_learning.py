"""What this workspace's decisions say of claims: corrections to the pipeline's weights, fitted to them.

P(claim) = sigmoid(log-odds of the pipeline's own score + sum of the corrections of the features that hold).
With all corrections 0 the shipped scorer speaks; the penalty on their squares draws them there.
"""

from __future__ import annotations

import math
import zlib
from collections import defaultdict
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .annotation import UNSET, Annotation, Verdict
from .mark import Layer
from .span import overlap

PENALTY = 30.0
"""Weight of the squared corrections, in examples (docs/decisions/0009: 10 to 40 do as well)."""
ROUNDS = 12
"""Sweeps of the descent."""
CORRECTED_WEIGHT = 1.5
"""An editor who mends or adds a claim says more than one who lets it pass."""
SAME_CLAIM = 0.5
"""Bounds that share so much (intersection over union) were a right claim with wrong edges."""
TENTH = 10
FEWEST_HELD = 20
"""Held-out examples below which nothing can be measured; the penalty alone guards the fit then."""
FEWEST_CHECKS = 200
BREATH = 8_000
"""Examples looked at between two pauses of a fit: some 4 ms."""
_BIAS = ""


class Example(NamedTuple):
    """One decided claim: what the pipeline said of it, what held for it, and what the editor made of it."""

    article: str
    features: tuple[str, ...]
    log_odds: float
    is_claim: bool
    weight: float


class Check(NamedTuple):
    """One decision on check-worthiness: the model's score, and whether the editor says it is worth it."""

    score: float
    is_worthy: bool


def example(annotation: Annotation) -> Example | None:
    """What a decided claim teaches; None where it is unsure or the pipeline had no candidate for it."""
    origin, missed = annotation.origin, annotation.missed
    if annotation.layer is not Layer.CLAIM or annotation.verdict is Verdict.UNSURE:
        return None
    if missed is not None:
        odds = log_odds(missed.score)
        return Example(annotation.article, missed.features, odds, is_claim=True, weight=CORRECTED_WEIGHT)
    if origin is None or not origin.features or origin.prior is None:
        return None
    moved = origin.parts != annotation.parts
    is_claim = (
        annotation.verdict is Verdict.ACCEPTED and overlap(origin.parts, annotation.parts) >= SAME_CLAIM
    )
    weight = CORRECTED_WEIGHT if moved else 1.0
    return Example(annotation.article, origin.features, log_odds(origin.prior), is_claim, weight)


def check(annotation: Annotation) -> Check | None:
    """What a confirmed claim says of the sentence model; None where nobody spoke."""
    claim = annotation.claim
    if annotation.layer is not Layer.CLAIM or annotation.verdict is not Verdict.ACCEPTED:
        return None
    if claim.check_score is None or claim.check_worthiness == UNSET:
        return None
    return Check(claim.check_score, claim.check_worthiness == "high")


def log_odds(p: float) -> float:
    inside = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(inside / (1 - inside))


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0


@dataclass(frozen=True, slots=True)
class Lessons:
    """What was learned of claims: a correction for each named feature, and the scale of check scores.

    `check_scale` is slope and shift of the log-odds (Platt 1999).
    """

    corrections: Mapping[str, float] = field(default_factory=dict[str, float])
    check_scale: tuple[float, float] = (1.0, 0.0)

    def claim_score(self, features: Collection[str], prior: float) -> float:
        """P(claim) of a candidate that the pipeline gives `prior`."""
        return sigmoid(log_odds(prior) + self.shift(features)) if self.corrections else prior

    def shift(self, features: Collection[str]) -> float:
        """By how much the log-odds of a candidate move."""
        return sum(self.corrections.get(name, 0.0) for name in (_BIAS, *features))

    @property
    def has_checks(self) -> bool:
        return self.check_scale != (1.0, 0.0)

    def check_score(self, score: float) -> float:
        """P(an editor calls it worth checking), given the sentence model's score."""
        slope, shift = self.check_scale
        return sigmoid(slope * log_odds(score) + shift)


class Fit:
    """Corrections in the making: coordinate descent on the penalised logistic loss.

    Each step moves one correction by its slope over a bound of its curvature, so that the loss never
    rises (Friedman, Hastie & Tibshirani 2010 descend alike). A sweep costs a microsecond or so for each
    feature of each example.
    """

    def __init__(self, examples: Sequence[Example], penalty: float = PENALTY) -> None:
        self._penalty = penalty
        self._weights = [one.weight for one in examples]
        self._truth = [float(one.is_claim) for one in examples]
        self._margins = [one.log_odds for one in examples]
        self._rows: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(examples):
            for name in dict.fromkeys((_BIAS, *one.features)):
                self._rows[name].append(number)
        self._found: dict[str, float] = dict.fromkeys(self._rows, 0.0)

    def sweep(self) -> Iterator[None]:
        """Improve each correction once; pauses after every `BREATH` examples looked at."""
        seen = 0
        for name, rows in self._rows.items():
            slope = self._penalty * self._found[name]
            curve = self._penalty
            for i in rows:
                slope += self._weights[i] * (sigmoid(self._margins[i]) - self._truth[i])
                curve += 0.25 * self._weights[i]
            step = -slope / curve
            self._found[name] += step
            for i in rows:
                self._margins[i] += step
            seen += len(rows)
            if seen >= BREATH:
                seen = 0
                yield

    def corrections(self) -> dict[str, float]:
        return dict(self._found)


def learned(examples: Sequence[Example], checks: Sequence[Check]) -> Generator[None, None, Lessons]:
    """Returns the lessons that these decisions justify; pauses on the way, so that no key waits for it.

    A rolling tenth of the articles stays out of the fit; where the fit is worse there than the shipped
    scorer, nothing is corrected.
    """
    held_articles = held_out({one.article for one in examples})
    fit = Fit([one for one in examples if one.article not in held_articles])
    for _ in range(ROUNDS):
        yield from fit.sweep()
    found = Lessons(fit.corrections())
    held = [one for one in examples if one.article in held_articles]
    scale = check_scale(checks)
    yield
    return Lessons(check_scale=scale) if is_worse(found, held) else Lessons(found.corrections, scale)


def held_out(articles: Collection[str]) -> set[str]:
    """A tenth of the articles, another one after every ten that were decided."""
    turn = len(articles) // TENTH % TENTH
    return {article for article in articles if zlib.crc32(article.encode()) % TENTH == turn}


def is_worse(found: Lessons, held: Sequence[Example]) -> bool:
    """True if corrected scores rank or fit these decisions worse than the pipeline's own.

    By less than the largest standard error of a share among so many, 0.5 / sqrt(n), is no worse.
    """
    truth = [one.is_claim for one in held]
    if len(held) < FEWEST_HELD or len(set(truth)) < 2:
        return False
    before = [sigmoid(one.log_odds) for one in held]
    after = [sigmoid(one.log_odds + found.shift(one.features)) for one in held]
    loses = average_precision(before, truth) - average_precision(after, truth)
    drifts = calibration_error(after, truth) - calibration_error(before, truth)
    return max(loses, drifts) > 0.5 / math.sqrt(len(held))


def average_precision(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Area under the precision-recall curve as a step sum."""
    ranked = sorted(zip(scores, truth, strict=True), key=lambda pair: -pair[0])
    hits, total = 0, 0.0
    for place, (_, is_hit) in enumerate(ranked, 1):
        if is_hit:
            hits += 1
            total += hits / place
    return total / max(hits, 1)


def calibration_error(scores: Sequence[float], truth: Sequence[bool], bins: int = 10) -> float:
    """Mean gap between score and share of hits over equal ranges of score, weighted by count."""
    gaps = [0.0] * bins
    for score, is_hit in zip(scores, truth, strict=True):
        gaps[min(int(score * bins), bins - 1)] += score - is_hit
    return sum(abs(gap) for gap in gaps) / max(len(scores), 1)


def check_scale(checks: Sequence[Check]) -> tuple[float, float]:
    """Slope and shift of the log-odds of check scores (Platt 1999) on editors' decisions.

    (1, 0), the model's own word, below `FEWEST_CHECKS` decisions or where all say the same.
    """
    worthy = sum(one.is_worthy for one in checks)
    if len(checks) < FEWEST_CHECKS or worthy in (0, len(checks)):
        return 1.0, 0.0
    slope, shift = 1.0, 0.0
    odds = [log_odds(one.score) for one in checks]
    for _ in range(20):
        slope, shift = _newton(slope, shift, odds, checks)
    return slope, shift


def _newton(
    slope: float, shift: float, odds: Sequence[float], checks: Sequence[Check]
) -> tuple[float, float]:
    """One step, with a small ridge towards (1, 0) that keeps the matrix regular."""
    a, b, aa, ab, bb = slope - 1.0, shift, 1.0, 0.0, 1.0
    for x, one in zip(odds, checks, strict=True):
        p = sigmoid(slope * x + shift)
        gap, curve = p - one.is_worthy, p * (1 - p)
        a, b = a + gap * x, b + gap
        aa, ab, bb = aa + curve * x * x, ab + curve * x, bb + curve
    whole = aa * bb - ab * ab
    return slope - (bb * a - ab * b) / whole, shift - (aa * b - ab * a) / whole
