"""One training from beginning to end: read decided articles, learn, measure old and new, write."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from spacy.util import load_config

from curator.domain.comparison import Part, compare
from curator.domain.errors import CuratorError
from curator.domain.training import Job, Version, next_name

from .corrections import Labels, Line, read
from .entity_odds import Calibration
from .held_back import general_check, judged, part
from .learning import (
    BATCH_WORDS,
    Recogniser,
    decided_strings,
    learn,
    new_labels,
    overrides,
    recogniser_of,
    repeated,
    steps_for,
)
from .rule_scores import gain
from .suggest import EMBEDDED, EXTRAS, FOREIGN_LABELS, Pipeline, folder_of, load_folder, open_folder
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


def train(job: Job, taught: Taught, progress: Progress) -> Version:
    """Continue a pipeline on decided articles and write the next version, compared with its parent.

    The parent is not changed. Raises CuratorError `training.nothing`, `training.no_recogniser`,
    `training.not_empty`, `disk.full`, `file.*`, those of `load`, and whatever `progress` raises.
    """
    begun = time.monotonic()
    parent, target = folder_of(job.pipeline), Path(job.target)
    if target.exists():
        raise CuratorError("training.not_empty", path=str(target))
    with unfinished(target.parent, parent) as place:
        progress("measuring", 0, 1, 0.0, -1.0)
        old = open_folder(parent, EMBEDDED)
        given, taught = len(taught.articles), taught.spoken_by(old)
        if not taught.articles:
            raise CuratorError("training.nothing")
        before = _Measured.of(old, taught.held_back, progress)
        del old
        made, lesson, steps, added = _taught(job, parent, place, taught, progress)
        after = _Measured.of(open_folder(place, EMBEDDED), taught.held_back, progress)
        progress("writing", 0, 1, 0.0, -1.0)
        _recalibrate(place / EXTRAS / "calibration.json", after)
        version = Version(
            number=job.number,
            name=before.name,
            version=made,
            parent=before.version,
            made_at=job.made_at,
            seed=job.seed,
            steps=steps,
            guideline=job.guideline,
            articles=len(taught.articles),
            stories=_stories(taught.articles),
            held_back=_stories(taught.held_back),
            held_back_articles=len(taught.held_back),
            taught=dict(sorted(lesson.mentions.items())),
            left_out={**lesson.left_out, "language": given - len(taught.articles)},
            rows=tuple(compare(before.parts, after.parts)),
            check=tuple(compare(before.check, after.check)),
            new_labels=tuple(added),
            seconds=round(time.monotonic() - begun),
        )
        put(place, target, version)
    return version


def _taught(
    job: Job, parent: Path, place: Path, taught: Taught, progress: Progress
) -> tuple[str, _Lesson, int, list[str]]:
    """Train a copy of the parent and write it to `place`: its version, what it learned, steps, new labels."""
    nlp = load_folder(parent, overrides(load_config(parent / "config.cfg")))
    words = set(nlp.vocab.strings)
    recogniser = recogniser_of(nlp)
    added = new_labels(job.labels, map(ours, recogniser.labels), _mentions(taught.articles))
    recogniser.add(added)
    lesson = _read(recogniser, taught.articles, job.labels, progress)
    if not lesson.lines:
        raise CuratorError("training.nothing")
    known = _repeated(recogniser, taught, lesson, progress)
    steps = job.steps or steps_for(lesson.lines)
    begun = time.monotonic()

    def tell(done: int, of: int, loss: float) -> None:
        left = (time.monotonic() - begun) * (of - done) / done
        progress("learning", done, of, loss, left)

    learn(recogniser, lesson.lines, known, steps=steps, seed=job.seed, progress=tell)
    nlp.meta["version"] = next_name(str(nlp.meta["version"]), job.number)
    progress("writing", 0, 1, 0.0, -1.0)
    write(nlp, parent, place, words)
    return str(nlp.meta["version"]), lesson, steps, added


def ours(label: str) -> str:
    """The workspace's label for one of a recogniser's."""
    return FOREIGN_LABELS.get(label, label)


def _labels(recogniser: Recogniser, asked: Iterable[str]) -> Labels:
    wanted = set(asked)
    learned = {ours(label): label for label in reversed(recogniser.labels) if ours(label) in wanted}
    return Labels(learned, frozenset(recogniser.labels) - frozenset(learned.values()))


def _read(
    recogniser: Recogniser, articles: Sequence[Record], asked: Iterable[str], progress: Progress
) -> _Lesson:
    lesson = _Lesson()
    for at, record in enumerate(articles):
        progress("reading", at, len(articles), 0.0, -1.0)
        # A label that was made later was not asked about in this article.
        of_article = record["curator"]["review"]["entities"]["labels"]
        labels = _labels(recogniser, set(asked) & {*of_article, *(s["label"] for s in record["spans"])})
        reading = read(recogniser.nlp, record, labels, recogniser.names)
        lesson.lines += [line for line in reading.lines if line.is_known]
        lesson.mentions += reading.mentions
        lesson.left_out += reading.left_out
    return lesson


def _mentions(articles: Iterable[Record]) -> Counter[str]:
    return Counter(span["label"] for record in articles for span in record["spans"])


def _repeated(recogniser: Recogniser, taught: Taught, lesson: _Lesson, progress: Progress) -> list[Line]:
    """As many words of undecided text as were decided, as the pipeline itself reads them."""
    wanted = max(sum(len(line.tokens.words) for line in lesson.lines), _LEAST_REPEATED)
    decided = _decided(recogniser, taught.articles)
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


def _decided(recogniser: Recogniser, articles: Iterable[Record]) -> dict[str, set[str]]:
    """Every string that somebody decided on, with the recogniser's labels that it was accepted with."""
    back = {ours(label): label for label in recogniser.labels}
    accepted: list[tuple[str, str]] = []
    refused: list[str] = []
    for record in articles:
        accepted += [(span["text"], back.get(span["label"], "")) for span in record["spans"]]
        refused += [mark["text"] for mark in record["curator"]["rejected"] if mark["layer"] == "entity"]
    return decided_strings(accepted, refused)


