"""Annotations from files into a workspace: as gold or as proposals, an edit an article."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from curator.domain.edit import ARTICLE, ENTITY, Change, Draft, changes_from_json
from curator.domain.errors import CuratorError
from curator.domain.ids import uuid7_hex
from curator.domain.joining import Conflict, Here, Joined, joined
from curator.domain.preannotation import PREANNOTATION
from curator.exchange.arriving import Refused, Told
from curator.exchange.carried import CARRIED
from curator.exchange.peers.terms import Terms
from curator.session.planning import Planned, planned
from curator.session.setting_up import label_set_of
from curator.store.journal import BATCH_SECONDS, Entry
from curator.store.ready import Ready
from curator.store.workspace import Workspace

LOST = {
    "left_out": "taking.left_out",
    "outside": "taking.outside",
    "rejected": "taking.rejected",
    "relations": "taking.relations",
    "trimmed": "taking.trimmed",
    "twice": "taking.twice",
}
"""The sentence for each reason of `TakenIn.lost`."""

TOGETHER = 300
KEYS_TOGETHER = 20_000
"""Articles, and the ids in them, that are looked up together and written one after the other."""
ALONE_SECONDS = 1.0
"""How long one batch may last where nobody else has the workspace open: each costs a wait for the drive."""
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

    `joined` are articles that were here and got something, with the ids in `touched`, `same` those that got
    nothing. Of marks, `added`
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
    touched: set[str] = field(default_factory=set[str])
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
    seconds: float = BATCH_SECONDS,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> TakenIn:
    """Take a file of annotations in; what is in when it stops stays in, and comes in again as `same`.

    Each time it writes for so many `seconds` at most before an editor's act may pass.

    Raises CuratorError `format.unknown`, `labels.not_ours`, `file.*` and those of `Journal.append`.
    """
    plans = planned(wanted.path, terms_of(workspace, wanted))
    taking = _Taking(workspace, dry_run=dry_run, should_stop=should_stop, seconds=seconds)
    with closing(plans):
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


class _Taking:
    """Finds the article of each plan, and writes what is new of some together."""

    def __init__(
        self, workspace: Workspace, *, dry_run: bool, should_stop: Callable[[], bool], seconds: float
    ) -> None:
        self.found = TakenIn()
        self._workspace = workspace
        self._dry_run = dry_run
        self._should_stop = should_stop
        self._seconds = seconds
        self._entities = workspace.records.all(ENTITY)
        # An article that a record with an id of its own stood for is no other record's, whatever its text.
        self._claimed: set[str] = set()
        self._waiting: list[Planned] = []
        self._keys: set[str] = set()

    @property
    def is_full(self) -> bool:
        return len(self._waiting) >= TOGETHER or len(self._keys) >= KEYS_TOGETHER

    def put(self, plan: Planned | Refused) -> None:
        """Take one more; what it may meet among those that wait is written first."""
        if isinstance(plan, Refused):
            self._refuse(plan)
            return
        keys = {plan.ready.article_id, plan.text_sha256, *(row[0] for row in plan.ready.annotations)}
        if not keys.isdisjoint(self._keys):
            self.write()
        self._waiting.append(plan)
        self._keys |= keys

    def write(self) -> None:
        """Look the waiting articles up and write what is new of them."""
        waiting, self._waiting, self._keys = self._waiting, [], set()
        if not waiting or self._should_stop():
            return
        looked_up = _LookedUp(self._workspace, waiting)
        entries = [entry for plan in waiting if (entry := self._entry(plan, looked_up)) is not None]
        if not self._dry_run:
            for _ in self._workspace.journal.batches(entries, seconds=self._seconds):
                continue

    def _entry(self, plan: Planned, looked_up: _LookedUp) -> Entry | Ready | None:
        """The edit for one article; None if there is nothing to write."""
        article_id = plan.ready.article_id
        text = looked_up.text_of.get(article_id)
        if text is not None and text != plan.text_sha256:
            self._refuse(Refused(plan.place, "joining.other_text", {}))
            return None
        found = article_id if text is not None else self._with_text(plan, looked_up)
        if plan.names_itself:
            self._claimed.add(found or article_id)
        self.found.lost.update(plan.lost)
        self.found.unmapped.update(plan.unmapped)
        self.found.tell(plan.place, plan.told)
        return self._joining(plan, found, looked_up) if found else self._new(plan, looked_up)

    def _with_text(self, plan: Planned, looked_up: _LookedUp) -> str:
        """The first article with this very text that no other record stands for, "" if there is none."""
        free = (one for one, text in looked_up.text_of.items() if text == plan.text_sha256)
        return next((one for one in free if not (plan.names_itself and one in self._claimed)), "")

    def _new(self, plan: Planned, looked_up: _LookedUp) -> Entry | Ready:
        made = plan.ready
        self.found.new += 1
        self.found.added += len(made.annotations)
        self.found.proposals += plan.proposals
        entities = tuple(self._entities_of(plan))
        taken = looked_up.taken(plan, made.article_id)
        if not entities and not taken:
            return made
        article, *others = _renamed(made, taken)
        return Entry(Draft(made.act, (article, *entities, *others), made.args), made.text)

    def _joining(self, plan: Planned, article_id: str, looked_up: _LookedUp) -> Entry | None:
        here, changes = self._here(article_id), _renamed(plan.ready, looked_up.taken(plan, article_id))
        found = joined(
            here, [replace(one, id=article_id) if one.kind in _BY_ARTICLE else one for one in changes]
        )
        self._count(plan.place, found)
        made = (*self._entities_of(plan), *found.changes)
        if not made:
            self.found.same += 1
            return None
        self.found.joined += 1
        self.found.touched.add(article_id)
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

    def _entities_of(self, plan: Planned) -> Iterator[Change]:
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


class _LookedUp:
    """What is here of some articles: by id the text's hash, and whose their marks' ids are already."""

    def __init__(self, workspace: Workspace, plans: Sequence[Planned]) -> None:
        ids = [plan.ready.article_id for plan in plans]
        rows = workspace.articles.of_ids_or_texts(ids, [plan.text_sha256 for plan in plans])
        self.text_of = dict(rows)
        marks = [row[0] for plan in plans for row in plan.ready.annotations]
        self._owners = workspace.annotations.articles_of(marks) if marks else {}

    def taken(self, plan: Planned, article_id: str) -> dict[str, str]:
        """New ids for the marks whose own stand in other articles."""
        owners = self._owners
        if not owners:
            return {}
        marks = [row[0] for row in plan.ready.annotations]
        return {one: "a" + uuid7_hex() for one in marks if owners.get(one, article_id) != article_id}


def _renamed(made: Ready, ids: Mapping[str, str]) -> list[Change]:
    """The changes with other ids for some of their annotations, wherever those are named."""
    text = made.changes
    for old, new in ids.items():
        text = text.replace(old, new)
    return list(changes_from_json(json.loads(text)))
