"""The page on which a person changes keys."""

from curator.ui.keys.room import KeysRoom

__all__ = ["KeysRoom"]
