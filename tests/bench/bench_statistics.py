"""How long history, journal list and statistics take: `python -m tests.bench.bench_statistics [EDITS]`.

A workspace with that many edits (1,000,000 if none is given) is written straight into its tables: articles
of fifty edits, three working days of which have one article undone and done again.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from curator.domain.act_kinds import ActKind, codes_of
from curator.domain.annotation import Annotation, Link, Suggester, Suggestion, Verdict
from curator.domain.article import Article
from curator.domain.edit import ANNOTATION, Change, Draft, canonical, changes_to_json
from curator.domain.ids import suggestion_id, text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.domain.statistics import Counting
from curator.store import tables
from curator.store.annotations import Annotations
from curator.store.figures import Figures
from curator.store.history import Histories
from curator.store.listing import Extract, Listing
from curator.store.workspace import Workspace

PER_ARTICLE = 50
SENTENCE = "🚨 Zoë met Anna in Київ and left at once. "
BEGINNING = datetime(2025, 1, 6, 7, tzinfo=UTC)
LABELS = ("PERSON", "ORG", "GPE", "EVENT", "CLAIM")
BY = Suggester("model", "curator_en", "1.0")


def articles(count: int) -> Iterator[tuple[int, Article, str]]:
    for n in range(count):
        text = f"{n} " + SENTENCE * PER_ARTICLE
        yield n, Article(uuid7_hex(), text_hash(text), len(text), title=f"Article {n}"), text


def annotation_of(article: Article, at: int, n: int) -> Annotation:
    start = len(str(n)) + 1 + at * len(SENTENCE) + 2
    parts, label, score = (Span(start, start + 3),), LABELS[at % 4], 0.3 + (at * 7 % 70) / 100
    origin = Suggestion(Layer.ENTITY, parts, label, score, "capitalised", BY, Link("curator", "Q1", "Zoë"))
    verdict = Verdict.REJECTED if at % 6 == 5 else Verdict.ACCEPTED
    mark_id = suggestion_id(article.text_sha256, Layer.ENTITY, parts, label)
    return Annotation(
        mark_id, article.id, Layer.ENTITY, parts, ("Zoë",), label, verdict, origin.link, origin=origin
    )


def edits_of(n: int, article: Article, seq: int) -> Iterator[tuple[dict[str, Any], Annotation | None]]:
    """The rows of one article: 49 decisions six seconds apart, and "done"."""
    for at in range(PER_ARTICLE):
        moment = BEGINNING + timedelta(days=n // 60, seconds=(n % 60) * 330 + at * 6)
        made = annotation_of(article, at, n) if at < PER_ARTICLE - 1 else None
        if made is not None:
            change = Change(ANNOTATION, made.id, None, made.record())
            act = "mention.confirm" if made.verdict is Verdict.ACCEPTED else "mention.reject"
            args: dict[str, str | int] = {"article": article.id, "quote": "Zoë"}
        else:
            change = Change("article", article.id, {"state": "todo"}, {"state": "done"})
            act, args = "article.done", {"article": article.id, "title": article.title}
        stamp = moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        row: dict[str, Any] = {
            "seq": seq + at,
            "id": uuid7_hex(int(moment.timestamp() * 1000)),
            "device": "0123456789abcdef",
            "author": "p1" if n % 4 else "p2",
            "at": stamp,
            "clock": f"{stamp}-0000-0123456789abcdef",
            "act": act,
            "args": canonical(args),
            "guideline": "news@1",
            "undoes": None,
            "parents": "{}",
            "changes": canonical(changes_to_json([change])),
            "sha256": "0" * 64,
        }
        yield row, made


def fill(workspace: Workspace, count: int) -> None:
    seq = 1
    batch: list[tuple[int, Article, str]] = []
    for each in articles(count // PER_ARTICLE):
        batch.append(each)
        if len(batch) == 200:
            seq = write(workspace, batch, seq)
            batch = []
    write(workspace, batch, seq)


def write(workspace: Workspace, batch: list[tuple[int, Article, str]], seq: int) -> int:
    rows: dict[str, list[dict[str, Any]]] = {
        name: [] for name in ("article", "text", "edit", "annotation", "head")
    }
    for n, article, text in batch:
        rows["article"].append(
            {
                "id": article.id,
                "text_sha256": article.text_sha256,
                "length": len(text),
                "title": article.title,
                "state": "done",
                "arrival": n,
                "folded_title": article.title.lower(),
            }
        )
        rows["text"].append({"sha256": article.text_sha256, "text": text})
        for row, made in edits_of(n, article, seq):
            rows["edit"].append(row)
            if made is not None:
                rows["annotation"].append(annotation_row(made, row["id"]))
                rows["head"].append(
                    {"kind": ANNOTATION, "record": made.id, "register": "life", "edit": row["id"]}
                )
        seq += PER_ARTICLE
    with workspace.database.batch() as connection:
        for name, values in rows.items():
            if values:
                connection.execute(insert(tables.metadata.tables[name]), values)
    return seq


def annotation_row(made: Annotation, edit: str) -> dict[str, Any]:
    return {
        "id": made.id,
        "article": made.article,
        "layer": made.layer.value,
        "label": made.label,
        "verdict": made.verdict.value,
        "start": made.parts[0].start,
        "end": made.parts[0].end,
        "record": canonical(made.record()),
        "edit": edit,
    }


def timed(what: str, act: Callable[[], object], times: int = 3) -> None:
    """Median seconds of the processor, which a busy machine does not stretch, and of the clock."""
    worked: list[float] = []
    passed: list[float] = []
    for _ in range(times):
        cpu, start = time.process_time(), time.perf_counter()
        act()
        worked.append(time.process_time() - cpu)
        passed.append(time.perf_counter() - start)
    cpu_ms, wall_ms = statistics.median(worked) * 1e3, statistics.median(passed) * 1e3
    print(f"{what:<52} {cpu_ms:10.1f} ms of processor {wall_ms:10.1f} ms", flush=True)


def counted(figures: Figures, since: str, author: str, *, verdicts: bool) -> None:
    counting = Counting()
    for page in figures.moments(since, author):
        for moment in page:
            counting.take(moment)
        if verdicts:
            figures.judged(page, author)
    counting.activity()


def pages(listing: Listing, extract: Extract, count: int = 5) -> None:
    after = None
    for _ in range(count):
        lines = listing.page(extract, after, 100)
        after = lines[-1].place if lines else after


def main(folder: Path, count: int) -> None:
    with Workspace.open(folder / "bench.curator", "0123456789abcdef") as workspace:
        timed(f"writing {count:,} edits", lambda: fill(workspace, count), 1)
        size = (folder / "bench.curator").stat().st_size
        print(f"{'file':<58} {size / 1e6:17.0f} MB")
        database = workspace.database
        listing, figures, histories = Listing(database), Figures(database), Histories(database)
        some = listing.page(Extract(), None, 1_000)
        article_id, line = some[-1].article, next(one for one in some if one.kind == ANNOTATION)
        month = (BEGINNING + timedelta(days=count // PER_ARTICLE // 60 - 30)).isoformat()[:10]
        annotations = Annotations(database).of_article(article_id)
        assert annotations
        timed("history of one annotation", lambda: histories.of(ANNOTATION, line.record), 20)
        timed("journal: five pages of 100, newest first", lambda: pages(listing, Extract()))
        timed("journal: five pages of one person", lambda: pages(listing, Extract(author="p2")))
        timed(
            "journal: five pages of one act kind",
            lambda: pages(listing, Extract(acts=codes_of(ActKind.REJECT))),
        )
        timed(
            "journal: a page of one article (whole index walked)",
            lambda: pages(listing, Extract(article=article_id), 1),
        )
        timed("journal: words that stand nowhere", lambda: pages(listing, Extract(words="xyzzy"), 1))
        timed("journal: how many there are", lambda: listing.count(Extract()))
        for what, verdicts in (("times", False), ("times and verdicts", True)):
            for of, since, author in (("30 days", month, ""), ("one person", "", "p1"), ("all", "", "")):
                add_up = partial(counted, figures, since, author, verdicts=verdicts)
                timed(f"statistics: {what}, {of}", add_up, 1)
        note = Change("note", "1", None, {"n": 1})
        timed(
            "one edit of another kind",
            lambda: workspace.journal.append(Draft("workspace.note", (note,), {})),
            1,
        )


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as place:
        main(Path(place), wanted)
