"""What an editor does with tags and stories: on the open article or on all that are selected, as one edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from curator.domain import filing
from curator.domain.edit import Draft
from curator.domain.errors import CuratorError
from curator.domain.same_news import LEAST, around, days_between, likeness, words_of
from curator.domain.text import fold
from curator.session.session import Session
from curator.store.desk_rows import ArticleRow

_COMPARED = 4_000
"""Titles around a date that are compared: 10 µs each."""
_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Alike:
    """An article whose title is like that of the one in question, 0–1."""

    row: ArticleRow
    likeness: float


class Filing:
    """Reads what there is to choose from, and writes what was chosen through the session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._articles = session.workspace.articles

    def tags_on(self, ids: Sequence[str]) -> Counter[str]:
        """On how many of these articles each tag is."""
        return Counter(tag for row in self._articles.row(ids) for tag in row.tags)

    def known(self, kind: str) -> dict[str, int]:
        """The values of a kind (desk_rows.KINDS) in this workspace with how many articles, most first."""
        return self._articles.desk.values(kind)

    def spelled(self, tag: str) -> str:
        """A tag as it is written here already, case and accents aside; else as it is."""
        wanted = fold(filing.clean(tag))
        return next((one for one in self.known("tag") if fold(one) == wanted), filing.clean(tag))

    def set_tags(self, ids: Sequence[str], add: Iterable[str], remove: Iterable[str]) -> int:
        """Put tags on and take others off; returns how many articles changed."""
        articles = self._articles.many(ids)
        return self._write(lambda: filing.retag(articles, add, remove))

    def set_story(self, ids: Sequence[str], story: str) -> int:
        """Say which story articles tell, "" for none; returns how many changed."""
        articles = self._articles.many(ids)
        return self._write(lambda: filing.retell(articles, story))

    def _write(self, make: Callable[[], Draft | None]) -> int:
        try:
            draft = make()
        except CuratorError as error:
            self._session.failed.emit(error)
            return 0
        return len(draft.changes) if draft is not None and self._session.write(draft) else 0

    def alike(self, ids: Sequence[str]) -> list[Alike]:
        """The articles most like the first of these by title and date, best first; none of these."""
        rows = self._articles.row(ids[:1])
        if not rows:
            return []
        here, own = rows[0], set(ids)
        words = words_of(here.title)
        found = [
            Alike(row, likeness(words, words_of(row.title), days_between(here.published, row.published)))
            for row in self._articles.desk.around(around(here.published), _COMPARED)
            if row.id not in own
        ]
        close = [one for one in found if one.likeness >= LEAST]
        return sorted(close, key=lambda one: -one.likeness)[:_OFFERED]
