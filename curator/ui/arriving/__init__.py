"""Articles that come by hand: dropped, pasted, and what became of all of them."""

from curator.ui.arriving.room import ArrivingRoom

__all__ = ["ArrivingRoom"]
