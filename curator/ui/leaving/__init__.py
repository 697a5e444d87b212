"""How annotations leave: the box that says what, as what and where to, and what would stay behind."""

from curator.ui.leaving.room import LeavingRoom

__all__ = ["LeavingRoom"]
