"""Two versions of a pipeline held against the same decided articles: which is better, and is it chance?"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SWAPS = 1000
_SURE = 0.05
"""A difference that chance makes less often than this counts as one."""
ALL = ""
"""In the place of a label: all of them together."""

Interval = tuple[float, float]


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


@dataclass(frozen=True, slots=True)
class Row:
    """A label's figures, old and new; `chance` is how often chance alone makes such a difference of F1.

    An interval holds 95 % of the F1 over resampled articles (nlp.scores); None where there are too few.
    """

    label: str
    old: Tally
    new: Tally
    old_interval: Interval | None
    new_interval: Interval | None
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
            "old_interval": list(self.old_interval) if self.old_interval else None,
            "new_interval": list(self.new_interval) if self.new_interval else None,
            "chance": self.chance,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Row:
        old, new = Tally(*record["old"]), Tally(*record["new"])
        before, after = _interval(record["old_interval"]), _interval(record["new_interval"])
        return cls(record["label"], old, new, before, after, record["chance"])


def _interval(ends: Sequence[float] | None) -> Interval | None:
    return (ends[0], ends[1]) if ends else None


def chance_of(old: Sequence[Tally], new: Sequence[Tally]) -> float:
    """How often the F1 differ as much as they do where old and new are swapped at random by article.

    Approximate randomisation (Noreen 1989; for F scores Yeh 2000); 1 / (SWAPS + 1) is the least it can say.
    The same input gives the same figure.
    """
    whole_old, whole_new = sum(old, Tally()), sum(new, Tally())
    seen = abs(whole_old.f1 - whole_new.f1)
    pairs = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    draw = random.Random(0)
    reached = 0
    for _ in range(SWAPS):
        moved = [pair for pair in pairs if draw.random() < 0.5]
        here = _exchanged(whole_old, moved, 0).f1 - _exchanged(whole_new, moved, 1).f1
        reached += abs(here) >= seen - 1e-12
    return round((reached + 1) / (SWAPS + 1), 4)


def _exchanged(whole: Tally, moved: Sequence[tuple[Tally, Tally]], side: int) -> Tally:
    """The sum of one side after these pairs changed sides."""
    right, wrong, missed = whole.right, whole.wrong, whole.missed
    for pair in moved:
        mine, other = pair[side], pair[1 - side]
        right += other.right - mine.right
        wrong += other.wrong - mine.wrong
        missed += other.missed - mine.missed
    return Tally(right, wrong, missed)
