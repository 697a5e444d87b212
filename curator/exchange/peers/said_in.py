"""What a record of Curator JSONL v1 says of its marks, as the plain marks that every peer's format takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from curator.domain.annotation import CLAIM_ATTRIBUTES, NO_CLAIM, UNSET, ClaimFields, Link, Suggester, Verdict
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.exchange.arriving import Metadata
from curator.exchange.shapes import Record

from .given import GivenMark, GivenReview

WHOLE = frozenset({"complete", "final"})
"""The states of a layer in which what is not marked was looked at and is nothing."""


def spans_of(entries: Iterable[Mapping[str, Any]]) -> Parts:
    return tuple([Span(entry["start"], entry["end"]) for entry in entries])


def flat_mentions(record: Record) -> list[GivenMark]:
    """The accepted mentions that overlap no longer one, in their order."""
    return [_mention(entry) for entry in record["spans"]]


def nested_mentions(record: Record) -> list[GivenMark]:
    return [_mention(entry) for entry in record["curator"]["nested"]]


def claims(record: Record) -> list[GivenMark]:
    return [
        GivenMark(entry["id"], Layer.CLAIM, spans_of(entry["parts"]), entry["label"], claim=_fields(entry))
        for entry in record["claims"]
    ]


def decided_against(record: Record, verdict: Verdict) -> list[GivenMark]:
    """The rejected or unsure mentions and claims; refused links are not among them."""
    return [
        _unsettled(entry, verdict)
        for entry in record["curator"][verdict.value]
        if entry["layer"] in ("entity", "claim")
    ]


def proposals(record: Record) -> list[GivenMark]:
    """The open suggestions of mentions and claims with their scores and suggesters."""
    rows = {row["id"]: row for row in record["curator"]["suggesters"]}
    found: list[GivenMark] = []
    for entry in record["curator"]["pending"]:
        if entry["layer"] in ("entity", "claim"):
            row = rows[entry["suggester"]]
            by = Suggester(row["kind"], row["name"], row["version"])
            mark = _unsettled(entry, Verdict.UNSURE)
            found.append(replace(mark, verdict=None, score=entry["score"], suggester=by))
    return found


def metadata_of(record: Record) -> Metadata:
    meta, about = record["meta"], record["curator"]
    return Metadata(
        title=meta["title"] or "",
        byline=meta["byline"] or "",
        outlet=meta["source_name"] or "",
        section=meta["section"] or "",
        published=meta["published"] or "",
        language=meta["language"] or "",
        address=meta["source_url"] or "",
        licence=about["licence"],
        tags=tuple(about["tags"]),
        foreign=about["foreign"],
    )


def review_of(record: Record) -> dict[str, GivenReview]:
    return {
        layer: GivenReview(
            said["state"], tuple(said["labels"]), tuple([Span(*pair) for pair in said["ranges"]])
        )
        for layer, said in record["curator"]["review"].items()
    }


def silence_means_nothing(record: Record, layer: str) -> str:
    """Why what is not marked in a layer cannot be read as “nothing there”; "" where it can.

    The code is that of a loss: such an article has no place in a format that knows no third state.
    """
    if record["answer"] != "accept":
        return "articles_skipped"
    state = record["curator"]["review"][layer]["state"]
    if state not in WHOLE:
        return "articles_partial" if state == "partial" else "articles_unread"
    of = {"entities": "entity", "claims": "claim"}[layer]
    return "articles_unsure" if any(one["layer"] == of for one in record["curator"]["unsure"]) else ""


def unsettled_losses(record: Record, *, holds: Iterable[str] = ()) -> Counter[str]:
    """What nearly every peer loses, by kind; `holds` names the kinds that the caller's format keeps."""
    about = record["curator"]
    mentions = [*record["spans"], *about["nested"]]
    counts = {
        "nested_mentions": len(about["nested"]),
        "links": sum(entry["kb_id"] != "" for entry in mentions),
        "further_links": sum(len(entry["alt_links"]) for entry in mentions),
        "claims": len(record["claims"]),
        "relations": len(record["relations"]) + len(record["claim_relations"]),
        "origins": sum(e["suggestion"] is not None for e in (*mentions, *record["claims"])),
        "notes": sum(e["decision"]["note"] != "" for e in (*mentions, *record["claims"])),
        "rejected": _count(about["rejected"], "entity", "claim"),
        "rejected_links": _count(about["rejected"], "link"),
        "unsure": _count(about["unsure"], "entity", "claim"),
        "pending": len(about["pending"]),
    }
    kept = set(holds)
    return Counter({kind: count for kind, count in counts.items() if count and kind not in kept})


def _count(entries: list[Record], *layers: str) -> int:
    return sum(entry["layer"] in layers for entry in entries)


def _mention(entry: Record) -> GivenMark:
    kb_id: str = entry["kb_id"]
    link = Link(entry["kb"], kb_id, entry["kb_name"]) if kb_id else None
    return GivenMark(
        entry["id"], Layer.ENTITY, (Span(entry["start"], entry["end"]),), entry["label"], link=link
    )


def _unsettled(entry: Record, verdict: Verdict) -> GivenMark:
    layer = Layer(entry["layer"])
    parts = spans_of(entry["parts"]) or (Span(entry["start"], entry["end"]),)
    if layer is Layer.ENTITY:
        return GivenMark(entry["id"], layer, parts, entry["label"], verdict)
    chosen: dict[str, Any] = {name: entry[name] or UNSET for name in CLAIM_ATTRIBUTES}
    claim = ClaimFields(spans_of(entry["source"]), spans_of(entry["cue"]), **chosen)
    return GivenMark(entry["id"], layer, parts, entry["label"], verdict, claim=claim)


def _fields(entry: Record) -> ClaimFields:
    chosen: dict[str, Any] = {name: entry[name] for name in CLAIM_ATTRIBUTES}
    found = ClaimFields(
        spans_of(entry["source"]),
        spans_of(entry["cue"]),
        **chosen,
        check_score=entry["check_score"],
        nominal=entry["nominal"],
        unnamed_source=entry["unnamed_source"],
        standalone=entry["standalone"],
        tags=tuple(entry["tags"]),
    )
    return NO_CLAIM if found == NO_CLAIM else found
