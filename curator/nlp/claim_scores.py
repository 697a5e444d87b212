"""Suggested claims against gold ones, piece by piece: exact, mostly the same, touching; and their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from curator.domain.span import Span

from .gold import ClaimGold, GoldClaim, is_judged, touches
from .records import ClaimSuggestion
from .scores import Counts

LIKELY = 0.5
"""From this score on a claim is shown without asking for more."""
SAME = 0.5

EXACT, NEAR, OVERLAP = "exact", "iou50", "overlap"
MATCHES = (EXACT, NEAR, OVERLAP)
SOURCE, CLAUSES_NEAR, CLAUSES_OVERLAP = "source", "clauses_iou50", "clauses_overlap"

Row = tuple[str, str]
"""("all" or "likely", one of MATCHES), or ("all", SOURCE, CLAUSES_NEAR or CLAUSES_OVERLAP)."""
ClaimCounts = dict[Row, Counts]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One part of a suggested claim."""

    span: Span
    claim: ClaimSuggestion


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One part of a gold claim."""

    span: Span
    claim: GoldClaim


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two ranges."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(shared, 0) / (max(a[1], b[1]) - min(a[0], b[0]))


def claim_counts(
    gold: ClaimGold, found: Sequence[ClaimSuggestion]
) -> tuple[ClaimCounts, list[tuple[float, bool]]]:
    """The counts of one text by row; and the score of each judged claim with whether it is right.

    A claim is right if one of its parts and one of a gold claim's share half of what they cover together.
    Where the article's own claims were not annotated, those suggested as such are not judged. A source is
    right if it touches the gold one; only claims that were found and have a source in the gold are asked.
    """
    wanted = [
        _Wanted(part, claim) for claim in gold.claims for part in claim.parts if is_judged(part, gold.within)
    ]
    pieces = [
        _Piece(part, claim) for claim in found for part in claim.parts if _is_asked(gold, claim, part, wanted)
    ]
    likely = [piece for piece in pieces if piece.claim.score >= LIKELY]
    near = _pairs(wanted, pieces, SAME)
    counts: ClaimCounts = {("all", SOURCE): _sources(near)}
    for name, some in (("all", pieces), ("likely", likely)):
        exact, close = len(_pairs(wanted, some, 1.0)), len(_pairs(wanted, some, SAME))
        counts[name, EXACT] = Counts(len(some), exact, len(wanted), exact)
        counts[name, NEAR] = Counts(len(some), close, len(wanted), close)
        counts[name, OVERLAP] = _touching(wanted, some)
    counts |= _clauses(wanted, pieces, near)
    right = {id(piece.claim) for piece in pieces if any(overlap(piece.span, w.span) >= SAME for w in wanted)}
    claims = {id(piece.claim): piece.claim for piece in pieces}
    return counts, [(claim.score, key in right) for key, claim in claims.items()]


def _is_asked(gold: ClaimGold, claim: ClaimSuggestion, part: Span, wanted: Sequence[_Wanted]) -> bool:
    if gold.reported_only and claim.voice != "reported":
        return False
    free = not touches(part, gold.ignore) or any(overlap(part, one.span) >= SAME for one in wanted)
    return free and is_judged(part, gold.within)


def _pairs(wanted: Sequence[_Wanted], pieces: Sequence[_Piece], least: float) -> list[tuple[_Wanted, _Piece]]:
    """Gold and suggested pieces that share at least so much, each taken once, the best pairs first."""
    shares = [(overlap(w.span, p.span), i, j) for i, w in enumerate(wanted) for j, p in enumerate(pieces)]
    left, right = set[int](), set[int]()
    found: list[tuple[_Wanted, _Piece]] = []
    for share, i, j in sorted(shares, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if share < least:
            break
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((wanted[i], pieces[j]))
    return found


def _touching(wanted: Sequence[_Wanted], pieces: Sequence[_Piece]) -> Counts:
    right = sum(touches(piece.span, [one.span for one in wanted]) for piece in pieces)
    return Counts(len(pieces), right, len(wanted), len(_touched(wanted, pieces)))


def _touched(wanted: Sequence[_Wanted], pieces: Sequence[_Piece]) -> list[_Wanted]:
    spans = [piece.span for piece in pieces]
    return [one for one in wanted if touches(one.span, spans)]


def _sources(near: Sequence[tuple[_Wanted, _Piece]]) -> Counts:
    asked = [(w.claim.source, p.claim.source) for w, p in near if w.claim.source]
    right = sum(source is not None and touches(source, told) for told, source in asked)
    return Counts.share(right, len(asked))


def _clauses(
    wanted: Sequence[_Wanted], pieces: Sequence[_Piece], near: Sequence[tuple[_Wanted, _Piece]]
) -> ClaimCounts:
    """How many of the claims that the gold calls clauses were found; nothing where it does not say."""
    clauses = [one for one in wanted if one.claim.nominal is False]
    if not clauses:
        return {}
    close = sum(one.claim.nominal is False for one, _ in near)
    return {
        ("all", CLAUSES_NEAR): Counts.share(close, len(clauses)),
        ("all", CLAUSES_OVERLAP): Counts.share(len(_touched(clauses, pieces)), len(clauses)),
    }
