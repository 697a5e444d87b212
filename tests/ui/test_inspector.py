"""The card of the focused mark: what it tells, and what its keys do to the workspace."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import NIL, Annotation, Link, Suggestion
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.session.session import Session
from curator.ui.inspector import Inspector, outline_list

from .conftest import BY, answer, bring, mark_of, span

# The offscreen platform says so of any window that has a least size.

Key = Qt.Key


@pytest.fixture
def inspector(session: Session, qtbot: QtBot) -> Inspector:
    made = Inspector(session)
    qtbot.addWidget(made)
    made.resize(340, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def focus(session: Session, inspector: Inspector, quote: str, nth: int = 0) -> str:
    mark_id = mark_of(session, quote, nth)
    session.set_focus(mark_id)
    inspector.refresh()
    return mark_id


def press(key: Qt.Key) -> None:
    """A key press where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key)


def typed(text: str) -> None:
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def decided(session: Session, mark_id: str) -> Annotation:
    assert session.sheet is not None
    return session.sheet.annotations[mark_id]


# --- what it tells ---
def test_a_suggestion_says_how_sure_it_is_and_why(session: Session, inspector: Inspector):
    focus(session, inspector, "Ilva Brandt")
    assert inspector.head.status.text() == "suggested"
    assert inspector.head.score.text() == "likely · 0.93"
    assert inspector.head.quote.text() == "Ilva Brandt"
    assert "capitalised" in inspector.head.reason.text()


def test_a_correction_says_what_it_was(session: Session, inspector: Inspector):
    focus(session, inspector, "Ilva Brandt")
    session.relabel("ORG", stay=True)
    inspector.refresh()
    assert inspector.head.status.text() == "corrected"
    assert inspector.head.before.text() == "was: PERSON"
    assert inspector.labels.buttons["ORG"].isChecked()


def test_it_follows_the_focus_without_being_asked(session: Session, inspector: Inspector, qtbot: QtBot):
    session.set_focus(mark_of(session, "Lviv"))
    qtbot.waitUntil(lambda: inspector.head.quote.text() == "Lviv")


def test_when_all_is_decided_it_says_what_comes_next(session: Session, inspector: Inspector):
    assert session.sheet is not None
    for mark_id in session.sheet.open_ids():
        session.set_focus(mark_id)
        session.relabel(session.sheet.find(mark_id).label)
    inspector.set_suggester_state("ready", 0)
    inspector.refresh()
    assert session.focus is not None
    assert inspector.suggesting.text() == "All decided. Ctrl+Enter: done, open the next."
    session.set_focus(None)
    inspector.refresh()
    assert not inspector.suggesting.isVisible()
    assert inspector.empty.text() == "All decided. Ctrl+Enter: done, open the next."


def test_suggestions_that_are_off_are_told_with_the_key_that_starts_them(
    session: Session, inspector: Inspector
):
    inspector.set_suggester_state("off", 0)
    inspector.refresh()
    assert "F5" in inspector.suggesting.text()


# --- rules of the house ---
def test_only_names_are_offered_to_be_always_proposed(session: Session, inspector: Inspector):
    mark_id = focus(session, inspector, "Lviv")
    assert inspector.house["house.always"].isVisible()
    assert session.sheet is not None
    session.add(session.sheet.find(mark_id).parts, "CLAIM")
    claim = next(mark for mark in session.sheet.marks() if mark.layer is Layer.CLAIM)
    session.set_focus(claim.id)
    inspector.refresh()
    assert inspector.source.isVisible()
    assert not inspector.house["house.always"].isVisible()


# --- the label row ---
def test_a_click_on_a_label_corrects_it_and_moves_on(session: Session, inspector: Inspector, qtbot: QtBot):
    first = focus(session, inspector, "Kyiv")
    qtbot.mouseClick(inspector.labels.buttons["FAC"], Qt.MouseButton.LeftButton)
    assert decided(session, first).label == "FAC"
    assert session.focus != first


# --- links ---
def test_a_candidates_digit_links_and_moves_on(session: Session, inspector: Inspector, qtbot: QtBot):
    first = focus(session, inspector, "Kyiv")
    inspector.open_links()
    with qtbot.waitSignal(inspector.left):
        press(Key.Key_2)
    assert decided(session, first).link == Link("local", "e2", "Kyiv Oblast")
    assert session.focus != first


