"""A real workspace with a short article, a small KB's worth of local entities, and a session on it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import ClaimFields, Suggester, Suggestion
from curator.domain.article import Article
from curator.domain.edit import Change, Draft
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.commands import KEYS
from curator.ui.style import dress
from curator.ui.theme import LIGHT
from curator.ui.window import MainWindow

from ..session import conftest as plain

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = (
    "🚨 Kyiv will hold, Mayor Ilva Brandt said.\n\n"
    "The mill in Lviv burned down twice, according to Cafe\u0301 Noir. Lviv is calm.\n\n"
    "Kyiv is calm too."
)
BY = Suggester("model", "curator_en", "1.0")


def span(quote: str, nth: int = 0) -> Span:
    """Where a quote stands in TEXT."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(quote, start + 1)
    return Span(start, start + len(quote))


def entity(quote: str, label: str, nth: int = 0) -> Suggestion:
    return Suggestion(Layer.ENTITY, (span(quote, nth),), label, 0.93, "capitalised", BY)


def claim(quote: str, source: Parts = (), **fields: str) -> Suggestion:
    said = ClaimFields(source=source, **fields)
    return Suggestion(Layer.CLAIM, (span(quote),), "CLAIM", 0.62, "'said' + clause", BY, claim=said)


PROPOSED = [
    entity("Kyiv", "GPE"),
    entity("Ilva Brandt", "PERSON"),
    entity("Lviv", "GPE"),
    entity("Cafe\u0301 Noir", "ORG"),
    entity("Lviv", "GPE", 1),
    entity("Kyiv", "GPE", 1),
    claim("Kyiv will hold", (span("Ilva Brandt"),), kind="prediction", voice="reported"),
    claim("The mill in Lviv burned down twice", kind="factual"),
]


def proposed(sheet: Sheet) -> list[Suggestion]:
    return PROPOSED if sheet.text == TEXT else []


def answer(session: Session, propose: Callable[[Sheet], list[Suggestion]]) -> None:
    """Give every article that opens these suggestions, as if they were in the cache."""

    def put(article_id: str) -> None:
        sheet = session.sheet
        found: dict[int, list[Suggestion]] = {}
        for one in propose(sheet):
            found.setdefault(sheet.paragraph_at(one.parts[0].start), []).append(one)
        session.put_suggestions(article_id, found)

    session.opened.connect(put)


def bring(workspace: Workspace, title: str = "Mill burned", text: str = TEXT) -> str:
    article = Article(uuid7_hex(), text_hash(text), len(text), title=title, published="2026-11-20")
    workspace.import_article(article, text)
    return article.id


def know(
    workspace: Workspace, entity_id: str, name: str, label: str, description: str, *aliases: str
) -> None:
    """Make a local entity, as an editor of this workspace would have."""
    fields = {
        "name": name,
        "label": label,
        "description": description,
        "aliases": list(aliases),
        "same_as": [],
    }
    workspace.journal.append(Draft("entity.add", (Change("entity", entity_id, None, fields),), {}))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        prepare(made, SEEDS)
        know(made, "e1", "Kyiv", "GPE", "capital of Ukraine")
        know(made, "e2", "Kyiv Oblast", "GPE", "region around the capital", "Kyiv")
        know(made, "e3", "Aarhus", "GPE", "city in Denmark")
        yield made


@pytest.fixture
def session(workspace: Workspace) -> Session:
    made = Session(workspace, Linking(workspace, None))
    answer(made, proposed)
    made.open(bring(workspace))
    return made


def mark_of(session: Session, quote: str, nth: int = 0) -> str:
    """The id of the nth mark with this quote, claims and entities alike."""
    assert session.sheet is not None
    found = [mark.id for mark in session.sheet.marks() if mark.hull.of(TEXT) == quote]
    return found[nth]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Starts the window, and at a further call starts it again with what was kept."""
    opened: list[MainWindow] = []
    silent = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with Workspace.open(tmp_path / "started.curator", "d1") as workspace:
        prepare(workspace, SEEDS)
        plain.bring(workspace)

        def opens() -> MainWindow:
            for before in opened:
                before.close()
            kept = Preferences(tmp_path / "curator.toml")
            made = MainWindow(workspace, lambda w: Linking(w, None), lambda name: silent, kept)
            opened.append(made)
            answer(made.session, plain.proposals)
            qtbot.addWidget(made)
            made.show()
            made.begin()
            qtbot.waitExposed(made)
            made.activateWindow()
            made.view.setFocus()
            qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
            return made

        yield opens
        for window in opened:
            window.close()
    KEYS.take({})
    dress(qapp, LIGHT)
