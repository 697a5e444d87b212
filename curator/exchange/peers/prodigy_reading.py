"""Prodigy's JSONL as it is met: of ner_manual, spans_manual, relations and binary recipes, old and new."""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, cast

from curator.domain.annotation import ClaimFields, Link, Verdict
from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.exchange.arriving import Refused
from curator.exchange.metadata import without_surrogates
from curator.exchange.record import signed_hash, task_hash

from . import alongside
from .claim_pieces import ROLES, assembled
from .gathering import Gathering
from .given import Given, GivenMark
from .peer_files import files_of
from .positions import Unplaced, whole
from .values import objects, text_of
from .whole_layers import read_through

CODE = "prodigy"
OWN_FIELDS = frozenset(
    {
        "text",
        "meta",
        "tokens",
        "spans",
        "relations",
        "answer",
        "_input_hash",
        "_task_hash",
        "_view_id",
        "_is_binary",
        alongside.KEY,
    }
)
_OWN_OF_SPAN = frozenset(
    {"start", "end", "token_start", "token_end", "label", "text", "id", "kb_id", "kb", "kb_name", "claim"}
)
_OWN_OF_RELATION = frozenset({"head", "child", "head_span", "child_span", "label", "id"})
_BY_HAND = frozenset({"ner_manual", "spans_manual", "relations"})
"""What somebody accepted in these is all that there is in the text; other lines ask about one span."""
_VIEWS = frozenset({"ner_manual", "spans_manual", "relations", "ner", "spans"})
_CLAIM = "CLAIM"
_VERDICTS = {"accept": Verdict.ACCEPTED, "reject": Verdict.REJECTED, "ignore": Verdict.UNSURE}


class _Line(NamedTuple):
    """A line with what it is merged by: our own lines on one article are one article again."""

    key: tuple[str, str]
    found: Given | Refused


def articles(path: Path, ends: tuple[str, ...]) -> Iterator[Given | Refused]:
    """The articles of a file, or of the files of a folder; in a folder of ours each is one again."""
    files = [_lines(file) for file in files_of(path, ends)]
    for key, group in groupby(heapq.merge(*files, key=lambda line: line.key), key=lambda line: line.key):
        if key == ("", ""):
            yield from (line.found for line in group)
        else:
            yield from _together(line.found for line in group)


def _lines(path: Path) -> Iterator[_Line]:
    key = ("", "")
    for place, entry in objects(path):
        found: Given | Refused
        if isinstance(entry, Refused):
            found = entry
        else:
            try:
                found = _article(place, entry)
            except CuratorError as error:
                found = Refused.by(place, error)
        if isinstance(found, Given):
            own = text_hash(without_surrogates(found.text)) if found.article_id else ""
            key = (own, found.article_id)
        yield _Line(key, found)


def _together(found: Iterable[Given | Refused]) -> Iterator[Given | Refused]:
    """One article of the lines that are about it."""
    whole_one: Given | None = None
    for each in found:
        if isinstance(each, Refused):
            yield each
        elif whole_one is None:
            whole_one = each
        else:
            whole_one = replace(
                whole_one,
                marks=whole_one.marks + each.marks,
                relations=whole_one.relations + each.relations,
                kept={**whole_one.kept, **each.kept},
                told=whole_one.told + each.told,
            )
    if whole_one is not None:
        yield whole_one


def _article(place: str, entry: dict[str, Any]) -> Given:
    """Raises CuratorError `line.no_text`, `prodigy.rejected`, `prodigy.ignored` or `marks.unreadable`."""
    text = text_of(entry, "text")
    ours = alongside.read(entry.get(alongside.KEY))
    answer = entry.get("answer")
    if ours is None and answer in ("reject", "ignore"):
        raise CuratorError("prodigy.rejected" if answer == "reject" else "prodigy.ignored")
    verdict = _VERDICTS.get(str(answer), Verdict.ACCEPTED) if entry.get("_is_binary") else Verdict.ACCEPTED
    gathering = Gathering(text)
    _take_spans(gathering, entry, verdict)
    bare = _take_relations(gathering, entry)
    if ours is None:
        gathering.settle()
    meta = entry.get("meta")
    about = cast("dict[str, Any]", meta) if isinstance(meta, dict) else {}
    metadata, unknown, doubts = alongside.metadata_of(about, ours)
    kept = _kept(entry, ours is not None)
    if unknown or (meta and not isinstance(meta, dict)):
        kept["meta"] = unknown or meta
    if bare:
        kept["relations"] = bare
    found = alongside.read_article(place, gathering, (metadata, doubts), kept, ours)
    by_hand = ours is None and answer == "accept" and entry.get("_view_id") in _BY_HAND
    return read_through(found, opened=True) if by_hand else found


def _kept(entry: Mapping[str, Any], ours: bool) -> dict[str, Any]:
    """The fields that Curator does not know, and hashes that it would not make itself."""
    own = OWN_FIELDS if ours else OWN_FIELDS - {alongside.KEY}
    kept = {name: value for name, value in entry.items() if name not in own}
    if entry.get("_view_id") not in (None, *_VIEWS):
        kept["_view_id"] = entry["_view_id"]
    input_hash = signed_hash("text=" + json.dumps(entry["text"]))
    if entry.get("_input_hash") not in (None, input_hash):
        kept["_input_hash"] = entry["_input_hash"]
    if entry.get("_task_hash") not in (None, _own_task_hash(entry, input_hash) if ours else None):
        kept["_task_hash"] = entry["_task_hash"]
    return kept


def _own_task_hash(entry: Mapping[str, Any], input_hash: int) -> int | None:
    """The one that we would give the task; None where its spans are not as we write them."""
    try:
        return task_hash(input_hash, entry["spans"], [])
    except (TypeError, LookupError, ValueError):
        return None


