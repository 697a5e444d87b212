"""Label Studio's tasks as they are met: exports old and new, JSON_MIN, annotations, predictions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from curator.domain.annotation import CLAIM_ATTRIBUTES, ClaimFields, Link, Suggester, Verdict
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.exchange.arriving import Refused, Told
from curator.exchange.manifest import MANIFEST

from . import alongside
from .alongside import Alongside
from .claim_pieces import CUE, SOURCE, bound
from .gathering import Gathering, label_of
from .given import Given
from .label_studio_config import CLAIMS
from .label_studio_text import Task, text_of_task
from .peer_files import files_of
from .values import objects
from .whole_layers import read_through

CODE = "label-studio"
ACCEPTED, UNSURE = "accepted in Curator", "unsure in Curator"
"""The versions under which our own marks of unfinished layers are predictions."""
_CLAIM = "CLAIM"
_ANNOTATIONS = ("annotations", "completions")
_OWN = frozenset({"data", "meta", "predictions", *_ANNOTATIONS})
_OWN_OF_ANNOTATION = frozenset({"result", "was_cancelled", "skipped", "task"})
_OWN_OF_REGION = frozenset({"id", "from_name", "to_name", "type", "value"})
_OWN_OF_RELATION = frozenset({"type", "from_id", "to_id", "direction", "labels"})
Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Results:
    """The regions of one annotation or prediction, and what its marks are."""

    regions: list[Entry]
    verdict: Verdict | None = Verdict.ACCEPTED
    suggester: Suggester | None = None


@dataclass(slots=True)
class _Read:
    """What is gathered of a task beside its marks."""

    fields: dict[str, ClaimFields] = field(default_factory=dict[str, ClaimFields])
    left: list[Entry] = field(default_factory=list[Entry])


def articles(path: Path, ends: tuple[str, ...]) -> Iterator[Given | Refused]:
    for file in files_of(path, (*ends, ".jsonl")):
        for place, entry in objects(file) if file.name != MANIFEST else ():
            if isinstance(entry, Refused):
                yield entry
                continue
            try:
                yield _article(place, entry)
            except CuratorError as error:
                yield Refused.by(place, error)


def _article(place: str, entry: Entry) -> Given:
    """Raises CuratorError `line.no_text`, `marks.unreadable` or `tasks.*`."""
    task = _task(entry)
    meta = _object(task.get("meta"))
    ours = alongside.read(meta.get(alongside.KEY))
    taken, further, skipped = _chosen(_listed(task, *_ANNOTATIONS))
    proposed = [each for each in _listed(task, "predictions") if each.get("result")]
    if skipped and not proposed and ours is None:
        raise CuratorError("tasks.skipped")
    found = text_of_task(_object(task.get("data")), _regions_of(taken, proposed))
    gathering, read = Gathering(found.text), _Read()
    results = [_Results(_entries(taken, "result"))] if taken else []
    results += [_proposed(each, ours) for each in proposed]
    for each in results:
        _take(gathering, each, found, read, ours)
    _assemble(gathering, read, ours)
    metadata, rest, doubts = alongside.metadata_of(found.rest, ours)
    told = (Told("tasks.further", {"count": len(further)}),) if further and not ours else ()
    kept = _kept(task, ours, taken, further, rest, read.left)
    article = alongside.read_article(place, gathering, (metadata, (*doubts, *told)), kept, ours)
    # Who submits an annotation there has gone through the task.
    return read_through(article, opened=True) if taken and ours is None else article


def _task(entry: Entry) -> Entry:
    """The entry as a task: as it is, out of an annotation that holds its task, or out of a flat JSON_MIN."""
    if isinstance(entry.get("data"), dict):
        return entry
    if isinstance(entry.get("task"), dict) and "result" in entry:
        task = _object(entry["task"])
        own = {name: value for name, value in entry.items() if name != "task"}
        return {**task, "annotations": [own]}
    regions: dict[str, list[Entry]] = {}
    for name, values in entry.items():
        found = [_object(each) for each in cast("list[object]", values)] if isinstance(values, list) else []
        marks = [each for each in found if "start" in each and "end" in each and _labels_of(each, "")]
        if marks:
            regions[name] = [{"from_name": name, "type": "labels", "value": each} for each in marks]
    data = {name: value for name, value in entry.items() if name not in regions}
    result = [each for several in regions.values() for each in several]
    return {"data": data, "annotations": [{"result": result}]} if result else {"data": data}


def _listed(task: Entry, *names: str) -> list[Entry]:
    """The objects of the first of these lists that is there. Raises CuratorError `marks.unreadable`."""
    name = next((name for name in names if task.get(name) is not None), names[0])
    return _entries(task, name)


def _entries(entry: Mapping[str, Any], name: str) -> list[Entry]:
    found: object = entry.get(name) or []
    if not isinstance(found, list):
        raise CuratorError("marks.unreadable", field=name)
    return [cast("Entry", each) for each in cast("list[object]", found) if isinstance(each, dict)]


def _chosen(annotations: list[Entry]) -> tuple[Entry | None, list[Entry], bool]:
    """The annotation that counts (ground truth, else the newest), the others, whether all were skipped.

    Of several by as many editors the newest counts, as in Label Studio's own conversions.
    """
    valid = [each for each in annotations if not (each.get("was_cancelled") or each.get("skipped"))]
    if not valid:
        return (annotations[-1] if annotations else None), annotations[:-1], bool(annotations)
    truth = [each for each in valid if each.get("ground_truth")] or valid
    taken = max(enumerate(truth), key=lambda each: (str(each[1].get("created_at") or ""), each[0]))[1]
    return taken, [each for each in annotations if each is not taken], False


def _regions_of(taken: Entry | None, proposed: Iterable[Entry]) -> list[Entry]:
    annotations = [each for each in (taken, *proposed) if each is not None]
    return [region for each in annotations for region in _entries(each, "result")]


def _proposed(prediction: Entry, ours: Alongside | None) -> _Results:
    version = prediction.get("model_version")
    name = label_of(version)
    regions = _entries(prediction, "result")
    if ours is not None and name in (ACCEPTED, UNSURE):
        return _Results(regions, Verdict.ACCEPTED if name == ACCEPTED else Verdict.UNSURE)
    known = _object(ours.more.get("suggesters")).get(name) if ours else None
    if isinstance(known, list) and len(words := cast("list[object]", known)) == 3:
        kind, own, at = map(str, words)
        return _Results(regions, None, Suggester(kind, own, at))
    return _Results(regions, None, Suggester("model", name or CODE, ""))


def _take(gathering: Gathering, results: _Results, task: Task, read: _Read, ours: Alongside | None) -> None:
    """Take the regions of one annotation; what is said of a region stands under the same id."""
    gathering.begin()
    beside: dict[str, list[Entry]] = {}
    for region in results.regions:
        if region.get("type") != "relation" and not _is_text(region):
            beside.setdefault(str(region.get("id")), []).append(region)
    for region in results.regions:
        if region.get("type") != "relation" and _is_text(region):
            _take_region(gathering, region, beside.pop(str(region.get("id")), []), results, task, read)
    for region in results.regions:
        if region.get("type") == "relation":
            _take_relation(gathering, region)
    if results.verdict is Verdict.ACCEPTED:
        read.left += [each for several in beside.values() for each in several]


def _is_text(region: Entry) -> bool:
    value = _object(region.get("value"))
    return "start" in value and _labels_of(value, str(region.get("type"))) is not None


def _labels_of(value: Entry, kind: str) -> list[object] | None:
    """The labels of a region, under its type's name or one that ends alike; None where it has none."""
    names = [name for name in (kind, "labels", *value) if name.endswith("labels")]
    found = next((value[name] for name in names if isinstance(value.get(name), list)), None)
    return cast("list[object]", found) if found is not None else None


