"""How many articles leave a second: `python -m tests.bench.bench_exchange [ARTICLES]`.

Articles of 3,000 characters with 30 mentions and 10 claims each, read to the end, half of them linked, are
written straight into a workspace's tables. `json.dumps` of the same records is the limit; the time that the
two processes take to start is in the figures.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from curator.domain.annotation import Annotation, ClaimFields, Link, Suggester, Suggestion, Verdict
from curator.domain.article import Article, ArticleState
from curator.domain.edit import ANNOTATION, ARTICLE, Change, canonical, changes_to_json
from curator.domain.ids import suggestion_id, text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.session.linking import Linking
from curator.session.outgoing import Order, export_articles
from curator.session.places import seeds
from curator.session.setting_up import prepare
from curator.store import tables
from curator.store.workspace import Workspace

SENTENCE = (
    "The mayor of Quellmar, Ilvane Brastholm, said on Friday that the old quay 🚢 is safe and that "
    "the Port Authority has repaired it. "
)
PLACES = (("Quellmar", "GPE"), ("Ilvane Brastholm", "PERSON"), ("Port Authority", "ORG"))
CLAIM, SOURCE, CUE = "the old quay 🚢 is safe", "Ilvane Brastholm", "said"
SENTENCES, CLAIMS = 24, 10
MENTIONS = 30
BEGINNING = datetime(2025, 1, 6, 7, tzinfo=UTC)
MODEL, RULES = Suggester("model", "curator_en", "1.0"), Suggester("rule", "curator-claims", "1")
TOGETHER = 200


def article_of(n: int) -> tuple[Article, str]:
    lines = [f"{n}-{at} {SENTENCE}" + ("\n\n" if at % 4 == 3 else "") for at in range(SENTENCES)]
    text = "".join(lines).rstrip()
    review = {
        "entities": {"state": "complete", "labels": ["GPE", "ORG", "PERSON"], "ranges": []},
        "claims": {"state": "complete", "labels": ["CLAIM"], "ranges": []},
    }
    return Article(
        uuid7_hex(),
        text_hash(text),
        len(text),
        title=f"Article {n}",
        language="en",
        published="2025-01-06",
        state=ArticleState.DONE,
        review=review,
    ), text


def annotations_of(article: Article, text: str) -> Iterator[Annotation]:
    at = made = 0
    for sentence in range(SENTENCES):
        begin = text.index("The mayor", at)
        at = begin + 1
        for place, (words, label) in enumerate(PLACES):
            if made < MENTIONS:
                made += 1
                yield mention(article, text, text.index(words, begin), words, label, sentence + place)
        if sentence < CLAIMS:
            yield claim(article, text, begin)


def mention(article: Article, text: str, start: int, words: str, label: str, n: int) -> Annotation:
    parts = (Span(start, start + len(words)),)
    link = Link("curator-kb", f"Q{n}", words) if n % 2 else None
    origin = Suggestion(Layer.ENTITY, parts, label, 0.3 + n % 60 / 100, "capitalised", MODEL, link)
    verdict = Verdict.REJECTED if n % 9 == 8 else Verdict.ACCEPTED
    mark_id = suggestion_id(article.text_sha256, Layer.ENTITY, parts, label)
    return Annotation(mark_id, article.id, Layer.ENTITY, parts, (words,), label, verdict, link, origin=origin)


def claim(article: Article, text: str, begin: int) -> Annotation:
    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words, begin)
        return (Span(start, start + len(words)),)

    fields = ClaimFields(at(SOURCE), at(CUE), "factual", "indirect", "asserts", "reported", "high", 0.7)
    parts = at(CLAIM)
    origin = Suggestion(Layer.CLAIM, parts, "CLAIM", 0.8, "a verb of saying", RULES, claim=fields)
    mark_id = suggestion_id(article.text_sha256, Layer.CLAIM, parts, "CLAIM")
    return Annotation(
        mark_id,
        article.id,
        Layer.CLAIM,
        parts,
        (CLAIM,),
        "CLAIM",
        Verdict.ACCEPTED,
        claim=fields,
        origin=origin,
    )


def fill(workspace: Workspace, count: int) -> None:
    author = workspace.journal.author
    seq = 1_000
    for at in range(0, count, TOGETHER):
        rows: dict[str, list[dict[str, Any]]] = {
            name: [] for name in ("article", "text", "edit", "annotation", "head")
        }
        for n in range(at, min(at + TOGETHER, count)):
            seq = write(rows, n, seq, author)
        with workspace.database.batch() as connection:
            for name, values in rows.items():
                connection.execute(insert(tables.metadata.tables[name]), values)


def write(rows: dict[str, list[dict[str, Any]]], n: int, seq: int, author: str) -> int:
    article, text = article_of(n)
    fields = {**article.fields(), "tags": None, "review": canonical(article.review)}
    rows["article"].append({**fields, "id": article.id, "arrival": n, "folded_title": article.title.lower()})
    rows["text"].append({"sha256": article.text_sha256, "text": text})
    marks = list(annotations_of(article, text))
    assert len(marks) == MENTIONS + CLAIMS, len(marks)
    changes = [(Change(ANNOTATION, each.id, None, each.record()), "mention.confirm") for each in marks]
    done = Change(ARTICLE, article.id, {"state": "todo"}, {"state": "done", "review": article.review})
    for change, act in [*changes, (done, "article.done")]:
        seq += 1
        moment = BEGINNING + timedelta(seconds=seq)
        edit = edit_row(change, act, moment, seq, author)
        rows["edit"].append(edit)
        if change.kind == ANNOTATION:
            rows["annotation"].append(annotation_row(marks[len(rows["annotation"]) % len(marks)], edit["id"]))
            rows["head"].append(
                {"kind": ANNOTATION, "record": change.id, "register": "life", "edit": edit["id"]}
            )
        else:
            rows["head"] += [
                {"kind": ARTICLE, "record": article.id, "register": name, "edit": edit["id"]}
                for name in ("state", "review")
            ]
    return seq


def edit_row(change: Change, act: str, moment: datetime, seq: int, author: str) -> dict[str, Any]:
    stamp = moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {
        "seq": seq,
        "id": uuid7_hex(int(moment.timestamp() * 1000)),
        "device": "0123456789abcdef",
        "author": author,
        "at": stamp,
        "clock": f"{stamp}-0000-0123456789abcdef",
        "act": act,
        "args": "{}",
        "guideline": "news@1",
        "undoes": None,
        "parents": "{}",
        "changes": canonical(changes_to_json([change])),
        "sha256": "0" * 64,
    }


def annotation_row(made: Annotation, edit: str) -> dict[str, Any]:
    return {
        "id": made.id,
        "article": made.article,
        "layer": made.layer.value,
        "label": made.label,
        "verdict": made.verdict.value,
        "start": made.hull.start,
        "end": made.hull.end,
        "record": canonical(made.record()),
        "edit": edit,
    }


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the clock, and of all processors together, which a busy machine does not stretch."""

    def worked() -> float:
        own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime

    cpu, start = worked(), time.perf_counter()
    act()
    return time.perf_counter() - start, worked() - cpu


