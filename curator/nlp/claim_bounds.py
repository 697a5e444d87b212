"""Where a claim begins and ends: several hypotheses per candidate, and the choice among them.

A wrong tree puts the end of a clause too far or too near; commas, quotation marks and the sentence's end
tell otherwise. The choice is a linear model over named features, trained on pairs of a right and a wrong one.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from . import cues
from .claim_content import bare, coordinated, unbalanced
from .claim_rules import Candidate, Range, interrupted
from .logistic import Row, fit
from .quotes import CLOSING, OPENING, quoted_ranges
from .syntax import Parse
from .word_set import word_set

_FIXED = frozenset(["adverb", "passive", "own", "quote_continued", "quote_alone"])
"""Rules whose claim is a whole sentence or quotation: nothing to choose."""
_BREAKS = word_set(", ; : – — ( [ -")
_CUTTING = word_set("advcl conj parataxis obl acl acl:relcl discourse appos nmod obl:tmod obl:unmarked")
_MOST_BREAKS = 5
_FEWEST = 4
_RIDGE = 3e-3

Kinds = dict[int, set[str]]
"""A token position to the reasons why a claim may begin or end there."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """One hypothesis: the parts of the claim, and the features that speak for or against it."""

    parts: tuple[Range, ...]
    names: tuple[str, ...]


def hypotheses(candidate: Candidate, parse: Parse) -> list[Bounds]:
    """All bounds that are worth a thought, those of the tree first; each has two tokens or more."""
    if candidate.rule in _FIXED:
        return [Bounds(candidate.parts, ())]
    view = _View(candidate, parse)
    starts, ends = view.starts(), view.ends()
    found: dict[tuple[Range, ...], tuple[set[str], set[str]]] = {}
    for start, from_ in starts.items():
        for end, to in ends.items():
            parts = view.cut(start, end)
            if parts:
                known = found.setdefault(parts, (set(), set()))
                known[0].update(from_)
                known[1].update(to)
    if not found:
        found[candidate.parts] = ({"tree"}, {"tree"})
    kept = candidate.parts in found
    ordered = {candidate.parts: found[candidate.parts], **found} if kept else found
    return [Bounds(parts, tuple(view.names(parts, *why))) for parts, why in ordered.items()]


class _View:
    """A candidate in its sentence, with the limits that its attribution sets."""

    def __init__(self, candidate: Candidate, parse: Parse) -> None:
        self._candidate = candidate
        self._parse = parse
        self._start, self._end = candidate.hull
        self._quoted = quoted_ranges(parse.words)
        low, high = parse.sentence_of(candidate.parts[-1][1] - 1)[0], parse.sentence_of(self._end - 1)[1]
        low = min(low, parse.sentence_of(self._start)[0])
        self._after = candidate.cue is not None and candidate.cue[0] < self._start
        for spoken in (candidate.cue, candidate.source):
            if spoken is not None and spoken[1] <= self._start:
                low = max(low, spoken[1])
            elif spoken is not None and spoken[0] >= self._end:
                high = min(high, spoken[0])
        self._low, self._high = low, min(high, _second_claim(parse, candidate.head, self._start, high))

    def starts(self) -> Kinds:
        """Where the claim may begin."""
        parse, found = self._parse, defaultdict[int, set[str]](set)
        found[self._start].add("tree")
        stop = min(self._candidate.head, self._candidate.parts[0][1] - 1)
        if self._after:
            found[self._low].add("cue")
            for i in range(self._low, stop + 1):
                if parse.lower[i] == "that" and i + 1 <= stop:
                    found[i + 1].add("that")
                    break
        else:
            found[self._low].add("sentence")
        for i in range(self._low, stop):
            if parse.words[i] in OPENING:
                found[i + 1].add("quote")
            elif parse.words[i] == "," and i > self._start:
                found[i + 1].add("comma")
        return found

    def ends(self) -> Kinds:
        """Where the claim may end (the token after it)."""
        parse, found = self._parse, defaultdict[int, set[str]](set)
        found[self._end].add("tree")
        found[self._high].add("sentence")
        head, first = self._candidate.head, self._candidate.parts[-1][0] + 2
        tokens = parse.subtree(head, without={c for c in coordinated(parse, head) if parse.mark(c) == "that"})
        whole = max((i for i in tokens if i < self._high), default=self._end - 1) + 1
        found[whole].add("joined")
        for start, end in self._quoted:
            if start <= self._start < end:
                found[min(end, self._high)].add("quote")
        breaks = [i for i in range(max(first, head), self._high) if parse.words[i] in _BREAKS]
        for i in breaks[:_MOST_BREAKS]:
            found[i].add("break")
        for child in parse.children[head]:
            at = min(parse.subtree(child)) if child > head and parse.deps[child] in _CUTTING else 0
            if at > first:
                found[at].add("before " + parse.deps[child])
        kept = {end: why for end, why in found.items() if end <= self._high}
        return kept or {self._high: {"tree"}}

    def cut(self, start: int, end: int) -> tuple[Range, ...]:
        """The candidate's parts from `start` to `end`, bare; () where too little is left."""
        parts = self._candidate.parts
        if len(parts) == 1:
            part = bare(self._parse, start, end)
            return (part,) if part[1] - part[0] >= 2 else ()
        first = bare(self._parse, start, parts[0][1])
        last = bare(self._parse, parts[-1][0], end)
        if first[1] - first[0] < 1 or last[1] - last[0] < 1:
            return ()
        return (first, *parts[1:-1], last)

    def names(self, parts: tuple[Range, ...], starts: set[str], ends: set[str]) -> Iterator[str]:
        """Features of one hypothesis."""
        start, end = parts[0][0], parts[-1][1]
        side = "after" if self._after else "before"
        quoted = "quoted" if self._quotation(start) else "plain"
        kind = cues.CLASS_OF.get(self._candidate.lemma, "none")
        for at, kinds in (("start", starts), ("end", ends)):
            for why in kinds:
                yield f"{at}={why} {side}"
                yield f"{at}={why} {side} {quoted}"
                yield f"{at}={why} {kind}"
            yield f"{at}={'+'.join(sorted(kinds))}"
        yield from self._at_start(start)
        yield from self._at_end(start, end)
        yield from self._inside(start, end, side)

    def _at_start(self, start: int) -> Iterator[str]:
        parse = self._parse
        yield f"first={parse.tags[start]}"
        yield f"first word={parse.lower[start]}"
        yield f"first dep={parse.deps[start]}"
        if start:
            yield f"before={_class(parse, start - 1)}"
            yield f"before={_class(parse, start - 1)} first={parse.tags[start][:2]}"

    def _at_end(self, start: int, end: int) -> Iterator[str]:
        parse = self._parse
        yield f"last={parse.tags[end - 1]}"
        following = _class(parse, end) if end < len(parse.words) else "end"
        yield f"next={following}"
        at = end
        while at < len(parse.words) and not parse.words[at][0].isalnum():
            at += 1
        if at < min(len(parse.words), parse.sentence_of(end - 1)[1]):
            top = at
            while end <= parse.heads[top] and parse.heads[top] != top:
                top = parse.heads[top]
            attached = "in" if start <= parse.heads[top] < end else "out"
            yield f"next dep={parse.deps[top]} {attached}"
            yield f"next={following} dep={parse.deps[top]} {attached}"
            yield f"next word={parse.lower[at]} {following}"
        else:
            yield "next=sentence"

    def _inside(self, start: int, end: int, side: str) -> Iterator[str]:
        parse = self._parse
        quotation = self._quotation(start)
        if quotation is not None:
            yield (
                "quote ends"
                if end in range(quotation[1] - 1, quotation[1] + 2)
                else ("quote left" if end > quotation[1] else "quote cut")
            )
        if unbalanced("".join(parse.words[start:end])):
            yield "unbalanced"
        if not start <= self._candidate.head < end:
            yield "headless"
        yield f"breaks={min(sum(w in _BREAKS for w in parse.words[start:end]), 3)}"
        yield f"length={(end - start).bit_length()} {side}"
        for i in range(self._candidate.head + 1, end):
            speaks = cues.CLASS_OF.get(cues.verb_lemma(parse.words[i])) == "speech" and parse.is_verb(i)
            if speaks and parse.words[i - 1] in OPENING | CLOSING | {","}:
                yield "cue inside"
            if parse.lower[i] == "according" and self._candidate.lemma != "according":
                yield "according inside"

    def _quotation(self, start: int) -> Range | None:
        return next((q for q in self._quoted if q[0] - 1 <= start < q[1]), None)


