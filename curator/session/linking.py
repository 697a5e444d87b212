"""Which entities a mention may mean: the KB's, and the local ones that editors made."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from curator.domain.candidate import Candidate
from curator.session.places import resource
from curator.store.kb import KnowledgeBase
from curator.store.workspace import Workspace

LIMIT = 5


class Linking:
    """Candidates for a mention and hits for typed words; without a KB, local entities alone."""

    def __init__(self, workspace: Workspace, kb: KnowledgeBase | None) -> None:
        self._workspace = workspace
        self._kb = kb
        self.name = kb.name if kb else "local"
        self.version = kb.version if kb else ""
        self.name_of = lru_cache(maxsize=50_000)(self._name_of)

    @property
    def versions(self) -> dict[str, str]:
        """Version of each KB that links may name, by its name."""
        return {self.name: self.version} if self._kb else {}

    def __enter__(self) -> Linking:
        return self

    def __exit__(self, *_: object) -> None:
        if self._kb:
            self._kb.close()

    def candidates(self, quote: str, label: str, published: str, linked: Collection[str]) -> list[Candidate]:
        """Up to five, best first; a local entity with exactly this name or alias goes before."""
        local = [one for one in self._local() if quote.casefold() in _names(one)]
        found = self._kb.candidates(quote, label, date=published or None, linked=linked) if self._kb else []
        return [*local, *found][:LIMIT]

    def search(self, query: str) -> list[Candidate]:
        """Entities whose name or alias begins with what was typed."""
        wanted = query.strip().casefold()
        if not wanted:
            return []
        local = [one for one in self._local() if any(name.startswith(wanted) for name in _names(one))]
        return [*local, *(self._kb.search(query) if self._kb else [])][:20]

    def get(self, kb: str, kb_id: str) -> Candidate | None:
        if kb == "local":
            return next((one for one in self._local() if one.kb_id == kb_id), None)
        return self._kb.get(kb_id) if self._kb else None

    def _name_of(self, kb_id: str) -> str:
        found = self._kb.get(kb_id) if self._kb else None
        return found.name if found else kb_id

    def _local(self) -> list[Candidate]:
        return [
            Candidate(
                "local",
                entity_id,
                record["name"],
                record["label"],
                record.get("description") or "",
                1.0,
                "local entity",
                tuple(record.get("aliases") or ()),
            )
            for entity_id, record in self._workspace.records.all("entity").items()
        ]


def _names(candidate: Candidate) -> list[str]:
    return [candidate.name.casefold(), *(alias.casefold() for alias in candidate.aliases)]


def knowledge_base() -> KnowledgeBase | None:
    """The KB that ships; None where it was never built, and mentions go unlinked."""
    path = resource("kb") / "kb.sqlite"
    return KnowledgeBase.open(path) if path.is_file() else None


def linked(workspace: Workspace) -> Linking:
    """The KB that ships beside a workspace's own entities."""
    return Linking(workspace, knowledge_base())