def test_a_digit_that_no_candidate_has_does_nothing(session: Session, inspector: Inspector):
    focus(session, inspector, "Kyiv")
    inspector.open_links()
    press(Key.Key_5)
    assert session.sheet is not None
    assert session.sheet.annotations == {}


def test_candidates_stand_there_unasked_but_their_digits_only_while_the_list_is_open(
    session: Session, inspector: Inspector, qtbot: QtBot
):
    focus(session, inspector, "Kyiv")
    shown = inspector.links.choices
    assert [choice.title for choice in shown.choices] == ["Kyiv", "Kyiv Oblast"]
    closed = shown.viewport().grab().toImage()
    inspector.open_links()
    assert shown.viewport().grab().toImage() != closed


def test_nought_says_that_none_fits(session: Session, inspector: Inspector):
    first = focus(session, inspector, "Kyiv")
    inspector.open_links()
    press(Key.Key_0)
    link = decided(session, first).link
    assert link is not None
    assert link.kb_id == NIL


def test_plus_makes_a_local_entity_of_the_quote(session: Session, inspector: Inspector):
    first = focus(session, inspector, "Cafe\u0301 Noir")
    inspector.open_links()
    typed("+")
    press(Key.Key_Return)
    link = decided(session, first).link
    assert link is not None
    assert link.name == "Cafe\u0301 Noir"
    assert session.workspace.records.get("entity", link.kb_id) is not None


