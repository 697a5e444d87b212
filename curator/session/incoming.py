"""Files into a workspace: each article once, with what had to be told of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.exchange.arriving import Incoming, PassedOver, Refused, Told
from curator.exchange.files import read
from curator.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file, or a line of one, whose very text is the article's; it was not taken in again."""

    place: str
    article_id: str


@dataclass(slots=True)
class Imported:
    """How an import went: ids of new articles, texts that were there, what was told, refused, passed over.

    Every file, and every line of a .jsonl file, is in exactly one of `new`, `duplicates`, `refused` and
    `passed`; `told` is of new ones. What was not come to when it was stopped is in none.
    """

    new: list[str] = field(default_factory=list[str])
    duplicates: list[Duplicate] = field(default_factory=list[Duplicate])
    told: list[tuple[str, Told]] = field(default_factory=list[tuple[str, Told]])
    refused: list[Refused] = field(default_factory=list[Refused])
    passed: list[PassedOver] = field(default_factory=list[PassedOver])

    @property
    def known(self) -> list[str]:
        """The articles that were there already."""
        return [duplicate.article_id for duplicate in self.duplicates]

    @property
    def not_read(self) -> int:
        """How many files or lines were refused or passed over."""
        return len(self.refused) + sum(each.count for each in self.passed)

    @property
    def found(self) -> int:
        return len(self.new) + len(self.duplicates) + self.not_read


def import_paths(
    workspace: Workspace,
    paths: Iterable[Path],
    should_stop: Callable[[], bool] | None = None,
    progress: Callable[[int], None] | None = None,
    anyway: Collection[str] = (),
) -> Imported:
    """Import files and folders; a text that is here already is not taken twice.

    With `anyway`, the places of duplicates, these and nothing else of the paths are taken in.
    What is in when it stops stays in. Raises the CuratorErrors of `Journal.append`.
    """
    imported = Imported()
    found = (item for item in read(paths) if not anyway or _is_at(item, anyway))
    arriving = _new(workspace, found, imported, anyway=bool(anyway))
    done = workspace.import_articles(arriving, should_stop, progress)
    del imported.new[done:]
    return imported


def _is_at(item: Incoming | Refused | PassedOver, places: Collection[str]) -> bool:
    return isinstance(item, Incoming) and item.place in places


def _new(
    workspace: Workspace,
    found: Iterable[Incoming | Refused | PassedOver],
    imported: Imported,
    *,
    anyway: bool,
) -> Iterator[tuple[Article, str]]:
    # What stands earlier in this batch is not in the workspace yet.
    seen: dict[bytes, str] = {}
    for item in found:
        if isinstance(item, Refused):
            imported.refused.append(item)
            continue
        if isinstance(item, PassedOver):
            imported.passed.append(item)
            continue
        article = article_of(workspace, item)
        key = bytes.fromhex(article.text_sha256)
        known = [] if anyway else [*workspace.articles.find_by_text(article.text_sha256), seen.get(key, "")]
        if known and known[0]:
            imported.duplicates.append(Duplicate(item.place, known[0]))
            continue
        seen[key] = article.id
        imported.told += [(item.place, told) for told in item.told]
        imported.new.append(article.id)
        yield article, item.text


def article_of(workspace: Workspace, item: Incoming) -> Article:
    """The record of what came in, by whom and when."""
    about = item.metadata
    return Article(
        id=uuid7_hex(),
        text_sha256=text_hash(item.text),
        length=len(item.text),
        title=about.title,
        byline=about.byline,
        outlet=about.outlet,
        section=about.section,
        published=about.published,
        language=about.language,
        address=about.address,
        file_name=item.file_name,
        source_sha256=item.source_sha256,
        licence=about.licence,
        imported_by=workspace.journal.author,
        imported_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        tags=about.tags,
        foreign=about.foreign,
    )
