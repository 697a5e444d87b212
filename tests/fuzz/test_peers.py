"""A short fuzz of what peers' files are read by; `make fuzz` runs the same for as long as is wanted."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.mutations import mutated
from tests.fuzz.peers import FORMATS, check, insides

SAMPLES = {code: insides(code) for code in FORMATS}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 60) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("code", FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_changed_bytes_are_articles_or_sentences(code: str, data: st.DataObject):
    check(code, data.draw(mutated(SAMPLES[code])))


@pytest.mark.parametrize("code", FORMATS)
@settings(max_examples=30, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_articles_or_sentences(code: str, data: bytes):
    check(code, data)