def _entries(entry: Mapping[str, Any], name: str) -> list[dict[str, Any] | None]:
    """A list of objects, None for what is none. Raises CuratorError `marks.unreadable`."""
    found: object = entry.get(name) or []
    if not isinstance(found, list):
        raise CuratorError("marks.unreadable", field=name)
    entries = cast("list[object]", found)
    return [cast("dict[str, Any]", each) if isinstance(each, dict) else None for each in entries]


def _take_spans(gathering: Gathering, entry: Mapping[str, Any], verdict: Verdict) -> None:
    claims: dict[str, tuple[ClaimFields, list[tuple[str, Span]]]] = {}
    for span in _entries(entry, "spans"):
        if span is None:
            gathering.lose("marks.no_bounds")
            continue
        at = gathering.span(*_bounds(span, entry), span.get("text"))
        if at is None:
            continue
        role = _role_of(span)
        if role is None or not role[1]:
            _take(gathering, span, at, Verdict.REJECTED if span.get("answer") == "reject" else verdict)
        if role is not None:
            fields, further = claims.setdefault(role[0], (alongside.claim_fields(span["claim"]), []))
            claims[role[0]] = (fields if role[1] else alongside.claim_fields(span["claim"]), further)
            if role[1]:
                further.append((role[1], at))
    if claims:
        made = [assembled(mark, *claims[mark.id]) if mark.id in claims else mark for mark in gathering.marks]
        gathering.replace(made, ())


def _role_of(span: Mapping[str, Any]) -> tuple[str, str] | None:
    """The claim that a span of ours is part of, and as what; None of any other span."""
    claim = span.get("claim")
    if not isinstance(claim, dict):
        return None
    found = cast("dict[str, Any]", claim)
    own_id: object = found.get("id")
    role: object = found.get("role")
    if isinstance(own_id, str) and isinstance(role, str) and role in ("", *ROLES):
        return own_id, role
    return None


def _take(gathering: Gathering, span: dict[str, Any], at: Span, verdict: Verdict) -> None:
    layer = Layer.CLAIM if _role_of(span) or span.get("label") == _CLAIM else Layer.ENTITY
    own = _OWN_OF_SPAN if layer is Layer.ENTITY or _role_of(span) else _OWN_OF_SPAN - {"claim"}
    kept = {name: value for name, value in span.items() if name not in own}
    link = _link(span) if layer is Layer.ENTITY else None
    gathering.mark(span.get("id"), layer, (at,), span.get("label"), kept=kept, link=link, verdict=verdict)


def _link(span: Mapping[str, Any]) -> Link | None:
    kb_id, kb, name = (span.get(field) for field in ("kb_id", "kb", "kb_name"))
    if not isinstance(kb_id, str) or not kb_id:
        return None
    return Link(kb if isinstance(kb, str) else CODE, kb_id, name if isinstance(name, str) else "")


def _bounds(span: Mapping[str, Any], entry: Mapping[str, Any]) -> tuple[object, object]:
    """The span's offsets, or those of its tokens where it has no others."""
    if span.get("start") is not None and span.get("end") is not None:
        return span["start"], span["end"]
    tokens: Any = entry.get("tokens")
    try:
        first, last = whole(span.get("token_start")), whole(span.get("token_end"))
        return (tokens[first]["start"], tokens[last]["end"]) if first >= 0 else (None, None)
    except (Unplaced, TypeError, LookupError):
        return None, None


def _take_relations(gathering: Gathering, entry: Mapping[str, Any]) -> list[object]:
    """Take the relations between spans; returns those whose ends are bare tokens, as they are."""
    found = _entries(entry, "relations")
    if not found:
        return []
    by_place: dict[tuple[Any, Any, Any], GivenMark] = {}
    for mark in gathering.marks:
        start, end = mark.parts[0]
        by_place[start, end, mark.label] = mark
        by_place.setdefault((start, end, None), mark)
    ends = _last_tokens(gathering.marks, entry)
    bare: list[object] = []
    for relation in found:
        if relation is None:
            gathering.lose("relations.no_ends")
            continue
        head, child = (_end(relation, name, by_place, ends) for name in ("head", "child"))
        kept = {name: value for name, value in relation.items() if name not in _OWN_OF_RELATION}
        if not gathering.relation(relation.get("id"), relation.get("label"), head, child, kept):
            bare.append(relation)
    return bare


def _end(
    relation: Mapping[str, Any],
    name: str,
    by_place: Mapping[tuple[Any, Any, Any], GivenMark],
    ends: Mapping[object, str],
) -> str:
    """The mark at one end: the one with these bounds, else the one that ends with this token."""
    span = relation.get(f"{name}_span")
    if isinstance(span, dict):
        at = cast("dict[str, Any]", span)
        for label in (at.get("label"), None):
            try:
                if mark := by_place.get((at.get("start"), at.get("end"), label)):
                    return mark.id
            except TypeError:
                break
    token = relation.get(name)
    return ends.get(token, "") if isinstance(token, int) else ""


def _last_tokens(marks: Iterable[GivenMark], entry: Mapping[str, Any]) -> dict[object, str]:
    """The ids of marks by the number of their last token."""
    by_end = {mark.parts[-1].end: mark.id for mark in marks}
    tokens: Any = entry.get("tokens")
    found: dict[object, str] = {}
    for number, token in enumerate(cast("list[Any]", tokens) if isinstance(tokens, list) else []):
        if isinstance(token, dict):
            end = cast("dict[str, Any]", token).get("end")
            mark_id = by_end.get(end, "") if isinstance(end, int) else ""
            if mark_id:
                found[number] = mark_id
    return found
