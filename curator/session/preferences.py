"""A person's own settings (theme, zoom, panes): one TOML file in the platform's config folder."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.files import write_atomically

Plain = str | int | bool | list[int] | list[str]
Value = Plain | dict[str, list[str]]


class Preferences:
    """Read once, written at each change; an unreadable file is left alone until something is changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._values: dict[str, Value] = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            self._values = {}

    @property
    def folder(self) -> Path:
        """Where a person's own files lie."""
        return self._path.parent

    def text(self, name: str, otherwise: str = "") -> str:
        found = self._values.get(name)
        return found if isinstance(found, str) else otherwise

    def number(self, name: str, otherwise: int) -> int:
        found = self._values.get(name)
        return found if isinstance(found, int) else otherwise

    def flag(self, name: str, otherwise: bool) -> bool:
        found = self._values.get(name)
        return found if isinstance(found, bool) else otherwise

    def numbers(self, name: str) -> list[int]:
        found = self._values.get(name)
        return [one for one in found if isinstance(one, int)] if isinstance(found, list) else []

    def texts(self, name: str) -> list[str]:
        found = self._values.get(name)
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []

    def lists(self, name: str) -> dict[str, list[str]]:
        """A table of lists of texts; what is something else in it is left out."""
        found = self._values.get(name)
        table = found if isinstance(found, dict) else {}
        return {
            key: [str(one) for one in row]
            for key, row in table.items()
            if isinstance(row, list) and all(isinstance(one, str) for one in row)
        }

    def set(self, **values: Value) -> None:
        """Keep values; where the file cannot be written they hold until the program ends."""
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        self._values.update(values)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, _written(self._values).encode())
        except (OSError, CuratorError):
            return


def _written(values: dict[str, Value]) -> str:
    """As TOML, in which a JSON string, number, boolean or list is the same: plain values, then each table."""
    tables = {name: value for name, value in values.items() if isinstance(value, dict)}
    lines = [_line(name, value) for name, value in values.items() if not isinstance(value, dict)]
    for name, table in tables.items():
        lines += ["", f"[{name}]", *(_line(json.dumps(key), value) for key, value in table.items())]
    return "\n".join(lines) + "\n"


def _line(name: str, value: Plain) -> str:
    # DEL is the one character that JSON leaves as it is and TOML does not take.
    return f"{name} = {json.dumps(value, ensure_ascii=False)}".replace("\x7f", "\\u007f")
