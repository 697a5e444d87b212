"""Blind articles in the window: the form that sets their share."""

from curator.ui.blind.room import BlindRoom

__all__ = ["BlindRoom"]
