"""Arabic, Hebrew and Persian, alone and beside Latin names, digits and signs without a direction."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTextBoundaryFinder
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from curator.domain.mark import Mark
from curator.domain.span import Span
from curator.domain.tokens import snap
from curator.ui.article import ArticleView

from .test_shapes import shapes

MakeMark = Callable[..., Mark]
MakeView = Callable[..., ArticleView]
LEFT = Qt.MouseButton.LeftButton

ARABIC = "قالت وزيرة الطاقة ليلى حداد (52 عامًا) إن 35 مصنعًا ستُغلق في عمّان، «قبل الشتاء».\nثم صمتت."
ARABIC_WITH_LATIN = "🚨 التقى سامر قباني مندوبة Reuters السيدة Ann-Marie O'Neil في 12/11/2023 بمدينة حلب."
HEBREW = "ראש העיר דנה לוי אמרה: „נבנה 120 דירות בחיפה עד 2027”, והלכה."
HEBREW_WITH_LATIN = "מנכ״ל Blue Harbour Ltd. יואב כהן הגיע אתמול ל-Paris (צרפת)."
PERSIAN = "آرش رستمی، وزیر خارجه، دیروز ۱۲ نماینده را در تهران پذیرفت؛ می‌گوید «کافی است»."
LATIN_WITH_ARABIC = "The mayor of الناصرة, Samir Haddad (سمير حداد), said 40 % of it is gone."
LATIN_WITH_HEBREW = "In תל אביב, 3 people read “הארץ” and went home."

QUOTES = [
    (ARABIC, "ليلى حداد"),
    (ARABIC, "عمّان"),
    (ARABIC, "35 مصنعًا"),
    (ARABIC, "«قبل الشتاء»"),
    (ARABIC_WITH_LATIN, "سامر قباني"),
    (ARABIC_WITH_LATIN, "Reuters"),
    (ARABIC_WITH_LATIN, "Ann-Marie O'Neil"),
    (ARABIC_WITH_LATIN, "12/11/2023"),
    (ARABIC_WITH_LATIN, "حلب"),
    (HEBREW, "דנה לוי"),
    (HEBREW, "120 דירות"),
    (HEBREW, "בחיפה"),
    (HEBREW_WITH_LATIN, "Blue Harbour Ltd"),
    (HEBREW_WITH_LATIN, "יואב כהן"),
    (HEBREW_WITH_LATIN, "Paris"),
    (PERSIAN, "آرش رستمی"),
    (PERSIAN, "۱۲ نماینده"),
    (PERSIAN, "می‌گوید"),
    (LATIN_WITH_ARABIC, "الناصرة"),
    (LATIN_WITH_ARABIC, "Samir Haddad"),
    (LATIN_WITH_ARABIC, "سمير حداد"),
    (LATIN_WITH_HEBREW, "תל אביב"),
    (LATIN_WITH_HEBREW, "הארץ"),
]
ONE_WAY = [pair for pair in QUOTES if pair[1] not in ("35 مصنعًا", "120 דירות", "۱۲ نماینده")]
"""Those whose words all run one way; digits run from left to right in every script."""


def where(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def runs_left(character: str) -> bool:
    """True for a letter that is read from right to left."""
    return "\u0590" <= character <= "\u08ff"


def is_read_leftward(view: ArticleView, at: int) -> bool:
    """The same of any character: a bracket or a quotation mark follows its paragraph."""
    character = view.text[at]
    around = next(c for c in view.text if c.isalpha())
    return runs_left(character if character.isalnum() else around)


def before(view: ArticleView, at: int) -> QPoint:
    """Just inside a character, at the side on which reading comes to it."""
    rect = view.character_rect(at)
    x = rect.right() - 0.8 if is_read_leftward(view, at) else rect.left() + 0.8
    return QPointF(x, rect.center().y()).toPoint()


def behind(view: ArticleView, at: int) -> QPoint:
    """Just inside a character, at the side on which reading leaves it."""
    rect = view.character_rect(at)
    x = rect.left() + 0.8 if is_read_leftward(view, at) else rect.right() - 0.8
    return QPointF(x, rect.center().y()).toPoint()


def drag(view: ArticleView, start: QPoint, end: QPoint) -> None:
    window = view.viewport()
    QTest.mousePress(window, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(window, start + (end - start) * share)
    QTest.mouseRelease(window, LEFT, Qt.KeyboardModifier.NoModifier, end)


def last_letter(text: str, span: Span) -> int:
    """The last code point of a span that has a width of its own: no mark above a letter."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, span.of(text))
    finder.toEnd()
    return span.start + finder.toPreviousBoundary()


