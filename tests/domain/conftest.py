import pytest

from curator.domain.annotation import ClaimFields, Link, Suggester, Suggestion
from curator.domain.article import Article
from curator.domain.ids import text_hash
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span

TEXT = "🚨 Kyiv’s mayor said that Lviv is safe.\n\nKyiv is calm. Cafe\u0301 Noir closed."
SUGGESTER = Suggester("model", "curator_en", "1.0")


def at(quote: str, nth: int = 0) -> Span:
    """Where a quote stands in TEXT."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(quote, start + 1)
    return Span(start, start + len(quote))


def entity(quote: str, label: str = "GPE", nth: int = 0, link: Link | None = None) -> Suggestion:
    return Suggestion(Layer.ENTITY, (at(quote, nth),), label, 0.9, "name", SUGGESTER, link)


CLAIM = Suggestion(
    Layer.CLAIM,
    (at("Lviv is safe"),),
    "CLAIM",
    0.8,
    "'said' + that-clause",
    SUGGESTER,
    claim=ClaimFields(source=(at("Kyiv’s mayor"),), cue=(at("said"),), kind="factual", stance="asserts"),
)


@pytest.fixture
def sheet() -> Sheet:
    article = Article("r1", text_hash(TEXT), len(TEXT), title="Kyiv")
    made = Sheet(article, TEXT)
    made.load([], [entity("Kyiv"), entity("Lviv"), CLAIM, entity("Kyiv", nth=1), entity("Noir", "ORG")])
    return made
