"""A program for child processes: it edits through the session until it is killed."""

from __future__ import annotations

import random
from multiprocessing.connection import Connection
from pathlib import Path

from curator.domain.annotation import Verdict
from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.span import Span
from curator.session.linking import Linking
from curator.session.places import seeds
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from tests.store.killed import DEVICE, TEXT


def edit_for_ever(path: Path, acknowledge: Connection, seed: int) -> None:
    """Annotate, decide, correct, undo and redo at random; each edit's id is sent once it is told."""
    dice = random.Random(seed)
    with Workspace.open(path, DEVICE) as workspace:
        prepare(workspace, seeds())
        article = Article(uuid7_hex(), text_hash(TEXT), len(TEXT), title=f"Life {seed}")
        acknowledge.send(workspace.import_article(article, TEXT).id)
        session = Session(workspace, Linking(workspace, None))
        session.edited.connect(lambda edit: acknowledge.send(edit.id))
        session.open(article.id)
        while True:
            _random_act(session, dice)


def _random_act(session: Session, dice: random.Random) -> None:
    if session.focus is None or dice.random() < 0.4:
        start = TEXT.index("Zo\u00eb", dice.randrange(len(TEXT) - 100))
        session.add((Span(start, start + 3),), dice.choice(["PERSON", "ORG", "CLAIM"]))
        return
    session.step_focus(dice.choice([1, -1]))
    dice.choice(
        [
            lambda: session.relabel(dice.choice(["GPE", "LOC", "EVENT"]), stay=True),
            lambda: session.set_note(f"note {dice.random()}"),
            lambda: session.decide(dice.choice(list(Verdict)), stay=True),
            lambda: session.link_new("Zo\u00eb", stay=True),
            lambda: session.move_edge(end=dice.choice([1, -1])),
            session.undo,
            session.redo,
        ]
    )()
