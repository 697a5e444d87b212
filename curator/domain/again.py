"""The same string elsewhere: where it stands, and what repeating a decision would do there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from .acts import from_suggestion, quotes
from .annotation import Annotation, Link, Suggestion, Verdict
from .edit import ANNOTATION, Change, Draft
from .ids import new_annotation_id
from .mark import Layer
from .sheet import Sheet
from .span import Span
from .tokens import MARK

SAME_AGAIN = "mention.same_again"
"""The act of repeating a decision wherever the string stands."""

_APOSTROPHES = "['’ʼ]"
_BLANKS = r"[^\S\n]+"
_ENDS = rf"(?![\w]|{MARK})"
_WORD_BEFORE = re.compile(rf"\w|{MARK}")
_POSSESSIVE = re.compile(rf"{_APOSTROPHES}s?$", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[^\W\d_]")
# Endings that go before another is put on: the vowels of a case, a soft sign, й.
_CASE_ENDING = re.compile("[аяоеєиіїуюьйыэё]{1,2}$", re.IGNORECASE)
_LEAST_STEM, _MOST_ENDING = 3, 3
_ENDINGS = {
    "de": "(?:e?s|e?n|er|e)",
    "fr": "(?:e?s|e|x)",
    "es": "(?:e?s)",
    "pt": "(?:e?s)",
    "nl": "(?:e?n|e?s|e)",
    "sv": "(?:s|ns?|ens?)",
    "da": "(?:s|ns?|ens?)",
    "nb": "(?:s|ns?|ens?)",
    "en": "(?:e?s)",
}
"""Endings that a name takes in these languages; of other Latin ones only the possessive is known."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A string to look for; `inflected` takes other endings of it in, as far as `language` is known."""

    quote: str
    whole_word: bool = True
    match_case: bool = True
    inflected: bool = False
    language: str = "en"

    @property
    def needle(self) -> str:
        """The longest run of letters that stands in every text with a match."""
        bare = _POSSESSIVE.sub("", self.quote.strip()) if self.inflected else self.quote
        runs = [_stem(run) if self.inflected else run for run in re.split(rf"\s|{_APOSTROPHES}", bare)]
        return max(runs, key=len)


def _stem(word: str) -> str:
    """A word without the ending that another may stand for."""
    if _CYRILLIC.search(word):
        stem = _CASE_ENDING.sub("", word)
        return stem if len(stem) >= _LEAST_STEM else word
    return word[:-1] if len(word) > _LEAST_STEM and word[-1] in "sSyY" else word


@cache
def pattern(wanted: Wanted) -> re.Pattern[str]:
    """What matches a string; the group `core` is without a possessive. Never across the end of a line."""
    quote = wanted.quote.strip()
    tail = ""
    if wanted.inflected:
        quote = _POSSESSIVE.sub("", quote)
        tail = rf"(?:{_APOSTROPHES}s?)?"
    words = quote.split()
    last = len(words) - 1
    forms = [
        _inflected(word, wanted.language, is_last=at == last) if wanted.inflected else _written(word)
        for at, word in enumerate(words)
    ]
    ends = _ENDS if wanted.whole_word and words[-1][-1].isalnum() else f"(?!{MARK})"
    core = _BLANKS.join(forms)
    return re.compile(f"(?P<core>{core}){tail}{ends}", re.NOFLAG if wanted.match_case else re.IGNORECASE)


def _written(word: str) -> str:
    return re.sub(_APOSTROPHES, _APOSTROPHES, re.escape(word))


def _inflected(word: str, language: str, *, is_last: bool) -> str:
    """A word with the endings it may take: any of up to three letters after a Cyrillic stem."""
    if _CYRILLIC.search(word):
        if len(_stem(word)) < _LEAST_STEM or not word.isalpha():
            return _written(word)
        return rf"{_written(_stem(word))}[^\W\d_]{{0,{_MOST_ENDING}}}"
    endings = _ENDINGS.get(language)
    if not is_last or endings is None or not word[-1].isalpha() or not word[-1].isascii():
        return _written(word)
    forms = [f"{_written(word)}{endings}?"]
    if language == "en" and word[-1] in "yY" and len(word) > _LEAST_STEM:
        forms.append(f"{_written(word[:-1])}ies")
    if word[-1] == "s" and word[-2:-1] not in ("s", "u", "i") and len(word) > _LEAST_STEM + 1:
        forms.append(_written(word[:-1]))
    return f"(?:{'|'.join(forms)})"


def occurrences(text: str, wanted: Wanted, within: Span) -> Iterator[tuple[Span, Span]]:
    """Where a string stands in a range of whole lines: without and with a possessive; code points."""
    begins_word = wanted.whole_word and wanted.quote.strip()[:1].isalnum()
    for match in pattern(wanted).finditer(text, within.start, within.end):
        if not (begins_word and _WORD_BEFORE.match(text[max(0, match.start() - 1) : match.start()])):
            yield Span(*match.span("core")), Span(*match.span())


