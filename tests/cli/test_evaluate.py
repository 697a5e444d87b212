"""curator evaluate: the figures are those of a hand count; what is wrong with gold or pipeline is told."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import spacy

from curator.cli import evaluating
from curator.exchange.batches import batches
from curator.exchange.jsonl import export
from curator.exchange.narrowing import leaving
from curator.nlp.suggest import load
from curator.session import linking
from curator.store.kb_build import write_kb
from curator.store.kb_facts import Fact
from tests.cli.conftest import ROOT, Typed, environment
from tests.exchange import samples

if sys.platform != "win32":
    import pty

load_once = cache(load)
RULES = {
    "PERSON": ["Ada Quill", "Bo Tern"],
    "GPE": ["Oslo", "Bergen"],
    "ORG": ["Radio Nord"],
    "GADGET": ["lamp"],
}


@pytest.fixture(autouse=True)
def loaded_once(monkeypatch: pytest.MonkeyPatch):
    """Pipelines stay loaded from one command to the next, as they do not change between them."""
    monkeypatch.setattr(evaluating, "load", load_once)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline that names exactly the words in RULES."""
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": label, "pattern": name} for label, names in RULES.items() for name in names]
    )
    folder = tmp_path_factory.mktemp("pipeline") / "rules"
    nlp.to_disk(folder)
    return folder


def line(text: str, *marks: tuple[str, str], **more: Any) -> dict[str, Any]:
    """A record in the corpora's form, each quote marked where it first stands."""
    starts = [text.index(quote) for quote, _ in marks]
    spans = [
        {"start": start, "end": start + len(quote), "label": label}
        for start, (quote, label) in zip(starts, marks, strict=True)
    ]
    return {"text": text, "spans": spans, **more}


def put(path: Path, *records: Any) -> Path:
    rows = [row if isinstance(row, str) else json.dumps(row) for row in records]
    data = "".join(f"{row}\n" for row in rows).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def counts(score: dict[str, Any]) -> tuple[int, int, int]:
    return score["gold"], score["found"], score["right"]


GOOD = line("Ada Quill met Bo Tern in Oslo.", ("Ada Quill", "PERSON"), ("Bo Tern", "PERSON"), ("Oslo", "GPE"))
MIXED = line("Radio Nord left Bergen on Monday.", ("Radio Nord", "GPE"), ("Monday", "DATE"))


def test_the_figures_are_those_of_a_hand_count(typed: Typed, tmp_path: Path, rules: Path):
    gold = put(tmp_path / "gold.jsonl", GOOD, MIXED)
    answer = typed("evaluate", gold, "--pipeline", rules, "--json")
    assert (answer.status, answer.err) == (0, "")
    told = json.loads(answer.out)
    assert (told["schema"], told["version"]) == ("curator-evaluation", "1.0")
    assert told["pipeline"]["name"].endswith("pipeline")
    assert len(told["pipeline"]["digest"]) == 64
    entities = told["entities"]
    # Gold: two people, Oslo, Radio Nord as a GPE, Monday. Found: the three, Radio Nord as ORG, Bergen.
    assert counts(entities["whole"]["all"]) == (5, 5, 3)
    assert counts(entities["whole"]["without_date"]) == (4, 5, 3)
    assert counts(entities["whole"]["span_only"]) == (5, 5, 4)
    assert {label: counts(score) for label, score in entities["labels"].items()} == {
        "DATE": (1, 0, 0),
        "GPE": (2, 2, 1),
        "ORG": (0, 1, 0),
        "PERSON": (2, 2, 2),
    }
    assert entities["whole"]["all"]["f1"] == {"value": 0.6, "low": None, "high": None}
    # Every name has the score .5, and three of five are right.
    assert entities["calibration_error"] == pytest.approx(0.1)
    assert [told[part] for part in ("claims", "check", "links")] == [None, None, None]
    assert told["speed"]["words"] == 13
    assert told["speed"]["words_per_second"] > 0
    assert told["remarks"] == []


