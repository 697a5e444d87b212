from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from curator.domain.annotation import Suggester, Suggestion
from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "🚨 Mayor Ilva Brandt said that Lviv is safe.\n\nLviv is calm. Cafe\u0301 Noir closed."


def propose(text: str, quote: str, label: str, layer: Layer = Layer.ENTITY, nth: int = 0) -> Suggestion:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    parts = (Span(start, start + len(quote)),)
    return Suggestion(layer, parts, label, 0.9, "name", Suggester("model", "p", "1"))


def proposals(sheet: Sheet) -> list[Suggestion]:
    text = sheet.text
    return [
        propose(text, "Ilva Brandt", "PERSON"),
        propose(text, "Lviv", "GPE"),
        propose(text, "Lviv is safe", "CLAIM", Layer.CLAIM),
        propose(text, "Lviv", "GPE", nth=1),
        propose(text, "Noir", "ORG"),
    ]


def bring(workspace: Workspace, text: str = TEXT, title: str = "Lviv") -> str:
    article = Article(uuid7_hex(), text_hash(text), len(text), title=title)
    workspace.import_article(article, text)
    return article.id


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """A session's timers need one."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "w.curator"


@pytest.fixture
def workspace(place: Path) -> Iterator[Workspace]:
    with Workspace.open(place, "d1") as made:
        prepare(made, SEEDS)
        yield made


def session_on(workspace: Workspace) -> Session:
    """A session whose articles open with `proposals`, as if the worker had answered at once."""
    made = Session(workspace, Linking(workspace, None))

    def propose_all(article_id: str) -> None:
        found: dict[int, list[Suggestion]] = {}
        for suggestion in proposals(made.sheet):
            found.setdefault(made.sheet.paragraph_at(suggestion.parts[0].start), []).append(suggestion)
        made.put_suggestions(article_id, found)

    made.opened.connect(propose_all)
    return made


@pytest.fixture
def session(workspace: Workspace) -> Session:
    made = session_on(workspace)
    made.open(bring(workspace))
    return made
