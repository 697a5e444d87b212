"""The pane beside the text that shows the focused annotation."""

from curator.ui.inspector.pane import Inspector

__all__ = ["Inspector"]
