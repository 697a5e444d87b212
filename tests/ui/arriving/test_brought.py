"""Articles by hand: dropped on the window, pasted, and what the window tells of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.store.check import check
from curator.ui.window import MainWindow

from ..conftest import bring
from .bringing import counted, drop, hold, of_files, of_text, paste, press, shown, titles

Key, Mod = Qt.Key, Qt.KeyboardModifier
FIRE = "🚨 Fire in the mill\r\n\r\nThe mill burned. The council met and said that it was insured.\n"
FIRE_KEPT = FIRE.replace("\r\n", "\n")


def test_a_file_held_over_the_window_says_what_a_drop_does_and_leaves_no_trace(
    window: MainWindow, tmp_path: Path
):
    path = tmp_path / "fire.txt"
    path.write_bytes(FIRE.encode())
    veil = window.arriving.veil
    assert hold(window, of_files(path, tmp_path))
    assert veil.isVisible()
    assert veil.geometry() == window.rect()
    assert veil.words == "Drop to look at 2 files or folders"
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not veil.isVisible()
    assert titles(window) == ["Grain waits"]


def test_files_and_folders_that_are_dropped_come_in(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"Article a.")
    (folder / "old.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le"))
    (tmp_path / "b.md").write_bytes(b"Article b.")
    drop(window, of_files(folder, tmp_path / "b.md"))
    table = counted(window, qtbot)
    assert table.heading.text() == "3 found · 2 new · 1 cannot be opened"
    assert titles(window) == ["Grain waits"]
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        press(qtbot, Key.Key_Return)
    assert sorted(titles(window)) == ["Article a.", "Article b.", "Grain waits"]
    assert not window.arriving.veil.isVisible()
    report = window.arriving.report
    assert report.counts.text() == "3 found · 2 articles opened · 1 not opened"
    assert [row.detail for row in report.rows.choices] == [
        "It is a .doc of an old Word; save it as .docx and open that."
    ]


def test_a_list_of_addresses_of_local_files_is_these_files(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    one, two = tmp_path / "ein ö.txt", tmp_path / "two.txt"
    one.write_bytes(b"Article one.")
    two.write_bytes(b"Article two.")
    listed = f"# two reports\r\n{QUrl.fromLocalFile(str(one)).toString()}\r\n{two}\r\n"
    drop(window, of_text(listed))
    counted(window, qtbot)
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        press(qtbot, Key.Key_Return)
    assert sorted(titles(window)) == ["Article one.", "Article two.", "Grain waits"]


def test_an_address_on_the_network_is_not_fetched_and_said_to_be_so(window: MainWindow):
    mime = QMimeData()
    mime.setUrls([QUrl("https://news.example/mill")])
    drop(window, mime)
    assert window.status.currentMessage().startswith("Curator never fetches anything from the network")
    assert titles(window) == ["Grain waits"]


def test_nothing_that_can_be_read_may_be_dropped(window: MainWindow):
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG")
    assert not hold(window, mime)
    assert not window.arriving.veil.isVisible()


def test_a_pasted_text_is_looked_at_before_it_is_kept(window: MainWindow, qtbot: QtBot):
    edits = len(list(window.session.workspace.journal.edits()))
    paste(qtbot, of_text(FIRE))
    box = shown(window, qtbot)
    assert box.fields["title"].edit.text() == "🚨 Fire in the mill"
    assert box.fields["language"].edit.text() == "English"
    press(qtbot, Key.Key_Escape)
    assert not box.isVisible()
    assert len(list(window.session.workspace.journal.edits())) == edits


def test_enter_keeps_a_pasted_text_under_the_title_given_and_opens_it(window: MainWindow, qtbot: QtBot):
    paste(qtbot, of_text(FIRE))
    shown(window, qtbot)
    qtbot.keyClicks(QApplication.focusWidget(), "Mill fire")
    with qtbot.waitSignal(window.carrying.imported):
        press(qtbot, Key.Key_Return)
    assert window.session.sheet is not None
    article = window.session.sheet.article
    assert (article.title, article.language, article.file_name) == ("Mill fire", "en", "")
    assert window.session.sheet.text == window.view.text == FIRE_KEPT
    assert article.imported_by == window.session.workspace.journal.author
    assert check(window.session.workspace) == []


def test_a_text_that_is_here_already_is_said_and_enter_opens_it(window: MainWindow, qtbot: QtBot):
    workspace = window.session.workspace
    known = bring(workspace, "Fire, first report", FIRE_KEPT)
    paste(qtbot, of_text(FIRE))
    box = shown(window, qtbot)
    assert box.trouble.text() == "The same text is here already, as “Fire, first report”."
    press(qtbot, Key.Key_Return)
    assert window.session.sheet is not None
    assert window.session.sheet.article.id == known
    assert len(titles(window)) == 2


def test_a_text_that_is_here_already_can_be_kept_once_more(window: MainWindow, qtbot: QtBot):
    bring(window.session.workspace, "Fire, first report", FIRE_KEPT)
    paste(qtbot, of_text(FIRE))
    shown(window, qtbot)
    with qtbot.waitSignal(window.carrying.imported):
        press(qtbot, Key.Key_Return, Mod.ShiftModifier)
    assert titles(window) == ["🚨 Fire in the mill", "Fire, first report", "Grain waits"]


def test_ctrl_v_in_a_field_is_the_field_s(window: MainWindow, qtbot: QtBot):
    window.desk.focus_search()
    paste(qtbot, of_text("mill"))
    assert window.desk.search.text() == "mill"
    assert not window.arriving.trying.box.isVisible()


def test_files_from_a_file_manager_can_be_pasted(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "fire.txt"
    path.write_bytes(FIRE.encode())
    paste(qtbot, of_files(path))
    shown(window, qtbot)
    with qtbot.waitSignal(window.carrying.imported, timeout=20_000):
        press(qtbot, Key.Key_Return)
    assert titles(window)[0] == "🚨 Fire in the mill"


def test_blanks_are_no_article(window: MainWindow, qtbot: QtBot):
    paste(qtbot, of_text(" \r\n\u2028 "))
    assert window.status.currentMessage().startswith("There is neither a file nor a text")


def test_the_same_text_in_another_file_is_told_and_can_be_opened_or_taken_in_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    first, second = tmp_path / "first.txt", tmp_path / "second.md"
    first.write_bytes(FIRE_KEPT.encode())
    # Other bytes, the same text.
    second.write_bytes(b"\xef\xbb\xbf" + FIRE.encode())
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        window.carrying.bring_in([first])
    report = window.arriving.report
    assert not report.isVisible()
    window.session.open(window.session.workspace.articles.rows()[-1])
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        window.carrying.bring_in([first, second, tmp_path / "gone.txt"])
    assert report.counts.text() == "3 found · 0 articles opened · 2 were here already · 1 not opened"
    tags = [(row.title, row.tag) for row in report.rows.choices]
    assert tags == [
        ("gone.txt", "not opened"),
        ("first.txt", "here already"),
        ("second.md", "here already"),
    ]
    assert report.rows.choices[2].detail.startswith("The same text is here as “🚨 Fire in the mill”")
    window.dispatch.run("file.report")
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert window.view.text == FIRE_KEPT
    assert report.anyway.text() == "Take the 2 in again"
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        report.anyway.click()
    assert titles(window).count("🚨 Fire in the mill") == 3
    assert not report.isVisible()
