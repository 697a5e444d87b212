"""Articles that come as words with tags: sentences put together to a text, and marks found in the tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.exchange.arriving import Told

from .given import Given, GivenMark, GivenReview

TAG = re.compile(r"O|([BIOLUESM])(?:[-_](.+))?")
"""A tag of IOB1, IOB2, BILUO (BILOU), BIOES or BMES; the label may be missing."""
_SINGLE, _NEW, _LAST = "US", "BUS", "LEUS"
_NAMELESS = "ENTITY"
"""The label of tags that name none."""

Named = tuple[int, int, str]
"""Half-open range of words, and the label."""


@dataclass(slots=True)
class Sentence:
    """Words in order; `spaces` says whether one follows each; `text` is what the file says they read.

    `named` are the marks in words, `paragraph` says that one begins here.
    """

    words: list[str] = field(default_factory=list[str])
    spaces: list[bool] = field(default_factory=list[bool])
    named: list[Named] = field(default_factory=list[Named])
    text: str = ""
    paragraph: bool = False


def named_in(tags: Sequence[str]) -> Iterator[Named]:
    """The ranges that tags name, whatever their scheme: an inner tag after another label begins a new one."""
    start, label = 0, ""
    for at, tag in enumerate(tags):
        found = TAG.fullmatch(tag)
        letter = (found[1] or "") if found else ""
        new = (found[2] or _NAMELESS) if found and letter and tag != "O" else ""
        if label and (letter in _NEW or new != label):
            yield start, at, label
            label = ""
        if new and not label:
            start, label = at, new
        if label and letter in _LAST:
            yield start, at + 1, label
            label = ""
    if label:
        yield start, len(tags), label


def given_of(
    sentences: Iterable[Sentence], place: str, *, says_all: bool, told: tuple[Told, ...] = (), **more: Any
) -> Given:
    """The article of sentences: one a line, or one paragraph a line where the file tells of paragraphs.

    Between the words stands what the file says, else one space. `says_all` is True where every word has a
    tag, so that a word without a name is known to be in none.
    """
    known = list(sentences)
    by_paragraph = any(sentence.paragraph for sentence in known[1:])
    pieces: list[str] = []
    marks: list[GivenMark] = []
    at = 0
    for sentence in known:
        if pieces:
            gap = " " if by_paragraph and not sentence.paragraph else "\n"
            pieces.append(gap)
            at += len(gap)
        text, spans = placed(sentence)
        for first, last, label in sentence.named:
            span = Span(at + spans[first].start, at + spans[last - 1].end)
            if span.start < span.end:
                marks.append(GivenMark(f"m{len(marks)}", Layer.ENTITY, (span,), label))
        pieces.append(text)
        at += len(text)
    review = {"entities": GivenReview("complete")} if says_all else {}
    return Given(place, "".join(pieces), marks=tuple(marks), review=review, told=told, **more)


def placed(sentence: Sentence) -> tuple[str, list[Span]]:
    """The text of a sentence and where each word stands in it.

    The file's own text is taken where all words are found in it one after the other.
    """
    spans: list[Span] = []
    at = 0
    for word in sentence.words if sentence.text else ():
        start = sentence.text.find(word, at)
        if start < 0 or sentence.text[at:start].strip():
            break
        at = start + len(word)
        spans.append(Span(start, at))
    if sentence.text and len(spans) == len(sentence.words) and not sentence.text[at:].strip():
        return sentence.text, spans
    return _joined(sentence)


def _joined(sentence: Sentence) -> tuple[str, list[Span]]:
    spans: list[Span] = []
    pieces: list[str] = []
    at = 0
    for number, word in enumerate(sentence.words):
        spans.append(Span(at, at + len(word)))
        space = number + 1 < len(sentence.words) and (not sentence.spaces or sentence.spaces[number])
        pieces += [word, " " if space else ""]
        at += len(word) + space
    return "".join(pieces), spans
