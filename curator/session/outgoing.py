"""Articles out of a workspace: gathered with all that was decided, and exported."""

from __future__ import annotations

import hashlib
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
from curator.session.memory import lore_of
from curator.session.preannotations import Preannotations
from curator.session.setting_up import label_set_of
from curator.session.suggesting import Ways, least_of, open_suggestions
from curator.store import annotations as store
from curator.store.collector import paused
from curator.store.workspace import Workspace

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
    articles = leaving_of(workspace, order.wanted, linking, as_lines=order.format == JSONL)
    chosen = order.wanted.record()
    if order.format != JSONL:
        return export_as(
            peer(order.format),
            order.target,
            articles,
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
            articles,
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
    articles = leaving_of(workspace, order.wanted, linking)
    return try_as(found, order.target, articles, about, should_stop, progress)


def leaving_of(
    workspace: Workspace, wanted: Wanted, linking: Linking, *, as_lines: bool = False
) -> Iterator[Leaving]:
    """Every article in the order of an export, as a record or as what stays; `as_lines` for Curator JSONL."""
    with_open = Status.SUGGESTED in wanted.statuses
    articles = collect(workspace, workspace.articles.ids_in_order(), linking, with_open=with_open)
    return leaving(articles, wanted, names_of(workspace, wanted.naming), as_lines=as_lines)


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


def collect(
    workspace: Workspace, article_ids: Collection[str], linking: Linking, *, with_open: bool = True
) -> Iterator[Outgoing | Purged]:
    """The articles in the order of an export, each read only when its turn comes.

    `with_open` False leaves the open suggestions out, which are not read then.
    """
    wanted = set(article_ids)
    in_order = [each for each in workspace.whole.in_order() if each in wanted]
    persons = workspace.records.all("person")
    aliases = {person: _alias(record) for person, record in persons.items()}
    entities, labels = workspace.records.all("entity"), label_set_of(workspace)
    waiting = Waiting(workspace, linking) if with_open else None
    share = blind_share(workspace)

    def decision(made: store.Decision) -> Decision:
        return Decision(aliases.get(made.author_id, NOBODY), made.at, made.guideline)

    for each in workspace.whole.each(in_order, CARRIED):
        article, text, found = each.article, each.text, each.annotations
        if text is None:
            yield Purged()
            continue
        brought = {one.id: Decision(*one.brought[:3]) for one in found if one.brought}
        yield Outgoing(
            article,
            text,
            found,
            # Whoever touched it last here, else whoever decided it where it came from.
            {mark_id: decision(made) for mark_id, made in each.decisions.items()} | brought,
            entities,
            waiting.of(article, text, found) if waiting else (),
            labels,
            linking.versions,
            decision(each.reviewer) if each.reviewer else None,
            was_blind(article, found) or is_hidden(workspace, article, found, share),
            each.beside,
        )


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
