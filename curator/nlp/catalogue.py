"""Which pipelines there are and what each says of itself, read from its files: spaCy is not needed for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from curator.domain.errors import CuratorError

_GROUP = "spacy_models"
"""The entry point under which spaCy's packages announce themselves."""
_CONFIG, _META = "config.cfg", "meta.json"
_DEPTH = ("", "*/", "*/*/")
"""An unpacked package holds its pipeline one or two folders down."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a pipeline's `meta.json` says, and the bytes of its folder.

    `labels` are those of all components that give names; `parses` says that a parser is among them.
    """

    name: str
    version: str
    lang: str
    labels: tuple[str, ...]
    parses: bool
    spacy: str
    size: int


def installed() -> list[str]:
    """Names of the installed spaCy packages that hold a pipeline, sorted; nothing is imported."""
    return sorted({point.name for point in entry_points(group=_GROUP)})


def folder_of(name: str) -> Path:
    """The folder with the data of a pipeline, given its folder or the name of an installed package.

    Raises CuratorError `pipeline.unknown` where there is neither, `pipeline.no_pipeline` for a folder that
    holds none or several.
    """
    path = Path(name)
    if not path.is_dir():
        path = _package(name)
    for depth in _DEPTH:
        inner = {file.parent for file in (_CONFIG, _META) for file in path.glob(depth + file)}
        if len(inner) == 1:
            return inner.pop()
    raise CuratorError("pipeline.no_pipeline", name=path.name or str(path.resolve()))


def _package(name: str) -> Path:
    try:
        found = find_spec(name) if name.isidentifier() else None
    except (ImportError, ValueError):
        found = None
    if found is None or not found.origin:
        raise CuratorError("pipeline.unknown", name=name)
    return Path(found.origin).parent


def card(folder: Path) -> Card:
    """What the pipeline in a folder says of itself. Raises CuratorError `pipeline.broken`."""
    try:
        meta: Any = json.loads((folder / _META).read_text(encoding="utf-8"))
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        return _card(dict(meta), size)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CuratorError("pipeline.broken", name=folder.name, why=f"{_META}: {error}") from error


def _card(meta: dict[str, Any], size: int) -> Card:
    lang, name = str(meta.get("lang") or ""), str(meta.get("name") or "")
    components = [str(one) for one in meta.get("components") or meta.get("pipeline") or ()]
    labels = cast("Mapping[str, Iterable[object]]", meta.get("labels") or {})
    naming = ("ner", "entity", "span", "ruler")
    found = {
        str(label)
        for component, given in labels.items()
        if any(part in component for part in naming) and not component.endswith("linker")
        for label in given
    }
    version, spacy = str(meta.get("version") or ""), str(meta.get("spacy_version") or "")
    return Card(
        full_name(name, lang), version, lang, tuple(sorted(found)), "parser" in components, spacy, size
    )


def full_name(name: str, lang: str) -> str:
    """A pipeline's name as its package bears it: with the language before it."""
    return name if name.startswith((f"{lang}_", "curator")) else f"{lang}_{name}"
