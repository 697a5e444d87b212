"""What there is to choose from for an export, with how many articles: for a form, and quick."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curator.domain.article import ArticleState
from curator.domain.label import LabelSet
from curator.session.setting_up import label_set_of
from curator.session.statistics import persons
from curator.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of a `Wanted`; tags, languages ("" is not known) and states with how many articles."""

    labels: LabelSet
    editors: tuple[str, ...]
    tags: Mapping[str, int]
    languages: Mapping[str, int]
    states: Mapping[ArticleState, int]


def choices_of(workspace: Workspace) -> Choices:
    """Read off indexes; no article is looked at."""
    desk = workspace.articles.desk
    return Choices(
        label_set_of(workspace),
        tuple(sorted(set(persons(workspace).values()))),
        desk.values("tag"),
        workspace.articles.languages(),
        desk.count_by_state(),
    )
