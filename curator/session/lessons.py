"""What a workspace has to teach: its decided articles, some held back, and undecided text beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from curator.domain.article import ArticleState
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.training import HELD_BACK, Job, Version, held_back, refuse_too_few
from curator.exchange.outgoing import Purged
from curator.exchange.record import share_of, to_record
from curator.session.label_maps import choices_of
from curator.session.linking import Linking
from curator.session.outgoing import collect
from curator.session.setting_up import guideline_of
from curator.session.suggesting import spoken
from curator.session.versions import Versions
from curator.store.workspace import Workspace

MOST_UNDECIDED = 200
"""Articles that nobody decided on, of which a training repeats what the pipeline knows; the newest."""
_READ = ("state", "labels", "ranges")
_LISTS = ("rejected", "unsure", "nested", "pending")
_MARK = ("layer", "start", "end", "label", "text")

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lessons:
    """What a training is given; `read` articles were marked as done, `mentions` decided in all; `by_label`
    counts the accepted ones that teach."""

    articles: Sequence[Record]
    held_back: Sequence[Record]
    undecided: Sequence[Record] = ()
    read: int = 0
    mentions: int = 0
    by_label: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def decided(self) -> int:
        """How many articles somebody decided on, held back or not."""
        return len(self.articles) + len(self.held_back)

    def check(self) -> None:
        """Raises CuratorError `training.too_few`."""
        refuse_too_few(self.read, self.mentions)

    def messages(self, job: Job) -> Iterator[Record]:
        """All of it as the training process reads it (nlp.training_worker)."""
        yield {"job": job.record()}
        for held, records in ((False, self.articles), (True, self.held_back)):
            for record in records:
                yield {"article": record, "held_back": held}
        for record in self.undecided:
            yield {"undecided": record}
        yield {"go": True}


def gather(
    workspace: Workspace,
    linking: Linking,
    versions: Iterable[Version],
    *,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Lessons:
    """The workspace's lessons as they are now; `versions` are all that were ever trained here.

    Raises CuratorError `training.stopped`, and those of reading articles.
    """
    wanted = [
        article_id
        for state in (ArticleState.DONE, ArticleState.IN_PROGRESS)
        for article_id in workspace.articles.rows(state=state)
    ]
    records: list[Record] = []
    for at, outgoing in enumerate(collect(workspace, wanted, linking)):
        if should_stop():
            raise CuratorError("training.stopped")
        if not isinstance(outgoing, Purged):
            record = _slim(to_record(outgoing), spoken(outgoing.article.language))
            if _says_something(record):
                records.append(record)
        progress(at + 1, len(wanted))
    apart = _held_back(records, list(versions))
    teaching = [record for record in records if _story(record) not in apart]
    return Lessons(
        teaching,
        [record for record in records if _story(record) in apart and _was_read(record)],
        list(_undecided(workspace)),
        sum(map(_was_read, records)),
        sum(len(record["spans"]) + len(record["curator"]["rejected"]) for record in records),
        dict(Counter(span["label"] for record in teaching for span in record["spans"]).most_common()),
    )


def next_job(workspace: Workspace, versions: Versions, *, seed: int = 0, steps: int = 0) -> Job:
    """The training that would follow on the pipeline that the workspace has chosen."""
    number, chosen = versions.next_number(), choices_of(workspace)
    guideline = guideline_of(workspace)
    return Job(
        pipeline=chosen.pipeline,
        target=str(versions.folder_of(number)),
        number=number,
        labels={label.id: label.name for label in chosen.labels.of_layer(Layer.ENTITY)},
        guideline=guideline.name if guideline else "",
        made_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        seed=seed,
        steps=steps,
        maps=chosen.maps,
    )


def _slim(record: Record, language: str) -> Record:
    """The fields of an article's export record that say something of names."""
    curator = record["curator"]
    review = curator["review"]["entities"]
    marks = {name: [_mark(mark) for mark in curator[name] if _of_entities(mark)] for name in _LISTS}
    return {
        "text": record["text"],
        "language": language,
        "spans": [_mark(span) for span in record["spans"]],
        "curator": {
            "story": curator["story"],
            "review": {"entities": {name: review[name] for name in _READ}},
            **marks,
        },
    }


def _of_entities(mark: Record) -> bool:
    return mark.get("layer", Layer.ENTITY.value) == Layer.ENTITY.value


def _mark(mark: Record) -> Record:
    return {name: mark[name] for name in _MARK if name in mark}


def _says_something(record: Record) -> bool:
    curator = record["curator"]
    return _was_read(record) or any((record["spans"], curator["rejected"], curator["nested"]))


def _was_read(record: Record) -> bool:
    """True if silence says something here, without which nothing can be measured."""
    return record["curator"]["review"]["entities"]["state"] != "none"


def _story(record: Record) -> str:
    return record["curator"]["story"]


def _held_back(records: Sequence[Record], versions: Sequence[Version]) -> set[str]:
    before = {story for version in versions for story in version.held_back}
    trained = {story for version in versions for story in version.stories}
    shares = {_story(record): share_of(_story(record)) for record in records}
    measuring = {_story(record) for record in records if _was_read(record)}
    found = held_back({story: shares[story] for story in measuring}, before, trained)
    # What is not yet done but will be held back then is not to teach before.
    return found | {story for story in shares.keys() - measuring if shares[story] >= 1 - HELD_BACK}


def _undecided(workspace: Workspace) -> Iterator[Record]:
    for article_id in workspace.articles.rows(state=ArticleState.TODO, most=MOST_UNDECIDED):
        try:
            text = workspace.articles.text(article_id)
        except CuratorError as error:
            if error.code != "article.purged":
                raise
            continue
        yield {"text": text, "language": spoken(workspace.articles.get(article_id).language)}
