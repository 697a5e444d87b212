"""A machine without a display gets the same work as files; and the window never loads spaCy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

PEERS = Path(__file__).parents[1] / "peers"
SCHEMA = Path(__file__).parents[2] / "resources/schema/curator-jsonl-v1.schema.json"
HIDDEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(*words: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if name not in HIDDEN} | more
    return subprocess.run(
        [sys.executable, *map(str, words)], env=bare, cwd=cwd, capture_output=True, text=True
    )


def test_without_a_display_the_files_are_written_and_named(tmp_path: Path):
    done = run("-m", "curator", "--workspace", tmp_path / "w.curator", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    first, export, picture = done.stdout.strip().split("\n")
    assert first == "There is no display here, so Curator works without its window."
    jsonl, png = (Path(line.rsplit(": ", 1)[1]) for line in (export, picture))
    checked = run(PEERS / "verify_curator.py", SCHEMA, jsonl, cwd=tmp_path)
    assert checked.returncode == 0 and "records 6" in checked.stdout
    image = QImage(str(png))
    assert image.width() > 500 and image.height() > 1_000


def test_a_display_that_does_not_answer_is_none(tmp_path: Path):
    done = run("-m", "curator", "--workspace", tmp_path / "w.curator", cwd=tmp_path, DISPLAY=":987")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("There is no display here")


def test_a_second_run_says_the_same_and_writes_the_same_bytes(tmp_path: Path):
    out = tmp_path / "out/curator.jsonl"
    runs: list[bytes] = []
    for _ in range(2):
        assert run("-m", "curator", "--workspace", tmp_path / "w.curator", cwd=tmp_path).returncode == 0
        runs.append(out.read_bytes())
    assert runs[0] == runs[1]


def test_the_windows_process_never_loads_spacy(tmp_path: Path):
    loaded = "import curator.ui.app, sys; sys.exit(any(name in sys.modules for name in ('spacy', 'thinc')))"
    assert run("-c", loaded, cwd=tmp_path).returncode == 0
