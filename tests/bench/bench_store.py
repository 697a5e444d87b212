"""How long the store takes; run as `python -m tests.bench.bench_store [FOLDER]`."""

import statistics
import sys
import tempfile
import threading
import time
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2

from curator.domain import acts
from curator.domain.annotation import Link, Suggester, Suggestion, Verdict
from curator.domain.article import Article
from curator.domain.edit import Change, Draft
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store.check import check
from curator.store.workspace import Workspace

DEVICE = "0123456789abcdef"
SENTENCE = "🚨 Zoë met Anna in Київ and left at once. "
SUGGESTER = Suggester("model", "curator_en", "1")


def line(what: str, seconds: list[float]) -> None:
    ranked = sorted(seconds)
    p50, p99 = statistics.median(ranked), ranked[int(len(ranked) * 0.99)]
    print(f"{what:<52} p50 {p50 * 1e3:8.2f} ms   p99 {p99 * 1e3:8.2f} ms")


def timed(what: str, seconds: float) -> None:
    print(f"{what:<52} {seconds * 1e3:12.0f} ms")


def article_of(spans: int) -> tuple[Article, str, Sheet]:
    """An article whose every sentence has one suggestion."""
    text = SENTENCE * spans
    article = Article(uuid7_hex(), text_hash(text), len(text), title=f"{spans} spans")
    sheet = Sheet(article, text)
    step, link = len(SENTENCE), Link("curator", "Q1", "Zoë")
    sheet.load(
        (),
        [
            Suggestion(
                Layer.ENTITY, (Span(n * step + 2, n * step + 5),), "PERSON", 0.93, "r", SUGGESTER, link
            )
            for n in range(spans)
        ],
    )
    return article, text, sheet


def bare_commits(folder: Path) -> None:
    connection = dbapi2.connect(str(folder / "bare.sqlite"), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (a)")
    seconds: list[float] = []
    for n in range(300):
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t VALUES (?)", (n,))
        connection.execute("COMMIT")
        seconds.append(time.perf_counter() - start)
    connection.close()
    line("one bare insert and commit (what the disk costs)", seconds)


def appends(workspace: Workspace, spans: int) -> Article:
    article, text, sheet = article_of(spans)
    start = time.perf_counter()
    workspace.import_article(article, text)
    timed(f"import of {len(text):,} code points", time.perf_counter() - start)
    marks = sheet.open_ids()
    wall: list[float] = []
    before = time.process_time()
    for mark in marks[:: max(1, spans // 300)]:
        draft = acts.decide(sheet, mark, Verdict.ACCEPTED)
        start = time.perf_counter()
        edit = workspace.journal.append(draft)
        wall.append(time.perf_counter() - start)
        sheet.apply(edit.changes)
    cpu = (time.process_time() - before) / len(wall)
    line(f"one edit, {spans:,} spans ({cpu * 1e3:.2f} ms of processor)", wall)
    rest = [acts.decide(sheet, mark, Verdict.ACCEPTED).changes[0] for mark in sheet.open_ids()]
    for at in range(0, len(rest), 1000):
        workspace.journal.append(Draft("mention.confirm", tuple(rest[at : at + 1000]), {}))
    return article


def load(path: Path, article: Article) -> None:
    start = time.perf_counter()
    workspace = Workspace.open(path, DEVICE)
    timed("open", time.perf_counter() - start)
    with workspace:
        start = time.perf_counter()
        workspace.articles.text(article.id)
        timed("its text, hash checked", time.perf_counter() - start)
        for what, read in (
            ("its annotations", workspace.annotations.of_article),
            ("its decisions", workspace.annotations.decisions),
        ):
            start = time.perf_counter()
            found = read(article.id)
            timed(f"{what} ({len(found):,})", time.perf_counter() - start)


def edits_during_import(workspace: Workspace) -> None:
    stop = threading.Event()
    started = threading.Event()

    def run() -> None:
        articles = (
            (Article(uuid7_hex(), text_hash(t), len(t)), t) for n in count() if (t := f"{n} {SENTENCE * 70}")
        )
        start = time.perf_counter()
        done = workspace.import_articles(articles, stop.is_set, lambda _n: started.set())
        print(f"{'meanwhile imported':<52} {done / (time.perf_counter() - start):12.0f} articles/s")

    thread = threading.Thread(target=run)
    thread.start()
    started.wait()
    wall: list[float] = []
    pause = threading.Event()
    for n in range(100):
        change = Change("note", f"{n}", None, {"n": n})
        start = time.perf_counter()
        workspace.journal.append(Draft("workspace.note", (change,), {}))
        wall.append(time.perf_counter() - start)
        pause.wait(0.03)
    stop.set()
    thread.join()
    line("one edit during an import", wall)


def main(folder: Path) -> None:
    bare_commits(folder)
    path = folder / "bench.curator"
    start = time.perf_counter()
    workspace = Workspace.open(path, DEVICE)
    timed("a new workspace (imports Alembic)", time.perf_counter() - start)
    with workspace:
        articles = [appends(workspace, spans) for spans in (40, 6_000, 60_000)]
        edits_during_import(workspace)
        start = time.perf_counter()
        ids = workspace.articles.rows()
        workspace.articles.row(ids[:50])
        workspace.articles.desk.count_by_state()
        timed(f"the desk over {len(ids):,} articles", time.perf_counter() - start)
        start = time.perf_counter()
        problems = check(workspace)
        timed(f"check ({len(problems)} problems)", time.perf_counter() - start)
    load(path, articles[-1])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(made))
