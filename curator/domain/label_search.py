"""Finding a label by a few letters: of its name, of what others call it, of its definition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .foreign_labels import FOREIGN_LABELS, canonical
from .label import Label

RECENT = 3
"""So many of the labels used last stand first; more would move the others about."""

_WORD = re.compile(r"\w+")


def labels_found(labels: Sequence[Label], typed: str, recent: Sequence[str] = ()) -> list[Label]:
    """The labels of which every typed word begins a word, those by their name first.

    Then come those that other schemes call so (PER, LOCATION), then those whose definition or examples
    have the word. Among equals the labels used last (`recent`, the last first) stand first, then all in
    their order.
    """
    wanted = [part.casefold() for part in typed.split()]
    first = {label_id: place for place, label_id in enumerate(recent[:RECENT])}
    found = [(rank, label) for label in labels if (rank := _rank(label, wanted)) is not None]
    found.sort(key=lambda pair: (pair[0], first.get(pair[1].id, RECENT)))
    return [label for _, label in found]


def _rank(label: Label, wanted: Sequence[str]) -> int | None:
    """0 where the name fits, 1 where another name does, 2 where the definition does, None where nothing."""
    circles = (
        _words((label.name, label.id)),
        # Whole: GPE_ORG, as some call a state that acts, is no ORG.
        [
            other.casefold()
            for other, ours in FOREIGN_LABELS.items()
            if ours in (label.id, canonical(label.id))
        ],
        _words((label.definition, *label.examples)),
    )
    ranks = [
        next((n for n, words in enumerate(circles) if any(w.startswith(part) for w in words)), None)
        for part in wanted
    ]
    known = [rank for rank in ranks if rank is not None]
    return max(known, default=0) if len(known) == len(ranks) else None


def _words(texts: Iterable[str]) -> list[str]:
    return [word.casefold() for text in texts for word in _WORD.findall(text.replace("_", " "))]


def used(recent: Sequence[str], label_id: str) -> list[str]:
    """The labels used last after one was used, the last first."""
    return [label_id, *(one for one in recent if one != label_id)][:RECENT]
