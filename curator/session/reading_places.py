"""Where a person last was in each article: a small file of their own, beside the settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.files import make_folder, write_atomically

KEPT = 200
"""So many articles are remembered, those that were left last."""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """The place in one article: what was in sight, and what had focus, caret and selection.

    `paragraph` and `lines` are the first visible paragraph and how many lines of it are scrolled off;
    negative where the heading is still in sight. Caret and selection are code points.
    """

    paragraph: int = 0
    lines: float = 0.0
    focus: str | None = None
    caret: int | None = None
    anchor: int | None = None
    """The end of the selection at which it began; the caret stands at the other one."""
    selection: tuple[int, int] | None = None

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> ReadingPlace:
        """Raises ValueError, TypeError or KeyError where the record is none of ours."""
        selection = record["selection"]
        return cls(
            int(record["paragraph"]),
            float(record["lines"]),
            None if record["focus"] is None else str(record["focus"]),
            None if record["caret"] is None else int(record["caret"]),
            None if record["anchor"] is None else int(record["anchor"]),
            None if selection is None else (int(selection[0]), int(selection[1])),
        )


class ReadingPlaces:
    """Places by article; read once, written when `save` is called and something has changed.

    An unreadable file is as none: what is lost is a place to scroll to, never a decision.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._saved = self._by_article = _read(path)

    def of(self, article_id: str) -> ReadingPlace | None:
        return self._by_article.get(article_id)

    def put(self, article_id: str, where: ReadingPlace) -> None:
        """Remember a place; the article that was left longest ago is forgotten for it."""
        others = {one: place for one, place in self._by_article.items() if one != article_id}
        kept = list(others.items())[-(KEPT - 1) :]
        self._by_article = dict([*kept, (article_id, where)])

    def save(self) -> None:
        """Write what has changed; where that fails the places hold until the program ends."""
        if self._saved == self._by_article:
            return
        records = {article_id: asdict(where) for article_id, where in self._by_article.items()}
        try:
            make_folder(self._path.parent)
            write_atomically(self._path, json.dumps(records).encode())
        except CuratorError:
            return
        self._saved = self._by_article


def _read(path: Path) -> dict[str, ReadingPlace]:
    try:
        records: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return {one: ReadingPlace.from_record(record) for one, record in records.items()}
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return {}
