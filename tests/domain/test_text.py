import pytest

from curator.domain.errors import CuratorError
from curator.domain.span import Span
from curator.domain.text import MAX_CODE_POINTS, freeze, paragraphs, trim


@pytest.mark.parametrize("raw", ["a\r\nb\rc", "\ufeffa\nb\nc", "a\nb\nc"])
def test_line_ends_and_one_bom_are_all_that_changes(raw: str):
    assert freeze(raw).text == "a\nb\nc"


def test_no_character_is_normalised_away():
    odd = "e\u0301 \u2028 \u00a0 \u200d 🚨 \u0085 \ufb01"
    assert freeze(odd).text == odd


def test_what_a_database_cannot_hold_is_replaced_and_counted():
    frozen = freeze("a\x00b\x1fc\ud83dd\te")
    assert frozen.text == "a\ufffdb\ufffdc\ufffdd\te"
    assert (frozen.controls, frozen.surrogates) == (2, 1)


@pytest.mark.parametrize(
    ("raw", "code"), [(" \n\t", "article.empty"), ("x" * (MAX_CODE_POINTS + 1), "article.too_long")]
)
def test_a_text_that_is_no_article_is_refused(raw: str, code: str):
    with pytest.raises(CuratorError) as refused:
        freeze(raw)
    assert refused.value.code == code


def test_paragraphs_and_line_feeds_rebuild_the_text():
    text = "One 🚨\n\nTwo\u2028still two\n"
    spans = paragraphs(text)
    assert [span.of(text) for span in spans] == ["One 🚨", "", "Two\u2028still two", ""]


def test_trim_of_blanks_alone_is_empty():
    blank = trim("a  \n b", Span(1, 5))
    assert blank.start == blank.end


def test_trim_drops_blank_edges():
    assert trim("  ab ", Span(0, 5)) == Span(2, 4)
