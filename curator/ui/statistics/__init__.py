"""Where am I: the editor's own statistics."""

from curator.ui.statistics.room import StatisticsRoom

__all__ = ["StatisticsRoom"]
