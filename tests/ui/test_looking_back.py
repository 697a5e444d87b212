"""History, journal, statistics and blind articles in the real window, by keyboard."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import curator
from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.edit import ANNOTATION, Draft, update
from curator.domain.mark import Status
from curator.domain.span import Span
from curator.session.blindness import blind_share, set_share
from curator.store.listing import Extract
from curator.store.workspace import Workspace
from curator.ui.history.box import HistoryBox, Past
from curator.ui.journal_page.page import JournalPage
from curator.ui.statistics.page import StatisticsPage
from curator.ui.window import MainWindow

from ..session.conftest import TEXT, bring
from .test_window import english, focused, status, window, workspace

__all__ = ["english", "window", "workspace"]

Key, Mod = Qt.Key, Qt.KeyboardModifier
OTHER = "Lviv is safe. Ilva Brandt, Lviv, Noir."


def press(key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, mod)


def history(qtbot: QtBot, window: MainWindow) -> HistoryBox:
    press(Key.Key_V)
    box = window.looking_back.history.box
    qtbot.waitUntil(lambda: bool(box.list.choices))
    return box


def past(box: HistoryBox) -> list[Past]:
    return [choice.value for choice in box.list.choices]


def journal(qtbot: QtBot, window: MainWindow) -> JournalPage:
    press(Key.Key_J, Mod.ControlModifier)
    page = window.looking_back.journal.page
    qtbot.waitUntil(lambda: bool(page.model.lines))
    return page


def listed(page: JournalPage) -> list[str]:
    return [page.model.sentence(line) for line in page.model.lines]


def sifted(qtbot: QtBot, page: JournalPage, count: int) -> list[str]:
    told = re.compile(f"{count} acts?")
    qtbot.waitUntil(lambda: bool(told.fullmatch(page.count.text())) and len(page.model.lines) == count)
    return listed(page)


def statistics(qtbot: QtBot, window: MainWindow) -> StatisticsPage:
    press(Key.Key_I, Mod.ControlModifier)
    page = window.looking_back.statistics.page
    qtbot.waitUntil(lambda: bool(page.cards) and page.is_drawn, timeout=30_000)
    return page


# --- history ---
def test_v_tells_who_did_what_when_and_what_proposed_it(qtbot: QtBot, window: MainWindow):
    press(Key.Key_2, Mod.ShiftModifier)
    newest, proposed = past(history(qtbot, window))
    assert newest.title == "corrected the label of “Ilva Brandt” to ORG in “Lviv”"
    assert newest.by == "editor" and newest.is_now and re.search(r"\d\d:\d\d:\d\d$", newest.when)
    assert list(newest.turns) == ["Verdict: accepted", "Label: PERSON → ORG"]
    assert proposed.title == "proposed by p 1"
    assert "Score: likely · 0.90" in proposed.turns and proposed.state is None


def test_enter_on_a_line_restores_that_state_and_undo_takes_it_back(qtbot: QtBot, window: MainWindow):
    press(Key.Key_A, Mod.ShiftModifier)
    press(Key.Key_3, Mod.ShiftModifier)
    window.session.set_focus(next(iter(window.session.sheet.annotations)))
    window.session.set_note("mayor")
    box = history(qtbot, window)
    assert len(past(box)) == 4
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert not box.isVisible() and QApplication.focusWidget() is window.view
    (restored,) = window.session.sheet.annotations.values()
    assert (restored.label, restored.note) == ("PERSON", "")
    press(Key.Key_Z, Mod.ControlModifier)
    (undone,) = window.session.sheet.annotations.values()
    assert (undone.label, undone.note) == ("GPE", "mayor")


def test_a_suggestion_without_decision_says_what_proposed_it(qtbot: QtBot, window: MainWindow):
    (only,) = past(history(qtbot, window))
    assert only.title == "proposed by p 1" and only.is_now
    press(Key.Key_Return)
    box = window.looking_back.history.box
    assert box.isVisible() and box.told.text() == "It stands like this already."
    press(Key.Key_Escape)
    assert not box.isVisible() and window.session.sheet.decided_count == 0


def test_a_state_that_has_a_twin_by_now_is_refused_in_words(qtbot: QtBot, window: MainWindow):
    session, start = window.session, TEXT.index("calm")
    session.add((Span(start, start + 4),), "EVENT")
    first = session.focus
    session.decide(Verdict.REJECTED)
    session.add((Span(start, start + 4),), "EVENT")
    window.looking_back.history.open_on(first)
    box = window.looking_back.history.box
    qtbot.waitUntil(lambda: len(box.list.choices) == 2)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert box.isVisible()
    assert box.told.text() == "“calm” is already annotated with this label; nothing was changed."


def test_a_state_is_not_restored_over_what_came_meanwhile(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
):
    press(Key.Key_A, Mod.ShiftModifier)
    mark_id = window.session.focus
    history(qtbot, window)
    # As a merge would, behind the window's back.
    now = window.session.sheet.annotations[mark_id].record()
    change = update(ANNOTATION, mark_id, now, {**now, "label": "ORG", "note": "theirs"})
    workspace.journal.append(Draft("mention.relabel", (change,), {}))
    press(Key.Key_Down)
    press(Key.Key_Return)
    box = window.looking_back.history.box
    assert box.isVisible() and box.told.text().startswith("Something here was changed meanwhile")
    (stored,) = workspace.annotations.of_article(window.session.sheet.article.id)
    assert (stored.label, stored.note) == ("ORG", "theirs")


def test_an_undo_beside_the_open_box_is_shown_in_it(qtbot: QtBot, window: MainWindow):
    press(Key.Key_A, Mod.ShiftModifier)
    window.session.set_focus(next(iter(window.session.sheet.annotations)))
    box = history(qtbot, window)
    press(Key.Key_Z, Mod.ControlModifier)
    qtbot.waitUntil(lambda: len(box.list.choices) == 3)
    undone, confirmed, proposed = past(box)
    assert undone.title == "undone: confirmed “Ilva Brandt” in “Lviv”"
    assert (undone.is_now, confirmed.is_now, proposed.is_now) == (True, False, True)


def test_without_a_mark_v_says_what_to_do(window: MainWindow):
    window.session.set_focus(None)
    press(Key.Key_V)
    assert window.status.currentMessage() == "Go to a mark first: its history is shown then."


# --- journal ---
def test_the_journal_lists_acts_undo_and_redo_in_sentences(qtbot: QtBot, window: MainWindow):
    press(Key.Key_A)
    press(Key.Key_X)
    press(Key.Key_Z, Mod.ControlModifier)
    press(Key.Key_Y, Mod.ControlModifier)
    page = journal(qtbot, window)
    assert listed(page)[:4] == [
        "done again: rejected GPE “Lviv” in “Lviv”",
        "undone: rejected GPE “Lviv” in “Lviv”",
        "rejected GPE “Lviv” in “Lviv”",
        "confirmed PERSON “Ilva Brandt” in “Lviv”",
    ]
    assert listed(page)[-1] == "made this workspace"
    spoken = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "editor" in spoken and spoken.endswith("rejected GPE “Lviv” in “Lviv”")


def test_it_is_sifted_by_words_kind_and_article(qtbot: QtBot, window: MainWindow, workspace: Workspace):
    press(Key.Key_A)
    bring(workspace, OTHER, "Harbour")
    page = journal(qtbot, window)
    everything = len(page.model.lines)
    QTest.keyClicks(QApplication.focusWidget(), "ilva")
    assert sifted(qtbot, page, 1) == ["confirmed PERSON “Ilva Brandt” in “Lviv”"]
    page.filters.words.clear()
    page.filters.kind.setCurrentText("Articles")
    assert sifted(qtbot, page, 2)[0] == "opened the article “Harbour” for the first time"
    page.filters.kind.setCurrentIndex(0)
    page.filters.here.click()
    sifted(qtbot, page, 1)
    page.filters.here.click()
    page.filters.time.setCurrentText("Today")
    assert len(sifted(qtbot, page, everything)) == everything


def test_nothing_that_fits_is_said(qtbot: QtBot, window: MainWindow):
    page = journal(qtbot, window)
    QTest.keyClicks(QApplication.focusWidget(), "xyzzy")
    qtbot.waitUntil(lambda: page.empty.text() == "No act fits what was chosen above.")


def test_a_long_journal_comes_page_by_page_as_it_is_scrolled(qtbot: QtBot, window: MainWindow):
    for _ in range(70):
        window.session.decide(Verdict.ACCEPTED, stay=True)
        window.session.undo()
    page = journal(qtbot, window)
    whole = window.session.workspace.listing.count(Extract())
    assert whole > 140 and len(page.model.lines) == 100
    page.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(page.model.lines) == whole)
    ids = [line.id for line in page.model.lines]
    assert len(set(ids)) == whole and ids == sorted(ids, reverse=True)


def test_enter_goes_to_the_annotation_in_its_article(qtbot: QtBot, window: MainWindow, workspace: Workspace):
    press(Key.Key_A)
    first, mark_id = window.session.sheet.article.id, next(iter(window.session.sheet.annotations))
    window.session.open(bring(workspace, OTHER, "Harbour"))
    page = journal(qtbot, window)
    press(Key.Key_Down)
    row = next(at for at, line in enumerate(page.model.lines) if line.kind == ANNOTATION)
    page.list.setCurrentIndex(page.model.index(row))
    press(Key.Key_Return)
    assert not page.isVisible()
    assert (window.session.sheet.article.id, window.session.focus) == (first, mark_id)


def test_enter_on_a_removed_annotation_opens_its_history_from_where_it_comes_back(
    qtbot: QtBot, window: MainWindow
):
    session, start = window.session, TEXT.index("closed")
    session.add((Span(start, start + 6),), "EVENT")
    press(Key.Key_X)
    assert session.sheet.decided_count == 0
    journal(qtbot, window)
    press(Key.Key_Return)
    box = window.looking_back.history.box
    qtbot.waitUntil(lambda: len(box.list.choices) == 2)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert status(window, "closed") is Status.ADDED


def test_what_is_listed_leaves_as_a_table_that_runs_nothing(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
):
    session = window.session
    session.rename_person("=1+1")
    session.decide(Verdict.ACCEPTED)
    page = journal(qtbot, window)
    QTest.keyClicks(QApplication.focusWidget(), "Ilva")
    sifted(qtbot, page, 1)
    target = tmp_path / "journal.csv"
    window.looking_back.journal.export(target)
    qtbot.waitUntil(target.exists)
    with target.open(encoding="utf-8-sig", newline="") as file:
        header, row = csv.reader(file)
    assert header[:4] == ["time", "person", "act", "what was done"]
    assert row[1:] == ["'=1+1", "mention.confirm", "confirmed PERSON “Ilva Brandt” in “Lviv”", "Lviv", "1"]
    qtbot.waitUntil(lambda: bool(re.fullmatch("1 acts? written", window.status.currentMessage())))


# --- statistics ---
STARTED = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.opening import application
from curator.ui.window import MainWindow

here, seeds = Path(sys.argv[1]), Path(sys.argv[2])
app = application()
with Workspace.open(here / "w.curator", "d1") as workspace:
    prepare(workspace, seeds, with_articles=True)
    silent = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    window = MainWindow(workspace, lambda w: Linking(w, None), lambda _: silent, Preferences(here / "p.toml"))
    window.show()
    window.begin()
    QTest.qWaitForWindowExposed(window)
    loaded = {"pyqtgraph", "numpy"} & set(sys.modules)
    window.close()
sys.exit(bool(loaded))
"""


