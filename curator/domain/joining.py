"""What a file says of an article beside what is here: what is new comes in, what contradicts is told.

Nothing that is here is ever overwritten, and nothing is added where a person said that a layer is complete:
their silence was a decision too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, cast

from .annotation import Annotation, Verdict
from .article import Article, ArticleState
from .edit import ANNOTATION, ARTICLE, Change, Fields, update
from .mark import Layer
from .preannotation import PREANNOTATION, with_more
from .review import LAYERS
from .span import Parts

_SHOWN = 60


class Conflict(NamedTuple):
    """Something in a file that what is here contradicts; a code, as in CuratorError."""

    code: str
    args: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Here:
    """What the workspace says of an article: its record, annotations, and records under its id by kind."""

    article: Article
    annotations: Sequence[Annotation]
    records: Mapping[str, Fields] = field(default_factory=dict[str, Fields])


@dataclass(slots=True)
class Joined:
    """What comes in, how many marks that is, how many were here already, and what was not taken."""

    changes: list[Change] = field(default_factory=list[Change])
    added: int = 0
    proposals: int = 0
    same: int = 0
    conflicts: list[Conflict] = field(default_factory=list[Conflict])


def joined(here: Here, changes: Iterable[Change]) -> Joined:
    """What the changes that would make an article mean for one that is here, with the same text."""
    found, beside = Joined(), _Beside(here)
    for change in changes:
        fields = dict(change.after or {})
        if change.kind == ARTICLE:
            _join_article(here, Article.from_fields(change.id, fields), found)
        elif change.kind == ANNOTATION:
            theirs = Annotation.from_record(change.id, fields | {"article": here.article.id})
            _join_annotation(beside, theirs, found)
        else:
            _join_record(here, change, found)
    return found


def _join_article(here: Here, theirs: Article, found: Joined) -> None:
    """How far it was read comes in where nobody has begun to read it here; else what differs is told."""
    ours = here.article
    if (theirs.state, theirs.review) in ((ArticleState.TODO, None), (ours.state, ours.review)):
        return
    if here.annotations or ours.review or ours.state is not ArticleState.TODO:
        found.conflicts.append(Conflict("joining.review", {"title": ours.title}))
        return
    then = replace(ours, state=theirs.state, review=theirs.review, blind=theirs.blind)
    found.changes.append(update(ARTICLE, ours.id, ours.fields(), then.fields()))


class _Beside:
    """The annotations that are here, by what they are about."""

    def __init__(self, here: Here) -> None:
        self.article = here.article
        self.by_id = {one.id: one for one in here.annotations}
        self._at: dict[tuple[Layer, Parts], list[Annotation]] = {}
        for one in here.annotations:
            self._at.setdefault((one.layer, one.parts), []).append(one)

    def at(self, theirs: Annotation) -> list[Annotation]:
        """What is here of the very parts of an annotation: of its label, or accepted under another."""
        found = self._at.get((theirs.layer, theirs.parts), ())
        return [
            one
            for one in found
            if one.label == theirs.label or one.verdict is theirs.verdict is Verdict.ACCEPTED
        ]

    def is_read(self, theirs: Annotation) -> bool:
        """True where a person here said that nothing is left to find at this place."""
        said: Mapping[str, Any] = (self.article.review or {}).get(LAYERS[theirs.layer]) or {}
        if said.get("state") in ("complete", "final"):
            return True
        return any(
            start < part.end and part.start < end
            for start, end in said.get("ranges", ())
            for part in theirs.parts
        )


def _join_annotation(beside: _Beside, theirs: Annotation, found: Joined) -> None:
    known = beside.by_id.get(theirs.id)
    ours = [known] if known is not None else beside.at(theirs)
    if any(_say_the_same(one, theirs) for one in ours):
        found.same += 1
    elif ours:
        found.conflicts.append(_differ(ours[0], theirs))
    elif theirs.verdict is Verdict.ACCEPTED and beside.is_read(theirs):
        found.conflicts.append(Conflict("joining.complete", {"quote": _quote(theirs), "label": theirs.label}))
    else:
        found.added += 1
        found.changes.append(Change(ANNOTATION, theirs.id, None, theirs.record()))


def _say_the_same(ours: Annotation, theirs: Annotation) -> bool:
    return (ours.parts, ours.label, ours.verdict, ours.link and ours.link[:2], ours.claim) == (
        theirs.parts,
        theirs.label,
        theirs.verdict,
        theirs.link and theirs.link[:2],
        theirs.claim,
    )


def _differ(ours: Annotation, theirs: Annotation) -> Conflict:
    """What differs first, in the order in which it matters."""
    code = "joining.differs"
    sides = [(ours.label, theirs.label), (ours.verdict.value, theirs.verdict.value)]
    sides += [(_quote(ours), _quote(theirs))]
    sides += [tuple(one.link.name or one.link.kb_id if one.link else "–" for one in (ours, theirs))]
    mine, other = next((pair for pair in sides if pair[0] != pair[1]), ("", ""))
    if not mine:
        code = "joining.claim_differs"
    return Conflict(code, {"quote": _quote(ours), "ours": mine, "theirs": other})


def _quote(annotation: Annotation) -> str:
    words = " … ".join(annotation.quotes)
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def _join_record(here: Here, change: Change, found: Joined) -> None:
    """Proposals and what is carried: more of them, in the record that is here."""
    ours, theirs = here.records.get(change.kind), dict(change.after or {})
    then = with_more(ours, theirs) if change.kind == PREANNOTATION else _carrying_both(ours, theirs)
    if change.kind == PREANNOTATION:
        before = len((ours or {}).get("proposals", ()))
        found.proposals += len(then["proposals"]) - before
        found.same += len(theirs["proposals"]) - (len(then["proposals"]) - before)
    if then != ours:
        if ours is None:
            found.changes.append(Change(change.kind, here.article.id, None, then))
        else:
            found.changes.append(update(change.kind, here.article.id, ours, then))


def _carrying_both(ours: Fields | None, theirs: Fields) -> dict[str, Any]:
    """What is carried already, with what is not in it yet; it says nothing any more of the whole article."""
    then: dict[str, Any] = {**(ours or {})}
    for name, value in theirs.items():
        known = then.get(name)
        if known is None:
            then[name] = value
        elif isinstance(value, list):
            then[name] = [*known, *(one for one in cast("list[Any]", value) if one not in known)]
        elif isinstance(value, dict):
            then[name] = {**value, **known}
    if then != ours:
        then["count"] = -1
        then.pop("as_read", None)
    return then
