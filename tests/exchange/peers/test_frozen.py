"""Marks stand on the same words after the text is frozen, whatever its line ends were."""

from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span
from curator.exchange.peers.frozen import Moved

PIECES = st.sampled_from(["Oslo", "🚨", "e\u0301", "قالت", "\r\n", "\r", "\n", "\u2028", " ", "\r\r\n", "a"])


@given(st.lists(PIECES, min_size=1, max_size=40), st.booleans(), st.data())
def test_every_word_is_found_again(pieces: list[str], bom: bool, data: st.DataObject):
    raw = ("\ufeff" if bom else "") + "".join(pieces) + "end"
    moved = Moved.of(raw)
    start = data.draw(st.integers(int(bom), len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    # A place between CR and LF is one place with the LF that both become.
    (span,) = moved.parts((Span(start, end),))
    assert moved.text[: span.start] == frozen(raw[int(bom) : start], raw[start : start + 1])
    assert moved.text[: span.end] == frozen(raw[int(bom) : end], raw[end : end + 1])


def frozen(before: str, following: str) -> str:
    cut = before[:-1] if before.endswith("\r") and following == "\n" else before
    return cut.replace("\r\n", "\n").replace("\r", "\n")


def test_blank_edges_go_and_what_is_blank_or_outside_is_nothing():
    moved = Moved.of("\ufeffA\r\n Oslo \r\nB")
    assert moved.text == "A\n Oslo \nB"
    assert moved.fitted((Span(4, 10),)) == (Span(3, 7),)
    assert moved.fitted((Span(2, 4),)) == ()
    assert moved.fitted((Span(2, 99),)) == ()
    assert moved.fitted((Span(9, 8),)) == ()


def test_parts_that_overlap_or_stand_in_disorder_become_sorted_and_apart():
    moved = Moved.of("one two three")
    assert moved.fitted((Span(4, 7), Span(0, 3))) == (Span(0, 3), Span(4, 7))
    assert moved.fitted((Span(0, 5), Span(2, 7))) == (Span(0, 7),)


def test_what_could_not_stay_is_told():
    assert [(told.code, told.args) for told in Moved.of("a\x00b\x01").told()] == [
        ("text.controls", {"count": 2})
    ]
