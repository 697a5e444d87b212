"""What an editor's decisions add up to: pure functions over what the journal tells."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from statistics import median
from typing import NamedTuple

from .act_kinds import DECISIONS, ActKind, decided_as
from .comparison import Interval, Tally
from .mark import Layer

PAUSE_SECONDS = 120.0
"""Longer gaps between two edits are pauses and count as no work."""
BINS = 10
"""Scores are looked at in tenths."""
_Z = 1.959964
"""The 97.5 % point of the normal distribution: two sides make 95 %."""


class Moment(NamedTuple):
    """One edit, as far as statistics look at it; `at` is UTC in ISO 8601 to the millisecond.

    `times` is how many decisions a bulk act made, 1 for any other, `verdict` the one that it gave.
    """

    id: str
    at: str
    author: str
    act: str
    undoes: str | None
    article: str | None
    times: int
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """One day by the local calendar (`YYYY-MM-DD`): decisions by kind, and seconds of work."""

    day: str
    decisions: Mapping[ActKind, int]
    seconds: float

    @property
    def total(self) -> int:
        return sum(self.decisions.values())

    @property
    def per_minute(self) -> float | None:
        """Decisions in a minute of work; None where there was under a minute of it."""
        return self.total * 60 / self.seconds if self.seconds >= 60 else None


@dataclass(frozen=True, slots=True)
class Activity:
    """Days in order, those without an edit left out; seconds of work in each article that was finished."""

    days: Sequence[Day] = ()
    finished: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(slots=True)
class Counting:
    """Adds moments up one by one, in the order of time."""

    zone: tzinfo | None = None
    _kinds: dict[str, dict[ActKind, int]] = field(default_factory=dict[str, dict[ActKind, int]])
    _seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    _in_article: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    _done: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    _last: dict[str, float] = field(default_factory=dict[str, float])
    _signs: dict[str, int] = field(default_factory=dict[str, int])
    _minutes: dict[str, tuple[str, float]] = field(default_factory=dict[str, tuple[str, float]])

    def take(self, moment: Moment) -> None:
        """Count one edit: an undo takes back what it undoes, a redo gives it back."""
        day, seconds = self._time(moment.at)
        sign = 1
        if moment.undoes is not None:
            sign = self._signs[moment.id] = -self._signs.get(moment.undoes, 1)
        if moment.act == "article.import":
            return
        gap = seconds - self._last.get(moment.author, -math.inf)
        self._last[moment.author] = seconds
        if 0 <= gap <= PAUSE_SECONDS:
            self._seconds[day] += gap
            if moment.article:
                self._in_article[moment.article] += gap
        if moment.act == "article.done" and moment.article:
            self._done[moment.article] += sign
        kind = decided_as(moment.act, moment.verdict)
        if kind is not None:
            of_day = self._kinds.setdefault(day, {})
            of_day[kind] = of_day.get(kind, 0) + sign * moment.times

    def activity(self) -> Activity:
        """All that was counted so far. What is taken back on a later day never makes a day negative."""
        days = [
            Day(
                day,
                {kind: max(0, self._kinds.get(day, {}).get(kind, 0)) for kind in DECISIONS},
                self._seconds.get(day, 0.0),
            )
            for day in sorted(self._kinds.keys() | self._seconds.keys())
        ]
        done = {one: self._in_article[one] for one, times in self._done.items() if times > 0}
        return Activity(days, {one: seconds for one, seconds in done.items() if seconds > 0})

    def _time(self, at: str) -> tuple[str, float]:
        """The local day, and seconds since 1970; the calendar is asked once a minute."""
        minute = at[:16]
        known = self._minutes.get(minute)
        if known is None:
            moment = datetime.fromisoformat(minute).replace(tzinfo=UTC)
            known = (moment.astimezone(self.zone).date().isoformat(), moment.timestamp())
            self._minutes[minute] = known
        return known[0], known[1] + float(at[17:23])


def activity(moments: Iterable[Moment], zone: tzinfo | None = None) -> Activity:
    """Days and times of edits in the order of time; `zone` is the laptop's own if none is given."""
    counting = Counting(zone)
    for moment in moments:
        counting.take(moment)
    return counting.activity()


# --- suggestions and verdicts ---
class Judged(NamedTuple):
    """Decided suggestions that are alike, counted.

    `same` says that they were accepted with the very parts and label that were proposed; `tenth` is the
    tenth of their score, None without a score; `scores` is the sum of their scores.
    """

    layer: Layer
    label: str
    pipeline: str
    verdict: str
    same: bool
    tenth: int | None
    times: int
    scores: float


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    right: int
    of: int

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0

    @property
    def interval(self) -> Interval:
        return wilson(self.right, self.of)


