"""From what a pipeline writes about a paragraph to suggestions on an article, and the cache between.

The cache is keyed by the paragraph's text, the pipeline's digest and the KB's version: equal
paragraphs share it, and a new pipeline starts afresh. Offsets in it count from the paragraph's start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from sys import intern
from typing import Any

from curator.domain.annotation import UNSET, ClaimFields, Link, Suggester, Suggestion, suggester_of
from curator.domain.edit import Draft
from curator.domain.foreign_labels import LEFT_OUT, LabelMap
from curator.domain.mark import Layer
from curator.domain.recall import Lore, Recall, Showing
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span, parts_of
from curator.domain.spotted import LOOK_UP, LOOK_UP_REVISION
from curator.session.blindness import is_hidden
from curator.session.house import House
from curator.session.preannotations import Preannotations
from curator.session.setting_up import label_set_of
from curator.session.settings import settings_change, settings_of
from curator.store.workspace import Workspace

Payload = Mapping[str, Any]
NameOf = Callable[[str], str]

CLAIM_LABEL = "CLAIM"
_SPACY_CODES = {"no": "nb", "iw": "he", "in": "id", "ji": "yi"}
# Below these a suggestion is hidden unless an editor chose otherwise: a first guess, not a
# measurement (docs/decisions/0007).
LEAST_SCORE = {Layer.ENTITY: 0.3, Layer.CLAIM: 0.5}
# What the sentence model's probability reads as: a first guess too.
CHECK_HIGH, CHECK_LOW = 0.5, 0.2


def check_worthiness(score: float | None) -> str:
    """The word for a sentence's check score; unset where no model spoke."""
    if score is None:
        return UNSET
    return "high" if score >= CHECK_HIGH else "low" if score >= CHECK_LOW else "none"


SHOWING = Showing(LEAST_SCORE, check_worthiness)


def least_of(workspace: Workspace) -> dict[Layer, float]:
    """From which score on each layer's suggestions are shown: as was chosen, else LEAST_SCORE."""
    chosen = settings_of(workspace).get("thresholds", {})
    return {layer: float(chosen.get(layer.value, least)) for layer, least in LEAST_SCORE.items()}


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A pipeline that suggests in a workspace, as its settings keep it.

    `lang` is what it was trained for, "" if that is not known, "xx" if it reads many; `labels` are those of
    its names, in its own words.
    """

    name: str
    version: str
    digest: str
    kb: str = ""
    kb_version: str = ""
    lang: str = ""
    labels: tuple[str, ...] = ()

    @property
    def suggester(self) -> Suggester:
        return suggester_of("model" if self.is_trained else "rule", self.name, self.version)

    @property
    def is_trained(self) -> bool:
        """False where the knowledge base's names stand in for a pipeline."""
        return self.name != LOOK_UP

    def knows(self, language: str) -> bool:
        """True if it was trained for articles in this language, or nobody knows."""
        return self.lang in ("", "xx") or spoken(language) in ("", self.lang)

    def key(self, paragraph: str) -> str:
        """The cache key of a paragraph's text."""
        whole = "\0".join((paragraph, self.digest, self.kb, self.kb_version))
        return hashlib.sha256(whole.encode()).hexdigest()


def looked_up(language: str, kb: str, kb_version: str) -> Pipeline:
    """What suggests in a language without a pipeline: names that the knowledge base knows."""
    lang = spoken(language)
    return Pipeline(LOOK_UP, LOOK_UP_REVISION, f"{LOOK_UP} {LOOK_UP_REVISION} {lang}", kb, kb_version, lang)


def pipeline_of(workspace: Workspace, language: str = "", refused: Collection[str] = ()) -> Pipeline | None:
    """What suggests for articles in a language; None before the first run.

    That is the pipeline chosen for the language, unless it is among `refused`; else the one for all, if it
    knows the language; else names looked up in the knowledge base.
    """
    settings, lang = settings_of(workspace), spoken(language)
    if lang in languages_of(workspace) and lang not in refused:
        own = settings.get("pipelines", {}).get(lang)
        return _pipeline(own) if own else None
    if not settings.get("pipeline"):
        return None
    first = _pipeline(settings["pipeline"])
    return first if first.knows(lang) else looked_up(lang, first.kb, first.kb_version)


def languages_of(workspace: Workspace) -> Mapping[str, str]:
    """The pipelines chosen for single languages: names or folders by language code."""
    return settings_of(workspace).get("language_pipelines", {})


def chosen_labels(workspace: Workspace, pipeline: Pipeline) -> Mapping[str, str]:
    """What an editor chose for a pipeline's labels: ours by theirs, "" for those left out."""
    return settings_of(workspace).get("label_maps", {}).get(pipeline.name, {})


def label_map(workspace: Workspace, pipeline: Pipeline) -> LabelMap:
    """How a pipeline's labels are read in this workspace."""
    return LabelMap(label_set_of(workspace), pipeline.labels, chosen_labels(workspace, pipeline))


def _pipeline(record: Mapping[str, Any]) -> Pipeline:
    return Pipeline(**{**record, "labels": tuple(record.get("labels") or ())})


