"""A text that was pasted or dropped, as the article that it would make; kept only when it is wanted."""

from __future__ import annotations

from dataclasses import dataclass

from curator.domain.ids import text_hash
from curator.domain.text import freeze
from curator.exchange.arriving import Incoming, Metadata
from curator.exchange.language import likely_language
from curator.exchange.metadata import titled
from curator.session.incoming import article_of
from curator.store.workspace import Workspace

TITLE_LENGTH = 120
"""Code points of a first line that becomes the title; of a longer one so many are taken."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text as it would be stored; `same` is the id of an article with this very text, "" if none."""

    text: str
    title: str
    language: str
    same: str


def look_at(workspace: Workspace, raw: str) -> Pasted:
    """What a text would become. Raises CuratorError `article.empty` or `article.too_long`."""
    text = freeze(raw.lstrip("\ufeff")).text
    first = " ".join(text.strip().split("\n", 1)[0].split())
    short = first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    title = titled(Metadata(), text, "").title or short
    known = workspace.articles.find_by_text(text_hash(text))
    return Pasted(text, title, likely_language(text), known[0] if known else "")


def keep(workspace: Workspace, pasted: Pasted, title: str, language: str) -> str:
    """Take it in as an article under this title; returns its id. Raises what `Journal.append` raises."""
    metadata = Metadata(title=" ".join(title.split()) or pasted.title, language=language)
    article = article_of(workspace, Incoming("", pasted.text, metadata, "", ""))
    workspace.import_article(article, pasted.text)
    return article.id
