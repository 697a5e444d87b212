"""What a label of a gold file, or of a pipeline, is called when the two are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from curator.domain.foreign_labels import canonical


class GoldLabels:
    """Labels are compared under Curator's names, or under their own where gold and pipeline share them.

    `chosen` is what was typed: a label of the gold and what it is, "" to leave its mentions out. `given` are
    the labels that the pipeline can give.
    """

    def __init__(self, chosen: Mapping[str, str], given: Iterable[str]) -> None:
        self._chosen = chosen
        self._given = frozenset(given)
        self._seen: set[str] = set()

    def of_gold(self, label: str) -> str | None:
        """Its name; "" to leave its mentions out, None if nobody knows it."""
        if label in self._chosen:
            found: str | None = self._chosen[label]
        else:
            found = self._ours(label) or (label if label in self._given else None)
        if found:
            self._seen.add(found)
        return found

    def of_found(self, label: str) -> str:
        """Its name once the gold was read; "" where it is neither ours nor in the gold."""
        return self._ours(label) or (label if label in self._seen else "")

    def _ours(self, label: str) -> str:
        return canonical(label)
