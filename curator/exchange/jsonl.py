"""Export of Curator JSONL v1: written aside, read back, and only then given its name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule

from .house import IN_FOLDER, is_house_file, name_beside, read_rules, to_bytes
from .manifest import MANIFEST, file_reports, left_over, manifest
from .narrowing import Leaving
from .record import line_of
from .report import FileReport, Report, Tally
from .staging import Staging, disk_errors, folder_of
from .verify import validators_of, verify

CODE = "curator-jsonl"
UNSPLIT = "curator.jsonl"
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
    """Write articles, which come sorted by (doc_id, id), to a JSONL file with `export.json` beside it.

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
        tally = _stage(staging, articles, None if by_split else one_name, should_stop, progress)
        if not tally.records:
            raise CuratorError("export.nothing")
        files = file_reports(staging, _verified(staging, should_stop))
        if sum(file.records or 0 for file in files) != tally.records:
            raise CuratorError("export.unverified", file=target.name, line=0, problem="records are missing")
        beside = IN_FOLDER if in_folder else name_beside(target.name)
        report = tally.report(target, files, _rules(staging, beside, house))
        staging.write(MANIFEST, manifest(report, app_version, peer=CODE, in_folder=in_folder, chosen=chosen))
        staging.commit(left_over(folder, CODE, staging.names, () if in_folder else [beside]))
    return report


def _verified(staging: Staging, should_stop: Callable[[], bool]) -> dict[str, int]:
    """The records of each file, read back."""
    validators = validators_of(json.loads(SCHEMA.read_bytes()))
    return {
        name: verify(place, name, validators, staging.sha256(name), should_stop)
        for name, place in sorted(staging.sync().items())
    }


def _rules(staging: Staging, name: str, house: Sequence[HouseRule]) -> FileReport | None:
    """Write the rules of the house and read them back; None if there are none."""
    if not house:
        return None
    data = to_bytes(house)
    staging.write(name, data)
    if sorted(house, key=lambda rule: rule.id) != [rule for _, rule in read_rules(staging.sync()[name])]:
        raise CuratorError("export.unverified", file=name, line=0, problem="a rule reads otherwise")
    return FileReport(name, len(house), len(data), staging.sha256(name))


def _stage(
    staging: Staging,
    articles: Iterable[Leaving],
    file_name: str | None,
    should_stop: Callable[[], bool],
    progress: Callable[[int], None],
) -> Tally:
    tally = Tally()
    for done, leaving in enumerate(articles, 1):
        if should_stop():
            raise CuratorError("export.stopped")
        tally.lost.update(leaving.lost)
        if leaving.record is not None:
            record = leaving.record
            name = file_name or f"{record['curator']['split']}.jsonl"
            staging.write(name, line_of(record))
            tally.add(record)
        progress(done)
    return tally
