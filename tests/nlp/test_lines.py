from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st

from curator.nlp.lines import LONGEST, line_ranges, tokenise

NLP = spacy.blank("en")


def test_every_kind_of_line_break_divides_lines():
    text = "a\nb\r\nc\u2028d\u2029e\x85f\vg"
    assert [text[start:end] for start, end in line_ranges(text)] == list("abcdefg")


def test_a_giant_paragraph_is_cut_at_sentence_ends_and_nothing_is_lost():
    text = "It rained in Kyiv. " * 16_000
    pieces = [text[start:end] for start, end in line_ranges(text)]
    assert "".join(pieces) == text
    assert all(len(piece) <= LONGEST and piece.endswith(". ") for piece in pieces)


def test_a_giant_word_is_cut_all_the_same():
    assert [end - start for start, end in line_ranges("x" * 9000)] == [LONGEST, LONGEST, 1000]


@given(st.text(alphabet="aB .,’“”🚨é\u0301\u0301ع\u00a0\t\u200b", max_size=60), st.integers(0, 10**6))
def test_tokens_cover_the_text_they_stand_for(line: str, offset: int):
    tokens = tokenise(NLP, line, offset)
    written = [
        line[start - offset : end - offset] for start, end in zip(tokens.starts, tokens.ends, strict=True)
    ]
    assert all(word.strip() for word in written)
    assert "".join(written) == "".join(t.text for t in NLP.make_doc(line) if t.text.strip())


def test_half_a_surrogate_pair_does_not_stop_the_reading():
    tokens = tokenise(NLP, "Kyiv \ud83d fell", 0)
    assert (tokens.starts, tokens.ends) == ((0, 5, 7), (4, 6, 11))
