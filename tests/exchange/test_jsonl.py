"""An export as files: what peers load, what a failure leaves behind."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.batches import Source, batches
from curator.exchange.jsonl import export
from curator.exchange.narrowing import leaving
from curator.exchange.outgoing import Outgoing
from curator.exchange.report import Report, Warned
from curator.exchange.staging import Staging
from tests.exchange import samples


def source(found: Iterable[Outgoing]) -> Source:
    return lambda by_split: batches(leaving(found, as_lines=True), by_split)


def write(target: Path, articles: Iterable[Outgoing] | None = None, **more: object) -> Report:
    found = samples.everything() if articles is None else articles
    return export(target, source(found), app_version="1.2.3", **more)  # pyright: ignore


def hundred() -> list[Outgoing]:
    """So many articles that they are not written at once."""
    texts = [f"Oslo {number}" for number in range(100)]
    found = [samples.outgoing(samples.article(at, text), text, []) for at, text in enumerate(texts, 1)]
    return sorted(found, key=lambda each: each.article.doc_id)


def referee(name: str, *args: Path) -> str:
    """Run a verifier of tests/peers; skips the test where the peer's package is missing."""
    command = [sys.executable, str(samples.PEERS / f"verify_{name}.py"), *map(str, args)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 77:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_an_export_passes_its_referee_and_twice_the_same_is_byte_identical(tmp_path: Path):
    write(tmp_path / "a.jsonl")
    write(tmp_path / "b.jsonl")
    told = referee("curator", samples.SCHEMA_PATH, tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    assert "records 4" in told
    assert "note" not in told


def test_spacy_trains_on_an_export(tmp_path: Path):
    write(tmp_path / "a.jsonl")
    told = referee("spacy", tmp_path / "a.jsonl")
    assert "entities 5, off-token spans 1" in told
    assert "incorrect_spans 1, nested 1" in told


def test_datasets_loads_an_export_and_its_splits(tmp_path: Path):
    write(tmp_path / "a.jsonl")
    referee("hf", tmp_path / "a.jsonl")
    write(tmp_path / "splits", split=True)
    referee("hf", tmp_path / "splits", samples.SCHEMA_PATH)


def test_the_splits_hold_the_lines_of_the_whole(tmp_path: Path):
    write(tmp_path / "a.jsonl")
    report = write(tmp_path / "splits", split=True)
    names = {file.name for file in report.files} - {"README.md"}
    assert names <= {"train.jsonl", "dev.jsonl", "test.jsonl"}
    assert len(names) > 1
    parts = [line for name in names for line in (tmp_path / "splits" / name).read_bytes().splitlines(True)]
    assert sorted(parts) == sorted((tmp_path / "a.jsonl").read_bytes().splitlines(True))


def test_a_folder_gets_splits_and_a_split_that_became_empty_goes(tmp_path: Path):
    write(tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    kept = [one for one in samples.everything() if one.article.id.endswith("3")]
    foreign = tmp_path / "notes.jsonl"
    foreign.write_text("mine")
    write(tmp_path, kept)
    left = {path.name for path in tmp_path.iterdir()} - {"export.json", "notes.jsonl", "README.md"}
    assert len(left) == 1
    assert left < names
    assert foreign.read_text() == "mine"


def test_the_manifest_says_what_was_written_and_what_was_lost(tmp_path: Path):
    report = write(tmp_path / "a.jsonl")
    manifest = json.loads((tmp_path / "export.json").read_text(encoding="utf-8"))
    data = (tmp_path / "a.jsonl").read_bytes()
    assert manifest["app_version"] == "1.2.3"
    assert manifest["files"] == [
        {"name": "a.jsonl", "records": 4, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    ]
    assert manifest["losses"] == {"mentions_off_tokens": 1, "suggestions_after_review": 1}
    assert manifest["counts"]["spans"] == 6
    assert Warned("split.few_articles", "dev") in report.warnings


def test_progress_counts_articles(tmp_path: Path):
    seen: list[int] = []
    write(tmp_path / "a.jsonl", hundred(), progress=seen.append)
    assert len(seen) > 1
    assert seen == sorted(set(seen))
    assert seen[-1] == 100


def test_a_stopped_export_leaves_the_earlier_one(tmp_path: Path):
    write(tmp_path / "a.jsonl", samples.everything()[:1])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    answers = iter([False, True])
    with pytest.raises(CuratorError, match=r"export\.stopped"):
        write(tmp_path / "a.jsonl", hundred(), should_stop=lambda: next(answers))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_bytes_that_changed_on_the_disk_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Staging, "written", lambda *_: b"other")
    with pytest.raises(CuratorError, match="bytes differ"):
        write(tmp_path / "a.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_program_interrupted_in_an_export_leaves_no_trace(tmp_path: Path):
    def interrupted() -> Iterator[Outgoing]:
        yield samples.everything()[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "new", interrupted(), split=True)
    assert list(tmp_path.iterdir()) == []


def test_an_export_of_nothing_is_refused(tmp_path: Path):
    with pytest.raises(CuratorError, match=r"export\.nothing"):
        write(tmp_path / "a.jsonl", [])
    assert list(tmp_path.iterdir()) == []


def test_an_export_is_not_written_over_its_own_manifest(tmp_path: Path):
    with pytest.raises(CuratorError, match=r"export\.name_taken"):
        write(tmp_path / "export.json")


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path):
    with pytest.raises(CuratorError, match=r"export\.no_folder"):
        write(tmp_path / "gone" / "a.jsonl")


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path):
    (tmp_path / "a").write_text("mine")
    with pytest.raises(CuratorError, match=r"export\.not_a_folder"):
        write(tmp_path / "a", split=True)
    assert (tmp_path / "a").read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_a_full_disk_leaves_the_earlier_export_and_nothing_else(tmp_path: Path):
    write(tmp_path / "a.jsonl", samples.everything()[:1])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert in_child(tmp_path / "a.jsonl", limit=4096) == "disk.full"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.skipif(os.name == "nt", reason="permissions of folders work otherwise on Windows")
def test_a_read_only_folder_keeps_what_it_holds(tmp_path: Path):
    held, free = tmp_path / "held", tmp_path / "free"
    held.mkdir()
    free.mkdir()
    (held / "a.jsonl").write_text("earlier")
    held.chmod(0o555)
    assert in_child(free / "a.jsonl") == "done"
    assert in_child(held / "a.jsonl") == "export.read_only"
    assert [(path.name, path.read_text()) for path in held.iterdir()] == [("a.jsonl", "earlier")]
    held.chmod(0o755)


def test_an_export_that_cannot_be_read_back_is_not_done(tmp_path: Path):
    bad = samples.outgoing(samples.article(1, "Oslo", language="Norwegian"), "Oslo", [])
    with pytest.raises(CuratorError, match=r"export\.unverified") as caught:
        write(tmp_path / "a.jsonl", [bad])
    assert "meta/language" in str(caught.value.args_["problem"])
    assert list(tmp_path.iterdir()) == []


def test_articles_out_of_order_are_not_exported(tmp_path: Path):
    with pytest.raises(CuratorError, match=r"export\.unverified"):
        write(tmp_path / "a.jsonl", reversed(samples.everything()))


def in_child(target: Path, limit: int = 0) -> str:
    """The code of the error that an export meets in another process; permissions hold there for root too."""
    script = f"""
import resource, sys
from pathlib import Path
from curator.domain.errors import CuratorError
from tests.exchange.test_jsonl import write
from tests.unprivileged import obey_permissions
if {limit}:
    resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
obey_permissions()
try:
    write(Path(sys.argv[1]))
    print("done")
except CuratorError as error:
    print(error.code)
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)],
        capture_output=True,
        text=True,
        check=True,
        cwd=samples.ROOT,
        env=os.environ | {"PYTHONPATH": str(samples.ROOT)},
    )
    return done.stdout.strip()
