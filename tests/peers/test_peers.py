"""Our export, read by the programs it is made for; run by `make test-peers`.

The verifiers run in the environment of requirements/peers.txt; exit 77 (their library is missing) is a
failure here, because then nothing was checked.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PEERS = Path(__file__).parent
ROOT = PEERS.parents[1]
SCHEMA = ROOT / "resources/schema/curator-jsonl-v1.schema.json"
EXAMPLES = PEERS / "curator-jsonl-v1.examples.jsonl"


def curator(*arguments: str | Path) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "curator", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert child.returncode == 0, child.stderr


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The seeds, imported, suggested for and exported twice by the program itself."""
    folder = tmp_path_factory.mktemp("export")
    workspace, files = ("--workspace", folder / "seeds.curator"), [folder / "one.jsonl", folder / "two.jsonl"]
    curator(*workspace, "import", ROOT / "seeds/articles")
    curator(*workspace, "suggest")
    for file in files:
        curator(*workspace, "export", file)
    return files


@pytest.fixture(params=["examples", "seeds"])
def exported(request: pytest.FixtureRequest) -> list[Path]:
    """One file, or two exports of the same data, which must have the same bytes."""
    return [EXAMPLES] if request.param == "examples" else request.getfixturevalue("exports")


def verdict(verifier: str, *arguments: Path) -> str:
    """What the verifier printed; its exit status must be 0."""
    command = [os.environ["PEERS_PYTHON"], PEERS / verifier, *arguments]
    child = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert child.returncode == 0, child.stdout + child.stderr
    return child.stdout


def test_it_follows_the_schema_and_the_rules_beyond_it(exported: list[Path]) -> None:
    assert "murmurhash missing" not in verdict("verify_curator.py", SCHEMA, *exported)


def test_spacy_trains_on_it_with_every_span_where_it_was(exported: list[Path]) -> None:
    assert verdict("verify_spacy.py", exported[0]).endswith("PASS\n")


def test_datasets_loads_it_with_the_types_of_the_schema(exported: list[Path]) -> None:
    assert verdict("verify_hf.py", exported[0], SCHEMA).endswith("PASS\n")
