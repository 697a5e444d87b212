"""Export of Curator JSONL v1: written aside, read back, and only then given its name."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule

from .card import CARD, OTHER_CARD, card
from .house import IN_FOLDER, is_house_file, name_beside, read_rules, to_bytes
from .manifest import MANIFEST, file_reports, is_somebodys, left_over, manifest
from .narrowing import Leaving
from .report import SPLITS, FileReport, Report, Tally
from .shapes import Record
from .staging import Staging, disk_errors, folder_of
from .verify import FIRST, Key, validators_of, verified

CODE = "curator-jsonl"
UNSPLIT = "curator.jsonl"
_TOGETHER, _MOST_BYTES = 32, 16 * 2**20
"""Articles, or bytes of lines, that are written and read back together."""
SCHEMA = Path(__file__).parents[2] / "resources" / "schema" / "curator-jsonl-v1.schema.json"
"""Beside the package in a checkout, and in the frozen program too."""


def export(
    target: Path,
    articles: Iterable[Leaving],
    *,
    app_version: str,
    house: Sequence[HouseRule] = (),
    split: bool | None = None,
    chosen: Mapping[str, Any] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Report:
    """Write articles, which come as lines sorted by (doc_id, id), to a JSONL file, `export.json` beside it.

    With `split`, or when `target` is a folder and `split` None, train/dev/test.jsonl are written into it;
    a split without articles has no file, since loaders fail on an empty one. The same articles give the
    same bytes. All is read back against the schema first; until then an earlier export stands, and
    after an error it still does. The rules of the house stand beside it in a file of their own, if
    there are any. `progress` is told how many are dealt with. Raises CuratorError
    `export.*` or `disk.full`.
    """
    in_folder = bool(split) or target.is_dir()
    if target.name == MANIFEST and not in_folder:
        raise CuratorError("export.name_taken", name=MANIFEST)
    if is_house_file(target) and not in_folder:
        raise CuratorError("house.name_taken", name=target.name)
    folder = target if in_folder else target.parent
    with disk_errors(target), folder_of(folder, make=in_folder), Staging(folder) as staging:
        by_split = in_folder if split is None else split
        one_name = UNSPLIT if in_folder else target.name
        made = _Files(staging, None if by_split else one_name)
        tally = _stage(made, articles, should_stop, progress)
        if not tally.records:
            raise CuratorError("export.nothing")
        if made.records.total() != tally.records:
            raise _unverified(target.name, 0, "records are missing")
        files = file_reports(staging, made.records)
        beside = IN_FOLDER if in_folder else name_beside(target.name)
        rules = _rules(staging, beside, house)
        report = tally.report(target, files, rules)
        if in_folder:
            name = OTHER_CARD if is_somebodys(folder, CARD) else CARD
            staging.write(name, _card(report, chosen or {}))
            report = tally.report(target, file_reports(staging, made.records, without=beside), rules)
        staging.write(MANIFEST, manifest(report, app_version, peer=CODE, in_folder=in_folder, chosen=chosen))
        staging.commit(left_over(folder, CODE, staging.names, () if in_folder else [beside]))
    return report


def _card(report: Report, chosen: Mapping[str, Any]) -> bytes:
    data = sorted((file.name for file in report.files), key=_place)
    schema = json.loads(SCHEMA.read_bytes())
    return card(report, code=CODE, name="Curator JSONL", data=data, chosen=chosen, schema=schema)


def _place(name: str) -> int:
    """Train before dev before test."""
    stem = name.partition(".")[0]
    return SPLITS.index(stem) if stem in SPLITS else 0


def _rules(staging: Staging, name: str, house: Sequence[HouseRule]) -> FileReport | None:
    """Write the rules of the house and read them back; None if there are none."""
    if not house:
        return None
    data = to_bytes(house)
    staging.write(name, data)
    if sorted(house, key=lambda rule: rule.id) != [rule for _, rule in read_rules(staging.sync()[name])]:
        raise CuratorError("export.unverified", file=name, line=0, problem="a rule reads otherwise")
    return FileReport(name, len(house), len(data), staging.sha256(name))


class _Files:
    """The files in the making: what is written is read back while it is still known."""

    def __init__(self, staging: Staging, one_name: str | None) -> None:
        self._staging = staging
        self._one_name = one_name
        self._validators = validators_of(json.loads(SCHEMA.read_bytes()))
        self._lines: dict[str, list[bytes]] = {}
        self._tokens: dict[str, bytes] = {}
        self._bytes = 0
        self._sizes: Counter[str] = Counter()
        self._last: dict[str, Key] = {}
        self.records: Counter[str] = Counter()

    def add(self, record: Record, line: bytes, tokens: bytes) -> bool:
        """Take a line in; True if there are enough of them to write."""
        name = self._one_name or f"{record['curator']['split']}.jsonl"
        self._lines.setdefault(name, []).append(line)
        self._tokens[record["text"]] = tokens
        self._bytes += len(line)
        return len(self._tokens) >= _TOGETHER or self._bytes > _MOST_BYTES

    def write(self) -> None:
        """Write what was taken in, and read it back. Raises CuratorError `export.unverified`."""
        for name, lines in self._lines.items():
            data, size = b"".join(lines), self._sizes[name]
            self._staging.write(name, data)
            again, before = self._staging.written(name, size), self.records[name]
            if again != data:
                raise _unverified(name, before, "bytes differ from those written")
            last = self._last.get(name, FIRST)
            found = again.splitlines(keepends=True)
            self._last[name] = verified(found, last, self._validators, name, before, self._tokens)
            self._sizes[name] += len(data)
            self.records[name] += len(found)
        self._lines, self._tokens, self._bytes = {}, {}, 0


def _stage(
    files: _Files,
    articles: Iterable[Leaving],
    should_stop: Callable[[], bool],
    progress: Callable[[int], None],
) -> Tally:
    tally = Tally()

    def ask() -> None:
        if should_stop():
            raise CuratorError("export.stopped")

    for done, leaving in enumerate(articles, 1):
        ask()
        tally.lost.update(leaving.lost)
        if leaving.record is not None:
            tally.add(leaving.record)
            if files.add(leaving.record, leaving.line, leaving.tokens):
                ask()
                files.write()
        progress(done)
    ask()
    files.write()
    return tally


def _unverified(name: str, line: int, problem: str) -> CuratorError:
    return CuratorError("export.unverified", file=name, line=line, problem=problem)
