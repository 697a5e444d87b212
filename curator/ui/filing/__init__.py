"""Tags, stories, and what the desk is narrowed to: small boxes with a field and a list."""

from curator.ui.filing.room import FilingRoom

__all__ = ["FilingRoom"]
