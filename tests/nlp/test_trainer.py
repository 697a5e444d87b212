"""A training from beginning to end: a whole new version, or nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.domain.training import Job, Version
from curator.nlp.suggest import EMBEDDED, digest, load
from curator.nlp.trainer import Taught, train
from curator.nlp.version import ABOUT

from .decided import LABELS, decided
from .small import save_small, small_pipeline

if sys.platform != "win32":
    import resource

TEACH = [decided(f"[Quarnholm{n}|GPE] met [Lind|PERSON].\n\nBrandt slept.", story=f"t{n}") for n in range(6)]
HELD = [decided(f"[Lind|PERSON] left [Lviv|GPE] {n} times.", story=f"h{n}") for n in range(5)]
TAUGHT = Taught(TEACH, HELD, [{"text": "Berlin is far. Omar Lind wrote.", "language": "en"}])


@pytest.fixture
def job(tmp_path: Path) -> Job:
    small = save_small(tmp_path / "small")
    names = {label: label for label in LABELS}
    target = tmp_path / "versions" / "1"
    return Job(str(small), str(target), 1, names, "news@1", "2026-11-22T13:00:00Z", steps=3)


def silent(*_: object) -> None:
    pass


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_version_is_a_whole_pipeline_that_tells_of_itself(job: Job):
    before = digest(Path(job.pipeline))
    version = train(job, TAUGHT, silent)
    target = Path(job.target)
    assert digest(Path(job.pipeline)) == before
    assert left_in(target.parent) == ["1"]
    assert load(target).info.version == version.version == "1.0+1"
    assert Version.from_record(json.loads((target / ABOUT).read_text(encoding="utf-8"))) == version
    assert (version.parent, version.steps, version.guideline) == ("1.0", 3, "news@1")
    assert (version.articles, version.held_back_articles) == (6, 5)
    assert set(version.held_back) == {f"h{n}" for n in range(5)}
    assert version.taught == {"GPE": 6, "PERSON": 6}
    assert version.whole.new.gold == 10


def test_no_word_of_an_article_is_in_a_version(job: Job):
    train(job, TAUGHT, silent)
    assert not any(
        b"Quarnholm" in file.read_bytes() for file in Path(job.target).rglob("*") if file.is_file()
    )


@pytest.mark.parametrize("phase", ["reading", "learning", "measuring", "writing"])
def test_a_training_that_is_stopped_leaves_nothing(job: Job, phase: str):
    def stop(at: str, done: int, *_: object) -> None:
        if at == phase and done:
            raise CuratorError("training.stopped")
        if at == phase == "writing":
            raise CuratorError("training.stopped")

    with pytest.raises(CuratorError, match="training.stopped"):
        train(job, TAUGHT, stop)
    assert left_in(Path(job.target).parent) == []


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are of POSIX")
def test_a_full_disk_is_told_and_leaves_nothing(job: Job):
    with files_up_to(20_000), pytest.raises(CuratorError, match="disk.full"):
        train(job, TAUGHT, silent)
    assert left_in(Path(job.target).parent) == []
    train(job, TAUGHT, silent)
    assert left_in(Path(job.target).parent) == ["1"]


def test_what_is_there_already_is_left_as_it_is(job: Job, tmp_path: Path):
    with pytest.raises(CuratorError, match="training.not_empty"):
        train(replace(job, target=str(tmp_path)), TAUGHT, silent)


def test_a_pipeline_that_cannot_learn_names_is_told(job: Job, tmp_path: Path):
    nlp = small_pipeline(shared=True)
    nlp.remove_pipe("ner")
    nlp.to_disk(tmp_path / "tagger")
    with pytest.raises(CuratorError, match="training.no_recogniser"):
        train(replace(job, pipeline=str(tmp_path / "tagger")), TAUGHT, silent)


def test_articles_that_only_say_what_cannot_be_learned_make_no_version(job: Job):
    nothing = [decided("A [Javelin|WEAPON] hit", state="none", labels=(*LABELS, "WEAPON"))]
    with pytest.raises(CuratorError, match="training.nothing"):
        train(job, Taught(nothing, HELD), silent)


def test_the_next_version_goes_on_from_the_last(job: Job):
    train(job, TAUGHT, silent)
    target = str(Path(job.target).with_name("2"))
    following = train(replace(job, pipeline=job.target, target=target, number=2), TAUGHT, silent)
    assert (following.parent, following.version) == ("1.0+1", "1.0+2")


def test_the_embedded_pipeline_takes_its_scores_and_lists_along(job: Job):
    articles = [decided(each["text"], story=f"a{n}") for n, each in enumerate(TEACH)]
    train(replace(job, pipeline="", steps=1), Taught(articles, HELD), silent)
    target = Path(job.target)
    names = {path.name for path in (EMBEDDED / "curator").iterdir()}
    assert {path.name for path in (target / "curator").iterdir()} == names
    assert (target / "ATTRIBUTION.md").is_file()
    found = load(target).suggest("Angela Merkel visited Berlin.").ents
    assert [ent.label for ent in found] == ["PERSON", "GPE"]
