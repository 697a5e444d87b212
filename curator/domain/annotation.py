"""What a person decided: a mention or a claim, with the suggestion it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from sys import intern
from typing import Any, NamedTuple

from .mark import Layer, LinkState, Mark, Status
from .span import Parts, Span, hull, parts_of

NIL = "NIL"
UNSET = "unset"

CLAIM_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "kind": ("factual", "prediction", "opinion", "position", "rule", "experience"),
    "quote": ("direct", "mixed", "indirect", "none"),
    "stance": ("asserts", "denies", "doubts"),
    "voice": ("reported", "writer"),
    "check_worthiness": ("none", "low", "high"),
}
"""The plain choices of a claim, in the order shown; any may be unset."""


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNSURE = "unsure"


class Link(NamedTuple):
    """The decision that a mention means an entity; `kb_id` is NIL when none fits."""

    kb: str
    kb_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Suggester:
    """Who proposed: a model, a rule or an import, by name and version."""

    kind: str
    name: str
    version: str


# An article can have tens of thousands of annotations: these spare a call or an object for each.
suggester_of = cache(Suggester)
_LAYERS = {layer.value: layer for layer in Layer}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class ClaimFields:
    """What a claim has beside its parts; attributes are UNSET where nobody said anything."""

    source: Parts = ()
    cue: Parts = ()
    kind: str = UNSET
    quote: str = UNSET
    stance: str = UNSET
    voice: str = UNSET
    check_worthiness: str = UNSET
    check_score: float | None = None
    nominal: bool = False
    unnamed_source: bool = False
    standalone: str = ""
    tags: tuple[str, ...] = ()

    def record(self) -> dict[str, Any]:
        """The fields that say something, for the journal."""
        values: dict[str, Any] = {
            "source": [list(part) for part in self.source],
            "cue": [list(part) for part in self.cue],
            "kind": self.kind,
            "quote": self.quote,
            "stance": self.stance,
            "voice": self.voice,
            "check_worthiness": self.check_worthiness,
            "check_score": self.check_score,
            "nominal": self.nominal,
            "unnamed_source": self.unnamed_source,
            "standalone": self.standalone,
            "tags": list(self.tags),
        }
        # Not `in (…, False)`: a check_score of 0.0 equals False and would be lost.
        return {
            name: value
            for name, value in values.items()
            if value is not None and value is not False and value not in ([], "", UNSET)
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> ClaimFields:
        attributes = {name: record.get(name) or UNSET for name in CLAIM_ATTRIBUTES}
        return cls(
            source=parts_of(record.get("source") or ()),
            cue=parts_of(record.get("cue") or ()),
            check_score=record.get("check_score"),
            nominal=bool(record.get("nominal")),
            unnamed_source=bool(record.get("unnamed_source")),
            standalone=record.get("standalone") or "",
            tags=tuple(record.get("tags") or ()),
            **attributes,
        )


NO_CLAIM = ClaimFields()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a pipeline proposes; a cache, never a fact. `link` is the pre-selected one.

    `features` are the names of what held for a claim's candidate; `model_score` is what the pipeline
    itself said, where this workspace's decisions made another `score` of it.
    """

    layer: Layer
    parts: Parts
    label: str
    score: float | None
    reason: str
    suggester: Suggester
    link: Link | None = None
    claim: ClaimFields = NO_CLAIM
    features: tuple[str, ...] = ()
    model_score: float | None = None

    @property
    def prior(self) -> float | None:
        """The pipeline's own score."""
        return self.score if self.model_score is None else self.model_score

    def record(self) -> dict[str, Any]:
        """The suggestion as an annotation's `origin`."""
        values: dict[str, Any] = {
            "parts": [list(part) for part in self.parts],
            "label": self.label,
            "score": self.score,
            "reason": self.reason,
            "suggester": [self.suggester.kind, self.suggester.name, self.suggester.version],
        }
        if self.link:
            values["link"] = list(self.link)
        if self.features:
            values["features"] = list(self.features)
        if self.model_score is not None:
            values["model_score"] = self.model_score
        return values if self.claim is NO_CLAIM else values | self.claim.record()

    @classmethod
    def from_record(cls, layer: Layer, record: Mapping[str, Any], parts: Parts = ()) -> Suggestion:
        """`parts` are those of its annotation where it has the same: one object for both."""
        link = record.get("link")
        return cls(
            layer,
            parts or parts_of(record["parts"]),
            intern(record["label"]),
            record["score"],
            intern(record["reason"]),
            suggester_of(*record["suggester"]),
            Link(*link) if link else None,
            ClaimFields.from_record(record) if layer is Layer.CLAIM else NO_CLAIM,
            tuple(record.get("features") or ()),
            record.get("model_score"),
        )