def test_the_page_says_the_same_in_columns(typed: Typed, tmp_path: Path, rules: Path):
    gold = put(tmp_path / "gold.jsonl", *[GOOD, MIXED] * 3)
    answer = typed("evaluate", gold, "--pipeline", rules)
    assert answer.status == 0
    rows = {row[:25].strip(): row for row in answer.out.splitlines() if row.startswith("  ")}
    assert rows["all"].split()[:2] == ["all", "60.0"]
    assert rows["all"].split()[-3:] == ["15", "15", "9"]
    assert rows["ORG"].split()[1:4] == ["0.0", "(0.0–0.0)", "–"]
    assert rows["PERSON"].split()[1:3] == ["100.0", "(100.0–100.0)"]
    heads = [
        row for row in answer.out.splitlines() if row.split() == ["P", "R", "F1", "gold", "found", "right"]
    ]
    assert len(heads[0]) == len(rows["all"])
    for words in ("claims", "check-worthiness", "links"):
        assert f"no gold for {words}" in answer.out.splitlines()


def test_files_and_folders_are_measured_together_and_each_by_itself(
    typed: Typed, tmp_path: Path, rules: Path
):
    put(tmp_path / "set/a.dev.jsonl.gz", GOOD)
    put(tmp_path / "set/b.dev.jsonl", MIXED)
    put(tmp_path / "set/b.train.jsonl", GOOD)
    other = put(tmp_path / "c.jsonl", {"text": "Nothing here.", "spans": []})
    answer = typed("evaluate", tmp_path / "set", other, "--pipeline", rules, "--json")
    told = json.loads(answer.out)
    assert answer.status == 0
    assert answer.sentence.startswith(f"{tmp_path / 'set'}: Training splits in this folder, left out: 1;")
    assert [Path(name).name for name in told["files"]] == ["a.dev.jsonl.gz", "b.dev.jsonl", "c.jsonl"]
    by_file = [part["entities"]["whole"]["all"] for part in told["files"].values()]
    assert [counts(score) for score in by_file] == [(3, 3, 3), (2, 2, 0), (0, 0, 0)]
    # The mean of 1 and 0; a file without gold for it does not count.
    assert told["entities"]["macro"]["all"]["value"] == 0.5
    assert counts(told["entities"]["whole"]["all"]) == (5, 5, 3)


def test_our_own_export_is_gold_where_it_was_decided(typed: Typed, tmp_path: Path, rules: Path):
    made = batches(leaving(samples.everything(), as_lines=True), False)
    export(tmp_path / "out.jsonl", lambda by_split: made, app_version="1")
    answer = typed("evaluate", tmp_path / "out.jsonl", "--json")
    told = json.loads(answer.out)
    assert told["entities"]["texts"] == told["claims"]["texts"] == 2
    # Four of the ferry and two of the café that do not overlap a longer one.
    assert told["entities"]["whole"]["all"]["gold"] == 6
    # A claim in two parts counts as two.
    assert told["claims"]["all"]["exact"]["gold"] == 4
    assert told["check"]["sentences"] == 1
    assert {remark["code"] for remark in told["remarks"]} == {
        "gold.off_tokens",
        "gold.skipped",
        "gold.unreviewed",
    }
    assert answer.status == 0


def test_claims_of_a_corpus_are_found_with_their_sources(typed: Typed, tmp_path: Path):
    text = "Angela Merkel said that the bridge in Berlin is safe."
    marks = (("the bridge in Berlin is safe", "CLAIM"), ("Angela Merkel", "SOURCE"), ("said", "CUE"))
    relations = [
        {"head": 0, "child": 1, "label": "CLAIM_SOURCE"},
        {"head": 0, "child": 2, "label": "CLAIM_CUE"},
    ]
    answer = typed(
        "evaluate", put(tmp_path / "gold.jsonl", line(text, *marks, relations=relations)), "--json"
    )
    told = json.loads(answer.out)
    assert counts(told["claims"]["all"]["exact"]) == (1, 1, 1)
    assert (told["claims"]["source"]["right"], told["claims"]["source"]["of"]) == (1, 1)
    assert told["entities"] is None


def test_graded_sentences_are_ranked(typed: Typed, tmp_path: Path):
    worthy = "Unemployment fell by 4 percent and 2 million people lost their health insurance last year."
    records = [{"text": worthy, "score": 1.0}, {"text": "Thank you, and good evening.", "score": 0.0}]
    answer = typed("evaluate", put(tmp_path / "gold.jsonl", *records), "--json")
    check = json.loads(answer.out)["check"]
    assert check["sentences"] == 2
    assert check["average_precision"]["value"] == 1.0
    assert counts(check) == (1, 1, 1)