def _stories(records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(sorted({record["curator"]["story"] for record in records}))


@dataclass(frozen=True)
class _Measured:
    """A pipeline on the held-back articles and on the general check, part by part."""

    name: str
    version: str
    parts: list[Part]
    check: list[Part]
    seen: list[tuple[float, bool]]
    """Score and whether it was right, of each name that the recogniser itself found."""

    @classmethod
    def of(cls, pipeline: Pipeline, records: Sequence[Record], progress: Progress) -> _Measured:
        general = general_check(GENERAL)
        parts: list[Part] = []
        seen: list[tuple[float, bool]] = []
        for at, record in enumerate((*records, *general)):
            progress("measuring", at, len(records) + len(general), 0.0, -1.0)
            found = pipeline.suggest(record["text"]).ents
            parts.append(part(found, record, ours))
            if at < len(records):
                said = judged(found, record, ours)
                seen += [(ent.score, right) for ent, right in said if ent.reason.startswith("pipeline")]
        info = pipeline.info
        return cls(info.name, info.version, parts[: len(records)], parts[len(records) :], seen)


def _recalibrate(path: Path, measured: _Measured) -> None:
    """Shift the recogniser's scores so that on held-back text they promise as many right names as there are."""
    if len(measured.seen) < _ENOUGH_TO_CALIBRATE or not path.is_file():
        return
    kept = ((min(max(score, 1e-4), 1 - 1e-4), right) for score, right in measured.seen)
    by = gain([(math.log(score / (1 - score)), right) for score, right in kept])
    now = Calibration.from_disk(path)
    replace(now, intercept=now.intercept + by).to_disk(path)
