"""What a Doc of spaCy says, as an article with marks; and what of an article a Doc has no place for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, TypeGuard, cast

from curator.domain.annotation import CLAIM_ATTRIBUTES, NO_CLAIM, ClaimFields, Link, Verdict
from curator.domain.edit import canonical
from curator.domain.mark import Layer
from curator.domain.review import decided_ranges
from curator.domain.span import Parts, Span, are_valid, parts_of
from curator.domain.text import paragraphs
from curator.exchange.arriving import Metadata, Told

from .given import Given, GivenMark, GivenReview

SOURCE, CUE = "SOURCE", "CUE"
GROUPS = {
    (Layer.ENTITY, Verdict.ACCEPTED): "",
    (Layer.CLAIM, Verdict.ACCEPTED): "sc",
    (Layer.ENTITY, Verdict.REJECTED): "incorrect_spans",
    (Layer.CLAIM, Verdict.REJECTED): "incorrect_claims",
    (Layer.ENTITY, Verdict.UNSURE): "unsure",
    (Layer.CLAIM, Verdict.UNSURE): "unsure_claims",
}
"""The span group of each kind of mark, "" for `doc.ents`; mentions inside others are in `nested`."""
_ORDER = ("", "nested", "sc", "incorrect_spans", "incorrect_claims", "unsure", "unsure_claims")
_KINDS = {name: kind for kind, name in GROUPS.items()} | {"nested": (Layer.ENTITY, Verdict.ACCEPTED)}
_ID = re.compile("[A-Za-z][A-Za-z0-9_-]{0,63}")
_CLAIM = "CLAIM"


def pieces(mark: GivenMark) -> Iterator[tuple[Span, str]]:
    """The ranges of a mark with the label of each: of a claim also those of its source and its cue."""
    yield from ((part, mark.label) for part in mark.parts)
    yield from ((part, SOURCE) for part in mark.claim.source)
    yield from ((part, CUE) for part in mark.claim.cue)


def data_of(given: Given) -> str:
    """What a Doc has no place for, as JSON: it stands in `doc.user_data` and no training looks at it."""
    claims = {mark.id: _attributes(mark.claim) for mark in given.marks if mark.claim is not NO_CLAIM}
    return canonical(
        {
            "article_id": given.article_id,
            "metadata": {name: value for name, value in asdict(given.metadata).items() if value},
            "review": {layer: [said.state, said.labels, said.ranges] for layer, said in given.review.items()},
            "links": {mark.id: mark.link for mark in given.marks if mark.link},
            "claims": {mark_id: fields for mark_id, fields in claims.items() if fields},
            "fields": dict(given.fields),
            "kbs": dict(given.kbs),
        }
    )


def _attributes(claim: ClaimFields) -> dict[str, Any]:
    return {name: value for name, value in claim.record().items() if name not in ("source", "cue")}


def given_of(doc: Mapping[str, Any], place: str) -> Given:
    """The article of a Doc as nlp/docbin.py gives it; what lies outside its text is told and left out.

    A Doc of ours says more in its data. Of another's, spans of a group are mentions, or claims where they are
    labelled CLAIM, and spans with one id are one claim.
    """
    reading = _Reading(doc, _data(doc["data"]))
    marks = tuple(reading.marks())
    told = (Told("peer.marks_outside", {"count": reading.outside}),) if reading.outside else ()
    ours = reading.data
    return Given(
        place,
        doc["text"],
        _metadata(ours.get("metadata")),
        marks,
        review=_reviews(ours["review"]) if "review" in ours else _review(doc),
        article_id=_text(ours.get("article_id")),
        fields={name: value for name, value in _strings(ours.get("fields")).items() if name == "story"},
        kbs=_strings(ours.get("kbs")),
        told=told,
    )


class _Reading:
    """The marks of one Doc; `outside` counts what is no range of its text."""

    def __init__(self, doc: Mapping[str, Any], data: Mapping[str, Any]) -> None:
        self.data = data
        self.outside = 0
        self._doc = doc
        self._ids: set[str] = set()
        self._links = _mapping(data.get("links"))
        self._claims = _mapping(data.get("claims"))

    def marks(self) -> Iterator[GivenMark]:
        groups: dict[str, list[Any]] = {"": self._doc["ents"], **self._doc["groups"]}
        names = [name for name in _ORDER if name in groups]
        names += sorted(name for name in groups if name not in _ORDER)
        seen: set[tuple[Span, str]] = set()
        for name in names:
            layer, verdict = _KINDS.get(name, (Layer.ENTITY, Verdict.ACCEPTED))
            spans = [one for one in groups[name] if self._is_inside(one)]
            if layer is Layer.CLAIM or any(label.upper() == _CLAIM for _, _, label, _, _ in spans):
                yield from self._of_claims(spans, verdict, ours=bool(self.data))
                continue
            for start, end, label, kb_id, mark_id in spans:
                span = Span(start, end)
                # Another's group often repeats the entities of the document.
                if (span, label) not in seen or name in _KINDS:
                    yield GivenMark(
                        self._id(mark_id), layer, (span,), label, verdict, self._link(mark_id, kb_id)
                    )
                seen.add((span, label))

    def _of_claims(self, spans: Sequence[Any], verdict: Verdict, *, ours: bool) -> Iterator[GivenMark]:
        """Claims and, in a file of another's, the mentions beside them; SOURCE and CUE belong by their id."""
        found: dict[str, list[Any]] = {}
        for at, one in enumerate(spans):
            found.setdefault(one[4] or f"#{at}", []).append(one)
        for mark_id, group in found.items():
            said = [one for one in group if one[2] not in (SOURCE, CUE)]
            if not said or not (ours or any(one[2].upper() == _CLAIM for one in said)):
                yield from self._mentions(group, verdict)
                continue
            parts = _parts(said)
            claim = ClaimFields.from_record(
                {
                    **_attributes_of(self._claims.get(mark_id)),
                    "source": _parts(one for one in group if one[2] == SOURCE),
                    "cue": _parts(one for one in group if one[2] == CUE),
                }
            )
            claim = NO_CLAIM if claim == NO_CLAIM else claim
            yield GivenMark(self._id(mark_id), Layer.CLAIM, parts, said[0][2], verdict, claim=claim)

    def _mentions(self, spans: Iterable[Any], verdict: Verdict) -> Iterator[GivenMark]:
        for start, end, label, kb_id, mark_id in spans:
            yield GivenMark(
                self._id(mark_id),
                Layer.ENTITY,
                (Span(start, end),),
                label,
                verdict,
                self._link(mark_id, kb_id),
            )

    def _is_inside(self, one: Sequence[Any]) -> bool:
        inside = are_valid((Span(one[0], one[1]),), len(self._doc["text"])) and one[2] != ""
        self.outside += not inside
        return inside

    def _id(self, mark_id: str) -> str:
        """The id where it can be one of ours and is new in this article, else the next free one."""
        if not _ID.fullmatch(mark_id) or mark_id in self._ids:
            number = len(self._ids)
            while (mark_id := f"m{number}") in self._ids:
                number += 1
        self._ids.add(mark_id)
        return mark_id

    def _link(self, mark_id: str, kb_id: str) -> Link | None:
        known: object = self._links.get(mark_id)
        if not kb_id:
            return None
        if _is_texts(known) and len(known) == 3 and known[1] == kb_id:
            return Link(*known)
        return Link("", kb_id, "")


