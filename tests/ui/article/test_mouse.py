"""Clicks and selections with the mouse."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.mark import Mark
from curator.domain.span import Span
from curator.ui.article import ArticleView
from curator.ui.article.paint import mixed

MakeMark = Callable[..., Mark]
MakeView = Callable[..., ArticleView]
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

TEXT = "Kyiv’s mayor, 👩‍👩‍👧 Vitali Klitschko, met e\u0301lan Council.\nHe said so."


def to_words(span: Span) -> Span:
    """Widen to whole words and signs, as a tokenizer would."""
    tokens = [match.span() for match in re.finditer(r"\w+|[^\w\s]", TEXT)]
    inside = [token for token in tokens if token[0] < span.end and span.start < token[1]]
    return Span(inside[0][0], inside[-1][1]) if inside else span


@pytest.fixture
def view(show: MakeView, entity: MakeMark):
    made = show(TEXT, [entity(TEXT, "Vitali Klitschko"), entity(TEXT, "Klitschko", "ORG")])
    made.set_snap(to_words)
    return made


def edge(view: ArticleView, point: int) -> QPoint:
    """Just inside the left of a character."""
    rect = view.character_rect(point)
    return (rect.topLeft() + QPointF(0.5, rect.height() / 2)).toPoint()


def drag(view: ArticleView, start: int, end: int, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    window = view.viewport()
    QTest.mousePress(window, LEFT, keys, edge(view, start))
    for point in (start + 1, end):
        QTest.mouseMove(window, edge(view, point))
    QTest.mouseRelease(window, LEFT, keys, edge(view, end))


def click(view: ArticleView, point: int) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, edge(view, point))


def test_a_drag_selects_whole_tokens_and_tells_so_once(view: ArticleView):
    told: list[object] = []
    view.selected.connect(told.append)
    drag(view, TEXT.index("ayor"), TEXT.index("tali"))
    expected = Span(TEXT.index("mayor"), TEXT.index(" Klitschko"))
    assert view.selection() == expected
    assert told == [expected]


def test_a_drag_to_the_left_selects_the_same(view: ArticleView):
    drag(view, TEXT.index("tali"), TEXT.index("ayor"))
    assert view.selection() == Span(TEXT.index("mayor"), TEXT.index(" Klitschko"))


def test_with_alt_a_drag_selects_characters_but_no_half_of_one(view: ArticleView):
    drag(view, TEXT.index("ayor"), TEXT.index("tali"), ALT)
    assert view.selection().of(TEXT) == "ayor, 👩‍👩‍👧 Vi"
    accent = TEXT.index("\u0301")
    drag(view, accent - 5, accent + 2, ALT)
    assert view.selection().of(TEXT) == "met e\u0301l"


def test_with_control_another_piece_is_selected_beside_the_first(view: ArticleView):
    told: list[object] = []
    view.selected.connect(told.append)
    drag(view, TEXT.index("Vitali"), TEXT.index(", met"))
    drag(view, TEXT.index("mayor"), TEXT.index(", 👩"), CONTROL)
    assert [part.of(TEXT) for part in view.selections()] == ["mayor", "Vitali Klitschko"]
    assert view.selection().of(TEXT) == "mayor"
    assert len(told) == 2
    drag(view, TEXT.index("Council"), TEXT.index(".\n"))
    assert [part.of(TEXT) for part in view.selections()] == ["Council"]


def test_pieces_that_overlap_become_one_and_a_plain_click_lets_all_go(view: ArticleView):
    drag(view, TEXT.index("Vitali"), TEXT.index("Klitschko"))
    drag(view, TEXT.index("itali"), TEXT.index(", met"), CONTROL)
    assert [part.of(TEXT) for part in view.selections()] == ["Vitali Klitschko"]
    QTest.mouseClick(view.viewport(), LEFT, CONTROL, edge(view, TEXT.index("so.")))
    assert view.selections()
    click(view, TEXT.index("so."))
    assert view.selections() == ()


def test_every_selected_piece_is_painted_and_copied(view: ArticleView):
    drag(view, TEXT.index("mayor"), TEXT.index(", 👩"))
    one = painted(view)
    drag(view, TEXT.index("said"), TEXT.index(" so."), CONTROL)
    assert painted(view) > one > 0
    view.copy()
    assert QGuiApplication.clipboard().text() == "mayor\nsaid"


def painted(view: ArticleView) -> int:
    """How many pixels are as a selection leaves the bare paper."""
    image, theme = view.grab().toImage(), view.theme
    wanted = mixed(theme.paper, theme.selection, theme.selection.alphaF()).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(0, image.height(), 3))


def test_the_right_button_asks_for_a_menu_and_selects_nothing(view: ArticleView):
    asked: list[tuple[QPoint, QPointF]] = []
    view.menu_asked.connect(lambda at, inside: asked.append((at, inside)))
    where = edge(view, TEXT.index("itschko"))
    QTest.mousePress(view.viewport(), Qt.MouseButton.RightButton, NO_KEYS, where)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.RightButton, NO_KEYS, where)
    at = view.viewport().mapToGlobal(where)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, at)
    QApplication.sendEvent(view.viewport(), event)
    assert asked == [(at, QPointF(where))]
    assert view.selections() == ()


def test_a_double_click_selects_the_word(view: ArticleView):
    at = edge(view, TEXT.index("ouncil"))
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, at)
    QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, at)
    assert view.selection().of(TEXT) == "Council"


def test_a_double_click_on_the_first_letter_selects_its_word(view: ArticleView):
    at = edge(view, TEXT.index("mayor"))
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, at)
    QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, at)
    assert view.selection().of(TEXT) == "mayor"


def test_a_third_click_selects_the_paragraph(view: ArticleView):
    at = edge(view, TEXT.index("ouncil"))
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, at)
    QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, at)
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, at)
    assert view.selection().of(TEXT) == TEXT.split("\n")[0]


def test_clicking_again_goes_from_the_inner_mark_to_the_outer_and_back(view: ArticleView):
    told: list[str] = []
    view.clicked.connect(told.append)
    view.clicked.connect(view.set_focus)
    for _ in range(3):
        click(view, TEXT.index("itschko"))
    assert told == ["Klitschko", "Vitali Klitschko", "Klitschko"]


def test_a_click_on_plain_text_tells_the_character_and_drops_the_selection(view: ArticleView):
    told: list[object] = []
    view.selected.connect(told.append)
    view.plain_clicked.connect(told.append)
    view.select(Span(0, 4))
    click(view, TEXT.index("so."))
    assert view.selection() is None
    assert told == [None, TEXT.index("so.")]


def test_a_drag_below_the_window_scrolls_on(show: MakeView, qtbot: QtBot):
    text = "\n".join(f"Line {number} of the text." for number in range(200))
    view = show(text)
    QTest.mousePress(view.viewport(), LEFT, NO_KEYS, edge(view, 6))
    QTest.mouseMove(view.viewport(), QPoint(200, 700))
    qtbot.waitUntil(lambda: view.place()[0] > 5)
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, QPoint(200, 700))
    resting = view.place()
    assert view.selection().end > view.paragraph_spans()[8].start
    QApplication.processEvents()
    assert view.place() == resting


def test_the_wheel_zooms_with_control_and_scrolls_without(view: ArticleView):
    def turn(keys: Qt.KeyboardModifier) -> None:
        at = QPointF(200, 100)
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, at, QPoint(), QPoint(0, 120), none, keys, phase, False)
        QApplication.sendEvent(view.viewport(), event)

    turn(Qt.KeyboardModifier.NoModifier)
    assert view.zoom == 100
    turn(Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 110


def test_the_cursor_tells_a_mark_from_text_and_from_the_margin(view: ArticleView):
    shapes = []
    for at in (edge(view, TEXT.index("itschko")), edge(view, TEXT.index("so.")), QPoint(4, 40)):
        QTest.mouseMove(view.viewport(), at)
        shapes.append(view.viewport().cursor().shape())
    wanted = Qt.CursorShape
    assert shapes == [wanted.PointingHandCursor, wanted.IBeamCursor, wanted.ArrowCursor]
