"""Turns what editors decided in articles (Curator JSONL records) into examples a recogniser can learn from.

Undecided is missing, never "no name". How far silence speaks stands in each record's review, as an export has
it, so nothing is decided twice here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from .lines import Tokens, line_ranges, tokenise

Record = Mapping[str, Any]
Ends = tuple[int, int]
"""A range of code points of an article, or of tokens of a line."""
Named = tuple[int, int, str]
"""First token, token after the last, label."""


@dataclass(frozen=True)
class Labels:
    """How the workspace's labels stand to those of the recogniser.

    `learned` maps a label of the workspace to the recogniser's; `unasked` are labels of the recogniser
    that nobody was asked about, so that silence says nothing of them.
    """

    learned: Mapping[str, str]
    unasked: frozenset[str] = frozenset()


@dataclass
class Line:
    """One line of an article with what is known of its tokens.

    `names` never overlap; a token in `missing` is neither a name nor outside.
    """

    tokens: Tokens
    names: list[Named]
    missing: set[int]

    @property
    def is_known(self) -> bool:
        """False where nothing can be learned: every token is missing."""
        return len(self.missing) < len(self.tokens.words)


@dataclass
class Reading:
    """The lines of one article, and what could not be used, by reason."""

    lines: list[Line] = field(default_factory=list[Line])
    mentions: Counter[str] = field(default_factory=Counter[str])
    """Accepted mentions that are learned from, by the workspace's label."""
    left_out: Counter[str] = field(default_factory=Counter[str])
    """`nested`, `off_tokens`, `unsure`, `new_label`: how many marks became missing, or were dropped."""


def read(nlp: Language, record: Record, labels: Labels, named: Callable[[Doc], Iterable[Span]]) -> Reading:
    """What a record teaches, line by line as the pipeline reads it.

    `named` gives the names that the recogniser finds in a line; it is asked only where the recogniser
    knows labels that the workspace does not ask for. Offsets in `record` are code points of its text.
    """
    reading = Reading()
    text: str = record["text"]
    for start, end in line_ranges(text):
        tokens = tokenise(nlp, text[start:end], start)
        if tokens.words:
            line = _line(tokens, record, labels, reading)
            if labels.unasked and len(line.missing) < len(tokens.words):
                _leave_unasked(line, nlp, labels, named)
            reading.lines.append(line)
    return reading


def example(nlp: Language, line: Line) -> Example:
    """The line as spaCy learns from it: names, "outside" only where that is known, the rest missing."""
    words, spaces = list(line.tokens.words), list(line.tokens.spaces)
    reference = Doc(nlp.vocab, words=words, spaces=spaces)
    gaps = [reference[i : i + 1] for i in sorted(line.missing)]
    reference.set_ents([Span(reference, *named) for named in line.names], missing=gaps, default="outside")
    return Example(Doc(nlp.vocab, words=words, spaces=spaces), reference)


def _line(tokens: Tokens, record: Record, labels: Labels, reading: Reading) -> Line:
    names: list[Named] = []
    touched = _unsettled(tokens, record["curator"], reading)
    for span in _on(tokens, record["spans"]):
        named = _named(tokens, span, labels)
        if named is None:
            touched |= _touched(tokens, span)
            reading.left_out["off_tokens" if span["label"] in labels.learned else "new_label"] += 1
        else:
            names.append(named)
            reading.mentions[span["label"]] += 1
    taken = {i for start, end, _ in names for i in range(start, end)}
    known = _known(tokens, record["curator"]["review"]["entities"]) | _refused(tokens, record["curator"])
    missing = {i for i in range(len(tokens.words)) if i not in known or i in touched} - taken
    return Line(tokens, names, missing)


def _on(tokens: Tokens, marks: Iterable[Record]) -> Iterator[Record]:
    """The marks that begin on this line."""
    first, last = tokens.starts[0], tokens.ends[-1]
    return (mark for mark in marks if first <= mark["start"] < last)


def _named(tokens: Tokens, mark: Record, labels: Labels) -> Named | None:
    """A mark in tokens; None where it begins or ends inside one, or its label is not learned."""
    label = labels.learned.get(mark["label"])
    if label is None or mark["start"] not in tokens.starts or mark["end"] not in tokens.ends:
        return None
    return tokens.starts.index(mark["start"]), tokens.ends.index(mark["end"]) + 1, label


def _touched(tokens: Tokens, mark: Record) -> set[int]:
    return _inside(tokens, [(mark["start"], mark["end"])], whole=False)


def _inside(tokens: Tokens, ranges: Sequence[Sequence[int]], *, whole: bool) -> set[int]:
    """The tokens that lie in one of the ranges, or with `whole` False touch one."""
    ends = list(zip(tokens.starts, tokens.ends, strict=True))
    if whole:
        return {i for i, (a, b) in enumerate(ends) if any(s <= a and b <= e for s, e in ranges)}
    return {i for i, (a, b) in enumerate(ends) if any(a < e and s < b for s, e in ranges)}


def _known(tokens: Tokens, review: Record) -> set[int]:
    """The tokens of which silence says that they are outside."""
    if review["state"] in ("complete", "final"):
        return set(range(len(tokens.words)))
    return _inside(tokens, review["ranges"], whole=True)


def _unsettled(tokens: Tokens, curator: Record, reading: Reading) -> set[int]:
    """The tokens of marks that say neither name nor outside: unsure, undecided, and overlapping ones."""
    found: set[int] = set()
    for reason, marks in (
        ("unsure", curator["unsure"]),
        ("nested", curator["nested"]),
        ("", curator["pending"]),
    ):
        for mark in _on(tokens, marks):
            if mark.get("layer", "entity") == "entity":
                found |= _touched(tokens, mark)
                if reason:
                    reading.left_out[reason] += 1
    return found


def _refused(tokens: Tokens, curator: Record) -> set[int]:
    """The tokens of rejected suggestions: whoever sees a name there corrects it and does not reject it."""
    marks = [mark for mark in _on(tokens, curator["rejected"]) if mark["layer"] == "entity"]
    return _inside(tokens, [(mark["start"], mark["end"]) for mark in marks], whole=True)


def _leave_unasked(line: Line, nlp: Language, labels: Labels, named: Callable[[Doc], Iterable[Span]]) -> None:
    """Where the recogniser sees a name of a label that nobody was asked about, silence says nothing."""
    taken = {i for start, end, _ in line.names for i in range(start, end)}
    for name in named(line.tokens.doc(nlp.vocab)):
        if name.label_ in labels.unasked:
            line.missing |= set(range(name.start, name.end)) - taken
