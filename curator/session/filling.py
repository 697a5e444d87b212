"""Suggestions for whole articles into the workspace's cache, without a worker: for scripts."""

from __future__ import annotations

from collections.abc import Callable, Collection

from curator.domain.doubt import doubt_of
from curator.domain.errors import CuratorError
from curator.domain.sheet import Sheet
from curator.domain.spotted import Spot
from curator.domain.text import paragraphs
from curator.nlp.readers import Readers
from curator.nlp.records import Linker
from curator.nlp.suggest import PipelineInfo, Reading
from curator.session.house import House
from curator.session.label_maps import choices_of
from curator.session.linking import Linking
from curator.session.memory import lore_of
from curator.session.suggesting import (
    Pipeline,
    Ways,
    languages_of,
    least_of,
    open_suggestions,
    pipeline_of,
    relative,
    spoken,
    use,
    written_paragraphs,
)
from curator.store.workspace import Workspace


def fill(
    workspace: Workspace,
    readers: Readers,
    linking: Linking,
    article_ids: Collection[str],
    *,
    linker: Linker | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> int:
    """Suggest for these articles and keep it in the cache; returns how many were read.

    The workspace shows these pipelines' suggestions from then on. What is done when it stops stays.
    Raises the CuratorErrors of `Journal.append` and `Readers.of`, and `article.damaged`.
    """
    use(workspace, _named(readers.first.info, linking))
    ways = Ways(linking.name_of, House(workspace), lore_of(workspace))
    done = 0
    for article_id in article_ids:
        if should_stop():
            break
        _read(workspace, readers, linking, linker, ways, article_id)
        done += 1
        progress(done, len(article_ids))
    return done


def _read(
    workspace: Workspace,
    readers: Readers,
    linking: Linking,
    linker: Linker | None,
    ways: Ways,
    article_id: str,
) -> None:
    try:
        article, text = workspace.articles.get(article_id), workspace.articles.text(article_id)
    except CuratorError as error:
        if error.code == "article.purged":
            return
        raise
    lang = spoken(article.language)
    loaded = readers.of(lang)
    if lang in languages_of(workspace):
        use(workspace, _named(loaded.info, linking), lang)
    pipeline = pipeline_of(workspace, lang)
    if pipeline is None:
        return
    reading = Reading(loaded, lang, linker, article.published)
    written = written_paragraphs(text, paragraphs(text))
    for index, (start, paragraph) in written.items():
        reading.read(index, paragraph, start)
    reading.settle()
    # Only now: a name that is clear in the last paragraph settles one in the first.
    items = {
        pipeline.key(paragraph): relative(reading.result(index).to_json(), start)
        for index, (start, paragraph) in written.items()
    }
    workspace.suggestions.put(items)
    sheet = Sheet(article, text, least_of(workspace))
    sheet.load(workspace.annotations.of_article(article_id))
    sheet.load((), open_suggestions(workspace, sheet, ways))
    workspace.articles.set_hints(article_id, sheet.open_count, doubt_of(sheet))


def readers_of(workspace: Workspace, spot: Spot | None, pipeline: str = "") -> Readers:
    """The pipelines that were chosen in a workspace; `pipeline` stands in for that of all.

    Raises the CuratorErrors of `nlp.suggest.load`.
    """
    chosen = choices_of(workspace)
    return Readers(pipeline or chosen.pipeline, chosen.by_language, spot)


def _named(info: PipelineInfo, linking: Linking) -> Pipeline:
    return Pipeline(
        info.name, info.version, info.digest, linking.name, linking.version, info.lang, info.labels
    )
