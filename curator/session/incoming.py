"""Files into a workspace: each article once, with what had to be told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.exchange.arriving import Incoming, Refused, Told
from curator.exchange.files import read
from curator.store.workspace import Workspace


@dataclass(slots=True)
class Imported:
    """How an import went: ids of new articles and of those already there, what was told and refused."""

    new: list[str] = field(default_factory=list[str])
    known: list[str] = field(default_factory=list[str])
    told: list[tuple[str, Told]] = field(default_factory=list[tuple[str, Told]])
    refused: list[Refused] = field(default_factory=list[Refused])


def import_paths(
    workspace: Workspace,
    paths: Iterable[Path],
    should_stop: Callable[[], bool] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Imported:
    """Import files and folders; an article whose very bytes came in before is not taken twice.

    What is in when it stops stays in. Raises the CuratorErrors of `Journal.append`.
    """
    imported = Imported()
    arriving = _new(workspace, read(paths), imported)
    done = workspace.import_articles(arriving, should_stop, progress)
    del imported.new[done:]
    return imported


def _new(
    workspace: Workspace, found: Iterable[Incoming | Refused], imported: Imported
) -> Iterator[tuple[Article, str]]:
    seen: dict[str, str] = {}
    for item in found:
        if isinstance(item, Refused):
            imported.refused.append(item)
            continue
        # What stands earlier in this batch is not in the workspace yet.
        known = [*workspace.articles.find_by_source(item.source_sha256), *_one(seen, item.source_sha256)]
        if known:
            imported.known.append(known[0])
            continue
        article = _article(workspace, item)
        seen[item.source_sha256] = article.id
        imported.told += [(item.place, told) for told in item.told]
        imported.new.append(article.id)
        yield article, item.text


def _one(seen: dict[str, str], sha256: str) -> list[str]:
    return [seen[sha256]] if sha256 in seen else []


def _article(workspace: Workspace, item: Incoming) -> Article:
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
