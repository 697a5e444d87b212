"""`curator export --format F`."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Typed


def test_an_export_that_would_be_empty_says_what_kept_the_articles_out(typed: Typed, tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"A story about Oslo that nobody has read yet.")
    assert typed("import", tmp_path / "a.txt").status == 0
    answer = typed("export", "--format", "conll", tmp_path / "out")
    assert answer.status != 0
    assert answer.err.splitlines() == [
        "1 articles that nobody marked as read, left out",
        "There is no article to export; nothing was written.",
    ]
    assert not (tmp_path / "out").exists()
