"""A short fuzz of every import of annotations; `make fuzz` runs the same for as long as is wanted."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.exports import CHILDREN, changed, check, formats


@pytest.mark.parametrize("code", [code for code in formats() if code not in CHILDREN])
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_changed_export_is_articles_or_sentences(code: str, data: st.DataObject):
    check(code, data.draw(changed(code)))


@pytest.mark.parametrize("code", sorted(CHILDREN))
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_changed_export_that_a_child_reads_is_articles_or_sentences(code: str, data: st.DataObject):
    check(code, data.draw(changed(code)))
