"""A record of Curator JSONL v1 as what it says: where every export begins, and our own import."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from curator.domain.annotation import (
    CLAIM_ATTRIBUTES,
    NIL,
    NO_CLAIM,
    UNSET,
    ClaimFields,
    Link,
    Suggester,
    Suggestion,
    Verdict,
    suggester_of,
)
from curator.domain.edit import canonical
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.exchange.names import LOCAL
from curator.exchange.outgoing import Decision
from curator.exchange.shapes import Record, compact

from .given import Given, GivenMark, GivenRelation, GivenReview
from .said_in import metadata_of

BY_FILE = suggester_of("import", "", "")
"""Stands with a decided mark that no person and no suggestion made."""

MARKS = ":marks"
"""After a peer's code: where `foreign` keeps the unknown fields of its marks and relations, by id."""

_UNSETTLED: tuple[tuple[str, Verdict | None], ...] = (
    ("rejected", Verdict.REJECTED),
    ("unsure", Verdict.UNSURE),
    ("pending", None),
)
_KINDS = frozenset({"model", "rule", "import", "human"})
_LAYERS = {layer.value: layer for layer in Layer}


def given_of(record: Record, place: str = "", peer: str = "") -> Given:
    """What a record says; its `kept` fields are those that `foreign` holds for a peer, by its code.

    Quotes are held against the text. Raises ValueError, KeyError, TypeError or AttributeError where it is no
    record of the format; `problem_of` makes one sentence of those.
    """
    curator = record["curator"]
    reading = _Reading.of(record, _foreign(curator["foreign"], peer + MARKS) if peer else {})
    return Given(
        place,
        record["text"],
        metadata_of(record),
        tuple(reading.marks()),
        tuple(reading.relations()),
        {name: _review(said) for name, said in curator["review"].items()},
        article_id=curator["article_id"],
        fields=_fields(record["meta"], curator),
        entities={entity["id"]: _entity(entity) for entity in curator["entities"]},
        kbs={kb["kb"]: kb["version"] for kb in curator["kbs"]},
        guideline=curator["guideline"],
        kept=_foreign(curator["foreign"], peer) if peer else {},
        unsettled=tuple(reading.elsewhere()),
    )


def problem_of(error: Exception) -> str:
    """What is wrong with a record, in a few words."""
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)[:140]


