"""Marking by hand: the label picker, the labels at a fresh selection, the menus of acts."""

from .room import MarkingRoom

__all__ = ["MarkingRoom"]
