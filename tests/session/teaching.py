"""A workspace in which enough was decided for a training: small articles, every name accepted."""

from __future__ import annotations

import re

from curator.domain import acts
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.domain.review import review_of
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.session.setting_up import label_set_of
from curator.store.workspace import Workspace

from .conftest import bring

ARTICLES = 12
"""With ten mentions each."""
_LINES = (
    "🚨 Mayor [Ilva Brandt{n}|PERSON] met [Omar Lind|PERSON] of [Noir Mills|ORG] in [Lviv|GPE] on "
    "[Monday|DATE].",
    "“We will stay,” said [Brandt{n}|PERSON]. [Noir Mills|ORG] has halls in [Lviv|GPE] and [Berlin|GPE].",
    "The mill by the [Danube|LOC] burned down.",
)
_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


def teach(workspace: Workspace, articles: int = ARTICLES, *, done: bool = True) -> list[str]:
    """Import articles and decide on every name in them; returns their ids."""
    text = "\n\n".join(_LINES)
    return [decide(workspace, text.replace("{n}", f"-{n}"), done=done) for n in range(articles)]


def decide(workspace: Workspace, marked: str, *, done: bool = True) -> str:
    """Import a text in which names are marked, and accept them all."""
    text = _MARKED.sub(r"\1", marked)
    article_id = bring(workspace, text, text[:30])
    sheet = Sheet(workspace.articles.get(article_id), text)
    taken = 0
    for match in _MARKED.finditer(marked):
        start = match.start() - taken
        span = Span(start, start + len(match[1]))
        taken += len(match[0]) - len(match[1])
        sheet.apply(workspace.journal.append(acts.add(sheet, (span,), Layer.ENTITY, match[2])).changes)
    if done:
        review = review_of(sheet, label_set_of(workspace))
        workspace.journal.append(acts.set_state(sheet.article, ArticleState.DONE, review))
    return article_id
