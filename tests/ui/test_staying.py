"""An article opens where it was left, after another article and after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Suggestion
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.session.preferences import Preferences
from curator.session.reading_places import ReadingPlace, ReadingPlaces
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.window import MainWindow

from .conftest import BY, SEEDS, bring
from .windows import open_window

LINE = "🚨 Mayor Ilva Brandt went on to speak of Lviv and its mills for a long while."
LONG = "\n\n".join(f"{n}. {LINE}" for n in range(80))
SHORT = "Kyiv is calm."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        prepare(made, SEEDS)
        bring(made, "Long", LONG)
        bring(made, "Short", SHORT)
        yield made


@pytest.fixture
def windows(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, tmp_path: Path
) -> Iterator[list[MainWindow]]:
    """The windows that a test opens, closed at the end."""
    application()
    made: list[MainWindow] = []
    yield made
    for window in made:
        window.close()


def names(sheet: Sheet) -> list[Suggestion]:
    """Every mayor of the text."""
    found: list[Suggestion] = []
    start = sheet.text.find("Ilva Brandt")
    while start >= 0:
        parts = (Span(start, start + len("Ilva Brandt")),)
        found.append(Suggestion(Layer.ENTITY, parts, "PERSON", 0.9, "name", BY))
        start = sheet.text.find("Ilva Brandt", start + 1)
    return found


def article(workspace: Workspace, title: str) -> str:
    ids = workspace.articles.ids_in_order()
    return next(one for one in ids if workspace.articles.get(one).title == title)


def go_down(window: MainWindow) -> None:
    """To the thirtieth mayor, with a selection by the caret above it, scrolled by some pixels more."""
    assert window.session.sheet is not None
    window.session.set_focus(window.session.sheet.open_ids()[30])
    at = LONG.index("30. ")
    window.view.set_caret(at + 20, at + 6)
    window.view.select(Span(at + 6, at + 20))
    window.view.scroll_by(37)


def place(window: MainWindow) -> tuple[object, ...]:
    view = window.view
    index, pixels = view.place()
    return index, round(pixels), view.caret, view.anchor, view.selection(), window.session.focus


def test_an_article_opens_where_it_was_left(
    qtbot: QtBot, workspace: Workspace, windows: list[MainWindow], tmp_path: Path
):
    windows.append(window := open_window(qtbot, workspace, tmp_path, names))
    window.session.open(article(workspace, "Long"))
    go_down(window)
    before = place(window)
    window.session.open(article(workspace, "Short"))
    assert window.view.place()[0] == 0
    assert window.view.caret is None
    window.session.open(article(workspace, "Long"))
    assert place(window) == before


def test_a_restart_comes_back_to_the_exact_place(
    qtbot: QtBot, workspace: Workspace, windows: list[MainWindow], tmp_path: Path
):
    windows.append(window := open_window(qtbot, workspace, tmp_path, names))
    window.session.open(article(workspace, "Long"))
    go_down(window)
    before = place(window)
    window.close()
    windows.append(again := open_window(qtbot, workspace, tmp_path, names))
    assert again.session.sheet is not None
    assert again.session.sheet.text == LONG
    assert place(again) == before


def test_the_article_of_last_time_opens_though_the_desk_does_not_list_it(
    qtbot: QtBot, workspace: Workspace, windows: list[MainWindow], tmp_path: Path
):
    windows.append(window := open_window(qtbot, workspace, tmp_path, names))
    window.session.open(article(workspace, "Long"))
    window.session.set_state(ArticleState.SKIPPED)
    window.close()
    Preferences(tmp_path / "curator.toml").set(desk_states="todo")
    windows.append(again := open_window(qtbot, workspace, tmp_path, names))
    assert again.session.sheet is not None
    assert again.session.sheet.text == LONG


def test_a_focus_on_a_decision_survives_too(
    qtbot: QtBot, workspace: Workspace, windows: list[MainWindow], tmp_path: Path
):
    windows.append(window := open_window(qtbot, workspace, tmp_path, names))
    window.session.open(article(workspace, "Long"))
    go_down(window)
    window.view.set_caret(None)
    window.view.select(None)
    window.dispatch.run("mark.confirm", stay=True)
    before = place(window)
    window.close()
    windows.append(again := open_window(qtbot, workspace, tmp_path, names))
    assert place(again) == before


def test_a_focus_whose_suggestion_comes_late_is_taken_up_and_the_page_stays(
    qtbot: QtBot, workspace: Workspace, windows: list[MainWindow], tmp_path: Path
):
    windows.append(window := open_window(qtbot, workspace, tmp_path, names))
    window.session.open(article(workspace, "Long"))
    go_down(window)
    before = place(window)
    window.close()
    windows.append(again := open_window(qtbot, workspace, tmp_path))
    assert again.session.focus is None
    assert place(again)[:5] == before[:5]
    arrive(again, range(40))
    arrive(again, range(40, 200))
    assert place(again) == before


def test_who_has_gone_elsewhere_meanwhile_stays_there(
    qtbot: QtBot, workspace: Workspace, windows: list[MainWindow], tmp_path: Path
):
    windows.append(window := open_window(qtbot, workspace, tmp_path, names))
    window.session.open(article(workspace, "Long"))
    go_down(window)
    window.close()
    windows.append(again := open_window(qtbot, workspace, tmp_path))
    arrive(again, range(40))
    again.session.move_focus(1)
    now = again.session.focus
    arrive(again, range(40, 200))
    assert again.session.focus == now


def test_suggestions_that_come_late_do_not_turn_the_page(
    qtbot: QtBot, workspace: Workspace, windows: list[MainWindow], tmp_path: Path
):
    windows.append(window := open_window(qtbot, workspace, tmp_path))
    window.session.open(article(workspace, "Long"))
    window.view.scroll_by(2500)
    before = window.view.place()
    first = window.view.first_visible()
    arrive(window, range(200))
    assert window.view.place() == before
    focused = window.session.focused_mark()
    assert focused is not None
    assert first <= focused.parts[0].start < first + 3 * len(LINE)


def arrive(window: MainWindow, paragraphs: range) -> None:
    """The suggestions of some paragraphs come from the worker."""
    sheet = window.session.sheet
    assert sheet is not None
    found: dict[int, list[Suggestion]] = {}
    for one in names(sheet):
        found.setdefault(sheet.paragraph_at(one.parts[0].start), []).append(one)
    window.session.put_suggestions(sheet.article.id, {n: found[n] for n in paragraphs if n in found})


def test_a_place_outside_the_article_becomes_the_nearest_inside(
    qtbot: QtBot, workspace: Workspace, windows: list[MainWindow], tmp_path: Path
):
    places = ReadingPlaces(tmp_path / "places.json")
    short = article(workspace, "Short")
    places.put(short, ReadingPlace(900, 4.5, "gone", 5000, 4000, (4000, 5000)))
    places.save()
    windows.append(window := open_window(qtbot, workspace, tmp_path))
    window.session.open(short)
    assert window.view.place()[0] == 0
    assert (window.view.caret, window.view.selection()) == (len(SHORT), None)
