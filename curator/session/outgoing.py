"""Articles out of a workspace: gathered with all that was decided, and exported."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from curator import __version__
from curator.domain.blind import was_blind
from curator.domain.edit import ARTICLE
from curator.domain.errors import CuratorError
from curator.domain.sheet import Sheet
from curator.exchange.jsonl import export
from curator.exchange.outgoing import Decision, Outgoing, Purged
from curator.exchange.report import Report
from curator.session.blindness import is_hidden
from curator.session.house import House
from curator.session.linking import Linking
from curator.session.memory import lore_of
from curator.session.setting_up import label_set_of
from curator.session.suggesting import Ways, least_of, open_suggestions
from curator.store.workspace import Workspace


def export_articles(
    workspace: Workspace,
    target: Path,
    linking: Linking,
    *,
    article_ids: Collection[str] | None = None,
    split: bool = False,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Report:
    """Export articles (all of them if none are named) as Curator JSONL v1; `linking` names what they mean.

    Raises CuratorError as `exchange.jsonl.export` does, and `article.damaged`.
    """
    wanted = workspace.articles.ids_in_order() if article_ids is None else article_ids
    return export(
        target,
        collect(workspace, wanted, linking),
        app_version=__version__,
        house=list(House(workspace).rules.values()),
        split=split,
        should_stop=should_stop,
        progress=progress,
    )


def collect(
    workspace: Workspace, article_ids: Collection[str], linking: Linking
) -> Iterator[Outgoing | Purged]:
    """The articles in the order of an export, each read only when its turn comes."""
    persons = workspace.records.all("person")
    aliases = {person: str(record.get("alias") or "-") for person, record in persons.items()}
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
            {
                annotation_id: Decision(aliases.get(made.author_id, "-"), made.at, made.guideline)
                for annotation_id, made in workspace.annotations.decisions(article_id).items()
            },
            entities,
            [(mark_id, sheet.suggestions[mark_id]) for mark_id in sheet.open_ids()],
            labels,
            linking.versions,
            reviewers.get(article_id),
            was_blind(article, annotations) or is_hidden(workspace, article, annotations),
        )


def _reviewers(workspace: Workspace, aliases: Mapping[str, str]) -> dict[str, Decision]:
    """Who last said how far each article was read, where that still stands."""
    found: dict[str, Decision] = {}
    for edit in workspace.journal.edits():
        for change in edit.changes:
            if change.kind == ARTICLE and change.after and "review" in change.after:
                found.pop(change.id, None)
                if change.after["review"]:
                    found[change.id] = Decision(aliases.get(edit.author, "-"), edit.at, edit.guideline)
    return found
