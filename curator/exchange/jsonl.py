"""Export of Curator JSONL v1: written aside, read back, and only then given its name."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule

from .house import IN_FOLDER, is_house_file, name_beside, read_rules, to_bytes
from .outgoing import Outgoing, Purged
from .record import losses, to_line, to_record
from .report import FileReport, Report, Tally
from .staging import Staging, disk_errors
from .verify import validator_of, verify

MANIFEST = "export.json"
SCHEMA = Path(__file__).parents[2] / "resources" / "schema" / "curator-jsonl-v1.schema.json"
"""Beside the package in a checkout, and in the frozen program too."""
SPLIT_FILES = ("train.jsonl", "dev.jsonl", "test.jsonl")


def export(
    target: Path,
    articles: Iterable[Outgoing | Purged],
    *,
    app_version: str,
    house: Sequence[HouseRule] = (),
    split: bool = False,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Report:
    """Write articles, which come sorted by (doc_id, id), to a JSONL file with `export.json` beside it.

    With `split`, or when `target` is a folder, train/dev/test.jsonl are written into it; a split
    without articles has no file, since loaders fail on an empty one. The same articles give the
    same bytes. All is read back against the schema first; until then an earlier export stands, and
    after an error it still does. The rules of the house stand beside it in a file of their own, if
    there are any. `progress` is told how many are dealt with. Raises CuratorError
    `export.*` or `disk.full`.
    """
    in_folder = split or target.is_dir()
    if target.name == MANIFEST and not in_folder:
        raise CuratorError("export.name_taken", name=MANIFEST)
    if is_house_file(target) and not in_folder:
        raise CuratorError("house.name_taken", name=target.name)
    folder = target if in_folder else target.parent
    with disk_errors(target), _folder(folder, make=in_folder), Staging(folder) as staging:
        tally = _stage(staging, articles, None if in_folder else target.name, should_stop, progress)
        places = staging.sync()
        if not places:
            raise CuratorError("export.nothing")
        validator = validator_of(json.loads(SCHEMA.read_bytes()))
        files: list[FileReport] = []
        for name in sorted(places):
            records = verify(places[name], name, validator, staging.sha256(name), should_stop)
            files.append(FileReport(name, records, places[name].stat().st_size, staging.sha256(name)))
        beside = IN_FOLDER if in_folder else name_beside(target.name)
        report = tally.report(target, files, _rules(staging, beside, house))
        if sum(file.records for file in files) != report.records:
            raise CuratorError("export.unverified", file=target.name, line=0, problem="records are missing")
        staging.write(MANIFEST, _manifest(report, app_version))
        left_over = _left_over(folder) & ({beside, *SPLIT_FILES} if in_folder else {beside})
        staging.commit(without=sorted(left_over - set(staging.names)))
    return report


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
    articles: Iterable[Outgoing | Purged],
    file_name: str | None,
    should_stop: Callable[[], bool],
    progress: Callable[[int], None],
) -> Tally:
    tally = Tally()
    for done, outgoing in enumerate(articles, 1):
        if should_stop():
            raise CuratorError("export.stopped")
        if isinstance(outgoing, Purged):
            tally.lost["purged_articles"] += 1
        else:
            record = to_record(outgoing)
            name = file_name or f"{record['curator']['split']}.jsonl"
            staging.write(name, f"{to_line(record)}\n".encode())
            tally.add(record, losses(outgoing, record))
        progress(done)
    return tally


def _manifest(report: Report, app_version: str) -> bytes:
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    about = {"format": "curator-export", "app_version": app_version, "exported_at": made}
    return (json.dumps(about | report.as_json(), ensure_ascii=False, indent=2) + "\n").encode()


def _left_over(folder: Path) -> set[str]:
    """The files that the export which stood here says it wrote."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        files: list[Any] = [*manifest["files"], manifest.get("house_rules")]
        return {file["name"] for file in files if file}
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return set()


@contextmanager
def _folder(folder: Path, *, make: bool) -> Generator[None]:
    """The folder of an export; one made for it goes again if the export fails."""
    if folder.exists() and not folder.is_dir():
        raise CuratorError("export.not_a_folder", path=str(folder))
    if not folder.exists() and not make:
        raise CuratorError("export.no_folder", path=str(folder))
    made = not folder.exists()
    if made:
        folder.mkdir(mode=0o700)
    try:
        yield
    except BaseException:
        if made:
            folder.rmdir()
        raise
