"""Training from corrections: what it takes, what is held back, and what a version says of itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from math import ceil
from typing import Any

from .comparison import ALL, Row
from .errors import CuratorError
from .foreign_labels import LabelMap
from .label import Label, LabelSet
from .mark import Layer

LEAST_ARTICLES, LEAST_MENTIONS = 10, 100
"""So many decided articles and mentions (accepted or rejected) it takes to say anything."""
LEAST_HELD_BACK = 3
HELD_BACK = 0.2
"""The share of decided articles that measures and never teaches."""
ENOUGH = 20
"""A label with fewer mentions to learn from may get worse unseen."""


@dataclass(frozen=True, slots=True)
class Job:
    """One training: which pipeline goes on, where its next version goes, and what it is to know of it.

    `pipeline` is a folder, a package, or "" for the embedded one; `target` the folder of the new version,
    which is not there yet, `number` which it is; `labels` the names of the entity labels asked for, by id;
    `maps` how an editor reads the labels of each pipeline (domain.foreign_labels); `steps` 0 for as many
    as the text is worth; `made_at` UTC in ISO 8601.
    """

    pipeline: str
    target: str
    number: int
    labels: Mapping[str, str]
    guideline: str
    made_at: str
    seed: int = 0
    steps: int = 0
    maps: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])

    def label_map(self, pipeline: str, inventory: Collection[str]) -> LabelMap:
        """How the labels of a pipeline are read, all of them in `inventory`."""
        labels = (
            Label(label, name, Layer.ENTITY, "", "", (), ("", ""), ("", ""))
            for label, name in self.labels.items()
        )
        return LabelMap(LabelSet("", 0, tuple(labels)), inventory, self.maps.get(pipeline))

    def record(self) -> dict[str, Any]:
        """The job as plain JSON values."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Job:
        return cls(**record)


@dataclass(frozen=True, slots=True)
class Loss:
    """A label of the general check that is found less now; `mentions` is what the version learned from."""

    label: str
    old: int
    new: int
    gold: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Version:
    """What a trained version says of itself; it learned from `stories`, never from those `held_back`.

    `rows` compare it with its parent on the held-back articles, `check` on the sentences that come with
    Curator, each with the row of all labels first. `taught` counts the accepted mentions by label.
    """

    number: int
    name: str
    version: str
    parent: str
    made_at: str
    seed: int
    steps: int
    guideline: str
    articles: int
    stories: tuple[str, ...]
    held_back: tuple[str, ...]
    taught: Mapping[str, int]
    left_out: Mapping[str, int]
    rows: tuple[Row, ...]
    check: tuple[Row, ...]
    held_back_articles: int
    new_labels: tuple[str, ...] = ()
    seconds: int = 0
    deleted: bool = field(default=False, compare=False)

    def record(self) -> dict[str, Any]:
        """The version as plain JSON values."""
        plain = ("number", "name", "version", "parent", "made_at", "seed", "steps", "guideline", "articles")
        return {
            **{name: getattr(self, name) for name in (*plain, "held_back_articles", "seconds", "deleted")},
            "stories": list(self.stories),
            "held_back": list(self.held_back),
            "taught": dict(self.taught),
            "left_out": dict(self.left_out),
            "rows": [row.record() for row in self.rows],
            "check": [row.record() for row in self.check],
            "new_labels": list(self.new_labels),
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Version:
        """Raises KeyError, TypeError or ValueError where it is no such record."""
        values: dict[str, Any] = dict(record)
        values |= {name: tuple(record[name]) for name in ("stories", "held_back", "new_labels")}
        values |= {name: tuple(map(Row.from_record, record[name])) for name in ("rows", "check")}
        return cls(**values)

    @property
    def whole(self) -> Row:
        """The row of all labels together."""
        return next(row for row in self.rows if row.label == ALL)

    @property
    def general(self) -> Row:
        """The row of all labels together in the general check."""
        return next(row for row in self.check if row.label == ALL)

    @property
    def losses(self) -> list[Loss]:
        """Labels with too little to learn from, of which the general check finds less than before."""
        return [
            Loss(row.label, row.old.right, row.new.right, row.old.gold, self.taught.get(row.label, 0))
            for row in self.check
            if row.label != ALL and row.new.right < row.old.right and self.taught.get(row.label, 0) < ENOUGH
        ]


_OUTCOMES = {
    "same": "training.same",
    "better": "training.better",
    "worse": "training.worse",
    "better_by_chance": "training.better_by_chance",
    "worse_by_chance": "training.worse_by_chance",
}


def next_name(parent: str, number: int) -> str:
    """The version of what was trained from a version: `1.0` and `1.0+2` both give `1.0+3` for number 3."""
    return f"{parent.split('+')[0]}+{number}"


def refuse_too_few(articles: int, mentions: int) -> None:
    """Raises CuratorError `training.too_few`, which says what is missing."""
    if articles < LEAST_ARTICLES or mentions < LEAST_MENTIONS:
        raise CuratorError(
            "training.too_few",
            articles=articles,
            mentions=mentions,
            least_articles=LEAST_ARTICLES,
            least_mentions=LEAST_MENTIONS,
        )


def held_back(
    shares: Mapping[str, float], before: Collection[str] = (), trained: Collection[str] = ()
) -> set[str]:
    """The stories that are held back, from each story's fixed place in 0..1 (the highest are held back).

    A story that was held back stays so. One that was ever learned from is not, unless too few others are
    there: the figures would flatter.
    """
    wanted = max(LEAST_HELD_BACK, ceil(HELD_BACK * len(shares)))
    order = sorted(shares, key=lambda story: (-shares[story], story))
    fresh = [story for story in order if story not in trained or story in before]
    found = {story for story in fresh if story in before or shares[story] >= 1 - HELD_BACK}
    for story in (*fresh, *order):
        if len(found) >= min(wanted, len(shares)):
            break
        found.add(story)
    return found


def outcome(version: Version) -> tuple[str, dict[str, str | int]]:
    """The sentence, as code and arguments, that says whether the version is better than its parent."""
    row = version.whole
    args: dict[str, str | int] = {
        "old": percent(row.old.f1),
        "new": percent(row.new.f1),
        "count": version.held_back_articles,
    }
    return _OUTCOMES[row.verdict], args


def unsure_labels(rows: Sequence[Row]) -> list[str]:
    """The labels whose difference may be chance."""
    return [row.label for row in rows if row.label != ALL and row.verdict.endswith("_by_chance")]


def percent(share: float) -> str:
    """A share of 0..1 as per cent with one decimal."""
    return f"{100 * share:.1f}"
