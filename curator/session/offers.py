"""Which pipelines can be chosen: the embedded one, those trained here, installed packages, chosen folders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from curator.domain.errors import CuratorError
from curator.nlp.catalogue import Card, card, folder_of, installed
from curator.session.places import resource
from curator.session.suggesting import languages_of
from curator.session.versions import Versions, choice_of, chosen_pipeline, location_of
from curator.store.workspace import Workspace

EMBEDDED = ""
"""The choice that stands for the pipeline that ships."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A pipeline to choose: `choice` is what a workspace keeps of it (package, folder, trained version).

    Either `card` says what it can do or `error` why it cannot be used; `is_folder` tells the two kinds.
    """

    choice: str
    card: Card | None
    error: CuratorError | None = None
    is_folder: bool = False

    @property
    def name(self) -> str:
        return self.card.name if self.card else self.choice

    def reads(self, language: str) -> bool:
        """True if it was trained for this language (spaCy's code), or for many."""
        return self.card is not None and self.card.lang in (language, "xx")


def offers(workspace: Workspace | None, more: Iterable[str] = ()) -> list[Offer]:
    """All that can be chosen in a workspace, the embedded one first; `more` are further names or folders."""
    names = [EMBEDDED]
    if workspace is not None:
        names += [choice_of(version.number) for version in Versions.of(workspace).listed()]
    names += installed()
    if workspace is not None:
        names += [chosen_pipeline(workspace), *languages_of(workspace).values()]
    return [offer(name, workspace) for name in dict.fromkeys([*names, *more])]


def offer(choice: str, workspace: Workspace | None = None) -> Offer:
    """One pipeline: a package, a folder, or a version that was trained in the workspace."""
    location = location_of(workspace, choice) if workspace else choice
    is_folder = location == choice and choice not in (EMBEDDED, *installed())
    try:
        folder = folder_of(location) if location else resource("pipeline") / "curator_en"
        return Offer(choice, card(folder), None, is_folder)
    except CuratorError as error:
        return Offer(choice, None, error, is_folder)
