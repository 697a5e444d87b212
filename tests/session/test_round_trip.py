"""Whatever an export holds comes into an empty workspace and leaves it again to the last byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.exchange.record import to_line, to_record
from curator.session.linking import Linking
from curator.session.outgoing import Order, export_articles
from curator.session.setting_up import prepare
from curator.session.taking_in import Wanted, bring_in
from curator.store.check import check
from curator.store.workspace import Workspace
from tests.exchange import samples
from tests.exchange.test_any_article import Chance

from .conftest import SEEDS


def through(folder: Path, data: bytes) -> bytes:
    """What an empty workspace exports of what it took in."""
    source, target = folder / "in.jsonl", folder / "out.jsonl"
    source.write_bytes(data)
    with Workspace.open(folder / "w.curator", "d1") as workspace:
        prepare(workspace, SEEDS)
        found = bring_in(workspace, Wanted(source, "curator-jsonl", gold=True))
        assert (found.refused, found.conflicts, dict(found.lost), dict(found.unmapped)) == (0, 0, {}, {})
        export_articles(workspace, Order(target), Linking(workspace, None))
        assert check(workspace) == []
    return target.read_bytes()


def as_lines(articles: list[samples.Outgoing]) -> bytes:
    ordered = sorted(articles, key=lambda one: (one.article.doc_id, one.article.id))
    return "".join(to_line(to_record(one)) + "\n" for one in ordered).encode()


def test_articles_with_every_kind_of_thing_leave_as_they_came(tmp_path: Path):
    data = as_lines(samples.everything())
    assert through(tmp_path, data) == data


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_whatever_a_workspace_exports_leaves_the_next_one_as_it_came(
    seed: int, tmp_path_factory: pytest.TempPathFactory
):
    chance = Chance(seed)
    made = as_lines([chance.article(number) for number in range(6)])
    # What the first makes of it has all that a workspace adds: proposals of its memory, for instance.
    data = through(tmp_path_factory.mktemp("first"), made)
    assert through(tmp_path_factory.mktemp("second"), data) == data