def test_a_started_window_has_not_loaded_what_draws_charts(tmp_path: Path):
    root = Path(curator.__file__).parents[1]
    program = [sys.executable, "-c", STARTED, str(tmp_path), str(root / "seeds")]
    assert subprocess.run(program, cwd=root).returncode == 0


def test_ctrl_i_shows_charts_of_own_decisions_with_a_table_of_each(qtbot: QtBot, window: MainWindow):
    press(Key.Key_A)
    press(Key.Key_X)
    page = statistics(qtbot, window)
    assert page.summary.text() == (
        "2 decisions · 0 articles finished · 50 % of suggestions accepted as proposed"
    )
    charts = {card.chart.key: card.chart for card in page.cards}
    assert len(charts) == 7
    assert charts["decisions-per-day"].rows[0][1:] == [1, 0, 0, 0, 1, 0, 2]
    (label, *_) = charts["accepted-by-label"].rows
    assert label[:4] == ["GPE", 0, 1, 0.0]
    assert charts["time-per-article"].nothing == "No article was finished in this period."
    heard = page.cards[0].figure.accessibleDescription()
    assert "Confirmed: 1" in heard and "Rejected or removed: 1" in heard
    press(Key.Key_T)
    assert page.cards[0].pages.currentWidget() is page.cards[0].table
    assert page.cards[0].table.item(0, 1).text() == "1"
    press(Key.Key_Escape)
    assert not page.isVisible() and QApplication.focusWidget() is window.view


