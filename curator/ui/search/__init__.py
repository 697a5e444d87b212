"""Searching all articles: a wide sheet over the window with the lines in which something was found."""

from curator.ui.search.room import SearchRoom

__all__ = ["SearchRoom"]
