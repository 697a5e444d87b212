"""Annotations from files into a workspace: as gold or as proposals, an edit an article."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from curator.domain.edit import ANNOTATION, ARTICLE, ENTITY, Change, Draft, canonical
from curator.domain.errors import CuratorError
from curator.domain.ids import uuid7_hex
from curator.domain.joining import Conflict, Here, Joined, joined
from curator.domain.preannotation import PREANNOTATION
from curator.exchange.arriving import Refused, Told
from curator.exchange.carried import CARRIED
from curator.exchange.peers.planned import Plan, Planner
from curator.exchange.peers.terms import Terms
from curator.session.formats import reader
from curator.session.setting_up import label_set_of
from curator.store.journal import Entry
from curator.store.workspace import Workspace

TOGETHER = 50
"""Articles that are looked up together and written one after the other."""
MOST_TOLD = 1_000
"""Conflicts and refusals that are listed one by one; the others are only counted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be brought in: a file or folder of a format, as gold or not, its labels by ours."""

    path: Path
    format: str
    gold: bool = False
    labels: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class TakenIn:
    """How it went, or would go. Every article of the file is in one of `new`, `joined`, `same` and `refused`.

    `joined` are articles that were here and got something, `same` those that got nothing. Of marks, `added`
    are annotations, `proposals` wait for a decision, `known` were here already, `conflicts` contradict what
    is here; `lost` and `unmapped` count what the file could not say here, by reason and by label.
    """

    new: int = 0
    joined: int = 0
    same: int = 0
    refused: int = 0
    added: int = 0
    proposals: int = 0
    known: int = 0
    conflicts: int = 0
    lost: Counter[str] = field(default_factory=Counter[str])
    unmapped: Counter[str] = field(default_factory=Counter[str])
    refusals: list[Refused] = field(default_factory=list[Refused])
    told: list[tuple[str, Told | Conflict]] = field(default_factory=list[tuple[str, Told | Conflict]])

    @property
    def articles(self) -> int:
        return self.new + self.joined + self.same + self.refused

    def tell(self, place: str, told: Iterable[Told | Conflict]) -> None:
        self.told += [(place, one) for one in told][: max(0, MOST_TOLD - len(self.told))]


def bring_in(
    workspace: Workspace,
    wanted: Wanted,
    *,
    dry_run: bool = False,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> TakenIn:
    """Take a file of annotations in; what is in when it stops stays in, and comes in again as `same`.

    Raises CuratorError `format.unknown`, `labels.not_ours`, `file.*` and those of `Journal.append`.
    """
    planner = Planner(terms_of(workspace, wanted))
    given = reader(wanted.format)(wanted.path)
    plans = (one if isinstance(one, Refused) else _planned(planner, one) for one in given)
    return take(workspace, plans, dry_run=dry_run, should_stop=should_stop, progress=progress)


def terms_of(workspace: Workspace, wanted: Wanted) -> Terms:
    """The terms for what is wanted, in the name of this workspace's person.

    Raises CuratorError `labels.not_ours`.
    """
    labels, person = label_set_of(workspace), workspace.journal.author
    ours = {label.id for label in labels.labels if not label.retired}
    for foreign, label in wanted.labels.items():
        if label and label not in ours:
            raise CuratorError("labels.not_ours", label=label, foreign=foreign)
    alias = (workspace.records.get("person", person) or {}).get("alias") or "-"
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Terms(labels, wanted.format, wanted.gold, wanted.labels, str(alias), person, at)


def _planned(planner: Planner, given: Any) -> Plan | Refused:
    try:
        return planner.plan(given)
    except CuratorError as error:
        return Refused.by(given.place, error)


def take(
    workspace: Workspace,
    plans: Iterable[Plan | Refused],
    *,
    dry_run: bool = False,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> TakenIn:
    """Write what was planned, some articles at a time. Raises the CuratorErrors of `Journal.append`."""
    taking = _Taking(workspace, dry_run=dry_run, should_stop=should_stop)
    for plan in plans:
        if should_stop():
            break
        taking.put(plan)
        if taking.is_full:
            taking.write()
            progress(taking.found.articles)
    taking.write()
    progress(taking.found.articles)
    return taking.found


class _Taking:
    """Finds the article of each plan, and writes what is new of some together."""

    def __init__(self, workspace: Workspace, *, dry_run: bool, should_stop: Callable[[], bool]) -> None:
        self.found = TakenIn()
        self._workspace = workspace
        self._dry_run = dry_run
        self._should_stop = should_stop
        self._entities = workspace.records.all(ENTITY)
        # An article that a record with an id of its own stood for is no other record's, whatever its text.
        self._claimed: set[str] = set()
        self._waiting: list[Plan] = []
        self._ids: set[str] = set()
        self._texts: set[str] = set()

    @property
    def is_full(self) -> bool:
        return len(self._waiting) >= TOGETHER

    def put(self, plan: Plan | Refused) -> None:
        """Take one more; what it may meet among those that wait is written first."""
        if isinstance(plan, Refused):
            self._refuse(plan)
            return
        change = plan.changes[0]
        text = (change.after or {})["text_sha256"]
        if change.id in self._ids or text in self._texts:
            self.write()
        self._waiting.append(plan)
        self._ids.add(change.id)
        self._texts.add(text)

    def write(self) -> None:
        """Look the waiting articles up and write what is new of them."""
        if not self._waiting or self._should_stop():
            return
        waiting, self._waiting = self._waiting, []
        here = self._workspace.articles.of_ids_or_texts(sorted(self._ids), sorted(self._texts))
        self._ids, self._texts = set(), set()
        entries = [entry for plan in waiting if (entry := self._entry(plan, here)) is not None]
        if not self._dry_run:
            for _ in self._workspace.journal.batches(entries):
                continue

    def _entry(self, plan: Plan, here: list[tuple[str, str]]) -> Entry | None:
        """The edit for one article; None if there is nothing to write."""
        change = plan.changes[0]
        text = (change.after or {})["text_sha256"]
        by_id = next((row for row in here if row[0] == change.id), None)
        if by_id is not None and by_id[1] != text:
            self._refuse(Refused(plan.place, "joining.other_text", {}))
            return None
        found = by_id or next(
            (row for row in here if row[1] == text and not (plan.names_itself and row[0] in self._claimed)),
            None,
        )
        if plan.names_itself:
            self._claimed.add(found[0] if found else change.id)
        self.found.lost += plan.lost
        self.found.unmapped += plan.unmapped
        self.found.tell(plan.place, plan.told)
        return self._new(plan) if found is None else self._joining(plan, found[0])

    def _new(self, plan: Plan) -> Entry:
        article, *changes = self._apart(plan.changes)
        self.found.new += 1
        self.found.added += plan.annotations
        self.found.proposals += plan.proposals
        fields = article.after or {}
        made = (article, *self._entities_of(plan), *changes)
        args: dict[str, str | int] = {"title": fields.get("title", ""), "count": plan.annotations}
        return Entry(Draft("article.import", made, args), plan.text)

    def _joining(self, plan: Plan, article_id: str) -> Entry | None:
        here = self._here(article_id)
        changes = [replace(one, id=article_id) if one.kind in _BY_ARTICLE else one for one in plan.changes]
        found = joined(here, self._apart(changes, article_id))
        self._count(plan.place, found)
        made = (*self._entities_of(plan), *found.changes)
        if not made:
            self.found.same += 1
            return None
        self.found.joined += 1
        args: dict[str, str | int] = {
            "article": article_id,
            "title": here.article.title,
            "count": found.added,
        }
        return Entry(Draft("article.annotate", made, args))

    def _here(self, article_id: str) -> Here:
        workspace = self._workspace
        records = {kind: workspace.records.get(kind, article_id) for kind in (PREANNOTATION, CARRIED)}
        return Here(
            workspace.articles.get(article_id),
            workspace.annotations.of_article(article_id),
            {kind: fields for kind, fields in records.items() if fields is not None},
        )

    def _apart(self, changes: Iterable[Change], article_id: str = "") -> list[Change]:
        """The changes, with new ids for annotations whose own stand in other articles already."""
        found = list(changes)
        ids = [one.id for one in found if one.kind == ANNOTATION]
        article_id = article_id or found[0].id
        owners = self._workspace.annotations.articles_of(ids) if ids else {}
        taken = {mark_id: "a" + uuid7_hex() for mark_id, owner in owners.items() if owner != article_id}
        if not taken:
            return found
        return [_renamed(one, taken) for one in found]

    def _entities_of(self, plan: Plan) -> Iterator[Change]:
        """The local entities that are not here yet; one that is another here stays as it is."""
        for entity, fields in plan.entities.items():
            known = self._entities.get(entity)
            if known is None:
                self._entities[entity] = dict(fields)
                yield Change(ENTITY, entity, None, fields)
            elif known != fields:
                self._conflict(plan.place, Conflict("joining.entity", {"name": str(known.get("name", ""))}))

    def _count(self, place: str, found: Joined) -> None:
        self.found.added += found.added
        self.found.proposals += found.proposals
        self.found.known += found.same
        for conflict in found.conflicts:
            self._conflict(place, conflict)

    def _conflict(self, place: str, conflict: Conflict) -> None:
        self.found.conflicts += 1
        self.found.tell(place, [conflict])

    def _refuse(self, refused: Refused) -> None:
        self.found.refused += 1
        if len(self.found.refusals) < MOST_TOLD:
            self.found.refusals.append(refused)


_BY_ARTICLE = frozenset({ARTICLE, PREANNOTATION, CARRIED})
"""The kinds whose records have the article's id."""


def _renamed(change: Change, ids: Mapping[str, str]) -> Change:
    if change.kind == ANNOTATION:
        return replace(change, id=ids.get(change.id, change.id))
    if change.kind != CARRIED:
        return change
    text = canonical(dict(change.after or {}))
    for old, new in ids.items():
        text = text.replace(old, new)
    return replace(change, after=json.loads(text))
