from __future__ import annotations

import pytest

from curator.nlp.suggest import EMBEDDED, Pipeline, load


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    if not EMBEDDED.is_dir():
        pytest.skip("the embedded pipeline is not in its place: train it with `curator train-default`")
    return load()
