"""The knowledge base as what is measured against the links of gold."""

from __future__ import annotations

from collections.abc import Sequence

from curator.domain.span import Span
from curator.nlp.link_scores import Ranked
from curator.store.kb import KnowledgeBase
from curator.store.kb_article import ArticleLinks


class KbRanker:
    """Ranks the entities of a knowledge base for the mentions of an article."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self.preselect = kb.ranker.sure

    def knows(self, kb_id: str) -> bool:
        return self._kb.get(kb_id) is not None

    def rank(self, text: str, date: str, mentions: Sequence[tuple[Span, str]]) -> Sequence[Ranked]:
        """Each mention by its words and label, the date, and all that the article names."""
        names = [(span.of(text), label) for span, label in mentions]
        links = ArticleLinks(self._kb, date)
        links.read(0, text, names)
        links.settle()
        answers = [links.answer(name) for name in names]
        return [[(hit.known.kb_id, p) for p, hit in each.ranked[:5]] if each else [] for each in answers]
