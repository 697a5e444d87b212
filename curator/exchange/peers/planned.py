"""What a file's marks become in a workspace: the changes that take one article in.

Nothing is asked of the workspace, so that a process of its own can do it while another writes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from curator.domain.annotation import (
    NO_CLAIM,
    Annotation,
    Brought,
    ClaimFields,
    Suggestion,
    Verdict,
)
from curator.domain.edit import ANNOTATION, ARTICLE, Change
from curator.domain.errors import CuratorError
from curator.domain.foreign_labels import LEFT_OUT
from curator.domain.ids import suggestion_id, text_hash
from curator.domain.mark import Layer
from curator.domain.preannotation import PREANNOTATION, proposals_record
from curator.domain.span import Parts
from curator.exchange.arriving import Told
from curator.exchange.carried import CARRIED

from .article_given import About, article_id_of, article_of, derived, unusable
from .carrying import OURS, carried_of
from .curator_given import BY_FILE
from .frozen import Moved
from .given import Given, GivenMark
from .soundness import Unsound, check
from .terms import Labels, Named, Terms


@dataclass(slots=True)
class Plan:
    """One article with all that a file says of it.

    `changes` begin with the article's own, then come its annotations, its proposals and what is carried;
    `entities` are the local entities that links name. `names_itself` is True where the file gives the article
    an id. `lost` counts by reason what does not come in, `unmapped` the marks whose label is none of ours.
    """

    place: str
    text: str
    changes: tuple[Change, ...]
    entities: Mapping[str, Mapping[str, Any]]
    names_itself: bool
    annotations: int
    proposals: int
    lost: Counter[str]
    unmapped: Counter[str]
    told: tuple[Told, ...]


class Planner:
    """Plans article after article on the same terms."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._labels = Labels(terms)

    def plan(self, given: Given) -> Plan:
        """What one article becomes.

        Raises CuratorError `article.empty`, `article.too_long` or `taking.unsound`.
        """
        try:
            check(given)
        except Unsound as error:
            raise CuratorError("taking.unsound", problem=str(error)) from error
        return _Marks(self._terms, self._labels, given).plan()


