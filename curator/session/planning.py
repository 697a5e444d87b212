"""Articles planned from a file of annotations, here or in a process of its own while this one writes."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from typing import Any, BinaryIO

import orjson

from curator.domain.edit import Draft
from curator.domain.errors import CuratorError
from curator.domain.label import label_set
from curator.exchange.arriving import Refused, Told
from curator.exchange.peers.child import Child, command_for
from curator.exchange.peers.given import Given
from curator.exchange.peers.planned import Plan, Planner
from curator.exchange.peers.terms import Terms
from curator.session.formats import reader
from curator.store.ready import Ready, ready

TASK = "planner"
AHEAD = 400
"""Articles that are read while others are written, some 30 kB each; a long one counts as several."""
_LONG = 10_000
LARGE = 4 * 2**20
"""Bytes of a file from which on a second process is worth its start."""


@dataclass(slots=True)
class Planned:
    """One article as it would come in, and what `exchange.peers.planned.Plan` says of it."""

    place: str
    ready: Ready
    entities: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    names_itself: bool = False
    proposals: int = 0
    lost: Mapping[str, int] = field(default_factory=Counter[str])
    unmapped: Mapping[str, int] = field(default_factory=Counter[str])
    told: Sequence[Told] = ()

    @property
    def text_sha256(self) -> str:
        return self.ready.article["text_sha256"]


def planned(path: Path, terms: Terms) -> Generator[Planned | Refused]:
    """The articles of a file in its order; a long file is read by a process of its own.

    Raises CuratorError `format.unknown`, `file.*` and `peer.broken`.
    """
    read = reader(terms.code)
    if path.is_file() and path.stat().st_size < LARGE:
        yield from _all(read(path), Planner(terms))
    else:
        yield from _beside(path, terms)


def _all(given: Iterator[Given | Refused], planner: Planner) -> Iterator[Planned | Refused]:
    for one in given:
        yield one if isinstance(one, Refused) else _one(one, planner)


def _one(given: Given, planner: Planner) -> Planned | Refused:
    try:
        return _made_ready(planner.plan(given))
    except CuratorError as error:
        return Refused.by(given.place, error)


def _made_ready(plan: Plan) -> Planned:
    title = (plan.changes[0].after or {}).get("title", "")
    draft = Draft("article.import", plan.changes, {"title": title, "count": plan.annotations})
    return Planned(
        plan.place,
        ready(draft, plan.text),
        plan.entities,
        plan.names_itself,
        plan.proposals,
        plan.lost,
        plan.unmapped,
        plan.told,
    )


# --- in a process of its own ---
def _beside(path: Path, terms: Terms) -> Iterator[Planned | Refused]:
    with Child(command_for(TASK), terms.code) as child:
        child.send({"path": str(path), "terms": _plain(terms)})
        answers = _Ahead(child)
        try:
            while "end" not in (answer := answers.next()):
                yield _of_plain(answer)
        finally:
            answers.stop()


class _Ahead(threading.Thread):
    """Takes a child's answers while this process writes: a pipe holds two articles, then the child waits."""

    def __init__(self, child: Child) -> None:
        super().__init__(daemon=True)
        self._child = child
        self._found: Queue[dict[str, Any] | CuratorError] = Queue(AHEAD)
        self._stopped = False
        self.start()

    def run(self) -> None:
        while not self._stopped:
            try:
                answer = self._child.answer()
            except CuratorError as error:
                self._found.put(error)
                return
            except ValueError:
                # Half a line, or the child was let go meanwhile.
                self._found.put(CuratorError("peer.broken", peer=TASK))
                return
            self._found.put(answer)
            if "end" in answer:
                return
            self._fill_up(answer)

    def _fill_up(self, answer: Mapping[str, Any]) -> None:
        """Empty answers behind a long article: it leaves room for fewer others."""
        length = len(answer["planned"]["ready"]["text"]) if "planned" in answer else 0
        for _ in range(length // _LONG):
            if self._stopped:
                return
            self._found.put({})

    def next(self) -> dict[str, Any]:
        """Raises what the child's answer raised."""
        while not (found := self._found.get()):
            continue
        if isinstance(found, CuratorError):
            raise found
        return found

    def stop(self) -> None:
        """Let go of a full queue; what is still asked for ends with the child."""
        self._stopped = True
        with suppress(Empty):
            while True:
                self._found.get_nowait()


def serve(stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Plan one file as asked on a line of stdin, an article on each line of stdout."""
    asked = orjson.loads(stdin.readline())
    terms = _terms(asked["terms"])
    try:
        for one in _all(reader(terms.code)(Path(asked["path"])), Planner(terms)):
            name = "not_taken" if isinstance(one, Refused) else "planned"
            stdout.write(orjson.dumps({name: one}, option=orjson.OPT_APPEND_NEWLINE))
        stdout.write(b'{"end":true}\n')
    except CuratorError as error:
        stdout.write(orjson.dumps({"refused": error.code, "args": error.args_}) + b"\n")
    stdout.flush()
    return 0


def _plain(terms: Terms) -> dict[str, Any]:
    labels = terms.labels
    records = [(label.id, label.fields()) for label in labels.labels]
    return {**_without_labels(terms), "set": [labels.id, labels.version, records]}


def _without_labels(terms: Terms) -> dict[str, Any]:
    names = ("code", "gold", "chosen", "by", "person", "at")
    return {name: getattr(terms, name) for name in names}


def _terms(plain: dict[str, Any]) -> Terms:
    set_id, version, records = plain.pop("set")
    return Terms(label_set(set_id, version, [(one, fields) for one, fields in records]), **plain)


def _of_plain(answer: Mapping[str, Any]) -> Planned | Refused:
    if "not_taken" in answer:
        return Refused(**answer["not_taken"])
    found: dict[str, Any] = answer["planned"]
    told = [Told(**one) for one in found["told"]]
    return Planned(**{**found, "ready": Ready(**found["ready"]), "told": told})
