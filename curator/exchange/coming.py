"""What is in files and folders, as it would be stored: articles one at a time, and every reason why not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from curator.domain.errors import CuratorError

from .arriving import Changes, Found, Incoming, Known, PassedOver, Refused
from .freezing import frozen
from .readers.items import Ended, Original, Read, Tasks
from .readers.kinds import KINDS
from .readers.source import NOBODY, Options, Source
from .walking import RULES, Aside, Walk, Walked

_OTHER_KINDS = frozenset(
    {"file.other_kind", "file.picture", "file.recording", "file.program", "file.annotations"}
)
"""Reasons of files that nobody takes for articles: those of a folder are counted, not refused one by one."""

_ENDS = frozenset(end for kind in KINDS for end in kind.ends)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be taken in, and how.

    With `anyway`, the places of duplicates, these and nothing else of the paths are wanted. `changes` are
    those of single articles, by their places.
    """

    paths: Sequence[Path]
    options: Options = field(default_factory=Options)
    anyway: Collection[str] = ()
    changes: Mapping[str, Changes] = field(default_factory=dict[str, Changes])

    def options_of(self, path: Path) -> Options:
        """How a file is to be read."""
        own = self.changes.get(str(path), _AS_IT_IS)
        encoding, keep = own.encoding or self.options.encoding, own.keep or self.options.keep
        return replace(self.options, encoding=encoding, keep=keep)


_AS_IT_IS = Changes()

Coming = Incoming | Refused | Known | Original | Ended | PassedOver


class Arrivals:
    """The articles of what is wanted, in the order of names; each text is frozen."""

    def __init__(self, wanted: Wanted, should_stop: Callable[[], bool]) -> None:
        self._wanted = wanted
        self._should_stop = should_stop
        self._folders: dict[str, str] = {}
        self._passed: dict[str, list[tuple[str, str, int]]] = {}
        self._opens = openings(wanted.anyway)

    def count(self) -> int:
        """How many files there are to read."""
        return Walk(self._wanted.paths, self._should_stop).count()

    def read(self, read: Read, known: Callable[[str], str]) -> Generator[Coming]:
        """Everything in turn; what was passed over of a folder comes at the end."""
        # What is wanted in spite of being here is read in spite of being known.
        ask = NOBODY.known if self._wanted.anyway else known
        with closing(read(self._tasks(), self._should_stop, ask)) as items:
            for item in items:
                if isinstance(item, Found):
                    item = self._stored(item)
                if isinstance(item, Ended) or self._is_wanted(item):
                    yield from self._sorted(item)
        for folder, passed in self._passed.items():
            kinds = tuple(sorted({kind for _, kind, _ in passed}))
            count = sum(count for _, _, count in passed)
            yield PassedOver(folder, count, kinds, tuple(place for place, _, _ in passed))

    def _tasks(self) -> Tasks:
        for item in Walk(self._wanted.paths, self._should_stop):
            match item:
                case Walked(path, folder):
                    place = str(path)
                    if self._wanted.anyway and place not in self._opens:
                        continue
                    if folder:
                        self._folders[place] = folder
                    if path.name.lower().endswith(RULES):
                        yield Refused(place, "house.not_articles", {})
                    else:
                        yield Source.of(path), self._wanted.options_of(path)
                case Aside(path, folder, kind, count) if not self._wanted.anyway:
                    self._pass_over(folder, str(path), kind, count)
                case Refused():
                    yield item
                case _:
                    continue

    def _is_wanted(self, item: Incoming | Refused | Known | PassedOver | Original) -> bool:
        if not self._wanted.anyway or isinstance(item, Original):
            return True
        return isinstance(item, Incoming) and item.place in self._wanted.anyway

    def _sorted(self, item: Coming) -> Iterator[Coming]:
        """Files of other kinds are put aside if they lie in a folder or an archive."""
        if isinstance(item, Ended):
            self._folders.pop(item.place, "")
        elif isinstance(item, Refused) and _is_of_another_kind(item):
            archive = item.place.split("!")[0]
            folder = self._folders.get(archive) or (archive if archive != item.place else "")
            if folder:
                self._pass_over(folder, item.place, _end(item.place), 1)
                return
        yield item

    def _stored(self, found: Found) -> Incoming | Refused:
        own = self._wanted.changes.get(found.place, _AS_IT_IS)
        try:
            return frozen(found, own.values, everything=own.everything)
        except CuratorError as error:
            return Refused.by(found.place, error)

    def _pass_over(self, folder: str, place: str, kind: str, count: int) -> None:
        self._passed.setdefault(folder, []).append((place, kind, count))


def _is_of_another_kind(refused: Refused) -> bool:
    """Whether its name does not promise an article either: a picture called .txt has to be told of."""
    promised = refused.code != "file.annotations" and _end(refused.place) in _ENDS
    return refused.code in _OTHER_KINDS and not promised


def _end(place: str) -> str:
    name = PurePath(place).name
    return PurePath(name).suffix.lower() or name


def openings(places: Collection[str]) -> set[str]:
    """What the files may be called in which these places are: a name may itself hold the signs between."""
    return {place[:at] for place in places for at in (*_signs(place), len(place))}


def _signs(place: str) -> Iterator[int]:
    return (at for at, sign in enumerate(place) if sign in "!:")
