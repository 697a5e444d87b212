"""From what a pipeline writes about a paragraph to suggestions on an article, and the cache between.

The cache is keyed by the paragraph's text, the pipeline's digest and the KB's version: equal
paragraphs share it, and a new pipeline starts afresh. Offsets in it count from the paragraph's start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from curator.domain.annotation import UNSET, ClaimFields, Link, Suggester, Suggestion
from curator.domain.edit import Change, Draft, update
from curator.domain.mark import Layer
from curator.domain.recall import Lore, Recall, Showing
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span, parts_of
from curator.store.workspace import Workspace

Payload = Mapping[str, Any]
NameOf = Callable[[str], str]

CLAIM_LABEL = "CLAIM"
# Below these a suggestion is not shown: a first guess, not a measurement (docs/decisions/0007).
LEAST_SCORE = {Layer.ENTITY: 0.3, Layer.CLAIM: 0.5}
# What the sentence model's probability reads as: a first guess too.
CHECK_HIGH, CHECK_LOW = 0.5, 0.2


def check_worthiness(score: float | None) -> str:
    """The word for a sentence's check score; unset where no model spoke."""
    if score is None:
        return UNSET
    return "high" if score >= CHECK_HIGH else "low" if score >= CHECK_LOW else "none"


SHOWING = Showing(LEAST_SCORE, check_worthiness)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The pipeline that suggests in a workspace, as its settings keep it."""

    name: str
    version: str
    digest: str
    kb: str = ""
    kb_version: str = ""

    @property
    def suggester(self) -> Suggester:
        return Suggester("model", self.name, self.version)

    def key(self, paragraph: str) -> str:
        """The cache key of a paragraph's text."""
        whole = "\0".join((paragraph, self.digest, self.kb, self.kb_version))
        return hashlib.sha256(whole.encode()).hexdigest()


def pipeline_of(workspace: Workspace) -> Pipeline | None:
    """The pipeline whose suggestions this workspace shows; None before the first run."""
    record = (workspace.records.get("settings", "workspace") or {}).get("pipeline")
    return Pipeline(**record) if record else None


def settings_change(workspace: Workspace, **values: Any) -> Change:
    """The change that sets fields of the workspace's settings; None takes a field away."""
    old = workspace.records.get("settings", "workspace")
    if old is None:
        given = {name: value for name, value in values.items() if value is not None}
        return Change("settings", "workspace", None, given)
    return update("settings", "workspace", old, {**old, **values})


def use(workspace: Workspace, pipeline: Pipeline) -> None:
    """Let the workspace show a pipeline's suggestions; an edit, unless it does already."""
    if pipeline_of(workspace) != pipeline:
        change = settings_change(workspace, pipeline=asdict(pipeline))
        workspace.journal.append(Draft("workspace.pipeline", (change,), {"name": pipeline.name}))


def relative(reply: Payload, start: int) -> dict[str, Any]:
    """A worker's reply with its offsets counted from the paragraph's start, for the cache."""
    return {
        "ents": [_moved(ent, -start) for ent in reply["ents"]],
        "claims": [_moved(claim, -start) for claim in reply["claims"]],
    }


def suggestions(payload: Payload, start: int, pipeline: Pipeline, name_of: NameOf) -> list[Suggestion]:
    """All suggestions of one paragraph as the pipeline made them; offsets of the article."""
    found = [_entity(_moved(ent, start), pipeline, name_of) for ent in payload["ents"]]
    found += [_claim(_moved(claim, start), pipeline) for claim in payload["claims"]]
    return found


def cached(
    workspace: Workspace, pipeline: Pipeline, written: Mapping[int, tuple[int, str]], name_of: NameOf
) -> dict[int, list[Suggestion]]:
    """What the cache holds for paragraphs (index to offset and text); one never seen is not in the answer."""
    keys = {index: pipeline.key(text) for index, (_, text) in written.items()}
    payloads = workspace.suggestions.get(list(set(keys.values())))
    return {
        index: suggestions(payloads[key], written[index][0], pipeline, name_of)
        for index, key in keys.items()
        if key in payloads
    }


def written_paragraphs(text: str, spans: Sequence[Span]) -> dict[int, tuple[int, str]]:
    """The paragraphs that are not blank: index to offset and text."""
    found = ((index, span.start, span.of(text)) for index, span in enumerate(spans))
    return {index: (start, quote) for index, start, quote in found if quote.strip()}


def open_suggestions(workspace: Workspace, sheet: Sheet, name_of: NameOf, lore: Lore) -> list[Suggestion]:
    """Everything that is proposed for the article of a sheet with its decisions, decided or not."""
    pipeline = pipeline_of(workspace)
    if pipeline is None:
        return []
    found = cached(workspace, pipeline, written_paragraphs(sheet.text, sheet.paragraphs), name_of)
    recall = Recall(lore, sheet, SHOWING)
    return [one for index, each in found.items() for one in recall.read(index, each)]


def _moved(item: Payload, by: int) -> dict[str, Any]:
    """An entity or claim record with every offset moved."""
    out = dict(item)
    for name in ("start", "end"):
        out[name] = item[name] + by
    if "parts" in item:
        out["parts"] = [[start + by, end + by] for start, end in item["parts"]]
    for name in ("source", "cue"):
        if item.get(name):
            out[name] = {"start": item[name]["start"] + by, "end": item[name]["end"] + by}
    return out


def _entity(ent: Payload, pipeline: Pipeline, name_of: NameOf) -> Suggestion:
    kb_id = ent.get("kb_id") or ""
    link = Link(pipeline.kb, kb_id, name_of(kb_id)) if kb_id else None
    parts = (Span(ent["start"], ent["end"]),)
    return Suggestion(
        Layer.ENTITY, parts, ent["label"], ent["score"], ent["reason"], pipeline.suggester, link
    )


def _claim(claim: Payload, pipeline: Pipeline) -> Suggestion:
    check = claim["check_score"]
    fields = ClaimFields(
        source=_range(claim["source"]),
        cue=_range(claim["cue"]),
        kind=claim["kind"] or UNSET,
        quote=claim["quote"] or UNSET,
        stance=claim["stance"] or UNSET,
        voice=claim["voice"] or UNSET,
        check_worthiness=check_worthiness(check),
        check_score=check,
        unnamed_source=bool(claim["unnamed_source"]),
    )
    parts = parts_of(claim["parts"])
    return Suggestion(
        Layer.CLAIM,
        parts,
        CLAIM_LABEL,
        claim["score"],
        claim["reason"],
        pipeline.suggester,
        claim=fields,
        features=tuple(claim.get("features") or ()),
    )


def spoken(language: str) -> str:
    """The language without its region: a pipeline knows `en`, not `en-GB`."""
    return language.split("-")[0]


def _range(item: Payload | None) -> Parts:
    return (Span(item["start"], item["end"]),) if item else ()


def order_for_reading(missing: Iterable[int], visible: range) -> list[int]:
    """Paragraph indexes with those on the screen first, then onwards, then what lies before."""
    wanted = sorted(missing)
    ahead = [index for index in wanted if index >= visible.start]
    behind = [index for index in wanted if index < visible.start]
    return ahead + behind
