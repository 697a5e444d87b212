"""Whatever an editor does in whatever order: the journal tells it, undo takes it all back, redo brings it."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from sqlalchemy import select

from curator.domain import acts
from curator.domain.annotation import CLAIM_ATTRIBUTES, UNSET, Suggestion, Verdict
from curator.domain.article import ArticleState
from curator.domain.candidate import Candidate
from curator.domain.edit import Draft
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.domain.text import trim
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.store import tables
from curator.store.check import check
from curator.store.projection import read
from curator.store.workspace import Workspace

from .conftest import SEEDS, bring, propose

EXAMPLES, ACTS = 12, 100
"""The first sequences that Hypothesis makes are of one act again and again; the others are 1,000."""
TEXTS = (
    "🚨 Mayor Ilva Brandt said that Lviv is safe.\n\nLviv is calm. Cafe\u0301 Noir closed, Brandt said.",
    "القاهرة is calm, Ilva Brandt said.\u2028Brandt left Lviv; Noir stayed.\nIlva came from القاهرة.",
    "Brandt spoke. Noir said that Brandt spoke. Lviv slept.",
)
NAMES = (
    ("Ilva Brandt", "PERSON"),
    ("Brandt", "PERSON"),
    ("Lviv", "GPE"),
    ("Noir", "ORG"),
    ("القاهرة", "GPE"),
)
CLAIMS = ("Lviv is safe", "القاهرة is calm", "Noir said that Brandt spoke")
LABELS = ("PERSON", "ORG", "GPE", "DATE", "CLAIM")

Act = Callable[[Session, int, int], object]


def proposed(text: str) -> list[Suggestion]:
    """Every name and claim wherever it stands, one within the other too."""
    wanted = [(quote, label, Layer.ENTITY) for quote, label in NAMES]
    wanted += [(quote, "CLAIM", Layer.CLAIM) for quote in CLAIMS]
    return [
        propose(text, quote, label, layer, nth)
        for quote, label, layer in wanted
        for nth in range(text.count(quote))
    ]


def session_on(workspace: Workspace) -> Session:
    made = Session(workspace, Linking(workspace, None))

    def propose_all(article_id: str) -> None:
        found: dict[int, list[Suggestion]] = {}
        for each in proposed(made.sheet.text):
            found.setdefault(made.sheet.paragraph_at(each.parts[0].start), []).append(each)
        made.put_suggestions(article_id, found)

    made.opened.connect(propose_all)
    return made


def focus_any(session: Session, a: int, _: int) -> None:
    ids = session.sheet.mark_ids()
    session.set_focus(ids[a % len(ids)] if ids else None)


def some_text(session: Session, a: int, b: int) -> Span:
    """A stretch of the text without blanks around it; it may be empty."""
    text = session.sheet.text
    start = a % len(text)
    return trim(text, Span(start, min(len(text), start + 1 + b % 12)))


def add(session: Session, a: int, b: int) -> None:
    session.add((some_text(session, a, b),), LABELS[b % len(LABELS)])


def confirm_all_of_a_label(session: Session, a: int, _: int) -> None:
    sheet = session.sheet
    found = [i for i in sheet.open_ids() if sheet.find(i).label == LABELS[a % len(LABELS)]]
    draft: Draft = acts.confirm_together(sheet, found)
    if draft.changes:
        session.write(draft)


def link_known(session: Session, a: int, _: int) -> None:
    known = sorted(session.workspace.records.all("entity").items())
    if known:
        entity_id, record = known[a % len(known)]
        session.link(Candidate("local", entity_id, record["name"], record["label"], "", 1.0, ""))


def set_claim(session: Session, a: int, b: int) -> None:
    name = list(CLAIM_ATTRIBUTES)[a % len(CLAIM_ATTRIBUTES)]
    found = session.focused_mark()
    if found is not None and found.layer is Layer.CLAIM:
        values = (UNSET, *CLAIM_ATTRIBUTES[name])
        session.set_claim(**{name: values[b % len(values)]})


def of_claim(act: Callable[[Session, Span], object]) -> Act:
    def acted(session: Session, a: int, b: int) -> None:
        found, span = session.focused_mark(), some_text(session, a, b)
        if found is not None and found.layer is Layer.CLAIM and span.start < span.end:
            act(session, span)

    return acted


def of_mention(act: Callable[[Session, int], object]) -> Act:
    def acted(session: Session, a: int, _: int) -> None:
        found = session.focused_mark()
        if found is not None and found.layer is Layer.ENTITY:
            act(session, a)

    return acted


def open_any(session: Session, a: int, _: int) -> None:
    ids = session.workspace.articles.ids_in_order()
    session.open(ids[a % len(ids)])


ALL: dict[str, Act] = {
    "focus": focus_any,
    "step": lambda s, a, b: s.move_focus(1 if a % 2 else -1),
    "confirm": lambda s, a, b: s.decide(Verdict.ACCEPTED, stay=b % 4 == 0),
    "reject": lambda s, a, b: s.decide(Verdict.REJECTED),
    "unsure": lambda s, a, b: s.decide(Verdict.UNSURE),
    "relabel": lambda s, a, b: s.relabel(LABELS[a % len(LABELS)]),
    "start": lambda s, a, b: s.move_edge(start=1 if a % 2 else -1, by_character=b % 2 == 0),
    "end": lambda s, a, b: s.move_edge(end=1 if a % 2 else -1, by_character=b % 2 == 0),
    "add": add,
    "part": of_claim(lambda s, span: s.add_part(span)),
    "source": of_claim(lambda s, span: s.set_source((span,))),
    "attribute": set_claim,
    "note": lambda s, a, b: s.set_note(f"note {a % 5}" if a % 5 else ""),
    "new": of_mention(lambda s, a: s.link_new(f"Entity {a % 7}")),
    "known": of_mention(lambda s, a: link_known(s, a, 0)),
    "none": of_mention(lambda s, a: s.link_none()),
    "unlink": of_mention(lambda s, a: s.unlink()),
    "bulk": confirm_all_of_a_label,
    "settled": lambda s, a, b: s.confirm_settled(),
    "state": lambda s, a, b: s.set_state(list(ArticleState)[a % len(ArticleState)]),
    "open": open_any,
    "undo": lambda s, a, b: s.undo(),
    "undo more": lambda s, a, b: [s.undo() for _ in range(1 + a % 4)],
    "redo": lambda s, a, b: s.redo(),
    "redo more": lambda s, a, b: [s.redo() for _ in range(1 + a % 4)],
    "wait": lambda s, a, b: QCoreApplication.processEvents(),
}
number = st.integers(0, 2**16)
sequences = st.lists(st.tuples(st.sampled_from(list(ALL)), number, number), min_size=ACTS, max_size=ACTS)


def digest(workspace: Workspace) -> str:
    """The SHA-256 of every record that the journal adds up to, by kind and id."""
    with workspace.database.read() as connection:
        keys = [("article", each) for each in connection.execute(select(tables.article.c.id)).scalars()]
        keys += [
            ("annotation", each) for each in connection.execute(select(tables.annotation.c.id)).scalars()
        ]
        keys += [tuple(row) for row in connection.execute(select(tables.record.c.kind, tables.record.c.id))]
        found = read(connection, sorted(keys))
    return hashlib.sha256(json.dumps([*found.items()], sort_keys=True).encode()).hexdigest()


def again_and_again(act: Callable[[], bool]) -> int:
    times = 0
    while act():
        times += 1
    return times


def links(session: Session) -> dict[str, object]:
    """What each open suggestion would be linked to by confirming it."""
    sheet = session.sheet
    return {mark_id: sheet.find(mark_id).link for mark_id in sheet.open_ids()}


def shown_is_stored(session: Session) -> bool:
    stored = session.workspace.annotations.of_article(session.sheet.article.id)
    return {each.id: each for each in stored} == session.sheet.annotations


def shown_links_are_those_of_a_fresh_opening(session: Session) -> bool:
    before = links(session)
    session.open(session.sheet.article.id)
    after = links(session)
    # What the memory has not read again yet may be proposed on one side only.
    both = before.keys() & after.keys()
    return {mark_id: before[mark_id] for mark_id in both} == {mark_id: after[mark_id] for mark_id in both}


def carry_out(session: Session, sequence: Iterable[tuple[str, int, int]]) -> None:
    for name, a, b in sequence:
        ALL[name](session, a, b)
        assert shown_is_stored(session), name


# A failure is told by its first sequence: shrinking one takes minutes.
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
@given(sequences)
def test_any_acts_are_told_by_the_journal_and_taken_back_and_brought_again(
    sequence: list[tuple[str, int, int]],
):
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "w.curator", "d1") as workspace,
    ):
        prepare(workspace, SEEDS)
        for text in TEXTS:
            bring(workspace, text)
        session = session_on(workspace)
        session.open(workspace.articles.ids_in_order()[0])
        first = digest(workspace)
        carry_out(session, sequence)
        last = digest(workspace)
        assert check(workspace) == []
        assert shown_links_are_those_of_a_fresh_opening(session)
        times = again_and_again(session.undo)
        assert digest(workspace) == first
        assert shown_is_stored(session)
        assert shown_links_are_those_of_a_fresh_opening(session)
        for _ in range(times):
            assert session.redo()
        assert digest(workspace) == last
        assert check(workspace) == []
