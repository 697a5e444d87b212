"""What a new workspace begins with: a person, labels, a guideline, and sample articles if wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from curator.domain.edit import Change, Draft
from curator.domain.ids import uuid7_hex
from curator.domain.label import Guideline, LabelSet, label_set
from curator.exchange.coming import Wanted
from curator.exchange.readers.here import read_here
from curator.exchange.seeds import read_guideline, read_label_set
from curator.session.incoming import take_in
from curator.store.workspace import Workspace

ALIAS = "editor"
"""What the first person is called until they choose an alias."""


def prepare(workspace: Workspace, seeds: Path, *, with_articles: bool = False) -> None:
    """Make a workspace fit to work in, and stamp its person and guideline on what follows.

    An empty one gets its first records in one edit, and the articles of `seeds` if wanted. Raises
    CuratorError `seeds.*` and those of `Journal.append`.
    """
    persons = workspace.records.all("person")
    person = min(persons, default="p" + uuid7_hex())
    workspace.journal.author = person
    if not persons:
        changes = _beginnings(person, seeds)
        workspace.journal.append(Draft("workspace.create", tuple(changes), {}))
    guideline = guideline_of(workspace)
    workspace.journal.guideline = guideline.name if guideline else ""
    if with_articles and not workspace.articles.ids_in_order():
        take_in(workspace, Wanted([seeds / "articles"]), read_here)


def label_set_of(workspace: Workspace) -> LabelSet:
    """The labels of a workspace; a set without labels before `prepare`."""
    sets = workspace.records.all("label_set")
    set_id = min(sets, default="none")
    version = sets[set_id]["version"] if sets else 0
    return label_set(set_id, version, workspace.records.all("label").items())


def labels_that_ship(seeds: Path) -> LabelSet:
    """The labels that a new workspace begins with. Raises CuratorError `seeds.*`."""
    found = read_label_set(seeds / "labels.json")
    records = ((label["id"], _label(label, order)) for order, label in enumerate(found["labels"]))
    return label_set(found["id"], found["version"], records)


def guideline_of(workspace: Workspace) -> Guideline | None:
    """The latest version of the guideline; None before `prepare`."""
    found = [Guideline.from_fields(*row) for row in workspace.records.all("guideline").items()]
    return max(found, key=lambda guideline: (guideline.version, guideline.id), default=None)


def _beginnings(person: str, seeds: Path) -> Iterator[Change]:
    yield Change("person", person, None, {"alias": ALIAS})
    found = read_label_set(seeds / "labels.json")
    yield Change(
        "label_set",
        found["id"],
        None,
        {"version": found["version"], "relation_types": found["relation_types"]},
    )
    for order, label in enumerate(found["labels"]):
        yield Change("label", label["id"], None, _label(label, order))
    guideline = read_guideline(seeds / "guideline.md")
    yield Change("guideline", guideline.id, None, guideline.fields())


def _label(label: Mapping[str, Any], order: int) -> dict[str, Any]:
    """A label of the seeds as its record (domain.label.Label.fields)."""
    pairs = {theme: [pair["line"], pair["tint"]] for theme, pair in label["colours"].items()}
    plain = {name: label[name] for name in ("name", "layer", "key", "definition", "examples")}
    return {**plain, **pairs, "order": order, "retired": False}
