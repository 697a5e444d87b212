"""Which pipelines can be chosen: the embedded one, those trained here, installed packages, chosen folders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from curator.domain.errors import CuratorError
from curator.nlp.catalogue import Card, card, folder_of, installed
from curator.session.label_maps import Choices
from curator.session.places import resource

EMBEDDED = ""
"""The choice that stands for the pipeline that ships."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A pipeline to choose: `choice` is what a workspace keeps of it, a package's name or a folder.

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


def offers(chosen: Choices, more: Iterable[str] = ()) -> list[Offer]:
    """All that can be chosen, the embedded one first; `more` are further names or folders."""
    names = [EMBEDDED, *installed(), chosen.pipeline, *chosen.by_language.values(), *more]
    return [offer(name) for name in dict.fromkeys(names)]


def offer(choice: str) -> Offer:
    """One pipeline, by a package's name or a folder."""
    try:
        folder = folder_of(choice) if choice else resource("pipeline") / "curator_en"
        return Offer(choice, card(folder), None, choice not in (EMBEDDED, *installed()))
    except CuratorError as error:
        return Offer(choice, None, error, choice not in installed())
