"""What a record's entries refer to: suggesters under short ids, KBs, local entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from curator.domain.annotation import NIL, Annotation, Link, Suggester, Suggestion, Verdict

from .carried import Carried
from .outgoing import Outgoing
from .shapes import Record

LOCAL = "local"


class Names:
    """The suggesters, KBs and local entities that one record names, and no others.

    What a record says then depends on its article alone, not on what else is installed.
    """

    def __init__(self, outgoing: Outgoing, pending: Sequence[Suggestion]) -> None:
        self._outgoing = outgoing
        self.carried = Carried.of(outgoing.carried, outgoing.annotations)
        origins = [a.origin for a in outgoing.annotations if a.origin]
        proposed = [suggestion.suggester for suggestion in (*origins, *pending)]
        self._ids = suggester_ids([*proposed, *self.carried.suggesters()])
        links = [link for annotation in outgoing.annotations for link in links_of(annotation)]
        links += [suggestion.link for suggestion in pending]
        links += [link for link in self.carried.links() if link.kb_id in outgoing.entities]
        self._links = [link for link in links if link]

    @property
    def ids(self) -> Mapping[Suggester, str]:
        """The short id of each suggester."""
        return self._ids

    def suggester(self, suggester: Suggester) -> str:
        return self._ids[suggester]

    def suggesters(self) -> list[Record]:
        rows = [
            {"id": short, "kind": s.kind, "name": s.name, "version": s.version}
            for s, short in self._ids.items()
        ]
        return sorted(rows, key=lambda row: row["id"])

    def kbs(self) -> list[Record]:
        named = {link.kb for link in self._links} - {"", LOCAL}
        versions = self.carried.kbs(named, self._outgoing.kbs)
        return [{"kb": kb, "version": version} for kb, version in sorted(versions.items())]

    def entities(self) -> list[Record]:
        named = {link.kb_id: link for link in self._links if link.kb == LOCAL and link.kb_id != NIL}
        return [self._entity(link) for _, link in sorted(named.items())]

    def name_of(self, link: Link) -> str:
        """What the linked entity is called; a local one by its record, which may have been renamed."""
        if link.kb_id == NIL:
            return ""
        record = self._outgoing.entities.get(link.kb_id) if link.kb == LOCAL else None
        return record["name"] if record else link.name

    def _entity(self, link: Link) -> Record:
        record = self._outgoing.entities.get(link.kb_id, {})
        same_as = {(row["kb"], row["id"]) for row in record.get("same_as") or ()}
        return {
            "id": link.kb_id,
            "name": self.name_of(link),
            "label": record.get("label") or "ENTITY",
            "aliases": sorted(set(record.get("aliases") or ())),
            "description": record.get("description") or "",
            "same_as": [{"kb": kb, "id": kb_id} for kb, kb_id in sorted(same_as)],
        }


def links_of(annotation: Annotation) -> list[Link | None]:
    """The links that a record names of an annotation, its own first.

    An accepted one shows its link and the proposed one; any other shows one, the proposed one if
    it has none of its own.
    """
    proposed = annotation.origin.link if annotation.origin else None
    if annotation.verdict is Verdict.ACCEPTED:
        return [annotation.link, proposed]
    return [annotation.link or proposed]


def suggester_ids(suggesters: Iterable[Suggester]) -> dict[Suggester, str]:
    """Short ids such as `m1` or `r2`: the kind's first letter, counted in order of name and version."""
    ids: dict[Suggester, str] = {}
    counts: dict[str, int] = {}
    for suggester in sorted(set(suggesters), key=lambda s: (s.kind, s.name, s.version)):
        counts[suggester.kind] = counts.get(suggester.kind, 0) + 1
        ids[suggester] = f"{suggester.kind[0]}{counts[suggester.kind]}"
    return ids
