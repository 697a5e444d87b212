"""The sentences of the search."""

from __future__ import annotations

from PySide6.QtCore import QObject

from curator.store.search_index import Standing


class SearchWords(QObject):
    """Phrases around numbers; a class of its own because only `tr` has its plurals collected."""

    def articles(self, count: int, *, more: bool) -> str:
        """How many were found."""
        if not count:
            return self.tr("no articles")
        return self.tr("more than %n articles", None, count) if more else self.tr("%n articles", None, count)

    def hits(self, count: int, *, more: bool) -> str:
        """How often it stands in one article."""
        return self.tr("more than %n hits", None, count) if more else self.tr("%n hits", None, count)

    def indexing(self, standing: Standing) -> str:
        """What is not found yet, "" if all is."""
        if standing.indexed >= standing.of:
            return ""
        said = self.tr("%1 of %n articles are indexed so far", None, standing.of)
        return said.replace("%1", f"{standing.indexed:,}")


WORDS = SearchWords()
