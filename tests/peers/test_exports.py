"""Exports in other programs' formats, read by these programs; run by `make test-peers`.

What leaves is a workspace with emoji, combining marks, Arabic, nested and multi-part claims, decisions of
every kind, open suggestions, and articles read in full, in part and not at all. A verifier that finds its
program missing (exit 77) fails here, because then nothing was checked.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from curator.exchange.record import to_line
from tests.exchange.peers.round_trip import records

PEERS = Path(__file__).parent
ROOT = PEERS.parents[1]


def curator(*arguments: str | Path) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "curator", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert child.returncode == 0, child.stderr


def gold(path: Path) -> Path:
    """A file of ours; marks made by hand get ids of their own in each article, as a workspace gives them."""
    lines = [
        re.sub(r'"a0{24}(\d{8})"', lambda found, at=at: f'"a{at:024d}{found[1]}"', to_line(record))
        for at, record in enumerate(records(), 1)
    ]
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())
    return path


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    path = folder / "gold.curator"
    curator("--workspace", path, "import", "--as", "curator-jsonl", "--gold", gold(folder / "gold.jsonl"))
    return path


def exported(workspace: Path, format: str, folder: Path) -> Path:
    curator("--workspace", workspace, "export", "--no-split", "--format", format, folder)
    return folder


def passes(python: str, verifier: str, *arguments: Path) -> None:
    command = [os.environ[python], PEERS / verifier, *arguments]
    child = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert child.returncode == 0, child.stdout + child.stderr
    assert child.stdout.endswith("PASS\n")


@pytest.mark.parametrize("format", ["doccano", "doccano-relations"])
def test_doccano_takes_in_every_span_where_it_was(format: str, workspace: Path, tmp_path: Path) -> None:
    folder = exported(workspace, format, tmp_path / "out")
    passes("DOCCANO_PYTHON", "verify_doccano.py", folder / "articles.jsonl")


@pytest.mark.parametrize("format", ["label-studio", "label-studio-pending"])
def test_label_studio_takes_the_tasks_and_their_configuration(
    format: str, workspace: Path, tmp_path: Path
) -> None:
    folder = exported(workspace, format, tmp_path / "out")
    passes("PEERS_PYTHON", "verify_label_studio.py", folder / "tasks.json", folder / "config.xml")


@pytest.mark.parametrize("name", ["articles", "partial"])
def test_spacy_finds_prodigys_spans_on_their_tokens(name: str, workspace: Path, tmp_path: Path) -> None:
    folder = exported(workspace, "prodigy", tmp_path / "out")
    passes("PEERS_PYTHON", "verify_spacy.py", folder / f"{name}.jsonl")


@pytest.mark.parametrize(
    "format",
    ["prodigy", "prodigy-spans", "doccano", "doccano-relations", "label-studio", "label-studio-pending"],
)
def test_what_comes_back_leaves_again_with_the_same_bytes(
    format: str, workspace: Path, tmp_path: Path
) -> None:
    first = exported(workspace, format, tmp_path / "first")
    again = tmp_path / "again.curator"
    curator("--workspace", again, "import", "--as", format, "--gold", first)
    second = exported(again, format, tmp_path / "second")
    names = sorted(path.name for path in first.iterdir() if path.suffix in (".json", ".jsonl", ".xml"))
    for name in names:
        if name != "export.json":
            assert (first / name).read_bytes() == (second / name).read_bytes(), name