def _parts(spans: Iterable[Any]) -> Parts:
    return joined_apart(Span(one[0], one[1]) for one in spans)


def joined_apart(spans: Iterable[Span]) -> Parts:
    """Sorted, disjoint parts of ranges; those that only touch stay apart."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return tuple(found)


def _review(doc: Mapping[str, Any]) -> dict[str, GivenReview]:
    """How far another's Doc was read: the paragraphs without a missing token, where there are any."""
    if doc["state"] == "none":
        return {}
    if doc["state"] == "complete":
        return {"entities": GivenReview("complete")}
    ranges = decided_ranges(paragraphs(doc["text"]), [parts_of([pair]) for pair in doc["missing"]])
    return {"entities": GivenReview("partial", ranges=tuple(ranges))} if ranges else {}


# --- data of ours, in a file that anybody can have changed since ---
def _data(text: str) -> Mapping[str, Any]:
    try:
        return _mapping(json.loads(text)) if text else {}
    except (ValueError, RecursionError):
        return {}


def _metadata(found: object) -> Metadata:
    said = _mapping(found)
    known = {one.name for one in fields(Metadata)} - {"tags"}
    tags: object = said.get("tags")
    return Metadata(
        **{name: value for name, value in _strings(said).items() if name in known},
        tags=tuple(tags) if _is_texts(tags) else (),
    )


def _reviews(found: object) -> dict[str, GivenReview]:
    reviews: dict[str, GivenReview] = {}
    for layer, said in _mapping(found).items():
        match said:
            case [str(state), labels, ranges] if _is_texts(labels) and _is_pairs(ranges):
                reviews[layer] = GivenReview(state, tuple(labels), parts_of(ranges))
            case _:
                continue
    return reviews


def _attributes_of(found: object) -> dict[str, Any]:
    """The attributes of a claim, those that can be believed."""
    said = _mapping(found)
    kept: dict[str, Any] = {
        name: said[name] for name, values in CLAIM_ATTRIBUTES.items() if said.get(name) in values
    }
    kept |= {name: True for name in ("nominal", "unnamed_source") if said.get(name) is True}
    if isinstance(score := said.get("check_score"), int | float):
        kept["check_score"] = score
    if _is_texts(tags := said.get("tags")):
        kept["tags"] = tags
    return kept | {"standalone": _text(said.get("standalone"))}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _strings(value: object) -> dict[str, str]:
    return {name: text for name, text in _mapping(value).items() if isinstance(text, str)}


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(one, str) for one in cast("list[object]", value))


def _is_pairs(value: object) -> TypeGuard[list[list[int]]]:
    pairs = cast("list[object]", value) if isinstance(value, list) else [None]
    return all(_is_pair(pair) for pair in pairs)


def _is_pair(value: object) -> bool:
    ends = cast("list[object]", value) if isinstance(value, list) else []
    return len(ends) == 2 and all(type(end) is int for end in ends)
