"""What this workspace's decisions say of a string: the pipeline's score, brought up to date by counts.

The score of a suggestion is the prior of a Dirichlet distribution over what an editor may make of the
string (a mention of one label or another, or none); the decisions on equal strings are its evidence.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from .annotation import Annotation, Verdict
from .mark import Layer
from .span import Span

PRIOR_WEIGHT = 1.0
"""The pipeline's score counts like one decision: one relabelling moves the rest, three rejections hide it."""
FOUND_WEIGHT = 2.0
"""The same for a string that the pipeline did not propose."""
FOUND_PRIOR = {True: 0.5, False: 0.3}
"""How often a remembered string that the pipeline passed over is a mention: of two words and more, of one."""
UNSURE_FORM = 3
"""So many times a short or common word is to be confirmed before it is proposed by itself."""
SETTLED = 2
"""After so many acceptances and nothing else a string may be confirmed together with others,"""
SETTLED_SCORE = 0.9
"""where the pipeline is sure enough of it too."""

_WORD = re.compile(r"\w+")
_STEPS = (10, 20, 50, 100)
_SHORT = 3


class Outcome(StrEnum):
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    RESIZED = "resized"
    """Proposed with these bounds, and corrected to others."""


class Telling(NamedTuple):
    """One thing that a decision says: this string, with this label, came out so."""

    quote: str
    label: str
    outcome: Outcome


def tellings(annotation: Annotation, text: str) -> list[Telling]:
    """What a decided mention says of strings; nothing if it is unsure, or a claim."""
    if annotation.layer is not Layer.ENTITY or annotation.verdict is Verdict.UNSURE:
        return []
    quote, origin = annotation.hull.of(text), annotation.origin
    if annotation.verdict is Verdict.REJECTED:
        return [Telling(quote, annotation.label, Outcome.REJECTED)]
    told = [Telling(quote, annotation.label, Outcome.ACCEPTED)]
    if origin is not None and origin.parts != annotation.parts:
        proposed = Span(origin.parts[0].start, origin.parts[-1].end).of(text)
        told.append(Telling(proposed, origin.label, Outcome.RESIZED))
    return told


def telling_elsewhere(annotation: Annotation) -> Telling | None:
    """What a decided mention says of its own string, where the text around it is not at hand."""
    if annotation.layer is not Layer.ENTITY or annotation.verdict is Verdict.UNSURE:
        return None
    accepted = annotation.verdict is Verdict.ACCEPTED
    outcome = Outcome.ACCEPTED if accepted else Outcome.REJECTED
    return Telling(annotation.quotes[0], annotation.label, outcome)


def plain(quote: str) -> str:
    """A string with its blanks and apostrophes made alike; case stays."""
    return " ".join(quote.replace("’", "'").split())


def coarse(count: int) -> int:
    """Exact up to 10, then 20, 50, 100: what a further decision changes no more is not told anew."""
    return count if count <= _STEPS[0] else max(step for step in _STEPS if step <= count)


@dataclass(slots=True)
class Recollection:
    """The counts of one folded string; `forms` are its spellings with how often each was accepted."""

    accepted: Counter[str] = field(default_factory=Counter[str])
    refused: Counter[str] = field(default_factory=Counter[str])
    forms: Counter[str] = field(default_factory=Counter[str])

    @property
    def level(self) -> tuple[object, ...]:
        """What the scores and reasons depend on; equal levels read alike."""
        counts = [(label, coarse(count)) for label, count in sorted(self.accepted.items()) if count]
        return (*counts, coarse(self.refused.total()), *sorted(form for form, n in self.forms.items() if n))

    def posterior(self, label: str, prior: float, weight: float) -> float:
        """P(the string is a mention with this label), `prior` counting like `weight` decisions."""
        accepted = sum(coarse(count) for count in self.accepted.values())
        decided = accepted + coarse(self.refused.total())
        return (weight * prior + coarse(self.accepted[label])) / (weight + decided)

    def best(self) -> str | None:
        """The label that was accepted most often."""
        found = [(count, label) for label, count in self.accepted.items() if count]
        return max(found)[1] if found else None


class Weighed(NamedTuple):
    """A label and its score after what was decided here, and why."""

    label: str
    score: float
    reason: str


class Found(NamedTuple):
    """A remembered string where it stands in a text, in code points."""

    span: Span
    weighed: Weighed


