"""How annotations come in: the box that says from where, as what, and what would become of each."""

from curator.ui.bringing.room import BringingRoom

__all__ = ["BringingRoom"]