def wilson(right: int, of: int) -> Interval:
    """The 95 % score interval of a share; (0, 1) of nothing.

    E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
    """
    if of == 0:
        return (0.0, 1.0)
    share, square = right / of, _Z * _Z / of
    centre = share + square / 2
    spread = _Z * math.sqrt(share * (1 - share) / of + square / (4 * of))
    return (max(0.0, (centre - spread) / (1 + square)), min(1.0, (centre + spread) / (1 + square)))


def _is_settled(one: Judged) -> bool:
    """Unsure says neither right nor wrong."""
    return one.verdict != "unsure"


def rates(judged: Iterable[Judged], *, by_pipeline: bool = False) -> dict[str, Rate]:
    """How often suggestions were accepted as proposed, by label or by pipeline, the most decided first."""
    counts: dict[str, list[int]] = {}
    for one in filter(_is_settled, judged):
        count = counts.setdefault(one.pipeline if by_pipeline else one.label, [0, 0])
        count[0] += one.times if one.same else 0
        count[1] += one.times
    found = {name: Rate(*count) for name, count in counts.items()}
    return dict(sorted(found.items(), key=lambda row: (-row[1].of, row[0])))


@dataclass(frozen=True, slots=True)
class Tenth:
    """The suggestions of one tenth of scores: their mean score, and how many were right."""

    score: float
    rate: Rate


def reliability(judged: Iterable[Judged], layer: Layer) -> list[Tenth]:
    """Mean score against the share that was right, in tenths of the score; empty tenths left out.

    After A. Niculescu-Mizil and R. Caruana, Predicting good probabilities, ICML 2005, section 2.
    """
    found: dict[int, list[float]] = {}
    for one in filter(_is_settled, judged):
        if one.layer is layer and one.tenth is not None:
            tenth = found.setdefault(min(one.tenth, BINS - 1), [0.0, 0, 0])
            tenth[0] += one.scores
            tenth[1] += one.times if one.same else 0
            tenth[2] += one.times
    return [Tenth(scores / of, Rate(int(right), int(of))) for _, (scores, right, of) in sorted(found.items())]


def calibration_error(tenths: Sequence[Tenth]) -> float | None:
    """The mean distance of score and share, weighed by counts; None of nothing.

    The expected calibration error of M. P. Naeini et al., AAAI 2015.
    """
    total = sum(tenth.rate.of for tenth in tenths)
    if not total:
        return None
    return sum(abs(tenth.score - tenth.rate.share) * tenth.rate.of for tenth in tenths) / total


# --- time ---
@dataclass(frozen=True, slots=True)
class Times:
    """Minutes for each article: the median, and how many took from `edges[i]` up to `edges[i + 1]` minutes.

    The last bar is open: all that took longer.
    """

    median: float | None
    edges: Sequence[float]
    counts: Sequence[int]


_STEPS = (0.5, 1, 2, 5, 10, 15, 30, 60)
_MOST_BARS = 14


def times(seconds: Iterable[float]) -> Times:
    """The distribution of seconds, as minutes in bars of an even width."""
    minutes = sorted(each / 60 for each in seconds)
    if not minutes:
        return Times(None, (), ())
    usual = minutes[int(len(minutes) * 0.95)] if len(minutes) > 1 else minutes[0]
    step = next((each for each in _STEPS if usual / each < _MOST_BARS), _STEPS[-1])
    bars = min(_MOST_BARS, int(usual / step) + 1)
    counts = [0] * bars
    for each in minutes:
        counts[min(bars - 1, int(each / step))] += 1
    return Times(median(minutes), [step * at for at in range(bars + 1)], counts)


# --- blind articles ---
class Finished(NamedTuple):
    """One finished article: `words` are counted by the blanks between them; `agreed` by layer."""

    id: str
    blind: bool
    words: int
    marks: int
    agreed: Mapping[Layer, Tally]


@dataclass(frozen=True, slots=True)
class Side:
    """Finished articles that were read one way, with suggestions or without."""

    articles: int
    words: int
    marks: int
    median_seconds: float | None
    agreed: Mapping[Layer, Tally]

    @property
    def marks_per_1000(self) -> float | None:
        return self.marks * 1000 / self.words if self.words else None


def side(articles: Iterable[Finished], seconds: Mapping[str, float], *, blind: bool) -> Side:
    """Add up the articles of one side; `seconds` of work are known for some of them."""
    ours = [one for one in articles if one.blind is blind]
    known = [seconds[one.id] for one in ours if one.id in seconds]
    agreed = {
        layer: sum((one.agreed[layer] for one in ours if layer in one.agreed), Tally()) for layer in Layer
    }
    return Side(
        len(ours),
        sum(one.words for one in ours),
        sum(one.marks for one in ours),
        median(known) if known else None,
        agreed,
    )
