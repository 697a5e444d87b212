"""A short fuzz of every reader; `make fuzz` runs the same for as long as is wanted."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curator.exchange.readers.kinds import KINDS
from tests.fuzz.mutations import mutated
from tests.fuzz.readers import check
from tests.fuzz.samples import SAMPLES

TEXT = st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))


def test_every_kind_has_a_sample():
    assert {kind.code for kind in KINDS} == set(SAMPLES)


@pytest.mark.parametrize("code", SAMPLES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_changed_bytes_are_articles_or_sentences(code: str, data: st.DataObject):
    sample = SAMPLES[code]
    check(code, sample.whole(data.draw(mutated(sample.insides))))


@pytest.mark.parametrize("code", SAMPLES)
@settings(max_examples=30, deadline=None)
@given(data=st.one_of(st.binary(max_size=300), TEXT))
def test_any_bytes_are_articles_or_sentences(code: str, data: bytes):
    check(code, data)
