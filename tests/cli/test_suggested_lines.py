"""curator suggest IN.jsonl -o OUT.jsonl: one line for one line, whatever stands in it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Typed, environment, lines, program

if sys.platform != "win32":
    import pty

KEYS = ["text", "meta", "pipeline", "ents", "claims", "sentences"]
TEXT = "\U0001f6a8 Cafe\u0301: Angela Merkel said that the bridge in Berlin is safe.\r\nMore.\u2028End"


def put(path: Path, *records: Any) -> Path:
    rows = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in records]
    path.write_bytes("".join(f"{row}\n" for row in rows).encode())
    return path


def test_each_line_has_its_suggestions_and_its_text_unchanged(typed: Typed, tmp_path: Path):
    meta = {"id": 7, "nested": [None, {"a": 1.5}]}
    source = put(tmp_path / "in.jsonl", {"text": TEXT, "meta": meta, "other": 1}, {"text": "Nothing."})
    answer = typed("suggest", source, "-o", tmp_path / "out.jsonl")
    assert (answer.status, answer.err) == (0, "")
    first, second = lines(tmp_path / "out.jsonl")
    assert list(first) == list(second) == KEYS
    assert (first["text"], first["meta"], second["meta"]) == (TEXT, meta, {})
    assert first["pipeline"].startswith("curator_en@")
    quotes = {TEXT[ent["start"] : ent["end"]]: ent for ent in first["ents"]}
    assert {"Angela Merkel", "Berlin"} <= set(quotes)
    assert list(quotes["Berlin"]) == ["start", "end", "label", "score", "kb_id", "kb_score", "reason"]
    assert quotes["Berlin"]["kb_id"]
    claim = first["claims"][0]
    assert TEXT[claim["start"] : claim["end"]] == "the bridge in Berlin is safe"
    assert TEXT[claim["cue"]["start"] : claim["cue"]["end"]] == "said"
    assert first["sentences"]


def test_no_workspace_is_touched(typed: Typed, tmp_path: Path, private_home: Path):
    source = put(tmp_path / "in.jsonl", {"text": "Berlin."})
    typed("suggest", source, "-o", tmp_path / "out.jsonl")
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl", "out.jsonl"}
    assert not [path for path in private_home.rglob("*") if path.is_file()]


def test_a_bad_line_is_told_and_keeps_its_place(typed: Typed, tmp_path: Path):
    deep = '{"text":"x","meta":' + "[" * 100_000 + "]" * 100_000 + "}"
    bad = ["{", "", '{"text":7}', '{"text":"a \\ud83d b"}', deep, '{"text":"x","meta":1e999}']
    source = put(tmp_path / "in.jsonl", {"text": "First"}, *bad, {"text": "Last"})
    answer = typed("suggest", source, "-o", tmp_path / "out.jsonl")
    assert answer.status == 1
    assert [line.split(" ")[0] for line in answer.err.splitlines()] == [f"{source}:{n}:" for n in range(2, 8)]
    found = lines(tmp_path / "out.jsonl")
    assert [record["text"] for record in found] == ["First", "", "", "", "a \ud83d b", "", "x", "Last"]
    assert all(list(record) == KEYS for record in found)
    assert all(record["ents"] == [] for record in found[1:-1])


def test_an_article_in_another_language_is_not_read_as_english(typed: Typed, tmp_path: Path):
    arabic = "قالت أنغيلا ميركل إن الجسر في برلين آمن."
    source = put(
        tmp_path / "in.jsonl",
        {"text": arabic},
        {"text": "Olaf Scholz sprach in Berlin.", "meta": {"language": "de"}},
        {"text": "Angela Merkel spoke in Berlin.", "meta": {"language": "en-GB"}},
    )
    typed("suggest", source, "-o", tmp_path / "out.jsonl")
    arabic, german, english = lines(tmp_path / "out.jsonl")
    quotes = [german["text"][ent["start"] : ent["end"]] for ent in german["ents"]]
    assert (quotes, german["claims"], arabic["claims"]) == (["Olaf Scholz", "Berlin"], [], [])
    assert {ent["reason"].split(":")[0] for ent in (*arabic["ents"], *german["ents"])} == {"knowledge base"}
    assert english["claims"] == [] and not english["ents"][0]["reason"].startswith("knowledge base")


def test_out_needs_one_file_to_read(typed: Typed, tmp_path: Path):
    answer = typed("suggest", "-o", tmp_path / "out.jsonl")
    assert answer.status == 2
    assert "name one file" in answer.sentence


def test_what_cannot_be_read_or_written_is_named(typed: Typed, tmp_path: Path):
    gone = tmp_path / "gone.jsonl"
    answer = typed("suggest", gone, "-o", tmp_path / "out.jsonl")
    assert (answer.status, answer.sentence) == (1, f"{gone}: There is no such file.")
    source = put(tmp_path / "in.jsonl", {"text": "Berlin."})
    answer = typed("suggest", source, "-o", tmp_path / "gone" / "out.jsonl")
    assert answer.status == 1
    assert "cannot be written" in answer.sentence
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl"}


FAILING_SOURCE = """
import errno, io, pathlib
class Failing(io.FileIO):
    left = 3
    def readinto(self, buffer):
        Failing.left -= 1
        if Failing.left < 0:
            raise OSError(errno.EIO, "the disk failed")
        return super().readinto(buffer)
