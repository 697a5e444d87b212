"""Which entities a mention may mean: the KB's, and the local ones that editors made."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from curator.domain.candidate import Candidate, Offer
from curator.session.link_context import LinkContext
from curator.session.places import resource
from curator.store.kb import KnowledgeBase
from curator.store.kb_rank import Question, Ranker
from curator.store.kb_reason import none_reason
from curator.store.workspace import Workspace

LIMIT = 5


class Linking:
    """Candidates for a mention and hits for typed words; without a KB, local entities alone."""

    def __init__(self, workspace: Workspace, kb: KnowledgeBase | None) -> None:
        self._workspace = workspace
        self._kb = kb
        self.name = kb.name if kb else "local"
        self.version = kb.version if kb else ""
        self._countries: dict[str, str] = {}
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

    @property
    def ranker(self) -> Ranker | None:
        """The KB's ranker; None without a KB."""
        return self._kb.ranker if self._kb else None

    def rank_with(self, ranker: Ranker) -> None:
        if self._kb:
            self._kb.ranker = ranker

    def offer(self, quote: str, label: str, context: LinkContext) -> Offer:
        """Up to five candidates, best first; a local entity so named, or so linked here, goes before."""
        evidence = context.evidence((quote, label), self.countries)
        linked = evidence.decided.keys() | evidence.remembered.keys()
        local = [one for one in self._local() if quote.casefold() in _names(one) or one.kb_id in linked]
        found = self._kb.offer(quote, label, evidence) if self._kb else Offer((), 1.0)
        candidates = (*local, *found.candidates)[:LIMIT]
        return Offer(candidates, 0.0 if local else found.none, none_reason(evidence))

    def question(self, quote: str, label: str, context: LinkContext) -> Question | None:
        """What the ranker would judge about a mention; None without a KB and for what is never linked."""
        if self._kb is None:
            return None
        return self._kb.question(quote, label, context.evidence((quote, label), self.countries))

    def countries(self, kb_ids: Collection[str]) -> dict[str, str]:
        """The country code of each of these ids that has one; remembered."""
        fresh = [kb_id for kb_id in kb_ids if kb_id not in self._countries]
        if fresh:
            known = self._kb.countries(fresh) if self._kb else {}
            self._countries.update({kb_id: known.get(kb_id, "") for kb_id in fresh})
        return {kb_id: code for kb_id in kb_ids if (code := self._countries[kb_id])}

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
