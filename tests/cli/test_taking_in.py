"""`curator import --as`: annotations of other programs by command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Typed

EXAMPLES = Path(__file__).parents[1] / "peers" / "curator-jsonl-v1.examples.jsonl"


def counts(out: str) -> list[list[int]]:
    return [[int(word) for word in line.split() if word.isdigit()] for line in out.splitlines()]


def test_gold_comes_in_once_and_leaves_as_it_was_decided(typed: Typed, tmp_path: Path):
    answer = typed("import", "--as", "curator-jsonl", "--gold", EXAMPLES)
    assert answer.status == 0
    assert counts(answer.out) == [[3, 0, 0, 0], [15, 4, 0, 0]]
    again = typed("import", "--as", "curator-jsonl", "--gold", EXAMPLES)
    assert counts(again.out) == [[0, 0, 3, 0], [0, 0, 19, 0]]
    assert typed("check").status == 0
    typed("export", tmp_path / "o.jsonl")
    lines = (tmp_path / "o.jsonl").read_text("utf-8").split("\n")
    decided = {json.loads(line)["curator"]["state"] for line in lines if line}
    assert decided == {"done", "todo"}


def test_without_gold_everything_waits_for_a_decision(typed: Typed):
    answer = typed("import", "--as", "curator-jsonl", EXAMPLES)
    assert counts(answer.out)[1] == [0, 18, 0, 0]
    assert "Rejections, which propose nothing, not taken in: 1." in answer.err
    assert {row.split("\t")[1] for row in typed("list").out.splitlines()} == {"todo"}


def test_a_dry_run_says_what_would_come_in_and_leaves_the_workspace_empty(typed: Typed):
    answer = typed("import", "--as", "curator-jsonl", "--gold", "--dry-run", EXAMPLES)
    assert "3 would be new" in answer.out
    assert typed("list").out == ""


def test_labels_are_mapped_by_pairs_and_by_files(typed: Typed, tmp_path: Path):
    table = tmp_path / "labels.json"
    table.write_text(json.dumps({"PERSON": "ORG"}), "utf-8")
    typed("import", "--as", "curator-jsonl", "--gold", "--label-map", table, "--label-map", "GPE=", EXAMPLES)
    typed("export", tmp_path / "o.jsonl")
    text = (tmp_path / "o.jsonl").read_text("utf-8")
    labels = {span["label"] for line in text.split("\n") if line for span in json.loads(line)["spans"]}
    assert labels == {"ORG"}


def test_a_table_of_labels_that_is_none_is_told_in_one_sentence(typed: Typed, tmp_path: Path):
    answer = typed("import", "--as", "curator-jsonl", "--label-map", tmp_path / "none.json", EXAMPLES)
    assert answer.status == 1
    assert answer.err == f"{tmp_path / 'none.json'} is neither LABEL=OURS nor a JSON file of such pairs.\n"


def test_a_format_that_is_none_is_told_with_those_there_are(typed: Typed):
    answer = typed("import", "--as", "papyrus", EXAMPLES)
    assert answer.status == 1
    assert "There is no format papyrus; there are curator-jsonl" in answer.err
