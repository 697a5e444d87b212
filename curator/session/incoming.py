"""Files into a workspace: each article once, with what had to be told of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.exchange.arriving import Incoming, Known, PassedOver, Refused, Told
from curator.exchange.coming import Arrivals, Coming, Wanted
from curator.exchange.readers.items import Ended, Original, Read
from curator.exchange.readers.pool import Readers
from curator.exchange.readers.source import Options
from curator.session.places import reader_command
from curator.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file, or a part of one, whose very text or bytes are the article's; it was not taken in again."""

    place: str
    article_id: str


@dataclass(slots=True)
class Imported:
    """How an import went: ids of new articles, texts that were there, what was told, refused, passed over.

    `places` says of each of `new` where it is from.

    Every file, and every part of one with several articles, is in exactly one of `new`, `duplicates`,
    `refused` and `passed`; `told` is of new ones. What was not come to when it was stopped is in none.
    """

    new: list[str] = field(default_factory=list[str])
    places: list[str] = field(default_factory=list[str])
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
        """How many files or parts of files were refused or passed over."""
        return len(self.refused) + sum(each.count for each in self.passed)

    @property
    def found(self) -> int:
        return len(self.new) + len(self.duplicates) + self.not_read


Progress = Callable[[int, int], None]
"""Told how many files are done, and of how many."""


def import_paths(
    workspace: Workspace,
    paths: Iterable[Path],
    should_stop: Callable[[], bool] | None = None,
    progress: Progress | None = None,
    anyway: Collection[str] = (),
    options: Options | None = None,
    *,
    dry_run: bool = False,
) -> Imported:
    """Import files and folders; a text that is here already is not taken twice.

    A file whose very bytes became an article earlier is not even read, unless `options` say how to read it:
    so an import that was stopped goes on where it was. With `anyway`, the places of duplicates, these and
    nothing else of the paths are taken in; with `dry_run` nothing is written. What is in when it stops stays
    in. Raises the CuratorErrors of `Journal.append`.
    """
    wanted = Wanted(list(paths), options or Options(), anyway)
    with Readers(reader_command()) as readers:
        return take_in(workspace, wanted, readers.read, should_stop, progress, dry_run=dry_run)


def take_in(
    workspace: Workspace,
    wanted: Wanted,
    read: Read,
    should_stop: Callable[[], bool] | None = None,
    progress: Progress | None = None,
    *,
    dry_run: bool = False,
) -> Imported:
    """The same with readers of one's own choice; with `dry_run` nothing is written."""
    if dry_run:
        wanted = replace(wanted, options=replace(wanted.options, keep=False))
    intake = _Intake(workspace, wanted, should_stop or (lambda: False), progress)
    with closing(intake.articles(read)) as articles:
        done = sum(1 for _ in articles) if dry_run else workspace.import_articles(articles, should_stop)
    return intake.result(done)


class _Intake:
    """One import under way."""

    def __init__(
        self,
        workspace: Workspace,
        wanted: Wanted,
        should_stop: Callable[[], bool],
        progress: Progress | None,
    ) -> None:
        self._workspace = workspace
        self._anyway = bool(wanted.anyway)
        self._arrivals = Arrivals(wanted, should_stop)
        self._progress = progress
        self._imported = Imported()
        self._told: list[tuple[str, tuple[Told, ...]]] = []
        # What stands earlier in this import is perhaps not in the workspace yet.
        self._seen: dict[bytes, str] = {}
        self._original: Original | None = None
        self._kept: set[str] = set()

    def articles(self, read: Read) -> Generator[tuple[Article, str]]:
        """The new ones; the others are noted."""
        of = self._arrivals.count() if self._progress else 0
        done = 0
        with closing(self._arrivals.read(read, self._known)) as arrivals:
            for item in arrivals:
                if isinstance(item, Original):
                    self._original = item
                elif isinstance(item, Incoming):
                    yield from self._article(item)
                elif isinstance(item, Ended) and self._progress:
                    done += 1
                    self._progress(done, of)
                else:
                    self._note(item)

    def result(self, done: int) -> Imported:
        """How it went, if so many of the new ones were stored."""
        imported = self._imported
        lost = set(imported.new[done:])
        imported.duplicates = [each for each in imported.duplicates if each.article_id not in lost]
        imported.places = [place for place, _ in self._told[:done]]
        imported.told = [(place, told) for place, notes in self._told[:done] for told in notes]
        del imported.new[done:]
        if lost:
            self._workspace.originals.drop_unused(self._kept)
        return imported

    def _note(self, item: Coming) -> None:
        match item:
            case Refused():
                self._imported.refused.append(item)
            case PassedOver():
                self._imported.passed.append(item)
            case Known(place, article_id):
                self._keep_original()
                self._imported.duplicates.append(Duplicate(place, article_id))
            case _:
                pass

    def _article(self, item: Incoming) -> Generator[tuple[Article, str]]:
        article = article_of(self._workspace, item)
        key = bytes.fromhex(article.text_sha256)
        known = [] if self._anyway else self._workspace.articles.find_by_text(article.text_sha256)
        same = known[0] if known else "" if self._anyway else self._seen.get(key, "")
        if same:
            self._imported.duplicates.append(Duplicate(item.place, same))
            return
        self._keep_original(article.source_sha256)
        self._seen[key] = article.id
        self._told.append((item.place, item.told))
        self._imported.new.append(article.id)
        yield article, item.text

    def _keep_original(self, sha256: str = "") -> None:
        """Store what came before this article, if it is of it."""
        original, self._original = self._original, None
        if original is not None and sha256 in ("", original.sha256):
            self._workspace.originals.put(original.sha256, original.data)
            self._kept.add(original.sha256)

    def _known(self, sha256: str) -> str:
        found = self._workspace.articles.find_by_source(sha256)
        return found[0] if found else ""


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
