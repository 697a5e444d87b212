"""Which mention a claim's source means: the name that heads the phrase, or what a pronoun stands for.

Told by words alone, so that it follows what an editor corrects and works for a source in another paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .given_names import FEMALE, MALE, words
from .span import Parts, Span, hull

SPEAKERS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
"""Labels of those who can say something (the guideline of the seeds: persons, bodies, groups, states)."""
MOST = 3

FAR = 1500
"""Code points that a pronoun reaches back."""
_HEADING = re.compile(r"[\s,(]|['’]s?\b|of\b|in\b|at\b|from\b|who\b|which\b|for\b|on\b")
_PREPOSITION = re.compile(r"\b(?:of|for|to|from|in|at|by|with|on|against|about|over)\s", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_SPEAKS = re.compile(
    r"[,)]?\s+(?:\w+ly\s+|has\s+|had\s+|have\s+|also\s+)?(?:said|says|say|told|tells|added|adds|argued|argues|wrote"
    r"|writes|warned|warns|claimed|claims|insisted|insists|announced|announces|denied|denies|explained|explains)\b"
)
_SAID_BEFORE = re.compile(r"\b(?:said|says|told|added|adds|wrote|to)\s+(?:[a-z]+\s+){0,3}$")
_SENTENCE = re.compile(r"(?:^|[.!?…]['\"”’)]*\s+|\n\s*)['\"“‘(]*(?:[Tt]he\s+|(?:[A-Z]\w*\.?\s+){0,4})?$")
_MALE_TITLE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Duke|Father|Pope|Brother|Sheikh)\.?\s+(?:\w+\s+)?$")
_FEMALE_TITLE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|Dame|Duchess|Sister|Baroness)\.?\s+(?:\w+\s+)?$"
)


_HE, _SHE = words("he him his himself"), words("she her hers herself")
_IT, _THEY = words("it its itself"), words("they them their themselves both")
_RELATIVE = words("who which that whom")
_PRONOUNS = _HE | _SHE | _IT | _THEY | _RELATIVE


class Named(NamedTuple):
    """A mention of the entity layer: its range and label."""

    span: Span
    label: str


def proposed(text: str, source: Parts, claim: Parts, mentions: Sequence[Named]) -> list[Span]:
    """At most `MOST` mentions that a source may mean, the likeliest first; `mentions` in reading order.

    The name at the head of the source comes first, else what its pronoun or its title stands for. Nothing is
    proposed for a claim without a source.
    """
    if not source:
        return []
    phrase = hull(source)
    speaking = [m for m in mentions if m.label in SPEAKERS and not any(m.span.overlaps(p) for p in claim)]
    head = _head(text, phrase, speaking)
    found = [head] if head else _antecedents(text, phrase, speaking)
    return list(dict.fromkeys(found))[:MOST]


def meant(text: str, source: Parts, claim: Parts, mentions: Sequence[Named]) -> Span | None:
    """The one mention that a source means; None where its words leave it open.

    A name inside a phrase about somebody else ("the mayor of Quellmar") is not meant.
    """
    if not source:
        return None
    phrase = hull(source)
    speaking = [m for m in mentions if m.label in SPEAKERS and not any(m.span.overlaps(p) for p in claim)]
    head = _head(text, phrase, speaking)
    if head is not None:
        return head
    titled = _titled(text, phrase, speaking)
    if titled is not None:
        return titled
    is_pronoun = phrase.of(text).lower() in _PRONOUNS
    return next(iter(_antecedents(text, phrase, speaking)), None) if is_pronoun else None


def _head(text: str, phrase: Span, mentions: Sequence[Named]) -> Span | None:
    """The mention that heads a noun phrase: at its end or before a comma, governed by no preposition."""
    inside = [m for m in mentions if phrase.overlaps(m.span)]
    exact = next((m.span for m in inside if m.span == phrase or m.span.contains(phrase)), None)
    if exact is not None:
        return exact
    for mention in sorted(inside, key=lambda m: (m.label != "PERSON", m.span.start)):
        if mention.span.start < phrase.start or mention.span.end > phrase.end:
            continue
        before = text[phrase.start : mention.span.start].rpartition(",")[2]
        after = text[mention.span.end : phrase.end]
        if _PREPOSITION.search(before) or _POSSESSIVE.match(after):
            continue
        if mention.label == "PERSON" or not after or _HEADING.match(after.lstrip() + " "):
            return mention.span
    return None


def _titled(text: str, phrase: Span, mentions: Sequence[Named]) -> Span | None:
    """The person whom "the prime minister" means, if the same title stands right before or after a name."""
    title = re.sub(r"^(?:the|this|that)\s+", "", phrase.of(text).lower())
    if title == phrase.of(text).lower() or not title:
        return None
    for mention in reversed(_before(phrase, mentions)):
        if mention.label != "PERSON":
            continue
        before = text[max(0, mention.span.start - 60) : mention.span.start].lower().rstrip(" ,")
        after = text[mention.span.end : mention.span.end + 60].lower()
        if before.endswith(title) or re.match(rf",\s+(?:the|an?)?\s*(?:\w+\s+)?{re.escape(title)}\b", after):
            return mention.span
    return None


def _before(phrase: Span, mentions: Sequence[Named]) -> list[Named]:
    return [m for m in mentions if phrase.start - FAR <= m.span.start and m.span.end <= phrase.start]


def _antecedents(text: str, phrase: Span, mentions: Sequence[Named]) -> list[Span]:
    """Earlier mentions that agree with a pronoun, those that look like subjects and the near ones first."""
    word = phrase.of(text).lower()
    earlier = _before(phrase, mentions)
    if word in _RELATIVE:
        return [m.span for m in reversed(earlier)]
    agreeing = [m for m in earlier if _agrees(text, word, m)]
    return [m.span for m in sorted(agreeing, key=lambda m: _cost(text, phrase, m))]


def _agrees(text: str, word: str, mention: Named) -> bool:
    if word in _HE | _SHE:
        gender = gender_of(text, mention.span)
        return mention.label == "PERSON" and gender != ("f" if word in _HE else "m")
    if word in _IT:
        return mention.label in ("ORG", "GPE")
    if word in _THEY:
        return mention.label != "GPE"
    return True


def gender_of(text: str, name: Span) -> str:
    """ "m" or "f" by a person's title or given name, of this mention or of the same name in full; else ""."""
    before = text[max(0, name.start - 20) : name.start]
    if _MALE_TITLE.search(before):
        return "m"
    if _FEMALE_TITLE.search(before):
        return "f"
    names = name.of(text).split()
    given = names[0].lower() if len(names) > 1 else _given(text, names[-1])
    return "m" if given in MALE else "f" if given in FEMALE else ""


def _given(text: str, family: str) -> str:
    found = re.search(rf"\b([A-Z]\w+)\s+(?:[A-Z]\w*\.?\s+)?{re.escape(family)}\b", text)
    return found.group(1).lower() if found else ""


def _cost(text: str, phrase: Span, mention: Named) -> int:
    """Code points back, with what speaks for a subject taken off; a paragraph break costs."""
    span = mention.span
    cost = phrase.start - span.end
    if phrase.of(text).lower() in _HE | _SHE and gender_of(text, span):
        cost -= 200
    before = text[max(0, span.start - 40) : span.start]
    if _SENTENCE.search(before):
        cost -= 120
    if _SPEAKS.match(text, span.end) or _SAID_BEFORE.search(before):
        cost -= 150
    if _PREPOSITION.search(before[-5:]) or _POSSESSIVE.match(text, span.end):
        cost += 120
    return cost + 80 * text.count("\n", span.end, phrase.start)
