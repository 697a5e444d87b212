"""An export in any peer's format: written aside, read back, and only then given its names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused
from curator.exchange.card import CARD, OTHER_CARD, card
from curator.exchange.manifest import MANIFEST, file_reports, is_somebodys, left_over, manifest
from curator.exchange.narrowing import Leaving
from curator.exchange.report import Report, Tally
from curator.exchange.staging import Staging, disk_errors, folder_of

from .format import About, Format
from .given import Given
from .sameness import Expected

ShouldStop = Callable[[], bool]


def export_as(
    format: Format,
    target: Path,
    articles: Iterable[Leaving],
    about: About,
    *,
    split: bool | None = None,
    chosen: Mapping[str, Any] | None = None,
    should_stop: ShouldStop = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Report:
    """Write articles, which come sorted by (doc_id, id), in a peer's format, with `export.json` beside them.

    `target` is one file if it is called like one of the format's, else a folder, which is made. A folder
    is split (train, dev, test) unless `split` says otherwise. The same articles give the same bytes,
    `export.json` aside. All is read back and held against what the format holds of each record; until then
    an earlier export stands, and after an error it still does. What is left of an earlier one goes.
    `chosen` is what was asked for, for `export.json`; `progress` is told how many are dealt with. Raises
    CuratorError `export.*` or `disk.full`.
    """
    in_folder = target.is_dir() or not target.name.lower().endswith(format.ends)
    folder = target if in_folder else target.parent
    with disk_errors(target), folder_of(folder, make=in_folder), Staging(folder) as staging:
        out = staging if in_folder else _OneFile(staging, target.name, format.name)
        by_split = in_folder if split is None else split
        export = _Export(format, articles, about, by_split, should_stop, progress)
        expected, tally = export.write(out)
        if not tally.records:
            # With what kept each article out, by code, so that whoever asked can be told why.
            raise CuratorError("export.nothing", **tally.lost)
        staging.sync()
        place = staging.place if in_folder else staging.place / target.name
        _read_back(format, place, expected, should_stop)
        report = tally.report(target, file_reports(staging, {}))
        if in_folder:
            data = [file.name for file in report.files]
            told = card(report, code=format.code, name=format.name, data=data, chosen=chosen or {})
            staging.write(OTHER_CARD if is_somebodys(folder, CARD) else CARD, told)
            report = tally.report(target, file_reports(staging, {}))
        told = manifest(report, about.app_version, peer=format.code, in_folder=in_folder, chosen=chosen)
        staging.write(MANIFEST, told)
        staging.commit(left_over(folder, format.code, staging.names) if in_folder else ())
    return report


class _OneFile:
    """Where a format writes that is to be a single file, whatever it would call it."""

    def __init__(self, staging: Staging, name: str, peer: str) -> None:
        self._staging = staging
        self._name = name
        self._peer = peer
        self._first = ""

    def write(self, name: str, data: bytes) -> None:
        self._first = self._first or name
        if name != self._first:
            raise CuratorError("export.needs_folder", format=self._peer, file=name)
        self._staging.write(self._name, data)


@dataclass(frozen=True, slots=True)
class _Export:
    format: Format
    articles: Iterable[Leaving]
    about: About
    split: bool
    should_stop: ShouldStop
    progress: Callable[[int], None]

    def write(self, out: Staging | _OneFile) -> tuple[Expected, Tally]:
        expected, tally = Expected(), Tally()
        writer = self.format.writer(out, self.about)
        for given, split in self._held(tally):
            expected.add(given)
            tally.add_given(given, split)
            writer.add(given, split if self.split else "")
        writer.close()
        return expected, tally

    def _held(self, tally: Tally) -> Iterator[tuple[Given, str]]:
        """What the format holds of each article, and the split it falls into."""
        for done, leaving in enumerate(self.articles, 1):
            if self.should_stop():
                raise CuratorError("export.stopped")
            tally.lost.update(leaving.lost)
            if leaving.record is not None:
                reduced = self.format.reduced(leaving.record)
                tally.lost.update(reduced.losses)
                if reduced.given is not None:
                    tally.look(leaving.record)
                    yield reduced.given, leaving.record["curator"]["split"]
            self.progress(done)


def _read_back(format: Format, place: Path, expected: Expected, should_stop: ShouldStop) -> None:
    """Raises CuratorError `export.unverified` or `export.stopped`."""
    expected.begin()
    for each in format.read(place):
        if should_stop():
            raise CuratorError("export.stopped")
        if isinstance(each, Refused) or not expected.take(each):
            problem = each.code if isinstance(each, Refused) else "it reads otherwise than it was written"
            raise CuratorError("export.misread", format=format.name, place=each.place, problem=problem)
    if expected.missing:
        problem = f"{expected.missing} articles are missing"
        raise CuratorError("export.misread", format=format.name, place=place.name, problem=problem)