def test_a_click_on_a_candidate_links_too(session: Session, inspector: Inspector, qtbot: QtBot):
    first = focus(session, inspector, "Kyiv")
    rows = inspector.links.choices
    place = rows.visualRect(rows.model().index(0, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert decided(session, first).link == Link("local", "e1", "Kyiv")


def test_letters_in_the_search_box_never_decide(session: Session, inspector: Inspector, qtbot: QtBot):
    focus(session, inspector, "Kyiv")
    inspector.open_links()
    typed("a")
    assert QApplication.focusWidget() is inspector.links.search
    typed("ax0u1+")
    assert inspector.links.search.text() == "aax0u1+"
    assert session.sheet is not None
    assert session.sheet.annotations == {}


def test_enter_takes_the_top_hit_even_before_the_list_has_caught_up(session: Session, inspector: Inspector):
    first = focus(session, inspector, "Kyiv")
    inspector.open_links()
    typed("aar")
    press(Key.Key_Return)
    assert decided(session, first).link == Link("local", "e3", "Aarhus")


def test_down_and_enter_take_the_second_hit(session: Session, inspector: Inspector, qtbot: QtBot):
    first = focus(session, inspector, "Kyiv")
    inspector.open_links()
    typed("ky")
    qtbot.waitUntil(lambda: not inspector.links.choices.choices[0].key)
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert decided(session, first).link == Link("local", "e2", "Kyiv Oblast")


def test_enter_on_no_hit_decides_nothing(session: Session, inspector: Inspector):
    focus(session, inspector, "Kyiv")
    inspector.open_links()
    typed("zzz")
    press(Key.Key_Return)
    assert session.sheet is not None
    assert session.sheet.annotations == {}


def test_escape_goes_back_one_step_at_a_time(session: Session, inspector: Inspector, qtbot: QtBot):
    focus(session, inspector, "Kyiv")
    inspector.open_links()
    typed("b")
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is inspector.links.choices
    with qtbot.waitSignal(inspector.left):
        press(Key.Key_Escape)


def test_the_list_opens_for_the_mark_that_has_just_got_the_focus(session: Session, inspector: Inspector):
    focus(session, inspector, "Lviv")
    then = mark_of(session, "Kyiv")
    session.set_focus(then)
    inspector.open_links()
    press(Key.Key_1)
    assert decided(session, then).link == Link("local", "e1", "Kyiv")


@pytest.mark.parametrize("opened", ["open_links", "open_note"])
def test_a_panel_that_closes_under_the_keys_gives_them_to_the_text(
    session: Session, inspector: Inspector, qtbot: QtBot, opened: str
):
    focus(session, inspector, "Kyiv")
    getattr(inspector, opened)()
    with qtbot.waitSignal(inspector.left):
        session.set_focus(mark_of(session, "Lviv"))


def test_a_link_chosen_before_stands_above_the_candidates(session: Session, inspector: Inspector):
    focus(session, inspector, "Lviv")
    found = session.linking.search("aar")[0]
    session.link(found, stay=True)
    inspector.refresh()
    rows = inspector.links.choices.choices
    assert [(row.title, row.current) for row in rows] == [("Aarhus", True)]


# --- claims ---
def test_a_digit_chooses_the_source_from_the_mentions_nearby(session: Session, inspector: Inspector):
    mill = focus(session, inspector, "The mill in Lviv burned down twice")
    inspector.open_source()
    press(Key.Key_1)
    claim = decided(session, mill).claim
    assert claim.source == (span("Cafe\u0301 Noir"),)
    assert claim.voice == "reported"


def test_nought_makes_the_article_itself_the_source(session: Session, inspector: Inspector):
    held = focus(session, inspector, "Kyiv will hold")
    inspector.open_source()
    press(Key.Key_0)
    claim = decided(session, held).claim
    assert claim.source == ()
    assert claim.voice == "writer"
    assert not claim.unnamed_source


def test_u_says_that_the_source_is_not_named(session: Session, inspector: Inspector):
    held = focus(session, inspector, "Kyiv will hold")
    inspector.open_source()
    press(Key.Key_U)
    claim = decided(session, held).claim
    assert claim.unnamed_source
    assert claim.source == ()


@pytest.mark.parametrize(
    ("key", "text", "scan_code", "source"),
    [
        (Qt.Key.Key_Ampersand, "&", 2, (span("Ilva Brandt"),)),  # the 1 of a French keyboard
        (Qt.Key.Key_Agrave, "à", 11, ()),  # its 0
        (0x0413, "г", 22, ()),  # the U of a Ukrainian one
    ],
)
def test_the_keys_of_a_list_act_by_their_place_too(
    session: Session, inspector: Inspector, key: int, text: str, scan_code: int, source: Parts
):
    mark_id = focus(session, inspector, "Kyiv will hold")
    inspector.open_source()
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, key, none, scan_code, 0, 0, text)
    QApplication.sendEvent(QApplication.focusWidget(), event)
    assert decided(session, mark_id).claim.source == source


def test_selected_text_is_offered_first_and_taken_with_enter(session: Session, inspector: Inspector):
    held = focus(session, inspector, "Kyiv will hold")
    inspector.open_source(span("Mayor Ilva Brandt"))
    press(Key.Key_Return)
    assert decided(session, held).claim.source == (span("Mayor Ilva Brandt"),)


def test_the_strip_sets_attributes_row_by_row(session: Session, inspector: Inspector):
    mill = focus(session, inspector, "The mill in Lviv burned down twice")
    inspector.open_attributes()
    press(Key.Key_3)
    press(Key.Key_Down)
    press(Key.Key_2)
    claim = decided(session, mill).claim
    assert (claim.kind, claim.quote, claim.stance) == ("opinion", "unset", "denies")
    press(Key.Key_Up)
    press(Key.Key_0)
    assert decided(session, mill).claim.stance == "unset"


def test_arrows_and_enter_choose_in_the_strip(session: Session, inspector: Inspector, qtbot: QtBot):
    mill = focus(session, inspector, "The mill in Lviv burned down twice")
    inspector.open_attributes()
    press(Key.Key_Right)
    press(Key.Key_Return)
    assert decided(session, mill).claim.kind == "prediction"
    with qtbot.waitSignal(inspector.left):
        press(Key.Key_Escape)


def test_letters_in_the_strip_never_decide(session: Session, inspector: Inspector):
    focus(session, inspector, "Kyiv will hold")
    inspector.open_attributes()
    typed("axu")
    assert session.sheet is not None
    assert session.sheet.annotations == {}


def test_check_worthiness_goes_round(session: Session, inspector: Inspector):
    mill = focus(session, inspector, "The mill in Lviv burned down twice")
    seen: list[str] = []
    for _ in range(4):
        inspector.cycle_check()
        seen.append(decided(session, mill).claim.check_worthiness)
    assert seen == ["none", "low", "high", "none"]


def test_claim_keys_do_nothing_on_a_mention(session: Session, inspector: Inspector):
    focus(session, inspector, "Kyiv")
    inspector.open_source()
    inspector.open_attributes()
    inspector.cycle_check()
    assert session.sheet is not None
    assert session.sheet.annotations == {}
    assert not inspector.source.is_open


# --- the note ---
def test_enter_saves_a_note_of_two_lines(session: Session, inspector: Inspector):
    first = focus(session, inspector, "Kyiv")
    inspector.open_note()
    typed("ask")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    typed("x")
    press(Key.Key_Return)
    assert decided(session, first).note == "ask\nx"


def test_escape_leaves_the_note_as_it_was(session: Session, inspector: Inspector, qtbot: QtBot):
    first = focus(session, inspector, "Kyiv")
    session.set_note("first thought")
    inspector.refresh()
    inspector.open_note()
    typed(" and more")
    with qtbot.waitSignal(inspector.left):
        press(Key.Key_Escape)
    assert decided(session, first).note == "first thought"
    inspector.open_note()
    assert inspector.note.field.toPlainText() == "first thought"


def test_an_empty_note_leaves_a_suggestion_open(session: Session, inspector: Inspector):
    focus(session, inspector, "Kyiv")
    inspector.open_note()
    press(Key.Key_Return)
    assert session.sheet is not None
    assert session.sheet.annotations == {}


def test_a_note_half_written_waits_while_another_mark_is_looked_at(session: Session, inspector: Inspector):
    focus(session, inspector, "Kyiv")
    inspector.open_note()
    typed("half")
    focus(session, inspector, "Lviv")
    focus(session, inspector, "Kyiv")
    inspector.open_note()
    assert inspector.note.field.toPlainText() == "half"


# --- all in this article ---
def rows(inspector: Inspector, layer: Layer) -> list[str]:
    model = inspector.everything.models[layer]
    return [model.data(model.index(at)) for at in range(model.rowCount())]


def test_entities_are_grouped_by_label_and_words(session: Session, inspector: Inspector):
    assert rows(inspector, Layer.ENTITY) == [
        "PERSON",
        "Ilva Brandt",
        "ORG",
        "Cafe\u0301 Noir",
        "GPE",
        "Kyiv",
        "Lviv",
    ]


def test_a_corrected_label_moves_its_row_to_the_other_group(session: Session, inspector: Inspector):
    focus(session, inspector, "Ilva Brandt")
    session.relabel("ORG")
    inspector.refresh()
    assert rows(inspector, Layer.ENTITY) == ["ORG", "Cafe\u0301 Noir", "Ilva Brandt", "GPE", "Kyiv", "Lviv"]
    session.undo()
    inspector.refresh()
    assert rows(inspector, Layer.ENTITY)[:2] == ["PERSON", "Ilva Brandt"]


def test_claims_are_numbered_as_in_the_margin(session: Session, inspector: Inspector):
    focus(session, inspector, "The mill in Lviv burned down twice")
    assert rows(inspector, Layer.CLAIM) == ["Kyiv will hold", "The mill in Lviv burned down twice"]
    session.add((span("Lviv is calm"),), "CLAIM")
    inspector.refresh()
    assert rows(inspector, Layer.CLAIM)[2] == "Lviv is calm"
    assert session.focus is not None
    assert inspector.everything.number_of(session.focus) == 3


def test_a_click_goes_to_the_first_of_its_kind_and_then_to_the_next(
    session: Session, inspector: Inspector, qtbot: QtBot
):
    view = inspector.everything.views[Layer.ENTITY]
    for start in (span("Lviv").start, span("Lviv", 1).start, span("Lviv").start):
        place = view.visualRect(view.model().index(6, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        found = session.focused_mark()
        assert found is not None
        assert found.parts[0].start == start
        inspector.refresh()


def test_an_edit_while_a_long_article_is_still_being_listed_is_not_lost(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    names = [f"Name{number:04}" for number in range(1_000)]
    long = " ".join(names)
    wide = len(names[0]) + 1
    starts = range(0, len(long), wide)
    found = [Suggestion(Layer.ENTITY, (Span(at, at + wide - 1),), "PERSON", 0.9, "", BY) for at in starts]
    answer(session, lambda sheet: found if sheet.text == long else [])
    monkeypatch.setattr(outline_list, "_SLICE_S", 0.0)
    session.open(bring(session.workspace, "Names", long))
    inspector = Inspector(session)
    qtbot.addWidget(inspector)
    model = inspector.everything.models[Layer.ENTITY]
    assert model.rowCount() < 1_000
    session.relabel("ORG")
    inspector.refresh()
    qtbot.waitUntil(lambda: model.rowCount() == 1_002)
    assert rows(inspector, Layer.ENTITY)[-3:] == ["Name0999", "ORG", "Name0000"]
