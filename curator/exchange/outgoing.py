"""What leaves: one article with all that was decided about it, as plain domain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from curator.domain.annotation import Annotation, Suggestion
from curator.domain.article import Article
from curator.domain.label import LabelSet


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided when, under which guideline: an alias, a UTC time in ISO 8601, `id@version`."""

    by: str
    at: str
    guideline: str


@dataclass(frozen=True, slots=True)
class Purged:
    """In the place of an article whose text was taken down: an export counts it and goes on."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One article to export.

    `decisions` holds one for each annotation id; `pending` are the open suggestions with the ids
    that they would get; `entities` the workspace's local entities by id; `kbs` the version of each
    KB; `reviewer` who marked the article as done; `blind` says that all was decided without suggestions;
    `carried` is what came in with it and leaves again (exchange.carried).
    """

    article: Article
    text: str
    annotations: Sequence[Annotation]
    decisions: Mapping[str, Decision]
    entities: Mapping[str, Mapping[str, Any]]
    pending: Sequence[tuple[str, Suggestion]]
    labels: LabelSet
    kbs: Mapping[str, str]
    reviewer: Decision | None = None
    blind: bool = False
    carried: Mapping[str, Any] = field(default_factory=dict[str, Any])