open_well = pathlib.Path.open
def opened(path, *args, **more):
    return io.BufferedReader(Failing(path)) if path.name == "in.jsonl" else open_well(path, *args, **more)
pathlib.Path.open = opened
"""
NO_ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
@pytest.mark.parametrize(
    ("before", "said"),
    [(FAILING_SOURCE, "It cannot be read (the disk failed)."), (NO_ROOM, "There is no room for {out};")],
)
def test_the_side_that_failed_is_named(tmp_path: Path, before: str, said: str):
    source = put(tmp_path / "in.jsonl", *({"text": "Berlin."} for _ in range(100)))
    out = tmp_path / "out.jsonl"
    answer = program("suggest", source, "-o", out, before=before)
    assert answer.status == 1
    assert answer.sentence.startswith(said.format(out=out))
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl"}


def test_a_line_without_its_line_end_counts_and_an_earlier_file_is_replaced(typed: Typed, tmp_path: Path):
    (tmp_path / "in.jsonl").write_bytes(b'\xef\xbb\xbf{"text":"One"}\r\n{"text":"Two"}')
    (tmp_path / "out.jsonl").write_text("earlier")
    assert typed("suggest", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl").status == 0
    assert [record["text"] for record in lines(tmp_path / "out.jsonl")] == ["One", "Two"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals to look at")
def test_a_bar_is_shown_and_ctrl_c_keeps_what_is_done(tmp_path: Path):
    text = "Angela Merkel said that the bridge in Berlin is safe.\n\n" * 20
    source = put(tmp_path / "in.jsonl", *({"text": text, "meta": {"n": n}} for n in range(400)))
    out = tmp_path / "out.jsonl"
    screen, terminal = pty.openpty()
    command = [sys.executable, "-m", "curator", "suggest", str(source), "-o", str(out)]
    process = subprocess.Popen(
        command, stderr=terminal, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment()
    )
    os.close(terminal)
    shown = b""
    while b"/400" not in shown:
        shown += os.read(screen, 1000)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
    while b"Stopped" not in shown:
        shown += os.read(screen, 1000)
    os.close(screen)
    assert b"suggest [" in shown
    found = lines(out)
    assert 0 < len(found) < 400
    assert [record["meta"]["n"] for record in found] == list(range(len(found)))
    assert f"the first {len(found)} of 400 lines".encode() in shown
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl", "out.jsonl"}
