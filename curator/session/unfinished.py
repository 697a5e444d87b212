"""Imports that were begun and did not come to their end: kept on disk, to go on after a restart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.files import make_folder, write_atomically
from curator.exchange.arriving import Changes
from curator.exchange.coming import Wanted
from curator.exchange.readers.source import Options

_KEPT = 20
"""So many workspaces are remembered."""


class Unfinished:
    """By workspace, the imports that did not come to their end, the oldest first; one small file."""

    def __init__(self, path: Path, workspace: Path) -> None:
        self._path = path
        self._key = str(workspace)

    def all(self) -> list[Wanted]:
        """The imports that can go on."""
        found = (_wanted(record) for record in self._records())
        return [wanted for wanted in found if wanted is not None]

    def begin(self, wanted: Wanted) -> None:
        """Remember an import, unless it is remembered."""
        record = _record(wanted)
        if record not in self._records():
            self._put([*self._records(), record])

    def end(self, wanted: Wanted) -> None:
        """Forget an import that has come to its end, or is not to go on."""
        record = _record(wanted)
        self._put([one for one in self._records() if one != record])

    def _records(self) -> list[Any]:
        found = self._read().get(self._key)
        return found if isinstance(found, list) else []

    def _put(self, records: list[Any]) -> None:
        others = {key: one for key, one in self._read().items() if key != self._key}
        self._write({**dict([*others.items()][-_KEPT:]), **({self._key: records} if records else {})})

    def _read(self) -> dict[str, Any]:
        try:
            found: object = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, records: Mapping[str, Any]) -> None:
        try:
            make_folder(self._path.parent)
            write_atomically(self._path, json.dumps(records).encode())
        except CuratorError:
            return


def _record(wanted: Wanted) -> dict[str, Any]:
    return {
        "paths": [str(path) for path in wanted.paths],
        "options": {**asdict(wanted.options), "keys": dict(wanted.options.keys)},
        "anyway": sorted(wanted.anyway),
        "changes": {place: asdict(one) for place, one in wanted.changes.items()},
    }


def _wanted(record: Any) -> Wanted | None:
    """What a record says; None where it is none of ours."""
    try:
        return Wanted(
            [Path(str(path)) for path in record["paths"]],
            Options(**record["options"]),
            tuple(str(place) for place in record["anyway"]),
            {str(place): Changes(**one) for place, one in record["changes"].items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
