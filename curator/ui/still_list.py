"""A list that does not jump when one types over it."""

from __future__ import annotations

from PySide6.QtWidgets import QListView


class StillList(QListView):
    """Without Qt's search by typing, which would read every row of a long list for one letter."""

    def keyboardSearch(self, search: str) -> None:
        return
