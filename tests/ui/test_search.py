"""Searching everything with real keys: from typing to the hit in the article."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.searching import Place
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.store.search_index import SearchIndex
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.search.rows import Row
from curator.ui.window import MainWindow

from .conftest import TEXT, bring, span

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT = Mod.ControlModifier, Mod.ShiftModifier
ARABIC = "🚨 قال محمد إن السوق القديم سيعود.\nLviv is far from here."


def silent_worker(_: str) -> list[str]:
    return [sys.executable, "-c", "import sys; sys.stdin.read()"]


def put(workspace: Workspace, text: str, **fields: str) -> str:
    article = Article(uuid7_hex(), text_hash(text), len(text), **fields)  # pyright: ignore[reportArgumentType]
    workspace.import_article(article, text)
    return article.id


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """TEXT is open; fifty more articles and one in Arabic are there, and all are in the index."""
    application()
    for n in range(50):
        put(workspace, f"Report {n}: the harbour of Odesa opens.", title=f"Harbour {n}", outlet="AP")
    put(workspace, ARABIC, title="السوق", published="2026-11-20")
    first = bring(workspace)
    index = SearchIndex(workspace.database)
    while index.step():
        pass
    made = MainWindow(
        workspace, lambda there: Linking(there, None), silent_worker, Preferences(tmp_path / "curator.toml")
    )
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.session.open(first)
    qtbot.waitExposed(made)
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
    yield made
    made.close()


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def search(qtbot: QtBot, window: MainWindow, typed: str, counted: str) -> None:
    """Ctrl+Shift+F, type, and wait for the count and the first lines."""
    press(qtbot, Key.Key_F, CTRL | SHIFT)
    sheet = window.search.sheet
    assert QApplication.focusWidget() is sheet.field
    sheet.field.clear()
    if typed.isascii():
        qtbot.keyClicks(sheet.field, typed)
    else:
        sheet.field.insert(typed)
    told(qtbot, window, counted)
    qtbot.waitUntil(lambda: bool(sheet.model.rows) or counted == "no articles")


def told(qtbot: QtBot, window: MainWindow, counted: str) -> None:
    qtbot.waitUntil(lambda: window.search.sheet.count.text().removesuffix("s") == counted.removesuffix("s"))


def lines(window: MainWindow) -> list[str]:
    """The rows: titles, and hits in [brackets]."""
    rows = window.search.sheet.model.rows
    return [row.article.title if row.hit is None else f"[{row.hit.quote}]" for row in rows]


def test_the_keyboard_alone_goes_from_a_word_to_its_place_in_another_article(
    qtbot: QtBot, window: MainWindow
):
    search(qtbot, window, "lviv", "2 articles")
    assert lines(window) == ["Mill burned", "[Lviv]", "[Lviv]", "السوق", "[Lviv]"]
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert not window.search.sheet.isVisible()
    assert window.view.text == ARABIC
    assert QApplication.focusWidget() is window.view
    selected = window.view.selection()
    assert selected is not None and selected.of(ARABIC) == "Lviv"
    qtbot.waitUntil(lambda: window.finding.bar.count.text() == "1 of 1")
    press(qtbot, Key.Key_3)
    (made,) = window.session.sheet.annotations.values()
    assert made.quotes == ("Lviv",)


def test_the_hits_of_the_second_line_is_where_it_opens_and_the_next_are_painted(
    qtbot: QtBot, window: MainWindow
):
    search(qtbot, window, "lviv", "2 articles")
    for _ in range(3):
        press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert window.view.selection() == span("Lviv", 1)
    qtbot.waitUntil(lambda: window.finding.bar.count.text() == "2 of 2")
    press(qtbot, Key.Key_G, CTRL)
    assert window.view.selection() == span("Lviv")


def test_a_click_on_a_line_opens_it(qtbot: QtBot, window: MainWindow):
    search(qtbot, window, "السوق", "1 article")
    sheet = window.search.sheet
    row = next(at for at, one in enumerate(sheet.model.rows) if one.hit and one.hit.place is Place.TEXT)
    at = sheet.list.visualRect(sheet.model.index(row)).center()
    qtbot.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x(), at.y()))
    assert window.view.text == ARABIC
    selected = window.view.selection()
    assert selected is not None and selected.of(ARABIC) == "السوق"


def test_it_comes_back_as_it_was_left_at_the_same_line(qtbot: QtBot, window: MainWindow):
    search(qtbot, window, "odesa", "50 articles")
    for _ in range(4):
        press(qtbot, Key.Key_Down)
    row: Row | None = window.search.sheet.current()
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_F, CTRL | SHIFT)
    sheet = window.search.sheet
    assert sheet.field.text() == "odesa"
    qtbot.waitUntil(lambda: sheet.current() == row)


def test_what_was_decided_meanwhile_stands_behind_the_line(qtbot: QtBot, window: MainWindow):
    search(qtbot, window, '"cafe noir"', "1 article")
    press(qtbot, Key.Key_Return)
    with qtbot.waitSignal(window.search.indexing.caught_up, timeout=20_000):
        press(qtbot, Key.Key_2)
    press(qtbot, Key.Key_F, CTRL | SHIFT)
    model = window.search.sheet.model
    qtbot.waitUntil(lambda: any(row.hit and row.hit.mark for row in model.rows), timeout=10_000)


def test_more_lines_come_when_one_goes_down(qtbot: QtBot, window: MainWindow):
    search(qtbot, window, "odesa", "50 articles")
    sheet = window.search.sheet
    assert len(sheet.model.rows) == 60  # thirty articles and a line of each
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_End, CTRL)
    qtbot.waitUntil(lambda: len(sheet.model.rows) == 100)


def test_a_note_opens_at_its_annotation(qtbot: QtBot, window: MainWindow):
    window.session.set_focus(next(iter(window.session.sheet.open_ids()), None))
    window.view.select(span("mill"))
    press(qtbot, Key.Key_6)
    noted = window.session.focus
    with qtbot.waitSignal(window.search.indexing.caught_up, timeout=20_000):
        window.session.set_note("Which mill was it?")
    window.session.move_focus(1)
    search(qtbot, window, "which", "1 article")
    press(qtbot, Key.Key_Return)
    assert window.session.focus == noted


def choose(window: MainWindow, box: str, value: object) -> None:
    field = getattr(window.search.sheet.filters, box)
    field.setCurrentIndex(field.findData(value))


@pytest.mark.parametrize(
    ("narrow", "counted"),
    [
        (lambda window: window.search.sheet.filters.outlet.setText("AP"), "no articles"),
        (lambda window: window.search.sheet.filters.since.setText("2026-11-20"), "2 articles"),
        (lambda window: window.search.sheet.filters.until.setText("2026-10"), "no articles"),
        (lambda window: choose(window, "label", "GPE"), "no articles"),
        (lambda window: choose(window, "state", "todo"), "2 articles"),
        (lambda window: window.search.sheet.places[Place.TEXT].click(), "no articles"),
    ],
)
def test_filters_narrow_at_once_and_can_be_cleared(
    qtbot: QtBot, window: MainWindow, narrow: Callable[[MainWindow], None], counted: str
):
    search(qtbot, window, "lviv", "2 articles")
    narrow(window)
    sheet = window.search.sheet
    told(qtbot, window, counted)
    sheet.filters.clear_button.click()
    if not sheet.places[Place.TEXT].isChecked():
        sheet.places[Place.TEXT].click()
    told(qtbot, window, "2 articles")


def test_tab_goes_round_on_the_sheet_and_never_to_what_lies_below(qtbot: QtBot, window: MainWindow):
    search(qtbot, window, "lviv", "2 articles")
    sheet = window.search.sheet
    seen = set()
    for _ in range(40):
        press(qtbot, Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert all(sheet.isAncestorOf(one) for one in seen)
    assert {sheet.field, sheet.list, sheet.filters.outlet, sheet.places[Place.NOTES]} <= seen


def test_letters_go_to_the_field_and_esc_back_to_the_text(qtbot: QtBot, window: MainWindow):
    search(qtbot, window, "lviv", "2 articles")
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_A)
    assert window.search.sheet.field.text() == "lviva"
    assert window.session.sheet.annotations == {}
    press(qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is window.view


def test_what_it_can_do_is_said_while_nothing_is_asked(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_F, CTRL | SHIFT)
    sheet = window.search.sheet
    qtbot.waitUntil(lambda: "begin*" in sheet.empty.text())
    qtbot.keyClicks(sheet.field, "-lviv")
    qtbot.waitUntil(lambda: "at least one word" in sheet.empty.text())
    sheet.field.setText("lviv xyzzy")
    qtbot.waitUntil(lambda: sheet.empty.text() == "No article has all of this.")


def test_titles_with_quotes_and_signs_break_nothing(qtbot: QtBot, window: MainWindow):
    for typed in ('"', "'; DROP TABLE article", 'NEAR("lviv" 2)', "lviv OR", "(((", "^*", "title : x"):
        search(qtbot, window, f"{typed} lviv xyzzy", "no articles")
        press(qtbot, Key.Key_Escape)
    assert window.view.text == TEXT
