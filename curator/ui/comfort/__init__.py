"""What a person chooses for comfort: theme, text, window, language."""

from curator.ui.comfort.room import ComfortRoom

__all__ = ["ComfortRoom"]
