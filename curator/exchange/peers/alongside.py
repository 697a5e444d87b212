"""What a peer's own fields have no room for, in one object beside them under the key `curator`.

A peer hands unknown fields on, or leaves them alone: so what comes back finds its article again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from curator.domain.annotation import CLAIM_ATTRIBUTES, UNSET, ClaimFields
from curator.domain.span import Parts, Span
from curator.exchange.arriving import Metadata, Told
from curator.exchange.metadata import FIELDS, chosen, sound_tags, spoken
from curator.exchange.names import LOCAL
from curator.exchange.shapes import Record

from . import said_in
from .curator_given import MARKS
from .gathering import Gathering, kept_as
from .given import Given, GivenMark, GivenReview

KEY = "curator"
_FORMAT = "curator-peer"
_META = {name: ours for name, ours in FIELDS.items() if name != "licence"}
"""The names of `meta` in Curator JSONL → those of Metadata."""
_WORDS = ("story", "version_of", "source_sha256", "file_name", "state")
_REVIEW = ("state", "labels", "ranges")


@dataclass(frozen=True, slots=True)
class Alongside:
    """What was read from such an object: fields of Given, and more that the format put there."""

    article_id: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict[str, Any])
    more: Mapping[str, Any] = field(default_factory=dict[str, Any])


def written(given: Given, **more: object) -> dict[str, Any]:
    """The object for an article; `more` is what the format wants to find again beside it."""
    values: dict[str, Any] = {
        "review": {name: _review(review) for name, review in given.review.items()},
        "fields": dict(given.fields),
        "entities": {name: dict(fields) for name, fields in given.entities.items()},
        "kbs": dict(given.kbs),
        "guideline": given.guideline,
        "licence": given.metadata.licence,
        "tags": list(given.metadata.tags),
        **more,
    }
    said = {name: value for name, value in values.items() if value}
    return {"format": _FORMAT, "article_id": given.article_id, **said}


def read(value: object) -> Alongside | None:
    """What such an object says; None where it is none of ours, or is damaged."""
    if not isinstance(value, dict):
        return None
    found = cast("dict[str, Any]", value)
    if found.get("format") != _FORMAT or not isinstance(found.get("article_id"), str):
        return None
    try:
        fields = {
            "review": {name: _read_review(each) for name, each in found.get("review", {}).items()},
            "fields": _article_fields(found.get("fields", {})),
            "entities": {name: _entity(each) for name, each in found.get("entities", {}).items()},
            "kbs": {name: str(each) for name, each in found.get("kbs", {}).items()},
            "guideline": str(found.get("guideline", "")),
        }
        more = {name: each for name, each in found.items() if name not in (*fields, "format", "article_id")}
        return Alongside(found["article_id"], fields, more)
    except (TypeError, ValueError, KeyError, AttributeError):
        return None


def meta_of(metadata: Metadata) -> dict[str, str]:
    """The metadata under the names of `meta`, what is not known left out."""
    values = {name: getattr(metadata, ours) for name, ours in _META.items()}
    return {name: value for name, value in values.items() if value}


def metadata_of(
    meta: Mapping[str, Any], alongside: Alongside | None
) -> tuple[Metadata, dict[str, Any], tuple[Told, ...]]:
    """The metadata from a peer's fields, those that are not ours, and what was no value for its field."""
    ours = {name: value for name, value in meta.items() if name in _META}
    if alongside is not None:
        ours |= {name: alongside.more[name] for name in ("licence", "tags") if name in alongside.more}
    found = spoken(ours, "peer")
    values, bad = chosen(found.said)
    tags, unfit = sound_tags(found.tags)
    metadata = Metadata(**values, tags=tags)
    unknown = {name: value for name, value in meta.items() if name not in _META}
    return metadata, unknown, (*found.told, *bad, *unfit)


def _plain(metadata: Metadata) -> Metadata:
    """What of it comes back: the fields that have a form must have it, and `foreign` goes another way."""
    more = {"licence": metadata.licence, "tags": list(metadata.tags)}
    return metadata_of(meta_of(metadata), Alongside(more=more))[0]


def read_article(
    place: str,
    gathering: Gathering,
    said: tuple[Metadata, tuple[Told, ...]],
    kept: Mapping[str, Any],
    ours: Alongside | None,
) -> Given:
    """An article that was read; `said` is its metadata with what is told of it.

    Where marks were left out, a layer that was read to its end is so no more.
    """
    metadata, doubts = said
    fields = dict(ours.fields) if ours else {}
    if gathering.incomplete:
        fields.pop("review", None)
    return Given(
        place,
        gathering.text,
        metadata,
        gathering.marks,
        gathering.relations,
        article_id=ours.article_id if ours else "",
        kept=kept,
        told=(*doubts, *gathering.told()),
        **fields,
    )


