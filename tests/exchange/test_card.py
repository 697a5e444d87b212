"""The card of an export: what a reader of the folder is told, and what a loader reads of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from curator.exchange.batches import batches
from curator.exchange.jsonl import export
from curator.exchange.narrowing import leaving
from curator.exchange.outgoing import Outgoing
from curator.exchange.peers.csv_table import CsvTable
from curator.exchange.peers.exporting import export_as
from curator.exchange.peers.format import About
from tests.exchange import samples

ABOUT = About(samples.labels(), "1.2.3")


def write(folder: Path, articles: list[Outgoing] | None = None) -> str:
    found = leaving(articles or samples.everything(), as_lines=True)
    export(folder, lambda by_split: batches(found, by_split), app_version="1.2.3", split=True)
    return (folder / "README.md").read_text(encoding="utf-8")


def test_a_card_says_how_the_data_came_about_and_how_it_is_loaded(tmp_path: Path):
    told = write(tmp_path / "out")
    for words in ("news@1", "claims@1", "curator_en 1.0.0", "curator-words 1", "CC0-1.0", "editor-b"):
        assert words in told
    for tool in ("Hugging Face datasets", "spaCy", "Prodigy", "pandas", "Label Studio", "Curator"):
        assert f"### {tool}\n" in told
    assert "- 1 mentions that begin or end inside a word" in told
    assert "are in dev: too few" in told


def test_the_counts_of_a_card_are_those_of_the_records(tmp_path: Path):
    told = write(tmp_path / "out")
    records = [
        json.loads(line)
        for file in (tmp_path / "out").glob("*.jsonl")
        for line in file.read_bytes().splitlines()
    ]
    labels = [mark["label"] for record in records for mark in record["spans"] + record["curator"]["nested"]]
    for label in set(labels):
        (row,) = [line for line in told.splitlines() if line.startswith(f"| mentions | {label} |")]
        assert row.split("|")[-2].strip() == str(labels.count(label))


def test_the_same_data_give_the_same_card_whatever_the_hour(tmp_path: Path):
    assert write(tmp_path / "one") == write(tmp_path / "two")
    assert "exported_at" in json.loads((tmp_path / "one" / "export.json").read_bytes())


def test_no_word_of_the_workspace_breaks_a_table_of_the_card(tmp_path: Path):
    ferry = samples.ferry()
    wild = replace(ferry, article=replace(ferry.article, licence="a | b\n# c `d` <e>"))
    told = write(tmp_path / "out", [wild])
    (row,) = [line for line in told.splitlines() if line.startswith("| Licence of the articles")]
    assert row == "| Licence of the articles | a \\| b # c \\`d\\` &lt;e> | 1 |"
    assert "\n# c" not in told


def test_the_manifest_holds_the_hash_of_the_card_too(tmp_path: Path):
    write(tmp_path / "out")
    told = json.loads((tmp_path / "out" / "export.json").read_bytes())
    assert "README.md" in {file["name"] for file in told["files"]}


def test_a_file_of_one_s_own_is_not_taken_for_an_earlier_card(tmp_path: Path):
    (tmp_path / "README.md").write_text("mine")
    for _ in range(2):
        export_as(CsvTable(), tmp_path, leaving(samples.everything()), ABOUT)
    assert (tmp_path / "README.md").read_text() == "mine"
    assert "CSV" in (tmp_path / "CARD.md").read_text(encoding="utf-8")


def test_a_card_is_written_over_by_the_next_one(tmp_path: Path):
    write(tmp_path / "out")
    told = write(tmp_path / "out", [samples.ferry()])
    assert told.startswith("---")
    assert "\n1 articles" in told
    assert not (tmp_path / "out" / "CARD.md").exists()


def test_an_export_to_one_file_has_no_card(tmp_path: Path):
    export_as(CsvTable(), tmp_path / "a.csv", leaving(samples.everything()), ABOUT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "export.json"]


def test_a_licence_of_some_articles_is_not_told_as_that_of_all(tmp_path: Path):
    first, second, *_ = samples.everything()
    known = replace(first, article=replace(first.article, licence="CC-BY-4.0"))
    bare = replace(second, article=replace(second.article, licence=""))
    in_order = sorted((known, bare), key=lambda one: (one.article.doc_id, one.article.id))
    assert 'license_name: "CC-BY-4.0, unknown"' in write(tmp_path / "some", in_order)
    assert 'license_name: "CC-BY-4.0"\n' in write(tmp_path / "all", [known])
    assert "license: unknown\n" in write(tmp_path / "none", [bare])
