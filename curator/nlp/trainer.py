"""One training from beginning to end: read decided articles, learn, measure old and new, write."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.training import Job, Version, next_name

from .catalogue import full_name
from .corrections import Labels, Line, read
from .entity_odds import Calibration
from .held_back import LabelOf, Measured, compare, general_check, gold_of
from .learning import (
    BATCH_WORDS,
    Recogniser,
    learn,
    new_labels,
    recogniser_of,
    repeated,
    steps_for,
)
from .opening import opened
from .rule_scores import gain
from .suggest import EMBEDDED, EXTRAS, Pipeline, open_folder, place_of
from .version import put, unfinished, write

GENERAL = EMBEDDED.parents[1] / "check" / "general.txt"
_ENOUGH_TO_CALIBRATE = 100
"""Judged names; fewer move the scores by chance."""
_LEAST_REPEATED = 20 * BATCH_WORDS

Record = Mapping[str, Any]
Progress = Callable[[str, int, int, float, float], None]
"""Phase (`reading`, `learning`, `measuring`, `writing`), done, of, loss per word, seconds left (-1: unknown).

May raise, which stops the training and leaves nothing behind.
"""


@dataclass(frozen=True)
class Taught:
    """What a training is given.

    Articles that teach and articles held back are Curator JSONL records, of which `text`, `spans` and of
    `curator` `story`, `review`, `nested`, `rejected`, `unsure` and `pending` are read; beside them stands
    `language` ("" where nobody knows). Of an article that nobody decided on, `text` and `language`.
    """

    articles: Sequence[Record]
    held_back: Sequence[Record]
    undecided: Sequence[Record] = ()

    def spoken_by(self, pipeline: Pipeline) -> Taught:
        """What is in a language that the pipeline knows."""
        return Taught(
            [record for record in self.articles if pipeline.knows(record["language"])],
            [record for record in self.held_back if pipeline.knows(record["language"])],
            [record for record in self.undecided if pipeline.knows(record["language"])],
        )


@dataclass
class _Lesson:
    lines: list[Line] = field(default_factory=list[Line])
    mentions: Counter[str] = field(default_factory=Counter[str])
    left_out: Counter[str] = field(default_factory=Counter[str])


@dataclass(frozen=True)
class _Learned:
    """What the training of a copy came to."""

    version: str
    lesson: _Lesson
    steps: int
    added: list[str]


def train(job: Job, taught: Taught, progress: Progress) -> Version:
    """Continue a pipeline on decided articles and write the next version, compared with its parent.

    The parent is not changed. Raises CuratorError `training.nothing`, `training.no_recogniser`,
    `training.not_empty`, `disk.full`, `file.*`, those of `load`, and whatever `progress` raises.
    """
    begun = time.monotonic()
    parent, target = place_of(job.pipeline), Path(job.target)
    if target.exists():
        raise CuratorError("training.not_empty", path=str(target))
    with unfinished(target.parent, parent) as place:
        progress("measuring", 0, 1, 0.0, -1.0)
        old = open_folder(parent, EMBEDDED)
        info, spoken = old.info, taught.spoken_by(old)
        if not spoken.articles:
            raise CuratorError("training.nothing")
        label_of = job.label_map(info.name, info.labels).of
        before = _measured(old, spoken.held_back, label_of, progress)
        del old  # its memory is needed for the copy that learns
        learned = _taught(job, parent, place, spoken, progress)
        after = _measured(open_folder(place, EMBEDDED), spoken.held_back, label_of, progress)
        progress("writing", 0, 1, 0.0, -1.0)
        _recalibrate(place / EXTRAS / "calibration.json", after[0])
        version = Version(
            number=job.number,
            name=info.name,
            version=learned.version,
            parent=info.version,
            made_at=job.made_at,
            seed=job.seed,
            steps=learned.steps,
            guideline=job.guideline,
            articles=len(spoken.articles),
            stories=_stories(taught.articles),
            held_back=_stories(taught.held_back),
            held_back_articles=len(before[0].counts),
            taught=dict(sorted(learned.lesson.mentions.items())),
            left_out={**learned.lesson.left_out, "language": len(taught.articles) - len(spoken.articles)},
            rows=compare(before[0].counts, after[0].counts),
            check=compare(before[1].counts, after[1].counts),
            new_labels=tuple(learned.added),
            seconds=round(time.monotonic() - begun),
        )
        put(place, target, version)
    return version


def _taught(job: Job, parent: Path, place: Path, taught: Taught, progress: Progress) -> _Learned:
    """Train a copy of the parent and write it to `place`."""
    nlp = opened(parent)
    words = set(nlp.vocab.strings)
    recogniser = recogniser_of(nlp)
    labels = job.label_map(full_name(str(nlp.meta["name"]), str(nlp.lang)), recogniser.labels)
    added = new_labels(job.labels, map(labels.of, recogniser.labels), _mentions(taught.articles))
    recogniser.add(added)
    ours = {label: labels.of(label) for label in recogniser.labels}
    lesson = _read(recogniser, taught.articles, ours, progress)
    if not lesson.lines:
        raise CuratorError("training.nothing")
    known = _repeated(recogniser, taught, lesson, ours, progress)
    steps = job.steps or steps_for(lesson.lines)
    begun = time.monotonic()

    def tell(done: int, of: int, loss: float) -> None:
        left = (time.monotonic() - begun) * (of - done) / done
        progress("learning", done, of, loss, left)

    learn(recogniser, lesson.lines, known, steps=steps, seed=job.seed, progress=tell)
    version = nlp.meta["version"] = next_name(str(nlp.meta["version"]), job.number)
    progress("writing", 0, 1, 0.0, -1.0)
    write(nlp, parent, place, words)
    return _Learned(version, lesson, steps, added)


def _read(
    recogniser: Recogniser, articles: Sequence[Record], ours: Mapping[str, str], progress: Progress
) -> _Lesson:
    """What the articles say to a recogniser whose labels are read as `ours`."""
    lesson = _Lesson()
    for at, record in enumerate(articles):
        progress("reading", at, len(articles), 0.0, -1.0)
        # A label that was made later was not asked about in this article.
        asked = {*record["curator"]["review"]["entities"]["labels"], *(s["label"] for s in record["spans"])}
        learned = {label: own for own, label in reversed(list(ours.items())) if label in asked}
        labels = Labels(learned, frozenset(ours) - frozenset(learned.values()))
        reading = read(recogniser.nlp, record, labels, recogniser.names)
        lesson.lines += [line for line in reading.lines if line.is_known]
        lesson.mentions += reading.mentions
        lesson.left_out += reading.left_out
    return lesson


def _mentions(articles: Iterable[Record]) -> Counter[str]:
    return Counter(span["label"] for record in articles for span in record["spans"])


def _repeated(
    recogniser: Recogniser, taught: Taught, lesson: _Lesson, ours: Mapping[str, str], progress: Progress
) -> list[Line]:
    """As many words of undecided text as were decided, as the pipeline itself reads them."""
    wanted = max(sum(len(line.tokens.words) for line in lesson.lines), _LEAST_REPEATED)
    decided = _decided(taught.articles, ours)
    found: list[Line] = []
    words = 0
    for at, article in enumerate(taught.undecided):
        progress("reading", at, len(taught.undecided), 0.0, -1.0)
        for line in repeated(recogniser, article["text"], decided):
            found.append(line)
            words += len(line.tokens.words)
            if words >= wanted:
                return found
    return found


def _decided(articles: Iterable[Record], ours: Mapping[str, str]) -> dict[str, set[str]]:
    """Every string that somebody decided on, with the recogniser's labels that it was accepted with."""
    found: dict[str, set[str]] = {}
    for record in articles:
        for span in record["spans"]:
            same = {own for own, label in ours.items() if label == span["label"]}
            found.setdefault(span["text"], set()).update(same)
        for mark in record["curator"]["rejected"]:
            found.setdefault(mark["text"], set())
    return found


def _stories(records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(sorted({record["curator"]["story"] for record in records}))


def _measured(
    pipeline: Pipeline, records: Sequence[Record], label_of: LabelOf, progress: Progress
) -> tuple[Measured, Measured]:
    """A pipeline on the held-back articles, and on the general check."""
    gold = [found for record in records if (found := gold_of(record)) is not None]
    general = general_check(GENERAL)
    held, checked = Measured(), Measured()
    for at, (text, names) in enumerate((*gold, *general)):
        progress("measuring", at, len(gold) + len(general), 0.0, -1.0)
        (held if at < len(gold) else checked).add(names, pipeline.suggest(text).ents, label_of)
    return held, checked


def _recalibrate(path: Path, measured: Measured) -> None:
    """Shift the recogniser's scores so that on held-back text they promise as much as they keep."""
    if len(measured.scored) < _ENOUGH_TO_CALIBRATE or not path.is_file():
        return
    kept = ((min(max(score, 1e-4), 1 - 1e-4), right) for score, right in measured.scored)
    by = gain([(math.log(score / (1 - score)), right) for score, right in kept])
    now = Calibration.from_disk(path)
    replace(now, intercept=now.intercept + by).to_disk(path)
