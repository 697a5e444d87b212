"""An article view on the offscreen screen, and short ways to write marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.mark import Layer, LinkState, Mark, Status
from curator.domain.span import Span
from curator.ui.article import ArticleView
from curator.ui.theme import LIGHT, ColourPair, LabelStyle

MakeMark = Callable[..., Mark]
MakeView = Callable[..., ArticleView]


@pytest.fixture
def labels() -> dict[str, LabelStyle]:
    line, tint = ColourPair.of("#1137CF", "#DDE5FB"), ColourPair.of("#6A86F3", "#1C2A63")
    return {name: LabelStyle(name, line, tint) for name in ("PERSON", "ORG", "GPE", "CLAIM")}


@pytest.fixture
def entity() -> MakeMark:
    """`entity(text, "quote", "LABEL")`: the mark of the first place of a quote."""

    def make(
        text: str,
        quote: str,
        label: str = "PERSON",
        status: Status = Status.CONFIRMED,
        link: LinkState = LinkState.NONE,
    ) -> Mark:
        start = text.index(quote)
        return Mark(quote, Layer.ENTITY, (Span(start, start + len(quote)),), label, status, link)

    return make


@pytest.fixture
def claim() -> MakeMark:
    """`claim(text, "part", "other part")`: a claim of these parts."""

    def make(text: str, *quotes: str, status: Status = Status.CONFIRMED) -> Mark:
        starts = [text.index(quote) for quote in quotes]
        parts = tuple(Span(start, start + len(quote)) for start, quote in zip(starts, quotes, strict=True))
        return Mark("claim " + quotes[0], Layer.CLAIM, parts, "CLAIM", status)

    return make


@pytest.fixture
def show(qtbot: QtBot, labels: dict[str, LabelStyle]) -> MakeView:
    """`show(text, marks)`: the view of an article in a window of 900 × 600 pixels."""

    def make(text: str, marks: Iterable[Mark] = (), width: int = 900, height: int = 600) -> ArticleView:
        view = ArticleView(LIGHT, labels)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.set_article(text, marks)
        view.show()
        return view

    return make
