"""Whether what a reader gave can be kept: every value of the kind that the journal and an export need.

Readers read what anybody wrote; what is not sound here would be found by the re-read of some later export.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from types import NoneType
from typing import Any

from curator.domain.annotation import CLAIM_ATTRIBUTES, UNSET, ClaimFields, Link, Suggestion, Verdict
from curator.domain.mark import Layer
from curator.domain.span import Parts
from curator.exchange.arriving import Metadata

from .given import Given, GivenMark, GivenReview

_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ENTITY = re.compile("[A-Za-z][A-Za-z0-9_-]{0,63}")
_LABEL = re.compile("[A-Za-z][A-Za-z0-9_.:-]{0,63}")
_HASH = re.compile("([0-9a-f]{64})?")
_LABEL_SET = re.compile(r"[^@\s]+@[^@\s]+")
_STATES = frozenset({"none", "partial", "complete", "final"})
_CHOICES = {name: frozenset((*values, UNSET)) for name, values in CLAIM_ATTRIBUTES.items()}
_LONGEST_TAG = 64


class Unsound(ValueError):
    """Something of an article cannot be kept; its words say what."""


def check(given: Given) -> None:
    """Raises Unsound."""
    _need(_is(given.text, str), "text")
    _metadata(given.metadata)
    _fields(given.fields)
    for name in ("article_id", "guideline"):
        _need(_is(getattr(given, name), str), name)
    for mark in given.marks:
        _mark(mark)
    for relation in given.relations:
        texts = (relation.id, relation.label, relation.head, relation.child, relation.entry, relation.kept)
        _need(all(_is(one, str) for one in texts), "relations")
    for said in given.review.values():
        _review(said)
    for entity, fields in given.entities.items():
        _entity(entity, fields)
    _need(all(_is(one, str) for pair in given.kbs.items() for one in pair), "kbs")
    _need(all(given.kbs), "kbs")


def _need(holds: object, what: str) -> None:
    if not holds:
        raise Unsound(f"{what} is not as it should be")


# What is declared is a promise of the reader; the file did not make it. A name without what `isinstance`
# tells a checker, and without a call of its own: a thousand are asked of an article.
_is: Callable[[object, type | tuple[type, ...]], bool] = isinstance


def _are_texts(values: Iterable[object]) -> bool:
    return all(_is(value, str) for value in values)


def _metadata(about: Metadata) -> None:
    names = ("title", "byline", "outlet", "section", "published", "language", "address", "licence", "foreign")
    for name in names:
        _need(_is(getattr(about, name), str), name)
    _need(all(_is(tag, str) and 0 < len(tag) <= _LONGEST_TAG for tag in about.tags), "tags")
    if about.foreign:
        try:
            _need(_is(json.loads(about.foreign), dict), "foreign")
        except (ValueError, RecursionError) as error:
            raise Unsound("foreign is no JSON") from error


def _fields(said: Mapping[str, Any]) -> None:
    for name in ("file_name", "source_sha256", "version_of", "story", "state", "layer"):
        _need(_is(said.get(name, ""), str), name)
    _need(_HASH.fullmatch(said.get("source_sha256", "")), "source_sha256")
    _need(not re.search(r"[/\\]", said.get("file_name", "")), "file_name")
    _need(_LABEL_SET.fullmatch(str(said.get("label_set", "a@1"))), "label_set")
    _need(_is(said.get("blind", False), bool), "blind")


def _mark(mark: GivenMark) -> None:
    _need(_is(mark.id, str), "the id of a mark")
    _need(_is(mark.label, str), "a label")
    _need(_is(mark.layer, Layer) and _is(mark.verdict, (Verdict, NoneType)), "a layer or verdict")
    _need(_is(mark.note, str) and _is(mark.kept, str), "a note")
    _parts(mark.parts)
    _link(mark.link)
    if mark.layer is Layer.CLAIM:
        _claim(mark.claim)
    if mark.origin is not None:
        _origin(mark.origin)
    made = mark.decision
    if made is not None:
        _need(made.by and _are_texts((made.by, made.at, made.guideline)), "a decision")
        _need(_UTC.fullmatch(made.at), "the time of a decision")


def _origin(proposed: Suggestion) -> None:
    by = proposed.suggester
    _need(_are_texts((proposed.label, proposed.reason, by.kind, by.name, by.version)), "a suggestion")
    _need(_LABEL.fullmatch(proposed.label), "the label of a suggestion")
    _need(by.kind in ("model", "rule", "import", "human"), "the kind of a suggester")
    _parts(proposed.parts)
    _link(proposed.link)
    if proposed.layer is Layer.CLAIM:
        _claim(proposed.claim)


def _parts(parts: Parts) -> None:
    for start, end in parts:
        _need(_is(start, int) and _is(end, int), "a place in the text")


def _link(link: Link | None) -> None:
    _need(link is None or (_are_texts(link) and link.kb_id), "a link")


def _claim(claim: ClaimFields) -> None:
    _parts(claim.source)
    _parts(claim.cue)
    for name, choices in _CHOICES.items():
        value = getattr(claim, name)
        _need(_is(value, str) and value in choices, f"{name} of a claim")
    _need(_is(claim.nominal, bool) and _is(claim.unnamed_source, bool), "a claim")
    _need(_is(claim.standalone, str), "standalone of a claim")
    _need(all(_is(tag, str) and 0 < len(tag) <= _LONGEST_TAG for tag in claim.tags), "tags of a claim")


def _review(said: GivenReview) -> None:
    _need(_is(said.state, str) and said.state in _STATES, "how far it was read")
    _need(_are_texts((*said.labels, said.by, said.at)), "who read it")
    _need(not said.at or _UTC.fullmatch(said.at), "when it was read")
    _parts(said.ranges)
    at = 0
    for start, end in said.ranges:
        _need(at <= start < end, "what was read of it")
        at = end
    _need(not said.ranges or said.state == "partial", "what was read of it")


def _entity(entity: str, fields: Mapping[str, Any]) -> None:
    _need(_is(entity, str) and _ENTITY.fullmatch(entity), "the id of an entity")
    _need(_are_texts(fields.get(name) for name in ("name", "label", "description")), "an entity")
    _need(_LABEL.fullmatch(fields["label"]) and fields["name"], "an entity")
    _need(_are_texts(fields["aliases"]), "the aliases of an entity")
    for row in fields["same_as"]:
        _need(row.keys() == {"kb", "id"} and _are_texts(row.values()), "what an entity is the same as")