class Brought(NamedTuple):
    """Who decided it elsewhere, when (UTC) and by which guideline, before it was brought in.

    `by_file` is True where neither a person nor a suggestion is known behind it. It stands until somebody
    changes the annotation here.
    """

    by: str
    at: str
    guideline: str
    by_file: bool = False


class Missed(NamedTuple):
    """What the pipeline knew of a claim that it did not show: an editor had to add it by hand."""

    features: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a person decided about one mention or claim of one article.

    Its journal record is `record()`; `quotes` holds the text of each part.
    """

    id: str
    article: str
    layer: Layer
    parts: Parts
    quotes: tuple[str, ...]
    label: str
    verdict: Verdict
    link: Link | None = None
    claim: ClaimFields = NO_CLAIM
    note: str = ""
    origin: Suggestion | None = None
    missed: Missed | None = None
    brought: Brought | None = None

    @property
    def hull(self) -> Span:
        return hull(self.parts)

    @property
    def status(self) -> Status:
        """How the verdict reads beside the suggestion it came from."""
        if self.verdict is not Verdict.ACCEPTED:
            return Status(self.verdict.value)
        if self.origin is None:
            return Status.ADDED
        return Status.CORRECTED if differs(self, self.origin) else Status.CONFIRMED

    @property
    def mark(self) -> Mark:
        return Mark(self.id, self.layer, self.parts, self.label, self.status, link_state(self.link))

    def record(self) -> dict[str, Any]:
        """The journal's fields; what says nothing is absent."""
        values: dict[str, Any] = {
            "article": self.article,
            "layer": self.layer.value,
            "parts": [list(part) for part in self.parts],
            "quotes": list(self.quotes),
            "label": self.label,
            "verdict": self.verdict.value,
        }
        if self.link:
            values["link"] = list(self.link)
        if self.note:
            values["note"] = self.note
        if self.origin:
            values["origin"] = self.origin.record()
        if self.missed:
            values["missed"] = [list(self.missed.features), self.missed.score]
        if self.brought:
            values["brought"] = list(self.brought)
        return values if self.claim is NO_CLAIM else values | self.claim.record()

    @classmethod
    def from_record(cls, annotation_id: str, record: Mapping[str, Any]) -> Annotation:
        layer, parts = _LAYERS[record["layer"]], parts_of(record["parts"])
        link, origin, missed = record.get("link"), record.get("origin"), record.get("missed")
        brought = record.get("brought")
        quotes: list[str] = record["quotes"]
        return cls(
            annotation_id,
            intern(record["article"]),
            layer,
            parts,
            # Names come again and again, sentences do not.
            tuple(quotes) if layer is Layer.CLAIM else tuple(map(intern, quotes)),
            intern(record["label"]),
            _VERDICTS[record["verdict"]],
            Link(*link) if link else None,
            ClaimFields.from_record(record) if layer is Layer.CLAIM else NO_CLAIM,
            record.get("note") or "",
            _origin(layer, origin, record["parts"], parts) if origin else None,
            Missed(tuple(missed[0]), missed[1]) if missed else None,
            Brought(*brought) if brought else None,
        )


def _origin(layer: Layer, origin: Mapping[str, Any], pairs: Any, parts: Parts) -> Suggestion:
    return Suggestion.from_record(layer, origin, parts if origin["parts"] == pairs else ())


def link_state(link: Link | None) -> LinkState:
    if link is None:
        return LinkState.NONE
    return LinkState.NIL if link.kb_id == NIL else LinkState.LINKED


def differs(annotation: Annotation, origin: Suggestion) -> bool:
    """True if something that the suggestion carried was changed; filling a blank is no correction."""
    if (annotation.parts, annotation.label) != (origin.parts, origin.label):
        return True
    if origin.link and (annotation.link is None or annotation.link.kb_id != origin.link.kb_id):
        return True
    now, then = annotation.claim, origin.claim
    if now is then:  # of a mention, both are NO_CLAIM
        return False
    if (then.source and now.source != then.source) or (then.cue and now.cue != then.cue):
        return True
    return any(getattr(then, name) not in (UNSET, getattr(now, name)) for name in CLAIM_ATTRIBUTES)
