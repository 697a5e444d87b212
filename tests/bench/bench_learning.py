"""Keys per article as a workspace learns: a simulated editor for whom the development data is the truth.

Real pipeline, real workspace, real session; the data lies beside the repository and is never copied here.
One editor works through the articles in order, in the order of reading, once with the memory and once
without. Keys: confirm 1; reject 1; relabel 2; resize one for each word that an edge moves and one to go
on; add 3 (caret, go there, label) and one for each word selected. Whatever is cheapest is done. With
"together", one key confirms all names that are settled here once there are two of them, and each that
was wrong costs 2 (go back, reject) or 3 (relabel). What the data does not judge (its `ignore` zones) is
passed over without a key; claims of the article itself are passed over or, as by an editor whose
guideline wants attributed ones alone, rejected.

`python tests/bench/bench_learning.py [folder with ner/ and claims/]`
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication

from curator.domain.annotation import Suggestion, Verdict
from curator.domain.article import Article, ArticleState
from curator.domain.claim_learning import average_precision, calibration_error
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span, overlap
from curator.domain.tokens import words
from curator.nlp.readers import Readers
from curator.session import session as session_module
from curator.session.filling import fill
from curator.session.linking import Linking
from curator.session.memory import Remembering
from curator.session.places import seeds
from curator.session.session import Session
from curator.session.setting_up import prepare
from curator.session.suggesting import (
    CLAIM_LABEL,
    Laid,
    cached,
    label_map,
    pipeline_of,
    written_paragraphs,
)
from curator.store.workspace import Workspace

DATA = Path(__file__).parents[3] / "shared" / "data"
ARTICLES = 30
FEWEST_MENTIONS = 10
ADD, GO_ON = 3, 1
Record = dict[str, Any]


@dataclass
class Truth:
    """One article with its gold: mentions and claims by their parts; `claims` None where nobody looked."""

    text: str
    mentions: dict[Parts, str]
    ignored: list[Span]
    claims: set[Parts] | None = None
    own: bool = False
    """True if the claims of the article itself are to be judged, and all of them rejected."""

    @property
    def size(self) -> int:
        return len(self.mentions) + len(self.claims or ())


@dataclass
class Count:
    """Keys by kind of act, for one article, and what was shown with which score."""

    gold: int
    keys: Counter[str] = field(default_factory=Counter[str])
    judged: list[tuple[Layer, float, bool]] = field(default_factory=list[tuple[Layer, float, bool]])
    together: Counter[bool] = field(default_factory=Counter[bool])
    """Names confirmed together, by whether that was right."""

    @property
    def per_gold(self) -> float:
        return self.keys.total() / max(self.gold, 1)


class Forgetful(Remembering):
    """Learns nothing: the window as it was without a memory."""

    def learn(self, edit: object) -> dict[int, list[Suggestion]]:
        return {}

    def _read_page(self) -> None:
        self._past.read_to = None


class Editor:
    """Decides on the open article as the truth has it, and counts the keys."""

    def __init__(self, session: Session, truth: Truth, *, together: bool = False) -> None:
        self.session = session
        self.together = together
        self.truth = truth
        self.count = Count(truth.size)
        assert session.sheet is not None
        self.sheet = session.sheet
        self._tried = set[Parts]()

    def work(self) -> Count:
        passed = 0
        while self.sheet.open_count:
            mark_id = self.sheet.open_ids()[0]
            found = self.sheet.suggestions[mark_id]
            passed = max(passed, found.parts[0].start)
            if self._add_missing(passed) or (self.together and self._confirm_settled()):
                continue  # that may have changed what is proposed next
            self.session.set_focus(mark_id)
            self._judge(found)
        self._add_missing(len(self.truth.text) + 1)
        self.session.set_state(ArticleState.DONE)
        return self.count

    def _judge(self, found: Suggestion) -> None:
        if found.layer is Layer.CLAIM:
            known = self.truth.claims is not None and (self.truth.own or found.claim.voice == "reported")
            gold = dict.fromkeys(self.truth.claims or (), CLAIM_LABEL)
        else:
            known = found.parts in self.truth.mentions or not any(
                found.parts[0].overlaps(zone) for zone in self.truth.ignored
            )
            gold = self.truth.mentions
        if not known:
            self.session.decide(Verdict.UNSURE)
            return
        if found.score is not None:
            self.count.judged.append((found.layer, found.score, self._is_right(found, gold)))
        self._decide(found, gold)

    def _confirm_settled(self) -> bool:
        """Confirm all settled names by one key, and mend those that the truth has otherwise."""
        settled = {i: self.sheet.suggestions[i] for i in self.session.memory.settled()}
        if len(settled) < 2:
            return False
        self.count.keys["together"] += 1
        self.session.confirm_settled()
        for mark_id, found in settled.items():
            label = self.truth.mentions.get(found.parts)
            self.count.together[label == found.label] += 1
            if label == found.label:
                continue
            self.session.set_focus(mark_id)
            self.count.keys["mend"] += 2 if label is None else 3
            if label is None:
                self.session.decide(Verdict.REJECTED)
            else:
                self.session.relabel(label)
        return True

    def _is_right(self, found: Suggestion, gold: dict[Parts, str]) -> bool:
        if found.layer is Layer.CLAIM:
            return any(overlap(found.parts, parts) >= 0.5 for parts in gold)
        return gold.get(found.parts) == found.label

    def _decide(self, found: Suggestion, gold: dict[Parts, str]) -> None:
        if gold.get(found.parts) == found.label:
            self.count.keys["confirm"] += 1
            self.session.decide(Verdict.ACCEPTED)
        elif found.parts in gold:
            self.count.keys["relabel"] += 2
            self.session.relabel(gold[found.parts])
        else:
            self._mend(found, gold)

    def _mend(self, found: Suggestion, gold: dict[Parts, str]) -> None:
        """Resize to a mention that is not there yet, where that takes fewer keys than to reject and add."""
        near = [p for p in gold if overlap(p, found.parts) > 0 and not self._is_there(found.layer, p)]
        best = max(near, key=lambda parts: overlap(parts, found.parts), default=None)
        if best is not None and len(best) == len(found.parts) == 1:
            steps = self._steps(found.parts[0], best[0])
            wrong = gold[best] != found.label
            if steps is not None and sum(map(abs, steps)) + GO_ON + 2 * wrong < 1 + self._adding(best):
                self.count.keys["resize"] += sum(map(abs, steps)) + GO_ON
                self._move(steps)
                assert self.sheet.accepted_at(found.layer, best), "the edges are where they were wanted"
                if wrong:
                    self.count.keys["relabel"] += 2
                    self.session.relabel(gold[best], stay=True)
                return
        self.count.keys["reject"] += 1
        self.session.decide(Verdict.REJECTED)

    def _is_there(self, layer: Layer, parts: Parts) -> bool:
        """True if this is annotated, or proposed exactly."""
        if self.sheet.accepted_at(layer, parts):
            return True
        return any(
            self.sheet.suggestions[i].parts == parts and self.sheet.suggestions[i].layer is layer
            for i in self.sheet.open_ids()
        )

    def _steps(self, now: Span, wanted: Span) -> tuple[int, int] | None:
        """Word steps of start and end (negative to the left); None where an edge lies off a word."""
        paragraph = self.sheet.paragraphs[self.sheet.paragraph_at(now.start)]
        found = words(self.sheet.text, paragraph)
        starts, ends = [word.start for word in found], [word.end for word in found]
        if now.start not in starts or wanted.start not in starts:
            return None
        if now.end not in ends or wanted.end not in ends:
            return None
        return (
            starts.index(wanted.start) - starts.index(now.start),
            ends.index(wanted.end) - ends.index(now.end),
        )

    def _move(self, steps: tuple[int, int]) -> None:
        start, end = steps
        # An edge never passes the other: the one that makes room goes first.
        for edge in ("end", "start") if end > 0 else ("start", "end"):
            by = start if edge == "start" else end
            for _ in range(abs(by)):
                self.session.move_edge(**{edge: 1 if by > 0 else -1})

    def _adding(self, parts: Parts) -> int:
        return ADD + sum(len(words(self.sheet.text, part)) for part in parts)

    def _add_missing(self, before: int) -> bool:
        """Add what ends before a code point and is neither annotated nor touched by an open suggestion."""
        golds = [(Layer.ENTITY, parts, label) for parts, label in self.truth.mentions.items()]
        golds += [(Layer.CLAIM, parts, CLAIM_LABEL) for parts in self.truth.claims or ()]
        added = False
        for layer, parts, label in golds:
            if parts[-1].end > before or parts in self._tried or self.sheet.accepted_at(layer, parts):
                continue
            if any(
                self.sheet.suggestions[i].layer is layer
                and overlap(self.sheet.suggestions[i].parts, parts) > 0
                for i in self.sheet.open_ids()
            ):
                continue
            self._tried.add(parts)
            self.count.keys["add"] += self._adding(parts)
            self.session.add(parts, label)
            added = True
        return added


OFF, ON, TOGETHER = "off", "on", "on, together"


def work_through(truths: Sequence[Truth], readers: Readers, learning: str) -> list[Count]:
    """One editor, one workspace, the articles in order."""
    session_module.Remembering = Forgetful if learning == OFF else Remembering
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "w.curator", "d") as workspace,
    ):
        prepare(workspace, seeds())
        linking = Linking(workspace, None)
        ids = [bring(workspace, truth.text) for truth in truths]
        fill(workspace, readers, linking, ids)
        session = Session(workspace, linking)
        counts: list[Count] = []
        for article_id, truth in zip(ids, truths, strict=True):
            session.open(article_id)
            propose(session)
            counts.append(Editor(session, truth, together=learning == TOGETHER).work())
            until = time.monotonic() + 0.05
            while time.monotonic() < until:
                QCoreApplication.processEvents()
        return counts


def bring(workspace: Workspace, text: str) -> str:
    article = Article(uuid7_hex(), text_hash(text), len(text), title=text[:40], language="en")
    workspace.import_article(article, text)
    return article.id


def propose(session: Session) -> None:
    """Give the open article what the cache holds, as the window does."""
    sheet, pipeline = session.sheet, pipeline_of(session.workspace)
    assert sheet is not None and pipeline is not None
    written = written_paragraphs(sheet.text, sheet.paragraphs)
    laid = Laid(str, label_map(session.workspace, pipeline), session.house)
    session.put_suggestions(sheet.article.id, cached(session.workspace, pipeline, written, laid))


# --- the data ---
def records(path: Path) -> list[Record]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def mentions(record: Record) -> dict[Parts, str]:
    return {(Span(s["start"], s["end"]),): s["label"] for s in record["spans"]}


def entity_truth(record: Record) -> Truth:
    zones = [Span(start, end) for start, end in record.get("ignore", [])]
    return Truth(record["text"], mentions(record), zones)


def claim_truths(data: Path) -> list[Truth]:
    """The GUM articles with claims, and their mentions where the same text has them."""
    known = {record["text"]: record for record in records(data / "ner" / "gum.dev.jsonl.gz")}
    found: list[Truth] = []
    for record in records(data / "claims" / "attrib_gum.dev.jsonl.gz"):
        spans = record["spans"]
        claims = {(Span(s["start"], s["end"]),) for s in spans if s["label"] == "CLAIM"}
        other = known.get(record["text"])
        found.append(Truth(record["text"], mentions(other) if other else {}, [], claims))
    return found


def rich(truths: Iterable[Truth]) -> list[Truth]:
    return [truth for truth in truths if len(truth.mentions) >= FEWEST_MENTIONS]


def beat(truths: Sequence[Truth], name: str) -> list[Truth]:
    """Articles in which a name is marked: what a desk that follows one matter would read."""
    return [t for t in truths if any(parts[0].of(t.text) == name for parts in t.mentions)]


# --- the report ---
def figures(counts: Sequence[Count]) -> tuple[float, float, float, float]:
    """Keys per article and per gold annotation, of the first and the last third (ten of thirty)."""
    third = max(len(counts) // 3, 1)
    parts = (counts[:third], counts[-third:])
    per_article = [sum(c.keys.total() for c in part) / third for part in parts]
    per_gold = [sum(c.keys.total() for c in part) / max(sum(c.gold for c in part), 1) for part in parts]
    return (*per_article, *per_gold)


def tell(name: str, truths: Sequence[Truth], readers: Readers) -> None:
    print(f"{name}: {len(truths)} articles, {sum(t.size for t in truths)} gold annotations")
    by_switch = {switch: work_through(truths, readers, switch) for switch in (OFF, ON, TOGETHER)}
    off = by_switch[OFF]
    for switch, counts in by_switch.items():
        first, last, first_gold, last_gold = figures(counts)
        print(
            f"  learning {switch}: keys/article first third {first:.1f}, last {last:.1f} "
            f"({_fall(first, last)}); per gold annotation {first_gold:.2f}, {last_gold:.2f} "
            f"({_fall(first_gold, last_gold)}); {dict(sum((c.keys for c in counts), Counter()))}"
        )
        print(
            f"    against off, same articles: first third {_fall(figures(off)[0], first)}, last third "
            f"{_fall(figures(off)[1], last)}, all {_fall(_total(off), _total(counts))}; confirmed together "
            f"{dict(sum((c.together for c in counts), Counter()))}"
        )
        for layer in Layer:
            _tell_scores(layer, [j for c in counts for j in c.judged if j[0] is layer])
    sys.stdout.flush()


def _tell_scores(layer: Layer, judged: Sequence[tuple[Layer, float, bool]]) -> None:
    if len(judged) < 20:
        return
    scores, truth = [score for _, score, _ in judged], [right for *_, right in judged]
    print(
        f"    {layer}: {len(judged)} shown, {100 * sum(truth) / len(truth):.1f} % right, calibration error "
        f"{calibration_error(scores, truth):.3f}, average precision {average_precision(scores, truth):.3f}"
    )


def _total(counts: Sequence[Count]) -> float:
    return sum(count.keys.total() for count in counts)


def _fall(before: float, after: float) -> str:
    return f"{100 * (after - before) / max(before, 1e-9):+.1f} %"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    data = parser.parse_args().data
    application = QCoreApplication([])
    readers = Readers("", {}, None)
    ner = {p.name.split(".")[0]: records(p) for p in sorted((data / "ner").glob("*.dev.jsonl.gz"))}
    by_source = {source: rich(map(entity_truth, found)) for source, found in ner.items()}
    pool = [truth for found in by_source.values() for truth in found]
    for seed in (1, 2):
        tell(f"mixed, seed {seed}", random.Random(seed).sample(pool, ARTICLES), readers)
    # A newsroom follows a matter: the same names come day after day.
    for name in ("Iraq", "Israel"):
        found = beat(by_source["gmb"], name)[:ARTICLES]
        tell(f"a beat: gmb that names {name}", found, readers)
    claims = claim_truths(data)
    for own in (False, True):
        order = random.Random(1).sample(claims, len(claims))
        for truth in order:
            truth.own = own
            truth.ignored = [] if truth.mentions else [Span(0, len(truth.text))]
        tell(f"GUM with claims, the article's own {'rejected' if own else 'passed over'}", order, readers)
    del application


if __name__ == "__main__":
    main()
