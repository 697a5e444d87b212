"""What a label of a gold file, or of a pipeline, is called when the two are compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from curator.domain.foreign_labels import LEFT_OUT, LabelMap
from curator.domain.label import LabelSet

_PLACE = "GPE"


class GoldLabels:
    """Labels are compared under Curator's names, or under their own where gold and pipeline share them.

    `chosen` is what was typed: a label of the gold and what it is, "" to leave its mentions out. `given` are
    the labels that the pipeline can give. The gold is to be read first.
    """

    def __init__(self, labels: LabelSet, chosen: Mapping[str, str], given: Collection[str]) -> None:
        self._labels = labels
        self._chosen = chosen
        self._given = given
        self._of_gold = LabelMap(labels)
        self._seen: set[str] = set()

    def of_gold(self, label: str) -> str | None:
        """Its name; "" to leave its mentions out, None if nobody knows it."""
        if label in self._chosen:
            found: str | None = self._chosen[label]
        else:
            found = self._of_gold.of(label) or (label if label in self._given else None)
        if found:
            self._seen.add(found)
        return found

    def of_found(self, label: str) -> str:
        """Its name; "" where it is neither ours nor in the gold."""
        found = self._of_found.of(label)
        if found == LEFT_OUT and label in self._seen:
            return label
        return found

    @cached_property
    def _of_found(self) -> LabelMap:
        """As in a workspace: the LOC of a pipeline without GPE is one, unless the gold has none either."""
        return LabelMap(self._labels, self._given if _PLACE in self._seen else ())
