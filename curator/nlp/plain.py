"""Reads articles in a language that no trained pipeline knows: sentences, and names from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import spacy
from spacy.language import Language

from curator.domain.spotted import Spot
from curator.domain.tokens import tokens as own_tokens

from .lines import Tokens, line_ranges, rule_sentences, tokenise
from .records import EntitySuggestion, SentenceSuggestion

Plainly = tuple[Tokens, tuple[EntitySuggestion, ...], tuple[SentenceSuggestion, ...]]


class Plain:
    """spaCy's rules for a language as tokeniser, `spot` for the names; no claims.

    Where spaCy has no rules for a language, or needs a package for them that is not installed (Japanese,
    Korean, Thai, Vietnamese), the words are Curator's own.
    """

    def __init__(self, spot: Spot | None = None) -> None:
        self._spot = spot
        self._blank: dict[str, Language | None] = {}
        self._any = spacy.blank("xx")

    def lines(self, text: str, offset: int, lang: str) -> Iterator[Plainly]:
        """Each line that is not blank with its names and sentences; `text` begins at code point `offset`."""
        for start, end in line_ranges(text):
            tokens = self._tokenise(text[start:end], offset + start, lang)
            if tokens.words:
                names = self._names(text[start:end], offset + start, lang)
                yield tokens, tuple(names), self._sentences(tokens)

    def _names(self, line: str, offset: int, lang: str) -> Iterator[EntitySuggestion]:
        for one in self._spot(line, lang) if self._spot else ():
            start, end = offset + one.span.start, offset + one.span.end
            yield EntitySuggestion(start, end, one.label, one.score, one.reason, one.kb_id, one.link_score)

    def _sentences(self, tokens: Tokens) -> tuple[SentenceSuggestion, ...]:
        bounds = rule_sentences(tokens.doc(self._any.vocab))
        return tuple(SentenceSuggestion(tokens.starts[a], tokens.ends[b - 1], None) for a, b in bounds)

    def _tokenise(self, line: str, offset: int, lang: str) -> Tokens:
        if lang not in self._blank:
            self._blank[lang] = _blank(lang)
        nlp = self._blank[lang]
        return _own(line, offset) if nlp is None else tokenise(nlp, line, offset)


def _blank(lang: str) -> Language | None:
    """spaCy's tokeniser of a language, None where there is none or it cannot be had here."""
    try:
        return spacy.blank(lang)
    except (ImportError, ValueError):
        return None


def _own(line: str, offset: int) -> Tokens:
    found = [one for one in own_tokens(line) if line[one.start : one.end].strip()]
    return Tokens(
        tuple(line[one.start : one.end] for one in found),
        tuple(one.ws for one in found),
        tuple(offset + one.start for one in found),
        tuple(offset + one.end for one in found),
    )
