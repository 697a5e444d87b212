"""What is about to be imported: one article as it would be stored, a row for each, or a count by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from time import monotonic

from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash
from curator.exchange.arriving import Found, Incoming, Known, PassedOver, Refused, Told
from curator.exchange.coming import Arrivals, Wanted, openings
from curator.exchange.readers.items import Ended, Original, Read
from curator.exchange.readers.kinds import KINDS
from curator.exchange.readers.source import Options, Source
from curator.exchange.walking import Aside, Walk, Walked
from curator.session.previewing import Preview, Unread, preview_of
from curator.store.workspace import Workspace

NO_TEXT = frozenset({"batch.no_text", "batch.no_key"})
"""Why a batch cannot be read before somebody says which of its columns is the text."""
ONE_BY_ONE = 200
"""Up to so many files are read before they are imported; of more only the names are looked at."""
_ARTICLES = 1_000
"""So many articles are looked at; what a large batch holds beyond them is counted as it comes in."""
_PAUSE_S = 0.15

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be looked at, and what an editor chose for its reading.

    Files and folders; or one source; or what is at one place of a file; or an article that was found already.
    """

    paths: tuple[Path, ...] = ()
    source: Source | None = None
    place: str = ""
    found: Found | None = None
    options: Options = field(default_factory=Options)


@dataclass(frozen=True, slots=True)
class Row:
    """One article that would come in, or what would not; `same` is the title of an article with its text.

    A refused one has neither title nor words; `count` is how many files of a folder hold no article.
    """

    place: str
    kind: str = ""
    title: str = ""
    words: int = 0
    told: tuple[Told, ...] = ()
    refused: Refused | None = None
    same: str = ""
    count: int = 1


@dataclass(slots=True)
class Tally:
    """How many files there are, and what those that were read hold; `found` = new + known + refused + passed.

    `kinds` counts the files by the formats that their names stand for, `others` by the ends of other names;
    both while `is_read` is False, that is: only names were looked at. `more` is True where not everything
    was, `over` at the end.
    """

    files: int = 0
    done: int = 0
    size: int = 0
    kinds: Counter[str] = field(default_factory=Counter[str])
    others: Counter[str] = field(default_factory=Counter[str])
    new: int = 0
    known: int = 0
    refused: int = 0
    passed: int = 0
    is_read: bool = True
    more: bool = False
    over: bool = False

    @property
    def found(self) -> int:
        return self.new + self.known + self.refused + self.passed

    def add(self, row: Row) -> None:
        """Count a row."""
        if row.refused is not None and row.refused.code == "folder.passed_over":
            self.passed += row.count
        elif row.refused is not None:
            self.refused += 1
        elif row.same:
            self.known += 1
        else:
            self.new += 1

    def copy(self) -> Tally:
        return replace(self, kinds=Counter(self.kinds), others=Counter(self.others))


Outcome = Preview | Unread | list[Row] | Tally


def survey(workspace: Workspace, read: Read, wish: Wish, should_stop: Stop) -> Generator[Outcome]:
    """The only article there is as a Preview, or why there is none; else rows and tallies as they grow.

    Raises what `read` does.
    """
    look = _Look(workspace, read, wish, should_stop)
    if wish.found is not None:
        yield look.preview(wish.found, wish.source or Source(wish.found.place, wish.found.file_name))
    elif wish.place or wish.source is not None:
        source = wish.source or source_of(wish.place)
        yield look.alone(source) or Unread(source, wish.options, Refused(source.place, "file.missing", {}))
    else:
        yield from _survey_paths(look, wish, should_stop)


def _survey_paths(look: _Look, wish: Wish, should_stop: Stop) -> Generator[Outcome]:
    walk = iter(Walk(wish.paths, should_stop))
    first = list(islice(walk, ONE_BY_ONE + 1))
    if len(first) > ONE_BY_ONE:
        yield from _by_name(chain(first, walk), should_stop)
        return
    files = [item for item in first if isinstance(item, Walked)]
    if len(files) == len(first) == 1:
        alone = look.alone(Source.of(files[0].path))
        if alone is not None or should_stop():
            yield from [] if alone is None else [alone]
            return
    yield from look.rows(len(files))


def _by_name(items: Iterable[Walked | Aside | Refused], should_stop: Stop) -> Iterator[Tally]:
    """Tallies of many files by their names alone, as they grow."""
    tally, told_at = Tally(is_read=False), monotonic()
    for item in items:
        if should_stop():
            return
        if isinstance(item, Walked):
            tally.files += 1
            _count(tally, item.path)
        elif isinstance(item, Aside):
            tally.passed += item.count
        if monotonic() - told_at > _PAUSE_S:
            told_at = monotonic()
            yield tally.copy()
    tally.over = True
    yield tally.copy()


