"""A person's own settings (theme, zoom, panes): one TOML file in the platform's config folder."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.files import write_atomically

Value = str | int | bool | list[int]


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

    def set(self, **values: Value) -> None:
        """Keep values; where the file cannot be written they hold until the program ends."""
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        self._values.update(values)
        # A JSON string, number, boolean or list of numbers is the same thing in TOML.
        lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in self._values.items()]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, ("\n".join(lines) + "\n").encode())
        except (OSError, CuratorError):
            return
