"""The journal as a readable list, over the window."""

from curator.ui.journal_page.room import JournalRoom

__all__ = ["JournalRoom"]
