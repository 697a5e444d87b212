"""Writes a trained version: a whole pipeline folder that is either there or not."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Collection, Generator
from contextlib import contextmanager
from pathlib import Path

from spacy.language import Language

from curator.domain.errors import CuratorError
from curator.domain.files import make_folder, sync_folder, unwritten
from curator.domain.training import Version

from .suggest import EXTRAS

ABOUT = "training.json"
"""What a version says of itself, in its folder."""
UNFINISHED = ".training-"
"""How the name of a folder begins that is being written."""
_SPARE = 50 * 2**20
"""Bytes that stay free beside a new version."""
_TERMS = "ATTRIBUTION.md"


@contextmanager
def unfinished(folder: Path, parent: Path) -> Generator[Path]:
    """A folder beside the versions to build one in; gone at the end, whatever happens.

    Raises CuratorError `disk.full`, before any work if there is no room for a version as large as `parent`,
    and `file.read_only` or `file.unwritable`.
    """
    make_folder(folder)
    place = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folder))
    try:
        size = sum(file.stat().st_size for file in parent.rglob("*") if file.is_file())
        if shutil.disk_usage(place).free < size + _SPARE:
            raise CuratorError("disk.full", path=str(folder))
        yield place
    except OSError as error:
        raise unwritten(folder, error) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


def write(nlp: Language, parent: Path, place: Path, words: Collection[str]) -> None:
    """The pipeline into `place`, with what its parent has beside spaCy's own: scores, lists, terms.

    Of its vocabulary only `words` and the labels are kept, so that no word of an article is in it.
    """
    nlp.to_disk(place)
    labels = {label for labels in nlp.pipe_labels.values() for label in labels}
    strings = json.dumps(sorted({*words, *labels}), ensure_ascii=False)
    (place / "vocab" / "strings.json").write_text(strings, encoding="utf-8")
    if (parent / EXTRAS).is_dir():
        shutil.copytree(parent / EXTRAS, place / EXTRAS)
    terms = next((file for at in (parent, parent.parent) if (file := at / _TERMS).is_file()), None)
    if terms is not None:
        shutil.copyfile(terms, place / _TERMS)


def put(place: Path, target: Path, version: Version) -> None:
    """Finish a version and give it its name; on disk for good when this returns.

    Raises CuratorError `training.not_empty` where something has that name.
    """
    about = json.dumps(version.record(), ensure_ascii=False, indent=1)
    (place / ABOUT).write_text(about, encoding="utf-8")
    for path in (*place.rglob("*"), place):
        _sync(path)
    if target.exists():
        raise CuratorError("training.not_empty", path=str(target))
    place.rename(target)
    sync_folder(target.parent)


def _sync(path: Path) -> None:
    if path.is_dir():
        sync_folder(path)
        return
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)
