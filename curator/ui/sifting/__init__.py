"""Deciding on many at once, and what is hidden as unlikely."""

from curator.ui.sifting.room import SiftRoom

__all__ = ["SiftRoom"]
