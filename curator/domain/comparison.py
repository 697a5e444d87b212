"""Two versions of a pipeline held against the same decided articles: which is better, and is it chance?"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

DRAWS = 1000
"""Resamplings of each interval and swaps of each test."""
_SURE = 0.05
"""A difference that chance makes less often than this counts as one."""
ALL = ""
"""In the place of a label: all of them together."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Names found right, found wrong, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def gold(self) -> int:
        """How many names there are to find."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.gold, 1)

    @property
    def f1(self) -> float:
        """0..1; 0 where nothing is right."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


Part = Mapping[str, Tally]
"""What was found in one article, by label."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label's figures, old and new; `chance` is how often chance alone makes such a difference of F1.

    The intervals hold 95 % of the F1 over resampled articles (percentile bootstrap: Efron 1979).
    """

    label: str
    old: Tally
    new: Tally
    old_interval: tuple[float, float]
    new_interval: tuple[float, float]
    chance: float

    @property
    def verdict(self) -> str:
        """`same`, `better`, `worse`; with `_by_chance` where it may be no more than that."""
        if self.old.f1 == self.new.f1:
            return "same"
        found = "better" if self.new.f1 > self.old.f1 else "worse"
        return found if self.chance < _SURE else f"{found}_by_chance"

    def record(self) -> dict[str, Any]:
        """The row as plain JSON values."""
        return {
            "label": self.label,
            "old": [self.old.right, self.old.wrong, self.old.missed],
            "new": [self.new.right, self.new.wrong, self.new.missed],
            "old_interval": [round(end, 4) for end in self.old_interval],
            "new_interval": [round(end, 4) for end in self.new_interval],
            "chance": round(self.chance, 4),
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Row:
        low, high = record["old_interval"]
        new_low, new_high = record["new_interval"]
        return cls(
            record["label"],
            Tally(*record["old"]),
            Tally(*record["new"]),
            (low, high),
            (new_low, new_high),
            record["chance"],
        )


def compare(old: Sequence[Part], new: Sequence[Part]) -> list[Row]:
    """One row for all labels (`ALL`) first, then one for each label; both sequences go article by article."""
    labels = sorted({label for part in (*old, *new) for label in part})
    wanted: list[tuple[str, ...]] = [tuple(labels), *((label,) for label in labels)]
    return [
        _row(ALL if at == 0 else names[0], _of(old, names), _of(new, names))
        for at, names in enumerate(wanted)
    ]


def _of(parts: Sequence[Part], labels: tuple[str, ...]) -> list[Tally]:
    return [total(part.get(label, Tally()) for label in labels) for part in parts]


def total(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def _row(label: str, old: list[Tally], new: list[Tally]) -> Row:
    return Row(label, total(old), total(new), interval(old), interval(new), chance_of(old, new))


def interval(parts: Sequence[Tally]) -> tuple[float, float]:
    """The middle 95 % of the F1 over articles drawn with replacement; always the same for the same input."""
    draw = random.Random(0)
    found = sorted(total(draw.choices(parts, k=len(parts))).f1 for _ in range(DRAWS if parts else 0))
    return (found[DRAWS // 40], found[-1 - DRAWS // 40]) if found else (0.0, 1.0)


def chance_of(old: Sequence[Tally], new: Sequence[Tally]) -> float:
    """How often the F1 differ as much as they do where old and new are swapped at random by article.

    Approximate randomisation (Noreen 1989; for F scores Yeh 2000): the smallest value is 1 / (DRAWS + 1).
    """
    seen = abs(total(old).f1 - total(new).f1)
    pairs = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    fixed = total(a for a, b in zip(old, new, strict=True) if a == b)
    draw = random.Random(0)
    reached = 0
    for _ in range(DRAWS):
        swapped = [pair if draw.random() < 0.5 else pair[::-1] for pair in pairs]
        here = (fixed + total(a for a, _ in swapped)).f1 - (fixed + total(b for _, b in swapped)).f1
        reached += abs(here) >= seen - 1e-12
    return (reached + 1) / (DRAWS + 1)