def _take_region(
    gathering: Gathering, region: Entry, beside: list[Entry], results: _Results, task: Task, read: _Read
) -> None:
    value = _object(region.get("value"))
    start, end = task.bounds(value)
    at = gathering.span(start, end, value.get("text"))
    if at is None:
        return
    labels = _labels_of(value, str(region.get("type"))) or [None]
    said, link, others = _said(beside)
    kept = {name: each for name, each in region.items() if name not in _OWN_OF_REGION}
    score = kept.pop("score", None) if results.verdict is None else None
    if others:
        kept["regions"] = others
    for number, label in enumerate(labels):
        own_id = region.get("id") if not number else None
        claim = label == _CLAIM or region.get("from_name") == CLAIMS
        mark_id = gathering.mark(
            own_id,
            Layer.CLAIM if claim and label not in (SOURCE, CUE) else Layer.ENTITY,
            (at,),
            label,
            kept=kept if not number else {},
            verdict=results.verdict,
            suggester=results.suggester,
            link=link,
            score=score if isinstance(score, float) else None,
        )
        if mark_id and said:
            read.fields[mark_id] = alongside.claim_fields(said)


def _said(beside: Iterable[Entry]) -> tuple[dict[str, Any], Link | None, list[Entry]]:
    """The attributes of a claim and the link that stand in our controls; the entries of others."""
    said: dict[str, Any] = {}
    link: Link | None = None
    others: list[Entry] = []
    for entry in beside:
        name, words = str(entry.get("from_name")), _words(entry)
        if words and (words[0] in CLAIM_ATTRIBUTES.get(name, ()) or name == "standalone"):
            said[name] = words[0]
        elif words and name == "link" and ":" in words[0]:
            kb, _, kb_id = words[0].partition(":")
            link = Link(kb, kb_id, words[1] if len(words) > 1 else "")
        else:
            others.append(entry)
    return said, link, others