def use(workspace: Workspace, pipeline: Pipeline, language: str = "") -> None:
    """Let the workspace show a pipeline's suggestions, for one language or all; an edit, unless it does."""
    record = {**asdict(pipeline), "labels": list(pipeline.labels)}
    settings = settings_of(workspace)
    if language:
        known = settings.get("pipelines", {})
        if known.get(language) == record:
            return
        change = settings_change(workspace, pipelines={**known, language: record})
    elif settings.get("pipeline") == record:
        return
    else:
        change = settings_change(workspace, pipeline=record)
    workspace.journal.append(Draft("workspace.pipeline", (change,), {"name": pipeline.name}))


@dataclass(frozen=True, slots=True)
class Laid:
    """What is laid on a reply: the names of entities, the workspace's labels, the rules of the house."""

    name_of: NameOf
    labels: LabelMap
    house: House


def relative(reply: Payload, start: int) -> dict[str, Any]:
    """A worker's reply with its offsets counted from the paragraph's start, for the cache."""
    return {
        "ents": [_moved(ent, -start) for ent in reply["ents"]],
        "claims": [_moved(claim, -start) for claim in reply["claims"]],
    }


def suggestions(
    payload: Payload, paragraph: tuple[int, str], pipeline: Pipeline, laid: Laid
) -> list[Suggestion]:
    """All suggestions of a paragraph (offset, text) under the rules of the house; the article's offsets."""
    start, _ = paragraph
    found = _entities(payload["ents"], start, pipeline, laid)
    found += [_claim(_moved(claim, start), pipeline) for claim in payload["claims"]]
    return laid.house.applied(found, paragraph, LEAST_SCORE[Layer.ENTITY])


def _entities(ents: Iterable[Payload], start: int, pipeline: Pipeline, laid: Laid) -> list[Suggestion]:
    """Those whose label is one of ours; of two that have become the same the more likely one."""
    best: dict[tuple[int, int, str], Payload] = {}
    for ent in ents:
        label = laid.labels.of(ent["label"])
        place = (ent["start"], ent["end"], label)
        if label != LEFT_OUT and (place not in best or best[place]["score"] < ent["score"]):
            best[place] = {**ent, "label": label}
    return [_entity(_moved(ent, start), pipeline, laid.name_of) for ent in best.values()]


def cached(
    workspace: Workspace,
    pipeline: Pipeline,
    written: Mapping[int, tuple[int, str]],
    laid: Laid,
) -> dict[int, list[Suggestion]]:
    """What the cache holds for paragraphs (index to offset and text); one never seen is not in the answer."""
    keys = {index: pipeline.key(text) for index, (_, text) in written.items()}
    payloads = workspace.suggestions.get(list(set(keys.values())))
    return {
        index: suggestions(payloads[key], written[index], pipeline, laid)
        for index, key in keys.items()
        if key in payloads
    }


def written_paragraphs(text: str, spans: Sequence[Span]) -> dict[int, tuple[int, str]]:
    """The paragraphs that are not blank: index to offset and text."""
    found = ((index, span.start, span.of(text)) for index, span in enumerate(spans))
    return {index: (start, quote) for index, start, quote in found if quote.strip()}


@dataclass(frozen=True, slots=True)
class Ways:
    """How a workspace reads what a pipeline proposed: names of entities, rules of the house, its memory."""

    name_of: NameOf
    house: House
    lore: Lore


def open_suggestions(workspace: Workspace, sheet: Sheet, ways: Ways) -> list[Suggestion]:
    """Everything that is proposed for the article of a sheet with its decisions, decided or not.

    Nothing while it is blind.
    """
    return [one for some in in_slices(workspace, sheet, ways, len(sheet.text) + 1) for one in some]


def in_slices(workspace: Workspace, sheet: Sheet, ways: Ways, many: int) -> Iterator[list[Suggestion]]:
    """The same, so many paragraphs at a time."""
    if is_hidden(workspace, sheet.article, sheet.annotations.values()):
        return
    pipeline = pipeline_of(workspace, sheet.article.language)
    written = written_paragraphs(sheet.text, sheet.paragraphs)
    laid = Laid(ways.name_of, label_map(workspace, pipeline), ways.house) if pipeline else None
    recall = Recall(ways.lore, sheet, SHOWING)
    brought = Preannotations.of(workspace, sheet)
    rows = list(written.items())
    for at in range(0, len(rows), many):
        now = dict(rows[at : at + many])
        found = cached(workspace, pipeline, now, laid) if pipeline and laid else {}
        alone = {index: ways.house.alone(each) for index, each in now.items() if index not in found}
        proposed = brought.beside(found | alone)
        yield [one for index, each in proposed.items() for one in recall.read(index, each)]


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
        Layer.ENTITY,
        parts,
        intern(ent["label"]),
        ent["score"],
        intern(ent["reason"]),
        pipeline.suggester,
        link,
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
    """The language without its region, by spaCy's code for it: a pipeline knows `en`, not `en-GB`."""
    code = language.replace("_", "-").split("-")[0].lower()
    return _SPACY_CODES.get(code, code)


def _range(item: Payload | None) -> Parts:
    return (Span(item["start"], item["end"]),) if item else ()


def order_for_reading(missing: Iterable[int], visible: range) -> list[int]:
    """Paragraph indexes with those on the screen first, then onwards, then what lies before."""
    wanted = sorted(missing)
    ahead = [index for index in wanted if index >= visible.start]
    behind = [index for index in wanted if index < visible.start]
    return ahead + behind
