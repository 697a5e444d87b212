"""What a file of annotations says, whoever wrote it: one article with its marks, all as plain domain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from curator.domain.annotation import NO_CLAIM, ClaimFields, Link, Suggester, Suggestion, Verdict
from curator.domain.mark import Layer
from curator.domain.span import Parts
from curator.exchange.arriving import Metadata, Told
from curator.exchange.outgoing import Decision


@dataclass(frozen=True, slots=True)
class GivenMark:
    """A mention or a claim in a file; parts in code points of the article's `text`.

    `id` is unique in its article: relations name it. `verdict` None is a proposal that nobody decided
    on, `score` and `suggester` belong to that. `origin` is what had been proposed where a decision was made
    on it, and the whole of a proposal where more than a score is known of it. A decided mark without origin
    whose `suggester` is of kind `import` was made by a file, not by hand. `kept` are the entry's fields that
    Curator does not know, a canonical JSON object, "" = none.
    """

    id: str
    layer: Layer
    parts: Parts
    label: str
    verdict: Verdict | None = Verdict.ACCEPTED
    link: Link | None = None
    claim: ClaimFields = NO_CLAIM
    note: str = ""
    score: float | None = None
    suggester: Suggester | None = None
    origin: Suggestion | None = None
    decision: Decision | None = None
    kept: str = ""


@dataclass(frozen=True, slots=True)
class GivenRelation:
    """A typed, directed bond between two marks of the article, named by their ids.

    `entry` is the whole entry of `relations` or `claim_relations` in Curator JSONL where it came from
    there (compact JSON in its order of keys, a suggester as kind, name and version), else "". `kept` as in
    GivenMark.
    """

    id: str
    label: str
    head: str
    child: str
    entry: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class GivenReview:
    """How far a layer was read: none | partial | complete | final, as `curator.review` has it."""

    state: str
    labels: tuple[str, ...] = ()
    ranges: Parts = ()
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """One article of a file of annotations.

    `text` is as the file has it; where freezing changes it, offsets move with it at import. `article_id`
    is "" where the file names none. `review` is by layer (`entities`, `claims`), empty where the file does
    not say. `fields` are further fields of `Article` (story, state, blind, …), `entities` local entities by
    id, `kbs` versions by KB. `kept` are unknown fields of the article, which go out again to the same peer.
    `unsettled` are entries of Curator JSONL on layers that it has no marks for (links, relations): the name
    of their list and the entry, written as `GivenRelation.entry` is.
    """

    place: str
    text: str
    metadata: Metadata = field(default_factory=Metadata)
    marks: tuple[GivenMark, ...] = ()
    relations: tuple[GivenRelation, ...] = ()
    review: Mapping[str, GivenReview] = field(default_factory=dict[str, GivenReview])
    article_id: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict[str, Any])
    entities: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    kbs: Mapping[str, str] = field(default_factory=dict[str, str])
    guideline: str = ""
    kept: Mapping[str, Any] = field(default_factory=dict[str, Any])
    told: tuple[Told, ...] = ()
    unsettled: tuple[tuple[str, str], ...] = ()
