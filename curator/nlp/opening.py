"""Loads a spaCy pipeline from its folder; what is wrong with one is told in a code for each case."""

from __future__ import annotations

import json
import re
import struct
import warnings
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.about import __version__ as _HERE  # noqa: N812 (a constant of theirs)
from spacy.language import Language
from spacy.util import is_compatible_version, load_config

from curator.domain.errors import CuratorError

_FAULTS = (
    OSError,
    ValueError,
    LookupError,
    ImportError,
    AttributeError,
    TypeError,
    ArithmeticError,
    RuntimeError,
    AssertionError,
    SyntaxError,
    EOFError,
    MemoryError,
    struct.error,
)
"""What spaCy, thinc and the code of components raise on files that are not as they should be."""
_NO_FUNCTION = re.compile(r"Could not find function '([^']+)'")
_LONGEST = 200


def opened(path: Path, exclude: tuple[str, ...] = ()) -> Language:
    """The pipeline in the folder `path` without the components of `exclude`.

    Raises CuratorError: `pipeline.no_pipeline` (no configuration), `pipeline.other_spacy` (made for a spaCy
    that this one does not read), `pipeline.needs_code` (a component whose code is not installed),
    `pipeline.empty` (no components), `pipeline.broken` for all else.
    """
    wanted = _wanted_spacy(path)
    if not (path / "config.cfg").is_file():
        if wanted and not _same_major(wanted):
            raise CuratorError("pipeline.other_spacy", name=path.name, wanted=wanted, here=_HERE)
        raise CuratorError("pipeline.no_pipeline", name=path.name)
    try:
        _check_components(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # spaCy warns of another minor version
            return spacy.load(path, exclude=list(exclude))
    except CuratorError:
        raise
    except _FAULTS as error:
        raise _told(path, wanted, error) from error


def _told(path: Path, wanted: str, error: BaseException) -> CuratorError:
    missing = _NO_FUNCTION.search(str(error))
    if missing:
        return CuratorError("pipeline.needs_code", name=path.name, component=missing[1])
    if wanted and is_compatible_version(_HERE, wanted) is False:
        return CuratorError("pipeline.other_spacy", name=path.name, wanted=wanted, here=_HERE)
    why = (str(error).strip() or type(error).__name__).split("\n")[0][:_LONGEST]
    return CuratorError("pipeline.broken", name=path.name, why=why)


def _wanted_spacy(path: Path) -> str:
    """The versions of spaCy that a pipeline says it was made for, "" where it says nothing."""
    try:
        meta: Any = json.loads((path / "meta.json").read_text(encoding="utf-8"))
        return str(meta.get("spacy_version") or "")
    except (OSError, ValueError, AttributeError):
        return ""


def _same_major(wanted: str) -> bool:
    found = re.search(r"\d+", wanted)
    return found is None or found[0] == _HERE.split(".")[0]


def _check_components(path: Path) -> None:
    config = cast("dict[str, Any]", load_config(path / "config.cfg", interpolate=False))
    known = spacy.blank(str(config["nlp"]["lang"]))
    names = cast("list[str]", config["nlp"].get("pipeline") or [])
    if not names:
        raise CuratorError("pipeline.empty", name=path.name)
    for name in names:
        factory = str(config["components"][name]["factory"])
        if not known.has_factory(factory):
            raise CuratorError("pipeline.needs_code", name=path.name, component=factory)
