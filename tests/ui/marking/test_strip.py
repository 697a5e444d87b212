"""The labels beside a selection that the mouse has made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.domain.mark import Layer
from curator.ui.window import MainWindow

from .conftest import LEFT, NO_KEYS, drag, focus, made, press, select

CONTROL = Qt.KeyboardModifier.ControlModifier


def names(window: MainWindow) -> list[str]:
    return [button.text() for button in window.marking.strip.buttons]


def click(window: MainWindow, name: str) -> None:
    button = next(one for one in window.marking.strip.buttons if one.text() == name)
    QTest.mouseClick(button, LEFT)


def test_a_fresh_selection_offers_the_labels_and_one_click_annotates(window: MainWindow):
    drag(window, "burned down")
    assert window.marking.strip.isVisible() and window.view.hasFocus()
    click(window, "EVENT")
    assert (made(window).quotes, made(window).label) == (("burned down",), "EVENT")
    assert window.marking.strip.isHidden() and window.view.hasFocus()


def test_a_selection_of_several_pieces_offers_a_claim(window: MainWindow):
    drag(window, "Lviv is calm")
    drag(window, "Kyiv is calm", CONTROL)
    assert names(window) == ["CLAIM"]
    click(window, "CLAIM")
    assert (made(window).layer, len(made(window).parts)) == (Layer.CLAIM, 2)


def test_on_a_claim_it_offers_to_add_to_it(window: MainWindow):
    focus(window, "Kyiv will hold")
    drag(window, "Lviv is calm")
    click(window, "Add the selection to the claim")
    assert made(window).quotes == ("Kyiv will hold", "Lviv is calm")


def test_it_stands_inside_the_text_and_beside_the_selection(window: MainWindow):
    drag(window, "Brandt said")
    strip, view = window.marking.strip, window.view
    inside = view.viewport().rect().translated(view.viewport().mapTo(window, QPoint(0, 0)))
    assert inside.contains(strip.geometry())
    (rect,) = view.span_rects(view.selection())
    line = rect.toRect().translated(inside.topLeft())
    assert not strip.geometry().intersects(line)
    assert abs(strip.y() - line.bottom()) < 20


@pytest.mark.parametrize("way", ["escape", "letter", "click", "wheel", "article", "keys"])
def test_it_goes_away_at_whatever_comes_next(window: MainWindow, way: str):
    drag(window, "burned down")
    port = window.view.viewport()
    if way == "escape":
        press(Qt.Key.Key_Escape)
    elif way == "letter":
        press(Qt.Key.Key_N)
    elif way == "click":
        QTest.mouseClick(port, LEFT, NO_KEYS, QPoint(3, 300))
    elif way == "wheel":
        at = QPointF(200, 100)
        buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        turn = QWheelEvent(at, at, QPoint(), QPoint(0, -120), buttons, NO_KEYS, phase, False)
        QApplication.sendEvent(port, turn)
    elif way == "article":
        window.session.open(window.session.sheet.article.id)
    else:
        select(window, "calm")
    assert window.marking.strip.isHidden()


def test_keys_alone_never_bring_it(window: MainWindow):
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | CONTROL)
    assert window.view.selections() and window.marking.strip.isHidden()


def test_the_digit_beside_a_name_acts_while_it_is_seen(window: MainWindow):
    drag(window, "burned down")
    press(Qt.Key.Key_7)
    assert made(window).label == "EVENT"


def test_with_the_mouse_alone_a_kept_piece_waits_for_the_next(window: MainWindow):
    drag(window, "Lviv is calm")
    window.marking.keep_selection()
    drag(window, "Kyiv is calm")
    click(window, "CLAIM")
    assert made(window).quotes == ("Lviv is calm", "Kyiv is calm")
    drag(window, "burned")
    window.marking.keep_selection()
    QTest.mouseClick(window.view.viewport(), LEFT, NO_KEYS, QPoint(3, 500))
    assert window.view.selections() == ()
