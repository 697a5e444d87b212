"""How long searching takes in a large workspace; `python -m tests.bench.bench_search [ARTICLES [FOLDER]]`.

The articles are put straight into the tables: their words are drawn by Zipf's law, so that the commonest
stands in nearly every article, which is the worst case there is.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from sqlalchemy import Connection

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.edit import canonical
from curator.domain.ids import text_hash
from curator.domain.searching import Filters, Order, Request, parse
from curator.store.search import Search
from curator.store.search_index import SearchIndex
from curator.store.tables import annotation, article, edit, text
from curator.store.workspace import Workspace

from .bench_store import DEVICE, line, timed

WORDS, LENGTH, VOCABULARY = 430, 8, 60_000
LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "DATE")
PAGE = 2_000


def vocabulary(draw: random.Random) -> list[str]:
    signs = "abcdefghijklmnopqrstuvwxyz"
    return [f"{''.join(draw.choices(signs, k=draw.randint(2, 9)))}{n % 7 or ''}" for n in range(VOCABULARY)]


def fill_tables(workspace: Workspace, count: int) -> list[str]:
    """Articles with 40 outlets over three years, every fourth with ten decisions; the words by rank."""
    draw = random.Random(1)
    words = vocabulary(draw)
    weights = list(accumulate(1 / (rank + 1) for rank in range(VOCABULARY)))
    for start in range(0, count, PAGE):
        with workspace.database.write() as connection:
            for number in range(start, min(start + PAGE, count)):
                drawn = draw.choices(words, cum_weights=weights, k=WORDS)
                put_article(connection, draw, number, drawn)
    return words


def put_article(connection: Connection, draw: random.Random, number: int, drawn: list[str]) -> None:
    words, title = " ".join(drawn), " ".join(drawn[:LENGTH])
    sha256, name = text_hash(words), f"{number:032x}"
    seq = 10 * number + 10
    edit_row(connection, seq, "article.import")
    connection.execute(text.insert().prefix_with("OR IGNORE"), {"sha256": sha256, "text": words})
    day = (date(2023, 1, 1) + timedelta(days=draw.randrange(1_000))).isoformat()
    connection.execute(
        article.insert(),
        {
            "id": name,
            "text_sha256": sha256,
            "length": len(words),
            "title": title,
            "folded_title": title,
            "outlet": f"Outlet {draw.randrange(40)}",
            "published": day,
            "imported_at": "2026-01-01T00:00:00Z",
            "state": draw.choice(("todo", "todo", "done")),
            "tags": "[]",
            "arrival": seq,
        },
    )
    if number % 4 == 0:
        by = edit_row(connection, seq + 1, "mention.confirm")
        connection.execute(annotation.insert(), list(marks(draw, name, words, by)))


def edit_row(connection: Connection, seq: int, act: str) -> str:
    blank = dict.fromkeys(("at", "clock", "guideline", "sha256"), "")
    values = {"seq": seq, "id": f"e{seq}", "device": DEVICE, "author": f"p{seq % 3}", "act": act}
    empty = {"args": "{}", "parents": "{}", "changes": "[]"}
    connection.execute(edit.insert(), {**values, **blank, **empty})
    return f"e{seq}"


def marks(draw: random.Random, name: str, words: str, by: str) -> Iterator[dict[str, object]]:
    for n in range(10):
        start = n * 20
        record: dict[str, object] = {
            "article": name,
            "layer": "entity",
            "parts": [[start, start + 8]],
            "quotes": [words[start : start + 8]],
            "label": draw.choice(LABELS),
            "verdict": draw.choice(("accepted", "accepted", "rejected")),
            "link": ["kb", f"Q{int(draw.paretovariate(1)) % 5_000}", "Someone"],
        }
        if n == 0 and draw.random() < 0.1:
            record["note"] = f"ask again about {draw.choice(LABELS)}"
        columns = {one: record[one] for one in ("article", "layer", "label", "verdict")}
        whole = {"start": start, "end": start + 8, "record": canonical(record), "edit": by}
        yield {"id": f"{name}{n}", **columns, **whole}


def fill_index(workspace: Workspace) -> None:
    """All of it, and how long each batch held the lock."""
    held: list[float] = []
    batch = workspace.database.batch

    @contextmanager
    def watched() -> Generator[Connection]:
        start = time.perf_counter()
        with batch() as connection:
            yield connection
        held.append(time.perf_counter() - start)

    workspace.database.batch = watched
    index, start = SearchIndex(workspace.database), time.perf_counter()
    while index.step():
        pass
    timed(f"the index filled ({index.standing().indexed:,} articles)", time.perf_counter() - start)
    line(f"a batch holds the write lock ({len(held):,} batches)", held)
    print(f"{'the longest of them':<52} {max(held) * 1e3:12.0f} ms")
    workspace.database.batch = batch


def searches(words: list[str]) -> Iterator[tuple[str, Request]]:
    common, usual, rare = words[0], words[400], words[30_000]
    pair = f"{words[3]} {words[8]}"
    yield "a rare word, newest first", Request(parse(rare))
    yield "the commonest word, newest first", Request(parse(common))
    yield "a beginning (prefix), newest first", Request(parse(usual[:2] + "*"))
    yield "a phrase of common words", Request(parse(f'"{pair}"'))
    yield "two common words", Request(parse(pair))
    yield "two words and one without", Request(parse(f"{pair} -{usual}"))
    for what, typed in (("the commonest word", common), ("a usual word", usual)):
        sought = parse(typed)
        yield f"{what}, by publication", Request(sought, order=Order.PUBLISHED)
        yield f"{what}, by relevance", Request(sought, order=Order.RELEVANT)
        for name, filters in FILTERS:
            yield f"{what}, {name}", Request(sought, filters=filters)
        whole = Filters(label="ORG", verdict=Verdict.ACCEPTED, entity=("kb", "Q1"), outlet="Outlet 7")
        yield f"{what}, four filters by publication", Request(sought, filters=whole, order=Order.PUBLISHED)
    yield "filters alone, by publication", Request(filters=Filters(label="ORG"), order=Order.PUBLISHED)


FILTERS = (
    ("a label", Filters(label="PERSON")),
    ("label and verdict", Filters(label="PERSON", verdict=Verdict.REJECTED)),
    ("an entity", Filters(entity=("kb", "Q77"))),
    ("an outlet", Filters(outlet="Outlet 7")),
    ("a state", Filters(state=ArticleState.DONE)),
    ("a person", Filters(person="p1")),
    ("a month", Filters(since="2024-02-01", until="2024-02-29")),
)


def ask(path: Path, words: list[str]) -> None:
    search = Search(path)
    start = time.perf_counter()
    search.find(Request(parse(words[100])))
    timed("the first search after opening", time.perf_counter() - start)
    for what, request in searches(words):
        seconds: list[float] = []
        for _ in range(9):
            start = time.perf_counter()
            found = search.find(request)
            seconds.append(time.perf_counter() - start)
        count = f"{len(found.numbers):,}{'+' * found.more}"
        print(f"{what:<52} median {statistics.median(seconds) * 1e3:7.1f} ms   {count} articles")
    start = time.perf_counter()
    search.lines(Request(parse(words[0])), search.find(Request(parse(words[0]))).numbers[:30])
    timed("the lines of thirty articles", time.perf_counter() - start)
    start = time.perf_counter()
    search.choices()
    timed("outlets and tags to choose from", time.perf_counter() - start)
    search.close()


def main(folder: Path, count: int) -> None:
    path = folder / "search.curator"
    with Workspace.open(path, DEVICE) as workspace:
        start = time.perf_counter()
        words = fill_tables(workspace, count)
        timed(f"{count:,} articles put into the tables", time.perf_counter() - start)
        size = path.stat().st_size + path.with_name(path.name + "-wal").stat().st_size
        fill_index(workspace)
        ask(path, words)
    print(f"{'the file, and before the index':<52} {path.stat().st_size / 1e6:9.0f} of {size / 1e6:.0f} MB")


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    if len(sys.argv) > 2:
        main(Path(sys.argv[2]), count)
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(made), count)
