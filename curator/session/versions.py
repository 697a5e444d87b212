"""The versions of a pipeline that were trained from a workspace's corrections, and which one it uses."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from curator.domain.edit import Draft
from curator.domain.errors import CuratorError
from curator.domain.files import sync_folder, write_atomically
from curator.domain.training import Version
from curator.session.places import versions_folder
from curator.session.settings import settings_change, settings_of
from curator.session.suggesting import languages_of
from curator.store.workspace import Workspace

_ABOUT = "training.json"
_UNFINISHED = ".training-"
_CHOICE = "trained:"
PIPELINE_CHOOSE = "pipeline.choose"
"""The act of choosing another pipeline."""


class Versions:
    """The folder of a workspace's versions: one folder each, named by number.

    Of a deleted one its account of itself stays (`<number>.json`), so that no later training learns from
    what it held back.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of(cls, workspace: Workspace) -> Versions:
        return cls(versions_folder(workspace.id))

    def folder_of(self, number: int) -> Path:
        return self.folder / str(number)

    def listed(self) -> list[Version]:
        """Those that can be used, the newest first."""
        return [version for version in self.ever() if not version.deleted]

    def ever(self) -> list[Version]:
        """All that were ever trained here and tell of themselves, the newest first."""
        found = {version.number: version for version in self._read()}
        return [found[number] for number in sorted(found, reverse=True)]

    def next_number(self) -> int:
        """A number that no version ever had."""
        taken = (path.name.removesuffix(".json") for path in self.folder.glob("[0-9]*"))
        return max((int(name) for name in taken if name.isdecimal()), default=0) + 1

    def get(self, number: int) -> Version:
        """Raises CuratorError `training.no_version`."""
        for version in self.listed():
            if version.number == number:
                return version
        raise CuratorError("training.no_version", name=str(number))

    def delete(self, number: int, choice: str) -> None:
        """Delete a version; raises CuratorError `training.in_use` for the one that `choice` names."""
        version = self.get(number)
        if choice == choice_of(number):
            raise CuratorError("training.in_use")
        account = json.dumps({**version.record(), "deleted": True}, ensure_ascii=False, indent=1)
        write_atomically(self.folder / f"{number}.json", account.encode())
        shutil.rmtree(self.folder_of(number), ignore_errors=True)
        sync_folder(self.folder)

    def sweep(self) -> None:
        """Take away what a training left that was killed; none may be running."""
        for left in self.folder.glob(f"{_UNFINISHED}*"):
            shutil.rmtree(left, ignore_errors=True)

    def _read(self) -> Iterator[Version]:
        # The account of a deleted one comes last: it holds although its folder could not be emptied.
        for path in (*self.folder.glob(f"[0-9]*/{_ABOUT}"), *self.folder.glob("[0-9]*.json")):
            try:
                yield Version.from_record(json.loads(path.read_text(encoding="utf-8")))
            except (OSError, ValueError, KeyError, TypeError):
                continue  # half deleted, or of a newer Curator: it cannot be offered


def choice_of(number: int) -> str:
    """How the workspace's settings name a version: without the place, which each laptop has its own of."""
    return f"{_CHOICE}{number}"


def chosen_pipeline(workspace: Workspace) -> str:
    """What the workspace has chosen: a package, a folder, a trained version, or "" for the embedded one."""
    return settings_of(workspace).get("pipeline_choice") or ""


def choose(workspace: Workspace, choice: str) -> None:
    """Let a workspace use another pipeline from now on, without a window; one edit."""
    if choice != chosen_pipeline(workspace):
        change = settings_change(workspace, pipeline_choice=choice or None)
        workspace.journal.append(Draft(PIPELINE_CHOOSE, (change,), {"name": choice}))


def pipeline_location(workspace: Workspace) -> str:
    """What `nlp.suggest.load` takes for the choice of a workspace; of a trained version, its folder."""
    return location_of(workspace, chosen_pipeline(workspace))


def location_of(workspace: Workspace, choice: str) -> str:
    """The same for any choice."""
    if not choice.startswith(_CHOICE):
        return choice
    return str(Versions.of(workspace).folder / choice.removeprefix(_CHOICE))


def number_of(choice: str) -> str:
    """The number of the trained version that a choice names, "" for any other."""
    return choice.removeprefix(_CHOICE) if choice.startswith(_CHOICE) else ""


def choosing(workspace: Workspace, name: str, language: str = "") -> Draft | None:
    """The edit that lets a pipeline suggest, for one language or all; None if it was chosen before."""
    if not language:
        return _chosen(workspace, name, pipeline_choice=name or None)
    if name == languages_of(workspace).get(language, ""):
        return None
    chosen = {**languages_of(workspace), language: name}
    # What was loaded for the language before is not what suggests from now on.
    loaded = settings_of(workspace).get("pipelines", {})
    return _chosen(
        workspace,
        name,
        language_pipelines={lang: one for lang, one in chosen.items() if one} or None,
        pipelines={lang: one for lang, one in loaded.items() if lang != language} or None,
    )


def _chosen(workspace: Workspace, name: str, **values: Any) -> Draft | None:
    settings = settings_of(workspace)
    if all(settings.get(field) == value for field, value in values.items()):
        return None
    return Draft(PIPELINE_CHOOSE, (settings_change(workspace, **values),), {"name": name})
