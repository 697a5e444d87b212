"""On which terms a file of annotations comes in, and what its labels are called here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from curator.domain.annotation import Suggester, suggester_of
from curator.domain.foreign_labels import LEFT_OUT, LabelMap
from curator.domain.label import LabelSet
from curator.domain.mark import Layer

Named = tuple[str, Layer]
"""One of our labels with its layer; LEFT_OUT where its marks are not wanted."""


@dataclass(frozen=True, slots=True)
class Terms:
    """As gold or as proposals, under which labels, from which format, by whom.

    `code` is the format's. `chosen` maps the file's labels to ours, LEFT_OUT to leave their marks out; `by`
    is the alias of who brings it in at `at` (UTC, to the second), `person` their id.
    """

    labels: LabelSet
    code: str
    gold: bool = False
    chosen: Mapping[str, str] = field(default_factory=dict[str, str])
    by: str = "-"
    person: str = ""
    at: str = ""

    @property
    def suggester(self) -> Suggester:
        """Who proposes what a file proposes without a name."""
        return suggester_of("import", self.code, "")


class Labels:
    """What the labels of a file become: as was chosen, else itself, the same type of ours, or the nearest."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._maps = LabelMap(terms.labels)
        self._layers = {label.id: label.layer for label in terms.labels.labels if not label.retired}
        self._known: dict[Named, Named | None] = {}

    def of(self, label: str, layer: Layer) -> Named | None:
        """Ours for a label of the file; None where there is none."""
        key = (label, layer)
        if key not in self._known:
            self._known[key] = self._mapped(label, layer)
        return self._known[key]

    def ids(self, labels: tuple[str, ...], layer: Layer) -> set[str]:
        """Ours for several, without those that have none."""
        found = (self.of(label, layer) for label in labels)
        return {own[0] for own in found if own is not None and own[0] != LEFT_OUT}

    def asked(self, layer: Layer) -> set[str]:
        """All of ours on a layer."""
        return {label.id for label in self._terms.labels.of_layer(layer)}

    def _mapped(self, label: str, layer: Layer) -> Named | None:
        chosen = self._terms.chosen.get(label)
        if chosen is not None:
            return chosen, self._layers.get(chosen, layer)
        if layer is Layer.ENTITY:
            ours = self._maps.default(label)
        else:
            claims = (one for one, own in self._layers.items() if own is layer)
            ours = next((one for one in claims if one.casefold() == label.casefold()), "")
        return (ours, layer) if ours else None
