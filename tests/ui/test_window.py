"""Keys and panes of the whole window, on a real workspace; the worker is a process that says nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.mark import Layer, Status
from curator.domain.span import Span
from curator.session.linking import Linking
from curator.session.outgoing import Order
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.commands import COMMANDS, sequence_of
from curator.ui.opening import application
from curator.ui.window import MainWindow

from ..session.conftest import SEEDS, TEXT, bring, proposals
from .conftest import answer

Key, Mod = Qt.Key, Qt.KeyboardModifier
SILENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        prepare(made, SEEDS)
        bring(made)
        yield made


@pytest.fixture(scope="module")
def english(qapp: QApplication) -> QApplication:
    """The application with its plural forms, whichever test ran before."""
    return application()


@pytest.fixture
def window(qtbot: QtBot, english: QApplication, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(
        workspace, lambda w: Linking(w, None), lambda name: SILENT, Preferences(tmp_path / "curator.toml")
    )
    answer(made.session, proposals)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
    yield made
    made.close()


def press(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, mod)


def focused(window: MainWindow) -> str:
    return window.session.sheet.mark(window.session.focus).hull.of(TEXT)


def status(window: MainWindow, quote: str) -> Status:
    return next(mark.status for mark in window.session.sheet.marks() if mark.hull.of(TEXT) == quote)


def test_one_key_decides_and_goes_on_and_with_shift_it_stays(qtbot: QtBot, window: MainWindow):
    assert focused(window) == "Ilva Brandt"
    press(qtbot, Key.Key_A)
    assert (status(window, "Ilva Brandt"), focused(window)) == (Status.CONFIRMED, "Lviv")
    press(qtbot, Key.Key_X, Mod.ShiftModifier)
    assert (status(window, "Lviv"), focused(window)) == (Status.REJECTED, "Lviv")
    press(qtbot, Key.Key_Tab)
    assert focused(window) == "Lviv is safe"
    press(qtbot, Key.Key_Z, Mod.ControlModifier)
    assert status(window, "Lviv") is Status.SUGGESTED


def test_a_digit_is_the_label_that_stands_on_it(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_2)
    (decided,) = window.session.sheet.annotations.values()
    assert decided.label == window.session.labels.by_key("2").id
    assert focused(window) == "Lviv"


def test_a_digit_on_selected_text_adds_an_annotation(qtbot: QtBot, window: MainWindow):
    start = TEXT.index("closed")
    window.view.select(Span(start, start + 6))
    press(qtbot, Key.Key_7)
    assert status(window, "closed") is Status.ADDED
    assert window.view.selection() is None


def test_the_keyboard_alone_can_mark_a_claim_and_give_it_another_part(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_F7)
    for _ in range(3):
        press(qtbot, Key.Key_Right, Mod.ShiftModifier | Mod.ControlModifier)
    press(qtbot, Key.Key_C)
    made = window.session.focused_mark()
    assert made.layer is Layer.CLAIM and made.quotes == ("Ilva Brandt said",)
    start = TEXT.index("calm")
    window.view.select(Span(start, start + 4))
    press(qtbot, Key.Key_C, Mod.ShiftModifier)
    assert window.session.focused_mark().quotes == ("Ilva Brandt said", "calm")


def test_letters_typed_into_a_field_decide_nothing(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_L, Mod.ControlModifier)
    assert QApplication.focusWidget() is window.desk.search
    for key in (Key.Key_A, Key.Key_X, Key.Key_1, Key.Key_U):
        press(qtbot, key)
    assert window.desk.search.text() == "ax1u"
    assert window.session.sheet.decided_count == 0
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is window.view


def test_k_goes_back_from_a_mention_and_opens_the_attributes_of_a_claim(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_J)
    press(qtbot, Key.Key_J)
    assert focused(window) == "Lviv is safe"
    press(qtbot, Key.Key_K)
    assert window.inspector.isAncestorOf(QApplication.focusWidget())
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_Tab, Mod.ShiftModifier)
    press(qtbot, Key.Key_K)
    assert focused(window) == "Ilva Brandt"


@pytest.mark.parametrize(
    ("scan", "text", "key"), [(30, "ф", "A"), (45, "ч", "X"), (22, "г", "U"), (30, "ش", "A")]
)
def test_the_same_key_does_the_same_act_under_another_script(scan: int, text: str, key: str):
    event = QKeyEvent(QEvent.Type.KeyPress, ord(text), Mod.NoModifier, scan + 8, 0, 0, text)
    assert sequence_of(event, "xcb") == key
    event = QKeyEvent(QEvent.Type.KeyPress, ord(text), Mod.NoModifier, scan, 0, 0, text)
    assert sequence_of(event, "windows") == key


@pytest.mark.parametrize(
    ("code", "text", "key"), [(0, "ф", "A"), (7, "ч", "X"), (32, "г", "U"), (38, "о", "J")]
)
def test_the_same_holds_on_a_mac_where_places_have_other_numbers(code: int, text: str, key: str):
    event = QKeyEvent(QEvent.Type.KeyPress, ord(text), Mod.NoModifier, 0, code, 0, text)
    assert sequence_of(event, "cocoa") == key


def test_shift_and_a_digit_is_still_the_digit():
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Exclam, Mod.ShiftModifier, 2 + 8, 0, 0, "!")
    assert sequence_of(event, "xcb") == "Shift+1"


def test_a_latin_layout_keeps_its_own_letters():
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, Mod.NoModifier, 16 + 8, 0, 0, "a")  # AZERTY
    assert sequence_of(event, "xcb") == "A"


def test_done_opens_the_next_article_to_do(qtbot: QtBot, window: MainWindow, workspace: Workspace):
    other = bring(workspace, "Ilva Brandt, Lviv, Noir. Lviv is safe. Lviv", "Other")
    window.desk.refresh()
    first = window.session.sheet.article.id
    for _ in ("what is open is offered", "done"):
        press(qtbot, Key.Key_Return, Mod.ControlModifier)
    assert window.session.sheet.article.id == other
    assert workspace.articles.get(first).state.value == "done"
    press(qtbot, Key.Key_Z, Mod.ControlModifier)
    assert window.session.sheet.article.id == first
    assert workspace.articles.get(first).state.value == "todo"


def test_the_theme_is_kept_for_the_next_start(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    before = window.comfort.theme.name
    press(qtbot, Key.Key_F9)
    assert window.comfort.theme.name != before
    assert Preferences(tmp_path / "curator.toml").text("theme") == window.comfort.theme.name
    press(qtbot, Key.Key_F9)


def test_a_refused_act_is_said_in_the_status_bar(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_C)
    assert (
        window.status.currentMessage()
        == "Select some text first: with the mouse, or with F7 and Shift and the arrows."
    )


def test_a_worker_that_gives_up_is_said_and_editing_goes_on(qtbot: QtBot, window: MainWindow):
    window.suggester.restart([sys.executable, "-c", "raise SystemExit('no pipeline here')"])
    qtbot.waitUntil(lambda: "no pipeline here" in window.status._pipeline.text(), timeout=20_000)
    press(qtbot, Key.Key_A)
    assert status(window, "Ilva Brandt") is Status.CONFIRMED


def test_every_command_has_an_act_and_no_two_share_a_key(window: MainWindow):
    for command in COMMANDS:
        assert command.id in window.dispatch._acts, command.id
    keys = [key for command in COMMANDS for key in command.keys if key != "K"]
    assert len(keys) == len(set(keys))


def test_copied_text_is_the_articles_own(qtbot: QtBot, window: MainWindow):
    start = TEXT.index("Cafe")
    window.view.select(Span(start, start + 5))
    press(qtbot, Key.Key_C, Mod.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Cafe\u0301"


def test_an_edge_moves_only_without_caret_and_selection(qtbot: QtBot, window: MainWindow):
    start = TEXT.index("closed")
    window.view.select(Span(start, start + 6))
    press(qtbot, Key.Key_Left, Mod.AltModifier)
    press(qtbot, Key.Key_BraceRight, Mod.ShiftModifier)
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_F7)
    press(qtbot, Key.Key_Left, Mod.AltModifier)
    press(qtbot, Key.Key_Escape)
    assert window.session.sheet.decided_count == 0
    press(qtbot, Key.Key_Left, Mod.AltModifier)
    assert focused(window) == "Mayor Ilva Brandt"


def test_a_digit_on_a_claim_is_refused_in_words(qtbot: QtBot, window: MainWindow):
    press(qtbot, Key.Key_J)
    press(qtbot, Key.Key_J)
    press(qtbot, Key.Key_1)
    assert window.session.sheet.decided_count == 0
    assert window.status.currentMessage().startswith("PERSON is no label")


def test_every_file_that_was_refused_is_listed_with_its_reason(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    (tmp_path / "good.txt").write_text(
        "Ilva Brandt said that Lviv is safe. Lviv is calm. Noir closed.\n", "utf-8"
    )
    (tmp_path / "other.txt").write_text("Another article.\n", "utf-8")
    (tmp_path / "other.txt").write_text("Another article.\n", "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    window.carrying.bring_in(
        [tmp_path / name for name in ("good.txt", "other.txt", "empty.txt", "picture.txt")]
    )
    report = window.arriving.report
    qtbot.waitUntil(report.isVisible, timeout=20_000)
    assert report.counts.text() == "4 found · 2 articles opened · 2 not opened"
    report.copy.click()
    listed = QGuiApplication.clipboard().text().split("\n")[1:]
    assert [Path(line.split(": ")[0]).name for line in listed] == ["empty.txt", "picture.txt"]
    assert "It is a picture" in listed[1]
    report.setFocus()
    press(qtbot, Key.Key_Escape)
    assert not report.isVisible()
    assert QApplication.focusWidget() is window.view


def test_an_export_from_the_window_is_told_when_it_is_verified(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    press(qtbot, Key.Key_A)
    out = tmp_path / "out.jsonl"
    with qtbot.waitSignal(window.carrying.told, timeout=20_000) as told:
        window.carrying.take_out(Order(out))
    assert told.args == [f"1 article exported and verified: {out}"]
    assert '"Ilva Brandt"' in out.read_text("utf-8")


def test_compact_is_kept_and_gives_the_text_more_lines(qtbot: QtBot, window: MainWindow):
    pitch = window.view.line_pitch()
    press(qtbot, Key.Key_F10)
    assert window.view.line_pitch() < pitch
    assert window.preferences.flag("compact", False)
    press(qtbot, Key.Key_F10)
    assert window.view.line_pitch() == pitch
