"""Applies what a person chose for comfort to the window, at once, and keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from curator.session.comfort import SYSTEM, Comfort
from curator.session.preferences import Preferences
from curator.ui.article.metrics import Setting
from curator.ui.article.view import ArticleView
from curator.ui.comfort.page import ComfortPage
from curator.ui.style import dress, theme_named
from curator.ui.theme import DARK, LIGHT, Theme


class ComfortRoom(QObject):
    """Holds what is chosen now; `changed` says that it is another, whoever changed it."""

    changed = Signal()

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window
        self._view: ArticleView | None = None
        self._page: ComfortPage | None = None
        self.now = Comfort.read(preferences)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.theme = self._theme()
        self._dress()

    def show_in(self, view: ArticleView, page: ComfortPage) -> None:
        """The parts that show it, once they are there."""
        self._view, self._page = view, page
        self._set_view()
        view.zoomed.connect(lambda percent: self.change(zoom=percent))
        page.chosen.connect(lambda name, value: self.change(**{name: value}))
        page.reset.connect(lambda: self._take(Comfort()))

    def open(self) -> None:
        """The page of all choices, beside the text that shows them."""
        if self._page is not None:
            self._page.put(self.now)
            self._page.open()

    def change(self, **values: Any) -> None:
        """Choose some of the fields of `Comfort` otherwise."""
        self._take(replace(self.now, **values))

    def toggle_theme(self) -> None:
        """Light or dark by a key; from then on it is forced."""
        self.change(theme=(LIGHT if self.theme.is_dark else DARK).name)

    def toggle_rejected(self) -> bool:
        """Show or hide what was rejected; True if it is shown now."""
        self.change(rejected=not self.now.rejected)
        return self.now.rejected

    def toggle_compact(self) -> None:
        self.change(compact=not self.now.compact)

    def _take(self, comfort: Comfort) -> None:
        before, self.now = self.now, comfort
        if comfort == before:
            return
        comfort.keep(self._preferences)
        if (comfort.theme, comfort.interface) != (before.theme, before.interface):
            self._look_anew()
        self._set_view()
        if self._page is not None:
            self._page.put(comfort)
        self.changed.emit()

    @Slot()
    def _follow_system(self) -> None:
        if self.now.theme == SYSTEM and self._theme() is not self.theme:
            self._look_anew()

    def _look_anew(self) -> None:
        self.theme = self._theme()
        self._dress()
        if self._view is not None:
            self._view.set_theme(self.theme)

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress(app, self.theme, self.now.interface)

    def _set_view(self) -> None:
        now, view = self.now, self._view
        if view is not None:
            view.set_show_rejected(now.rejected)
            view.set_setting(Setting(now.family, now.zoom, now.characters, now.leading, now.compact))

    def _theme(self) -> Theme:
        return theme_named(self.now.theme)
