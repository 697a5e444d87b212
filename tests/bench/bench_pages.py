"""Articles of saved web pages: their text beside trafilatura's own, and the time both take.

Run `make bench`, or `python tests/bench/bench_pages.py [FOLDER]` for pages (x.html) with their truth (x.txt)
of your own. Trafilatura alone is `bare_extraction` without comments and tables. Times are medians of five;
"with facts" is trafilatura that also looks for title, author and date, as Curator always does.
"""

from __future__ import annotations

import logging
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura import bare_extraction

from curator.domain.errors import CuratorError
from curator.exchange.readers.html import read
from curator.exchange.readers.source import Options, Source
from tests.exchange.readers.scored_pages import PAGES, SavedPage, kept_paragraphs, saved_pages, token_f1

REPEATS = 5


def alone(data: bytes, *, facts: bool = False) -> str:
    found = bare_extraction(data, include_comments=False, include_tables=False, with_metadata=facts)
    return "" if found is None or isinstance(found, dict) else found.text or ""


def ours(data: bytes) -> str:
    try:
        return "\n".join(found.text for found in read(Source("page", "page.html", content=data), Options()))
    except CuratorError:
        return ""


def milliseconds(work: Callable[[], object]) -> float:
    taken: list[float] = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def long_page() -> bytes:
    """A page of usual size: a long article among menus, cards and comments, with the styles and scripts."""
    article = next(page for page in saved_pages() if page.name == "news-site")
    body = "".join(f"<p>{part}</p>" for part in article.paragraphs * 8)
    card = '<div class="card"><a href="/a"><h3>Fish prices fall</h3></a><p>Less than ever.</p></div>'
    menu = "<nav><ul>" + '<li class="menu-item"><a href="/x"><span>News</span></a></li>' * 150 + "</ul></nav>"
    comments = "".join(f'<div class="comment"><p>{part}</p></div>' for part in article.paragraphs * 4)
    return (
        f"<html lang=en><head><title>Night ferry stops</title><style>{'.a{color:red}' * 3000}</style>"
        f"<script>{'var a = 1;' * 6000}</script></head><body>{menu}<main><article><h1>Night ferry stops</h1>"
        f'<time datetime="2024-03-05">5 March 2024</time>{body}</article><aside>{card * 60}</aside></main>'
        f'<section class="related">{card * 60}</section><div id="comments">{comments}</div>{menu}</body>'
    ).encode()


def report(page: SavedPage) -> tuple[float, float, float, float]:
    truth = "\n\n".join(page.paragraphs)
    texts = alone(page.data), ours(page.data)
    scores = [token_f1(text, truth) for text in texts]
    kept = [kept_paragraphs(text, page) for text in texts]
    print(f"{page.name:24} {scores[0]:9.3f} {scores[1]:8.3f} {kept[0]:12.2f} {kept[1]:8.2f}")
    return scores[0], scores[1], kept[0], kept[1]


def main() -> None:
    logging.disable(logging.CRITICAL)
    pages = saved_pages(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
    print(f"{'page':24} {'F1 alone':>9} {'Curator':>8} {'paragraphs':>12} {'Curator':>8}")
    rows = [report(page) for page in pages]
    means = [statistics.mean(column) for column in zip(*rows, strict=True)]
    print(
        f"{'mean of ' + str(len(rows)):24} {means[0]:9.3f} {means[1]:8.3f} {means[2]:12.2f} {means[3]:8.2f}\n"
    )
    timed = {"these pages, together": [page.data for page in pages], "one of usual size": [long_page()]}
    for name, datas in timed.items():
        bare = milliseconds(lambda datas=datas: [alone(data) for data in datas])
        with_facts = milliseconds(lambda datas=datas: [alone(data, facts=True) for data in datas])
        own = milliseconds(lambda datas=datas: [ours(data) for data in datas])
        print(
            f"{name}: trafilatura {bare:.0f} ms, with facts {with_facts:.0f} ms, Curator {own:.0f} ms"
            f" = {own / bare:.2f} and {own / with_facts:.2f} times; {len(datas) * 1000 / own:.0f} pages/s"
        )


if __name__ == "__main__":
    main()
