"""Where the window keeps its keys: from the preferences, through the page, back into them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.keymap import Keymap
from curator.domain.label import LabelSet
from curator.session.preferences import Preferences
from curator.ui.commands import KEYS
from curator.ui.keys.page import KeysPage


class KeysRoom(QObject):
    """Puts a person's keys over the defaults, and keeps what is changed on the page."""

    def __init__(self, preferences: Preferences, labels: LabelSet, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        KEYS.take(preferences.lists("keys"))
        self.page = KeysPage(labels, window)
        self.page.changed.connect(self._keep)

    def open(self) -> None:
        self.page.open()

    @Slot(object)
    def _keep(self, keymap: Keymap) -> None:
        KEYS.use(keymap)
        self._preferences.set(keys={act: list(keys) for act, keys in keymap.changes.items()})