def test_links_are_compared_with_the_knowledge_base(
    typed: Typed, tmp_path: Path, rules: Path, monkeypatch: pytest.MonkeyPatch
):
    ada = Fact("Q1", "Ada Quill", "PERSON", (), "mayor", "", "", "NO", 5.0, "", "curator", "CC0-1.0")
    write_kb([ada, replace(ada, id="Q2", name="Bo Tern")], "1", tmp_path / "kb.sqlite")
    monkeypatch.setattr(linking, "resource", lambda name: tmp_path)
    record = json.loads(json.dumps(GOOD))
    for mark, kb_id in zip(record["spans"], ("Q1", "Q7", ""), strict=True):
        mark["kb_id"] = kb_id
    answer = typed("evaluate", put(tmp_path / "gold.jsonl", record), "--pipeline", rules, "--json")
    links = json.loads(answer.out)["links"]
    shares = {name: (links[name]["right"], links[name]["of"]) for name in ("coverage", "at_1", "at_5_known")}
    # Bo Tern is there as somebody else; Oslo was linked by nobody.
    assert shares == {"coverage": (1, 2), "at_1": (1, 2), "at_5_known": (1, 1)}


def test_every_bad_line_is_told_with_its_place_and_the_rest_is_measured(
    typed: Typed, tmp_path: Path, rules: Path
):
    outside = {"text": "Oslo.", "spans": [{"start": 0, "end": 99, "label": "GPE"}]}
    bad = ["{", '{"text": 7}', {"text": "  ", "spans": []}, {"text": "No gold."}, outside]
    gold = put(tmp_path / "gold.jsonl", GOOD, *bad, "[]", "")
    answer = typed("evaluate", gold, "--pipeline", rules)
    assert answer.status == 1
    assert answer.err.splitlines() == [
        f"{gold}:2: The line is not a JSON object. Also: line 7.",
        f"{gold}:3: The line has no “text”.",
        f"{gold}:4: The text is empty; the line was left out.",
        f"{gold}:5: The line says nothing of entities, claims or check-worthiness and was left out.",
        f"{gold}:6: 0–99 is no range in a text of 5 characters; marks left out: 1.",
    ]
    assert "in 2 texts" in answer.out


def test_unknown_labels_are_told_and_can_be_mapped_or_left_out(typed: Typed, tmp_path: Path, rules: Path):
    record = line(
        "Ada Quill met Bo Tern in Oslo.", ("Ada Quill", "witness"), ("Bo Tern", "PER"), ("Oslo", "GPE")
    )
    gold = put(tmp_path / "gold.jsonl", record)
    plain = typed("evaluate", gold, "--pipeline", rules, "--json")
    assert plain.status == 0
    assert plain.sentence.startswith(
        f"{gold}:1: Mentions with the label witness, which is not known here, left out: 1;"
    )
    assert "--map witness=" in plain.sentence
    # What cannot be typed is not judged either.
    assert counts(json.loads(plain.out)["entities"]["whole"]["all"]) == (2, 2, 2)
    mapped = typed("evaluate", gold, "--pipeline", rules, "--map", "witness=PERSON", "--json")
    assert (mapped.status, mapped.err) == (0, "")
    assert counts(json.loads(mapped.out)["entities"]["whole"]["all"]) == (3, 3, 3)
    silent = typed("evaluate", gold, "--pipeline", rules, "--map", "witness=", "--json")
    assert silent.err == ""
    assert counts(json.loads(silent.out)["entities"]["whole"]["all"]) == (2, 2, 2)


def test_a_label_map_without_its_sign_is_wrong_usage(typed: Typed, tmp_path: Path):
    with pytest.raises(SystemExit) as ended:
        typed("evaluate", tmp_path / "gold.jsonl", "--map", "witness")
    assert ended.value.code == 2


def test_without_any_gold_nothing_is_measured_and_that_is_said(typed: Typed, tmp_path: Path, rules: Path):
    empty, gone = put(tmp_path / "empty.jsonl"), tmp_path / "gone.jsonl"
    broken = tmp_path / "broken.jsonl.gz"
    broken.write_bytes(gzip.compress(b'{"text": "Oslo."')[:-4])
    (tmp_path / "folder").mkdir()
    answer = typed("evaluate", empty, gone, broken, tmp_path / "folder", "--pipeline", rules)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.splitlines() == [
        f"{empty}: The file is empty.",
        f"{gone}: There is no such file.",
        f"{broken}: It is no whole gzip file; what could be read of it was used.",
        f"{tmp_path / 'folder'}: There is no .jsonl or .jsonl.gz file in this folder.",
        "There is no gold in what was named, so nothing was measured.",
    ]


