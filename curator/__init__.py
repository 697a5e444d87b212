"""Curator: read news articles beside suggested entities and claims, and decide on each."""

__version__ = "0.1.0"
