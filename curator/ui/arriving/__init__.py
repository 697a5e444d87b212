"""Articles that come by hand: dropped, pasted, and what became of all of them."""

from curator.ui.arriving.room import ArrivingRoom
from curator.ui.arriving.watch_room import WatchRoom

__all__ = ["ArrivingRoom", "WatchRoom"]
