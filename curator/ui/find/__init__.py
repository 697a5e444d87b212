"""Finding in the open article: a slim bar above the text."""

from curator.ui.find.room import FindRoom

__all__ = ["FindRoom"]
