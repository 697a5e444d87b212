"""The relations of a record that a peer can hold which sees one article at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from curator.exchange.shapes import Record

from .given import GivenRelation


def relations_within(record: Record, marks: Collection[str]) -> Iterator[GivenRelation]:
    """Those between two of these marks; a claim's bond to another article or to a passage has no place."""
    for entry in (*record["relations"], *record["claim_relations"]):
        head, child = entry["head_id"], entry["child_id"]
        if head in marks and child in marks and entry.get("child_doc") is None:
            yield GivenRelation(entry["id"], entry["label"], head, child)
