"""Articles in the whole window: opened from cache, desk and file; the worker says nothing."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.article import Article
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.suggesting import Pipeline, use
from curator.store.workspace import Workspace
from curator.ui.binding import subtitle
from curator.ui.style import dress
from curator.ui.theme import LIGHT
from curator.ui.window import MainWindow

from .conftest import bring

MILL = "The mill in Lviv burned down."
GRAIN = "Grain waits in Kyiv."


def ent(text: str, quote: str, label: str) -> dict[str, object]:
    start = text.index(quote)
    found = {"start": start, "end": start + len(quote), "label": label}
    return found | {"score": 0.9, "kb_id": "", "reason": "name"}


def silent_worker(_: str) -> list[str]:
    return [sys.executable, "-c", "import sys; sys.stdin.read()"]


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """Grain is open, the mill comes next; the suggestions of both are in the cache."""
    mill, grain = bring(workspace, "Mill burned", MILL), bring(workspace, "Grain waits", GRAIN)
    theirs = Pipeline("p", "1", "0", Linking(workspace, None).name)
    use(workspace, theirs)
    made = MainWindow(
        workspace, lambda there: Linking(there, None), silent_worker, Preferences(tmp_path / "curator.toml")
    )
    qtbot.addWidget(made)
    for text, quote in ((MILL, "Lviv"), (GRAIN, "Kyiv")):
        found = {"ents": [ent(text, quote, "GPE")], "claims": []}
        workspace.suggestions.put({theirs.key(text): found})
    made.show()
    made.session.open(grain)
    made.view.setFocus()
    assert made.desk.next_id(grain, 1) == mill
    yield made
    made.close()
    dress(qapp, LIGHT)


def test_an_article_from_the_cache_opens_with_the_ring_on_its_first_suggestion(window: MainWindow):
    window.go(1)
    assert window.view.text == MILL
    assert window.session.focus is not None
    assert window.view.focus == window.session.focus


def test_done_and_undo_count_on_the_desk_though_another_article_opens(window: MainWindow, qtbot: QtBot):
    def counts() -> list[str]:
        states = window.desk.sifting.states
        return [button.text() for button in states if not button.isHidden()]

    for _ in ("what is open is offered", "done"):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.view.text == MILL
    assert counts() == ["All 2", "To do 1", "Done 1", "Skipped 0"]
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.view.text == GRAIN
    qtbot.waitUntil(lambda: counts() == ["All 2", "To do 2", "Done 0", "Skipped 0"])


def test_the_one_article_that_was_opened_from_a_file_is_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    one, two, three = (tmp_path / f"{name}.txt" for name in ("one", "two", "three"))
    for path in (one, two, three):
        path.write_text(f"Article {path.stem}.\n", encoding="utf-8")
    with qtbot.waitSignal(window.carrying.imported):
        window.carrying.bring_in([one])
    assert window.view.text.startswith("Article one.")
    with qtbot.waitSignal(window.carrying.imported):
        window.carrying.bring_in([two, three])
    assert window.view.text.startswith("Article one.")


def test_a_plus_that_takes_shift_makes_the_text_larger(window: MainWindow, qtbot: QtBot):
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.view.zoomed) as told:
        qtbot.keyClick(window.view, Qt.Key.Key_Plus, control_shift)
    assert told.args is not None
    assert told.args[0] > 100


def test_the_line_below_the_title_writes_the_date_as_the_desk_does_and_keeps_arabic_apart():
    article = Article("a", "", 5, published="2024-06-19", byline="رنا الصيرفي", outlet="صوت الوادي")
    told = subtitle(article, "Two words").split(" · ")
    assert told == [
        "\u206819 Jun 2024\u2069",
        "\u2068رنا الصيرفي\u2069",
        "\u2068صوت الوادي\u2069",
        "\u20682 words\u2069",
    ]


def test_an_article_clicked_on_the_desk_takes_the_next_key(window: MainWindow, qtbot: QtBot):
    listed = window.desk.list
    at = listed.visualRect(window.desk.model.index(1)).center()
    listed.setFocus()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.view.text == MILL
    assert window.focusWidget() is window.view
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_A)
    assert window.session.sheet is not None
    assert window.session.sheet.decided_count == 1
