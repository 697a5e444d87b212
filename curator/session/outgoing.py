"""Articles out of a workspace: gathered with all that was decided, and exported."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curator import __version__
from curator.domain.annotation import Annotation
from curator.domain.blind import was_blind
from curator.domain.edit import ARTICLE
from curator.domain.errors import CuratorError
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
from curator.session.blindness import is_hidden
from curator.session.formats import peer
from curator.session.house import House
from curator.session.linking import Linking
from curator.session.memory import lore_of
from curator.session.setting_up import label_set_of
from curator.session.suggesting import Ways, least_of, open_suggestions
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
    articles = leaving_of(workspace, order.wanted, linking)
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


def leaving_of(workspace: Workspace, wanted: Wanted, linking: Linking) -> Iterator[Leaving]:
    """Every article in the order of an export, as a record or as what stays."""
    articles = collect(workspace, workspace.articles.ids_in_order(), linking)
    return leaving(articles, wanted, names_of(workspace, wanted.naming))


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
    workspace: Workspace, article_ids: Collection[str], linking: Linking
) -> Iterator[Outgoing | Purged]:
    """The articles in the order of an export, each read only when its turn comes."""
    persons = workspace.records.all("person")
    aliases = {person: _alias(record) for person, record in persons.items()}
    reviewers = _reviewers(workspace, aliases)
    entities, labels = workspace.records.all("entity"), label_set_of(workspace)
    ways = Ways(linking.name_of, House(workspace), lore_of(workspace))
    for _, article_id in sorted((workspace.articles.get(each).doc_id, each) for each in article_ids):
        article = workspace.articles.get(article_id)
        try:
            text = workspace.articles.text(article_id)
        except CuratorError as error:
            if error.code != "article.purged":
                raise
            yield Purged()
            continue
        annotations = workspace.annotations.of_article(article_id)
        sheet = Sheet(article, text, least_of(workspace))
        sheet.load(annotations)
        sheet.load((), open_suggestions(workspace, sheet, ways))
        yield Outgoing(
            article,
            text,
            annotations,
            _decisions(workspace, article_id, annotations, aliases),
            entities,
            [(mark_id, sheet.suggestions[mark_id]) for mark_id in sheet.open_ids()],
            labels,
            linking.versions,
            reviewers.get(article_id),
            was_blind(article, annotations) or is_hidden(workspace, article, annotations),
            workspace.records.get(CARRIED, article_id) or {},
        )


def _decisions(
    workspace: Workspace, article_id: str, annotations: Iterable[Annotation], aliases: Mapping[str, str]
) -> dict[str, Decision]:
    """Who decided on each annotation: whoever touched it last here, else whoever had where it came from."""
    found = {
        annotation_id: Decision(aliases.get(made.author_id, NOBODY), made.at, made.guideline)
        for annotation_id, made in workspace.annotations.decisions(article_id).items()
    }
    brought = ((one.id, one.brought) for one in annotations if one.brought)
    return found | {mark_id: Decision(made.by, made.at, made.guideline) for mark_id, made in brought}


def _reviewers(workspace: Workspace, aliases: Mapping[str, str]) -> dict[str, Decision]:
    """Who last said how far each article was read, where that still stands."""
    found: dict[str, Decision] = {}
    for edit in workspace.journal.edits():
        for change in edit.changes:
            if change.kind == ARTICLE and change.after and "review" in change.after:
                found.pop(change.id, None)
                if change.after["review"]:
                    found[change.id] = Decision(aliases.get(edit.author, NOBODY), edit.at, edit.guideline)
    return found
