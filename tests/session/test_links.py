"""Links that flow inside an article, and those that a workspace remembers; on the real knowledge base."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from curator.domain.annotation import Link, Suggester, Suggestion, Verdict
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.session.link_memory import LEAST_ARTICLES, LinkMemory, LinkTeacher
from curator.session.link_teaching import examples_of
from curator.session.linking import Linking, knowledge_base
from curator.session.session import Session
from curator.store.kb import KnowledgeBase
from curator.store.workspace import Workspace

from .conftest import bring

TEXT = (
    "🚨 Cafe\u0301 news. Ilva Brandt met the Quellmar Town Council (QTC) in القاهرة.\u2028"
    "Brandt said القاهرة is calm.\r\n\r\nIlva agreed with the Quellmar Council; QTC was not asked."
)
NAMES = [
    ("Ilva Brandt", "PERSON"),
    ("Quellmar Town Council", "ORG"),
    ("QTC", "ORG"),
    ("القاهرة", "GPE"),
    ("Brandt", "PERSON"),
    ("Ilva", "PERSON"),
    ("Quellmar Council", "ORG"),
]


@pytest.fixture
def kb() -> Iterator[KnowledgeBase]:
    found = knowledge_base()
    assert found is not None, "make kb builds it"
    yield found
    found.close()


def proposed(text: str, link: Link | None = None) -> list[Suggestion]:
    """Every place where a name of NAMES stands for itself, as the pipeline would propose it."""
    found: list[Suggestion] = []
    taken: set[int] = set()
    for name, label in NAMES:
        at = text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            if taken.isdisjoint(range(*span)):
                taken.update(range(*span))
                suggester = Suggester("model", "p", "1")
                found.append(Suggestion(Layer.ENTITY, (span,), label, 0.9, "name", suggester, link))
            at = text.find(name, at + 1)
    return found


def session_on(workspace: Workspace, kb: KnowledgeBase | None, link: Link | None = None) -> Session:
    made = Session(workspace, Linking(workspace, kb))

    def propose(article_id: str) -> None:
        by_paragraph: dict[int, list[Suggestion]] = {}
        for each in proposed(made.sheet.text, link):
            by_paragraph.setdefault(made.sheet.paragraph_at(each.parts[0].start), []).append(each)
        made.put_suggestions(article_id, by_paragraph)

    made.opened.connect(propose)
    return made


@pytest.fixture
def session(workspace: Workspace, kb: KnowledgeBase) -> Session:
    made = session_on(workspace, kb)
    made.open(bring(workspace, TEXT))
    return made


def mark(session: Session, quote: str, nth: int = 0) -> str:
    sheet = session.sheet
    found = [i for i, s in sheet.suggestions.items() if s.parts[0].of(sheet.text) == quote]
    return sorted(found, key=lambda i: sheet.suggestions[i].parts)[nth]


def links(session: Session) -> dict[str, str]:
    """What the open suggestions would be linked to by confirming them."""
    sheet = session.sheet
    return {
        sheet.suggestions[i].parts[0].of(sheet.text): sheet.suggestions[i].link.name
        for i in sheet.open_ids()
        if sheet.suggestions[i].link
    }


def link_new(session: Session, quote: str, name: str) -> None:
    session.set_focus(mark(session, quote))
    assert session.link_new(name, stay=True)


def test_a_decided_full_name_gives_its_link_to_the_short_ones_at_once(session: Session):
    link_new(session, "Ilva Brandt", "Mayor Brandt")
    assert links(session) == {"Brandt": "Mayor Brandt", "Ilva": "Mayor Brandt"}
    link_new(session, "Quellmar Town Council", "The council")
    wanted = {"QTC": "The council", "Quellmar Council": "The council"}
    assert links(session) == {"Brandt": "Mayor Brandt", "Ilva": "Mayor Brandt"} | wanted


def test_undo_takes_the_links_away_and_redo_brings_them_back(session: Session):
    link_new(session, "Ilva Brandt", "Mayor Brandt")
    session.undo()
    assert links(session) == {}
    session.redo()
    assert links(session) == {"Brandt": "Mayor Brandt", "Ilva": "Mayor Brandt"}


def test_confirming_takes_the_link_that_flowed_in(session: Session):
    link_new(session, "Ilva Brandt", "Mayor Brandt")
    session.set_focus(mark(session, "Brandt"))
    session.decide(Verdict.ACCEPTED)
    assert session.sheet.annotations[mark(session, "Brandt")].link.name == "Mayor Brandt"


def test_two_people_of_one_family_name_leave_it_open(workspace: Workspace, kb: KnowledgeBase):
    session = session_on(workspace, kb)
    session.open(bring(workspace, "Ilva Brandt met Oskar Brandt. Brandt left."))
    link_new(session, "Ilva Brandt", "Ilva")
    session.add((Span(16, 28),), "PERSON")
    session.link_new("Oskar", stay=True)
    assert "Brandt" not in links(session)


def test_none_fits_for_a_full_name_takes_the_proposals_for_the_short_ones_away(
    workspace: Workspace, kb: KnowledgeBase
):
    session = session_on(workspace, kb, Link(kb.name, "Q16199183", "Craig Brandt"))
    session.open(bring(workspace, "Ilva Brandt spoke. Brandt left."))
    assert links(session)["Brandt"] == "Craig Brandt"
    session.set_focus(mark(session, "Ilva Brandt"))
    session.link_none(stay=True)
    assert "Brandt" not in links(session)
    assert session.offer(mark(session, "Brandt")).none > 0.5


def test_a_link_decided_in_one_article_is_first_in_the_next_and_says_so(session: Session, kb: KnowledgeBase):
    session.set_focus(mark(session, "القاهرة"))
    cairo = session.candidates(session.focus)[0]
    other = next(one for one in kb.search("Alexandria") if one.label == "GPE")
    session.link(other, stay=True)
    session.open(bring(session.workspace, "Then القاهرة slept."))
    found = session.candidates(mark(session, "القاهرة"))
    assert [found[0].kb_id, found[1].kb_id] == [other.kb_id, cairo.kb_id]
    assert "linked so once in this workspace" in found[0].reason
    assert links(session) == {"القاهرة": other.name}


def test_a_restart_remembers_and_undo_forgets(session: Session, kb: KnowledgeBase):
    session.set_focus(mark(session, "القاهرة"))
    other = next(one for one in kb.search("Alexandria") if one.label == "GPE")
    session.link(other, stay=True)
    again = session_on(session.workspace, kb)
    again.open(bring(session.workspace, "Then القاهرة slept."))
    assert links(again) == {"القاهرة": other.name}
    again.undo()
    again.open(bring(session.workspace, "القاهرة woke."))
    assert links(again) == {}
    assert LinkMemory(session.workspace).remembered("القاهرة", "GPE") == {}


def test_a_proposed_link_that_was_refused_is_not_proposed_again(workspace: Workspace, kb: KnowledgeBase):
    wrong = Link(kb.name, "Q16199183", "Craig Brandt")
    session = session_on(workspace, kb, wrong)
    session.open(bring(workspace, "Brandt left."))
    session.set_focus(mark(session, "Brandt"))
    session.link_none(stay=True)
    session.open(bring(workspace, "Brandt came."))
    assert links(session) == {}
    offer = session.offer(mark(session, "Brandt"))
    assert offer.none > max((one.score for one in offer.candidates), default=0.0)
    assert offer.none_reason == "none fitted once in this workspace"


def test_candidates_come_within_the_time_of_a_key_press_and_always_five_at_most(session: Session):
    for mark_id in session.sheet.open_ids():
        offer = session.offer(mark_id)
        scores = [one.score for one in offer.candidates]
        assert len(scores) <= 5
        assert scores == sorted(scores, reverse=True)
        assert sum(scores) + offer.none <= 1.01


def test_decided_links_teach_the_ranker_and_do_no_harm(workspace: Workspace, kb: KnowledgeBase):
    """An editor who links every "Brandt" to one senator raises him; with few articles nothing moves."""
    linking = Linking(workspace, kb)
    teacher = LinkTeacher(kb.ranker)
    session = session_on(workspace, kb)
    weights: list[dict[str, float]] = []
    for day in range(2 * LEAST_ARTICLES):
        article_id = bring(workspace, f"Brandt spoke on day {day} in القاهرة.")
        session.open(article_id)
        session.set_focus(mark(session, "Brandt"))
        session.link(kb.get("Q16199183"), stay=True)
        examples = examples_of(workspace, linking, article_id)
        assert len(examples) == 1
        teacher.learn(article_id, examples)
        weights.append(teacher.refit().weights)
    shipped = kb.ranker.weights
    assert weights[LEAST_ARTICLES - 2] == shipped
    assert weights[-1] != shipped
    question = linking.question("Brandt", "PERSON", session._links)
    before, after = kb.ranker.answer(question), teacher.refit().answer(question)
    assert after.by_id()["Q16199183"] >= before.by_id()["Q16199183"]
