import pytest

from curator.domain.errors import CuratorError
from curator.domain.span import Span
from curator.domain.text import MAX_CODE_POINTS, freeze, paragraph_edge, paragraphs, sentence_edge, trim


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


STEPS = "Mr. Brandt of the U.N. left. “Why?” she said.\n\nنعم؟ سلام عليكم. 東京です。大阪！終\n"
SENTENCES = ["Mr. Brandt of the U.N. left. ", "“Why?” ", "she said.\n\n"]
SENTENCES += ["نعم؟ ", "سلام عليكم. ", "東京です。", "大阪！", "終\n"]


def test_sentences_follow_each_other_and_come_back_the_same_way():
    starts = [0]
    while starts[-1] < len(STEPS):
        starts.append(sentence_edge(STEPS, starts[-1], 1))
    assert [STEPS[one:other] for one, other in zip(starts, starts[1:], strict=False)] == SENTENCES
    back = [len(STEPS)]
    while back[-1] > 0:
        back.append(sentence_edge(STEPS, back[-1], -1))
    assert back[::-1] == starts


def test_from_inside_a_sentence_the_way_back_is_to_its_start():
    assert sentence_edge(STEPS, STEPS.index("said"), -1) == STEPS.index("she")
    assert sentence_edge(STEPS, 0, -1) == 0
    assert sentence_edge(STEPS, len(STEPS), 1) == len(STEPS)


def test_the_sentence_before_is_found_in_a_paragraph_as_long_as_an_article():
    text = "One two. " + "word " * 2_000
    assert sentence_edge(text, len(text), -1) == len("One two. ")


def test_paragraphs_are_stepped_over_with_the_blank_lines_between():
    second = STEPS.index("نعم")
    assert paragraph_edge(STEPS, 3, 1) == second
    assert paragraph_edge(STEPS, second, 1) == len(STEPS)
    assert paragraph_edge(STEPS, second + 4, -1) == second
    assert paragraph_edge(STEPS, second, -1) == 0
    assert paragraph_edge(STEPS, 0, -1) == 0
