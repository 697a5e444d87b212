"""The files that were named, and those of folders that were named, one at a time in the order of names."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .arriving import Refused

RULES = ".house.jsonl"
"""How the name of a file ends that holds rules of the house."""

_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini", "__macosx", ".localized", "$recycle.bin"})

_TEXTS = (".txt", ".md", ".markdown")
_PAGES = (".html", ".htm", ".xhtml")
_COMPANION = ("_files", ".files", "-dateien", "_fichiers", "_archivos", "_bestanden")
"""What browsers add to a page's name for the folder of its pictures, in several languages."""


@dataclass(frozen=True, slots=True)
class Walked:
    """A file that was come to; `folder` is the named folder that it lies in, "" if it was named itself."""

    path: Path
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """A file, or a folder with the `count` files in it, that is no article by its place.

    `kind` is `hidden` for what the system hides, `page` for what belongs to a saved page.
    """

    path: Path
    folder: str
    kind: str
    count: int = 1


@dataclass(slots=True)
class Walk:
    """Goes through what was named; links to folders are not followed, since they may lead round in a ring."""

    paths: Iterable[Path]
    should_stop: Callable[[], bool] = field(default=lambda: False)

    def __iter__(self) -> Iterator[Walked | Aside | Refused]:
        for path in self.paths:
            if _is_folder(path):
                yield from self._folder(path)
            else:
                yield Walked(path)

    def count(self) -> int:
        """How many files there are to read."""
        return sum(isinstance(item, Walked) for item in self)

    def _folder(self, folder: Path) -> Iterator[Walked | Aside | Refused]:
        empty = True
        for item in self._inside(folder, str(folder)):
            empty = empty and isinstance(item, Aside)
            yield item
        if empty:
            yield Refused(str(folder), "folder.no_articles", {})

    def _inside(self, folder: Path, top: str) -> Iterator[Walked | Aside | Refused]:
        try:
            with os.scandir(folder) as entries:
                found = sorted(
                    (entry.name, entry.is_dir(follow_symlinks=False))
                    for entry in entries
                    if not is_litter(entry.name)
                )
        except OSError as error:
            yield Refused(str(folder), "file.forbidden", {"reason": error.strerror or ""})
            return
        names = {name.lower() for name, _ in found}
        for name, is_folder in found:
            if self.should_stop():
                return
            path, kind = folder / name, kind_aside(name, names, is_folder=is_folder)
            if kind:
                yield Aside(path, top, kind, _count(path) if is_folder else 1)
            elif is_folder:
                yield from self._inside(path, top)
            elif not is_metadata(name, names):
                yield Walked(path, top)


def is_metadata(name: str, names: Container[str]) -> bool:
    """True for the `.json` that goes with a text of the same name; `names` are its folder's, lower case."""
    stem, point, end = name.lower().rpartition(".")
    return bool(point) and end == "json" and any(stem + text in names for text in _TEXTS)


def is_litter(name: str) -> bool:
    """True for what a system or an office leaves in folders by itself; `name` is of a file or a folder."""
    return name.lower() in _LITTER or name.startswith(("._", "~$", ".~lock."))


def kind_aside(name: str, names: Container[str], *, is_folder: bool) -> str:
    """`hidden` or `page` for what is no article by its place, else ""; `names` as in `is_metadata`."""
    if name.startswith(".") and name != "..":
        return "hidden"
    folded = name.lower()
    stems = [folded.removesuffix(end) for end in _COMPANION if is_folder and folded.endswith(end)]
    return "page" if any(stem + page in names for stem in stems for page in _PAGES) else ""


def _count(folder: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(folder))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
