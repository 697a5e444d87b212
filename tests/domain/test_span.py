"""Ranges joined to parts."""

from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span, are_valid, joined

SPANS = st.builds(lambda at, long: Span(at, at + long), st.integers(0, 40), st.integers(1, 10))


@given(st.lists(SPANS, min_size=1))
def test_joined_parts_hold_the_same_characters_and_are_fit_for_an_annotation(spans: list[Span]):
    parts = joined(spans)
    assert are_valid(parts, 50)
    held = [point for part in parts for point in range(*part)]
    assert held == sorted({point for span in spans for point in range(*span)})
    assert all(one.end < other.start for one, other in zip(parts, parts[1:], strict=False))