def _foreign(foreign: str, peer: str) -> Mapping[str, Any]:
    found: object = json.loads(foreign).get(peer) if foreign else None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the entries of one record refer to."""

    record: Record
    text: str
    suggesters: Mapping[str, Suggester]
    local: frozenset[str]
    kb: str
    kept: Mapping[str, Any]

    @classmethod
    def of(cls, record: Record, kept: Mapping[str, Any]) -> _Reading:
        curator = record["curator"]
        suggesters = {
            one["id"]: suggester_of(one["kind"], one["name"], one["version"]) for one in curator["suggesters"]
        }
        if not {one.kind for one in suggesters.values()} <= _KINDS:
            raise ValueError("there is no such kind of suggester")
        kbs: list[str] = [kb["kb"] for kb in curator["kbs"]]
        local = frozenset(entity["id"] for entity in curator["entities"])
        return cls(record, record["text"], suggesters, local, kbs[0] if kbs else "", kept)

    # --- marks ---
    def marks(self) -> Iterator[GivenMark]:
        for entry in self.record["spans"]:
            yield self._mention(entry)
        for entry in self.record["curator"]["nested"]:
            yield self._mention(entry)
        for entry in self.record["claims"]:
            yield self._claim(entry)
        for name, verdict in _UNSETTLED:
            for entry in self.record["curator"][name]:
                if entry["layer"] in _LAYERS:
                    yield self._unsettled(entry, verdict)

    def _mention(self, entry: Record) -> GivenMark:
        parts = (self._quoted(entry),)
        link = _link(entry)
        kept = _kept(entry) | self.kept.get(entry["id"], {})
        return GivenMark(
            entry["id"],
            Layer.ENTITY,
            parts,
            entry["label"],
            Verdict.ACCEPTED,
            link,
            NO_CLAIM,
            entry["decision"]["note"],
            None,
            _made_by(entry),
            self._proposed(entry["suggestion"], link),
            _decision(entry["decision"]),
            canonical(kept) if kept else "",
        )

    def _claim(self, entry: Record) -> GivenMark:
        kept = self.kept.get(entry["id"])
        return GivenMark(
            entry["id"],
            Layer.CLAIM,
            tuple([self._quoted(part) for part in entry["parts"]]),
            entry["label"],
            Verdict.ACCEPTED,
            None,
            self._said(entry),
            entry["decision"]["note"],
            None,
            _made_by(entry),
            self._proposed_claim(entry["suggestion"]),
            _decision(entry["decision"]),
            canonical(kept) if kept else "",
        )

    def _said(self, entry: Record) -> ClaimFields:
        return ClaimFields(
            tuple([self._quoted(part) for part in entry["source"]]),
            tuple([self._quoted(part) for part in entry["cue"]]),
            **{name: entry[name] for name in CLAIM_ATTRIBUTES},
            check_score=entry["check_score"],
            nominal=entry["nominal"],
            unnamed_source=entry["unnamed_source"],
            standalone=entry["standalone"],
            tags=tuple(entry["tags"]),
        )

    def _unsettled(self, entry: Record, verdict: Verdict | None) -> GivenMark:
        whole, layer = self._quoted(entry), _LAYERS[entry["layer"]]
        parts = _ranges(entry["parts"]) or (whole,)
        claim = _bare_claim(entry) if layer is Layer.CLAIM else NO_CLAIM
        link = self._proposed_link(entry["kb_id"], None)
        by = self.suggesters[entry["suggester"]] if entry["suggester"] else None
        label, score, made = entry["label"], entry["score"], entry["decision"]
        origin = Suggestion(layer, parts, label, score, entry["reason"], by, link, claim) if by else None
        kept = self.kept.get(entry["id"])
        return GivenMark(
            entry["id"],
            layer,
            parts,
            label,
            verdict,
            # What was refused or left open keeps the link in what had been proposed.
            link if verdict is None or by is None else None,
            claim,
            made["note"] if made else "",
            score if verdict is None else None,
            by if verdict is None else None,
            origin,
            _decision(made) if made else None,
            canonical(kept) if kept else "",
        )

    def _quoted(self, entry: Record) -> Span:
        start, end = entry["start"], entry["end"]
        if not 0 <= start < end or self.text[start:end] != entry["text"]:
            raise ValueError(f"a quote differs from the text at {start}")
        return Span(start, end)

    # --- what had been proposed ---
    def _proposed(self, entry: Record | None, link: Link | None) -> Suggestion | None:
        if entry is None:
            return None
        return Suggestion(
            Layer.ENTITY,
            (Span(entry["start"], entry["end"]),),
            entry["label"],
            entry["score"],
            entry["reason"],
            self.suggesters[entry["suggester"]],
            self._proposed_link(entry["kb_id"], link),
        )

    def _proposed_claim(self, entry: Record | None) -> Suggestion | None:
        if entry is None:
            return None
        return Suggestion(
            Layer.CLAIM,
            _ranges(entry["parts"]),
            entry["label"],
            entry["score"],
            entry["reason"],
            self.suggesters[entry["suggester"]],
            claim=_bare_claim(entry),
        )

    def _proposed_link(self, kb_id: str, link: Link | None) -> Link | None:
        """The format names no KB with what was proposed: that of the mention's own link, or the record's."""
        if not kb_id:
            return None
        if kb_id in self.local:
            return Link(LOCAL, kb_id, "")
        if link is not None and link.kb_id == kb_id:
            return link
        return Link(link.kb if link is not None and link.kb not in ("", LOCAL) else self.kb, kb_id, "")

    # --- relations ---
    def relations(self) -> Iterator[GivenRelation]:
        for entry in (*self.record["relations"], *self.record["claim_relations"]):
            kept = self.kept.get(entry["id"])
            yield GivenRelation(
                entry["id"],
                entry["label"],
                entry["head_id"],
                entry["child_id"],
                self._whole(entry),
                canonical(kept) if kept else "",
            )

    def elsewhere(self) -> Iterator[tuple[str, str]]:
        """The entries on layers that have no marks, with the name of their list."""
        for name, _ in _UNSETTLED:
            for entry in self.record["curator"][name]:
                if entry["layer"] not in _LAYERS:
                    self._quoted(entry)
                    yield name, compact(self._named(entry))

    def _whole(self, entry: Record) -> str:
        for side in ("head", "child"):
            if entry.get(f"{side}_kind") == "passage" and not entry.get(f"{side}_doc"):
                self._quoted({name: entry[f"{side}_{name}"] for name in ("start", "end", "text")})
        proposed = entry["suggestion"]
        return compact(entry | {"suggestion": self._named(proposed)} if proposed else entry)

    def _named(self, entry: Record) -> Record:
        """An entry with its suggester in full: short ids are of one record."""
        by = self.suggesters.get(entry["suggester"])
        return entry | {"suggester": [by.kind, by.name, by.version]} if by else entry


def _link(entry: Record) -> Link | None:
    status = entry["link_status"]
    if status == "nil":
        return Link(entry["kb"], NIL, "")
    return Link(entry["kb"], entry["kb_id"], entry["kb_name"]) if status == "confirmed" else None


def _kept(entry: Record) -> dict[str, Any]:
    """What a mention says that an annotation has no place for."""
    kept: dict[str, Any] = {"alt_links": entry["alt_links"]} if entry["alt_links"] else {}
    if entry["link_status"] == "suggested":
        kept["link"] = [entry["kb"], entry["kb_id"], entry["kb_name"]]
    return kept


def _made_by(entry: Record) -> Suggester | None:
    return BY_FILE if entry["origin"] == "import" and entry["suggestion"] is None else None


def _decision(entry: Record) -> Decision:
    return Decision(entry["by"], entry["at"], entry["guideline"])


def _bare_claim(entry: Record) -> ClaimFields:
    """The fields of a claim that a proposal has too; "" where it is silent."""
    values: dict[str, Any] = {name: entry[name] or UNSET for name in CLAIM_ATTRIBUTES}
    return ClaimFields(_ranges(entry["source"]), _ranges(entry["cue"]), **values)


def _ranges(entries: Sequence[Record]) -> Parts:
    return tuple([Span(entry["start"], entry["end"]) for entry in entries])


# --- the article ---
def _fields(meta: Record, curator: Record) -> dict[str, Any]:
    names = ("version_of", "source_sha256", "state", "blind", "layer", "label_set")
    story = curator["story"]
    return {
        "file_name": meta["file_name"] or "",
        # The hash of the text stands for an article that tells a story of its own.
        "story": "" if story == curator["doc_id"] else story,
        **{name: curator[name] for name in names},
    }


def _review(said: Record) -> GivenReview:
    ranges = tuple([Span(start, end) for start, end in said["ranges"]])
    return GivenReview(
        said["state"], tuple(said["labels"]), ranges, said["reviewed_by"], said["reviewed_at"] or ""
    )


def _entity(entity: Record) -> dict[str, Any]:
    """A local entity as its record in the journal."""
    return {
        "name": entity["name"],
        "label": entity["label"],
        "aliases": list(entity["aliases"]),
        "description": entity["description"],
        "same_as": [dict(row) for row in entity["same_as"]],
    }
