"""One workspace: a file with articles, journal, labels and local entities, held by one window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from sqlalchemy import select

from curator.domain.article import Article
from curator.domain.edit import Change, Draft, Edit
from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash

from . import schema
from .annotations import Annotations
from .articles import Articles
from .database import Database
from .decided import Decided
from .failures import told
from .figures import Figures
from .history import Histories
from .journal import Entry, Journal
from .listing import Listing
from .lock import Lock
from .originals import Originals
from .records import RecordStore
from .suggestions import SuggestionCache
from .tables import meta
from .texts import Texts
from .whole import WholeArticles


class Workspace:
    """An open workspace; `backup_path` is the copy made before a migration, if there was one."""

    def __init__(self, database: Database, lock: Lock | None, device: str) -> None:
        self.path = database.path
        self.backup_path: Path | None = schema.migrate(database)
        self.database = database
        self._lock = lock
        texts = Texts()
        self.journal = Journal(database, texts, device)
        self.articles = Articles(database, texts)
        self.originals = Originals(database)
        self.annotations = Annotations(database)
        self.whole = WholeArticles(database)
        self.decided = Decided(database)
        self.records = RecordStore(database)
        self.suggestions = SuggestionCache(database)
        self.histories = Histories(database)
        self.listing = Listing(database)
        self.figures = Figures(database)
        with database.read() as connection:
            self.id: str = connection.execute(select(meta.c.workspace)).scalar_one()

    @classmethod
    def open(cls, path: Path, device: str) -> Workspace:
        """Open a workspace, or make it with its folders; an older schema is migrated after a backup.

        Raises CuratorError `workspace.locked`, `.newer`, `.corrupt`, `.not_curator`, `.read_only`,
        `.unreadable`, `disk.full` or `sqlite.old`, and leaves what was there as it was.
        """
        path = path.absolute()
        with told(path):
            made = _make_folders(path.parent)
            try:
                return cls._open_locked(path.resolve(), device)
            except BaseException:
                for folder in made:
                    with suppress(OSError):
                        folder.rmdir()
                raise

    @classmethod
    def beside(cls, path: Path) -> Workspace:
        """A workspace that another process of this program holds open, to read in it and no more.

        Raises CuratorError as `open` does for a file that cannot be read.
        """
        with told(path):
            return cls(Database(path), None, "")

    @classmethod
    def _open_locked(cls, path: Path, device: str) -> Workspace:
        if path.is_dir():
            raise CuratorError("workspace.not_curator", path=str(path))
        lock = Lock(path)
        beside = [path.with_name(path.name + end) for end in ("-wal", "-shm")]
        traces = [file for file in beside if not file.exists()]
        try:
            if path.exists():
                schema.sniff(path)
            else:
                schema.create(path)
            return cls._open_file(path, lock, device, closed_cleanly=beside[0] in traces)
        except BaseException:
            for file in traces:
                file.unlink(missing_ok=True)
            lock.release()
            raise

    @classmethod
    def _open_file(cls, path: Path, lock: Lock, device: str, *, closed_cleanly: bool) -> Workspace:
        database = Database(path)
        try:
            schema.verify(database, closed_cleanly=closed_cleanly)
            return cls(database, lock, device)
        except BaseException:
            database.close()
            raise

    def import_article(self, article: Article, text: str) -> Edit:
        """Take an article in with its text. Raises ValueError if the record is not of this text."""
        return self.journal.append(_import(article, text), text)

    def import_articles(
        self,
        articles: Iterable[tuple[Article, str]],
        should_stop: Callable[[], bool] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> int:
        """Take many in, in batches that let the editor's acts pass; returns how many.

        `progress` is told the number so far. What is in when it stops, or fails, stays in.
        """
        done = 0
        for batch in self.journal.batches(_imports(articles), should_stop):
            done += len(batch)
            if progress:
                progress(done)
        return done

    def close(self) -> None:
        """Bring everything into the one file and let it go; again and again is no harm."""
        if self._lock is None:
            self.database.close()
            return
        try:
            # A full disk keeps the log beside the file, and the next opening reads it.
            with suppress(CuratorError), self.database.bare() as connection:
                connection.exec_driver_sql("PRAGMA optimize")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self.database.close()
            self._lock.release()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _make_folders(folder: Path) -> list[Path]:
    """Make missing folders, for their owner only; returns the new ones, innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700)
    return missing


def _imports(articles: Iterable[tuple[Article, str]]) -> Iterator[Entry]:
    for article, text in articles:
        yield Entry(_import(article, text), text)


def _import(article: Article, text: str) -> Draft:
    if (text_hash(text), len(text)) != (article.text_sha256, article.length):
        raise ValueError(f"article {article.id} is not of this text")
    change = Change("article", article.id, None, article.fields())
    return Draft("article.import", (change,), {"title": article.title})
