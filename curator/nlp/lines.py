"""Cuts a text into lines that a pipeline can read, and keeps where every token stands in the article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.pipeline import Sentencizer  # pyright: ignore[reportUnknownVariableType] compiled, no stubs
from spacy.tokens import Doc
from spacy.vocab import Vocab

LONGEST = 4000
"""Longer lines are cut at a sentence end or a space; memory and time grow with the line."""

_BREAK = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a UTF-16 pair is no text, and spaCy refuses it."""
_SENTENCE_END = re.compile(r"[.!?…。؟।][\"”’)\]]*\s")


def line_ranges(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of the lines that are not blank, none over `LONGEST`; code points."""
    for match in _BREAK.finditer(text):
        start = match.start()
        while match.end() - start > LONGEST:
            cut = _cut(text, start)
            if text[start:cut].strip():
                yield start, cut
            start = cut
        if text[start : match.end()].strip():
            yield start, match.end()


def _cut(text: str, start: int) -> int:
    window = text[start : start + LONGEST]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    if ends:
        return start + ends[-1]
    space = window.rfind(" ")
    return start + (space + 1 if space > 0 else LONGEST)


@dataclass(frozen=True)
class Tokens:
    """The tokens of a line, white ones left out: their words (NFC) and their ranges in the article."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def doc(self, vocab: Vocab) -> Doc:
        """A document to run a pipeline on; a quotation that opens after a full stop begins a sentence."""
        doc = Doc(vocab, words=list(self.words), spaces=list(self.spaces))
        for i in range(1, len(self.words) - 1):
            if self._opens_sentence(i):
                doc[i].is_sent_start = True
        return doc

    def _opens_sentence(self, i: int) -> bool:
        opens = self.words[i] == "“" or self.words[i] == '"' and self.spaces[i - 1] and not self.spaces[i]
        return opens and self.words[i - 1] in (".", "!", "?") and self.words[i + 1][:1].isupper()


def rule_sentences(doc: Doc) -> list[tuple[int, int]]:
    """The sentences of a line as token ranges: they end at full stops and their kind, in any script."""
    Sentencizer()(doc)
    return [(sentence.start, sentence.end) for sentence in doc.sents]


def tokenise(nlp: Language, line: str, offset: int) -> Tokens:
    """Tokens of a line that begins at code point `offset` of the article.

    White tokens (tabs, doubled and no-break spaces) are dropped: a parser trained on treebanks never saw
    one and hangs whole sentences on it. Words are composed (NFC), as in the training data; the ranges stay
    as written.
    """
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[int] = []
    ends: list[int] = []
    for token in nlp.make_doc(_SURROGATE.sub("\ufffd", line)):
        if token.text.strip():
            words.append(unicodedata.normalize("NFC", token.text))
            spaces.append(bool(token.whitespace_))
            starts.append(offset + token.idx)
            ends.append(offset + token.idx + len(token.text))
        elif spaces:
            spaces[-1] = True
    return Tokens(tuple(words), tuple(spaces), tuple(starts), tuple(ends))
