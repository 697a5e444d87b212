"""`curator list`: one line for each article, newest first."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.opening import opened
from curator.cli.running import OK, say


def run(options: Namespace) -> int:
    """Id, state, decisions, open suggestions ("?" while nobody counted), date and title, between tabs."""
    with opened(options) as workspace:
        for row in workspace.articles.row(workspace.articles.rows()):
            waiting = "?" if row.open_hint is None else str(row.open_hint)
            say("\t".join((row.id, row.state.value, str(row.decided), waiting, row.published, row.title)))
    return OK
