"""What of a file has no place in annotations: made ready to be carried beside the article."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from curator.domain.annotation import Annotation
from curator.domain.mark import Layer
from curator.exchange.shapes import compact

from .given import Given, GivenRelation

_LABEL = re.compile("[A-Za-z][A-Za-z0-9_.:-]{0,63}")
CLAIM_RELATIONS = frozenset(
    {
        "supports",
        "contradicts",
        "repeats",
        "updates",
        "same_as",
        "disputed_by",
        "evidence_for",
        "evidence_against",
    }
)
"""The bonds that a claim can have (resources/schema)."""

OURS = re.compile("[a-z][0-9a-f]{32}")
"""Ids that are their own everywhere; a peer numbers its marks anew in each article."""

_KINDS = {Layer.ENTITY: "mention", Layer.CLAIM: "claim"}


def carried_of(
    given: Given, ids: Mapping[str, str], made: Mapping[str, Annotation], derived: Mapping[str, Any]
) -> dict[str, Any]:
    """The fields of the carried record (exchange.carried), {} where there is nothing to carry.

    `ids` are those that the file's marks got, `made` its annotations by these; `derived` is what a record
    would say of itself without the file.
    """
    said = {**given.fields, "guideline": given.guideline}
    found: dict[str, Any] = {
        "as_read": {name: said[name] for name in derived if said.get(name, derived[name]) != derived[name]},
        "kbs": dict(given.kbs),
        "relations": [entry for one in given.relations if (entry := relation_entry(one, ids, made))],
        "unsettled": _unsettled(given, ids),
        "alt_links": _alt_links(given, ids),
    }
    kept = {name: value for name, value in found.items() if value}
    return {**kept, "count": len(made)} if kept else {}


def relation_entry(given: GivenRelation, ids: Mapping[str, str], made: Mapping[str, Annotation]) -> str:
    """A relation as an entry of Curator JSONL, "" where the format cannot hold it."""
    if given.entry:
        entry = json.loads(given.entry)
        for side in ("head_id", "child_id"):
            entry[side] = ids.get(entry[side], entry[side])
        return compact(entry)
    head, child = made.get(ids.get(given.head, "")), made.get(ids.get(given.child, ""))
    if head is None or child is None or not _LABEL.fullmatch(given.label):
        return ""
    if head.layer is child.layer is Layer.ENTITY:
        return compact(_between(given, head, child))
    return compact(_of_claims(given, head, child)) if given.label in CLAIM_RELATIONS else ""


def relation_id(given: GivenRelation, head: Annotation, child: Annotation) -> str:
    """Its own where that is one everywhere, else the same each time that the file comes in."""
    if OURS.fullmatch(given.id):
        return given.id
    return "r" + hashlib.sha256(f"{given.label} {head.id} {child.id}".encode()).hexdigest()[:32]


def _between(given: GivenRelation, head: Annotation, child: Annotation) -> dict[str, Any]:
    # Where the mentions stand by tokens is filled in when the entry leaves.
    return {
        "head": None,
        "child": None,
        "label": given.label,
        "head_span": None,
        "child_span": None,
        "id": relation_id(given, head, child),
        "head_id": head.id,
        "child_id": child.id,
        **_made(head, child),
    }


def _of_claims(given: GivenRelation, head: Annotation, child: Annotation) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": relation_id(given, head, child), "label": given.label}
    for side, end in (("head", head), ("child", child)):
        entry[f"{side}_kind"] = _KINDS[end.layer]
        if side == "child":
            entry["child_doc"] = None
        entry[f"{side}_id"] = end.id
        entry |= {f"{side}_start": None, f"{side}_end": None, f"{side}_text": ""}
    return entry | _made(head, child)


def _made(head: Annotation, child: Annotation) -> dict[str, Any]:
    """Who decided on a relation: whoever decided last on its ends."""
    by, at, guideline, _ = max(one.brought for one in (head, child) if one.brought)
    decision = {"by": by, "at": at[:19].rstrip("Z") + "Z", "note": "", "guideline": guideline}
    return {"status": "added", "origin": "import", "suggestion": None, "decision": decision}


def _unsettled(given: Given, ids: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, text in given.unsettled:
        entry = json.loads(text)
        entry["id"] = ids.get(entry["id"], entry["id"])
        found.setdefault(name, []).append(compact(entry))
    return found


def _alt_links(given: Given, ids: Mapping[str, str]) -> dict[str, Any]:
    """Further links of mentions, by the mention's id."""
    found: dict[str, Any] = {}
    for mark in given.marks:
        if '"alt_links"' in mark.kept and mark.id in ids:
            links = json.loads(mark.kept).get("alt_links")
            if links:
                found[ids[mark.id]] = links
    return found
