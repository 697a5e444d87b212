"""Counts in words, with the plural forms of the window's language."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Phrases around a number; a class of its own because only `tr` has its plurals collected."""

    def words(self, count: int) -> str:
        return self.tr("%n words", None, count)

    def about_words(self, count: int) -> str:
        return self.tr("≈ %n words", None, count)

    def decided(self, count: int) -> str:
        return self.tr("%n decided", None, count)


COUNTED = Counted()
