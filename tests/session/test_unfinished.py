"""Imports that did not come to their end are remembered by workspace, with all that was chosen for them."""

from __future__ import annotations

from pathlib import Path

from curator.exchange.arriving import Changes
from curator.exchange.coming import Wanted
from curator.exchange.readers.source import Options
from curator.session.unfinished import Unfinished


def test_what_was_chosen_comes_back_after_a_restart(tmp_path: Path):
    kept, here = tmp_path / "imports.json", tmp_path / "w.curator"
    changes = Changes({"title": "🚨 Mine"}, everything=True, encoding="koi8-r", keep=True)
    wanted = Wanted(
        [tmp_path / "ein ö"], Options(keys={"text": "Inhalt"}, keep=True), ("a:2",), {"a": changes}
    )
    Unfinished(kept, here).begin(wanted)
    Unfinished(kept, here).begin(wanted)
    assert Unfinished(kept, here).all() == [wanted]
    assert Unfinished(kept, tmp_path / "other.curator").all() == []


def test_what_came_to_its_end_is_forgotten_and_the_others_are_not(tmp_path: Path):
    unfinished = Unfinished(tmp_path / "imports.json", tmp_path / "w.curator")
    one, two = Wanted([tmp_path / "one"]), Wanted([tmp_path / "two"])
    unfinished.begin(one)
    unfinished.begin(two)
    unfinished.end(one)
    assert unfinished.all() == [two]
    unfinished.end(two)
    assert unfinished.all() == []


def test_a_file_that_is_none_of_ours_is_as_none(tmp_path: Path):
    kept, here = tmp_path / "imports.json", tmp_path / "w.curator"
    for broken in (
        b"{",
        b"[]",
        b'{"%s": 3}' % str(here).encode(),
        b'{"%s": [{"paths": 3}]}' % str(here).encode(),
    ):
        kept.write_bytes(broken)
        assert Unfinished(kept, here).all() == []
