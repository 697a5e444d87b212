"""The labelling configuration that our tasks of Label Studio fit: what can be marked, chosen and bound."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from xml.sax.saxutils import quoteattr

from curator.domain.annotation import CLAIM_ATTRIBUTES
from curator.domain.label import LabelSet
from curator.domain.mark import Layer

from .claim_pieces import CUE, ROLES, SOURCE

TEXT, ENTITIES, CLAIMS = "text", "entities", "claims"
"""The names of the text and of the two controls for labels."""


def configuration(labels: LabelSet, used: Mapping[Layer, Collection[str]], relations: Iterable[str]) -> str:
    """The XML of a configuration: the labels of the set and those used beside it, with their colours."""
    bonds = [*ROLES, *sorted(set(relations) - set(ROLES))]
    rows = [
        "<View>",
        "  <Relations>",
        *(f"    <Relation value={quoteattr(bond)}/>" for bond in bonds),
        "  </Relations>",
        *_labels(ENTITIES, labels, Layer.ENTITY, used.get(Layer.ENTITY, ())),
        *_labels(CLAIMS, labels, Layer.CLAIM, {*used.get(Layer.CLAIM, ()), SOURCE, CUE}),
        # Curator's offsets count what was marked, not the words around it.
        f'  <Text name="{TEXT}" value="${TEXT}" granularity="symbol"/>',
        *_choices(),
        *_texts("link", f"{ENTITIES},{CLAIMS}", "Link: knowledge base and id, then the name", 2),
        *_texts("standalone", CLAIMS, "The claim as one sentence that needs no context", 1),
        "</View>",
    ]
    return "\n".join(rows) + "\n"


def _labels(name: str, labels: LabelSet, layer: Layer, used: Collection[str]) -> list[str]:
    known = labels.of_layer(layer)
    further = sorted(set(used) - {label.id for label in known})
    return [
        f'  <Labels name="{name}" toName="{TEXT}">',
        *(f"    <Label value={quoteattr(label.id)}{_colour(label.light[0])}/>" for label in known),
        *(f"    <Label value={quoteattr(label)}/>" for label in further),
        "  </Labels>",
    ]


def _colour(line: str) -> str:
    return f" background={quoteattr(line)}" if line else ""


def _choices() -> list[str]:
    rows: list[str] = []
    for name, choices in CLAIM_ATTRIBUTES.items():
        shown = f'perRegion="true" whenTagName="{CLAIMS}" choice="single"'
        rows.append(f'  <Choices name="{name}" toName="{TEXT}" {shown}>')
        rows += [f"    <Choice value={quoteattr(choice)}/>" for choice in choices]
        rows.append("  </Choices>")
    return rows


def _texts(name: str, controls: str, hint: str, most: int) -> list[str]:
    return [
        f'  <TextArea name="{name}" toName="{TEXT}" perRegion="true" whenTagName="{controls}"'
        f' maxSubmissions="{most}" editable="true" placeholder={quoteattr(hint)}/>'
    ]