def kept_of(record: Record, codes: Sequence[str]) -> dict[str, Any]:
    """The fields that a file of this peer had and Curator does not know, as they were kept at import.

    `codes` are those of the peer's profiles, the format's own first: what one kept another writes back.
    """
    return _without_ours(_foreign(record, codes, ""))


def _without_ours(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Without what has the name of our own object: it would stand where that must."""
    found = {name: value for name, value in fields.items() if name != KEY}
    for name in ("meta", "data"):
        if isinstance(found.get(name), dict):
            found[name] = {key: value for key, value in found[name].items() if key != KEY}
    return {name: value for name, value in found.items() if value not in ({}, None)}


def with_kept(marks: Iterable[GivenMark], record: Record, codes: Sequence[str]) -> list[GivenMark]:
    """Marks with the fields that their entries in a file of this peer had and Curator does not know.

    Not with their ids there: those of the marks are others now, and relations name these.
    """
    known = _foreign(record, codes, MARKS)
    return [replace(mark, kept=_fields(known[mark.id])) if mark.id in known else mark for mark in marks]


def _foreign(record: Record, codes: Sequence[str], part: str) -> dict[str, Any]:
    text: str = record["curator"]["foreign"]
    fields: dict[str, Any] = json.loads(text) if text else {}
    found = next((fields[code + part] for code in codes if code + part in fields), None)
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _fields(kept: object) -> str:
    found = cast("dict[str, Any]", kept) if isinstance(kept, dict) else {}
    return kept_as({name: value for name, value in found.items() if name != "id"})


def given_of(record: Record, marks: Iterable[GivenMark]) -> Given:
    """An article with these marks of it, and all that can stand beside them.

    Of local entities and KBs those that the marks' links name.
    """
    about, found = record["curator"], tuple(marks)
    links = {(mark.link.kb, mark.link.kb_id) for mark in found if mark.link}
    kbs = {kb for kb, _ in links}
    return Given(
        "",
        record["text"],
        _plain(said_in.metadata_of(record)),
        found,
        review=said_in.review_of(record),
        article_id=about["article_id"],
        fields=_fields_of(record),
        entities={
            entry["id"]: {name: value for name, value in entry.items() if name != "id"}
            for entry in about["entities"]
            if (LOCAL, entry["id"]) in links
        },
        kbs={entry["kb"]: entry["version"] for entry in about["kbs"] if entry["kb"] in kbs},
        guideline=about["guideline"],
    )


def _fields_of(record: Record) -> dict[str, Any]:
    """Fields of the article that are neither metadata nor marks, what says nothing left out."""
    about = record["curator"]
    values = {name: about[name] for name in ("story", "blind", "version_of", "source_sha256")}
    values["file_name"] = record["meta"]["file_name"]
    # That it is to do or in progress follows from the marks.
    values["state"] = about["state"] if about["state"] in ("done", "skipped") else ""
    return {name: value for name, value in values.items() if value}


def claim_fields(value: object) -> ClaimFields:
    """The fields of a claim as `ClaimFields.record` has them, each only where it is one of its choices."""
    found = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    attributes: dict[str, Any] = {
        name: found[name] if found.get(name) in choices else UNSET
        for name, choices in CLAIM_ATTRIBUTES.items()
    }
    score, tags = found.get("check_score"), found.get("tags")
    standalone = found.get("standalone")
    is_score = isinstance(score, (int, float)) and not isinstance(score, bool) and 0 <= score <= 1
    return ClaimFields(
        **attributes,
        check_score=score if is_score else None,
        nominal=found.get("nominal") is True,
        unnamed_source=found.get("unnamed_source") is True,
        standalone=standalone if isinstance(standalone, str) else "",
        tags=tuple(str(tag) for tag in cast("list[object]", tags)) if isinstance(tags, list) else (),
    )


def _review(review: GivenReview) -> dict[str, Any]:
    return {
        "state": review.state,
        "labels": list(review.labels),
        "ranges": [list(each) for each in review.ranges],
    }


def _article_fields(value: Mapping[str, Any]) -> dict[str, Any]:
    words = {name: value[name] for name in _WORDS if isinstance(value.get(name), str)}
    return {**words, **({"blind": True} if value.get("blind") is True else {})}


def _entity(value: Mapping[str, Any]) -> dict[str, Any]:
    """Raises KeyError or TypeError where it is not as we write it."""
    return {
        "name": str(value["name"]),
        "label": str(value["label"]),
        "aliases": [str(each) for each in value["aliases"]],
        "description": str(value["description"]),
        "same_as": [{"kb": str(each["kb"]), "id": str(each["id"])} for each in value["same_as"]],
    }


def _read_review(value: Mapping[str, Any]) -> GivenReview:
    state, labels, pairs = (value[name] for name in _REVIEW)
    ranges: Parts = tuple(Span(int(start), int(end)) for start, end in pairs)
    return GivenReview(str(state), tuple(str(label) for label in labels), ranges)
