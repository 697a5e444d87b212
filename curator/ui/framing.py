"""How the window stands: its place, its panes, full screen, and reading with nothing around the text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from curator.session.preferences import Preferences
from curator.ui.opening import stand
from curator.ui.style import scaled

_PANES = "panes"
_INSPECTOR_SHARES = [520, 260]
_DESK, _LEAST_DESK, _INSPECTOR, _LEAST_INSPECTOR = 275, 200, 350, 280
"""Pixels at the usual size of words, and the least that the panes take at any."""
_FULL = Qt.WindowState.WindowFullScreen


@dataclass(frozen=True, slots=True)
class _Before:
    """What reading mode has put away, to be put back exactly."""

    state: Qt.WindowState
    shown: dict[QWidget, bool]
    sizes: list[int]


class Framing(QObject):
    """Remembers all of it for the next start; panes and splitters come by the name they are kept under."""

    def __init__(
        self,
        window: QMainWindow,
        panes: dict[str, QWidget],
        splitters: dict[str, QSplitter],
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._splitters = splitters
        self._preferences = preferences
        self._before: _Before | None = None
        self._wide: dict[QWidget, int] = {}

    def restore(self) -> None:
        """Put the window as it stood last time; what was never moved takes its share."""
        stand(self._window, self._preferences)
        for name, pane in self._panes.items():
            # Showing what was never hidden would have the splitter measure anew.
            if not self._preferences.flag(name, True):
                pane.hide()
        usual = {_PANES: shares(self._window.width())}
        for name, splitter in self._splitters.items():
            kept = self._preferences.numbers(name)
            known = len(kept) == splitter.count() and sum(kept)
            splitter.setSizes(kept if known else usual.get(name, _INSPECTOR_SHARES))
            if splitter is self._panes_splitter():
                self._remember_widths(kept if known else usual[_PANES])

    def _remember_widths(self, sizes: list[int]) -> None:
        for pane in self._panes.values():
            self._wide[pane] = sizes[self._panes_splitter().indexOf(pane)]
            pane.installEventFilter(self)

    def keep(self) -> None:
        """Remember how it stands; reading mode is left out, as nobody wants to start in it."""
        window, before = self._window, self._before
        normal = window.normalGeometry()
        at = normal if normal.isValid() else window.geometry()
        state = before.state if before else window.windowState()
        shown = {name: self._is_shown(pane) for name, pane in self._panes.items()}
        sizes = {name: self._sizes(name, splitter) for name, splitter in self._splitters.items()}
        maximised = bool(state & Qt.WindowState.WindowMaximized)
        place = [at.x(), at.y(), at.width(), at.height()]
        self._preferences.set(place=place, maximised=maximised, **shown, **sizes)

    def _is_shown(self, pane: QWidget) -> bool:
        return self._before.shown[pane] if self._before else not pane.isHidden()

    def _sizes(self, name: str, splitter: QSplitter) -> list[int]:
        """Sizes to come back to: a folded pane keeps the one it had."""
        if self._before is not None and splitter is self._panes_splitter():
            return self._before.sizes
        # What is folded away has no size now.
        parts = [splitter.widget(at) for at in range(splitter.count())]
        wide = [self._wide.get(part, 0) if part is not None else 0 for part in parts]
        return [size or old for old, size in zip(wide, splitter.sizes(), strict=True)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a pane that is shown again the width that it had; the splitter would give it the least."""
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.HideToParent:
            self._wide[watched] = watched.width() or self._wide.get(watched, 0)
        elif isinstance(watched, QWidget) and event.type() == QEvent.Type.ShowToParent:
            self._widen(watched)
        return super().eventFilter(watched, event)

    def _widen(self, pane: QWidget) -> None:
        splitter = self._panes_splitter()
        sizes, at, wide = splitter.sizes(), splitter.indexOf(pane), self._wide.get(pane, 0)
        if wide and at >= 0:
            middle = len(sizes) // 2
            sizes[middle] -= wide - sizes[at]
            sizes[at] = wide
            splitter.setSizes(sizes)

    # --- acts ---
    def toggle_full_screen(self) -> None:
        """Full screen or not; a window that was maximised is so again."""
        if not self.leave_reading():
            self._window.setWindowState(self._window.windowState() ^ _FULL)

    def toggle_reading(self) -> None:
        """Only the text, on the whole screen; or back to what was before."""
        if self.leave_reading():
            return
        shown = {pane: not pane.isHidden() for pane in self._panes.values()}
        self._before = _Before(self._window.windowState(), shown, self._panes_splitter().sizes())
        for pane in shown:
            pane.hide()
        self._window.setWindowState(self._window.windowState() | _FULL)

    def leave_reading(self) -> bool:
        """Put everything back as it was before reading mode; False if it is not on."""
        before, self._before = self._before, None
        if before is None:
            return False
        for pane, shown in before.shown.items():
            pane.setVisible(shown)
        self._window.setWindowState(before.state)
        self._panes_splitter().setSizes(before.sizes)
        return True

    def _panes_splitter(self) -> QSplitter:
        return self._splitters[_PANES]


def shares(width: int) -> list[int]:
    """How a window divides among desk, text and Inspector: half of a narrow one is the text's."""
    desk = min(scaled(_DESK), max(_LEAST_DESK, width * 22 // 100))
    inspector = min(scaled(_INSPECTOR), max(_LEAST_INSPECTOR, width * 28 // 100))
    return [desk, max(1, width - desk - inspector), inspector]
