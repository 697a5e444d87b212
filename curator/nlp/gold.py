"""What people decided about a text, as a pipeline is measured against it; offsets are code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from curator.domain.span import Parts, Span


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A name and its label; `kb_id` is "" where nobody spoke of a link, NIL where none fits."""

    span: Span
    label: str
    kb_id: str = ""


@dataclass(frozen=True, slots=True)
class EntityGold:
    """The mentions of a text, and where silence means that there is none.

    `mentions` do not overlap; `nested` are as true, but a pipeline that finds one name at a place cannot find
    both, so they are never missed. Only what lies in `within` is judged; what touches a zone of `ignore` is
    judged where it is right. `labels` are those that people were asked about; empty means all.
    """

    mentions: tuple[GoldMention, ...]
    within: tuple[Span, ...]
    nested: tuple[GoldMention, ...] = ()
    ignore: tuple[Span, ...] = ()
    labels: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        mentions: Iterable[GoldMention],
        within: Iterable[Span],
        ignore: Iterable[Span] = (),
        labels: Iterable[str] = (),
    ) -> EntityGold:
        """Of overlapping mentions the longest is to be found, then the first; the others are nested."""
        taken: list[GoldMention] = []
        nested: list[GoldMention] = []
        for one in sorted(mentions, key=lambda m: (m.span.start - m.span.end, m.span, m.label)):
            at = bisect_left(taken, one.span, key=lambda m: m.span)
            if any(one.span.overlaps(other.span) for other in taken[max(at - 1, 0) : at + 1]):
                nested.append(one)
            else:
                taken.insert(at, one)
        return cls(tuple(taken), tuple(within), tuple(nested), tuple(ignore), frozenset(labels))


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim; `nominal` is None where nobody said whether it is a clause, `worth` "" or none, low, high."""

    parts: Parts
    source: Parts = ()
    nominal: bool | None = None
    worth: str = ""


@dataclass(frozen=True, slots=True)
class ClaimGold:
    """The claims of a text; with `reported_only` the article's own were not annotated."""

    claims: tuple[GoldClaim, ...]
    within: tuple[Span, ...]
    ignore: tuple[Span, ...] = ()
    reported_only: bool = False


@dataclass(frozen=True, slots=True)
class GoldText:
    """One line of a gold file; a layer that it is silent about is None.

    `worth` says of a text that is a single sentence whether it is worth checking; `lang` is "" where the
    pipeline's own language is meant, `date` the day of publication or "".
    """

    text: str
    lang: str = ""
    date: str = ""
    entities: EntityGold | None = None
    claims: ClaimGold | None = None
    worth: bool | None = None


def is_judged(span: Span, within: Iterable[Span]) -> bool:
    """True if the span lies wholly in one of the ranges."""
    return any(range_.contains(span) for range_ in within)


def touches(span: Span, zones: Iterable[Span]) -> bool:
    return any(zone.overlaps(span) for zone in zones)
