"""How the labels of each pipeline are read in a workspace: a table that an editor can change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from curator.domain.edit import Draft
from curator.domain.foreign_labels import LabelMap, chosen_after
from curator.domain.label import LabelSet
from curator.domain.text import paragraphs
from curator.session.setting_up import label_set_of
from curator.session.settings import settings_change, settings_of
from curator.session.suggesting import Pipeline, label_map, languages_of, pipeline_of, written_paragraphs
from curator.store.workspace import Workspace

ACT = "labels.map"
_FIELD = "label_maps"


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen about suggestions: labels, who suggests, how each pipeline's labels are read."""

    labels: LabelSet
    pipeline: str = ""
    by_language: Mapping[str, str] = field(default_factory=dict[str, str])
    maps: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])

    def map_of(self, pipeline_name: str, inventory: tuple[str, ...]) -> LabelMap:
        """How the labels of a pipeline, all of them in `inventory`, are read."""
        return LabelMap(self.labels, inventory, self.maps.get(pipeline_name))


def choices_of(workspace: Workspace) -> Choices:
    """What was chosen in a workspace."""
    settings = settings_of(workspace)
    choice = settings.get("pipeline_choice") or ""
    return Choices(label_set_of(workspace), choice, languages_of(workspace), settings.get(_FIELD, {}))


def map_label(workspace: Workspace, pipeline: Pipeline, foreign: str, ours: str) -> Draft:
    """The edit that reads a pipeline's label as one of ours, "" to leave it out."""
    default = label_map(workspace, pipeline).default(foreign)
    maps: dict[str, dict[str, str]] = dict(settings_of(workspace).get(_FIELD, {}))
    maps[pipeline.name] = chosen_after(maps.get(pipeline.name, {}), foreign, ours, default)
    kept = {name: chosen for name, chosen in maps.items() if chosen}
    change = settings_change(workspace, **{_FIELD: kept or None})
    return Draft(ACT, (change,), {"pipeline": pipeline.name, "label": foreign})


def counted_labels(workspace: Workspace, article_id: str) -> Counter[str]:
    """How often each label of the pipeline stands in what it proposed for an article, in its own words."""
    article, text = workspace.articles.get(article_id), workspace.articles.text(article_id)
    pipeline = pipeline_of(workspace, article.language)
    if pipeline is None:
        return Counter()
    written = written_paragraphs(text, paragraphs(text)).values()
    payloads = workspace.suggestions.get([pipeline.key(paragraph) for _, paragraph in written])
    of_each = (payloads.get(pipeline.key(paragraph), {}) for _, paragraph in written)
    return Counter(ent["label"] for payload in of_each for ent in payload.get("ents", ()))
