"""The first day of an editor, by keyboard and mouse in the real window, and the morning after."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Start
from .driver import all_suggested, needs_xdotool, until

ROOT = Path(__file__).parents[2]
PEERS = ROOT / "tests/peers"
SCHEMA = ROOT / "resources/schema/curator-jsonl-v1.schema.json"

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not needs_xdotool(), reason="xdotool is not installed: no keys can be pressed"),
]


def command(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *map(str, words)], capture_output=True, text=True, check=False)


def test_an_article_is_decided_closed_reopened_undone_and_exported(start: Start, tmp_path: Path):
    program = start()
    proposed = all_suggested(program)
    assert proposed > 40
    assert program.press("a") == "mention.confirm"
    assert program.press("x") == "mention.reject"
    assert program.press("4") == "mention.relabel"
    assert program.press("alt+Left") == "mention.resize"
    program.keys("Tab", "l")
    assert program.press("1") == "mention.link"
    program.drag((420, 306), (640, 306))
    assert program.press("c") == "claim.add"
    program.keys("Tab")
    while len(program.annotations()) < proposed + 1:
        program.press("a")
    assert program.close() == 0

    program = start()
    decided = program.annotations()
    assert program.press("ctrl+z") in ("mention.confirm", "claim.confirm")
    assert len(program.annotations()) == len(decided) - 1
    assert program.press("ctrl+shift+z") in ("mention.confirm", "claim.confirm")
    assert program.annotations() == decided
    assert program.press("ctrl+Return") == "article.done"
    out = tmp_path / "out.jsonl"
    program.keys("ctrl+e", "Return")
    program.dialog("Export annotations")
    program.write(str(out))
    program.keys("Return")
    until(lambda: out.with_name("export.json").exists(), "the export's manifest")
    program.back()
    assert program.close() == 0

    program.workspace_is_sound()
    records = [json.loads(line) for line in out.read_text("utf-8").split("\n")[:-1]]
    sample = next(record for record in records if record["meta"]["title"].startswith("Zelenskyy to address"))
    assert sample["curator"]["state"] == "done"
    assert sample["curator"]["review"]["entities"]["state"] == "complete"
    assert sample["curator"]["pending"] == []
    kinds = {span["status"] for span in [*sample["spans"], *sample["curator"]["nested"]]}
    assert {"confirmed", "corrected"} <= kinds
    assert [claim["status"] for claim in sample["claims"]].count("added") == 1
    for verifier in (("verify_curator.py", SCHEMA, out), ("verify_spacy.py", out)):
        done = command(PEERS / verifier[0], *verifier[1:])
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_first_start_shows_the_sample_and_asks_nothing(start: Start):
    program = start()
    assert all_suggested(program) > 40
    assert program.acts() == []
    assert program.close() == 0
    assert program.errors.read_bytes() == b""


def test_a_second_window_on_the_same_workspace_is_refused_in_words(start: Start, tmp_path: Path):
    program = start()
    done = command("-m", "curator", "--workspace", tmp_path / "desk.curator", "list")
    assert done.returncode == 1
    assert "open in another window" in done.stderr and "\n" not in done.stderr.strip()
    assert program.close() == 0


def test_a_program_killed_between_two_keys_has_lost_nothing(start: Start):
    program = start()
    all_suggested(program)
    acts = [program.press("a"), program.press("x"), program.press("u")]
    kept = program.annotations()
    program.kill()
    again = start()
    assert again.acts() == acts
    assert again.annotations() == kept
    assert again.press("ctrl+z") == "mention.unsure"
    assert again.close() == 0
