"""V: what was ever decided on one annotation, and every state of it to go back to."""

from curator.ui.history.room import HistoryRoom

__all__ = ["HistoryRoom"]
