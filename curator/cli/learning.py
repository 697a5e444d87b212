"""`curator train`: the next version of the workspace's pipeline, from what was decided in it."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import replace

from curator.cli.opening import opened
from curator.cli.progress import Progress
from curator.cli.running import OK, STOPPED, complain, say, stoppable
from curator.domain.comparison import ALL, Interval, Row, Tally
from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.domain.training import Version, outcome, percent
from curator.nlp.trainer import Taught, train
from curator.session.lessons import Lessons, gather, next_job
from curator.session.linking import linked
from curator.session.places import seeds
from curator.session.setting_up import prepare
from curator.session.versions import Versions, choice_of, choose
from curator.store.workspace import Workspace


def run(options: Namespace) -> int:
    with opened(options) as workspace, stoppable() as stopped:
        prepare(workspace, seeds())
        try:
            version, choice = _trained(options, workspace, stopped)
        except CuratorError as error:
            if error.code != "training.stopped":
                raise
            complain(sentence(error.code, error.args_))
            return STOPPED
        if options.use:
            choose(workspace, choice)
        tell(version, as_json=options.json)
        if not options.json:
            say(f"used from now on: {choice}" if options.use else f"not in use: {choice}")
    return OK


def _trained(options: Namespace, workspace: Workspace, stopped: Callable[[], bool]) -> tuple[Version, str]:
    """The new version, and how the workspace's settings would name it."""
    versions = Versions.of(workspace)
    versions.sweep()
    with linked(workspace) as linking, Progress("read") as reading:
        lessons = gather(workspace, linking, versions.ever(), should_stop=stopped, progress=reading)
    lessons.check()
    job = next_job(workspace, versions, seed=options.seed, steps=options.steps)
    choice = choice_of(job.number)
    if options.out is not None:
        choice = str(options.out.absolute())
        job = replace(job, target=choice)
    with Progress("train") as progress:

        def follow(phase: str, done: int, of: int, loss: float, left: float) -> None:
            if stopped():
                raise CuratorError("training.stopped")
            if phase == "learning":
                progress(done, of)

        return train(job, _taught(lessons), follow), choice


def _taught(lessons: Lessons) -> Taught:
    return Taught(lessons.articles, lessons.held_back, lessons.undecided)


def tell(version: Version, *, as_json: bool) -> None:
    """Print how old and new compare: a table, or one JSON object."""
    if as_json:
        say(json.dumps(version.record(), ensure_ascii=False))
        return
    say(f"{version.name} {version.version}, trained on {version.articles} articles in {version.seconds} s")
    for line in table(version.rows):
        say(line)
    say(sentence(*outcome(version)))
    check = version.general
    say(f"General check: F {percent(check.old.f1)} -> {percent(check.new.f1)} on {check.old.gold} names.")
    for loss in version.losses:
        args = {"label": loss.label, "old": loss.old, "new": loss.new}
        say(sentence("training.lost", {**args, "gold": loss.gold, "mentions": loss.mentions}))


def table(rows: tuple[Row, ...]) -> Iterator[str]:
    """The rows as lines: P, R and F in per cent, the interval of each F, and whether it is better."""
    head = f"{'P':>5} {'R':>5} {'F':>5} {'95 %':^11}"
    yield f"{'':8} {'gold':>5}  {head}  ->  {head}"
    for row in rows:
        name = "all" if row.label == ALL else row.label
        old, new = _side(row.old, row.old_interval), _side(row.new, row.new_interval)
        yield f"{name:8} {row.old.gold:>5}  {old}  ->  {new}  {_WORDS[row.verdict]}".rstrip()


def _side(tally: Tally, interval: Interval | None) -> str:
    ends = f"{percent(interval[0])}–{percent(interval[1])}" if interval else "–"
    shares = " ".join(f"{percent(share):>5}" for share in (tally.precision, tally.recall, tally.f1))
    return f"{shares} {ends:^11}"


_WORDS = {
    "same": "",
    "better": "better",
    "worse": "worse",
    "better_by_chance": "within chance",
    "worse_by_chance": "within chance",
}
