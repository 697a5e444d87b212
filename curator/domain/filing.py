"""Tags and stories: the words an editor puts on articles, and which articles tell the same news.

Each act is one edit however many articles it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .article import Article
from .edit import ARTICLE, Draft, update
from .errors import CuratorError

MAX_TAG = 64
"""Code points, as the schema of the export has it."""
MAX_STORY = 200
MOST = 5_000
"""Articles in one edit: it is one transaction, and the window waits for it."""


def clean(words: str) -> str:
    """A tag or a story's name on one line, without blank edges."""
    return " ".join(words.split()).removeprefix("#").strip()


def retag(articles: Sequence[Article], add: Iterable[str], remove: Iterable[str]) -> Draft | None:
    """Put tags on articles and take others off; None if that changes nothing.

    Raises CuratorError `tag.too_long` or `filing.too_many`.
    """
    new, old = {clean(tag) for tag in add} - {""}, set(remove)
    for tag in new:
        if len(tag) > MAX_TAG:
            raise CuratorError("tag.too_long", tag=tag, limit=MAX_TAG)
    told = ", ".join(sorted(new or old))
    return _draft(
        "article.tag",
        articles,
        [replace(one, tags=tuple(sorted((set(one.tags) | new) - old))) for one in articles],
        tags=told if len(told) <= MAX_TAG else told[: MAX_TAG - 1] + "…",
    )


def retell(articles: Sequence[Article], story: str) -> Draft | None:
    """Say which story articles tell, "" for none; None if that changes nothing.

    The name is the story: two laptops that write the same mean the same. Raises CuratorError
    `story.too_long` or `filing.too_many`.
    """
    name = clean(story)
    if len(name) > MAX_STORY:
        raise CuratorError("story.too_long", limit=MAX_STORY)
    return _draft("article.story", articles, [replace(one, story=name) for one in articles], story=name)


def _draft(act: str, before: Sequence[Article], after: Sequence[Article], **args: str) -> Draft | None:
    if len(before) > MOST:
        raise CuratorError("filing.too_many", limit=MOST)
    pairs = [(was, now) for was, now in zip(before, after, strict=True) if was.fields() != now.fields()]
    if not pairs:
        return None
    changes = tuple(update(ARTICLE, was.id, was.fields(), now.fields()) for was, now in pairs)
    if len(pairs) == 1:
        return Draft(act, changes, {"article": pairs[0][0].id, "title": pairs[0][0].title, **args})
    return Draft(act, changes, {"count": len(pairs), **args})
