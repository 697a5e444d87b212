"""The rules of the house, compiled: 2,000 of them on a paragraph in the time it takes to read its words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import NamedTuple

from .annotation import Link, Suggester, Suggestion
from .house import Form, HouseRule, alike, folded, form, quote_of, removes, unlinks, without_case, words_of
from .mark import Layer
from .span import Span, hull
from .tokens import words

SUGGESTER = Suggester("rule", "house", "1")

# A word for the first, quick look; the limits that count are those of domain.tokens.
_RUN = re.compile(r"[^\W_]+")


class Hit(NamedTuple):
    """Where a pattern stands in a paragraph; code points from the paragraph's start."""

    span: Span
    rule: HouseRule


class Applied(NamedTuple):
    """A paragraph's suggestions under the rules, and the ids of the rules that did something, each
    as often as it did."""

    suggestions: list[Suggestion]
    used: list[str]


class _Unit(NamedTuple):
    word: str
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    """A place in the tree of words; `ends` are the patterns whose last word led here."""

    following: dict[str, _Node] = field(default_factory=dict[str, "_Node"])
    ends: list[tuple[HouseRule, Form]] = field(default_factory=list[tuple[HouseRule, Form]])


class HouseRules:
    """Rules that act, ready to be laid on paragraphs. Build it anew when a rule changes.

    The patterns are a tree of words without case. A paragraph is cut into words only if it holds
    the longest word of some pattern.
    """

    def __init__(self, rules: Iterable[HouseRule] = ()) -> None:
        self._root = _Node()
        self._anchors: set[str] = set()
        self._unanchored = False
        self._nevers: dict[Form, list[HouseRule]] = {}
        for rule in rules:
            if rule.is_pattern:
                self._grow(rule)
            else:
                self._nevers.setdefault(words_of(rule), []).append(rule)

    def _grow(self, rule: HouseRule) -> None:
        written, node = form(rule.string), self._root
        for word in without_case(written):
            node = node.following.setdefault(word, _Node())
        node.ends.append((rule, written))
        runs = _runs(rule.string)
        if runs:
            self._anchors.add(max(runs, key=len))
        else:
            self._unanchored = True

    # --- patterns ---
    def hits(self, paragraph: str) -> list[Hit]:
        """Where patterns stand, in the order of the text; of one label the longest, none overlapping."""
        if not self._root.following or not self._may_hold(paragraph):
            return []
        units = list(_units(paragraph))
        keys = [folded(unit.word) for unit in units]
        begun = [at for at, key in enumerate(keys) if key in self._root.following]
        found = [hit for at in begun for hit in self._from(paragraph, units, keys, at)]
        return _longest_first(found)

    def _may_hold(self, paragraph: str) -> bool:
        return self._unanchored or not self._anchors.isdisjoint(_runs(paragraph))

    def _from(self, paragraph: str, units: list[_Unit], keys: list[str], first: int) -> Iterator[Hit]:
        """The patterns that begin with a unit."""
        node = self._root
        for last in range(first, len(units)):
            following = node.following.get(keys[last])
            if following is None:
                return
            node = following
            for rule, written in node.ends:
                span = Span(units[first].start, units[last].end)
                if _stands_alone(paragraph, span) and (
                    not rule.case_sensitive
                    or all(alike(units[first + n].word) == word for n, word in enumerate(written))
                ):
                    yield Hit(span, rule)

    # --- never ---
    def _against(self, suggestion: Suggestion, quote: str) -> tuple[Suggestion | None, list[str]]:
        """A suggestion without what is never to be proposed of it, and the rules that said so."""
        used: list[str] = []
        for rule in self._nevers.get(without_case(form(quote)), ()):
            if removes(rule, suggestion, quote):
                return None, [*used, rule.id]
            if unlinks(rule, suggestion, quote):
                suggestion = replace(suggestion, link=None)
                used.append(rule.id)
        return suggestion, used

    def forbids_link(self, quote: str, label: str, link: Link) -> bool:
        """True if this link of these words is never to be proposed."""
        if not self._nevers:
            return False
        asked = Suggestion(Layer.ENTITY, (Span(0, len(quote)),), label, None, "", SUGGESTER, link)
        found = self._nevers.get(without_case(form(quote)), ())
        return any(unlinks(rule, asked, quote) for rule in found)

    # --- both ---
    def applied(self, found: Sequence[Suggestion], paragraph: str, start: int, least: float = 0.0) -> Applied:
        """Suggestions of a paragraph that begins at code point `start` of its article, under the rules.

        A pattern wins over what the pipeline says of the same words, of words inside them and of
        words that cross them. It gives way to a longer name around it that is shown, which is one
        whose score is `least` or more: "Kyiv" is not proposed inside "Kyiv Post".
        """
        kept, used = self._without(found, paragraph, start)
        hits = self.hits(paragraph)
        if not hits:
            return Applied(kept, used)
        around = _Around(kept, start, least)
        free = [hit for hit in hits if hit.span not in around]
        proposed, told = self._without([_suggestion(hit, start) for hit in free], paragraph, start)
        names = {(hull(one.parts), one.label): one.link for one in kept if one.layer is Layer.ENTITY}
        proposed = [_with_link(one, names) for one in proposed]
        left = _beside([hull(one.parts) for one in proposed], kept)
        return Applied([*left, *proposed], [*used, *told, *(hit.rule.id for hit in free)])

    def _without(
        self, found: Sequence[Suggestion], paragraph: str, start: int
    ) -> tuple[list[Suggestion], list[str]]:
        """The suggestions without what is never to be proposed, and the rules that said so."""
        if not self._nevers:
            return list(found), []
        kept: list[Suggestion] = []
        used: list[str] = []
        for one in found:
            left, told = self._against(one, quote_of(paragraph, one, start))
            used += told
            if left is not None:
                kept.append(left)
        return kept, used


