"""Comfort: every choice shows at once and is there at the next start; the window comes back as it stood."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from curator.session.comfort import Comfort
from curator.ui.framing import shares
from curator.ui.opening import on_screen
from curator.ui.window import MainWindow

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(start: Callable[[], MainWindow]) -> MainWindow:
    return start()


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def open_page(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_Comma, Mod.ControlModifier)
    return window.comfort_page


def test_each_choice_shows_behind_the_page_and_is_there_after_a_restart(
    qtbot: QtBot, start: Callable[[], MainWindow]
):
    window = start()
    window.resize(1700, 800)
    page = open_page(qtbot, window)
    wide, pitch = window.view.page.metrics.column, window.view.line_pitch()
    page.words["theme"].button("dark").click()
    page.sliders["characters"].setValue(50 // 5)
    assert window.view.page.metrics.column < wide
    page.sliders["leading"].setValue(150 // 5)
    assert window.view.line_pitch() > pitch
    page.sliders["zoom"].setValue(200 // 5)
    page.words["compact"].button(True).click()
    page.words["rejected"].button(False).click()
    page.families.setCurrentIndex(page.families.findData("Noto Sans"))
    assert window.view.page.metrics.text.families()[0] == "Noto Sans"
    press(qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is window.view
    window = start()
    assert window.comfort.now == Comfort("dark", "Noto Sans", 200, 50, 150, True, False)
    assert window.comfort.theme.is_dark
    assert (window.view.zoom, window.view.page.metrics.compact) == (200, True)
    assert not window.view.page.show_rejected


def test_the_keys_of_the_text_size_move_the_slider_and_defaults_put_all_back(
    qtbot: QtBot, window: MainWindow
):
    page = open_page(qtbot, window)
    press(qtbot, Key.Key_Plus, Mod.ControlModifier)
    assert page.sliders["zoom"].value() == 110 // 5
    page.words["theme"].button("dark").click()
    page.reset.emit()
    assert window.comfort.now == Comfort()
    assert window.view.zoom == 100


def test_the_theme_follows_the_system_only_while_none_is_forced(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    def becomes(dark: bool) -> None:
        # The offscreen platform has no scheme of its own to change.
        monkeypatch.setattr("curator.ui.style.system_is_dark", lambda: dark)
        scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
        QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)

    becomes(dark=True)
    assert window.comfort.theme.is_dark
    press(qtbot, Key.Key_F9)
    assert window.comfort.now.theme == "light"
    becomes(dark=False)
    becomes(dark=True)
    assert not window.comfort.theme.is_dark
    window.comfort.change(theme="system")
    assert window.comfort.theme.is_dark


def test_the_size_of_panes_reaches_every_word_and_goes_back_exactly(qtbot: QtBot, window: MainWindow):
    def sizes() -> dict[int, float]:
        return {id(one): one.font().pointSizeF() for one in labels}

    labels = window.findChildren(QLabel)
    text = window.view.page.metrics.text.pointSizeF()
    before = sizes()
    window.comfort.change(interface=200)
    assert sizes() == {one: pytest.approx(2 * size) for one, size in before.items()}
    assert window.view.page.metrics.text.pointSizeF() == text
    window.comfort.change(interface=100)
    assert sizes() == pytest.approx(before)


def test_reading_mode_is_the_text_alone_and_escape_brings_all_back(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_F3)
    QApplication.processEvents()
    sizes = window.panes.sizes()
    press(qtbot, Key.Key_F11, Mod.ShiftModifier)
    assert window.isFullScreen()
    assert window.desk.isHidden() and window.inspector.isHidden()
    press(qtbot, Key.Key_F7)
    press(qtbot, Key.Key_Escape)
    assert window.isFullScreen()
    press(qtbot, Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.desk.isHidden() and not window.inspector.isHidden()
    qtbot.waitUntil(lambda: window.panes.sizes() == sizes)


def test_a_window_closed_in_reading_mode_opens_with_its_panes(qtbot: QtBot, start: Callable[[], MainWindow]):
    window = start()
    window.panes.setSizes([220, 700, 300])
    sizes = window.panes.sizes()
    window.inspector.split.setSizes([300, 300])
    below = window.inspector.split.sizes()
    press(qtbot, Key.Key_F11, Mod.ShiftModifier)
    window = start()
    assert not window.isFullScreen()
    assert window.desk.isVisible() and window.inspector.isVisible()
    assert window.panes.sizes() == sizes
    assert window.inspector.split.sizes() == below


def test_a_folded_pane_stays_folded_and_comes_back_as_wide(qtbot: QtBot, start: Callable[[], MainWindow]):
    window = start()
    window.panes.setSizes([260, 700, 320])
    wide = window.panes.sizes()[0]
    start()
    window = start()
    press(qtbot, Key.Key_F3)
    window = start()
    assert window.desk.isHidden()
    press(qtbot, Key.Key_F3)
    qtbot.waitUntil(lambda: window.panes.sizes()[0] == wide)


def test_full_screen_gives_a_maximised_window_back(qtbot: QtBot, window: MainWindow):
    window.showMaximized()
    press(qtbot, Key.Key_F11)
    assert window.isFullScreen()
    press(qtbot, Key.Key_F11)
    assert window.isMaximized() and not window.isFullScreen()


LEFT, RIGHT = QRect(0, 0, 1440, 900), QRect(1440, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("wanted", "screens", "placed"),
    [
        (QRect(1500, 100, 1300, 800), [LEFT, RIGHT], QRect(1500, 100, 1300, 800)),
        (QRect(1500, 100, 1300, 800), [LEFT], QRect(140, 100, 1300, 800)),
        (QRect(-4000, 50, 800, 600), [LEFT, RIGHT], QRect(0, 50, 800, 600)),
        (QRect(0, 0, 3840, 2160), [LEFT], LEFT),
        (QRect(1300, 850, 1000, 700), [LEFT, RIGHT], QRect(1440, 380, 1000, 700)),
    ],
)
def test_a_window_is_placed_on_a_screen_that_is_there(wanted: QRect, screens: list[QRect], placed: QRect):
    assert on_screen(wanted, screens) == placed


@pytest.mark.parametrize("width", [1024, 1366, 1920, 3840])
def test_half_of_any_window_is_the_texts(width: int):
    desk, text, inspector = shares(width)
    assert (desk + text + inspector, desk >= 200, inspector >= 280) == (width, True, True)
    assert text >= width * 0.49