def _count(tally: Tally, path: Path) -> None:
    kind = _kind_of_name(path.name)
    if kind:
        tally.kinds[kind] += 1
    else:
        tally.others[path.suffix.lower() or path.name] += 1
    try:
        tally.size += path.stat().st_size
    except OSError:
        return


def _kind_of_name(name: str) -> str:
    folded = name.lower()
    return next((kind.code for kind in KINDS if kind.ends and folded.endswith(kind.ends)), "")


def source_of(place: str) -> Source:
    """The file in which a place is: a name may itself hold the signs between."""
    paths = [Path(opening) for opening in sorted(openings([place]), key=len, reverse=True)]
    return Source.of(next((path for path in paths if path.is_file()), Path(place)))


class _Look:
    """Reads what is wished; nothing of it is kept."""

    def __init__(self, workspace: Workspace, read: Read, wish: Wish, should_stop: Stop) -> None:
        self._workspace = workspace
        self._read = read
        self._wish = wish
        self._stop = should_stop
        self._seen: dict[str, str] = {}
        self._unkeyed: set[str] = set()

    # --- one by itself ---
    def alone(self, source: Source) -> Preview | Unread | None:
        """The only article of a source, or the one at the wished place; None if there are several or none."""
        with closing(self._read([(source, self._wish.options)], self._stop, _nothing_known)) as items:
            found = (item for item in items if isinstance(item, Found | Refused) and self._is_wished(item))
            first = next(found, None)
            is_unkeyed = isinstance(first, Refused) and first.code in NO_TEXT
            is_all = bool(self._wish.place) or is_unkeyed
            if first is None or (not is_all and next(found, None) is not None):
                return None
        if isinstance(first, Refused):
            return Unread(source, self._wish.options, first)
        if source.path is None:
            # What was pasted has no file: what it is called while it is read is not kept.
            first = replace(first, file_name="", source_sha256="")
        return self.preview(first, source)

    def preview(self, found: Found, source: Source) -> Preview | Unread:
        try:
            return preview_of(self._workspace, source, self._wish.options, found)
        except CuratorError as error:
            return Unread(source, self._wish.options, Refused.by(found.place, error))

    def _is_wished(self, item: Found | Refused) -> bool:
        return not self._wish.place or item.place == self._wish.place

    # --- several ---
    def rows(self, files: int) -> Generator[list[Row] | Tally]:
        """A row for each article of the wished paths, a few at a time, and after them what they come to."""
        tally, rows, told_at = Tally(files), list[Row](), monotonic()
        yield tally.copy()
        arrivals = Arrivals(Wanted(self._wish.paths, self._wish.options), self._stop)
        with closing(arrivals.read(self._read, self._known_bytes)) as items:
            for item in items:
                if isinstance(item, Ended):
                    tally.done += 1
                elif not isinstance(item, Original):
                    row = self._row(item)
                    tally.add(row)
                    rows += [] if self._is_told(row) else [row]
                tally.more = tally.found >= _ARTICLES
                if monotonic() - told_at > _PAUSE_S or tally.more:
                    yield rows
                    yield tally.copy()
                    rows, told_at = [], monotonic()
                if tally.more:
                    break
        tally.over = not self._stop()
        yield rows
        yield tally.copy()

    def _is_told(self, row: Row) -> bool:
        """True for a further line of a batch that cannot be read before its columns are known."""
        if row.refused is None or row.refused.code not in NO_TEXT:
            return False
        file = row.place.rpartition(":")[0]
        told = file in self._unkeyed
        self._unkeyed.add(file)
        return told

    def _row(self, item: Incoming | Refused | Known | PassedOver) -> Row:
        match item:
            case Incoming():
                return self._article(item)
            case Known(place, article_id):
                title = self._title(article_id) or Path(place).name
                return Row(place, _kind_of_name(place), title, same=title)
            case PassedOver(place, count, kinds):
                args = {"count": count, "kinds": ", ".join(kinds)}
                return Row(place, refused=Refused(place, "folder.passed_over", args), count=count)
            case Refused(place):
                return Row(place, refused=item)

    def _article(self, item: Incoming) -> Row:
        digest, title = text_hash(item.text), item.metadata.title
        known = self._workspace.articles.find_by_text(digest)
        same = self._title(known[0]) if known else self._seen.get(digest, "")
        self._seen.setdefault(digest, title)
        return Row(item.place, item.kind, title, len(item.text.split()), item.told, same=same)

    def _known_bytes(self, sha256: str) -> str:
        return next(iter(self._workspace.articles.find_by_source(sha256)), "")

    def _title(self, article_id: str) -> str:
        rows = self._workspace.articles.row([article_id])
        return rows[0].title if rows else ""


def row_of(preview: Preview) -> Row:
    """The row of an article that was looked at by itself."""
    found, shown = preview.found, preview.article
    return Row(
        found.place,
        found.kind,
        preview.values["title"],
        shown.words,
        preview.told,
        same=shown.same_title,
    )


def _nothing_known(_sha256: str) -> str:
    return ""
