"""Whatever is done to a page that was painted ahead, it looks like one that is painted now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.domain.mark import Layer, Mark, Status
from curator.domain.span import Span
from curator.ui.article import ArticleView
from curator.ui.theme import DARK, LIGHT, LabelStyle

SENTENCE = "Kyiv’s mayor spoke to Olena Koval 🚨 in Brussels, and left early on Tuesday. "
TEXT = "\n\n".join([SENTENCE * 3, "قال رئيس بلدية كييف Tuesday إن الجسر مغلق", *[SENTENCE * 2] * 30])
ROUNDS = 200
"""Enough for the two pages that are painted ahead, one paragraph after the other."""

Act = Callable[[ArticleView], None]


def marks() -> list[Mark]:
    found: list[Mark] = []
    at = TEXT.find("Olena Koval")
    while at >= 0:
        number = len(found)
        status = list(Status)[number % len(Status)]
        found.append(Mark(f"p{number}", Layer.ENTITY, (Span(at, at + 11),), "PERSON", status, score=0.5))
        found.append(Mark(f"c{number}", Layer.CLAIM, (Span(at + 2, at + 30),), "CLAIM", status, score=0.5))
        at = TEXT.find("Olena Koval", at + 1)
    return found


def changed(view: ArticleView, mark_id: str, **changes: object) -> None:
    mark = view.marks.get(mark_id)
    assert mark is not None
    view.set_mark(replace(mark, **changes))  # pyright: ignore[reportArgumentType]


ACTS: dict[str, Act] = {
    "nothing": lambda view: None,
    "a decision": lambda view: changed(view, "p4", status=Status.CORRECTED),
    "another span": lambda view: changed(view, "p4", parts=(Span(75, 100),)),
    "a mark taken away": lambda view: view.remove_mark("p4"),
    "other numbers": lambda view: view.remove_mark("c1"),
    "the focus": lambda view: view.set_focus("p4"),
    "the hint": lambda view: view.set_hint("p8"),
    "the mouse": lambda view: view.set_hover("p8"),
    "a source": lambda view: view.set_companions(["c5", "p8"]),
    "a selection": lambda view: view.select(Span(40, 900)),
    "hits": lambda view: view.set_hits([Span(0, 4), Span(90, 94)], 1),
    "a threshold": lambda view: view.hide_below({Layer.ENTITY: 0.9}, shown=True),
    "the rejected": lambda view: view.set_show_rejected(False),
    "the theme": lambda view: view.set_theme(DARK),
    "the size": lambda view: view.set_zoom(150),
    "the density": lambda view: view.set_compact(True),
    "the next page": lambda view: view.scroll_by(600),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_a_page_painted_ahead_looks_as_if_painted_now(act: Act, qtbot: QtBot, labels: dict[str, LabelStyle]):
    ahead, now = opened(qtbot, labels), opened(qtbot, labels)
    for _ in range(ROUNDS):
        QApplication.processEvents()
    act(ahead)
    one = ahead.viewport().grab().toImage()
    now.set_article(TEXT, marks())
    act(now)
    assert farthest(one, now.viewport().grab().toImage()) <= 2


def opened(qtbot: QtBot, labels: dict[str, LabelStyle]) -> ArticleView:
    view = ArticleView(LIGHT, labels)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.set_article(TEXT, marks())
    view.show()
    return view


def farthest(one: QImage, other: QImage) -> int:
    """By how much a colour of two pictures differs at the most, of 255."""
    assert one.size() == other.size()
    first, second = (
        bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()) for image in (one, other)
    )
    return max(abs(a - b) for a, b in zip(first, second, strict=True)) if first != second else 0