def say(what: str, count: int, wall: float, cpu: float) -> None:
    print(f"{what:<44} {count / wall:9,.0f} articles/s {1000 * cpu / count:8.2f} ms of processor each")


def main(folder: Path, count: int) -> None:
    with Workspace.open(folder / "bench.curator", "0123456789abcdef") as workspace:
        prepare(workspace, seeds())
        fill(workspace, count)
        with Linking(workspace, None) as linking:
            target = folder / "out.jsonl"
            wall, cpu = timed(lambda: export_articles(workspace, Order(target), linking))
            say("export as Curator JSONL", count, wall, cpu)
            wall, cpu = timed(lambda: export_articles(workspace, Order(folder / "out.csv", "csv"), linking))
            say("export as CSV", count, wall, cpu)
            docbin = Order(folder / "spacy", format="spacy")
            wall, cpu = timed(lambda: export_articles(workspace, docbin, linking))
            say("export as spaCy DocBin, read again", count, wall, cpu)
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB here")
    with target.open("rb") as file:
        records = [json.loads(line) for line in islice(file, 2_000)]
    count = len(records)
    sizes = [len(json.dumps(record)) for record in records[:100]]
    print(f"a record has {statistics.mean(sizes):,.0f} bytes, {len(records[0]['tokens'])} tokens")
    wall, cpu = timed(lambda: [json.dumps(record, ensure_ascii=False) for record in records])
    say("json.dumps of the same records", count, wall, cpu)


if __name__ == "__main__":
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as made:
        main(Path(made), many)