@pytest.mark.parametrize(("text", "quote"), ONE_WAY)
def test_a_drag_over_words_on_the_screen_selects_them_in_the_text(show: MakeView, text: str, quote: str):
    view = show(text)
    view.set_snap(lambda span: snap(text, span))
    span = where(text, quote)
    first, last = before(view, span.start), behind(view, last_letter(text, span))
    for start, end in ((first, last), (last, first)):
        view.select(None)
        drag(view, start, end)
        selected = view.selection()
        assert selected is not None
        assert selected.of(text) == quote


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_the_caret_selects_a_quote_from_its_first_letter_to_its_last(
    qtbot: QtBot, show: MakeView, text: str, quote: str
):
    view = show(text)
    span = where(text, quote)
    line = text[: text.find("\n")] if "\n" in text else text
    onwards = Qt.Key.Key_Left if runs_left(next(c for c in line if c.isalpha())) else Qt.Key.Key_Right
    view.set_caret(span.start)
    steps = 0
    while view.caret is not None and view.caret < span.end and steps < 40:
        qtbot.keyClick(view, onwards, Qt.KeyboardModifier.ShiftModifier)
        steps += 1
    assert view.selection() == span
    back = Qt.Key.Key_Right if onwards == Qt.Key.Key_Left else Qt.Key.Key_Left
    for _ in range(steps):
        qtbot.keyClick(view, back, Qt.KeyboardModifier.ShiftModifier)
    assert (view.caret, view.selection()) == (span.start, None)


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_a_highlight_lies_on_its_letters_and_on_no_others(
    show: MakeView, entity: MakeMark, text: str, quote: str
):
    view = show(text, [entity(text, quote)])
    boxes, span = view.mark_rects(quote), where(text, quote)
    for at, character in enumerate(text):
        rect = view.character_rect(at)
        if character.isspace() or rect.isEmpty():
            continue
        inside = any(box.contains(rect.center()) for box in boxes)
        assert inside is (span.start <= at < span.end), (at, character)


@pytest.mark.parametrize(("text", "quote"), ONE_WAY)
def test_a_chip_stands_where_the_reading_of_its_words_begins(
    show: MakeView, entity: MakeMark, text: str, quote: str
):
    view = show(text, [entity(text, quote)])
    (chip,), boxes = shapes(view).chips, shapes(view).boxes
    first = view.page.rects_of(0, Span(text.index(quote), text.index(quote) + 1))[0]
    box = next(one.rect for one in boxes if one.rect.contains(first.center()))
    if runs_left(next(c for c in quote if c.isalnum())):
        assert chip.rect.right() == pytest.approx(box.right(), abs=1.5)
    else:
        assert chip.rect.left() == pytest.approx(box.left(), abs=1.5)


@pytest.mark.parametrize("text", [ARABIC, HEBREW, PERSIAN, ARABIC_WITH_LATIN, HEBREW_WITH_LATIN])
def test_a_paragraph_begins_where_its_script_does(show: MakeView, text: str):
    view = show(text)
    letter = next(at for at, character in enumerate(text) if runs_left(character))
    right = view.page.rects_of(0, Span(letter, letter + 1))[0].right()
    assert right > view.page.metrics.column * 0.9


@pytest.mark.parametrize("text", [ARABIC, HEBREW, PERSIAN, ARABIC_WITH_LATIN, LATIN_WITH_ARABIC])
def test_the_caret_walks_through_every_letter_once(qtbot: QtBot, show: MakeView, text: str):
    view = show(text)
    rightward = not runs_left(next(c for c in text if c.isalpha()))
    view.set_caret(0)
    line = text.split("\n")[0]
    been = [0]
    while been[-1] < len(line):
        qtbot.keyClick(view, Qt.Key.Key_Right if rightward else Qt.Key.Key_Left)
        assert view.caret is not None
        been.append(view.caret)
    assert all(one < other for one, other in pairwise(been))
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, line)
    letters = 0
    while finder.toNextBoundary() != -1:
        letters += 1
    assert len(been) - 1 == letters
