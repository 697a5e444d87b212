"""What is to leave: which articles, which of their annotations, and what is told of the people."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import Any, cast

from .annotation import Annotation
from .article import Article, ArticleState
from .mark import Layer, Status


class Naming(StrEnum):
    """How editors are named: as they call themselves, by a made-up name that stays, or not at all."""

    REAL = "real"
    ALIAS = "alias"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The choice of an export; an empty set is no condition.

    `tags`, `states`, `languages` (as BCP 47, `en` takes `en-GB` too, "" is "not known") and `complete` choose
    articles; an article needs one of the tags. The others choose annotations: by layer, how they read
    (`Status`; suggested is what waits), label, who decided and when (UTC days, both included).
    `complete` wants the chosen layers read to their end. `links` and `notes` say if these leave too.
    """

    tags: frozenset[str] = frozenset()
    states: frozenset[ArticleState] = frozenset()
    languages: frozenset[str] = frozenset()
    complete: bool = False
    layers: frozenset[Layer] = frozenset(Layer)
    statuses: frozenset[Status] = frozenset(Status)
    labels: frozenset[str] = frozenset()
    editors: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    links: bool = True
    notes: bool = True
    naming: Naming = Naming.REAL

    @property
    def by_annotation(self) -> bool:
        """True if it may part an article's annotations from each other."""
        return _BY_ANNOTATION(self) != _BY_ANNOTATION(EVERYTHING)

    def record(self) -> dict[str, Any]:
        """The choice as plain JSON values; what is as in EVERYTHING is left out."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: sorted(cast("frozenset[str]", value)) if isinstance(value, frozenset) else value
            for name, value in values.items()
            if value != getattr(EVERYTHING, name)
        }

    def takes_article(self, article: Article, state: ArticleState) -> bool:
        """`state` is how it stands, which is not always how it is stored (in progress)."""
        return (
            (not self.tags or not self.tags.isdisjoint(article.tags))
            and (not self.states or state in self.states)
            and (not self.languages or _is_of(article.language, self.languages))
        )

    def takes(self, annotation: Annotation, by: str, at: str) -> bool:
        """If an annotation leaves that `by` decided `at` (ISO 8601, UTC)."""
        return (
            annotation.layer in self.layers
            and self.takes_label(annotation)
            and annotation.status in self.statuses
            and self.takes_decision(by, at)
        )

    def takes_label(self, annotation: Annotation) -> bool:
        """An unsure one goes along under any label: its words may be what another label asks for."""
        return not self.labels or annotation.label in self.labels or annotation.status is Status.UNSURE

    def takes_open(self, layer: Layer, label: str) -> bool:
        """If a suggestion leaves that nobody decided on."""
        wanted = not self.labels or label in self.labels
        return wanted and layer in self.layers and Status.SUGGESTED in self.statuses

    def takes_decision(self, by: str, at: str) -> bool:
        day = at[:10]
        return (
            (not self.editors or by in self.editors)
            and (not self.since or self.since <= day)
            and (not self.until or day <= self.until)
        )

    def keeps_silence(self, annotation: Annotation) -> bool:
        """If what the layer leaves unsaid stays true without an annotation that does not leave.

        A rejected one was no entity and silence says just that. One with a label that is not asked for is
        covered by what the review says it asked. Without any other, silence would call its words empty.
        """
        return annotation.status is Status.REJECTED or not self.takes_label(annotation)


EVERYTHING = Wanted()
_BY_ANNOTATION = attrgetter("layers", "statuses", "labels", "editors", "since", "until")


def _is_of(language: str, wanted: Collection[str]) -> bool:
    return language in wanted or language.partition("-")[0] in wanted
