"""Which marks of an article answer to a filter, and many of them decided as one edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from . import acts
from .annotation import Annotation, Suggestion, Verdict, link_state
from .edit import Change, Draft
from .house_hits import SUGGESTER
from .mark import Layer, LinkState, Status
from .recall import REMEMBERED
from .sheet import Sheet
from .span import Parts, Span, hull
from .spotted import LOOK_UP

DECIDE_TOGETHER = "mention.decide_together"
"""The act of deciding on many marks at once."""


class Origin(StrEnum):
    """Who proposed a mark: a network, a rule beside it, the memory, the knowledge base, the house, nobody."""

    PIPELINE = "pipeline"
    RULE = "rule"
    MEMORY = "memory"
    KB = "kb"
    HOUSE = "house"
    ADDED = "added"


_NAMED = {REMEMBERED.name: Origin.MEMORY, LOOK_UP: Origin.KB, SUGGESTER.name: Origin.HOUSE}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a mark must be to pass; an empty set, and an empty text, let all pass.

    Scores are from `low` to `high`, both included; a mark without a score passes unless one is asked
    for. `within` is a range of the text that a mark must touch.
    """

    labels: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    origins: frozenset[Origin] = frozenset()
    links: frozenset[LinkState] = frozenset()
    low: float = 0.0
    high: float = 1.0
    text: str = ""
    within: Span | None = None


@dataclass(frozen=True, slots=True)
class Grain:
    """One mark as a filter sees it."""

    id: str
    layer: Layer
    parts: Parts
    label: str
    status: Status
    link: LinkState
    origin: Origin
    score: float | None


@dataclass(slots=True)
class Tally:
    """How many marks there are of each kind, whatever is asked for."""

    labels: Counter[str] = field(default_factory=Counter[str])
    statuses: Counter[Status] = field(default_factory=Counter[Status])
    origins: Counter[Origin] = field(default_factory=Counter[Origin])
    links: Counter[LinkState] = field(default_factory=Counter[LinkState])

    def add(self, grain: Grain) -> None:
        self.labels[grain.label] += 1
        self.statuses[grain.status] += 1
        self.origins[grain.origin] += 1
        self.links[grain.link] += 1


def grain(sheet: Sheet, mark_id: str) -> Grain | None:
    """A mark of a sheet; None for one that is not there, or that a threshold hides."""
    found = sheet.annotations.get(mark_id)
    if found is not None:
        origin = found.origin
        score = origin.score if origin else None
        return _grain(mark_id, found, found.status, link_state(found.link), origin, score)
    if not sheet.is_open(mark_id):
        return None
    proposed = sheet.find(mark_id)
    assert isinstance(proposed, Suggestion)
    link = link_state(proposed.link)
    link = LinkState.PRESELECTED if link is LinkState.LINKED else link
    return _grain(mark_id, proposed, Status.SUGGESTED, link, proposed, proposed.score)


def _grain(
    mark_id: str,
    found: Annotation | Suggestion,
    status: Status,
    link: LinkState,
    origin: Suggestion | None,
    score: float | None,
) -> Grain:
    return Grain(mark_id, found.layer, found.parts, found.label, status, link, origin_of(origin), score)


def origin_of(suggestion: Suggestion | None) -> Origin:
    """Who proposed it, read off the suggester, and off the reason where a pipeline has rules too."""
    if suggestion is None:
        return Origin.ADDED
    by = suggestion.suggester
    if by.name in _NAMED:
        return _NAMED[by.name]
    network = suggestion.layer is Layer.ENTITY and (by.kind != "model" or "pipeline" in suggestion.reason)
    return Origin.PIPELINE if network else Origin.RULE


def passes(grain: Grain, sieve: Sieve, text: str) -> bool:
    """True if a mark answers to all that is asked."""
    if sieve.labels and grain.label not in sieve.labels:
        return False
    if sieve.statuses and grain.status not in sieve.statuses:
        return False
    if sieve.origins and grain.origin not in sieve.origins:
        return False
    if sieve.links and grain.link not in sieve.links:
        return False
    if not _is_scored(grain.score, sieve):
        return False
    if sieve.within is not None and not hull(grain.parts).overlaps(sieve.within):
        return False
    return not sieve.text or any(
        sieve.text.casefold() in " ".join(part.of(text).split()).casefold() for part in grain.parts
    )


def _is_scored(score: float | None, sieve: Sieve) -> bool:
    if score is None:
        return (sieve.low, sieve.high) == (0.0, 1.0)
    return sieve.low <= score <= sieve.high


def grains(sheet: Sheet) -> Iterator[Grain | None]:
    """All marks in reading order, those that a threshold hides left out; None now and then."""
    for count, mark_id in enumerate(sheet.ids()):
        found = grain(sheet, mark_id)
        if found is not None:
            yield found
        if count % 512 == 511:
            yield None


def decisions(sheet: Sheet, mark_ids: Iterable[str], verdict: Verdict) -> Iterator[Change]:
    """The changes that give many marks one verdict; what has it already is left as it is.

    Of several suggestions for the same text only the most likely is accepted: that closes the others,
    as it does one by one.
    """
    wanted = list(mark_ids)
    best = _best(sheet, wanted) if verdict is Verdict.ACCEPTED else {}
    for mark_id in wanted:
        found = sheet.annotations.get(mark_id)
        if found is not None and found.verdict is verdict:
            continue
        place = _place(sheet, mark_id)
        if best.get(place, mark_id) == mark_id:
            yield from acts.decide(sheet, mark_id, verdict).changes


def _place(sheet: Sheet, mark_id: str) -> tuple[Layer, Parts]:
    found = sheet.find(mark_id)
    return found.layer, found.parts


def _best(sheet: Sheet, mark_ids: Sequence[str]) -> dict[tuple[Layer, Parts], str]:
    """The one to accept where several were proposed for the same text."""
    best: dict[tuple[Layer, Parts], tuple[float, str]] = {}
    for mark_id in mark_ids:
        found = sheet.find(mark_id)
        origin = found.origin if isinstance(found, Annotation) else found
        score = origin.score if origin is not None and origin.score is not None else 1.0
        place = (found.layer, found.parts)
        if place not in best or best[place][0] < score:
            best[place] = score, mark_id
    return {place: mark_id for place, (_, mark_id) in best.items()}


def draft(sheet: Sheet, changes: Sequence[Change], verdict: Verdict) -> Draft:
    """All of it as one edit."""
    args: dict[str, str | int] = {
        "article": sheet.article.id,
        "count": len(changes),
        "verdict": verdict.value,
    }
    return Draft(DECIDE_TOGETHER, tuple(changes), args)
