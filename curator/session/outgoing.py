"""Articles out of a workspace: gathered with all that was decided, and exported."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from curator import __version__
from curator.domain.annotation import Annotation, Suggestion
from curator.domain.article import Article
from curator.domain.blind import was_blind
from curator.domain.mark import Status
from curator.domain.review import COMPLETE, LAYERS
from curator.domain.sheet import Sheet
from curator.domain.wanted import EVERYTHING, Naming, Wanted
from curator.exchange.batches import TOGETHER, Batch, batches
from curator.exchange.carried import CARRIED
from curator.exchange.jsonl import CODE as JSONL
from curator.exchange.jsonl import export
from curator.exchange.narrowing import Leaving, leaving
from curator.exchange.outgoing import Decision, Outgoing, Purged
from curator.exchange.peers.exporting import export_as
from curator.exchange.peers.format import About
from curator.exchange.peers.trying import Trial, try_as
from curator.exchange.report import Report
from curator.session.blindness import blind_share, is_hidden
from curator.session.formats import peer
from curator.session.house import House
from curator.session.linking import Linking
from curator.session.makers import Makers, Task
from curator.session.memory import lore_of
from curator.session.places import exporter_command
from curator.session.preannotations import Preannotations
from curator.session.setting_up import label_set_of
from curator.session.suggesting import Ways, least_of, open_suggestions
from curator.store import annotations as store
from curator.store.collector import paused
from curator.store.whole import Whole
from curator.store.workspace import Workspace

MANY = 500
"""From so many articles on it pays to start processes for them."""
NOBODY = "-"
"""In the place of an editor who is not named."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of an export: the format by its code, what of the articles, split or not.

    `split` None is as `target` has it: a folder is, a file is not.
    """

    target: Path
    format: str = JSONL
    wanted: Wanted = EVERYTHING
    split: bool | None = None


def export_articles(
    workspace: Workspace,
    order: Order,
    linking: Linking,
    *,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Report:
    """Export what is wanted of all articles; `linking` names what they mean.

    Raises CuratorError as `exchange.jsonl.export` and `exchange.peers.exporting.export_as` do,
    `format.unknown`, and `article.damaged`.
    """
    chosen = order.wanted.record()
    if order.format != JSONL:
        return export_as(
            peer(order.format),
            order.target,
            Leaver(workspace, order.wanted, linking).records(workspace.whole.in_order()),
            About(label_set_of(workspace), __version__),
            split=order.split,
            chosen=chosen,
            should_stop=should_stop,
            progress=progress,
        )
    # Records are trees: nothing of them waits for the cycle collector, which would walk over all of them.
    with paused():
        return export(
            order.target,
            lambda by_split: lines_of(workspace, order.wanted, linking, by_split),
            app_version=__version__,
            house=list(House(workspace).rules.values()),
            split=order.split,
            chosen=chosen,
            should_stop=should_stop,
            progress=progress,
        )


def try_out(
    workspace: Workspace,
    order: Order,
    linking: Linking,
    *,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Trial:
    """Count what `export_articles` would write, and show its first article; nothing is written.

    Raises CuratorError `format.unknown`, `export.stopped` and `article.damaged`.
    """
    found = None if order.format == JSONL else peer(order.format)
    about = About(label_set_of(workspace), __version__)
    articles = Leaver(workspace, order.wanted, linking).records(workspace.whole.in_order())
    return try_as(found, order.target, articles, about, should_stop, progress)


def lines_of(workspace: Workspace, wanted: Wanted, linking: Linking, by_split: bool) -> Iterator[Batch]:
    """The batches of an export as Curator JSONL: of many articles, made by several processes."""
    ids = workspace.whole.in_order()
    if len(ids) < MANY or (os.cpu_count() or 1) < 2:
        return batches(Leaver(workspace, wanted, linking).lines(ids), by_split)
    some = [ids[at : at + TOGETHER] for at in range(0, len(ids), TOGETHER)]
    return Makers(exporter_command(), Task(workspace.path, wanted, by_split)).made(some)


class Leaver:
    """Makes records of articles, with what is wanted of them."""

    def __init__(self, workspace: Workspace, wanted: Wanted, linking: Linking) -> None:
        self._gathering = Gathering(workspace, linking, with_open=Status.SUGGESTED in wanted.statuses)
        self._wanted = wanted
        self._named = names_of(workspace, wanted.naming)

    def records(self, ids: Sequence[str]) -> Iterator[Leaving]:
        """One for each article, in the order of these ids."""
        return leaving(self._gathering.each(ids), self._wanted, self._named)

    def lines(self, ids: Sequence[str]) -> Iterator[Leaving]:
        """The same as lines of Curator JSONL."""
        return leaving(self._gathering.each(ids), self._wanted, self._named, as_lines=True)


def names_of(workspace: Workspace, naming: Naming) -> Callable[[str], str]:
    """What an editor is called outside, by the alias in the workspace; "-" is nobody.

    A made-up name follows from the person's random id: it stays, and nothing leads back from it.
    """
    if naming is Naming.REAL:
        return str
    if naming is Naming.NONE:
        return lambda _: NOBODY
    made_up: dict[str, str] = {}
    for person, record in sorted(workspace.records.all("person").items(), reverse=True):
        digest = hashlib.sha256(f"curator-alias-v1:{person}".encode()).hexdigest()
        made_up[_alias(record)] = f"editor-{digest[:6]}"
    return lambda alias: made_up.get(alias, NOBODY)


def _alias(person: Mapping[str, Any]) -> str:
    return str(person.get("alias") or NOBODY)


class Gathering:
    """Reads articles with all that was decided about them; `with_open` says if what waits is read too."""

    def __init__(self, workspace: Workspace, linking: Linking, *, with_open: bool = True) -> None:
        self._workspace = workspace
        self._linking = linking
        persons = workspace.records.all("person")
        self._aliases = {person: _alias(record) for person, record in persons.items()}
        self._entities, self._labels = workspace.records.all("entity"), label_set_of(workspace)
        self._waiting = Waiting(workspace, linking) if with_open else None
        self._share = blind_share(workspace)

    def each(self, ids: Sequence[str]) -> Iterator[Outgoing | Purged]:
        """The articles in the order of these ids, some read at a time."""
        for whole in self._workspace.whole.each(ids, CARRIED):
            yield Purged() if whole.text is None else self._outgoing(whole, whole.text)

    def _outgoing(self, whole: Whole, text: str) -> Outgoing:
        article, found = whole.article, whole.annotations
        brought = {one.id: Decision(*one.brought[:3]) for one in found if one.brought}
        decided = {mark_id: self._decision(made) for mark_id, made in whole.decisions.items()}
        hidden = is_hidden(self._workspace, article, found, self._share)
        return Outgoing(
            article,
            text,
            found,
            # Whoever touched it last here, else whoever decided it where it came from.
            decided | brought,
            self._entities,
            self._waiting.of(article, text, found) if self._waiting else (),
            self._labels,
            self._linking.versions,
            self._decision(whole.reviewer) if whole.reviewer else None,
            was_blind(article, found) or hidden,
            whole.beside,
        )

    def _decision(self, made: store.Decision) -> Decision:
        return Decision(self._aliases.get(made.author_id, NOBODY), made.at, made.guideline)


def collect(
    workspace: Workspace, article_ids: Collection[str], linking: Linking
) -> Iterator[Outgoing | Purged]:
    """These articles in the order of an export."""
    wanted = set(article_ids)
    in_order = [each for each in workspace.whole.in_order() if each in wanted]
    return Gathering(workspace, linking).each(in_order)


class Waiting:
    """Finds the open suggestions of articles; the memory is read at the first that can have any."""

    def __init__(self, workspace: Workspace, linking: Linking) -> None:
        self._workspace = workspace
        self._linking = linking
        self._least = least_of(workspace)

    @cached_property
    def _ways(self) -> Ways:
        return Ways(self._linking.name_of, House(self._workspace), lore_of(self._workspace))

    def of(
        self, article: Article, text: str, annotations: Sequence[Annotation]
    ) -> list[tuple[str, Suggestion]]:
        """Those that nobody decided on, with their ids; none where both layers were read to the end.

        What comes after that is no longer asked (exchange.review).
        """
        if _is_read(article):
            return []
        sheet = Sheet(article, text, self._least)
        sheet.load(annotations)
        sheet.load((), open_suggestions(self._workspace, sheet, self._ways))
        return [(mark_id, sheet.suggestions[mark_id]) for mark_id in _waiting(self._workspace, sheet)]


def _waiting(workspace: Workspace, sheet: Sheet) -> list[str]:
    """The suggestions that nobody decided on: what is open, and what files proposed.

    A threshold is about what a pipeline proposes here; what came in as waiting leaves as waiting.
    """
    found = sheet.open_ids()
    hidden = sheet.suggestions.keys() - set(found)
    brought = Preannotations.of(workspace, sheet).ids() & hidden if hidden else set[str]()
    return [*found, *sorted(mark_id for mark_id in brought if sheet.is_hidden(mark_id))]


def _is_read(article: Article) -> bool:
    review = article.review or {}
    return all(review.get(name, {}).get("state") in COMPLETE for name in LAYERS.values())
