"""Blind articles at work: what a pipeline proposes for one is held back until it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from curator.domain import blind
from curator.domain.annotation import Annotation, Suggestion
from curator.domain.article import Article, ArticleState
from curator.domain.edit import Draft, Edit
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.session.settings import is_of_settings, settings_change, settings_of
from curator.store.workspace import Workspace

BLIND_SHARE_SET = "blind.share"
"""The act of setting the share."""

Proposals = Mapping[int, list[Suggestion]]


def blind_share(workspace: Workspace) -> int:
    """The share of blind articles in percent; 0 unless it was set."""
    return int(settings_of(workspace).get(blind.BLIND_SHARE) or 0)


def set_share(workspace: Workspace, share: int) -> Draft:
    """The edit that sets the share. Raises CuratorError `blind.share`."""
    if not 0 <= share <= 100:
        raise CuratorError("blind.share", share=share)
    change = settings_change(workspace, **{blind.BLIND_SHARE: share or None})
    return Draft(BLIND_SHARE_SET, (change,), {"share": share})


def is_hidden(
    workspace: Workspace, article: Article, decided: Iterable[Annotation], share: int | None = None
) -> bool:
    """True if an article is to be read without suggestions now; `share` where it is known already."""
    share = blind_share(workspace) if share is None else share
    return share > 0 and blind.is_hidden(article, decided, share=share, workspace_id=workspace.id)


class Blindfold:
    """Holds the suggestions of the open article back while it is blind, and says how they compare.

    `least` tells from which score on each layer's suggestions are shown.
    """

    def __init__(self, workspace: Workspace, least: Callable[[], Mapping[Layer, float]]) -> None:
        self._workspace = workspace
        self._least = least
        self._sheet: Sheet | None = None
        self._share = 0
        self.held: dict[int, list[Suggestion]] = {}
        self.is_on = False

    def open(self, sheet: Sheet) -> None:
        """Turn to another article."""
        self._sheet, self.held = sheet, {}
        self._share = blind_share(self._workspace)
        self.is_on = self._is_wanted()

    def _is_wanted(self) -> bool:
        sheet = self._sheet
        return sheet is not None and is_hidden(
            self._workspace, sheet.article, sheet.annotations.values(), self._share
        )

    def hold(self, found: Proposals) -> None:
        """Keep what is proposed, shown or not: an act may turn the one into the other."""
        self.held |= found

    def follow(self, edit: Edit) -> bool:
        """Look at the article again after an edit; True if that made it blind, or no longer so."""
        if any(is_of_settings(change) for change in edit.changes):
            self._share = blind_share(self._workspace)
        before, self.is_on = self.is_on, self._is_wanted()
        return before != self.is_on

    def said(self, draft: Draft) -> Draft:
        """What "done" and "back to do" say of a blind article beside what they say of any."""
        sheet = self._sheet
        if sheet is None:
            return draft
        state = (draft.changes[0].after or {}).get("state")
        if state == ArticleState.DONE.value and self.is_on:
            return blind.finished(draft, sheet.article, blind.compare(sheet, self.held, self._least()))
        return blind.seen(draft, sheet.article) if state == ArticleState.TODO.value else draft
