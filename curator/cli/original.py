"""`curator original ARTICLE OUT`: the very file that an article was read from, if it was kept."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.opening import opened
from curator.cli.running import OK, say
from curator.domain.errors import CuratorError
from curator.domain.files import write_atomically


def run(options: Namespace) -> int:
    """Raises CuratorError `article.unknown`, `original.not_kept`, `original.damaged`, `original.there`."""
    with opened(options) as workspace:
        article = workspace.articles.get(options.article)
        data = workspace.originals.get(article.source_sha256)
    if data is None:
        raise CuratorError("original.not_kept")
    target = options.target / (article.file_name or article.id) if options.target.is_dir() else options.target
    if target.exists():
        raise CuratorError("original.there", path=str(target))
    write_atomically(target, data)
    say(f"written: {target}")
    return OK
