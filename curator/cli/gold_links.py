"""The knowledge base as what is measured against the links of gold."""

from __future__ import annotations

from collections.abc import Sequence

from curator.domain.span import Span
from curator.nlp.link_scores import Ranked
from curator.store.kb import PRESELECT, KnowledgeBase


class KbRanker:
    """Ranks the entities of a knowledge base for the mentions of an article."""

    preselect = PRESELECT

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb

    def knows(self, kb_id: str) -> bool:
        return self._kb.get(kb_id) is not None

    def rank(
        self, text: str, date: str, mentions: Sequence[tuple[Span, str]], linked: Sequence[str]
    ) -> Sequence[Ranked]:
        """Each mention by its words and label, the date and what was linked before it."""
        before: set[str] = set()
        found: list[Ranked] = []
        for (span, label), decided in zip(mentions, linked, strict=True):
            best = self._kb.candidates(span.of(text), label, date=date or None, linked=before)
            found.append([(one.kb_id, one.score) for one in best])
            if decided:
                before.add(decided)
        return found
