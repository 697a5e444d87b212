"""Export of Curator JSONL v1: written aside, read back, and only then given its name."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule

from .batches import SCHEMA, Batch, Source, unverified
from .card import CARD, OTHER_CARD, card
from .house import IN_FOLDER, is_house_file, name_beside, read_rules, to_bytes
from .manifest import MANIFEST, file_reports, is_somebodys, left_over, manifest
from .report import SPLITS, FileReport, Report, Tally
from .staging import Staging, disk_errors, folder_of
from .verify import FIRST, Key

CODE = "curator-jsonl"
UNSPLIT = "curator.jsonl"


def export(
    target: Path,
    source: Source,
    *,
    app_version: str,
    house: Sequence[HouseRule] = (),
    split: bool | None = None,
    chosen: Mapping[str, Any] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Report:
    """Write articles, whose lines come sorted by (doc_id, id), to a JSONL file, `export.json` beside it.

    With `split`, or when `target` is a folder and `split` None, train/dev/test.jsonl are written into it;
    a split without articles has no file, since loaders fail on an empty one. The same articles give the
    same bytes. All is checked against the schema and read back first; until then an earlier one stands, and
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
        tally = _stage(made, source(by_split), should_stop, progress)
        if not tally.records:
            raise CuratorError("export.nothing")
        if made.records.total() != tally.records:
            raise unverified(target.name, 0, "records are missing")
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
    """The files in the making: what is written to the disk is read from it again at once."""

    def __init__(self, staging: Staging, one_name: str | None) -> None:
        self._staging = staging
        self._one_name = one_name
        self._last: dict[str, Key] = {}
        self.sizes: Counter[str] = Counter()
        self.records: Counter[str] = Counter()

    def write(self, batch: Batch) -> None:
        """Raises CuratorError `export.unverified`."""
        for split, block in batch.blocks.items():
            name = self._one_name or f"{split}.jsonl"
            if self._last.get(name, FIRST) >= block.first:
                problem = "records out of order, or an article twice"
                raise unverified(name, self.records[name] + 1, problem)
            self._staging.write(name, block.data)
            if self._staging.written(name, self.sizes[name]) != block.data:
                raise unverified(name, self.records[name] + 1, "bytes differ from those written")
            self._last[name] = block.last
            self.sizes[name] += len(block.data)
            self.records[name] += block.records


def _stage(
    files: _Files, batches: Iterable[Batch], should_stop: Callable[[], bool], progress: Callable[[int], None]
) -> Tally:
    tally, done = Tally(), 0
    for batch in batches:
        files.write(batch)
        tally.take(batch.tally)
        done += batch.done
        progress(done)
        if should_stop():
            raise CuratorError("export.stopped")
    return tally
