"""Without a display: the window's job in one go, from the sample articles to a file and a picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from curator.cli.progress import Progress
from curator.cli.running import OK, STOPPED, say, stoppable
from curator.domain.files import make_folder
from curator.session.filling import fill, readers_of
from curator.session.linking import Linking, knowledge_base
from curator.session.outgoing import Order, export_articles
from curator.session.places import device_id, seeds
from curator.session.setting_up import prepare
from curator.store.kb_article import linker
from curator.store.kb_spotting import spotter
from curator.store.workspace import Workspace

Draw = Callable[[Workspace, str, Path], None]
"""Draws an article of a workspace into a PNG."""


def run(path: Path, out: Path, draw: Draw) -> int:
    """Suggest for every article, export, draw the first one on the desk; prints where the files are."""
    say("There is no display here, so Curator works without its window.")
    with Workspace.open(path, device_id()) as workspace, stoppable() as stopped:
        prepare(workspace, seeds(), with_articles=True)
        wanted, kb = workspace.articles.rows(), knowledge_base()
        with Linking(workspace, kb) as linking, Progress("suggest") as progress:
            link, spot = (linker(kb), spotter(kb)) if kb else (None, None)
            readers = readers_of(workspace, spot)
            fill(workspace, readers, linking, wanted, linker=link, should_stop=stopped, progress=progress)
            if stopped():
                return STOPPED
            make_folder(out)
            report = export_articles(
                workspace,
                Order(out / "curator.jsonl"),
                linking,
            )
        picture = out / "article.png"
        draw(workspace, wanted[0], picture)
    say(f"suggestions for {report.records} articles: {report.path.resolve()}")
    say(f"picture of the article view: {picture.resolve()}")
    return OK
