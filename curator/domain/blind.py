"""Blind articles: some are read without suggestions, to see what suggestions do to decisions."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from .annotation import Annotation, Suggestion, Verdict
from .article import Article, ArticleState
from .comparison import Tally
from .edit import ARTICLE, Change, Draft
from .mark import Layer
from .review import LAYERS
from .sheet import Sheet

BLIND_SHARE = "blind_share"
"""The setting of the workspace, in percent; 0 where nothing was set."""

COMPARISON = "blind"
"""Where the review of an article that was done blind keeps what the pipeline would have proposed."""


def place_of(article_id: str, workspace_id: str) -> float:
    """A place in 0..100 that is an article's own in its workspace, the same for ever."""
    digest = hashlib.sha256(f"curator-blind-v1:{workspace_id}:{article_id}".encode()).hexdigest()
    return int(digest[:8], 16) / 2**32 * 100


def is_hidden(article: Article, decided: Iterable[Annotation], *, share: int, workspace_id: str) -> bool:
    """True while an article is to be read without suggestions.

    One that was once shown with them, or is begun with them, stays as it is: what was seen cannot be unseen.
    """
    return (
        place_of(article.id, workspace_id) < share
        and article.blind is None
        and article.state is not ArticleState.DONE
        and all(one.origin is None for one in decided)
    )


def was_blind(article: Article, decided: Iterable[Annotation]) -> bool:
    """True if all that was decided in a done article was decided without suggestions."""
    return article.blind is True and all(one.origin is None for one in decided)


def finished(draft: Draft, article: Article, compared: Mapping[str, Any]) -> Draft:
    """Add to "done" that the article was read blind, and how that compares."""
    return _with(draft, article, True, compared)


def seen(draft: Draft, article: Article) -> Draft:
    """Add to "back to do" that its suggestions have been seen by now."""
    return _with(draft, article, False, None) if article.blind else draft


def _with(draft: Draft, article: Article, blind: bool, compared: Mapping[str, Any] | None) -> Draft:
    (change,) = (one for one in draft.changes if (one.kind, one.id) == (ARTICLE, article.id))
    after: dict[str, Any] = {**(change.after or {}), "blind": blind}
    if compared is not None:
        reviewed: Mapping[str, Any] = after.get("review") or {}
        after["review"] = {**reviewed, COMPARISON: dict(compared)}
    before = {**(change.before or {}), "blind": article.blind}
    return Draft(draft.act, (Change(ARTICLE, article.id, before, after),), draft.args)


def compare(
    sheet: Sheet, proposed: Mapping[int, Sequence[Suggestion]], least: Mapping[Layer, float]
) -> dict[str, Any]:
    """What an editor marked unaided against what a pipeline proposes: `[both, only it, only them]`.

    `proposed` are suggestions by paragraph; paragraphs that were never read count on neither side. The
    same means the same parts and the same label. Suggestions below `least` would not have been shown. Empty
    where nothing was read.
    """
    found: dict[str, Any] = {}
    if not proposed:
        return found
    for layer, name in LAYERS.items():
        told = {
            (one.parts, one.label)
            for each in proposed.values()
            for one in each
            if one.layer is layer and (one.score is None or one.score >= least[layer])
        }
        marked = _marked(sheet, layer, proposed.keys())
        both = len(told & marked)
        found[name] = [both, len(told) - both, len(marked) - both]
    return found


def _marked(sheet: Sheet, layer: Layer, paragraphs: Collection[int]) -> set[tuple[Any, str]]:
    return {
        (one.parts, one.label)
        for one in sheet.annotations.values()
        if one.layer is layer
        and one.verdict is Verdict.ACCEPTED
        and sheet.paragraph_at(one.parts[0].start) in paragraphs
    }


def tally_of(compared: Mapping[str, Any], layer: Layer) -> Tally:
    """A comparison of one layer; nothing where it was not made."""
    return Tally(*compared.get(LAYERS[layer], ()))
