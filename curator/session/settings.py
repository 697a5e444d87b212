"""The workspace's settings: one record in the journal, changed field by field."""

from __future__ import annotations

from typing import Any

from curator.domain.edit import Change, update
from curator.store.workspace import Workspace

_KIND, _ID = "settings", "workspace"


def settings_of(workspace: Workspace) -> dict[str, Any]:
    """All that was set; empty in a new workspace."""
    return workspace.records.get(_KIND, _ID) or {}


def settings_change(workspace: Workspace, **values: Any) -> Change:
    """The change that sets fields of the workspace's settings; None takes a field away."""
    old = workspace.records.get(_KIND, _ID)
    if old is None:
        given = {name: value for name, value in values.items() if value is not None}
        return Change(_KIND, _ID, None, given)
    return update(_KIND, _ID, old, {**old, **values})


def is_of_pipelines(change: Change) -> bool:
    """True for a change of this record that says who suggests, or how that is read."""
    names = {*(change.before or {}), *(change.after or {})}
    return is_of_settings(change) and bool(names - {"thresholds"})


def is_of_settings(change: Change) -> bool:
    """True for a change of this record."""
    return (change.kind, change.id) == (_KIND, _ID)