class _Around:
    """The names of a pipeline that are shown, asked whether one holds a span and more."""

    def __init__(self, found: Iterable[Suggestion], start: int, least: float) -> None:
        shown = (one for one in found if one.layer is Layer.ENTITY)
        spans = sorted(hull(one.parts) for one in shown if one.score is None or one.score >= least)
        self._starts = [span.start - start for span in spans]
        self._reach = list(accumulate((span.end - start for span in spans), max))

    def __contains__(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.start)
        with_it = bisect_right(self._starts, span.start)
        return bool(
            (before and self._reach[before - 1] >= span.end)
            or (with_it and self._reach[with_it - 1] > span.end)
        )


def _runs(text: str) -> list[str]:
    return _RUN.findall(unicodedata.normalize("NFC", text.casefold()))


def _units(paragraph: str) -> Iterator[_Unit]:
    """The words, and a unit " " for the blanks between two."""
    end = 0
    for word in words(paragraph, Span(0, len(paragraph))):
        if end < word.start:
            yield _Unit(" ", end, word.start)
        yield _Unit(word.of(paragraph), *word)
        end = word.end


def _stands_alone(paragraph: str, span: Span) -> bool:
    """False inside a run of letters and digits: the F of F16 is a word of its own, but not a name."""
    start, end = span
    before, after = paragraph[max(0, start - 1) : start], paragraph[end : end + 1]
    return not (
        (before.isalnum() and paragraph[start].isalnum())
        or (after.isalnum() and paragraph[end - 1].isalnum())
    )


def _longest_first(found: list[Hit]) -> list[Hit]:
    taken: dict[str, list[Span]] = {}
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.span.start - h.span.end, h.span.start, h.rule.id)):
        spans = taken.setdefault(hit.rule.label, [])
        at = bisect_left(spans, hit.span)
        if (at == 0 or spans[at - 1].end <= hit.span.start) and (
            at == len(spans) or hit.span.end <= spans[at].start
        ):
            insort(spans, hit.span)
            kept.append(hit)
    return sorted(kept, key=lambda h: (h.span, h.rule.label))


def _suggestion(hit: Hit, start: int) -> Suggestion:
    rule = hit.rule
    parts = (Span(hit.span.start + start, hit.span.end + start),)
    reason = f"house rule: {rule.phrase}"
    return Suggestion(Layer.ENTITY, parts, rule.label, None, reason, SUGGESTER, rule.entity)


def _with_link(hit: Suggestion, names: Mapping[tuple[Span, str], Link | None]) -> Suggestion:
    """A hit without a link of its own takes that of the pipeline's suggestion which says the same."""
    link = hit.link or names.get((hit.parts[0], hit.label))
    return replace(hit, link=link)


def _beside(hits: Sequence[Span], found: Iterable[Suggestion]) -> list[Suggestion]:
    """The suggestions that no hit takes the place of: claims, names elsewhere, names around a hit."""
    spans = sorted(hits)
    longest = max((span.end - span.start for span in spans), default=0)

    def stays(one: Suggestion) -> bool:
        whole = hull(one.parts)
        near = spans[bisect_left(spans, (whole.start - longest, 0)) : bisect_left(spans, (whole.end, 0))]
        met = [span for span in near if span.overlaps(whole)]
        return all(span != whole and whole.contains(span) for span in met)

    return [one for one in found if one.layer is not Layer.ENTITY or stays(one)]
