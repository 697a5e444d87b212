"""Right to left through the whole window: what is selected on the screen is what leaves it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.session.outgoing import Order
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.opening import application

from .article.test_two_ways import (
    ARABIC_WITH_LATIN,
    HEBREW,
    PERSIAN,
    before,
    behind,
    drag,
    last_letter,
    where,
)
from .conftest import SEEDS, bring
from .windows import open_window

QUOTES = [
    (ARABIC_WITH_LATIN, "سامر قباني"),
    (ARABIC_WITH_LATIN, "Reuters"),
    (HEBREW, "דנה לוי"),
    (PERSIAN, "آرش رستمی"),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.curator", "d1") as made:
        prepare(made, SEEDS)
        yield made


@pytest.fixture
def directions(qapp: QApplication) -> Iterator[QApplication]:
    """The application, from left to right again after the test."""
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("mirrored", [False, True], ids=["as here", "mirrored"])
@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_what_is_dragged_over_is_annotated_and_exported(
    qtbot: QtBot,
    directions: QApplication,
    workspace: Workspace,
    tmp_path: Path,
    text: str,
    quote: str,
    mirrored: bool,
):
    application()
    if mirrored:
        directions.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bring(workspace, "Two ways", text)
    window = open_window(qtbot, workspace, tmp_path)
    span = where(text, quote)
    drag(window.view, before(window.view, span.start), behind(window.view, last_letter(text, span)))
    qtbot.keyClick(window.view, Qt.Key.Key_1)
    with qtbot.waitSignal(window.carrying.told, timeout=20_000):
        window.carrying.take_out(Order(tmp_path / "out.jsonl"))
    record = json.loads((tmp_path / "out.jsonl").read_text("utf-8"))
    (mention,) = record["spans"]
    assert record["text"] == text
    assert text[mention["start"] : mention["end"]] == quote
    window.close()


def test_a_mirrored_window_has_its_panes_the_other_way_round(
    qtbot: QtBot, directions: QApplication, workspace: Workspace, tmp_path: Path
):
    application()
    directions.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bring(workspace, "Hebrew", HEBREW)
    window = open_window(qtbot, workspace, tmp_path)
    left, middle, right = (
        pane.mapTo(window, QPoint(0, 0)).x() for pane in (window.inspector, window.view, window.desk)
    )
    assert left < middle < right
    assert window.grab().size() == window.size()
    window.close()
