"""The Desk: searching, sifting, progress after an edit, going through the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Verdict
from curator.domain.article import Article, ArticleState
from curator.domain.ids import text_hash, uuid7_hex
from curator.session import desk_reading
from curator.session.session import Session
from curator.store.workspace import Workspace
from curator.ui.article_list import facts_of
from curator.ui.desk import Desk
from curator.ui.style import dress
from curator.ui.theme import DARK, LIGHT

from .conftest import bring

# The offscreen platform says so of any window that has a least size.


def desk_on(workspace: Workspace, qtbot: QtBot) -> Desk:
    made = Desk(workspace.articles)
    qtbot.addWidget(made)
    made.resize(280, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def desk(session: Session, workspace: Workspace, qtbot: QtBot) -> Desk:
    """Three articles, newest first: the harbour, the grain, and the mill that the session has open."""
    bring(workspace, "Grain ships wait", "Grain.")
    bring(workspace, "Café in the harbour 🚨", "Harbour.")
    made = desk_on(workspace, qtbot)
    assert session.sheet is not None
    made.set_current(session.sheet.article.id)
    return made


def titles(desk: Desk) -> list[str]:
    return [desk.model.data(desk.model.index(at)) for at in range(desk.model.rowCount())]


def counts(desk: Desk) -> list[str]:
    return [button.text() for button in desk.sifting.states if not button.isHidden()]


def ids(desk: Desk) -> list[str]:
    return [desk.model.id_at(at) or "" for at in range(desk.model.rowCount())]


def test_an_empty_desk_says_how_to_begin(workspace: Workspace, qtbot: QtBot):
    desk = desk_on(workspace, qtbot)
    assert desk.empty.text() == "No articles yet. Ctrl+O opens some; nothing leaves this laptop."
    assert desk.empty.isVisible()


def test_the_search_finds_titles_without_their_accents(desk: Desk, qtbot: QtBot):
    desk.focus_search()
    qtbot.keyClicks(desk.search, "cafe")
    qtbot.waitUntil(lambda: titles(desk) == ["Café in the harbour 🚨"])


def test_nothing_found_is_told_in_words(desk: Desk, qtbot: QtBot):
    qtbot.keyClicks(desk.search, "zeppelin")
    qtbot.waitUntil(lambda: desk.empty.isVisible())
    assert desk.empty.text() == "No title holds “zeppelin”."


def test_escape_clears_the_search_and_goes_back_to_the_text(desk: Desk, qtbot: QtBot):
    desk.focus_search()
    qtbot.keyClicks(desk.search, "cafe")
    with qtbot.waitSignal(desk.left):
        QTest.keyClick(desk.search, Qt.Key.Key_Escape)
    assert len(titles(desk)) == 3


def test_enter_in_the_search_opens_the_first_found(desk: Desk, workspace: Workspace, qtbot: QtBot):
    desk.focus_search()
    qtbot.keyClicks(desk.search, "grain")
    with qtbot.waitSignal(desk.opened) as told:
        QTest.keyClick(desk.search, Qt.Key.Key_Return)
    assert workspace.articles.get(told.args[0]).title == "Grain ships wait"


def test_a_click_opens_an_article_and_the_keys_go_to_its_text(desk: Desk, qtbot: QtBot):
    place = desk.list.visualRect(desk.model.index(1)).center()
    with qtbot.waitSignal(desk.opened) as told, qtbot.waitSignal(desk.left):
        qtbot.mouseClick(desk.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [ids(desk)[1]]


def test_progress_follows_an_edit(desk: Desk, session: Session):
    assert session.sheet is not None
    article_id = session.sheet.article.id
    session.decide(Verdict.ACCEPTED)
    session.decide(Verdict.REJECTED)
    desk.refresh_row(article_id, session.sheet.open_count)
    line = desk.model.line(2)
    assert line is not None
    assert facts_of(line).startswith("2 of 8 decided")
    assert line.state is ArticleState.IN_PROGRESS


def test_progress_stays_known_when_the_list_is_read_anew(desk: Desk, session: Session, qtbot: QtBot):
    assert session.sheet is not None
    session.decide(Verdict.ACCEPTED)
    desk.refresh_row(session.sheet.article.id, session.sheet.open_count)
    qtbot.keyClicks(desk.search, "mill")
    qtbot.waitUntil(lambda: titles(desk) == ["Mill burned"])
    line = desk.model.line(0)
    assert line is not None
    assert facts_of(line).startswith("1 of 8 decided")


def test_the_open_article_lies_on_paper_in_the_dark_too(desk: Desk, qapp: QApplication):
    try:
        dress(qapp, DARK)
        row = desk.list.visualRect(desk.model.index(2))
        picture = desk.list.viewport().grab().toImage()
        assert picture.pixelColor(row.right() - 4, row.top() + 4) == DARK.paper
    finally:
        dress(qapp, LIGHT)


def test_a_done_article_counts_at_once_and_leaves_the_list_when_another_is_opened(
    desk: Desk, session: Session, qtbot: QtBot
):
    assert session.sheet is not None
    mill = session.sheet.article.id
    qtbot.mouseClick(desk.sifting.states[1], Qt.MouseButton.LeftButton)
    session.set_state(ArticleState.DONE)
    desk.refresh_row(mill)
    assert counts(desk) == ["All 3", "To do 2", "Done 1", "Skipped 0"]
    assert "Mill burned" in titles(desk)
    following = desk.next_id(mill, 1, only_todo=True)
    assert following is not None
    desk.set_current(following)
    assert titles(desk) == ["Café in the harbour 🚨", "Grain ships wait"]


def test_a_filter_shows_its_state_alone(desk: Desk, session: Session, qtbot: QtBot):
    session.set_state(ArticleState.SKIPPED)
    qtbot.mouseClick(desk.sifting.states[4], Qt.MouseButton.LeftButton)
    assert titles(desk) == ["Mill burned"]
    qtbot.mouseClick(desk.sifting.states[3], Qt.MouseButton.LeftButton)
    assert desk.empty.text() == "None here yet."


def test_next_and_previous_end_at_the_ends_of_the_list(desk: Desk):
    harbour, grain, mill = ids(desk)
    assert desk.next_id(harbour, 1) == grain
    assert desk.next_id(mill, 1) is None
    assert desk.next_id(harbour, -1) is None


def test_the_next_to_do_goes_round_the_end_and_passes_over_what_is_done(desk: Desk, session: Session):
    harbour, grain, mill = ids(desk)
    session.open(harbour)
    session.set_state(ArticleState.DONE)
    desk.refresh_row(harbour)
    assert desk.next_id(mill, 1, only_todo=True) == grain
    session.open(grain)
    session.set_state(ArticleState.DONE)
    desk.refresh_row(grain)
    assert desk.next_id(mill, 1, only_todo=True) is None


def test_a_long_desk_reads_only_the_pages_it_shows(workspace: Workspace, qtbot: QtBot):
    text = "Grain."
    articles = [
        (Article(uuid7_hex(), text_hash(text), len(text), title=f"Report {number}"), text)
        for number in range(2_000)
    ]
    workspace.import_articles(articles)
    desk = desk_on(workspace, qtbot)
    desk.list.scrollToBottom()
    desk.list.grab()
    assert desk.model.rowCount() == 2_000
    assert len(desk.model._pages) <= 4
    assert desk.model.data(desk.model.index(1_999)) == "Report 0"


@pytest.fixture
def long_desk(workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """As in a workspace so large that its lists are read beside the window."""
    monkeypatch.setattr(desk_reading, "AT_ONCE", 0)
    text = "Grain."
    workspace.import_articles(
        (Article(uuid7_hex(), text_hash(text), len(text), title=f"Report {number}", language="en"), text)
        for number in range(300)
    )
    made = desk_on(workspace, qtbot)
    qtbot.waitUntil(lambda: made.model.rowCount() == 300)
    return made


def test_a_long_list_is_read_beside_the_window_and_the_last_question_is_answered(
    long_desk: Desk, qtbot: QtBot
):
    listed: list[int] = []
    long_desk.listed.connect(lambda: listed.append(long_desk.model.rowCount()))
    long_desk.sifting.put(search="Report 1")
    assert long_desk.reader.is_reading
    long_desk.sifting.put(search="Report 29")
    assert long_desk.model.rowCount() == 300
    qtbot.waitUntil(lambda: listed == [11])
    assert counts(long_desk) == ["All 300", "To do 300", "Done 0", "Skipped 0"]
    long_desk.reader.close()


def test_an_import_that_comes_in_between_is_still_counted(
    long_desk: Desk, workspace: Workspace, qtbot: QtBot
):
    bring(workspace, "Grain ships wait", "Two.")
    long_desk.refresh()
    long_desk.sifting.put(search="grain")
    qtbot.waitUntil(lambda: titles(long_desk) == ["Grain ships wait"])
    assert counts(long_desk)[0] == "All 301"
    long_desk.reader.close()


def test_home_end_and_a_typed_number_go_to_a_row(long_desk: Desk, qtbot: QtBot):
    long_desk.list.setFocus()
    QTest.keyClick(long_desk.list, Qt.Key.Key_End)
    assert long_desk.list.currentIndex().row() == 299
    QTest.keyClick(long_desk.list, Qt.Key.Key_Home)
    assert long_desk.list.currentIndex().row() == 0
    qtbot.keyClicks(long_desk.list, "250")
    assert long_desk.list.currentIndex().row() == 249
    assert long_desk.list.visualRect(long_desk.model.index(249)).intersects(long_desk.list.viewport().rect())
    qtbot.waitUntil(lambda: long_desk.sifting.place.text() == "250 of 300")
    long_desk.reader.close()


def test_a_click_with_shift_selects_and_opens_nothing_and_escape_lets_go(desk: Desk, qtbot: QtBot):
    opened: list[str] = []
    desk.opened.connect(opened.append)
    desk.focus_list()
    desk.list.setCurrentIndex(desk.model.index(0))
    place = desk.list.visualRect(desk.model.index(2)).center()
    qtbot.mouseClick(
        desk.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place
    )
    assert opened == []
    assert desk.chosen() == ids(desk)
    QTest.keyClick(desk.list, Qt.Key.Key_Escape)
    assert len(desk.list.rows_selected()) == 1


def test_articles_in_progress_have_a_filter_of_their_own_once_there_are_some(
    desk: Desk, session: Session, qtbot: QtBot
):
    assert session.sheet is not None
    session.decide(Verdict.ACCEPTED)
    desk.refresh_row(session.sheet.article.id)
    assert counts(desk) == ["All 3", "To do 3", "In progress 1", "Done 0", "Skipped 0"]
    qtbot.mouseClick(desk.sifting.states[2], Qt.MouseButton.LeftButton)
    assert titles(desk) == ["Mill burned"]


def test_the_menu_sorts_and_says_which_order_holds(desk: Desk, qtbot: QtBot):
    menu = desk.sifting.menu()
    by_title = next(action for action in menu.actions() if action.text() == "By title")
    assert not by_title.isChecked()
    by_title.trigger()
    assert titles(desk) == ["Café in the harbour 🚨", "Grain ships wait", "Mill burned"]
    assert desk.sifting.order.text() == "By title ▾"
    menu.close()


def test_what_is_asked_for_and_finds_nothing_is_said_and_can_be_cleared(desk: Desk, qtbot: QtBot):
    desk.sifting.put(tag="flood", outlet="Post")
    assert desk.empty.text() == "No article has all of what is asked for above."
    assert [one.text() for one in desk.sifting.crosses.values() if not one.isHidden()] == [
        "#flood ×",
        "Post ×",
    ]
    qtbot.mouseClick(desk.sifting.clear, Qt.MouseButton.LeftButton)
    assert len(titles(desk)) == 3
    assert desk.sifting.clear.isHidden()
