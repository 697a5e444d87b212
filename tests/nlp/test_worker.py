from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from curator.nlp.suggest import Pipeline

SERVE = "import sys; from curator.nlp.worker import serve; sys.exit(serve(sys.stdin, sys.stdout))"


class Worker:
    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-c", SERVE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def send(self, *messages: object) -> None:
        assert self.process.stdin is not None
        lines = [m if isinstance(m, str) else json.dumps(m, ensure_ascii=False) for m in messages]
        self.process.stdin.write("".join(line + "\n" for line in lines))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def until_done(self) -> list[dict[str, Any]]:
        found = [self.receive()]
        while "done" not in found[-1]:
            found.append(self.receive())
        return found


@pytest.fixture(scope="module")
def worker(pipeline: Pipeline) -> Iterator[Worker]:
    started = Worker()
    assert started.receive()["ready"]["name"] == pipeline.info.name
    yield started
    with started.process as process:
        process.kill()


def request(id: str, rev: int, *texts: str, lang: str = "en", first: int = 0) -> dict[str, Any]:
    offset, paras = 1000 * first, []
    for index, text in enumerate(texts, first):
        paras.append([index, offset, text])
        offset += len(text) + 1
    return {"id": id, "rev": rev, "lang": lang, "paras": paras}


def test_each_paragraph_is_answered_in_the_order_asked_and_then_done(worker: Worker):
    worker.send(request("a", 1, "🚨 Sergey Lavrov left Moscow.", "Joe Biden stayed in Washington."))
    answers = worker.until_done()
    assert [answer["i"] for answer in answers[:2]] == [0, 1]
    assert {"start": 2, "end": 15, "label": "PERSON"}.items() <= answers[0]["ents"][0].items()
    assert answers[-1] == {"id": "a", "rev": 1, "done": True}


def test_a_paragraph_that_the_article_explains_later_is_sent_again(worker: Worker):
    worker.send(
        request("b", 2, "Spokesman Vrkl was silent.", "Josef Vrkl left for Prague. Josef Vrkl was late.")
    )
    answers = worker.until_done()
    again = [answer for answer in answers[2:-1] if answer["i"] == 0]
    assert "full name elsewhere in the article" in again[0]["ents"][0]["reason"]


def test_names_are_remembered_for_the_same_article_and_forgotten_for_another(worker: Worker):
    worker.send(request("c", 3, "Josef Vrkl left for Prague on Monday."))
    worker.until_done()
    worker.send(request("c", 4, "Then Vrkl came back.", first=1))
    assert "full name elsewhere" in worker.until_done()[0]["ents"][0]["reason"]
    worker.send(request("d", 5, "Then Vrkl came back."))
    assert "full name elsewhere" not in json.dumps(worker.until_done())


def test_a_line_that_is_no_request_is_answered_by_an_error_and_the_next_one_served(worker: Worker):
    worker.send("no json at all", [1, 2], {"id": "x", "rev": 1}, request("e", 6, "Kyiv."))
    assert [list(worker.receive()) for _ in range(3)] == [["error"]] * 3
    assert worker.until_done()[-1]["id"] == "e"


def test_a_newer_request_stops_the_running_one(worker: Worker):
    long = ["Sergey Lavrov said that talks in Geneva had failed. " * 20] * 40
    worker.send(request("f", 7, *long))
    assert worker.receive()["i"] == 0
    worker.send(request("g", 8, "Joe Biden stayed."))
    answers = worker.until_done()
    assert answers[-1]["id"] == "g"
    assert sum(answer["id"] == "f" for answer in answers) < len(long) - 1


def test_cancel_stops_the_running_request(worker: Worker):
    long = ["Sergey Lavrov said that talks in Geneva had failed. " * 20] * 40
    worker.send(request("h", 9, *long))
    assert worker.receive()["i"] == 0
    worker.send({"cancel": "h"}, request("i", 9, "Joe Biden stayed."))
    answers = worker.until_done()
    assert answers[-1]["id"] == "i"
    assert sum(answer["id"] == "h" for answer in answers) < len(long) - 1


def test_a_language_without_a_pipeline_is_marked_untrained(worker: Worker):
    worker.send(request("j", 10, "وصل الرئيس إلى دمشق. ماذا قال؟", lang="ar"))
    first = worker.until_done()[0]
    assert (first["trained"], first["ents"], len(first["sentences"])) == (False, [], 2)


def test_the_end_of_input_ends_the_worker_with_status_zero(pipeline: Pipeline):
    worker = Worker()
    worker.receive()
    with worker.process as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=20) == 0
