"""Accepted mentions as JSONL spans: the longest first, the rest nested."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from curator.domain.annotation import NIL, Annotation, Link, Verdict
from curator.domain.mark import Layer
from curator.domain.tokens import pieces

from .names import Names
from .outgoing import Outgoing
from .shapes import Record, decision, made_by, place, rounded


def token_entries(text: str) -> list[Record]:
    entries: list[Record] = []
    start = 0
    for number, (token, space) in enumerate(pieces(text)):
        end = start + len(token)
        entries.append({"text": token, "start": start, "end": end, "id": number, "ws": space != ""})
        start = end + 1 if space else end
    return entries


@dataclass(frozen=True, slots=True)
class Mentions:
    """The accepted mentions of a record: `spans` never overlap, `nested` are the others; both sorted."""

    spans: list[Record]
    nested: list[Record]

    def all(self) -> list[Record]:
        return sorted([*self.spans, *self.nested], key=place)


def mentions(outgoing: Outgoing, words: Sequence[Record], names: Names) -> Mentions:
    starts, ends = ([word[edge] for word in words] for edge in ("start", "end"))
    entries: list[Record] = []
    for annotation in accepted(outgoing, Layer.ENTITY):
        start, end = annotation.hull
        first, last = bisect_left(starts, start), bisect_left(ends, end)
        on_tokens = starts[first : first + 1] == [start] and ends[last : last + 1] == [end]
        entries.append(
            {
                "start": start,
                "end": end,
                "label": annotation.label,
                "text": annotation.hull.of(outgoing.text),
                "token_start": first if on_tokens else None,
                "token_end": last if on_tokens else None,
                "id": annotation.id,
                **_link(annotation.link, names),
                "alt_links": names.carried.alt_links(annotation.id),
                "status": annotation.status.value,
                "origin": made_by(annotation),
                "suggestion": _suggestion(annotation, names),
                "decision": decision(outgoing, annotation),
            }
        )
    return _longest_first(entries)


def accepted(outgoing: Outgoing, layer: Layer) -> list[Annotation]:
    return [a for a in outgoing.annotations if a.layer is layer and a.verdict is Verdict.ACCEPTED]


def _longest_first(entries: list[Record]) -> Mentions:
    """Of overlapping mentions the longest is taken first, then the earlier (so the schema has it)."""
    taken: list[tuple[int, int]] = []
    spans: list[Record] = []
    nested: list[Record] = []
    for entry in sorted(entries, key=lambda e: (e["start"] - e["end"], e["start"], e["label"], e["id"])):
        start, end = entry["start"], entry["end"]
        at = bisect_left(taken, (start, end))
        clear_left = at == 0 or taken[at - 1][1] <= start
        clear_right = at == len(taken) or end <= taken[at][0]
        if clear_left and clear_right:
            taken.insert(at, (start, end))
            spans.append(entry)
        else:
            nested.append(entry)
    return Mentions(sorted(spans, key=place), sorted(nested, key=place))


def _link(link: Link | None, names: Names) -> Record:
    if link is None:
        return {"kb_id": "", "kb": "", "kb_name": "", "link_status": "none"}
    if link.kb_id == NIL:
        # "None of the local entities" says nothing: NIL is about a KB, or about all of them.
        kb = "" if link.kb == "local" else link.kb
        return {"kb_id": NIL, "kb": kb, "kb_name": "", "link_status": "nil"}
    return {"kb_id": link.kb_id, "kb": link.kb, "kb_name": names.name_of(link), "link_status": "confirmed"}


def _suggestion(annotation: Annotation, names: Names) -> Record | None:
    origin = annotation.origin
    if origin is None:
        return None
    return {
        "suggester": names.suggester(origin.suggester),
        "start": origin.parts[0].start,
        "end": origin.parts[-1].end,
        "label": origin.label,
        "kb_id": origin.link.kb_id if origin.link else "",
        "score": rounded(origin.score),
        "reason": origin.reason,
    }
