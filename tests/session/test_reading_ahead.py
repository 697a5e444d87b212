"""Articles that are not open are read while the editor is busy with one; the open one goes first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.session.feeding import Feeding
from curator.session.linking import Linking
from curator.session.reading_ahead import ReadingAhead
from curator.session.session import Session
from curator.session.suggester import Suggester
from curator.store.desk_rows import Order, Wanted
from curator.store.workspace import Workspace

from .conftest import bring

# Proposes every capitalised word but the first; the more letters it has, the surer it is of it.
WORKER = """
import json, re, sys
def ents(start, text):
    for found in re.finditer(r"(?<=[ ])[A-Z]\\w+", text):
        score = min(0.99, 0.5 + 0.07 * (len(found.group()) - 4))
        yield {"start": start + found.start(), "end": start + found.end(), "label": "GPE",
               "score": score, "kb_id": "", "reason": "capital"}
print(json.dumps({"ready": {"name": "p", "version": "1", "digest": "d", "lang": ""}}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    open(sys.argv[1], "a").write(asked["id"] + "\\n")
    for index, start, text in asked["paras"]:
        print(json.dumps({"id": asked["id"], "rev": asked["rev"], "i": index,
                          "ents": list(ents(start, text)), "claims": []}), flush=True)
    print(json.dumps({"id": asked["id"], "rev": asked["rev"], "done": True}), flush=True)
"""


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """The ids of the articles that the worker was asked about, in order."""
    return tmp_path / "asked"


@pytest.fixture
def ids(workspace: Workspace) -> list[str]:
    """Open: nothing certain. Then: sure, unsure, and one without a name."""
    texts = ("Rain in Kyiv.", "Rain in Zaporizhzhia.", "Rain in Lviv and in Oslo.", "Rain and wind.")
    return [bring(workspace, text, text) for text in texts]


@pytest.fixture
def session(workspace: Workspace) -> Session:
    return Session(workspace, Linking(workspace, None))


@pytest.fixture
def feeding(session: Session, tmp_path: Path, asked: Path) -> Iterator[Feeding]:
    program = tmp_path / "worker.py"
    program.write_text(WORKER)
    suggester = Suggester([sys.executable, str(program), str(asked)], session)
    yield Feeding(session, suggester)
    suggester.close()


def hints(workspace: Workspace, ids: list[str]) -> list[int | None]:
    return [row.open_hint for row in workspace.articles.row(ids)]


def test_the_next_articles_are_read_and_counted_while_one_is_open(
    qtbot: QtBot, session: Session, feeding: Feeding, workspace: Workspace, ids: list[str], asked: Path
):
    ahead = ReadingAhead(session, feeding, lambda article_id, most: ids[1:][:most])
    counted: list[str] = []
    ahead.counted.connect(counted.append)
    session.open(ids[0])
    feeding.suggester.start()
    qtbot.waitUntil(lambda: counted == ids[1:], timeout=20_000)
    assert asked.read_text().split() == ids
    assert hints(workspace, ids[1:]) == [1, 2, 0]
    most_uncertain = workspace.articles.rows(order=Order.DOUBT)
    assert [one for one in most_uncertain if one in ids[1:]] == [ids[2], ids[1], ids[3]]


def test_an_article_that_was_read_ahead_opens_with_its_suggestions(
    qtbot: QtBot, session: Session, feeding: Feeding, ids: list[str], asked: Path
):
    ahead = ReadingAhead(session, feeding, lambda article_id, most: ids[2:3])
    session.open(ids[0])
    with qtbot.waitSignal(ahead.counted, timeout=20_000):
        feeding.suggester.start()
    session.open(ids[2])
    assert session.sheet is not None
    assert session.sheet.open_count == 2
    assert asked.read_text().split() == [ids[0], ids[2]]


def test_all_articles_are_read_with_a_count_and_those_in_the_cache_are_not_asked_for_again(
    qtbot: QtBot, session: Session, feeding: Feeding, workspace: Workspace, ids: list[str], asked: Path
):
    ahead = ReadingAhead(session, feeding, lambda article_id, most: ())
    told: list[tuple[int, int]] = []
    ahead.progressed.connect(lambda done, of: told.append((done, of)))
    session.open(ids[0])
    with qtbot.waitSignal(feeding.fed, timeout=20_000):
        feeding.suggester.start()
    numbers = workspace.articles.desk.numbers(Wanted(order=Order.TITLE))
    for _ in range(2):
        with qtbot.waitSignal(ahead.ended, timeout=20_000):
            ahead.read(numbers)
    assert told == [(done, 4) for done in (1, 2, 3, 4)] * 2
    assert sorted(asked.read_text().split()) == sorted(ids)
    assert hints(workspace, ids) == [1, 1, 2, 0]


def test_cancelling_keeps_what_was_read_and_ends_it(
    qtbot: QtBot, session: Session, feeding: Feeding, workspace: Workspace, ids: list[str]
):
    ahead = ReadingAhead(session, feeding, lambda article_id, most: ())
    ahead.progressed.connect(lambda done, of: ahead.cancel())
    session.open(ids[0])
    with qtbot.waitSignal(feeding.fed, timeout=20_000):
        feeding.suggester.start()
    with qtbot.waitSignal(ahead.ended, timeout=20_000):
        ahead.read(workspace.articles.desk.numbers(Wanted()))
    assert not ahead.is_reading_all
    assert hints(workspace, ids) == [None, None, None, 0]


def test_an_article_that_is_opened_meanwhile_goes_first_and_the_reading_goes_on(
    qtbot: QtBot, session: Session, feeding: Feeding, workspace: Workspace, ids: list[str]
):
    ahead = ReadingAhead(session, feeding, lambda article_id, most: ())
    session.open(ids[0])
    with qtbot.waitSignal(feeding.fed, timeout=20_000):
        feeding.suggester.start()
    ahead.started.connect(lambda _: session.open(ids[1]))
    with qtbot.waitSignal(ahead.ended, timeout=20_000):
        ahead.read(workspace.articles.desk.numbers(Wanted()))
    assert session.sheet is not None
    assert session.sheet.open_count == 1
    assert hints(workspace, ids) == [1, 1, 2, 0]
