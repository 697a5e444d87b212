"""The workspace that a command works on."""

from __future__ import annotations

from argparse import Namespace

from curator.domain.errors import CuratorError
from curator.session.places import device_id, seeds, workspace_path
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace


def opened(options: Namespace, *, make: bool = False) -> Workspace:
    """The workspace that was named, or the person's own; with `make` it may be new.

    Raises CuratorError `workspace.missing` and those of `Workspace.open`.
    """
    path = options.workspace or workspace_path()
    if not make and not path.exists():
        raise CuratorError("workspace.missing", path=str(path))
    return Workspace.open(path, device_id())


def prepared(options: Namespace) -> Workspace:
    """A workspace to write in; a new one has labels and a guideline, and no articles."""
    workspace = opened(options, make=True)
    try:
        prepare(workspace, seeds())
    except BaseException:
        workspace.close()
        raise
    return workspace
