"""Imports that were begun and have not come to their end: kept on disk, so that they can go on after a restart."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.files import make_folder, write_atomically
from curator.session.previewing import Wanted

_KEPT = 20
"""So many workspaces are remembered."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be imported: files and folders, the keys of batches, what was changed by place.

    `anyway` are the places of duplicates that alone are to be taken in; `original` keeps all originals.
    """

    paths: tuple[Path, ...]
    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    wanted: Mapping[str, Wanted] = field(default_factory=dict[str, Wanted])
    anyway: tuple[str, ...] = ()
    original: bool = False

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Request:
        """Raises ValueError, TypeError, KeyError or AttributeError where the record is none of ours."""
        return cls(
            tuple(Path(str(path)) for path in record["paths"]),
            {str(ours): str(theirs) for ours, theirs in record["keys"].items()},
            {
                str(place): Wanted(
                    {str(name): str(value) for name, value in one["values"].items()},
                    everything=bool(one["everything"]),
                    original=bool(one["original"]),
                )
                for place, one in record["wanted"].items()
            },
            tuple(str(place) for place in record["anyway"]),
            bool(record["original"]),
        )

    def record(self) -> dict[str, Any]:
        return {**asdict(self), "paths": [str(path) for path in self.paths]}


class Unfinished:
    """By workspace, the import that did not come to its end; read and written as one small file."""

    def __init__(self, path: Path, workspace: Path) -> None:
        self._path = path
        self._key = str(workspace)

    def get(self) -> Request | None:
        """The import that can go on; None if there is none."""
        record = self._read().get(self._key)
        try:
            return Request.from_record(record) if record is not None else None
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    def put(self, request: Request | None) -> None:
        """Remember an import that begins; None when it has come to its end."""
        others = {key: one for key, one in self._read().items() if key != self._key}
        kept = dict([*others.items()][-_KEPT:])
        if request is not None:
            kept[self._key] = request.record()
        self._write(kept)

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
