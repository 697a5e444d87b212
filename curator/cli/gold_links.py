"""The knowledge base as what is measured against the links of gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from curator.domain.span import Span
from curator.nlp.link_scores import Ranked
from curator.store.kb import KnowledgeBase
from curator.store.kb_article import ArticleLinks, inherited_from
from curator.store.kb_evidence import Evidence
from curator.store.kb_short import Name, NameBook, Short

_MOST = 5


class KbRanker:
    """Ranks the entities of a knowledge base for the mentions of an article, all of them read before."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self.preselect = kb.ranker.sure

    def knows(self, kb_id: str) -> bool:
        return self._kb.get(kb_id) is not None

    def rank(
        self, text: str, date: str, mentions: Sequence[tuple[Span, str]], linked: Sequence[str]
    ) -> Sequence[Ranked]:
        """What was linked to a name speaks for it, and for what is short for it, from then on."""
        names: list[Name] = [(span.of(text), label) for span, label in mentions]
        article = ArticleLinks(self._kb, date)
        article.read(0, text, names)
        article.settle()
        book, decided, found = NameBook(), dict[Name, str](), list[Ranked]()
        for name, kb_id in zip(names, linked, strict=True):
            found.append(self._ranked(name, _told(article.evidence(name), name, book, decided)))
            if kb_id:
                book.add(name)
                decided[name] = kb_id
        return found

    def _ranked(self, name: Name, evidence: Evidence) -> Ranked:
        answer = self._kb.answer(*name, evidence)
        return [] if answer is None else [(hit.known.kb_id, score) for score, hit in answer.ranked[:_MOST]]


def _told(evidence: Evidence, name: Name, book: NameBook, decided: dict[Name, str]) -> Evidence:
    """The evidence with what was decided on the name itself and on its fuller forms."""
    told = [({decided[name]: 1.0}, Short.SAME)] if name in decided else []
    told += [({decided[full]: 1.0}, kind) for full, kind in book.fulls(name) if full in decided]
    return replace(evidence, decided=inherited_from(told)) if told else evidence
