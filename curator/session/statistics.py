"""Where am I: everything that the page of statistics shows, read and added up beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from curator.domain.mark import Layer
from curator.domain.statistics import (
    Activity,
    Counting,
    Judged,
    Rate,
    Side,
    Tenth,
    Times,
    rates,
    reliability,
    side,
    times,
)
from curator.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the journal: the last so many days (0: all), one person's (a Person's id) or all."""

    days: int = 30
    person: str = ""

    def since(self, today: date) -> str:
        """The beginning of the first day where this laptop is, as UTC; "" for all."""
        if not self.days:
            return ""
        first = datetime.combine(today - timedelta(days=self.days - 1), time()).astimezone()
        return utc(first)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the decisions of a period add up to."""

    activity: Activity = field(default_factory=Activity)
    labels: dict[str, Rate] = field(default_factory=dict[str, Rate])
    pipelines: dict[str, Rate] = field(default_factory=dict[str, Rate])
    tenths: dict[Layer, list[Tenth]] = field(default_factory=dict[Layer, list[Tenth]])
    times: Times = field(default_factory=lambda: times(()))
    shown: Side | None = None
    blind: Side | None = None


def utc(moment: datetime) -> str:
    """A moment as the journal writes it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def standing(
    workspace: Workspace, wanted: Wanted, today: date, should_stop: Callable[[], bool] = lambda: False
) -> Standing:
    """Add everything up; nothing if it is to stop. Raises CuratorError `disk.failed` …"""
    since = wanted.since(today)
    counting, judged = Counting(), list[Judged]()
    for page in workspace.figures.moments(since, wanted.person):
        if should_stop():
            return Standing()
        for moment in page:
            counting.take(moment)
        judged += workspace.figures.judged(page, wanted.person)
    return _added_up(workspace, counting.activity(), judged)


def _added_up(workspace: Workspace, activity: Activity, judged: Sequence[Judged]) -> Standing:
    finished = workspace.figures.finished(activity.finished.keys())
    return Standing(
        activity,
        rates(judged),
        rates(judged, by_pipeline=True),
        {layer: reliability(judged, layer) for layer in Layer},
        times(activity.finished.values()),
        side(finished, activity.finished, blind=False) if finished else None,
        side(finished, activity.finished, blind=True) if finished else None,
    )


def persons(workspace: Workspace) -> dict[str, str]:
    """The aliases of everybody who wrote an edit here, by id."""
    known = workspace.records.all("person")
    return {one: str(known.get(one, {}).get("alias") or "-") for one in workspace.listing.authors() if one}
