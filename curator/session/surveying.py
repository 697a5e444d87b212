"""What is about to be imported: one article as it would be stored, a row for each, or a count by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from time import monotonic

from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash
from curator.exchange.arriving import Found, Refused, Told
from curator.exchange.freezing import frozen
from curator.exchange.readers.kinds import KINDS
from curator.exchange.readers.pool import Ended, Item, Readers
from curator.exchange.readers.source import Options, Source
from curator.exchange.walking import Beside, Walk, Walked
from curator.session.previewing import Preview, Unread, preview_of
from curator.store.workspace import Workspace

ONE_BY_ONE = 200
"""Up to so many files are read before they are imported; of more only the names are looked at."""
_ARTICLES = 1_000
"""So many articles are looked at; what a large batch holds beyond them is counted as it comes in."""
_PAUSE_S = 0.15

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be looked at: files and folders, or one source, with what an editor chose for its reading.

    With `place` it is one article of the source, to be shown by itself.
    """

    paths: tuple[Path, ...] = ()
    source: Source | None = None
    options: Options = field(default_factory=Options)
    place: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One article that would come in, or a file that would not; `same` is the article with the same text.

    `source` is the file that holds it. A refused one has neither title nor words.
    """

    place: str
    source: Source
    kind: str = ""
    title: str = ""
    words: int = 0
    told: tuple[Told, ...] = ()
    refused: Refused | None = None
    same: str = ""
    same_title: str = ""


@dataclass(slots=True)
class Tally:
    """How many files there are, and what those that were read hold; `found` = new + known + refused.

    `kinds` counts the files by the formats that their names stand for, `others` by the ends of other names,
    `beside` what no article could be in. `is_read` is False while only names were looked at, `more` True where
    not everything was, `over` at the end.
    """

    files: int = 0
    done: int = 0
    size: int = 0
    kinds: Counter[str] = field(default_factory=Counter[str])
    others: Counter[str] = field(default_factory=Counter[str])
    beside: int = 0
    new: int = 0
    known: int = 0
    refused: int = 0
    is_read: bool = True
    more: bool = False
    over: bool = False

    @property
    def found(self) -> int:
        return self.new + self.known + self.refused


def survey(
    workspace: Workspace, readers: Readers, wish: Wish, should_stop: Stop
) -> Iterator[Preview | Unread | list[Row] | Tally]:
    """The only article there is as a Preview, or why there is none; else rows and tallies as they grow.

    Raises what `Readers.read` does.
    """
    if wish.source is not None:
        yield from _Reading(workspace, readers, wish, should_stop).of([wish.source], [])
        return
    walk = iter(Walk(wish.paths, should_stop))
    first = list(islice(walk, ONE_BY_ONE + 1))
    if len(first) > ONE_BY_ONE:
        yield from _by_name(chain(first, walk), should_stop)
        return
    files = [item for item in first if isinstance(item, Walked)]
    refused = [item for item in first if isinstance(item, Refused)]
    reading = _Reading(workspace, readers, wish, should_stop)
    reading.tally.beside = len(first) - len(files) - len(refused)
    yield from reading.of([Source.of(item.path) for item in files], refused)


def _by_name(items: Iterator[Walked | Beside | Refused], should_stop: Stop) -> Iterator[Tally]:
    """Tallies of many files by their names alone, as they grow."""
    tally, told_at = Tally(is_read=False), monotonic()
    for item in items:
        if should_stop():
            return
        if isinstance(item, Walked):
            tally.files += 1
            _count(tally, item.path)
        else:
            tally.beside += 1
        if monotonic() - told_at > _PAUSE_S:
            told_at = monotonic()
            yield _copy(tally)
    tally.over = True
    yield _copy(tally)


def _count(tally: Tally, path: Path) -> None:
    name = path.name.lower()
    kind = next((kind.code for kind in KINDS if kind.ends and name.endswith(kind.ends)), "")
    if kind:
        tally.kinds[kind] += 1
    else:
        tally.others[path.suffix.lower() or path.name] += 1
    try:
        tally.size += path.stat().st_size
    except OSError:
        return


def _copy(tally: Tally) -> Tally:
    return replace(tally, kinds=Counter(tally.kinds), others=Counter(tally.others))


class _Reading:
    """Reads a few sources one by one; what comes alone is a Preview, else all become rows."""

    def __init__(self, workspace: Workspace, readers: Readers, wish: Wish, should_stop: Stop) -> None:
        self._workspace = workspace
        self._readers = readers
        self._wish = wish
        self._stop = should_stop
        self._seen: dict[str, str] = {}
        self._rows: list[Row] = []
        self._told_at = monotonic()
        self.tally = Tally()

    def of(
        self, sources: Sequence[Source], refused: Sequence[Refused]
    ) -> Iterator[Preview | Unread | list[Row] | Tally]:
        self.tally.files = len(sources)
        items = self._items(sources)
        if len(sources) == 1 and not refused:
            first = next(items, None)
            second = None if self._wish.place else next(items, None)
            if first is not None and second is None:
                yield self._alone(*first)
                return
            items = chain([one for one in (first, second) if one is not None], items)
        for one in refused:
            self._take(one, Source(one.place, one.place))
        for item, source in items:
            self._take(item, source)
            if monotonic() - self._told_at > _PAUSE_S:
                yield from self._tell()
            if self.tally.found >= _ARTICLES:
                self.tally.more = True
                break
        self.tally.over = not self._stop()
        yield from self._tell()

    def _items(self, sources: Sequence[Source]) -> Iterator[tuple[Found | Refused, Source]]:
        """What each source holds; with a place in the wish only what is there."""
        left = iter(sources)
        source = next(left, None)
        for item in self._read(sources):
            if isinstance(item, Ended):
                self.tally.done += 1
                source = next(left, None)
            elif isinstance(item, Found | Refused) and source is not None:
                if not self._wish.place or item.place == self._wish.place:
                    yield item, source

    def _read(self, sources: Sequence[Source]) -> Iterator[Item]:
        return self._readers.read(((source, self._wish.options) for source in sources), self._stop)

    def _alone(self, item: Found | Refused, source: Source) -> Preview | Unread:
        options = self._wish.options
        if isinstance(item, Refused):
            return Unread(source, options, item)
        try:
            return preview_of(self._workspace, source, options, item)
        except CuratorError as error:
            return Unread(source, options, Refused.by(item.place, error))

    def _take(self, item: Found | Refused, source: Source) -> None:
        row = self._row_of(item, source)
        self._rows.append(row)
        if row.refused is not None:
            self.tally.refused += 1
        elif row.same_title:
            self.tally.known += 1
        else:
            self.tally.new += 1

    def _row_of(self, item: Found | Refused, source: Source) -> Row:
        if isinstance(item, Refused):
            return Row(item.place, source, refused=item)
        try:
            incoming = frozen(item)
        except CuratorError as error:
            return Row(item.place, source, item.kind, refused=Refused.by(item.place, error))
        digest, title = text_hash(incoming.text), incoming.metadata.title
        known = self._workspace.articles.find_by_text(digest)
        rows = self._workspace.articles.row(known[:1])
        same_title = rows[0].title if rows else self._seen.get(digest, "")
        self._seen.setdefault(digest, title)
        words = len(incoming.text.split())
        same = known[0] if known else ""
        return Row(item.place, source, item.kind, title, words, incoming.told, None, same, same_title)

    def _tell(self) -> Iterator[list[Row] | Tally]:
        self._told_at = monotonic()
        rows, self._rows = self._rows, []
        yield rows
        yield _copy(self.tally)
