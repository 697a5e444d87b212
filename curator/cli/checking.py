"""`curator check`: is the workspace what its journal says?"""

from __future__ import annotations

from argparse import Namespace

from curator.cli.opening import opened
from curator.cli.running import OK, REFUSED, complain, say
from curator.domain.sentences import sentence
from curator.store.check import check


def run(options: Namespace) -> int:
    with opened(options) as workspace:
        problems = check(workspace)
        for problem in problems:
            complain(sentence(problem.code, problem.args))
        if problems:
            complain(f"problems: {len(problems)}; nothing was changed. Restore a backup.")
            return REFUSED
        articles = len(workspace.articles.ids_in_order())
        edits = sum(1 for _ in workspace.journal.edits())
        say(f"all good: {articles} articles, {edits} edits")
    return OK
