"""The Desk: searching, sifting, progress after an edit, going through the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Verdict
from curator.domain.article import Article, ArticleState
from curator.domain.ids import text_hash, uuid7_hex
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
