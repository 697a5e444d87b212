"""F1 and Ctrl+K: what is shown over the window, and that keys typed there decide nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from curator.session.preferences import Preferences
from curator.session.session import Session
from curator.ui.commands import COMMANDS
from curator.ui.overlay import Overlay
from curator.ui.palette import Palette
from curator.ui.whereabouts import Situation

from .conftest import bring, mark_of

# The offscreen platform says so of any window that has a least size.


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1100, 800)
    QLineEdit(made).setObjectName("text")
    made.show()
    qtbot.waitExposed(made)
    return made


def nowhere(_: QWidget | None) -> Situation:
    return Situation("In the text", (("Next suggestion", "Tab"),))


def said(overlay: Overlay) -> list[str]:
    return [label.text() for label in overlay.findChildren(QLabel)]


def test_every_command_with_a_key_is_in_the_help(session: Session, window: QWidget):
    overlay = Overlay(session, nowhere, window)
    overlay.open()
    texts = said(overlay)
    assert [one.title for one in COMMANDS if one.keys and one.title not in texts] == []


def test_on_a_mark_the_rules_of_its_label_stand_first(session: Session, window: QWidget):
    session.set_focus(mark_of(session, "Ilva Brandt"))
    overlay = Overlay(session, nowhere, window)
    overlay.open()
    label = session.labels.get("PERSON")
    assert label is not None
    assert session.guideline is not None
    texts = said(overlay)
    assert texts[:3] == ["In the text", "Next suggestion", "Tab"]
    assert texts[3:5] == [label.name, label.definition]
    assert " ".join(session.guideline.sections["PERSON"].split()) in [
        " ".join(text.split()) for text in texts
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_the_help_closes_and_gives_the_keyboard_back(session: Session, window: QWidget, key: Qt.Key):
    text = window.findChild(QLineEdit, "text")
    text.setFocus()
    overlay = Overlay(session, nowhere, window)
    overlay.open()
    QTest.keyClick(overlay, key)
    assert overlay.isHidden()
    assert text.hasFocus()


def test_a_click_closes_the_help(session: Session, window: QWidget, qtbot: QtBot):
    overlay = Overlay(session, nowhere, window)
    overlay.open()
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert overlay.isHidden()


def test_the_palette_runs_the_command_that_was_typed(
    session: Session, window: QWidget, qtbot: QtBot, tmp_path: Path
):
    palette = palette_in(window, session, tmp_path)
    palette.open()
    qtbot.keyClicks(palette.field, "full")
    with qtbot.waitSignal(palette.ran) as told:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == ["view.full_screen"]
    assert palette.isHidden()


def test_the_palette_finds_articles_by_their_title(
    session: Session, window: QWidget, qtbot: QtBot, tmp_path: Path
):
    wanted = bring(session.workspace, "Harbour reopens", "Harbour.")
    palette = palette_in(window, session, tmp_path)
    palette.open()
    qtbot.keyClicks(palette.field, "harb")
    with qtbot.waitSignal(palette.article_chosen) as told:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == [wanted]


def test_escape_leaves_the_palette_without_running_anything(
    session: Session, window: QWidget, qtbot: QtBot, tmp_path: Path
):
    palette = palette_in(window, session, tmp_path)
    palette.open()
    qtbot.keyClicks(palette.field, "undo")
    with qtbot.assertNotEmitted(palette.ran):
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()


def palette_in(window: QWidget, session: Session, tmp_path: Path, *missing: str) -> Palette:
    return Palette(
        session.workspace.articles,
        Preferences(tmp_path / "c.toml"),
        lambda command: "Not now." if command in missing else "",
        window,
    )


def titles(palette: Palette) -> list[str]:
    return [choice.title for choice in palette.choices.choices]


def test_every_command_but_the_palette_itself_is_in_the_palette(
    session: Session, window: QWidget, tmp_path: Path
):
    palette = palette_in(window, session, tmp_path)
    palette.open()
    assert sorted(titles(palette)) == sorted(one.title for one in COMMANDS if one.id != "view.palette")


@pytest.mark.parametrize("typed", ["nexsug", "ns", "sugg next", "suggestion"])
def test_initials_and_beginnings_of_words_find_a_command(
    session: Session, window: QWidget, qtbot: QtBot, tmp_path: Path, typed: str
):
    palette = palette_in(window, session, tmp_path)
    palette.open()
    qtbot.keyClicks(palette.field, typed)
    assert "Next suggestion" in titles(palette)[:4]


def test_what_was_run_last_stands_first_also_after_a_restart(
    session: Session, window: QWidget, qtbot: QtBot, tmp_path: Path
):
    palette = palette_in(window, session, tmp_path)
    for typed in ("light or dark", "undo"):
        palette.open()
        qtbot.keyClicks(palette.field, typed)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    again = palette_in(window, session, tmp_path)
    again.open()
    assert titles(again)[:2] == ["Undo", "Light or dark"]


def test_what_cannot_be_done_now_is_dim_and_says_why(
    session: Session, window: QWidget, qtbot: QtBot, tmp_path: Path
):
    palette = palette_in(window, session, tmp_path, "claim.source")
    palette.open()
    qtbot.keyClicks(palette.field, "source")
    choice = palette.choices.choices[0]
    assert choice.dim and choice.detail.endswith("Not now.")
    with qtbot.assertNotEmitted(palette.ran), qtbot.waitSignal(palette.told) as told:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == ["Not now."]


def test_scattered_letters_do_not_hide_an_article(
    session: Session, window: QWidget, qtbot: QtBot, tmp_path: Path
):
    wanted = bring(session.workspace, "Ntn strike", "A strike.")
    palette = palette_in(window, session, tmp_path)
    palette.open()
    qtbot.keyClicks(palette.field, "ntn")
    with qtbot.waitSignal(palette.article_chosen) as told:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == [wanted]
