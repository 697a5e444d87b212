"""The JSON of a CAS taken apart: that of UIMA 3 with `%TYPE` and `@`, and that of UIMA 2 with `_views`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from curator.domain.errors import CuratorError
from curator.exchange.decoding import decode
from curator.exchange.metadata import load_json

from .cas_given import Structure

_STRUCTURES = "%FEATURE_STRUCTURES"
_VIEWS, _REFERENCED = "_views", "_referenced_fss"


def structures_of(file: Path) -> list[Structure]:
    """All feature structures. Raises CuratorError `peer.not_cas`, `json.too_deep` or of decoding."""
    try:
        found = load_json(decode(file.read_bytes()).text)
    except ValueError as error:
        raise CuratorError("peer.not_cas") from error
    root = _mapping(found)
    if _STRUCTURES in root:
        return list(_of_three(root[_STRUCTURES]))
    if _VIEWS in root:
        return list(_of_two(root))
    raise CuratorError("peer.not_cas")


def _of_three(found: object) -> Iterator[Structure]:
    entries: list[tuple[str, object]] = list(_mapping(found).items())
    if isinstance(found, list):
        entries = [("", one) for one in cast("list[object]", found)]
    for key, one in entries:
        said = _mapping(one)
        features: dict[str, Any] = {}
        for name, value in said.items():
            if name.startswith("@"):
                features[name[1:]] = [str(value)]
            elif name == "%ELEMENTS":
                features["elements"] = value
            elif not name.startswith(("%", "^", "#")):
                features[name] = value
        yield Structure(str(said.get("%ID", key)), str(said.get("%TYPE", "")), features)


def _of_two(root: Mapping[str, Any]) -> Iterator[Structure]:
    for key, one in _mapping(root.get(_REFERENCED)).items():
        said = _mapping(one)
        yield Structure(key, str(said.get("_type", "")), said)
    for view in _mapping(root[_VIEWS]).values():
        for name, members in _mapping(view).items():
            for at, one in enumerate(cast("list[object]", members) if isinstance(members, list) else ()):
                # A number stands for one of those above.
                if isinstance(one, dict):
                    said = _mapping(cast("object", one))
                    yield Structure(str(said.get("_id", f"{name}-{at}")), name, said)


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}