def test_texts_in_a_language_that_the_pipeline_does_not_read_are_left_out(
    typed: Typed, tmp_path: Path, rules: Path
):
    foreign = line("Ada Quill sprach.", ("Ada Quill", "PERSON"), meta={"language": "de"})
    gold = put(tmp_path / "gold.jsonl", GOOD, foreign)
    answer = typed("evaluate", gold, "--pipeline", rules, "--json")
    assert answer.status == 1
    assert answer.sentence == f"{gold}:2: Texts in de, which this pipeline does not read, left out: 1."
    assert json.loads(answer.out)["entities"]["texts"] == 1


def test_a_pipeline_that_is_none_is_refused(typed: Typed, tmp_path: Path):
    gold = put(tmp_path / "gold.jsonl", GOOD)
    (tmp_path / "folder").mkdir()
    for name in (tmp_path / "folder", "no_such_pipeline"):
        answer = typed("evaluate", gold, "--pipeline", name)
        assert (answer.status, answer.out) == (1, "")
        assert "pipeline" in answer.sentence


def test_a_pipeline_for_another_spacy_or_without_names_is_measured_with_a_warning(
    typed: Typed, tmp_path: Path
):
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "old")
    meta = json.loads((tmp_path / "old/meta.json").read_text())
    (tmp_path / "old/meta.json").write_text(json.dumps(meta | {"spacy_version": ">=3.1.0,<3.2.0"}))
    answer = typed("evaluate", put(tmp_path / "gold.jsonl", GOOD), "--pipeline", tmp_path / "old", "--json")
    assert answer.status == 0
    versions, nameless = answer.err.splitlines()
    assert ">=3.1.0,<3.2.0" in versions
    assert spacy.__version__ in versions
    assert "has no component that names entities" in nameless
    assert counts(json.loads(answer.out)["entities"]["whole"]["all"]) == (3, 0, 0)


def test_labels_that_the_gold_does_not_know_are_not_counted_against_a_pipeline(
    typed: Typed, tmp_path: Path, rules: Path
):
    record = line("Ada Quill has a lamp.", ("Ada Quill", "PERSON"))
    answer = typed("evaluate", put(tmp_path / "gold.jsonl", record), "--pipeline", rules, "--json")
    told = json.loads(answer.out)["entities"]
    assert counts(told["whole"]["all"]) == (1, 1, 1)
    assert told["not_measured"] == {"GADGET": 1}


@pytest.mark.parametrize(("country", "wanted"), [("GPE", "GPE"), ("LOC", "LOC")])
def test_a_pipeline_that_knows_places_only_is_read_as_the_gold_has_them(
    typed: Typed, tmp_path: Path, country: str, wanted: str
):
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "LOC", "pattern": "Oslo"}, {"label": "PER", "pattern": "Ada Quill"}])
    nlp.to_disk(tmp_path / "places")
    gold = put(tmp_path / "gold.jsonl", line("Ada Quill left Oslo.", ("Ada Quill", "PER"), ("Oslo", country)))
    told = json.loads(typed("evaluate", gold, "--pipeline", tmp_path / "places", "--json").out)["entities"]
    assert {label: counts(score) for label, score in told["labels"].items()} == {
        "PERSON": (1, 1, 1),
        wanted: (1, 1, 1),
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals to look at")
def test_ctrl_c_stops_without_figures(tmp_path: Path):
    gold = put(tmp_path / "gold.jsonl", *[{"text": GOOD["text"] * 20, "spans": []}] * 500)
    screen, terminal = pty.openpty()
    command = [sys.executable, "-m", "curator", "evaluate", str(gold)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=terminal, cwd=ROOT, env=environment(), text=True
    )
    os.close(terminal)
    shown = b""
    while b"/500" not in shown:
        shown += os.read(screen, 1000)
    process.send_signal(signal.SIGINT)
    while b"Stopped; nothing was measured." not in shown:
        shown += os.read(screen, 1000)
    out, _ = process.communicate()
    os.close(screen)
    assert (process.returncode, out) == (130, "")
