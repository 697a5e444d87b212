"""What is decided once is known: in this article, after undo, after a restart, in the next one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.annotation import ClaimFields, Suggester, Suggestion, Verdict
from curator.domain.article import ArticleState
from curator.domain.mark import Layer, Status
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.session import memory as module
from curator.session.house import House
from curator.session.linking import Linking
from curator.session.memory import lore_of
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.session.suggesting import Pipeline, Ways, open_suggestions, use
from curator.store.workspace import Workspace

from .conftest import SEEDS, bring

BY = Suggester("model", "p", "1")
Propose = Callable[[Sheet], list[Suggestion]]


def places(text: str, quote: str) -> list[Span]:
    found: list[Span] = []
    at = text.find(quote)
    while at >= 0:
        found.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return found


def every(quote: str, label: str, score: float = 0.9) -> Propose:
    """A pipeline that finds a string wherever it stands."""
    return lambda sheet: [
        Suggestion(Layer.ENTITY, (span,), label, score, "pipeline", BY) for span in places(sheet.text, quote)
    ]


def first(quote: str, label: str, score: float = 0.9) -> Propose:
    """A pipeline that finds a string only the first time."""
    return lambda sheet: every(quote, label, score)(sheet)[:1]


def nothing(sheet: Sheet) -> list[Suggestion]:
    return []


def session_on(workspace: Workspace, *pipelines: Propose) -> Session:
    made = Session(workspace, Linking(workspace, None))

    def answer(article_id: str) -> None:
        sheet = made.sheet
        found: dict[int, list[Suggestion]] = {
            index: [] for index, span in enumerate(sheet.paragraphs) if span.of(sheet.text).strip()
        }
        for propose in pipelines:
            for one in propose(sheet):
                found[sheet.paragraph_at(one.parts[0].start)].append(one)
        made.put_suggestions(article_id, found)

    made.opened.connect(answer)
    return made


def shown(session: Session) -> list[tuple[str, str]]:
    """Quote and label of each open suggestion, in reading order."""
    sheet = session.sheet
    marks = [sheet.mark(mark_id) for mark_id in sheet.open_ids()]
    return [(mark.hull.of(sheet.text), mark.label) for mark in marks]


def focus_on(session: Session, quote: str, nth: int = 0) -> None:
    marks = [mark for mark in session.sheet.marks() if mark.hull.of(session.sheet.text) == quote]
    session.set_focus(marks[nth].id)


def add(session: Session, quote: str, label: str, nth: int = 0) -> None:
    assert session.add((places(session.sheet.text, quote)[nth],), label)


def test_a_corrected_label_holds_for_the_same_string_further_down(workspace: Workspace):
    session = session_on(workspace, every("Ilvane Quay", "PERSON", 0.6))
    session.open(bring(workspace, "🚨 Ilvane Quay fell.\n\nThen Ilvane Quay rose.\n\nIlvane Quay stands."))
    session.relabel("FAC")
    assert shown(session) == [("Ilvane Quay", "FAC")] * 2
    assert session.focused_mark().label == "FAC"
    assert session.focused_mark().reason == "confirmed once here as FAC; pipeline 0.60 as PERSON"
    assert session.focused_mark().prior == 0.6


def test_taking_a_decision_back_forgets_it(workspace: Workspace):
    session = session_on(workspace, every("Ilvane Quay", "PERSON", 0.6))
    session.open(bring(workspace, "Ilvane Quay fell.\n\nThen Ilvane Quay rose."))
    first_mark = session.focus
    session.relabel("FAC")
    assert session.undo()
    assert shown(session) == [("Ilvane Quay", "PERSON")] * 2
    assert session.focus == first_mark
    assert session.focused_mark().score == 0.6
    assert session.redo()
    assert shown(session) == [("Ilvane Quay", "FAC")]


def test_what_is_added_by_hand_is_proposed_where_the_pipeline_missed_it(workspace: Workspace):
    session = session_on(workspace, nothing)
    text = "Cafe\u0301 Noir closed.\n\nThe owner of Cafe\u0301 Noir, no Cafe\u0301 Noire. 🚨 Cafe\u0301 Noir!"
    session.open(bring(workspace, text))
    add(session, "Cafe\u0301 Noir", "ORG")
    assert shown(session) == [("Cafe\u0301 Noir", "ORG")] * 2
    proposed = session.sheet.suggestions[session.sheet.open_ids()[0]]
    assert proposed.suggester.name == "memory"
    assert proposed.reason == "confirmed once here as ORG"
    session.undo()
    assert shown(session) == []


def test_a_string_is_known_in_the_next_article_and_after_a_restart(place: Path):
    with Workspace.open(place, "d1") as workspace:
        prepare(workspace, SEEDS)
        session = session_on(workspace, nothing)
        session.open(bring(workspace, "The Brastholm Fund paid."))
        add(session, "Brastholm Fund", "ORG")
        following = bring(workspace, "Who pays the Brastholm Fund?", "Next")
        session.open(following)
        assert shown(session) == [("Brastholm Fund", "ORG")]
    with Workspace.open(place, "d1") as workspace:
        again = session_on(workspace, nothing)
        again.open(following)
        assert shown(again) == [("Brastholm Fund", "ORG")]


def test_a_string_rejected_again_and_again_is_not_shown_any_more(workspace: Workspace):
    session = session_on(workspace, every("Reuters", "ORG", 0.7))
    session.open(bring(workspace, "\n\n".join(["(Reuters)"] * 8)))
    rejections = 0
    while session.sheet.open_count:
        session.decide(Verdict.REJECTED)
        rejections += 1
    assert 1 < rejections < 5
    session.open(bring(workspace, "Paris (Reuters) It rained.", "Next"))
    assert shown(session) == []


def test_short_and_common_words_are_proposed_only_after_several_confirmations(workspace: Workspace):
    session = session_on(workspace, nothing)
    session.open(bring(workspace, "Hope won. IRA split.\n\nHope lost, IRA lost. There is hope."))
    add(session, "Hope", "PERSON")
    add(session, "IRA", "ORG")
    assert shown(session) == []
    session.open(bring(workspace, "Hope, IRA.\n\nHope, IRA.\n\nIRA.\n\nThere is hope.", "Next"))
    for nth in range(2):
        add(session, "IRA", "ORG", nth)
    assert shown(session) == [("IRA", "ORG")]


def test_another_case_of_a_string_is_not_proposed_until_it_was_seen(workspace: Workspace):
    session = session_on(workspace, nothing)
    session.open(bring(workspace, "Kharif Company sold. KHARIF COMPANY SOLD. Kharif company sells."))
    add(session, "Kharif Company", "ORG")
    assert shown(session) == []
    session.open(bring(workspace, "KHARIF COMPANY: the Kharif Company. KHARIF COMPANY!", "Next"))
    assert shown(session) == [("Kharif Company", "ORG")]
    add(session, "KHARIF COMPANY", "ORG")
    assert shown(session) == [("Kharif Company", "ORG"), ("KHARIF COMPANY", "ORG")]


def test_a_remembered_string_that_was_rejected_here_does_not_return(workspace: Workspace):
    session = session_on(workspace, nothing)
    article = bring(workspace, "Lviv Opera sang. Lviv Opera closed.")
    session.open(article)
    add(session, "Lviv Opera", "ORG")
    session.decide(Verdict.REJECTED)
    session.open(bring(workspace, "Lviv Opera, Lviv Opera.", "Next"))
    for nth in range(2):
        add(session, "Lviv Opera", "FAC", nth)
    session.open(article)
    assert shown(session) == [("Lviv Opera", "FAC")] * session.sheet.open_count
    rejected = [one for one in session.sheet.annotations.values() if one.verdict is Verdict.REJECTED]
    assert not any(
        one.hull.overlaps(session.sheet.mark(i).hull) for one in rejected for i in session.sheet.open_ids()
    )


def test_a_rejected_mention_does_not_return_under_another_label(workspace: Workspace):
    session = session_on(workspace, every("Opera", "ORG", 0.9))
    article = bring(workspace, "Opera now.")
    session.open(article)
    session.decide(Verdict.REJECTED)
    session.open(bring(workspace, "\n\n".join(["Opera."] * 6), "Next"))
    for nth in range(6):
        focus_on(session, "Opera", nth)
        session.relabel("FAC")
    session.open(article)
    assert shown(session) == []


def claim(text: str, quote: str, score: float = 0.8, features: tuple[str, ...] = ()) -> Suggestion:
    said = ClaimFields(kind="factual", check_score=0.4)
    return Suggestion(
        Layer.CLAIM, (places(text, quote)[0],), "CLAIM", score, "said", BY, claim=said, features=features
    )


def test_a_rejected_claim_does_not_return_with_other_edges(workspace: Workspace):
    text = "He said that the old mill in Lviv burned down twice yesterday. The rest of it stands."
    article = bring(workspace, text)
    session = session_on(workspace, lambda sheet: [claim(text, "the old mill in Lviv burned down twice")])
    session.open(article)
    session.decide(Verdict.REJECTED)
    newer = session_on(
        workspace,
        lambda sheet: [
            claim(text, "old mill in Lviv burned down twice", 0.99),
            claim(text, "The rest of it stands"),
        ],
    )
    newer.open(article)
    assert shown(newer) == [("The rest of it stands", "CLAIM")]
    assert newer.undo()
    assert ("old mill in Lviv burned down twice", "CLAIM") in shown(newer)


def test_a_far_occurrence_follows_when_the_window_is_idle(workspace: Workspace, qtbot: QtBot):
    session = session_on(workspace, every("Ilvane Quay", "PERSON", 0.6))
    session.open(bring(workspace, "\n\n".join(f"{n}. Ilvane Quay fell." for n in range(60))))
    session.relabel("FAC")
    qtbot.waitUntil(lambda: shown(session) == [("Ilvane Quay", "FAC")] * 59)


def test_a_long_past_is_read_between_events(place: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "PAGE", 2)
    with Workspace.open(place, "d1") as workspace:
        prepare(workspace, SEEDS)
        session = session_on(workspace, nothing)
        session.open(bring(workspace, "Alba Fund, Berg Fund, Celt Fund, Dorn Fund, Elm Fund."))
        for name in ("Alba", "Berg", "Celt", "Dorn", "Elm"):
            add(session, f"{name} Fund", "ORG")
        again = session_on(workspace, nothing)
        again.open(bring(workspace, "Alba Fund, Berg Fund, Celt Fund, Dorn Fund, Elm Fund.", "Next"))
        # Decided while most of the past is unread: counted once, not twice.
        add(again, "Alba Fund", "GPE")
        qtbot.waitUntil(lambda: len(shown(again)) == 4)
        other = bring(workspace, "Alba Fund.", "Third")
        fresh = lore_of(workspace)
        again.open(other)
        qtbot.waitUntil(lambda: len(shown(again)) == 1)
        said = again.sheet.suggestions[again.sheet.open_ids()[0]]
        assert said.reason == fresh.memory.weigh("Alba Fund", said.label, 0.5).reason


def test_settled_names_are_confirmed_together_and_taken_back_together(workspace: Workspace):
    session = session_on(workspace, every("Ilvane Quay", "FAC"), every("Lviv", "GPE"))
    session.open(bring(workspace, "Ilvane Quay, Ilvane Quay, Lviv.\n\nLviv, Ilvane Quay, Ilvane Quay."))
    assert session.confirm_settled() == 0
    session.decide(Verdict.ACCEPTED)
    session.decide(Verdict.ACCEPTED)
    session.decide(Verdict.ACCEPTED)
    assert session.confirm_settled() == 2
    assert shown(session) == [("Lviv", "GPE")]
    assert session.focused_mark().parts[0].of(session.sheet.text) == "Lviv"
    session.undo()
    assert len(shown(session)) == 3


def test_an_export_proposes_what_the_window_shows(workspace: Workspace):
    pipeline = Pipeline("p", "1", "d")
    use(workspace, pipeline)
    text = "The Brastholm Fund paid. The Brastholm Fund sued."
    article = bring(workspace, text)
    workspace.suggestions.put({pipeline.key(text): {"ents": [], "claims": []}})
    session = session_on(workspace, nothing)
    session.open(article)
    add(session, "Brastholm Fund", "ORG")
    sheet = Sheet(workspace.articles.get(article), text)
    sheet.load(workspace.annotations.of_article(article))
    sheet.load((), open_suggestions(workspace, sheet, Ways(str, House(workspace), lore_of(workspace))))
    assert sheet.open_ids() == session.sheet.open_ids() != []


# As many as a real candidate has, which go together as there.
SAY, WISH = (tuple(f"{kind}={verb}" for kind in "abcdefghijkl") for verb in ("say", "wish"))


def said_in(number: int) -> str:
    return f"Brandt said that mill {number} burned. Brandt wished that mill {number} stood."


def both(sheet: Sheet) -> list[Suggestion]:
    """Two claims of a text, alike to the pipeline; what the editor wants is told apart by a feature."""
    told, wished = sheet.text.split(". ")
    return [
        claim(sheet.text, told.removeprefix("Brandt said that "), 0.6, SAY),
        claim(sheet.text, wished.removeprefix("Brandt wished that ").rstrip("."), 0.6, WISH),
    ]


def test_after_an_article_claims_are_scored_as_the_editor_decided(workspace: Workspace, qtbot: QtBot):
    session = session_on(workspace, both)
    for number in range(8):
        session.open(bring(workspace, said_in(number), str(number)))
        for mark_id in session.sheet.open_ids():
            session.set_focus(mark_id)
            wanted = "burned" in session.focused_mark().parts[0].of(session.sheet.text)
            session.decide(Verdict.ACCEPTED if wanted else Verdict.REJECTED)
        session.set_state(ArticleState.DONE)
    article = bring(workspace, said_in(99), "Last")
    session.open(article)
    qtbot.waitUntil(lambda: [quote for quote, _ in shown(session)] == ["mill 99 burned"])
    kept = session.sheet.suggestions[session.sheet.open_ids()[0]]
    assert kept.score > kept.prior == 0.6
    again = session_on(workspace, both)
    again.open(article)
    qtbot.waitUntil(lambda: [quote for quote, _ in shown(again)] == ["mill 99 burned"])


def test_what_held_for_a_decided_claim_is_in_the_journal(workspace: Workspace):
    session = session_on(workspace, both)
    session.open(bring(workspace, said_in(1)))
    session.decide(Verdict.ACCEPTED)
    workspace.suggestions.drop()
    last = list(workspace.journal.edits())[-1]
    assert last.changes[0].after["origin"]["features"] == list(SAY)


def test_a_decided_mark_keeps_its_status_when_its_string_sinks(workspace: Workspace):
    session = session_on(workspace, every("Reuters", "ORG", 0.4))
    session.open(bring(workspace, "(Reuters)\n\n(Reuters)\n\n(Reuters)"))
    focus_on(session, "Reuters", 0)
    session.decide(Verdict.ACCEPTED)
    for _ in range(2):
        session.decide(Verdict.REJECTED)
    statuses = [mark.status for mark in session.sheet.marks()]
    assert statuses == [Status.CONFIRMED, Status.REJECTED, Status.REJECTED]
