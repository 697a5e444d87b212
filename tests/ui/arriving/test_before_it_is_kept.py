"""What is brought is looked at before it is kept: one article in a box, several in a table, all by keys."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from curator.domain.article import Article
from curator.domain.left_out import Line
from curator.session.jobs import Job
from curator.store.check import check
from curator.store.workspace import Workspace
from curator.ui.arriving.lines_view import LinesView
from curator.ui.window import MainWindow

from ..windows import open_window
from .bringing import counted, of_text, paste, press, shown, titles

Key, Mod = Qt.Key, Qt.KeyboardModifier
ALT = Mod.AltModifier
SAID = "The night ferry 🚨 was late again, and Mayor Ilva Brandt said that nobody in Tarn was surprised."
MORE = "The council met on Friday and found that the mill was insured, which the owner had not known before."
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry late – Courier</title>
<meta property="og:title" content="Ferry late again"><meta property="og:site_name" content="Courier">
</head><body>
<nav><a href="/">Home</a> · <a href="/s">Sport pages</a></nav><article><h1>Ferry late again</h1>
<p>{SAID}</p><p>{MORE}</p><p>{SAID.replace("night", "day")}</p></article>
<footer>All rights reserved by the Courier</footer></body></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def put(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def look(window: MainWindow, *paths: Path) -> None:
    window.arriving.trying.look_at_paths(paths)


def keep(window: MainWindow, qtbot: QtBot) -> tuple[Article, str]:
    """Press Enter in the box; the article that is kept and opened, and its text."""
    with qtbot.waitSignal(window.carrying.imported, timeout=20_000):
        press(qtbot, Key.Key_Return)
    assert window.session.sheet is not None
    return window.session.sheet.article, window.session.sheet.text


# --- one article ---
def test_what_is_shown_of_a_page_is_what_is_kept(window: MainWindow, qtbot: QtBot, folder: Path):
    look(window, put(folder / "ferry.html", PAGE))
    box = shown(window, qtbot)
    title = box.fields["title"]
    assert (title.edit.text(), title.origin.text()) == ("Ferry late again", "the heading")
    assert box.about.text().startswith("Web page · ferry.html · ")
    qtbot.waitUntil(lambda: not box.text.is_filling)
    told = box.text.toPlainText()
    assert SAID in told
    assert "Sport" not in told
    article, text = keep(window, qtbot)
    assert text == told
    assert (article.title, article.outlet, article.language) == ("Ferry late again", "Courier", "en")
    assert (article.file_name, len(article.source_sha256)) == ("ferry.html", 64)
    assert check(window.session.workspace) == []


def test_what_was_left_out_is_struck_in_its_place_and_can_be_taken_after_all(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    look(window, put(folder / "ferry.html", PAGE))
    box = shown(window, qtbot)
    press(qtbot, Key.Key_L, ALT)
    qtbot.waitUntil(lambda: not box.text.is_filling)
    lines = box.text.toPlainText().split("\n")
    assert [is_struck(box.text, line) for line in ("Sport pages", SAID, "All rights")] == [True, False, True]
    assert lines.index(SAID) > next(at for at, line in enumerate(lines) if "Sport pages" in line)
    press(qtbot, Key.Key_A, ALT)
    _, text = keep(window, qtbot)
    assert "Sport pages" in text
    assert "All rights reserved" in text


def is_struck(view: LinesView, words: str) -> bool:
    cursor = view.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionEnd(), QTextCursor.MoveMode.MoveAnchor)
    return cursor.charFormat().fontStrikeOut()


def test_a_field_offers_what_the_file_says_and_takes_what_is_typed(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    look(window, put(folder / "ferry.html", PAGE))
    box = shown(window, qtbot)
    title = box.fields["title"]
    press(qtbot, Key.Key_Down)
    offered = [action.text() for action in title.menu.actions()]
    assert offered[0].startswith("Ferry late again\t")
    assert offered[1].startswith("Ferry late\t")
    title.menu.close()
    title.edit.setText("A title of\u2028my own")
    assert title.origin.text() == "changed by you"
    box.fields["byline"].edit.setText("Ann Weber")
    box.fields["language"].edit.setText("ukrainian")
    article, _ = keep(window, qtbot)
    assert (article.title, article.byline, article.language) == ("A title of my own", "Ann Weber", "uk")


def test_a_date_that_is_none_is_told_and_nothing_is_kept_before_it_is_right(window: MainWindow, qtbot: QtBot):
    paste(qtbot, of_text("Fire in the mill\n\nIt burned."))
    box = shown(window, qtbot)
    date = box.fields["published"].edit
    date.setText("last Friday")
    press(qtbot, Key.Key_Return)
    assert box.isVisible()
    assert box.trouble.text() == "This is no date: write 2026, 2026-11 or 2026-11-20."
    assert QApplication.focusWidget() is date
    date.setText("2026-11-20")
    article, _ = keep(window, qtbot)
    assert article.published == "2026-11-20"


def side_of(widget: QWidget) -> list[QScrollArea]:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return [above] if above else []


def test_guessed_letters_are_shown_and_another_choice_reads_the_file_anew(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    said = "Совет собрался в пятницу и сообщил, что мельница была застрахована. "
    look(window, put(folder / "council.txt", (said * 8).encode("cp1251")))
    box = shown(window, qtbot)
    assert box.encoding.text() == "Letters: Cyrillic (Windows-1251), a guess"
    assert said in box.text.toPlainText()
    # However long that is, the fields end where they can be seen.
    edit = box.fields["title"]
    assert all(area.rect().contains(edit.mapTo(area, edit.rect().bottomRight())) for area in side_of(edit))
    press(qtbot, Key.Key_E, ALT)
    (menu,) = box.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    koi = next(action for action in menu.actions() if "KOI8-R" in action.text())
    koi.trigger()
    menu.close()
    window.activateWindow()
    qtbot.waitUntil(lambda: box.encoding.text() == "Letters: Cyrillic (KOI8-R)", timeout=20_000)
    _, text = keep(window, qtbot)
    assert text == said.encode("cp1251").decode("koi8-r") * 8


def test_a_file_that_cannot_be_read_says_why_in_one_sentence(window: MainWindow, qtbot: QtBot, folder: Path):
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le")
    look(window, put(folder / "old.doc", ole))
    box = shown(window, qtbot)
    assert box.heading.text() == "old.doc was not opened"
    assert box.trouble.text() == "It is a .doc of an old Word; save it as .docx and open that."
    press(qtbot, Key.Key_Return)
    assert box.isVisible()
    press(qtbot, Key.Key_Escape)
    assert not box.isVisible()
    assert QApplication.focusWidget() is window.view
    assert titles(window) == ["Grain waits"]


def test_a_pasted_page_is_read_as_a_page_and_a_coloured_word_as_plain_text(window: MainWindow, qtbot: QtBot):
    mime = of_text(f"Home · Sport pages {SAID} {MORE}")
    mime.setHtml(PAGE)
    paste(qtbot, mime)
    box = shown(window, qtbot)
    assert box.fields["title"].edit.text() == "Ferry late again"
    assert "Sport" not in box.text.toPlainText()
    assert box.original.isHidden()
    press(qtbot, Key.Key_Escape)
    coloured = QMimeData()
    coloured.setText("The mill burned.")
    coloured.setHtml("<span style='color: red'>The mill</span> burned.")
    QGuiApplication.clipboard().setMimeData(coloured)
    press(qtbot, Key.Key_V, Mod.ControlModifier)
    _, text = keep_shown(window, qtbot)
    assert text == "The mill burned."


def keep_shown(window: MainWindow, qtbot: QtBot) -> tuple[Article, str]:
    shown(window, qtbot)
    return keep(window, qtbot)


def test_a_pasted_page_without_an_article_is_looked_at_as_its_words(window: MainWindow, qtbot: QtBot):
    mime = of_text("One\nTwo")
    mime.setHtml("<ul><li>&nbsp;</li><li> </li></ul>")
    paste(qtbot, mime)
    qtbot.waitUntil(lambda: window.arriving.trying.box.text.toPlainText() == "One\nTwo", timeout=20_000)


def test_a_text_as_long_as_a_book_is_all_there_and_the_window_goes_on_meanwhile(qtbot: QtBot):
    view = LinesView()
    qtbot.addWidget(view)
    lines = [Line("The mill e\u0301 🚨 burned. " * 9, True)] * 9_000 + [Line("x" * 4_500, True)]
    view.put(lines)
    assert view.is_filling
    qtbot.waitUntil(lambda: not view.is_filling, timeout=20_000)
    told = view.toPlainText().split("\n")
    assert told[:9_000] == [line.text for line in lines[:9_000]]
    assert "".join(told[9_000:]) == "x" * 4_500


def test_one_article_is_kept_at_once_while_others_are_still_coming_in(window: MainWindow, qtbot: QtBot):
    may_end = threading.Event()
    long = Job("Opening articles", lambda _progress, _stop: may_end.wait(60))
    window.jobs.start(long)
    paste(qtbot, of_text("The mill burned."))
    _, text = keep_shown(window, qtbot)
    assert text == "The mill burned."
    assert not long.over
    may_end.set()


# --- several ---
def test_a_row_can_be_looked_at_and_changed_before_all_are_imported(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    for at in range(3):
        put(folder / f"{at}.txt", f"Report {at}\n\nThe mill burned {at} times.")
    put(folder / "again.txt", "Report 1\n\nThe mill burned 1 times.")
    look(window, folder)
    table = counted(window, qtbot)
    assert table.heading.text() == "4 found · 3 new · 1 here already"
    assert [choice.title for choice in table.model.choices] == [f"Report {at}" for at in (0, 1, 2, 1)]
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Space)
    box = shown(window, qtbot)
    assert table.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "The second report")
    press(qtbot, Key.Key_Return)
    assert not box.isVisible()
    assert QApplication.focusWidget() is table.list
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        press(qtbot, Key.Key_Return)
    assert sorted(titles(window)) == ["Grain waits", "Report 0", "Report 2", "The second report"]
    # As it goes on: what came in is passed by, the changes and all.
    look(window, folder)
    table = counted(window, qtbot)
    assert table.heading.text() == "4 found · 0 new · 4 here already"
    # Their bytes are known, so nobody counted their words.
    assert not [choice for choice in table.model.choices if "0 words" in choice.detail]
    press(qtbot, Key.Key_Escape)
    assert not table.isVisible()


def test_the_columns_of_a_table_are_named_where_it_does_not_name_them(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    rows = "nr;Kopf;Inhalt;wann\n1;Fire;The mill burned.;2026-11-20\n2;Rain;It rained in Tarn.;2026-11-21\n"
    look(window, put(folder / "batch.csv", rows))
    keys = window.arriving.trying.keys
    qtbot.waitUntil(keys.isVisible, timeout=20_000)
    press(qtbot, Key.Key_Return)
    assert keys.isVisible()
    qtbot.keyClicks(keys.boxes["text"], "Inhalt")
    qtbot.keyClicks(keys.boxes["title"], "Kopf")
    qtbot.keyClicks(keys.boxes["published"], "wann")
    press(qtbot, Key.Key_Return)
    table = counted(window, qtbot)
    assert table.heading.text() == "2 articles"
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        press(qtbot, Key.Key_Return)
    articles = window.session.workspace.articles
    kept = {one.title: one for one in articles.many(articles.ids_in_order())}
    assert kept["Fire"].published == "2026-11-20"
    assert '"nr"' in kept["Rain"].foreign


def test_very_many_files_are_counted_by_their_names_and_not_read(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    for at in range(150):
        put(folder / f"{at}.txt", "x")
        put(folder / f"{at}.html", "x")
    put(folder / "notes", "x")
    put(folder / "more", "x")
    look(window, folder)
    table = counted(window, qtbot)
    assert table.heading.text() == "302 files"
    rows = [(choice.title, choice.detail) for choice in table.model.choices]
    assert rows == [
        ("Web page", "150 files, by their names"),
        ("Text", "150 files, by their names"),
        ("Other names", "2 files: what they are is told by their content (more, notes)"),
    ]
    press(qtbot, Key.Key_Space)
    assert not window.arriving.trying.box.isVisible()
    press(qtbot, Key.Key_Escape)
    assert titles(window) == ["Grain waits"]


def test_an_import_that_was_cancelled_goes_on_when_it_is_asked_to(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    for at in range(40):
        put(folder / f"{at:02}.txt", f"Report {at}\n\nThe mill burned {at} times.")
    window.jobs.started.connect(lambda job: job.cancel())
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        window.carrying.bring_in([folder])
    window.jobs.started.disconnect()
    report = window.arriving.report
    assert report.isVisible()
    assert report.counts.text().endswith("stopped before the rest")
    assert len(titles(window)) < 41
    with qtbot.waitSignal(window.carrying.arrived, timeout=60_000):
        window.dispatch.run("file.go_on")
    assert len(titles(window)) == 41
    window.dispatch.run("file.go_on")
    assert window.status.currentMessage() == "No import was stopped before its end."


def test_an_import_that_was_interrupted_is_told_at_the_next_start(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, folder: Path, tmp_path: Path
):
    put(folder / "a.txt", "Article a.")
    window.jobs.started.connect(lambda job: job.cancel())
    with qtbot.waitSignal(window.carrying.arrived, timeout=20_000):
        window.carrying.bring_in([folder])
    window.close()
    again = open_window(qtbot, workspace, tmp_path)
    report = again.arriving.report
    assert report.counts.text() == "An import was interrupted. What came in is kept, the rest can go on."
    again.dispatch.run("file.report")
    with qtbot.waitSignal(again.carrying.arrived, timeout=20_000):
        press(qtbot, Key.Key_Return)
    assert sorted(titles(again)) == ["Article a.", "Grain waits"]
    again.close()


# --- watched ---
def test_what_arrives_in_the_watched_folder_comes_in_and_leaves_the_reader_alone(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    room = window.watching
    assert room.sign.isHidden()
    with qtbot.waitSignal(room.watching.looked):
        room.watching.watch(folder)
    assert (room.sign.isHidden(), room.sign.text()) == (False, "watching in")
    here = window.session.sheet
    with qtbot.waitSignal(window.carrying.arrived, timeout=30_000):
        put(folder / "new.txt", "Article new.")
    assert sorted(titles(window)) == ["Article new.", "Grain waits"]
    assert window.session.sheet is here
    assert window.status.currentMessage().endswith("from the watched folder")
    assert (folder / "new.txt").exists()
    window.dispatch.run("file.watch")
    assert room.box.folder.text() == str(folder)
    press(qtbot, Key.Key_Delete)
    assert room.watching.folder is None
    assert room.sign.isHidden()


def test_the_columns_that_are_asked_for_are_those_of_a_batch_that_cannot_be_read_yet(
    window: MainWindow, qtbot: QtBot, folder: Path
):
    put(folder / "a.csv", "title,text\nFire,The mill burned.\nRain,It rained in Tarn.\n")
    put(folder / "b.csv", "kopf,inhalt\nPier,The pier opened.\nFerry,The ferry stops.\n")
    put(folder / "0.txt", "Report\n\nNobody was hurt.")
    look(window, folder)
    counted(window, qtbot)
    press(qtbot, Key.Key_K, ALT)
    keys = window.arriving.trying.keys
    qtbot.waitUntil(keys.isVisible, timeout=20_000)
    assert keys.boxes["text"].findData("inhalt") > 0
