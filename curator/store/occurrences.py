"""Which articles hold a string: a plain look at every text, a page of articles at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import bindparam, func, select

from .database import Database
from .tables import article, text

_PAGE = 200
_FOUND = func.instr(text.c.text, bindparam("needle"))
_FOUND_FOLDED = func.instr(func.lower(text.c.text), func.lower(bindparam("needle")))
_FROM = article.join(text, article.c.text_sha256 == text.c.sha256)


def articles_with(
    database: Database,
    needle: str,
    *,
    match_case: bool,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Iterator[str]:
    """Ids of articles in whose text `needle` stands, newest first; with other case, all that may hold it.

    SQLite knows the case of ASCII letters alone: where others count, every article is given.
    """
    condition = _FOUND if match_case else _FOUND_FOLDED if needle.isascii() else None
    holds = condition > 0 if condition is not None else text.c.sha256.is_not(None)
    page = (
        select(article.c.arrival, article.c.id, holds.label("holds"))
        .select_from(_FROM)
        .where(article.c.arrival < bindparam("before"))
        .order_by(article.c.arrival.desc())
        .limit(_PAGE)
    )
    with database.read() as connection:
        of, last = connection.execute(select(func.count(), func.max(article.c.arrival))).one()
    done, before = 0, (last or 0) + 1
    while not should_stop():
        with database.read() as connection:
            rows = connection.execute(page, {"before": before, "needle": needle}).all()
        if not rows:
            break
        for _, article_id, found in rows:
            if found:
                yield article_id
        done, before = done + len(rows), rows[-1][0]
        progress(done, of)
