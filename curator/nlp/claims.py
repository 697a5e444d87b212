"""Finds the claims of a line: reported ones by rule and scorer, the writer's own by check-worthiness."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from curator.domain.span import Span as Ends

from .checkworthy import CheckWorthy
from .claim_attributes import reason, unnamed_source
from .claim_bounds import BoundsChooser
from .claim_kinds import kind
from .claim_rules import Candidate, Range, bare, candidates
from .claim_scorer import ClaimScorer
from .lines import Tokens, rule_sentences
from .records import ClaimSuggestion, SentenceSuggestion
from .syntax import Parse

SHOWN = 0.4
"""Candidates less likely than this are not suggested: here F1 over folds of the training claims is best."""
_SHORTEST_OWN = 5
_SAME = 0.7

Read = Callable[[Doc, Tokens], tuple[tuple[ClaimSuggestion, ...], tuple[SentenceSuggestion, ...]]]
"""Claims and sentences of one line, given its document and where its tokens stand."""


class ClaimReader:
    """Reads English lines; `parser` parses those whose own pipeline has no parser."""

    def __init__(
        self,
        scorer: ClaimScorer,
        bounds: BoundsChooser,
        check: CheckWorthy,
        parser: Language | None = None,
    ) -> None:
        self._scorer = scorer
        self._bounds = bounds
        self.check = check
        self._parser = parser

    def __call__(
        self, doc: Doc, tokens: Tokens
    ) -> tuple[tuple[ClaimSuggestion, ...], tuple[SentenceSuggestion, ...]]:
        if self._parser is not None:
            doc = tokens.doc(self._parser.vocab)
            for _, pipe in self._parser.pipeline:
                doc = pipe(doc)
        parse = Parse.of(doc)
        check = self.check.scores([_text(tokens, sentence) for sentence in parse.sentences])
        sentences = tuple(
            SentenceSuggestion(tokens.starts[start], tokens.ends[end - 1], score)
            for (start, end), score in zip(parse.sentences, check, strict=True)
        )
        reported = self._reported(parse)
        own = self._own(parse, check, [candidate for candidate, _ in reported])
        found = sorted([*reported, *own], key=lambda pair: pair[0].hull)
        return tuple(_record(c, score, parse, tokens, check) for c, score in found), sentences

    def _reported(self, parse: Parse) -> list[tuple[Candidate, float]]:
        found = self._bounds.all_chosen(candidates(parse), parse)
        kept: list[tuple[Candidate, float]] = []
        scored = zip(found, self._scorer.scores(found, parse), strict=True)
        for candidate, score in sorted(scored, key=lambda pair: -pair[1]):
            if score >= SHOWN and not any(_rivals(candidate, other) for other, _ in kept):
                kept.append((candidate, score))
        return kept

    def _own(self, parse: Parse, check: list[float], known: list[Candidate]) -> list[tuple[Candidate, float]]:
        found: list[tuple[Candidate, float]] = []
        for (start, end), score in zip(parse.sentences, check, strict=True):
            free = not any(c.hull[0] < end and start < c.hull[1] for c in known)
            if free and score >= self.check.threshold and "?" not in parse.words[start:end]:
                head = next(
                    i for i in range(start, end) if parse.heads[i] == i or not start <= parse.heads[i] < end
                )
                part = bare(parse, start, end)
                if parse.is_finite(head) and part[1] - part[0] >= _SHORTEST_OWN:
                    found.append((Candidate("own", (part,), head, quote="none"), score))
        return found


def sentences_only(
    doc: Doc, tokens: Tokens
) -> tuple[tuple[ClaimSuggestion, ...], tuple[SentenceSuggestion, ...]]:
    """For languages that the claim rules do not read: the pipeline's own sentences, unscored.

    Those of a pipeline that gives none end at full stops.
    """
    whole = doc.has_annotation("SENT_START", require_complete=True)
    bounds = [(sent.start, sent.end) for sent in doc.sents] if whole else rule_sentences(doc)
    return (), tuple(SentenceSuggestion(tokens.starts[a], tokens.ends[b - 1], None) for a, b in bounds)


def _rivals(one: Candidate, other: Candidate) -> bool:
    """True if only one of two can stand: they nearly coincide, or overlap and hang on one cue."""
    a, b = one.hull, other.hull
    shared = min(a[1], b[1]) - max(a[0], b[0])
    same_cue = one.cue is not None and one.cue == other.cue
    return same_cue and shared > 0 or shared > _SAME * (max(a[1], b[1]) - min(a[0], b[0]))


def _text(tokens: Tokens, part: Range) -> str:
    pieces = zip(tokens.words[part[0] : part[1]], tokens.spaces[part[0] : part[1]], strict=True)
    return "".join(word + " " * space for word, space in pieces).strip()


def _span(tokens: Tokens, part: Range) -> Ends:
    return Ends(tokens.starts[part[0]], tokens.ends[part[1] - 1])


def _record(
    candidate: Candidate, score: float, parse: Parse, tokens: Tokens, check: list[float]
) -> ClaimSuggestion:
    own = candidate.rule == "own"
    sentence = next(i for i, (start, end) in enumerate(parse.sentences) if start <= candidate.head < end)
    return ClaimSuggestion(
        parts=tuple(_span(tokens, part) for part in candidate.parts),
        score=score,
        check_score=check[sentence],
        kind=kind(candidate, parse),
        quote=candidate.quote,
        stance=candidate.stance,
        voice="writer" if own else "reported",
        source=None if candidate.source is None else _span(tokens, candidate.source),
        unnamed_source=not own and unnamed_source(candidate),
        cue=None if candidate.cue is None else _span(tokens, candidate.cue),
        reason="the article's own statement, worth checking" if own else reason(candidate, parse),
    )
