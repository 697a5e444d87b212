"""The types of entities and claims that a workspace asks about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from .mark import Layer


@dataclass(frozen=True, slots=True)
class Label:
    """The type of an entity or claim; `id` never changes, colours are hex pairs for line and tint."""

    id: str
    name: str
    layer: Layer
    key: str
    definition: str
    examples: tuple[str, ...]
    light: tuple[str, str]
    dark: tuple[str, str]
    order: int = 0
    retired: bool = False

    def fields(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "layer": self.layer.value,
            "key": self.key,
            "definition": self.definition,
            "examples": list(self.examples),
            "light": list(self.light),
            "dark": list(self.dark),
            "order": self.order,
            "retired": self.retired,
        }

    @classmethod
    def from_fields(cls, label_id: str, fields: Mapping[str, Any]) -> Label:
        line, tint = fields["light"]
        dark_line, dark_tint = fields["dark"]
        return cls(
            label_id,
            fields["name"],
            Layer(fields["layer"]),
            fields["key"],
            fields["definition"],
            tuple(fields["examples"]),
            (line, tint),
            (dark_line, dark_tint),
            fields.get("order", 0),
            fields.get("retired", False),
        )


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a workspace in their order, as `id@version`."""

    id: str
    version: int
    labels: tuple[Label, ...]

    @property
    def name(self) -> str:
        return f"{self.id}@{self.version}"

    def of_layer(self, layer: Layer) -> tuple[Label, ...]:
        return tuple(label for label in self.labels if label.layer is layer and not label.retired)

    def get(self, label_id: str) -> Label | None:
        return next((label for label in self.labels if label.id == label_id), None)

    def by_key(self, key: str) -> Label | None:
        """The label that a key stands for; retired ones answer to none."""
        return next((label for label in self.labels if label.key == key and not label.retired), None)


def label_set(set_id: str, version: int, records: Iterable[tuple[str, Mapping[str, Any]]]) -> LabelSet:
    """A label set from its label records, sorted by their order."""
    labels = [Label.from_fields(label_id, fields) for label_id, fields in records]
    return LabelSet(set_id, version, tuple(sorted(labels, key=lambda label: (label.order, label.id))))


@dataclass(frozen=True, slots=True)
class Guideline:
    """A version of the annotation rules in plain words; `sections` maps a label's id to its rules."""

    id: str
    version: int
    text: str
    sections: Mapping[str, str]

    @property
    def name(self) -> str:
        return f"{self.id}@{self.version}"

    def fields(self) -> dict[str, Any]:
        return {"version": self.version, "text": self.text, "sections": dict(self.sections)}

    @classmethod
    def from_fields(cls, guideline_id: str, fields: Mapping[str, Any]) -> Guideline:
        sections = cast("dict[str, str]", fields["sections"])
        return cls(guideline_id, fields["version"], fields["text"], dict(sections))