class Memory:
    """Counts of all decided mentions of a workspace, by their folded strings."""

    def __init__(self) -> None:
        self._by_fold: dict[str, Recollection] = defaultdict(Recollection)
        self._by_word: dict[str, set[str]] = defaultdict(set)

    def __bool__(self) -> bool:
        return bool(self._by_fold)

    def learn(self, told: Telling, count: int = 1) -> bool:
        """Count what a decision says; a negative count forgets. True if scores may have changed by it."""
        form = plain(told.quote)
        known = self._by_fold[form.casefold()]
        before = known.level
        if told.outcome is Outcome.ACCEPTED:
            known.accepted[told.label] += count
            known.forms[form] += count
            self._index(form, known.forms[form] > 0)
        else:
            known.refused[told.label] += count
        after = known.level
        if after == (0,):
            del self._by_fold[form.casefold()]
        return after != before

    def _index(self, form: str, is_known: bool) -> None:
        first = _WORD.match(form)
        if first is None:
            return
        if is_known:
            self._by_word[first.group()].add(form)
        else:
            self._by_word[first.group()].discard(form)

    def of(self, quote: str) -> Recollection | None:
        """What is remembered of a string in this spelling.

        Another case counts where it cannot be another word: not for all lower case, not for three letters.
        """
        form = plain(quote)
        known = self._by_fold.get(form.casefold())
        if known is None or known.forms[form] > 0 or not known.forms.total():
            return known
        return known if len(form) > _SHORT and form != form.lower() else None

    def spellings(self, quote: str) -> set[str]:
        """The forms in which a string and its equals may stand in a text."""
        form = plain(quote)
        known = self._by_fold.get(form.casefold())
        return {form, form.upper(), *(known.forms if known else ())}

    def weigh(self, quote: str, label: str, score: float) -> Weighed | None:
        """The label and score of a suggestion after what was decided here; None where nothing was."""
        known = self.of(quote)
        if known is None:
            return None
        same = known.posterior(label, score, PRIOR_WEIGHT)
        other = known.best()
        if other is not None and other != label:
            moved = known.posterior(other, (1.0 - score) / 2, PRIOR_WEIGHT)
            if moved > same:
                return Weighed(other, round(moved, 2), said(known, other))
        return Weighed(label, round(same, 2), said(known, label))

    def is_settled(self, quote: str, label: str, score: float) -> bool:
        """True of a likely suggestion whose string was accepted so several times, and never otherwise."""
        known = self.of(quote)
        if score < SETTLED_SCORE or known is None or known.refused.total() > 0:
            return False
        return known.accepted[label] >= SETTLED and known.accepted[label] == known.accepted.total()

    def find(self, text: str, within: Span, is_common: Callable[[str], bool]) -> Iterator[Found]:
        """Remembered strings in a range of a text, as whole words in a case that was accepted; longest first.

        `is_common` says of a single word whether it is an ordinary one too.
        """
        end = 0
        for match in _WORD.finditer(text, within.start, within.end):
            forms = self._by_word.get(match.group())
            if not forms or match.start() < end or _joins(text, match.start() - 1):
                continue
            for form in sorted(forms, key=len, reverse=True):
                span = Span(match.start(), match.start() + len(form))
                if span.end > within.end or plain(span.of(text)) != form or _joins(text, span.end):
                    continue
                weighed = self._proposed(form, is_common)
                if weighed is not None:
                    yield Found(span, weighed)
                    end = span.end
                    break

    def _proposed(self, form: str, is_common: Callable[[str], bool]) -> Weighed | None:
        known = self._by_fold[form.casefold()]
        label = known.best()
        several = " " in form
        if label is None or (known.accepted[label] < UNSURE_FORM and is_doubtful(form, is_common)):
            return None
        score = known.posterior(label, FOUND_PRIOR[several], FOUND_WEIGHT)
        return Weighed(label, round(score, 2), said(known, label))


def is_doubtful(form: str, is_common: Callable[[str], bool]) -> bool:
    """True of a form that may well be no name elsewhere: short, without a capital, or a common word."""
    capital = any(char.isupper() for char in form)
    if " " in form:
        return not capital
    return len(form) <= _SHORT or not form[0].isalpha() or not capital or is_common(form)


def stands_alone(word: str, text: str) -> bool:
    """True if a word stands in a text, in just this spelling and as no part of another word."""
    at = text.find(word)
    while at >= 0:
        if not _joins(text, at - 1) and not _joins(text, at + len(word)):
            return True
        at = text.find(word, at + 1)
    return False


def said(known: Recollection, label: str) -> str:
    """The counts as a reason: "confirmed 4 times here as ORG, rejected once"."""
    words: list[str] = []
    if known.accepted[label]:
        words.append(f"confirmed {_times(known.accepted[label])} here as {label}")
    others = [(count, other) for other, count in known.accepted.items() if count > 0 and other != label]
    for count, other in sorted(others, reverse=True):
        words.append(f"{_times(count)} as {other}" if words else f"confirmed {_times(count)} here as {other}")
    refused = known.refused.total()
    if refused:
        words.append(f"rejected {_times(refused)}" + ("" if words else " here"))
    # Thousands of mentions of one name share one sentence.
    return sys.intern(", ".join(words))


def _times(count: int) -> str:
    if count == 1:
        return "once"
    return f"{count} times" if count == coarse(count) else f"more than {coarse(count)} times"


def _joins(text: str, at: int) -> bool:
    """True if the character at a code point would belong to a word that touches it."""
    if not 0 <= at < len(text):
        return False
    return text[at].isalnum() or text[at] == "_" or unicodedata.category(text[at])[0] == "M"
