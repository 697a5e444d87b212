"""The rules of the house in the window: never and always from a mark, and the list of them all."""

from curator.ui.house.room import HouseRoom

__all__ = ["HouseRoom"]
