"""CoNLL-2003: a word a line with its tag in IOB2, a blank line after a sentence, -DOCSTART- between articles.

It holds words and the mentions over them; silence means “nothing there”, so only articles that were read to
the end go out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from curator.domain.span import Span
from curator.domain.text import SENTENCE_END
from curator.exchange.arriving import Refused
from curator.exchange.shapes import Record

from . import conll_reading, said_in
from .format import About, Out, Reduced
from .given import Given, GivenMark
from .peer_files import files_of
from .sentences_of_words import Sentence, given_of
from .words import Words, edges_of

_DOCUMENT = "-DOCSTART- -X- O O\n\n"
"""As the corpus of 2003 has it, and as spaCy looks for it."""
_SPLITS = ("train", "dev", "test")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Conll:
    """Files of words in columns; CoNLL-U is read, too."""

    code: str = "conll"
    name: str = "CoNLL-2003"
    ends: tuple[str, ...] = (".conll", ".iob", ".iob2", ".bio", ".conllu", ".tsv", ".txt")

    def reduced(self, record: Record) -> Reduced:
        """Words and their mentions of an article that was read to the end, without an unsure one."""
        why = said_in.silence_means_nothing(record, "entities")
        if why:
            return Reduced(None, Counter({why: 1}))
        losses = said_in.unsettled_losses(record) + Counter({"spacing": 1})
        return Reduced(_respaced(record["text"], said_in.flat_mentions(record)), losses)

    def writer(self, out: Out, about: About) -> _Writer:
        return _Writer(out)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        """The articles of a file, or of a folder's files. Raises CuratorError as conll_reading does."""
        for file in files_of(path, self.ends, first=_SPLITS):
            yield from conll_reading.read(file)


class _Writer:
    def __init__(self, out: Out) -> None:
        self._out = out

    def add(self, given: Given, split: str) -> None:
        lines = [_DOCUMENT]
        starts = {mark.parts[0].start: mark for mark in given.marks}
        at, open_to, label = 0, 0, ""
        for line in given.text.split("\n"):
            for word in line.split(" "):
                mark = starts.get(at)
                if mark:
                    open_to, label = mark.parts[0].end, mark.label
                tag = f"B-{label}" if mark else f"I-{label}" if at < open_to else "O"
                lines.append(f"{word} -X- O {tag}\n")
                at += len(word) + 1
            lines.append("\n")
        self._out.write(f"{split or 'articles'}.conll", "".join(lines).encode())

    def close(self) -> None:
        """Nothing stands at the end."""


def _respaced(text: str, mentions: Sequence[GivenMark]) -> Given:
    """The article as it comes back: its words one space apart, a sentence a line."""
    words = Words(text, edges_of(mentions))
    seen = [at for at, word in enumerate(words.texts) if not word.isspace()]
    sentences = [Sentence()]
    place: dict[int, tuple[int, int]] = {}
    cuts = _cuts(text, mentions)
    cut = next(cuts, None)
    for at in seen:
        while cut is not None and cut <= words.starts[at]:
            if sentences[-1].words:
                sentences.append(Sentence())
            cut = next(cuts, None)
        place[at] = (len(sentences) - 1, len(sentences[-1].words))
        sentences[-1].words.append(words.texts[at])
    for mention in mentions:
        first, last = words.of(mention.parts[0])
        inside = [place[at] for at in range(first, last) if at in place]
        number, start = inside[0]
        label = _BLANK.sub("_", mention.label)
        sentences[number].named.append((start, inside[-1][1] + 1, label))
    return given_of(sentences, "", says_all=True)


def _cuts(text: str, mentions: Sequence[GivenMark]) -> Iterator[int]:
    """Where a sentence ends, in order; not inside a mention, which no tag could hold together."""
    ends = {found.end() for found in SENTENCE_END.finditer(text)}
    ends |= {at for at, letter in enumerate(text) if letter == "\n"}
    within = sorted(mention.parts[0] for mention in mentions)
    number = 0
    for end in sorted(ends):
        while number < len(within) and within[number].end <= end:
            number += 1
        if number == len(within) or not _is_inside(within[number], end):
            yield end


def _is_inside(span: Span, at: int) -> bool:
    return span.start < at < span.end
