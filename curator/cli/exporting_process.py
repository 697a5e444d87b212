"""The exporting process: lists of articles come in, batches of lines go out (docs/decisions/0028)."""

from __future__ import annotations

import gc
import sys

from curator.cli.running import OK
from curator.domain.errors import CuratorError
from curator.exchange.batches import batches
from curator.session.linking import linked
from curator.session.makers import ENOUGH, Task, hear, tell
from curator.session.outgoing import Leaver
from curator.store.workspace import Workspace

_LISTS = 50
"""Lists of articles between two walks of the cycle collector."""


def run() -> int:
    """Answer until the pipe is closed."""
    # Records are trees, and the cycle collector would walk over all of them; what else is made is taken
    # away now and then.
    gc.disable()
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    lists = 0
    task: Task = hear(sys.stdin.buffer)
    try:
        with Workspace.beside(task.workspace) as workspace, linked(workspace) as linking:
            leaving = Leaver(workspace, task.wanted, linking)
            while (ids := hear(sys.stdin.buffer)) is not None:
                for batch in batches(leaving.lines(ids), task.by_split):
                    tell(answers, batch)
                tell(answers, ENOUGH)
                lists += 1
                if lists % _LISTS == 0:
                    gc.collect()
    except CuratorError as error:
        tell(answers, (error.code, error.args_))
    return OK
