"""One news text with its metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class ArticleState(StrEnum):
    """Where an article stands; in progress is read off its annotations, the others are decided."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Article:
    """An article's record; its text is kept beside it under `text_sha256` and can be purged.

    `published` is ISO 8601, as precise as known. `source_sha256` is of the imported bytes, `""` when
    typed or pasted. Nothing known is `""`. `review` is what "done" said of each layer (domain.review).
    `blind` is True where it was done without suggestions, False once they were seen after that
    (domain.blind).
    """

    id: str
    text_sha256: str
    length: int
    title: str = ""
    byline: str = ""
    outlet: str = ""
    section: str = ""
    published: str = ""
    language: str = ""
    address: str = ""
    file_name: str = ""
    source_sha256: str = ""
    licence: str = ""
    imported_by: str = ""
    imported_at: str = ""
    version_of: str = ""
    story: str = ""
    tags: tuple[str, ...] = ()
    state: ArticleState = ArticleState.TODO
    review: Mapping[str, Any] | None = None
    foreign: str = ""
    blind: bool | None = None

    @property
    def doc_id(self) -> str:
        return self.text_sha256[:32]

    def fields(self) -> dict[str, Any]:
        """The record without its id; empty fields are left out."""
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "id"}
        values["tags"] = list(self.tags)
        values["state"] = self.state.value
        return {name: value for name, value in values.items() if value not in ("", [], None)}

    @classmethod
    def from_fields(cls, article_id: str, record: Mapping[str, Any]) -> Article:
        known = {field.name for field in fields(cls)} - {"id", "tags", "state"}
        values = {name: value for name, value in record.items() if name in known}
        return cls(
            id=article_id,
            tags=tuple(record.get("tags") or ()),
            state=ArticleState(record.get("state", "todo")),
            **values,
        )