def _words(entry: Entry) -> list[str]:
    """What was chosen or typed."""
    value = _object(entry.get("value"))
    found: object = value.get("choices" if "choices" in value else "text")
    words = cast("list[object]", found) if isinstance(found, list) else []
    return [each for each in words if isinstance(each, str)]


def _take_relation(gathering: Gathering, region: Entry) -> None:
    head, child = (gathering.named(region.get(name)) for name in ("from_id", "to_id"))
    if region.get("direction") == "left":
        head, child = child, head
    labels = region.get("labels")
    names = cast("list[object]", labels) if isinstance(labels, list) and labels else ["related"]
    kept = {name: value for name, value in region.items() if name not in _OWN_OF_RELATION}
    if region.get("direction") == "bi":
        kept["direction"] = "bi"
    for label in names:
        gathering.relation(None, label, head, child, kept)


def _assemble(gathering: Gathering, read: _Read, ours: Alongside | None) -> None:
    """Put claims together again from their pieces; relations are numbered, since they have no ids."""
    beside = _object(ours.more.get("claims")) if ours else {}
    for mark_id, said in beside.items():
        own = read.fields.get(mark_id, ClaimFields())
        read.fields[mark_id] = alongside.claim_fields({**own.record(), **_object(said)})
    known = {mark.id for mark in gathering.marks}
    fields = {mark_id: said for mark_id, said in read.fields.items() if mark_id in known}
    marks, relations = bound(gathering.marks, gathering.relations, fields, (_CLAIM,))
    numbered = [replace(each, id=f"r{number}") for number, each in enumerate(relations, 1)]
    gathering.replace(marks, numbered)
    if ours is None:
        gathering.settle()


def _kept(
    task: Entry,
    ours: Alongside | None,
    taken: Entry | None,
    further: list[Entry],
    data: Mapping[str, Any],
    left: list[Entry],
) -> dict[str, Any]:
    """The fields of the task, of its annotation and of its data that Curator does not know."""
    numbered = ours is not None and ours.more.get("numbered") is True
    kept = {name: value for name, value in task.items() if name not in _OWN}
    if numbered:
        kept.pop("id", None)
    meta = _object(task.get("meta"))
    own = {name: value for name, value in (taken or {}).items() if name not in _OWN_OF_ANNOTATION}
    parts: dict[str, Any] = {
        "data": dict(data),
        "meta": {name: value for name, value in meta.items() if not (ours and name == alongside.KEY)},
        "annotation": own,
        "annotations": further,
        "results": left,
    }
    if task.get("meta") and not meta:
        kept["meta"] = task["meta"]
    return kept | {name: value for name, value in parts.items() if value}


def _object(value: object) -> Entry:
    return cast("Entry", value) if isinstance(value, dict) else {}