class _Marks:
    """The marks of one article while they are planned."""

    def __init__(self, terms: Terms, labels: Labels, given: Given) -> None:
        self._terms = terms
        self._labels = labels
        self._given = given
        self._moved = Moved.of(given.text)
        self._hash = text_hash(self._moved.text)
        self._id = article_id_of(given)
        self._ids: dict[str, str] = {}
        self._made: dict[str, Annotation] = {}
        self._proposed: dict[str, Suggestion] = {}
        self._kept: dict[str, str] = {}
        self._lost = Counter[str]()
        self._unmapped = Counter[str]()
        self._incomplete: set[Layer] = set()

    def plan(self) -> Plan:
        for mark in self._given.marks:
            self._take(mark)
        changes = tuple(self._changes())
        return Plan(
            self._given.place,
            self._moved.text,
            changes,
            self._given.entities,
            bool(self._given.article_id),
            len(self._made),
            len(self._proposed),
            self._lost,
            self._unmapped,
            (*self._given.told, *self._moved.told(), *unusable(self._given.metadata)),
        )

    def _changes(self) -> Iterator[Change]:
        given, terms = self._given, self._terms
        about = About(self._id, self._hash, self._moved, self._incomplete, self._kept)
        article = article_of(given, about, terms, self._labels)
        yield Change(ARTICLE, self._id, None, article.fields())
        for mark_id, made in self._made.items():
            yield Change(ANNOTATION, mark_id, None, made.record())
        if self._proposed:
            yield Change(PREANNOTATION, self._id, None, proposals_record(self._proposed.values()))
        own = derived(article, self._made, terms.labels)
        carried = carried_of(given, self._ids, self._made, own) if terms.gold else {}
        lost = len(given.relations) - len(carried.get("relations", ()))
        if lost:
            self._lost["relations"] += lost
        if carried:
            yield Change(CARRIED, self._id, None, carried)

    def _take(self, mark: GivenMark) -> None:
        label = self._labels.of(mark.label, mark.layer)
        if label is None:
            self._unmapped[mark.label] += 1
            return
        if label[0] == LEFT_OUT:
            self._lost["left_out"] += 1
            return
        parts = self._moved.fitted(mark.parts)
        if not parts:
            self._lost["outside"] += 1
            self._incomplete.add(mark.layer)
            return
        if parts != self._moved.parts(mark.parts):
            self._lost["trimmed"] += 1
        if mark.verdict is None or not self._terms.gold:
            self._propose(mark, parts, label)
        else:
            self._decide(mark, parts, label, mark.verdict)

    def _propose(self, mark: GivenMark, parts: Parts, label: Named) -> None:
        if mark.verdict is Verdict.REJECTED:
            self._lost["rejected"] += 1
            return
        name, layer = label
        known = mark.origin if mark.verdict is None else None
        by = known.suggester if known else mark.suggester
        mark_id = suggestion_id(self._hash, layer, parts, name)
        self._ids[mark.id] = mark_id
        if mark_id in self._proposed:
            self._lost["twice"] += 1
            return
        self._proposed[mark_id] = Suggestion(
            layer,
            parts,
            name,
            _score(known.score if known else mark.score),
            known.reason if known else "",
            by if by and by != BY_FILE else self._terms.suggester,
            mark.link if layer is Layer.ENTITY else None,
            self._claim(mark.claim) if layer is Layer.CLAIM else NO_CLAIM,
        )

    def _decide(self, mark: GivenMark, parts: Parts, label: Named, verdict: Verdict) -> None:
        name, layer = label
        mark_id = mark.id if OURS.fullmatch(mark.id) else suggestion_id(self._hash, layer, parts, name)
        self._ids[mark.id] = mark_id
        if mark_id in self._made:
            self._lost["twice"] += 1
            return
        if mark.kept:
            self._kept[mark_id] = mark.kept
        text = self._moved.text
        self._made[mark_id] = Annotation(
            mark_id,
            self._id,
            layer,
            parts,
            tuple([text[part.start : part.end] for part in parts]),
            name,
            verdict,
            mark.link if layer is Layer.ENTITY else None,
            self._claim(mark.claim) if layer is Layer.CLAIM else NO_CLAIM,
            mark.note,
            self._origin(mark, parts, label),
            brought=self._brought(mark),
        )

    def _origin(self, mark: GivenMark, parts: Parts, label: Named) -> Suggestion | None:
        found, (name, layer) = mark.origin, label
        if found is None:
            # A refusal is of something: without it nobody could tell what was refused.
            if mark.verdict is not Verdict.REJECTED:
                return None
            return Suggestion(layer, parts, name, _score(mark.score), "", self._terms.suggester)
        where = parts if found.parts == mark.parts else self._moved.fitted(found.parts) or parts
        own = self._labels.of(found.label, found.layer)
        ours, score = (own and own[0]) or found.label, _score(found.score)
        now = (layer, where, ours, score)
        claim = self._claim(found.claim) if layer is Layer.CLAIM else NO_CLAIM
        same = now == (found.layer, found.parts, found.label, found.score)
        if same and (layer is Layer.ENTITY or (claim is found.claim and type(score) is type(found.score))):
            return found
        return replace(found, layer=layer, parts=where, label=ours, score=score, claim=claim)

    def _claim(self, claim: ClaimFields) -> ClaimFields:
        if not claim.source and not claim.cue and claim.check_score is None:
            return claim
        source, cue = self._moved.fitted(claim.source), self._moved.fitted(claim.cue)
        score = _score(claim.check_score)
        # 1 and 1.0 are equal, but not as JSON.
        if repr(score) == repr(claim.check_score) and (source, cue) == (claim.source, claim.cue):
            return claim
        return replace(claim, source=source, cue=cue, check_score=score)

    def _brought(self, mark: GivenMark) -> Brought:
        made, by_file = mark.decision, mark.suggester == BY_FILE
        if made is not None:
            return Brought(made.by, made.at, made.guideline, by_file)
        return Brought(self._terms.by, self._terms.at, self._given.guideline, by_file=True)


def _score(score: object) -> float | None:
    """A score to 4 places, as every export has it; what lies outside 0–1 says nothing here."""
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        return None
    return round(float(score), 4)
