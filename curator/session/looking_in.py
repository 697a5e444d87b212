"""What a file of annotations would bring, before anything of it is taken in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from curator.domain.errors import CuratorError
from curator.exchange.peers.telling import told
from curator.session.formats import READ
from curator.session.taking_in import TakenIn, Wanted, bring_in
from curator.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Look:
    """What is wanted, its format told where that was open, and what it would bring.

    Where nothing tells the format, it is "" and `found` None.
    """

    wanted: Wanted
    found: TakenIn | None = None


def look(
    workspace: Workspace,
    wanted: Wanted,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda done: None,
) -> Look:
    """Count what `bring_in` would do. Nothing is written.

    Raises CuratorError as `bring_in` does, and `taking.no_texts` for a table of annotations.
    """
    code = wanted.format or told(wanted.path)
    if not code:
        return Look(wanted)
    if code not in READ:
        raise CuratorError("taking.no_texts")
    asked = replace(wanted, format=code)
    return Look(asked, bring_in(workspace, asked, dry_run=True, should_stop=should_stop, progress=progress))
