"""Suggestions for whole articles into the workspace's cache, without a worker: for scripts."""

from __future__ import annotations

from collections.abc import Callable, Collection

from curator.domain.errors import CuratorError
from curator.domain.recall import Lore
from curator.domain.sheet import Sheet
from curator.domain.text import paragraphs
from curator.nlp.records import Linker
from curator.nlp.suggest import Pipeline as Loaded
from curator.nlp.suggest import Reading
from curator.session.linking import Linking
from curator.session.memory import lore_of
from curator.session.suggesting import Pipeline, open_suggestions, relative, spoken, use, written_paragraphs
from curator.store.workspace import Workspace


def fill(
    workspace: Workspace,
    loaded: Loaded,
    linking: Linking,
    article_ids: Collection[str],
    *,
    linker: Linker | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> int:
    """Suggest for these articles and keep it in the cache; returns how many were read.

    The workspace shows this pipeline's suggestions from then on. What is done when it stops stays.
    Raises the CuratorErrors of `Journal.append`, and `article.damaged`.
    """
    info = loaded.info
    pipeline = Pipeline(info.name, info.version, info.digest, linking.name, linking.version)
    use(workspace, pipeline)
    lore = lore_of(workspace)
    done = 0
    for article_id in article_ids:
        if should_stop():
            break
        _read(workspace, loaded, pipeline, linking, linker, lore, article_id)
        done += 1
        progress(done, len(article_ids))
    return done


def _read(
    workspace: Workspace,
    loaded: Loaded,
    pipeline: Pipeline,
    linking: Linking,
    linker: Linker | None,
    lore: Lore,
    article_id: str,
) -> None:
    try:
        article, text = workspace.articles.get(article_id), workspace.articles.text(article_id)
    except CuratorError as error:
        if error.code == "article.purged":
            return
        raise
    reading = Reading(loaded, spoken(article.language), linker)
    written = written_paragraphs(text, paragraphs(text))
    for index, (start, paragraph) in written.items():
        reading.read(index, paragraph, start)
    # Only now: a name that is clear in the last paragraph settles one in the first.
    items = {
        pipeline.key(paragraph): relative(reading.result(index).to_json(), start)
        for index, (start, paragraph) in written.items()
    }
    workspace.suggestions.put(items)
    sheet = Sheet(article, text)
    sheet.load(workspace.annotations.of_article(article_id))
    sheet.load((), open_suggestions(workspace, sheet, linking.name_of, lore))
    workspace.articles.set_open_count(article_id, sheet.open_count)
