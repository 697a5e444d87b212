"""What came in with an article and has no place in its annotations, and leaves with it again.

It is a record of kind CARRIED in the journal, under the article's id. Relations between marks, refused links
and links beside the first are here until they are a layer of Curator's own; so are the KB versions that
links were made with. Nothing in it is a fact by itself: an entry leaves while the marks that it names stand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from curator.domain.annotation import Annotation, Link, Suggester, suggester_of
from curator.domain.edit import Fields

from .shapes import Record

CARRIED = "carried"

AS_READ = ("label_set", "guideline", "blind", "layer")
"""Fields of `curator` that hold for what was read then: they stand while nothing was decided since."""

NONE: Fields = {}


@dataclass(frozen=True, slots=True)
class Carried:
    """What an article carries. `stands` is True while nothing was decided in it since it came in."""

    fields: Fields
    stands: bool

    @classmethod
    def of(cls, fields: Fields, annotations: Iterable[Annotation]) -> Carried:
        found = list(annotations) if fields else []
        stands = bool(fields) and len(found) == fields.get("count") and all(one.brought for one in found)
        return cls(fields, stands)

    def as_read(self) -> dict[str, Any]:
        """What the record said of itself, where that still holds."""
        said: Mapping[str, Any] = self.fields.get("as_read", NONE)
        return {name: said[name] for name in AS_READ if name in said} if self.stands else {}

    def kbs(self, named: Iterable[str], here: Mapping[str, str]) -> dict[str, str]:
        """The KBs of a record with their versions: those that it came with first, while they hold."""
        came: Mapping[str, str] = self.fields.get("kbs", NONE)
        if self.stands:
            return dict.fromkeys(named, "") | {kb: here.get(kb, "") for kb in named} | dict(came)
        return {kb: here.get(kb, came.get(kb, "")) for kb in named}

    def suggesters(self) -> list[Suggester]:
        """Who proposed what is carried."""
        bonds = [json.loads(entry)["suggestion"] for entry in self.fields.get("relations", ())]
        entries = [entry for name in _LISTS for entry in self._entries(name)]
        found = [entry["suggester"] for entry in (*bonds, *entries) if entry]
        return [suggester_of(*one) for one in found if one]

    def alt_links(self, mark_id: str) -> list[Record]:
        return list(self.fields.get("alt_links", NONE).get(mark_id, ()))

    def links(self) -> list[Link]:
        """The local entities that carried entries may name."""
        refused = (entry["kb_id"] for name in _LISTS for entry in self._entries(name))
        return [Link("local", kb_id, "") for kb_id in refused if kb_id]

    def entries(self, name: str, standing: Iterable[str], ids: Mapping[Suggester, str]) -> list[Record]:
        """The carried entries of `rejected`, `unsure` or `pending` whose mark is still there."""
        known = set(standing)
        return [_named(entry, ids) for entry in self._entries(name) if entry["id"] in known]

    def relations(
        self, mentions: Iterable[Record], claims: Iterable[Record], ids: Mapping[Suggester, str]
    ) -> tuple[list[Record], list[Record]]:
        """The entries of `relations` and of `claim_relations`, both ends of which are still accepted."""
        by_id = {mention["id"]: mention for mention in mentions}
        ends = {"mention": by_id.keys(), "claim": {claim["id"] for claim in claims}}
        between: list[Record] = []
        of_claims: list[Record] = []
        for entry in map(json.loads, self.fields.get("relations", ())):
            if "head_kind" in entry:
                if all(_is_there(entry, side, ends) for side in ("head", "child")):
                    of_claims.append(_proposed(entry, ids))
            elif entry["head_id"] in by_id and entry["child_id"] in by_id:
                between.append(_proposed(_placed(entry, by_id), ids))
        return sorted(between, key=_id), sorted(of_claims, key=_id)

    def _entries(self, name: str) -> Iterator[Record]:
        yield from map(json.loads, self.fields.get("unsettled", NONE).get(name, ()))


_LISTS = ("rejected", "unsure", "pending")


def _named(entry: Record, ids: Mapping[Suggester, str]) -> Record:
    by = entry["suggester"]
    return entry | {"suggester": ids[suggester_of(*by)] if by else ""}


def _proposed(entry: Record, ids: Mapping[Suggester, str]) -> Record:
    known = entry["suggestion"]
    return entry | {"suggestion": known and _named(known, ids)}


def _id(entry: Record) -> str:
    return entry["id"]


def _is_there(entry: Record, side: str, ends: Mapping[str, Iterable[str]]) -> bool:
    """Whether an end stands: a passage always does, and what is in another article is not asked for."""
    kind = entry[f"{side}_kind"]
    return kind == "passage" or bool(entry.get(f"{side}_doc")) or entry[f"{side}_id"] in ends[kind]


def _placed(entry: Record, by_id: Mapping[str, Record]) -> Record:
    """The entry with the places that its mentions have now."""
    found = dict(entry)
    for side in ("head", "child"):
        mention = by_id[entry[f"{side}_id"]]
        found[side] = mention["token_end"]
        found[f"{side}_span"] = {
            name: mention[name] for name in ("start", "end", "token_start", "token_end", "label")
        }
    return found