def test_period_and_person_choose_what_is_counted(qtbot: QtBot, window: MainWindow, workspace: Workspace):
    press(Key.Key_A)
    workspace.journal.author = "p" + "1" * 32
    window.session.decide(Verdict.REJECTED)
    workspace.journal.author = min(workspace.records.all("person"))
    page = statistics(qtbot, window)
    assert re.match("1 decisions? ·", page.summary.text())
    page.person.setCurrentText("Everybody")
    qtbot.waitUntil(lambda: page.summary.text().startswith("2 decisions ·"))
    press(Key.Key_4)
    assert page.wanted().days == 0 and page.wanted().person == ""
    qtbot.waitUntil(lambda: page.summary.text().startswith("2 decisions ·"))


def test_an_empty_workspace_says_so_in_every_chart(qtbot: QtBot, window: MainWindow):
    page = statistics(qtbot, window)
    assert all(card.chart.nothing for card in page.cards)
    assert page.summary.text() == "0 decisions · 0 articles finished"


def test_all_charts_leave_as_pictures_and_tables(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    press(Key.Key_A)
    window.session.set_state(ArticleState.DONE)
    page = statistics(qtbot, window)
    window.looking_back.statistics.export_all(tmp_path / "charts")
    names = {path.name for path in (tmp_path / "charts").iterdir()}
    assert {"decisions-per-day.png", "decisions-per-day.csv", "scores-and-verdicts.png"} <= names
    picture = QImage(str(tmp_path / "charts" / "decisions-per-day.png"))
    card = page.cards[0]
    assert picture.width() == 2 * card.figure.width()
    colours = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert "#009e73" in colours or "#2fc29a" in colours
    rows = (tmp_path / "charts" / "accepted-by-label.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rows[1].startswith("PERSON,1,1,100.0,")


def test_charts_follow_light_and_dark(qtbot: QtBot, window: MainWindow):
    press(Key.Key_A)
    page = statistics(qtbot, window)
    before = page.cards[0].picture().toImage().pixelColor(40, 40).lightness()
    press(Key.Key_F9)
    qtbot.waitUntil(lambda: page.is_drawn)
    after = page.cards[0].picture().toImage().pixelColor(40, 40).lightness()
    press(Key.Key_F9)
    qtbot.waitUntil(lambda: page.is_drawn)
    assert (before > 128) != (after > 128)


# --- blind articles ---
def ask_share(qtbot: QtBot, window: MainWindow, share: int) -> None:
    window.dispatch.run("blind.share")
    form = window.looking_back.blind.form
    assert form.isVisible() and form.share.value() == blind_share(window.session.workspace)
    QTest.keyClicks(form.share, str(share))
    press(Key.Key_Return)
    assert not form.isVisible()


def test_the_form_sets_the_share_and_the_open_article_goes_blind(qtbot: QtBot, window: MainWindow):
    ask_share(qtbot, window, 100)
    assert list(window.session.sheet.marks()) == []
    assert window.status.currentMessage() == "100 % of the articles are blind from now on."
    assert window.status._progress.text() == "blind article: suggestions come when you are done"
    qtbot.waitUntil(lambda: window.inspector.empty.text().startswith("This article is blind"))
    press(Key.Key_Tab)
    assert window.session.focus is None
    press(Key.Key_Z, Mod.ControlModifier)
    assert window.session.sheet.open_count == 5 and focused(window) == "Ilva Brandt"


def test_a_blind_article_is_marked_by_hand_done_and_compared(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
):
    workspace.journal.append(set_share(workspace, 100))
    window.session.open(bring(workspace, title="Blind"))
    start = TEXT.index("Ilva")
    window.view.select(Span(start, start + len("Ilva Brandt")))
    press(Key.Key_1)
    assert status(window, "Ilva Brandt") is Status.ADDED
    press(Key.Key_Return, Mod.ControlModifier)
    article = next(
        workspace.articles.get(one)
        for one in workspace.articles.ids_in_order()
        if workspace.articles.get(one).title == "Blind"
    )
    assert article.blind is True
    window.session.open(article.id)
    assert window.session.sheet.open_count == 4
    page = statistics(qtbot, window)
    blind = next(card.chart for card in page.cards if card.chart.key == "blind-articles")
    assert blind.nothing == "" and blind.rows[0] == ["articles", 1, 0, None]


def test_done_says_how_a_blind_article_compares(qtbot: QtBot, window: MainWindow, workspace: Workspace):
    workspace.journal.append(set_share(workspace, 100))
    window.session.open(bring(workspace, title="Blind"))
    window.session.add((Span(TEXT.index("Lviv"), TEXT.index("Lviv") + 4),), "GPE")
    window.session.set_state(ArticleState.DONE)
    said = "Done blind. As the pipeline has it: 1 · yours alone: 0 · its alone: 4"
    assert window.status.currentMessage() == said
