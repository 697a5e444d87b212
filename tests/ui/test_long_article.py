"""An article of more marks than the window shows at once: all of them come, in whatever order one looks."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.annotation import Annotation, Verdict
from curator.domain.edit import ANNOTATION, Change, Draft
from curator.domain.ids import suggestion_id, text_hash
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.session import LONG
from curator.store.workspace import Workspace
from curator.ui.style import dress
from curator.ui.theme import LIGHT
from curator.ui.window import MainWindow

from .conftest import bring

MANY = LONG + 100
TEXT = "\n".join("Lviv slept." for _ in range(MANY))


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(
        workspace,
        lambda there: Linking(there, None),
        lambda _: [sys.executable, "-c", "import sys; sys.stdin.read()"],
        Preferences(tmp_path / "curator.toml"),
    )
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    dress(qapp, LIGHT)


def decided(workspace: Workspace) -> tuple[str, list[str]]:
    """An article with a decision in each paragraph; its id and theirs, in reading order."""
    article_id, sha256 = bring(workspace, "Long", TEXT), text_hash(TEXT)
    ids: list[str] = []
    changes: list[Change] = []
    for number in range(MANY):
        parts = (Span(12 * number, 12 * number + 4),)
        ids.append(suggestion_id(sha256, Layer.ENTITY, parts, "GPE"))
        made = Annotation(ids[-1], article_id, Layer.ENTITY, parts, ("Lviv",), "GPE", Verdict.ACCEPTED)
        changes.append(Change(ANNOTATION, made.id, None, made.record()))
    workspace.journal.append(Draft("mention.confirm_together", tuple(changes), {"article": article_id}))
    return article_id, ids


def test_every_mark_of_a_long_article_comes_to_the_view(window: MainWindow, qtbot: QtBot):
    article_id, ids = decided(window.session.workspace)
    window.session.open(article_id)
    assert window.view.marks.get(ids[0]) is not None
    qtbot.waitUntil(lambda: len(window.view.marks) == MANY)


def test_the_last_mark_of_a_long_article_can_be_gone_to_at_once(window: MainWindow):
    article_id, ids = decided(window.session.workspace)
    window.session.open(article_id)
    window.session.set_focus(ids[-1])
    assert window.view.mark_rects(ids[-1])
    near = [i for i in ids[-20:-1] if window.view.mark_rects(i)]
    assert len(near) > 5


def test_a_long_article_is_let_go_when_another_is_opened(window: MainWindow, qtbot: QtBot):
    article_id, _ = decided(window.session.workspace)
    other = bring(window.session.workspace, "Short", "Lviv woke.")
    window.session.open(article_id)
    qtbot.waitUntil(lambda: len(window.view.marks) == MANY)
    sheet = weakref.ref(window.session.sheet)
    window.session.open(other)
    window.inspector.refresh()
    gc.collect()
    assert sheet() is None