def _second_claim(parse: Parse, head: int, start: int, stop: int) -> int:
    """Where "and that Q" or "and saying that Q" begins after a first clause, which is another claim."""
    for i in range(max(head, start) + 1, stop - 2):
        if parse.lower[i] in ("and", "but", "or") and parse.tags[i] == "CC":
            following = i + 1
            if parse.tags[following] == "VBG" and cues.verb_lemma(parse.words[following]) in cues.CLASS_OF:
                following += 1
            if parse.lower[following] == "that" and parse.tags[following] == "IN":
                return i
    return stop


def _class(parse: Parse, i: int) -> str:
    word = parse.words[i]
    if not word[0].isalnum():
        return "“" if word in OPENING and word not in CLOSING else "”" if word in CLOSING else word
    return parse.lower[i] if parse.tags[i] in ("IN", "CC", "WRB") else parse.tags[i][:2]


class BoundsChooser:
    """Picks the likeliest bounds of a candidate; without weights, those of the tree."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = weights

    def choose(self, candidate: Candidate, parse: Parse) -> Candidate:
        """The candidate with the best bounds among its hypotheses."""
        best = max(hypotheses(candidate, parse), key=lambda bounds: self._sum(bounds.names))
        return candidate if best.parts == candidate.parts else replace(candidate, parts=best.parts)

    def all_chosen(self, found: Sequence[Candidate], parse: Parse) -> list[Candidate]:
        """All candidates with their best bounds; of two that now coincide, the first."""
        chosen = (self.choose(candidate, parse) for candidate in found)
        distinct = {candidate.parts: candidate for candidate in reversed(list(chosen))}
        return interrupted(list(distinct.values()), parse)

    def _sum(self, names: Sequence[str]) -> float:
        return sum(self._weights.get(name, 0.0) for name in names)

    @classmethod
    def train(
        cls,
        groups: Sequence[Sequence[Bounds]],
        fit_of: Sequence[Sequence[float]],
        importance: Sequence[float],
    ) -> BoundsChooser:
        """Fits on `fit_of[i][j]`, how well hypothesis j of candidate i meets the gold span (0..1).

        Each pair of the best hypothesis and a worse one of its candidate is an example, and the same turned
        round, so that no intercept is needed.
        """
        counts = Counter(name for group in groups for name in {n for b in group for n in b.names})
        number = {name: i for i, name in enumerate(sorted(n for n, c in counts.items() if c >= _FEWEST))}
        rows: list[Row] = []
        weight: list[float] = []
        for group, fits, share in zip(groups, fit_of, importance, strict=True):
            best = max(range(len(group)), key=lambda j: fits[j])
            worse = [j for j in range(len(group)) if fits[j] < fits[best]]
            for j in worse:
                row: Row = defaultdict(float)
                for names, sign in ((group[best].names, 1.0), (group[j].names, -1.0)):
                    for name in names:
                        if name in number:
                            row[number[name]] += sign
                rows.append({key: value for key, value in row.items() if value})
                weight.append(share * (fits[best] - fits[j]) / len(worse))
        turned: list[Row] = [{key: -value for key, value in row.items()} for row in rows]
        truth = [1.0] * len(rows) + [0.0] * len(rows)
        found = fit(rows + turned, truth, len(number), l2=_RIDGE, importance=weight * 2, rounds=400)
        return cls({name: round(float(found[i]), 4) for name, i in number.items()})

    def to_disk(self, path: Path) -> None:
        path.write_text(json.dumps(self._weights, indent=0, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def from_disk(cls, path: Path) -> BoundsChooser:
        return cls(json.loads(path.read_text(encoding="utf-8")))
