"""What leaves of an article, so that what a record leaves unsaid goes on meaning what it says.

Training reads the silence of a layer that was read to its end as "nothing here" (docs/decisions/0028).
Where a choice leaves something out that was there, the layer's review becomes `none`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from curator.domain.annotation import Annotation
from curator.domain.article import Article
from curator.domain.mark import Layer, Status
from curator.domain.review import COMPLETE, LAYERS
from curator.domain.wanted import EVERYTHING, Naming, Wanted

from .mentions import token_entries
from .outgoing import Decision, Outgoing, Purged
from .record import bare_line, json_of, losses, state_of, to_record, with_tokens, with_words
from .review import reviewer_of
from .shapes import Record

_LISTS = {"rejected": Status.REJECTED, "unsure": Status.UNSURE, "pending": Status.SUGGESTED}


@dataclass(frozen=True, slots=True)
class Leaving:
    """An article as a record, None if it stays, and what stays of it, by kind.

    `line` is how it stands in Curator JSONL, if it leaves so: its record has no tokens then, which are most
    of the work, but `tokens` as JSON.
    """

    record: Record | None
    lost: Mapping[str, int] = field(default_factory=dict[str, int])
    line: bytes = b""
    tokens: bytes = b""


def leaving(
    articles: Iterable[Outgoing | Purged],
    wanted: Wanted = EVERYTHING,
    named: Callable[[str], str] = str,
    *,
    as_lines: bool = False,
) -> Iterator[Leaving]:
    """The records of articles, one for each that comes; `named` says what an editor is called outside."""
    for each in articles:
        if isinstance(each, Purged):
            yield Leaving(None, {"purged_articles": 1})
            continue
        narrowed, stays = narrow(each, wanted, named)
        if narrowed is None:
            yield Leaving(None, stays)
            continue
        made = _line(narrowed) if as_lines else Leaving(to_record(narrowed))
        yield replace(made, lost=stays + Counter(losses(narrowed, made.record or {})))


def _line(outgoing: Outgoing) -> Leaving:
    entries = token_entries(outgoing.text)
    record, tokens = with_words(outgoing, entries), json_of(entries)
    return Leaving(record, line=with_tokens(bare_line(record), tokens), tokens=tokens)


def narrow(
    outgoing: Outgoing, wanted: Wanted, named: Callable[[str], str] = str
) -> tuple[Outgoing | None, Counter[str]]:
    """The article with what is wanted of it, None if it stays; and what stays, by kind."""
    if wanted == EVERYTHING:
        return outgoing, Counter()
    if not wanted.takes_article(outgoing.article, state_of(outgoing)):
        return None, Counter(articles_not_wanted=1)
    wanted = replace(wanted, layers=_asked(outgoing, wanted))
    kept, silenced = _chosen(outgoing, wanted)
    review = _review(outgoing, wanted, silenced)
    if wanted.complete and not all(_state(review, each) in COMPLETE for each in wanted.layers):
        return None, Counter(articles_not_complete=1)
    pending = [(mark_id, s) for mark_id, s in outgoing.pending if wanted.takes_open(s.layer, s.label)]
    if wanted.by_annotation and not kept and not pending and not _read(review, wanted):
        return None, Counter(articles_without_wanted=1)
    # Who decided on a relation stands in its entry, so it stays where names do.
    whole = wanted.naming is Naming.REAL and wanted.links and wanted.notes
    carried = _unsettled(outgoing.carried, wanted) if whole else dict[str, Any]()
    left = Counter(
        relations_not_wanted=0 if whole else len(outgoing.carried.get("relations", ())),
        annotations_not_wanted=len(outgoing.annotations) - len(kept),
        suggestions_not_wanted=len(outgoing.pending) - len(pending),
        layers_silenced=len(_read(outgoing.article.review, wanted) - _read(review, wanted)),
        foreign_fields=int(bool(outgoing.article.foreign) and wanted.naming is not Naming.REAL),
    )
    found = replace(
        outgoing,
        article=_article(outgoing.article, review, wanted),
        annotations=kept,
        decisions={annotation.id: outgoing.decisions[annotation.id] for annotation in kept},
        pending=pending,
        carried=carried,
    )
    return _renamed(_without(found, wanted), named), +left


def _asked(outgoing: Outgoing, wanted: Wanted) -> frozenset[Layer]:
    """The wanted layers that have a wanted label."""
    if not wanted.labels:
        return wanted.layers
    labels = {(label.layer, label.id) for label in outgoing.labels.labels}
    labels |= {(annotation.layer, annotation.label) for annotation in outgoing.annotations}
    return frozenset(layer for layer, label in labels if label in wanted.labels) & wanted.layers


def _unsettled(carried: Mapping[str, Any], wanted: Wanted) -> Mapping[str, Any]:
    """What is carried, without the lists of what is not wanted."""
    if not carried.get("unsettled"):
        return carried
    lists = {name: each for name, each in carried["unsettled"].items() if _LISTS[name] in wanted.statuses}
    return {**carried, "unsettled": lists}


def _chosen(outgoing: Outgoing, wanted: Wanted) -> tuple[list[Annotation], set[Layer]]:
    """The annotations that leave, and the layers whose silence is no longer true without the others."""
    kept: list[Annotation] = []
    silenced: set[Layer] = set()
    for annotation in outgoing.annotations:
        made = outgoing.decisions[annotation.id]
        if wanted.takes(annotation, made.by, made.at):
            kept.append(annotation)
        elif annotation.layer in wanted.layers and not wanted.keeps_silence(annotation):
            silenced.add(annotation.layer)
    return kept, silenced


def _review(outgoing: Outgoing, wanted: Wanted, silenced: set[Layer]) -> dict[str, Any]:
    """How far each layer counts as read; labels that are not wanted were not asked about."""
    found = dict[str, Any]()
    for layer, name in LAYERS.items():
        said: Mapping[str, Any] = (outgoing.article.review or {}).get(name) or {"state": "none", "ranges": []}
        asked = said.get("labels", [label.id for label in outgoing.labels.of_layer(layer)])
        labels = [each for each in asked if not wanted.labels or each in wanted.labels]
        if layer not in wanted.layers:
            labels = []
        reviewer = reviewer_of(outgoing, said)
        said_by_wanted = reviewer is not None and wanted.takes_decision(reviewer.by, reviewer.at)
        stands = labels and said_by_wanted and layer not in silenced
        found[name] = {
            "state": said["state"] if stands else "none",
            "labels": labels,
            "ranges": said["ranges"] if stands else [],
        }
        if stands and "by" in said:
            found[name] |= {part: said[part] for part in ("by", "at", "guideline")}
    return found


def _read(review: Mapping[str, Any] | None, wanted: Wanted) -> set[Layer]:
    """The wanted layers of which something was read to its end."""
    return {each for each in wanted.layers if _state(review, each) != "none"}


def _state(review: Mapping[str, Any] | None, layer: Layer) -> str:
    return (review or {}).get(LAYERS[layer], {}).get("state", "none")


def _article(article: Article, review: Mapping[str, Any], wanted: Wanted) -> Article:
    """Unknown fields of an import may name people, so they stay where names do."""
    return replace(article, review=review, foreign=article.foreign if wanted.naming is Naming.REAL else "")


def _without(outgoing: Outgoing, wanted: Wanted) -> Outgoing:
    """The article without links and notes where those are not wanted."""
    if wanted.links and wanted.notes:
        return outgoing
    annotations = [_plain(annotation, wanted) for annotation in outgoing.annotations]
    pending = outgoing.pending
    if not wanted.links:
        pending = [(mark_id, replace(suggestion, link=None)) for mark_id, suggestion in pending]
    return replace(outgoing, annotations=annotations, pending=pending)


def _plain(annotation: Annotation, wanted: Wanted) -> Annotation:
    found = annotation if wanted.notes else replace(annotation, note="")
    if wanted.links:
        return found
    # A proposed link goes too, or taking it away would read as a correction.
    origin = replace(found.origin, link=None) if found.origin else None
    return replace(found, link=None, origin=origin)


def _renamed(outgoing: Outgoing, named: Callable[[str], str]) -> Outgoing:
    reviewer = outgoing.reviewer
    review = {
        name: {**said, "by": named(said["by"])} if "by" in said else said
        for name, said in (outgoing.article.review or {}).items()
    }
    return replace(
        outgoing,
        article=replace(outgoing.article, review=review),
        decisions={mark_id: _by(made, named) for mark_id, made in outgoing.decisions.items()},
        reviewer=_by(reviewer, named) if reviewer else None,
    )


def _by(made: Decision, named: Callable[[str], str]) -> Decision:
    return replace(made, by=named(made.by))
