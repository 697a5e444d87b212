"""`export.json`, which stands beside an export and says what it holds; and what an earlier one left."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .report import FileReport, Report
from .staging import Staging, is_plain_name

MANIFEST = "export.json"


def manifest(report: Report, app_version: str, *, peer: str, in_folder: bool, **more: Any) -> bytes:
    """The only file of an export that holds the time it was made."""
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    about = {"format": "curator-export", "app_version": app_version, "exported_at": made, "peer": peer}
    whole = about | {"in_folder": in_folder} | more | report.as_json()
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def left_over(folder: Path, peer: str, now: Collection[str], only: Collection[str] = ()) -> list[str]:
    """The files that an earlier export of this kind wrote into this folder, and this one does not.

    Those alone that are as that export left them: what somebody changed since is theirs. An export to one
    file has a folder that is not its own: there it is those of `only`.
    """
    found = _earlier(folder, peer, in_folder=not only)
    names = found.keys() & set(only) if only else found.keys()
    return sorted(name for name in names - set(now) if _is(folder / name, found[name]))


def is_somebodys(folder: Path, name: str) -> bool:
    """True for a file of a folder that no export wrote, or that was changed since."""
    there = (folder / name).exists()
    return there and not any(_is(folder / name, sha256) for sha256 in _hashes(folder, name))


def _hashes(folder: Path, name: str) -> list[str]:
    try:
        files: list[dict[str, Any]] = json.loads((folder / MANIFEST).read_bytes())["files"]
        return [file["sha256"] for file in files if file["name"] == name]
    except (FileNotFoundError, ValueError, KeyError, TypeError, RecursionError):
        return []


def file_reports(staging: Staging, records: Mapping[str, int], without: str = "") -> list[FileReport]:
    """Every file that was written but one, with its number of records where it is known."""
    return [
        FileReport(name, records.get(name), place.stat().st_size, staging.sha256(name))
        for name, place in sorted(staging.sync().items())
        if name != without
    ]


def _earlier(folder: Path, peer: str, *, in_folder: bool) -> dict[str, str]:
    try:
        found: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
        if found["peer"] != peer or found["in_folder"] != in_folder:
            return {}
        files: list[Mapping[str, Any]] = [*found["files"], *filter(None, [found.get("house_rules")])]
        return {file["name"]: file["sha256"] for file in files if is_plain_name(file["name"])}
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _is(path: Path, sha256: str) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256