class Doing(StrEnum):
    CONFIRM = "confirm"
    RELABEL = "relabel"
    ADD = "add"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the string, and what would be done there.

    `id` is of the suggestion that stands there, with its `label`; `around` are the words of a longer
    suggestion that holds the place.
    """

    span: Span
    doing: Doing
    id: str = ""
    label: str = ""
    around: str = ""
    ticked: bool = True


def places(sheet: Sheet, decision: Annotation, wanted: Wanted, paragraph: int) -> Iterator[Place]:
    """Where a decision can be repeated in a paragraph; what is decided is never touched."""
    found = occurrences(sheet.text, wanted, sheet.paragraphs[paragraph])
    first = next(found, None)
    if first is None:
        return
    decided = [one for one in sheet.decided_in(paragraph) if one.layer is decision.layer]
    waiting = [pair for pair in sheet.undecided_in(paragraph) if pair[1].layer is decision.layer]
    for core, whole in (first, *found):
        if any(_settles(one, whole) for one in decided):
            continue
        here = [(mark_id, one) for mark_id, one in waiting if one.parts in ((core,), (whole,))]
        if decision.verdict is Verdict.REJECTED:
            yield from _refusals(sheet, decision, here)
        elif place := _acceptance(sheet, decision, core, here, waiting):
            yield place


def _settles(annotation: Annotation, span: Span) -> bool:
    """True if a decision says already what this text is."""
    if annotation.verdict is Verdict.REJECTED:
        return annotation.hull.contains(span) and span.contains(annotation.hull)
    return any(part.overlaps(span) for part in annotation.parts)


def _refusals(sheet: Sheet, decision: Annotation, here: list[tuple[str, Suggestion]]) -> Iterator[Place]:
    """Open suggestions of the string; one with a label that nobody rejected is not ticked."""
    labels = {decision.label, decision.origin.label if decision.origin else decision.label}
    for mark_id, one in here:
        if sheet.is_open(mark_id):
            yield Place(one.parts[0], Doing.REJECT, mark_id, one.label, ticked=one.label in labels)


def _acceptance(
    sheet: Sheet,
    decision: Annotation,
    core: Span,
    here: list[tuple[str, Suggestion]],
    waiting: list[tuple[str, Suggestion]],
) -> Place | None:
    for mark_id, one in here:
        if one.label == decision.label:
            return Place(one.parts[0], Doing.CONFIRM, mark_id, one.label)
    shown = [(one.score or 1.0, mark_id, one) for mark_id, one in here if sheet.is_open(mark_id)]
    if shown:
        _, mark_id, one = max(shown, key=lambda row: row[:2])
        return Place(one.parts[0], Doing.RELABEL, mark_id, one.label)
    if decision.layer is Layer.CLAIM:
        return None
    longer = [one.parts[0] for i, one in waiting if sheet.is_open(i) and one.parts[0].overlaps(core)]
    words = max((part.of(sheet.text) for part in longer), key=len, default="")
    return Place(core, Doing.ADD, around=" ".join(words.split()), ticked=not longer)


def change(sheet: Sheet, decision: Annotation, place: Place) -> Change:
    """What repeating a decision at a place writes; a suggestion there is kept as the origin."""
    if not place.id:
        made = Annotation(
            new_annotation_id(),
            sheet.article.id,
            decision.layer,
            (place.span,),
            quotes(sheet.text, (place.span,)),
            decision.label,
            Verdict.ACCEPTED,
            link=decision.link,
        )
        return Change(ANNOTATION, made.id, None, made.record())
    suggestion = sheet.find(place.id)
    assert isinstance(suggestion, Suggestion)
    made = from_suggestion(sheet, place.id, suggestion, decision.verdict)
    if decision.verdict is Verdict.ACCEPTED:
        made = replace(made, label=decision.label, link=_link(decision, suggestion))
    return Change(ANNOTATION, made.id, None, made.record())


def _link(decision: Annotation, suggestion: Suggestion) -> Link | None:
    """The decision's link; where it has none, and none was taken away, what is pre-selected there."""
    was_removed = decision.origin is not None and decision.origin.link is not None
    return decision.link if decision.link or was_removed else suggestion.link


def draft(decision: Annotation, changes: tuple[Change, ...]) -> Draft:
    """All of it as one edit, which may reach into other articles."""
    words = " … ".join(decision.quotes)
    args: dict[str, str | int] = {
        "article": decision.article,
        "quote": words if len(words) <= 60 else words[:59] + "…",
        "count": len(changes),
        "verdict": decision.verdict.value,
    }
    return Draft(SAME_AGAIN, changes, args)
